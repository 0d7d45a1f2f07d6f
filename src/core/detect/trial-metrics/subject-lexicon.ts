/** Endings of international nonproprietary names (WHO stem book), long enough not to end common words. */
export const NAME_ENDINGS: readonly string[] = (
  'mab bart tug mig tinib ciclib parib rafenib lisib degib zomib metinib glutide gliptin gliflozin glitazone vastatin cept leucel ' +
  'parvovec repvec virsen nersen siran platin taxel rubicin mustine citabine ribine arabine abine trexed limus kinra conazole ' +
  'cillin floxacin mycin cycline bactam penem virine navir buvir asvir tegravir ciclovir cyclovir amivir mertansine tansine vedotin deruxtecan ' +
  'govitecan ozogamicin emtansine tirzepatide patide tide relin orelix sartan pril olol azepam azolam pine peridone piprazole ' +
  'oxetine triptan gepant setron pitant coxib profen tecan poside bicin statin fibrate semide thiazide grel gatran xaban parin ' +
  'plase poetin grastim stim ermin kin feron tocopherol dronate trombopag stat lukast sone solone sonide terol tropium ' +
  'caine curium orexant suvorexant anserin azoline nidazole bendazole quine nicline trexone morphone melanotide tinoin imod ' +
  'lidomide nercept vaptan entan guat ciguat prost fovir cavir gravir capavir ravir statug inhibart dopa zodone barbital toin gabalin racetam'
).split(' ');

/** Second words of a two-word name: "cantuzumab mertansine", "interferon alfa". */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(
  (
    'mertansine vedotin ozogamicin deruxtecan emtansine govitecan tesirine ravtansine soravtansine tafalatide tansine pegol alfa beta gamma ' +
    'sodium hydrochloride mesylate maleate acetate tartrate besylate fumarate sulfate etexilate ' +
    'autoleucel ciloleucel vicleucel maraleucel parvovec abeparvovec'
  ).split(' '),
);

/** Words that end in a name's ending and name no compound. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    'concept accept except peptide polypeptide nucleotide oligonucleotide spine pine alpine latin statin biostatin insulin peptide ' +
    'someone anyone everyone one none phone stone tone zone bone hormone alone milestone person platform reason season comparison ' +
    'medicine vaccine routine online doctrine baseline pipeline guideline discipline chlorine engine line define decline deadline outline ' +
    'intake stake skin kin akin interleukin napkin pumpkin determine examine machine magazine genuine feminine marine ' +
    'victim imod status stat protein cholesterol sterol keystat bedside aside side tide beside glycopeptide dipeptide antitide festival inhibitor ' +
    'april pril equine canine supine cuisine combine limestone cytokine chemokine lymphokine cytostat thermostat amine valine ' +
    'kinase headline frontline airline deadline borderline mainline timeline streamline underline'
  ).split(' '),
);

/** Arms and groups that are no compound. Longest first where one begins another. */
export const ARMS: readonly string[] = (
  'standard of care chemotherapy|standard-of-care chemotherapy|control soc chemotherapy group|soc chemotherapy|standard of care|standard-of-care|standard chemotherapy|' +
  'best supportive care|supportive care|active comparator|active control|placebo group|placebo arm|placebo-treated patients|placebo|vehicle|sham|' +
  'control group|control arm|control cohort|controls|comparator arm|treatment group|treatment arm|active arm|combination group|combination arm|combination therapy|' +
  'chemotherapy alone|chemotherapy arm|chemotherapy|monotherapy arm|high-dose group|low-dose group|high dose group|low dose group|high-dose arm|low-dose arm|' +
  'high-risk|low-risk|high risk group|low risk group|historical control|historical controls|saline|untreated|control'
).split('|');

