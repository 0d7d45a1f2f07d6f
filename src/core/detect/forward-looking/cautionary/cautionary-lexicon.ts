/** One cue of safe-harbor language. */
export interface CautionaryCue {
  /** What the user reads as the reason. */
  readonly reason: string;
  /** Of these a sentence must hold one for the pattern to be tried. */
  readonly needs: readonly string[];
  /** Tested on a sentence in lower case with straight quotes. */
  readonly pattern: RegExp;
  /** 2: says by itself that the sentence is safe-harbor language. 1: only together with another. */
  readonly weight: 1 | 2;
  /** Whether it names the safe harbor itself, so that its neighbours belong to it too. */
  readonly anchor?: true;
}

const CUE_VERBS =
  'anticipat|believ|expect|intend|plan|estimat|project|will|may|could|should|would|predict|potential|continue|seek|forecast|target|goal|hope|aim|might|opportunit|strateg|contemplat|schedul|objective|poised|likely|on track|future|outlook|endeavor|suggest|guidance|confident|foresee|pro forma|can';

/** The reason of the cue that opens a list of risks. */
export const RESULTS_DIFFER = 'actual results may differ';

/** Denies any assurance; also by itself, outside the safe-harbor passage. */
export const NO_ASSURANCE: CautionaryCue = {
  reason: 'no assurance',
  needs: ['assur', 'guarantee', 'certain', 'predict with', 'cannot be sure'],
  pattern:
    /\bno (?:assurances?|guarantees?|certainty|representation)\b|cannot (?:assure|guarantee|be (?:certain|sure|assured|guaranteed|no assurance)|give (?:any )?(?:assurance|guarantee)|provide (?:any )?(?:assurance|guarantee)|predict with certainty)|can ?not assure|not (?:a )?guarantees?\b(?! any (?:securit|debt|obligation|note|indebtedness|payment))|no way (?:assure|guarantee)|(?:not|never) be assured|(?:are|is) not guaranteed|(?:none|no) [^.]{0,60}(?:are|is) guaranteed|without (?:any )?(?:assurance|guarantee)s? (?:that|of)|assurances? (?:can|could|may|is|are) (?:be )?(?:not |no)?/,
  weight: 2,
};

