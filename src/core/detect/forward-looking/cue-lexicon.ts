/** What a cue says about the future; the judge treats the kinds differently. */
export type CueKind =
  /** Says by itself that something lies ahead: "will", "expects to", "on track". */
  | 'ahead'
  /** Ahead only if the sentence's subject is the company's: "could", "may". */
  | 'possible'
  /** A benefit or outcome that is hoped for: "potential", "opportunity". */
  | 'potential'
  /** A condition that is not met yet: "if approved". */
  | 'condition'
  /** Colours a sentence, never decides: "future", "believe". */
  | 'hint';

/** How a word that may look ahead is judged by what stands around it. Patterns are tested in lower case. */
export interface CueRule {
  readonly kind: CueKind;
  /** Share of what it takes to call a sentence forward-looking; 1 suffices. */
  readonly weight: number;
  /** Sticky, at the trigger; its match is the reason shown. */
  readonly match: RegExp;
  /** What must stand right before. */
  readonly after?: RegExp;
  /** What must not stand right before. */
  readonly notAfter?: RegExp;
  /** What must not follow right behind. */
  readonly notBefore?: RegExp;
}

type Parts = Partial<Pick<CueRule, 'after' | 'notAfter' | 'notBefore'>>;

function rule(kind: CueKind, weight: number, match: string, parts: Parts = {}): CueRule {
  return { kind, weight, match: new RegExp(match, 'y'), ...parts };
}

const ADVERB =
  '(?:(?:also|now|currently|still|further|fully|initially|ultimately|eventually|soon|only|not|never|no longer|then|likely|potentially|generally|continue|rapidly|significantly|reasonably|presently|actively) )?';
const PAST =
  /\b(?:was|were|had|had been|been|originally|initially|previously|once|never) (?:also |not |originally |previously |initially )?$/;
const ASIDE =
  /\b(?:as|than|was|were|had|had been|have been|has been|what (?:was|were|we)|originally|previously|initially|earlier) (?:also |not |originally |previously |initially )?$/;
/** What companies look forward to, as the head of "expected …" or "planned …". */
const EVENT =
  '(?:initiation|start|commencement|beginning|completion|closing|close|launch|approval|clearance|timing|timeline|timelines|date|dates|read-?outs?|readout|results?|data|enrollment|enrolment|submission|submissions|filing|filings|milestones?|growth|revenues?|sales|earnings|expenses?|expenditures?|costs?|savings|synergies|benefits?|proceeds|cash|range|increase|decrease|decline|demand|capital|phase|trials?|study|studies|development|merger|acquisition|transaction|offering|separation|spin-?off|expansion|commercial|commercialization|regulatory|pivotal|registrational|clinical|first|second|third|fourth|next|future|nda|bla|ind|ma|pdufa|use|distribution|delivery|production|construction|opening|investment|impact|effect|improvements?|performance|cohorts?|interim|topline|top-line|final|full|new|product|market|program|programs|dividend)';