/** Names of genes, receptors, viruses, markers and codes that look like compound codes. */
export const NOT_CODES =
  /^(?:covid|sars|pd|pdl|ctla|cd|il|tnf|her|egfr|vegf|glp|gip|igf|fgf|hla|hiv|hbv|hcv|hpv|h\d+n\d+|mc\d+r|mapk|stat|jak|bcl|brca|kras|cyp|p|ps|q|h|ec|who|iso|ich|icd|recist|ctcae|asco|aacr|eha|easd|ash|esmo|acr|asas|pasi|easi|sri|das|sf|ham|madrs|nyha|ecog|t|g|b|c|form|ex|rule|item|fy|us|usp|cpt|gxp|mrna|dna|rna|vo|f|k|s|d|wk|e|i|n|m|nct|auc|cmax|hba|spo|pco|fev|apo|ldl|hdl|ca|ph|bcma|trop|claudin|cldn|asgpr|tlr|nlrp|pcsk|angptl|smn|apoe|apol|gfap|nfl|tgf|ifn|mmp|gpr|5ht|cxcr|ccr|fcrn|lag|tim|tigit|cas|crispr|age|msci|dsm|ms|xbrl|asc|asu|sfas|fin|sab|eitf|ifrs|ias|dea|cfr|erk|mek|pik|akt|mtor|nr|kif|mhc|tcr|igg|iga|igm|ige|m2|mg|v|r|x|a|w|y|z)-?\d+[a-z]{0,2}$/i;

/** Capitalised words that stand where a compound might and are none: diseases, agencies, words of a heading. */
export const NOT_LEARNED: ReadonlySet<string> = new Set(
  (
    'nsclc sclc aml cll cml mds all dlbcl mm hcc crc pdac gbm hgg hnscc tnbc mcrpc nash mash t2dm t1dm copd ipf pah als ms ra sle uc cd ibd ibs ' +
    'mdd adhd gad ptsd hiv aids hbv hcv hpv rsv covid flu sma dmd fsgs igan ckd cvd ascvd hfref hfpef amd dme wamd gvhd hae itp pnh fda ema ' +
    'ind nda bla anda maa cmc gmp cgmp cro cdmo irb dsmb dmc usa us uk eu the this that these its our a an in phase part patients patient ' +
    'subjects company inc corp ltd therapeutics pharmaceuticals biosciences biotech medical university hospital institute center cancer clinical ' +
    'study trial trials data results disease diabetes type alzheimer parkinson crohn lewy january february march april may june july august ' +
    'september october november december adult adults children women men human humans world national american european united states new first ' +
    'second third fourth quarter half year week day cohort arm group stage grade orphan drug fast track breakthrough therapy designation ' +
    'pd nasdaq nyse otc form annual report board chief executive officer president vice dr professor prof recist version chronic acute severe ' +
    'lymphoma leukemia melanoma carcinoma syndrome infection vaccine vaccines covid-19 sars mpox smallpox influenza intravenous oral treatment ' +
    'proceeds payment payments approval stock shares class carbohydrate elemental protein cholesterol vitamin caffeine alcohol  series item items exhibit risk factors'
  ).split(' '),
);

/** Letters that begin such a name even when more than digits follow: "AUC0-24", "SARS-CoV-2". */
export const NOT_CODE_PREFIXES: ReadonlySet<string> = new Set(
  'covid sars pdl ctla tnf her egfr vegf glp gip igf fgf hla hiv hbv hcv hpv mapk stat jak bcl brca kras cyp who iso ich icd recist ctcae asco aacr eha easd ash esmo acr asas pasi easi sri das ham madrs nyha ecog form rule item usp cpt gxp mrna dna rna nct auc cmax hba spo pco fev apo ldl hdl bcma trop claudin cldn asgpr tlr nlrp pcsk angptl smn apoe apol gfap nfl tgf ifn mmp gpr cxcr ccr fcrn lag tim tigit cas crispr age msci dsm xbrl asc asu sfas fin sab eitf ifrs ias dea cfr erk mek pik akt mtor kif mhc tcr igg iga igm ige'.split(
    ' ',
  ),
);