/** Cues of the safe harbor of the Private Securities Litigation Reform Act of 1995 (15 U.S.C. 77z-2, 78u-5) and of its forerunners. */
export const CAUTIONARY_CUES: readonly CautionaryCue[] = [
  {
    reason: 'speaks of forward-looking statements',
    needs: ['forward'],
    pattern:
      /forward ?[-‐‑–]? ?looking"?,?"? ?"?(?:\([^)]{0,20}\) )?(?:and [\w-]+ )?(?:statement|information|comment|remark|disclosure|projection|assertion|material|language|matter|report)|(?:\b(?:are|is|be|were|as|constitutes?|considered|deemed|contains?|includes?|nature) |")(?:(?!more\b|very\b)\w+ )?"?forward ?[-‐‑–]? ?looking/,
    weight: 2,
    anchor: true,
  },
  {
    reason: 'names the Reform Act',
    needs: ['reform act', 'pslra'],
    pattern:
      /(?:private )?securities litigation reform act|\bpslra\b|litigation reform act of 1995|\bthe reform act\b/,
    weight: 2,
    anchor: true,
  },
  {
    reason: 'names the safe harbor',
    needs: ['harbor', 'harbour'],
    pattern:
      /safe[- ]harbou?r"? (?:provision|statement|disclosure|language|for forward|under the|protection|created|established|afforded|within)|safe[- ]harbou?rs? (?:of|contained|set forth)/,
    weight: 2,
    anchor: true,
  },
  {
    reason: 'names Section 27A or 21E',
    needs: ['27a', '21e'],
    pattern: /sections? (?:27a|21e)\b|\band 21e of/,
    weight: 2,
    anchor: true,
  },
  {
    reason: 'lists the words that mark such statements',
    needs: [
      'words',
      'terms',
      'terminology',
      'phrases',
      'expressions',
      'language',
      'meaning',
      'import',
      '"',
    ],
    pattern: new RegExp(
      `(?:words|terms|terminology|phrases|expressions|verbs)[^.]{0,60}["'](?:${CUE_VERBS})|(?:similar|comparable|like|other such) (?:expressions|words|terms(?! (?:refer|mean|and conditions))|terminology|phrases|language|import|meaning)|such (?:expressions|words|terminology|phrases|import)|words of similar|(?:"(?:${CUE_VERBS})[a-z]*,?"[,;]? ?(?:and |or |and\\/or )?){3}`,
    ),
    weight: 2,
    anchor: true,
  },
  {
    reason: RESULTS_DIFFER,
    needs: ['differ', 'vary', 'deviate', 'diverge'],
    pattern:
      /(?:actual|future|our|its|their|company's|these|such)? ?(?:results?|outcomes?|events?|performance|achievements?|developments?|experience|timing)\b[^.]{0,160}\b(?:differ|vary|deviate|diverge|be different)\b|\bdiffer (?:materially|adversely)|\bvary materially/,
    weight: 2,
  },
  {
    reason: 'no duty to update',
    needs: ['obligat', 'duty', 'duties', 'updat', 'revis', 'disclaim', 'correct', 'supplement'],
    pattern:
      /\b(?:no|any|not|nor|without)\b[^.]{0,80}\b(?:obligat|duty|duties|responsib|intent|commitment|undertak)[a-z]*\b[^.]{0,90}\b(?:updat|revis|supplement|correct(?!ly)|alter|amend|publicly (?:release|announce))|(?:undertakes?|assumes?|accepts?) no (?:obligation|duty|responsibility|intention)|(?:has|have|under) no (?:obligation|duty|responsibility|intention)[^.]{0,60}\b(?:updat|revis|correct|supplement|publicly|release)|disclaims? (?:any|all|the)\b[^.]{0,60}(?:obligation|intent|duty)|does not (?:undertake|intend|assume|plan)[^.]{0,40} to (?:publicly )?(?:updat|revis)|not (?:obligated|required|bound) to (?:publicly )?(?:updat|revis)|no (?:obligation|duty|intention) to (?:publicly )?(?:updat|revis|release)|(?:will|do|does|shall) not (?:intend to |plan to |undertake to |expect to )?(?:publicly )?(?:updat|revis|correct|supplement)[a-z]* (?:(?:any|the|this|our|its) )?(?:[\w-]+ ){0,2}?(?:them|it|these|those|such|statements?|release|information)\b|neither\b[^.]{0,60}\bundertakes?\b[^.]{0,40}\bupdat/,
    weight: 2,
  },
  {
    reason: 'speaks only as of its date',
    needs: ['as of', 'as at', 'speak'],
    pattern:
      /speaks? only (?:as of|as at|to|on)|only as of the date|made (?:only )?as of the date (?:hereof|of this|on which)|\b(?:made|given|provided|presented|contained|statements?|information|valid|current|accurate)\b[^.]{0,60}\bas of the date (?:hereof|of this (?:press |news )?(?:release|report|document|filing|presentation|announcement|communication)|they are made|made)/,
    weight: 2,
  },
  {
    reason: 'warns against undue reliance',
    needs: ['undue', 'unduly', 'rely', 'relian'],
    pattern:
      /undue (?:reliance|certainty|weight|emphasis)|unduly rely|not (?:to )?(?:place|put|rely)[^.]{0,30}relian|(?:should|must|cannot|can) not (?:unduly )?rely (?:up)?on (?:these|such|any|forward|the forward)/,
    weight: 2,
  },
  NO_ASSURANCE,
  {
    reason: 'points to the risk factors',
    needs: ['risk', 'uncertaint', 'factors', 'cautionary'],
    pattern:
      /(?:discuss|describ|detail|identif|disclos|set forth|outlin|includ|contain|found|list|see|refer|review|consult|forth|discussion of|description of|information (?:about|on|concerning|regarding))[^.]{0,140}\b(?:risk factors?|risks?|uncertainties|cautionary|factors)\b[^.]{0,200}\b(?:form (?:10|20|8|40|6|s)|annual report|quarterly report|(?:filings?|reports?|documents?|statements?)\b[^.]{0,60}\b(?:sec\b|securities (?:and|&) exchange|commission|sedar)|prospectus|registration statement|sec filings)/,
    weight: 2,
  },
  {
    reason: 'points to the risk factors',
    needs: ['risk', 'uncertaint', 'factors', 'cautionary'],
    pattern:
      /(?:form (?:10|20|8|40|6)-?[kqf]|annual report|quarterly report|(?:filings?|reports?|documents?|filed)\b[^.]{0,60}\b(?:sec\b|securities (?:and|&) exchange commission|commission)|prospectus)[^.]{0,160}\b(?:risk factors?|risks (?:and uncertainties|that|associated)|uncertainties|important factors|other factors|factors that)/,
    weight: 2,
  },
  {
    reason: 'not historical facts',
    needs: ['histor', 'current'],
    pattern:
      /(?:not|other than|than|except for|no) (?:the |any |strictly |purely |solely |based on |(?:statements|a statement) of |in )*(?:historical|historic|current) (?:or current )?(?:facts?|information|in nature|matters)|not historical|not purely historical/,
    weight: 2,
    anchor: true,
  },
  {
    reason: 'subject to risks and uncertainties',
    needs: ['uncertaint', 'known and unknown'],
    pattern:
      /risks?,? (?:and|or|and other)?,? ?(?:other )?uncertaint|uncertaint(?:y|ies) and (?:other )?(?:risks|factors|contingenc)|known and unknown|risks, uncertainties/,
    weight: 1,
  },
  {
    reason: 'lists what could go otherwise',
    needs: ['risk', 'uncertaint', 'factors', 'cause', 'events', 'important'],
    pattern:
      /(?:factors?|risks?|uncertainties|important|events)\b[^.]{0,60}\b(?:that|which)? ?(?:could|may|might|would|can) (?:cause|affect|impact|lead|materially|adversely|contribute)|could cause|(?:these|such|those|the following|following|other|principal|important|certain|many|key|additional|these and other) (?:\w+ )?(?:risks?|uncertainties|factors|contingencies) (?:and \w+ )?(?:include|are|relate|that|inherent)/,
    weight: 1,
  },
  {
    reason: 'rests on current expectations',
    needs: [
      'expectation',
      'belief',
      'assumption',
      'estimate',
      'projection',
      'view',
      'judg',
      'plan',
      'intention',
      'forecast',
      'available',
    ],
    pattern:
      /(?:based|predicated|made|rest|founded)[^.]{0,50}\b(?:up)?on\b[^.]{0,60}\b(?:current|present|management|its|our|the company|information|reasonable|certain)[^.]{0,60}\b(?:expectation|belief|assumption|estimate|projection|view|judg|plan|intention|forecast|available)/,
    weight: 1,
  },
  {
    reason: 'beyond control',
    needs: ['control', 'predict'],
    pattern:
      /(?:beyond|outside|out of|not within|not in)(?: of)? (?:\w+ ){0,3}?(?:control|ability to (?:control|predict))/,
    weight: 1,
  },
  {
    reason: 'inherently uncertain',
    needs: [
      'inherent',
      'predict',
      'possible to',
      'impossible',
      'unpredict',
      'substantial',
      'prove',
      'may not',
      'materialize',
    ],
    pattern:
      /inherent(?:ly)? (?:uncertain|risk|subject|unpredict|limit)|impossible (?:for \w+ )?to predict|not possible to (?:predict|identify|foresee)|difficult to predict|unpredictable|substantial(?:ly)? (?:risk|uncertain)|could prove to be (?:in)?correct|prove (?:to be )?(?:in)?(?:accurate|correct)|may not (?:be (?:realized|achieved|accurate|correct)|occur|materialize)|materialize/,
    weight: 1,
  },
  {
    reason: 'qualified by this statement',
    needs: ['qualified'],
    pattern:
      /statements?\b[^.]{0,80}\bqualified\b[^.]{0,40}\b(?:cautionary|foregoing|this (?:notice|section|paragraph|statement))/,
    weight: 2,
  },
  {
    reason: 'qualified by this statement',
    needs: [
      'qualified',
      'cautio',
      'considered',
      'evaluated',
      'read',
      'new information',
      'required by',
      'urged',
      'advised',
      'encouraged',
    ],
    pattern:
      /qualified (?:in (?:its|their) entirety )?by|cautionary (?:statement|note|language|factor|remark)|should be (?:considered|read|evaluated)[^.]{0,60}(?:in light|together|in conjunction)|whether as a result of new information|new information, future events|except as (?:may be )?(?:otherwise )?required by|(?:readers|investors|shareholders|stockholders|persons|you) (?:are|is|should be) (?:hereby )?(?:cautioned|urged|encouraged|advised)|we caution|cautions? (?:you|readers|investors|that)/,
    weight: 1,
  },
  {
    reason: 'lists its subjects',
    needs: ['statement', 'includ', 'involve', 'factors', 'risks'],
    pattern:
      /(?:include|including|involve|contain|constitute|are|these)[^.]{0,40}\bstatements?\b[^.]{0,40}\b(?:regarding|concerning|about|relating|with respect|that|as to|related)|^statements? (?:regarding|concerning|about|relating|made|in this|contained|that|which)|include,? (?:but are|without|but is|among) (?:not )?(?:limit|other)|^(?:among|these|such|those|other|important|the|additional|key|principal|specific) (?:\w+ ){0,3}(?:factors|risks|uncertainties)/,
    weight: 1,
  },
];

/** A title over safe-harbor language. Tested in lower case. */
export const CAUTIONARY_TITLE =
  /forward ?[-‐‑–]? ?looking|safe[- ]harbou?r|cautionary (?:note|statement|language|information|factor|remark|disclosure|notice|advice)|^(?:legal )?disclaimers?\b|^legal (?:notice|statement)|^(?:disclosure|important) (?:notice|statement)|factors (?:that|which) may affect (?:future|our)|certain (?:cautionary|risks and uncertainties)/;