/** By the first word of the cue, in lower case. */
export const CUE_RULES: ReadonlyMap<string, readonly CueRule[]> = new Map([
  [
    'will',
    [
      rule('ahead', 1, `will ${ADVERB}(?:be ${ADVERB})?(?:have )?[a-z-]+`, {
        notAfter: /\b(?:the|a|his|her|their|last|of|by|good|free|at|ill|with|own|and) $/,
      }),
      rule(
        'ahead',
        1,
        'will,? (?:in|if|upon|as|at|subject|when|among|together|through|for|with|by|to)\\b',
      ),
    ],
  ],
  ['won', [rule('ahead', 1, "won['’]t [a-z]+")]],
  [
    'would',
    [
      rule('possible', 0.5, `would ${ADVERB}(?:be )?[a-z-]+`, {
        notBefore: /^ (?:like to (?:thank|take|acknowledge))/,
      }),
    ],
  ],
  ['should', [rule('possible', 0.5, `should ${ADVERB}(?:be )?[a-z-]+`)]],
  ['could', [rule('possible', 0.5, `could ${ADVERB}(?:be )?[a-z-]+`)]],
  ['might', [rule('possible', 0.4, `might ${ADVERB}(?:be )?[a-z-]+`)]],
  ['may', [rule('possible', 0.4, `may ${ADVERB}(?:be )?[a-z-]+`)]],
  ['can', [rule('possible', 0.3, `can ${ADVERB}(?:be )?[a-z-]+`)]],
  [
    'expect',
    [
      rule(
        'ahead',
        1,
        `(?:do(?:es)? not )?expect(?: to ${ADVERB}[a-z-]+| that| the| our| its| a| an| this| these| their| it| us| all| [a-z-]+)?`,
        {
          notAfter:
            /\b(?:to|not|would|should|could|might|may|can|as (?:we|you|they|one)|(?:analysts|investors|patients|people|customers|consumers|regulators|you)(?: may| might| can| should)?) $/,
        },
      ),
      rule('ahead', 1, 'expect', {
        after: /\bcontinues? to $|\b(?:we|company|management) (?:do|does|did) not $/,
      }),
    ],
  ],
  [
    'expects',
    [
      rule('ahead', 1, `expects(?: to ${ADVERB}[a-z-]+| that)?`, {
        notAfter: /\b(?:fda|court|sec|market|who|patient|plaintiff) $/,
      }),
    ],
  ],
  ['expecting', [rule('ahead', 1, 'expecting(?: to [a-z]+)?', { notAfter: PAST })]],
  [
    'expected',
    [
      rule('ahead', 1, `expected to ${ADVERB}(?:be )?[a-z-]+`, { notAfter: ASIDE }),
      rule(
        'ahead',
        1,
        'expected (?:to|in|by|during|before|around|this|next|later|early|mid|late|within|at|over|for|on|from|q[1-4]|[12]h|through|as early|no later|soon|shortly)\\b',
        {
          notAfter: ASIDE,
        },
      ),
      rule('ahead', 1, `expected (?:\\w+ ){0,2}?${EVENT}\\b`, {
        after:
          /(?:^|\b(?:the|an?|our|its|of|on|with|their|and|or|for|regarding|to|this|these|any|by|including|current|currently|company's|other|from|in|through) )$/,
        notBefore: /^ (?:return|volatil|life|lives|term|credit|loss)/,
      }),
      rule('ahead', 0.6, 'expected', { after: /\b(?:is|are|be|being|now|currently|remains?) $/ }),
      rule('ahead', 1, 'expected that\\b', { after: /\bit is (?:currently |also |generally )?$/ }),
    ],
  ],
  [
    'expectation',
    [
      rule('ahead', 1, 'expectation (?:of|that)\\b', {
        after: /\b(?:with (?:the|an|our)|our|company's|its|current|in) $/,
      }),
      rule('ahead', 0.7, 'expectation (?:that|of|for|to|is|regarding|about|as to)\\b', {
        notAfter:
          /\b(?:exceeded|above|below|beyond|beat|met|meet|exceeding|investor|patient|analyst|market|customer|no) $/,
      }),
    ],
  ],
  [
    'expectations',
    [
      rule('ahead', 0.6, 'expectations (?:that|of|for|to|are|regarding|about|as to)\\b', {
        notAfter:
          /\b(?:exceeded|above|below|beyond|beat|met|meet|exceeding|investors?'?|patient|analysts?'?|market|customer|their|no) $/,
      }),
    ],
  ],
  [
    'anticipate',
    [
      rule('ahead', 1, `anticipate(?: to ${ADVERB}[a-z-]+| that| the| our| its| [a-z-]+)?`, {
        notAfter: /\b(?:to|would|should|could|might|may|can) $/,
      }),
      rule('ahead', 1, 'anticipate', { after: /\bcontinues? to $/ }),
    ],
  ],
  ['anticipates', [rule('ahead', 1, `anticipates(?: to ${ADVERB}[a-z-]+| that)?`)]],
  ['anticipating', [rule('ahead', 1, 'anticipating', { notAfter: PAST })]],
  [
    'anticipated',
    [
      rule(
        'ahead',
        1,
        `anticipated (?:to ${ADVERB}(?:be )?[a-z-]+|in|by|during|before|around|this|next|later|early|mid|late|within|for|on|q[1-4]|[12]h|that)\\b`,
        { notAfter: ASIDE },
      ),
      rule('ahead', 1, `anticipated (?:\\w+ ){0,2}?${EVENT}\\b`, { notAfter: ASIDE }),
      rule('ahead', 0.6, 'anticipated', {
        after: /\b(?:is|are|be|being|now|currently|remains?|highly|much|eagerly) $/,
      }),
    ],
  ],
  ['anticipation', [rule('ahead', 0.6, 'anticipation of', { after: /\bin $/ })]],
  [
    'plan',
    [
      rule('ahead', 1, `plan (?:to ${ADVERB}[a-z-]+|on [a-z]+ing)`, {
        notAfter:
          /\b(?:the|this|such|that|each|pension|stock|option|incentive|savings|benefit|under|purchase|401\(k\)|defined|a|care) $/,
        notBefore: /^ (?:participants|employees)/,
      }),
      rule(
        'ahead',
        1,
        `plan (?:to ${ADVERB}[a-z-]+|is to [a-z]+|for (?:the )?(?:phase|pivotal|next|future|commercial|registrational|launch))`,
        { after: /\b(?:our|its|the company's|their|a|development|business|strategic|current) $/ },
      ),
    ],
  ],
  [
    'plans',
    [
      rule('ahead', 1, `plans (?:to ${ADVERB}[a-z-]+|on [a-z]+ing)`, {
        notAfter:
          /\b(?:pension|stock|option|benefit|contribution|incentive|savings|retirement|these|such|those|certain|health|of the|plan|no) $/,
      }),
      rule('ahead', 1, 'plans (?:towards?|of|for) [a-z]+ing\\b'),
      rule('ahead', 0.8, 'plans (?:for|call for|include|are to|are under)\\b', {
        after: /\b(?:our|its|company's|their|current|development|future|the company|with) $/,
      }),
      rule('ahead', 0.8, 'plans', {
        after:
          /\b(?:future|clinical|development|regulatory|expansion|growth|launch|commercial|commercialization|trial) $/,
      }),
    ],
  ],
  [
    'planning',
    [
      rule(
        'ahead',
        1,
        'planning (?:to [a-z]+|for|on|a|an|the|its|our|additional|further|phase|multiple|several|new|(?:is )?under ?way (?:for|to|of))',
        {
          notAfter:
            /\b(?:was|were|been|financial|tax|estate|strategic|in|of|and|business|succession) $/,
        },
      ),
    ],
  ],
  [
    'planned',
    [
      rule('ahead', 1, `planned (?:to [a-z]+|for|in|by|during|later|this|next|early|mid|late)\\b`, {
        notAfter: ASIDE,
        notBefore: /^ (?:maintenance|communities|parenthood)/,
      }),
      rule('ahead', 1, 'planned [a-z0-9-]+', { notAfter: ASIDE }),
      rule('ahead', 1, 'planned', { after: /\b(?:is|are|being|now|currently|also) $/ }),
    ],
  ],
  [
    'intend',
    [
      rule('ahead', 1, `intend to ${ADVERB}[a-z-]+`, { notAfter: /\b(?:not|you|who|they|to) $/ }),
      rule('ahead', 1, 'intend(?: to [a-z]+| that)?', {
        after: /\b(?:we|company|management|parties|and|do not|does not) $/,
      }),
    ],
  ],
  ['intends', [rule('ahead', 1, `intends(?: to ${ADVERB}[a-z-]+| that)?`)]],
  ['intending', [rule('ahead', 0.8, 'intending to [a-z]+')]],
  [
    'intention',
    [
      rule('ahead', 0.8, 'intentions? (?:to [a-z]+|of [a-z]+ing|is to)', {
        notAfter: /\b(?:no|good|original|without the) $/,
      }),
    ],
  ],
  [
    'intent',
    [
      rule('ahead', 0.8, 'intent (?:to [a-z]+|of [a-z]+ing|is to)', {
        after: /\b(?:our|its|company's|with the|announced|current) $/,
      }),
    ],
  ],
  [
    'hope',
    [
      rule('ahead', 1, '(?:the |our )?hope of [a-z]+ing', { after: /\bwith (?:the |our )?$/ }),
      rule('ahead', 0.8, 'hope (?:to [a-z]+|that|this|the|our|it|we|these)\\b', {
        after: /\b(?:we|i|company|and|management|also|team) $/,
      }),
    ],
  ],
  [
    'hopes',
    [
      rule('ahead', 0.8, 'hopes (?:to [a-z]+|that|this|the|our|it)\\b', {
        notAfter: /\b(?:the|their|our|high|no) $/,
      }),
    ],
  ],
  ['hopeful', [rule('ahead', 0.8, 'hopeful (?:that|for|about|to)')]],
  [
    'aim',
    [
      rule('ahead', 0.8, `aim (?:to ${ADVERB}[a-z-]+|is to [a-z]+|for)`, {
        notAfter:
          /\b(?:primary|study's|trial's|principal|main|with the|whose|the|studies|trials) $/,
      }),
    ],
  ],
  [
    'aims',
    [
      rule('ahead', 0.8, `aims to ${ADVERB}[a-z-]+`, {
        notAfter:
          /\b(?:study|trial|program|programme|that|which|it|therapy|approach|vaccine|initiative|design|technology|platform|project|protocol|treatment) $/,
      }),
    ],
  ],
  [
    'aiming',
    [rule('ahead', 0.8, 'aiming (?:to [a-z]+|for)', { notAfter: /\b(?:was|were|trial|study) $/ })],
  ],
  [
    'seek',
    [
      rule(
        'ahead',
        0.7,
        'seek (?:to [a-z]+|fda|regulatory|approval|accelerated|marketing|strategic|partners?|additional|breakthrough|orphan)',
        { after: /\b(?:we|company|also|then|and|to) $/ },
      ),
    ],
  ],
  ['seeks', [rule('hint', 0.4, 'seeks to')]],
  [
    'project',
    [
      rule('ahead', 1, 'project (?:that|to|the|our|a|an|revenue|sales|earnings)\\b', {
        after: /\b(?:we|company|management|i|analysts|currently) $/,
      }),
    ],
  ],
  [
    'projects',
    [
      rule('ahead', 1, 'projects (?:that|to|its|revenue|sales|earnings|total|net)\\b', {
        after: /\b(?:company|management|it|corporation|inc\.|currently) $/,
      }),
    ],
  ],
  [
    'projected',
    [
      rule('ahead', 1, 'projected (?:to|at|in|by|for|that)\\b', { notAfter: ASIDE }),
      rule('ahead', 0.7, `projected (?:\\w+ ){0,2}?${EVENT}\\b`, {
        notAfter: ASIDE,
        notBefore: /^ (?:benefit|obligation|compensation)/,
      }),
    ],
  ],
  ['projecting', [rule('ahead', 1, 'projecting', { notAfter: /\b(?:was|were) $/ })]],
  ['projections', [rule('ahead', 0.5, 'projections?')]],
  [
    'forecast',
    [rule('ahead', 0.8, 'forecast (?:to|that|for|of|a|an|is|calls)\\b', { notAfter: ASIDE })],
  ],
  ['forecasts', [rule('ahead', 0.8, 'forecasts (?:that|for|a|an|to|its|net|sales|revenue)\\b')]],
  ['forecasted', [rule('ahead', 0.8, 'forecasted to', { notAfter: ASIDE })]],
  ['foresee', [rule('ahead', 1, 'foresee', { after: /\b(?:we|company|not|also|i) $/ })]],
  ['foresees', [rule('ahead', 1, 'foresees')]],
  ['foreseeable', [rule('ahead', 0.8, 'foreseeable future', { notAfter: /\breasonably $/ })]],
  ['envision', [rule('ahead', 0.8, 'envisions?')]],
  ['envisions', [rule('ahead', 0.8, 'envisions')]],
  ['contemplates', [rule('ahead', 0.6, 'contemplates')]],
  ['contemplated', [rule('ahead', 0.5, 'contemplated')]],
  [
    'estimate',
    [
      rule('ahead', 0.7, 'estimate (?:that|the|our|it|we|a|an)\\b', {
        after: /\b(?:we|company|management|currently|i|and) $/,
      }),
    ],
  ],
  [
    'estimates',
    [
      rule('ahead', 0.7, 'estimates (?:that|its|it|the|capital|total|revenue)\\b', {
        after: /\b(?:company|management|it|inc\.|currently|corporation) $/,
      }),
    ],
  ],
  [
    'estimated',
    [
      rule(
        'ahead',
        1,
        'estimated (?:(?:primary |study )?completion|closing|launch|start) (?:date|in|by|of)?',
      ),
      rule(
        'ahead',
        1,
        'estimated to (?:be completed|begin|grow|reach|close|complete|exceed|increase)',
        { notAfter: ASIDE },
      ),
    ],
  ],
  [
    'believe',
    [
      rule('hint', 0.5, 'believe'),
      rule(
        'ahead',
        1,
        'believe (?:that )?(?:we|our|the company|it|its|this|these|the) (?:[a-z$\\d.,-]+ ){0,8}(?:sufficient|adequate|enough) (?:to|for)\\b',
      ),
    ],
  ],
  [
    'believes',
    [
      rule('hint', 0.5, 'believes'),
      rule(
        'ahead',
        1,
        'believes (?:that )?(?:we|our|the company|it|its|this|these|the) (?:[a-z$\\d.,-]+ ){0,8}(?:sufficient|adequate|enough) (?:to|for)\\b',
      ),
    ],
  ],
  [
    'confident',
    [
      rule('ahead', 0.8, 'confident (?:that|in|about|our|we|the|this)\\b', {
        notAfter: /\b(?:was|were) $/,
      }),
    ],
  ],
  ['confidence', [rule('hint', 0.4, 'confidence (?:that|in)')]],
  [
    'optimistic',
    [rule('ahead', 0.8, 'optimistic (?:that|about)', { notAfter: /\b(?:was|were) $/ })],
  ],
  [
    'look',
    [
      rule(
        'ahead',
        1,
        'look(?:ing)? forward to|look to (?:[a-z]+)(?= (?:our|the|this|a|an|its|new|additional|further)\\b)',
      ),
    ],
  ],
  [
    'looks',
    [rule('ahead', 1, 'looks forward to|looks to (?:expand|advance|bring|build|begin|initiate)')],
  ],
  ['looking', [rule('ahead', 1, 'looking (?:forward to|ahead)')]],
  [
    'goal',
    [
      rule('ahead', 0.8, 'goal (?:is|of|to|remains|continues)\\b(?: to)?(?: [a-z]+)?', {
        notAfter: /\b(?:primary|treatment|therapeutic|study|study's|trial's|main) $/,
        notBefore: /^ (?:the|this) (?:study|trial)/,
      }),
    ],
  ],
  ['goals', [rule('ahead', 0.6, 'goals (?:for|of|include|are|to)\\b')]],
  [
    'objective',
    [
      rule('ahead', 0.7, 'objective (?:is|of|remains|for (?:the year|20\\d\\d)) ?(?:to [a-z]+)?', {
        after: /\b(?:our|company's|its|overall|strategic|business|key|next) $/,
      }),
    ],
  ],
  ['strategy', [rule('hint', 0.4, 'strategy (?:is|to|of|for)')]],
  [
    'prepare',
    [
      rule('ahead', 0.8, 'prepare (?:for|to)\\b', {
        after: /\b(?:we|as we|as it|and|continue to|continues to|to|company) $/,
      }),
    ],
  ],
  ['prepares', [rule('ahead', 1, 'prepares (?:for|to)\\b')]],
  [
    'preparing',
    [
      rule('ahead', 1, 'preparing (?:for|to|an?|our|its|the)\\b', {
        notAfter: /\b(?:was|were|in|of|for|when|by|involved in) $/,
      }),
    ],
  ],
  [
    'preparation',
    [
      rule(
        'ahead',
        0.7,
        'preparations? for (?:the|a|an|our|its|potential|phase|pivotal|commercial|planned|upcoming|launch)',
      ),
    ],
  ],
  [
    'preparations',
    [
      rule(
        'ahead',
        0.7,
        'preparations for (?:the|a|an|our|its|potential|phase|pivotal|commercial|planned|upcoming|launch)',
      ),
    ],
  ],
  [
    'track',
    [
      rule('ahead', 1, 'track (?:to|for|with|in)\\b', { after: /\b(?:on|remains? on) $/ }),
      rule('ahead', 0.8, 'track', { after: /\b(?:remains?|is|are|be|stay|well) on $/ }),
    ],
  ],
  [
    'schedule',
    [
      rule('ahead', 0.8, 'schedule (?:to|for)\\b', { after: /\bon $/ }),
      rule('ahead', 1, 'schedule', { after: /\b(?:remains?|is|are|stays?|be) on $/ }),
    ],
  ],
  [
    'scheduled',
    [
      rule('ahead', 1, 'scheduled (?:to|for|in|on|at|by|during|later|this|next)\\b', {
        notAfter: ASIDE,
        notBefore: /^ (?:maturit|payments|amortization)/,
      }),
    ],
  ],
  ['slated', [rule('ahead', 1, 'slated (?:to|for|in)\\b', { notAfter: ASIDE })]],
  ['poised', [rule('ahead', 1, 'poised (?:to|for)\\b', { notAfter: /\b(?:was|were) $/ })]],
  [
    'positioned',
    [
      rule('ahead', 1, 'positioned (?:us |the company |it |ourselves )?(?:to|for)\\b', {
        after:
          /\b(?:well|strongly|uniquely|ideally|better|is|are|now|be|further|strategically|favorably|remains?)[ -]$/,
        notAfter: /\b(?:was|were)(?: \w+)?[ -]$/,
      }),
      rule('potential', 0.5, 'positioned (?:to|for|as)\\b', {
        notAfter: /\b(?:was|were)(?: \w+)?[ -]$/,
      }),
    ],
  ],
  [
    'positions',
    [rule('ahead', 0.7, 'positions (?:us|the company|it|our) (?:\\w+ )?(?:to|for)\\b')],
  ],
  [
    'set',
    [
      rule(
        'ahead',
        0.7,
        'set to (?:begin|start|launch|open|present|initiate|expire|commence|receive|take|become|close|complete|deliver|report|join|read)',
      ),
    ],
  ],
  [
    'due',
    [
      rule('ahead', 1, 'due (?:in|by|to (?:be|begin|start|report|read|complete|open|close))\\b', {
        after: /\b(?:is|are|results|data|readout|decision|completion) $/,
      }),
    ],
  ],
  [
    'upcoming',
    [rule('ahead', 1, 'upcoming [a-z0-9-]+', { notBefore: /^ ?(?:conference call|webcast|call)/ })],
  ],
  ['forthcoming', [rule('ahead', 0.7, 'forthcoming [a-z0-9-]+')]],
  [
    'guidance',
    [
      rule('ahead', 0.8, 'guidance (?:for|of|is|range|remains|includes|assumes|to)\\b', {
        notAfter:
          /\b(?:fda|regulatory|accounting|sec|fasb|authoritative|the agency's|draft|final|under|clinical|nccn|who|cdc) $/,
        notBefore: /^ (?:industry|the (?:treatment|care))/,
      }),
    ],
  ],
  ['outlook', [rule('ahead', 0.7, 'outlook(?: for| is| remains)?')]],
  [
    'runway',
    [rule('ahead', 1, 'runway (?:into|to|through|until|beyond|at least|well|extends?|is|of)\\b')],
  ],
  ['pdufa', [rule('ahead', 1, '(?:pdufa|target action|user fee)')]],
  [
    'eligible',
    [
      rule(
        'ahead',
        0.9,
        '(?:eligible|entitled) (?:to (?:receive|earn)|for)\\b(?= [^.;]{0,80}(?:milestone|royalt|payments|\\$|up to|contingent|earn))',
        { notAfter: /\b(?:were|was) $/ },
      ),
    ],
  ],
  [
    'entitled',
    [
      rule(
        'ahead',
        0.9,
        'entitled to (?:receive|earn)\\b(?= [^.;]{0,80}(?:milestone|royalt|up to|contingent|earn))',
        { notAfter: /\b(?:were|was) $/ },
      ),
    ],
  ],
  [
    'if',
    [
      rule(
        'condition',
        0.6,
        'if (?:and when |we |it |ever |the (?:product|trial|study|data|results|drug|merger|transaction) (?:is|are) )?(?:approved|successful|authorized|cleared|positive|granted|completed|consummated|confirmed|validated|exercised|proven)',
      ),
    ],
  ],
  ['once', [rule('condition', 0.4, 'once (?:approved|completed|launched|available|authorized)')]],
  [
    'subject',
    [
      rule(
        'condition',
        0.5,
        'subject to (?:the )?(?:[a-z]+ ){0,3}?(?:approvals?|clearance|closing conditions|customary|satisfaction|regulatory|shareholder|stockholder|completion|fda|availability of|funding|financing|market conditions)',
      ),
    ],
  ],
  [
    'pending',
    [
      rule(
        'condition',
        0.5,
        'pending (?:[a-z]+ ){0,2}?(?:approvals?|clearance|fda|regulatory|feedback|completion|results|data|review)',
        { notAfter: /\b(?:patents?|no|legal|currently) $/ },
      ),
    ],
  ],
  ['assuming', [rule('condition', 0.5, 'assuming')]],
  [
    'potential',
    [
      rule(
        'potential',
        1,
        'potential (?:to (?!play\\b|cause\\b|contribute\\b|result in adverse)(?:be |also |significantly |dramatically |further )?[a-z-]+)',
        {
          after:
            /\b(?:has|have|having|offers?|hold|holds|had) (?:the |a |great |significant |strong |real |exciting |enormous |tremendous )*$/,
        },
      ),
      rule(
        'potential',
        0.6,
        'potential (?:to (?:be |also |significantly |dramatically )?[a-z-]+)',
        {
          after: /\b(?:with|the|its|great|real|significant|clear|strong) $/,
          notAfter:
            /\b(?:reinforc|underscor|highlight|demonstrat|support|show|validat|confirm|illustrat|evaluat|assess|explor|investigat)[a-z]* (?:the|its) $/,
        },
      ),
      rule(
        'potential',
        0.6,
        'potential (?:(?:future |regulatory |accelerated |commercial |fda |u\\.s\\. |product |clinical |registration(?:al)? )?(?:approvals?|launch|partners?|partnerships?|milestones?|registration|commerciali[sz]ation|licensure|filing|submission|bla|nda|acquisition|collaborations?|licensing|indications?|expansion|pivotal|phase|trial|study))',
        { notAfter: /\b(?:no|any) $/ },
      ),
      rule(
        'potential',
        0.5,
        'potential (?:for|of|as|benefits?|commercial|new|treatment|market|future|first|best|to)\\b',
        {
          notAfter:
            /\b(?:reinforc|underscor|highlight|demonstrat|support|show|validat|confirm|illustrat|evaluat|assess|explor|investigat)[a-z]* (?:the|its) $/,
        },
      ),
    ],
  ],
  ['potentially', [rule('potential', 0.6, 'potentially,? [a-z-]+')]],
  [
    'targeting',
    [
      rule(
        'ahead',
        1,
        'targeting (?:the |an? )?(?:initiation|completion|start|launch|submission|filing|approval|enrollment|read-?out|commencement|data|dosing|first patient)|targeting (?:[a-z0-9-]+ ){0,6}?(?:in|by|for|during|(?:early|mid|late)[- ]?|q[1-4]|[12]h|first half|second half|year-end|20\\d\\d)(?= ?(?:the (?:first|second|third|fourth|end)|early|mid|late|q[1-4]|20\\d\\d|first|second|january|february|march|april|may|june|july|august|september|october|november|december|year|launch|comple))',
      ),
    ],
  ],
  [
    'targeted',
    [
      rule('ahead', 1, 'targeted (?:for|in|by|to (?:begin|start|complete|be|launch|open))\\b', {
        notAfter: ASIDE,
      }),
    ],
  ],
  ['remain', [rule('ahead', 0.8, 'remains? to be (?:seen|determined)')]],
  ['remains', [rule('ahead', 0.8, 'remains to be (?:seen|determined)')]],
  ['future', [rule('hint', 0.3, 'future')]],
  ['soon', [rule('hint', 0.5, 'soon', { notAfter: /\b(?:as|so|how|too) $/ })]],
  [
    'shortly',
    [rule('hint', 0.5, 'shortly', { notBefore: /^ (?:after|before|thereafter|following)/ })],
  ],
  ['near', [rule('hint', 0.5, 'near (?:future|term)|near-term')]],
  ['going', [rule('hint', 0.4, 'going forward|going to [a-z]+', { notAfter: /\b(?:was|were) $/ })]],
  ['moving', [rule('hint', 0.4, 'moving forward|moving (?:in)?to (?:phase|the clinic)')]],
  ['next', [rule('hint', 0.4, 'next (?:steps?|phase|milestones?|stage|major|key|pivotal)')]],
  [
    'to',
    [
      rule(
        'ahead',
        0.7,
        'to be (?:presented|announced|reported|completed|initiated|published|filed|submitted|launched|determined|conducted|held|released|enrolled|issued|paid|delivered|disclosed|commenced|started)\\b',
        {
          notAfter:
            /\b(?:required|was|were|has|have|had|need|needs|needed|not|continues?|continued|ought|permitted|considered|deemed|likely|able|allowed|believed|expected|information|used|subject|agreed|believe|found|shown|reported|said|known|seems?|appears?|appeared) $/,
        },
      ),
    ],
  ],
  [
    'positioning',
    [
      rule(
        'potential',
        0.7,
        'positioning (?:us|the company|it|our|itself|[a-z]+) (?:\\w+ )?(?:to|for|as)\\b',
      ),
    ],
  ],
  [
    'excited',
    [
      rule(
        'ahead',
        0.8,
        'excited (?:to (?!announce|report|share|present|have|be|welcome|see|note|publish)[a-z]+|about the (?:potential|opportunity|upcoming|future|prospect|possibilit)[a-z]*|by the (?:potential|opportunity|prospect)[a-z]*)',
        { notAfter: /\b(?:was|were) $/ },
      ),
    ],
  ],
  ['eager', [rule('ahead', 1, 'eager to [a-z]+')]],
  [
    'intended',
    [
      rule('ahead', 1, 'intended to (?:be )?[a-z]+', {
        after:
          /\b(?:program|programme|initiative|transaction|strategy|collaboration|offering|proceeds|expansion|investment|partnership|plan|action|actions|restructuring|agreement|merger|acquisition|funds|facility) (?:is|are) $/,
      }),
    ],
  ],
  ['underway', [rule('hint', 0.3, 'underway (?:to|for|in support of)\\b')]],
  [
    'advancing',
    [
      rule(
        'ahead',
        0.8,
        'advancing (?:[a-z0-9®()-]+ ){1,5}?(?:in)?to (?:an? |the )?(?:phase|clinical|pivotal|registration|human|first-in|ind)',
      ),
    ],
  ],
  [
    'working',
    [
      rule('ahead', 0.7, 'working (?:to|towards?|with [a-z ]{1,40} to) [a-z]+', {
        notAfter: /\b(?:was|were|been) $/,
      }),
    ],
  ],
  ['progress', [rule('ahead', 0.5, 'progress towards? [a-z]+')]],
  ['paves', [rule('potential', 0.9, 'paves the way')]],
  ['paving', [rule('potential', 0.8, 'paving the way')]],
  ['pave', [rule('potential', 0.8, 'pave the way')]],
  [
    'opens',
    [
      rule(
        'potential',
        0.7,
        'opens (?:up )?(?:the door|new (?:opportunities|avenues|markets|possibilities)|the (?:way|path|opportunity))',
      ),
    ],
  ],
  ['sets', [rule('potential', 0.7, 'sets the stage')]],
  ['groundwork', [rule('potential', 0.6, 'groundwork for')]],
  [
    'upon',
    [
      rule(
        'condition',
        0.5,
        'upon (?:the )?(?:successful |regulatory |fda |final |full )*(?:approval|receipt|completion|closing|consummation|achievement|commercialization|launch|clearance)',
      ),
    ],
  ],
  [
    'following',
    [
      rule(
        'condition',
        0.4,
        'following (?:the )?(?:successful |regulatory |fda |final )+(?:approval|completion|closing|clearance)',
      ),
    ],
  ],
  ['milestone', [rule('potential', 0.4, 'milestones? payments?')]],
  ['milestones', [rule('potential', 0.3, 'milestones')]],
  ['contingent', [rule('condition', 0.4, 'contingent (?:up)?on')]],
  [
    'sufficient',
    [
      rule(
        'ahead',
        0.8,
        'sufficient (?:capital |cash |funds |resources )?to (?:fund|support|meet|finance|sustain|cover|satisfy)',
        { notAfter: /\b(?:not|was|were) $/ },
      ),
    ],
  ],
  [
    'fund',
    [
      rule(
        'ahead',
        0.8,
        'fund (?:its |our |the company.s )?(?:current |planned |anticipated |projected |future )?(?:operations|operating [a-z ]{3,40}) (?:in)?(?:to|through|for|until|beyond|at least|well)\\b',
      ),
    ],
  ],
  ['transition', [rule('hint', 0.3, 'transition (?:to|into)')]],
]);

/** Words that begin a cue, longest first, as one scan. */
export const TRIGGERS = new RegExp(
  `\\b(?:${[...CUE_RULES.keys()].toSorted((a, b) => b.length - a.length || a.localeCompare(b)).join('|')})\\b`,
  'g',
);
