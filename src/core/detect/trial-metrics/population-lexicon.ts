/** Genes, receptors and markers that patients are chosen or grouped by; capitals matter. Markers of other shapes are in `MARKER_PHRASES`. */
export const MARKERS: ReadonlySet<string> = new Set(
  (
    'HER2 HER3 ER PR HR PgR AR EGFR ALK ROS1 RET MET cMET KRAS NRAS HRAS RAS BRAF BRCA BRCA1 BRCA2 gBRCA tBRCA HRD MSI TMB CD5 CD19 CD20 CD22 CD30 CD33 ' +
    'CD38 CD56 CD70 CD79B CD123 BCMA FLT3 IDH IDH1 IDH2 NTRK FGFR FGFR2 FGFR3 PIK3CA ESR1 PTEN TP53 p53 NPM1 MYD88 BCL2 MYC EBV HPV HPV16 CLDN18 TROP2 ' +
    'FRα PSMA SSTR DLL3 GPC3 KIT PDGFRA STK11 KEAP1 SMARCB1 NRG1 JAK2 CALR SF3B1 MMR APOE4 ApoE4 CFTR AQP4 ANCA HBeAg HLA ACPA'
  ).split(' '),
);

/** Markers of several words or with marks in their names; those in capitals match capitals only. */
export const MARKER_PHRASES: readonly string[] = [
  'PD-L1',
  'PDL1',
  'HER-2',
  'HER2/neu',
  'HER-2/neu',
  'c-MET',
  'BRCA1/2',
  'FLT3-ITD',
  'ROS-1',
  'TROP-2',
  'CLDN18.2',
  'Claudin 18.2',
  'FR-alpha',
  'folate receptor alpha',
  'hormone receptor',
  'hormone-receptor',
  'estrogen receptor',
  'progesterone receptor',
  'androgen receptor',
  'Philadelphia chromosome',
  'Ph',
  'nectin-4',
  'HLA-A2',
  'HLA-A*02:01',
  'microsatellite instability',
  'mismatch repair',
  'tumor mutational burden',
  'tumor mutation burden',
  'eosinophil',
  'blood eosinophil',
  'TPS',
  'CPS',
];

/** What is said of a marker right behind it: "HER2-positive", "EGFR-mutant". */
export const MARKER_STATES: readonly string[] = [
  'positive',
  'negative',
  'mutant',
  'mutated',
  'mutation',
  'mutation-positive',
  'mutation positive',
  'mutation-negative',
  'mutation carrier',
  'amplified',
  'amplification',
  'rearranged',
  'rearrangement',
  'fusion',
  'fusion-positive',
  'fusion positive',
  'altered',
  'alteration',
  'deleted',
  'deletion',
  'expressing',
  'overexpressing',
  'over-expressing',
  'overexpression',
  'wild-type',
  'wild type',
  'wildtype',
  'deficient',
  'proficient',
  'null',
  'high',
  'low',
  'ultralow',
  'carrier',
  'seropositive',
  'seronegative',
  'activating mutation',
];

/** Names of groups that say marker and state at once. */
export const MARKER_GROUPS: readonly string[] = [
  'triple-negative',
  'triple negative',
  'MSI-H',
  'MSS',
  'dMMR',
  'pMMR',
  'TMB-H',
  'seropositive',
  'seronegative',
];

/** Behind a marker's state: no group of patients is meant. */
export const NOT_GROUPS: readonly string[] = [
  ...['test', 'testing', 'status', 'analysis', 'assay', 'frequency', 'detection', 'burden'],
  ...['relapse', 'conversion', 'rate', 'level', 'screening'],
];

/** Between a marker and its threshold: "PD-L1 TPS ≥ 50%", "PD-L1 expression of at least 1%". */
export const MARKER_MEASURES: readonly string[] = [
  ...['expression', 'tps', 'cps', 'tap', 'score', 'tumor', 'tumour', 'proportion', 'combined'],
  ...['positive', 'level', 'count', 'of', 'staining', 'on', 'cell', 'with', 'a'],
];

/** Lines of therapy and what the text says in place of one. */
export const LINES: readonly string[] = [
  ...['first', 'second', 'third', 'fourth', 'fifth', '1st', '2nd', '3rd', '4th'].flatMap((nth) => [
    `${nth}-line`,
    `${nth} line`,
  ]),
  'front-line',
  'frontline',
  'previously untreated',
  'treatment-naive',
  'treatment-naïve',
  'treatment naive',
  'treatment naïve',
  'chemotherapy-naive',
  'chemotherapy-naïve',
  'chemo-naive',
  'chemo-naïve',
  'therapy-naive',
  'therapy-naïve',
  'previously treated',
  'previously-treated',
  'heavily pretreated',
  'heavily pre-treated',
];

/** Ordinals that share a line's word with the one behind: "second- or third-line". */
export const LINE_ORDINALS: ReadonlySet<string> = new Set(
  'first second third fourth 1st 2nd 3rd 4th'.split(' '),
);

/** What is of the first line and no therapy. */
export const NOT_LINES: readonly string[] = [
  ...['manager', 'supervisor', 'worker', 'responder', 'defense', 'defence', 'nurse', 'staff'],
  ...[
    'healthcare',
    'health',
    'physician',
    'provider',
    'employee',
    'personnel',
    'sale',
    'management',
  ],
];

/** Before a line of therapy: it lies behind the patients. */
export const PAST_LINE: readonly string[] = [
  ...['after', 'following', 'failed', 'failing', 'failure', 'prior', 'previous', 'progressed'],
  ...['progression', 'progressing', 'relapsed', 'refractory', 'completed', 'received', 'beyond'],
];
