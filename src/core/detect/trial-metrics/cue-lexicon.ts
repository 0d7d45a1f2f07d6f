/** What a phrase says a figure is about. */
export type Topic =
  | 'response'
  | 'survival'
  | 'event'
  | 'pk'
  | 'risk'
  | 'measure'
  | 'change'
  | 'duration'
  | 'half-life'
  | 'baseline'
  | 'prevalence'
  | 'business'
  | 'neutral';

/** What a figure can be a share of by itself, so that a word for it nearer than a list's own takes the figure. */
export const SUBSTANTIAL: ReadonlySet<Topic> = new Set<Topic>([
  'response',
  'survival',
  'event',
  'pk',
  'risk',
  'measure',
  'business',
  'prevalence',
]);

/**
 * Phrases by topic. Lower case matches any case and a plural s; an entry with a capital matches as written.
 * Sources: RECIST 1.1 and IMWG response terms, CTCAE 5.0 event terms, endpoints of FDA's table of surrogate endpoints.
 */
export const CUES: Readonly<Record<Topic, string>> = {
  response:
    'improvement rate|endoscopic improvement|histologic improvement|clinical improvement|response|responder|responded|respond|responding|response rate|overall response rate|objective response rate|' +
    'objective response|overall response|complete response|partial response|complete responder|partial responder|' +
    'ORR|CR|CRs|PR|PRs|CRi|CRh|VGPR|sCR|pCR|MPR|DCR|CBR|CMR|cCR|SVR|SVR12|SVR24|SD|' +
    'complete remission|partial remission|clinical remission|remission|endoscopic remission|stable disease|' +
    'disease control|disease control rate|clinical benefit|clinical benefit rate|tumor shrinkage|tumour shrinkage|' +
    'tumor regression|tumor reduction|reduction in tumor|pathologic response|pathologic complete response|pathological response|' +
    'pathologic complete response rate|major pathological response|metabolic response|molecular response|' +
    'hematologic response|cytogenetic response|immune response rate|seroconversion|seroconverted|seroconversion rate|' +
    'seroresponse|seroresponse rate|virologic response|sustained virologic response|virologic suppression|undetectable|' +
    'viral suppression|MRD negative|MRD-negative|MRD negativity|minimal residual disease|clearance rate|skin clearance|' +
    'clear or almost clear|clear or almost-clear|ACR20|ACR50|ACR70|ACR 20|ACR 50|ACR 70|PASI 50|PASI 75|PASI 90|PASI 100|PASI-75|PASI-90|PASI-100|' +
    'PASI75|PASI90|PASI100|EASI 75|EASI-75|EASI 90|EASI-90|EASI75|IGA 0/1|IGA|sPGA|PGA|SRI-4|SRI4|HiSCR|HiSCR50|ASAS20|ASAS40|' +
    'success rate|treatment success|clinical success|cure|cured|cure rate|clinical cure|eradication|eradication rate|achieved|' +
    'achieving|achieve|abstinence|abstinence rate|transfusion independence|transfusion independent|seizure free|seizure-free|' +
    'engraftment|engrafted|responder rate|resolution|resolved|rescue free|pain free|pain freedom|pain relief|pain-free|' +
    'healed|healing|wound closure|complete closure|conversion rate|protected|vaccine efficacy|protective efficacy|protective efficacies|seroprotection|' +
    'seroprotection rate|freedom from atrial fibrillation|freedom from arrhythmia|seizure freedom|continence|conception|pregnancy rate|live birth rate|spinal fusion|fusion rate|patency|' +
    'disease stabilization|stabilized|minor response|mixed response|antitumor activity|anti-tumor activity|' +
    'progressive disease|disease progression|progressed|local control|recurrence|relapse|relapse rate|relapsed|relapse-free|recurred',
  survival:
    'survival|overall survival|median survival|OS|PFS|DFS|EFS|RFS|LRFS|iDFS|MFS|rPFS|DMFS|TTP|TTF|' +
    'progression-free survival|progression free survival|disease-free survival|disease free survival|event-free survival|' +
    'event free survival|relapse-free survival|recurrence-free survival|metastasis-free survival|failure-free survival|' +
    'invasive disease-free survival|survival rate|survived|surviving|survive|alive|time to progression|' +
    'time to disease progression|time-to-progression|time to treatment failure|lived|survivor|median OS|median PFS|mOS|mPFS|' +
    'progression-free|progression free|event-free|event free|disease-free|disease free|recurrence-free|recurrence free|metastasis-free|metastasis free|castration resistance-free|castration resistance free|castration-resistance free|freedom from progression|freedom from recurrence|time to recurrence|time to relapse|time to death',
  event:
    'grade 3 event|grade 3 or 4 event|grade 3/4 event|grade 3-4 event|grade 3 or higher event|grade 3 or greater event|grade 3 or above event|treatment-related event|treatment-emergent event|drug-related event|serious event|adverse event|adverse events|adverse reaction|adverse experience|adverse effect|adverse drug reaction|AE|AEs|TEAE|TEAEs|' +
    'TRAE|TRAEs|SAE|SAEs|AESI|irAE|side effect|toxicity|toxicities|dose-limiting toxicity|dose limiting toxicity|' +
    'dose limiting toxicities|dose-limiting toxicities|DLT|DLTs|serious adverse event|treatment-emergent adverse event|' +
    'treatment-related adverse event|discontinued|discontinuation|discontinuing|discontinue|discontinuation rate|withdrew|' +
    'withdrawal|withdrawn|dropout|drop-out|dropped out|death|died|fatal|fatality|mortality|hospitalized|hospitalization|' +
    'nausea|vomiting|emesis|diarrhea|diarrhoea|constipation|fatigue|asthenia|headache|dizziness|somnolence|insomnia|rash|' +
    'pruritus|urticaria|pyrexia|fever|chill|anemia|anaemia|neutropenia|neutropenic fever|febrile neutropenia|leukopenia|' +
    'lymphopenia|thrombocytopenia|myelosuppression|cytopenia|pneumonia|pneumonitis|colitis|hepatitis|hepatotoxicity|' +
    'infection|sepsis|upper respiratory tract infection|nasopharyngitis|cough|dyspnea|edema|oedema|' +
    'hypertension|hypotension|tachycardia|bradycardia|QT prolongation|arrhythmia|atrial fibrillation|myocarditis|pericarditis|' +
    'hypoglycemia|hyperglycemia|hypokalemia|hyponatremia|hypophosphatemia|hyperkalemia|neuropathy|peripheral neuropathy|' +
    'paresthesia|arthralgia|myalgia|back pain|abdominal pain|muscle pain|joint pain|injection site reaction|' +
    'injection-site reaction|injection site pain|infusion reaction|infusion-related reaction|infusion related reaction|' +
    'hypersensitivity|anaphylaxis|cytokine release syndrome|CRS|ICANS|neurotoxicity|tumor lysis syndrome|alopecia|stomatitis|' +
    'mucositis|dry mouth|decreased appetite|loss of appetite|anorexia|ALT increase|ALT elevation|AST elevation|' +
    'elevation of liver transaminase|elevation of transaminase|liver transaminase elevation|transaminitis|elevated liver enzyme|liver enzyme elevation|liver enzyme|transaminase elevation|elevated transaminase|elevated ALT|' +
    'proteinuria|hemorrhage|bleeding|bleeding event|stroke|thrombosis|thromboembolism|embolism|seizure|syncope|suicidal ideation|' +
    'suicidality|depression|anxiety|agitation|hallucination|renal failure|acute kidney injury|nephrotoxicity|pancreatitis|' +
    'gastrointestinal event|GI event|GI AE|GI side effect|dyspepsia|flatulence|erythema|flushing|hyperhidrosis|hot flash|' +
    'dysgeusia|xerostomia|weight loss event|hand-foot syndrome|hyperbilirubinemia|retinopathy|keratopathy|blurred vision|' +
    'conjunctivitis|uveitis|endophthalmitis|intraocular inflammation|tremor|ataxia|muscle spasm|muscle weakness|flu-like symptom|' +
    'influenza-like illness|local reaction|systemic reaction|reactogenicity|solicited reaction|immunogenicity event|' +
    'anti-drug antibody|opportunistic infection|secondary malignancy|secondary malignancies|second primary malignancy|second primary malignancies|tolerability event|severe event|cardiac event|cardiotoxicity',
  pk:
    'CL/F|V/F|Vz/F|Vz|Vd/F|reach peak|reached peak|maximal plasma concentration|maximum plasma concentration|maximal concentration|peak plasma concentration|time to maximum concentration|Cmax|Cmin|Ctrough|Tmax|AUC|AUC0|AUCinf|AUC0-24|AUC0-inf|AUClast|AUCtau|clearance|volume of distribution|Vss|Vd|bioavailability|' +
    'bioavailable|plasma concentration|peak concentration|peak plasma|peak level|peak plasma level|trough|trough level|' +
    'trough concentration|steady state|steady-state|systemic exposure|plasma exposure|drug exposure|exposure|serum concentration|' +
    'serum level|plasma level|blood level|accumulation|accumulation ratio|pharmacokinetic|area under the curve|' +
    'maximum concentration|time to peak|peaked|peak blood level|receptor occupancy|target engagement|protein binding|absorption|absorbed|' +
    'brain concentration|CSF concentration|concentration in',
  risk:
    'hazard ratio|hazard|HR|odds ratio|OR|relative risk|risk ratio|RR|IRR|rate ratio|risk reduction|relative risk reduction|' +
    'risk of death|risk of|risk|likelihood|odds|major adverse cardiovascular event|MACE|mortality risk|' +
    'death or disease progression|progression or death',
  measure:
    'HbA1c|A1C|A1c|LDL|LDL-C|LDL cholesterol|HDL|non-HDL|cholesterol|triglyceride|ApoB|apoB|Lp(a)|body weight|bodyweight|weight|weight loss|' +
    'weight reduction|BMI|waist|blood pressure|systolic|diastolic|FEV1|FVC|6MWD|6MWT|walk distance|walking distance|PVR|BCVA|' +
    'visual acuity|central subfield thickness|intraocular pressure|IOP|MADRS|HAM-D|HAMD|PANSS|NPI|ADAS-Cog|ADCS-ADL|CDR-SB|iADRS|MMSE|' +
    'MoCA|UPDRS|MDS-UPDRS|ALSFRS-R|EDSS|ARR|annualized relapse rate|pain score|pain|pain intensity|symptom score|itch|itch score|NRS|VAS|WOMAC|' +
    'KCCQ|NT-proBNP|eGFR|UPCR|UACR|creatinine|albuminuria|PSA|tumor volume|tumor size|tumor burden|target lesion|lesion|viral load|HIV RNA|HBV DNA|HBsAg|' +
    'CD4|CD4 count|antibody titer|titer|GMT|geometric mean titer|neutralizing antibody|neutralizing titer|T cell|antibody|liver fat|ALT|AST|fibrosis|ELF|' +
    'platelet count|platelet|hemoglobin|neutrophil|ANC|eosinophil|IgE|IgG|IgA|C3|complement|CRP|hsCRP|IL-6|biomarker|' +
    'titer ratio|mean ratio|' +
    'cognition|cognitive|decline|attention|memory|function|score|endpoint|seizure frequency|seizure|monthly migraine day|migraine day|migraine|' +
    'headache day|mean titer|hot flash frequency|exacerbation|exacerbation rate|attack|attack rate|attack frequency|bleed|bleeding rate|ABR|' +
    'annualized bleeding rate|hospitalization rate|symptom|glucose|fasting plasma glucose|FPG|insulin|uric acid|serum urate|TTR|amyloid|tau|' +
    'plaque|sweat chloride|bone mineral density|BMD|growth velocity|height velocity|dystrophin|SMN|motor function|CHOP-INTEND|HFMSE|' +
    'expression|gene expression|protein level|factor VIII|factor IX|FVIII|FIX|transduction|editing|transferrin|ferritin|iron|hemoglobin level|' +
    'quality of life|sleep|wake time|PASI|EASI|SALT|hair|wrinkle|lesion count|acne|node metastasis|metastasis|sensitivity|specificity|' +
    'metastases|progression rate|slowing|tumor|tumour|kidney function|proteinuria reduction|infection rate|intake|craving|' +
    'drinking|heavy drinking day|smoking|prolactin|testosterone|cortisol|ACTH|IGF-1|PTH|phosphate|phosphorus|potassium|sodium|bilirubin|GGT|' +
    'lactate|oxalate|ammonia|lymphocyte|B cell|NK cell|ferric|spleen volume|spleen|liver volume|liver stiffness|fat fraction|lean mass|fat mass|muscle mass',
  change:
    'change|farther|reduction|reduced|reduce|reducing|decrease|decreased|decreasing|increase|increased|increasing|improvement|improved|improve|improving|' +
    'lowered|lowering|lower|higher|greater|fewer|less|more than placebo|declined|drop|dropped|dropping|fell|fallen|rise|rose|gain|gained|loss|lost|slowing|slowed|' +
    'mean difference|difference|LS mean|least squares mean|from baseline|mean change|percent change|placebo-adjusted|placebo adjusted|' +
    'placebo-corrected|slower|faster|better|worsening|worsened|elevation|increment|delta|diff|shrinkage|boost|rise in|delay|delayed',
  duration:
    'duration of response|response duration|median duration of response|DOR|DoR|mDOR|duration of remission|duration of treatment|' +
    'treatment duration|duration of therapy|duration of exposure|duration|follow-up|followup|follow up|followed|median follow-up|' +
    'time on treatment|time on study|treatment period|observation period|length of treatment|duration of stable disease|ongoing response|' +
    'time to response|median time to response',
  'half-life':
    'half-life|half life|terminal half-life|elimination half-life|halflife|t1/2|t½|plasma half-life|half-lives|half lives',
  baseline:
    'median age|mean age|age|aged|years old|years of age|year old|male|female|ECOG|race|Caucasian|white|black|Asian|Hispanic|men and women|' +
    'baseline characteristic|at baseline|mutation|positive for|PD-L1 expression|expressing|TPS|history of|previously treated with|had received|' +
    'prior treatment|line of therapy|refractory to|metastases at|enrolled at|power|powered|significance level|confidence|alpha|one-sided|two-sided|' +
    'sample size|stage III|stage IV|visceral',
  prevalence:
    'affects|affect|affecting|affected|prevalence|incidence of|worldwide|Americans|in the United States|in the U.S.|in the US|each year|annually|per year|' +
    'diagnosed|diagnosis|suffer from|suffer|suffering|living with|estimated to have|of all cancer|of all cases|accounts for|account for|accounting for|cases of|' +
    'new cases|leading cause|population of the|general population|globally|lifetime risk|carriers|carrier|will develop|births|newborn|epidemiology',
  business:
    'revenue|sales|net loss|net income|expense|cost|gross margin|margin|stock|share|shareholder|stockholder|warrant|equity|ownership|owned|' +
    'interest rate|interest|royalty|royalties|milestone|tax|market|market share|price|cash|fiscal|quarter ended|three months ended|year ended|' +
    'compared to the same period|budget|employee|workforce|headcount|payroll|facility|discount|premium|dividend|investment|funding|financing|loan|' +
    'debt|bond|patent|patents|growth rate|CAGR|inflation|customer|contract|volume|production|capacity|lease|square feet|rent|fee|' +
    'purchase price|offering|proceeds|per share|income|profit|asset|liability|liabilities|voting|ordinary shares|grant|award|award of|matching|' +
    'research and development|general and administrative|operating|spending|spend|funded|paid|pay|salary|bonus|vest|vesting|probability of success|likelihood of approval',
  neutral:
    'high-risk|low-risk|high risk|low risk|intermediate risk|risk factor|risk group|risk level|at risk|risks and uncertainties|' +
    'response to treatment|in response to|complete response letter|response letter|immune response|T cell response|antibody response|dose response|dose-response|' +
    'after treatment discontinuation|after discontinuation|following discontinuation|until disease progression|until progression|before disease progression|prior to progression|positive tumor|negative tumor|solid tumor|advanced tumor|measurable tumor|' +
    'well tolerated|risk-benefit|benefit-risk|risk profile|survival benefit|body of evidence|market exclusivity|SD card|' +
    'mean (SD)|mean ± SD|operating system (OS)|operating system|heart rate (HR)|heart rate|human resources (HR)|public relations (PR)|PR Newswire|patients at risk|number at risk|as likely|is likely|are likely|likely to|will likely|more likely|depression score|change of control',
};
