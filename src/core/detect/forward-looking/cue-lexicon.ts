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

const re = String.raw;

function rule(kind: CueKind, weight: number, match: string, parts: Parts = {}): CueRule {
  return { kind, weight, match: new RegExp(match, 'y'), ...parts };
}

/** The rules of one or more words, parted by spaces, that begin a cue. */
function cues(words: string, rules: readonly CueRule[]): [string, readonly CueRule[]][] {
  return words.split(' ').map((word) => [word, rules]);
}

const ADVERB =
  '(?:(?:also|now|often|typically|usually|always|currently|still|further|fully|initially|ultimately|eventually|soon|only|not|never|no longer|then|likely|potentially|generally|continue|rapidly|significantly|reasonably|presently|actively) )?';
const PAST =
  /\b(?:was|were|had|had been|been|originally|initially|previously|once|never) (?:also |not |originally |previously |initially )?$/;
const ASIDE =
  /\b(?:as|than|was|were|had|had been|have been|has been|what (?:was|were|we)|originally|previously|initially|earlier) (?:also |not |originally |previously |initially )?$/;
/** What companies look forward to, as the head of "expected …" or "planned …". */
const EVENT =
  '(?:initiation|start|commencement|beginning|completion|closing|close|launch|approval|clearance|timing|timeline|timelines|date|dates|read-?outs?|readout|results?|data|enrollment|enrolment|submission|submissions|filing|filings|milestones?|growth|revenues?|sales|earnings|expenses?|expenditures?|costs?|savings|synergies|benefits?|proceeds|cash|range|increase|decrease|decline|demand|capital|phase|trials?|study|studies|development|merger|acquisition|transaction|offering|separation|spin-?off|expansion|commercial|commercialization|regulatory|pivotal|registrational|clinical|first|second|third|fourth|next|future|nda|bla|ind|ma|pdufa|use|distribution|delivery|production|construction|opening|investment|impact|effect|improvements?|performance|cohorts?|interim|topline|top-line|final|full|new|product|market|program|programs|dividend)';

/** By the first word of the cue, in lower case. */
// oxfmt-ignore
export const CUE_RULES: ReadonlyMap<string, readonly CueRule[]> = new Map([
  cues('will', [
    rule('ahead', 1, re`will ${ADVERB}(?:be ${ADVERB})?(?:have )?[a-z-]+`, { notAfter: /\b(?:the|a|his|her|their|last|of|good|free|at|ill|own) $/ }),
    rule('ahead', 1, re`will,? (?:in|if|upon|as|at|subject|when|among|together|through|for|with|by|to)\b`),
  ]),
  cues('won', [
    rule('ahead', 1, re`won['’]t [a-z]+`),
  ]),
  cues('would', [
    rule('possible', 0.5, re`would, (?:if|once|upon|subject|in time)\b`),
    rule('possible', 0.5, re`would (?!like\b|say\b|prefer\b|rather\b|characteri|you\b|it\b|they\b|we\b)${ADVERB}(?:be )?[a-z-]+`),
  ]),
  cues('should', [
    rule('possible', 0.5, re`should ${ADVERB}(?:be )?[a-z-]+`),
  ]),
  cues('could', [
    rule('possible', 0.5, re`could, (?:if|once|upon|subject|in time)\b`),
    rule('possible', 0.5, re`could ${ADVERB}(?:be )?[a-z-]+`),
  ]),
  cues('might', [
    rule('possible', 0.5, re`might, (?:if|once|upon|subject|in time)\b`),
    rule('possible', 0.4, re`might ${ADVERB}(?:be )?[a-z-]+`),
  ]),
  cues('may', [
    rule('possible', 0.5, re`may, (?:if|once|upon|subject|in time)\b`),
    rule('possible', 0.4, re`may ${ADVERB}(?:be )?[a-z-]+`),
  ]),
  cues('can', [
    rule('possible', 0.3, re`can ${ADVERB}(?:be )?[a-z-]+`),
  ]),
  cues('expect', [
    rule('ahead', 1, re`(?:do(?:es)? not )?expect(?: to ${ADVERB}[a-z-]+| that)?`, { notAfter: /\b(?:to|not|would|should|could|might|may|can|as (?:we|you|they|one)|(?:analysts|investors|patients|people|customers|consumers|regulators|you)(?: may| might| can| should)?) $/ }),
    rule('ahead', 1, re`expect`, { after: /\bcontinues? to $|\b(?:we|company|management) (?:do|does|did) not $/ }),
  ]),
  cues('expects', [
    rule('ahead', 1, re`expects(?: to ${ADVERB}[a-z-]+| that)?`, { notAfter: /\b(?:fda|court|sec|market|who|patient|plaintiff) $/ }),
  ]),
  cues('expecting', [
    rule('ahead', 1, re`expecting(?: to [a-z]+)?`, { notAfter: PAST }),
  ]),
  cues('expected', [
    rule('ahead', 1, re`expected to ${ADVERB}(?:be )?[a-z-]+`, { notAfter: ASIDE }),
    rule('ahead', 1, re`expected (?:to|in|by|during|before|around|this|next|later|early|mid|late|within|at|over|for|on|from|q[1-4]|[12]h|through|as early|no later|soon|shortly)\b`, { notAfter: ASIDE }),
    rule('ahead', 1, re`expected (?:\w+ ){0,2}?${EVENT}\b`, { after: /(?:^|\b(?:the|all|an?|our|its|of|on|with|their|and|or|for|regarding|to|this|these|any|by|including|current|currently|company's|other|from|in|through) )$/, notBefore: /^ (?:return|volatil|life|lives|term|credit|loss)/ }),
    rule('ahead', 0.8, re`expected`, { after: /(?<!\b(?:that|which|than|as|what|would|can|could|to) )\b(?:is|are|be|being|now|currently|remains?) $/ }),
    rule('ahead', 1, re`expected that\b`, { after: /\bit is (?:currently |also |generally )?$/ }),
  ]),
  cues('expectation', [
    rule('ahead', 1, re`expectation (?:of|that)\b`, { after: /\b(?:with (?:the|an|our)|our|company's|its|current|in) $/ }),
    rule('ahead', 0.7, re`expectation (?:that|of|for|to|is|regarding|about|as to)\b`, { notAfter: /\b(?:exceeded|above|below|beyond|beat|met|meet|exceeding|investor|patient|analyst|market|customer|no) $/ }),
  ]),
  cues('expectations', [
    rule('ahead', 0.6, re`expectations (?:that|of|for|to|are|regarding|about|as to)\b`, { notAfter: /\b(?:exceeded|above|below|beyond|beat|met|meet|exceeding|investors?'?|patient|analysts?'?|market|customer|their|no) $/ }),
  ]),
  cues('anticipate', [
    rule('ahead', 1, re`anticipate(?: to ${ADVERB}[a-z-]+| that)?`, { notAfter: /\b(?:to|would|should|could|might|may|can) $/ }),
    rule('ahead', 1, re`anticipate`, { after: /\bcontinues? to $/ }),
  ]),
  cues('anticipates', [
    rule('ahead', 1, re`anticipates(?: to ${ADVERB}[a-z-]+| that)?`),
  ]),
  cues('anticipating', [
    rule('ahead', 1, re`anticipating`, { notAfter: PAST }),
  ]),
  cues('anticipated', [
    rule('ahead', 1, re`anticipated (?:to ${ADVERB}(?:be )?[a-z-]+|in|by|during|before|around|this|next|later|early|mid|late|within|for|on|q[1-4]|[12]h|that)\b`, { notAfter: ASIDE }),
    rule('ahead', 1, re`anticipated (?:\w+ ){0,2}?${EVENT}\b`, { notAfter: ASIDE }),
    rule('ahead', 0.8, re`anticipated`, { after: /(?<!\b(?:that|which|than|as|what) )\b(?:is|are|be|being|now|currently|remains?|highly|much|eagerly) $/ }),
  ]),
  cues('anticipation', [
    rule('ahead', 0.6, re`anticipation of`, { after: /\bin $/ }),
  ]),
  cues('plan', [
    rule('ahead', 0.8, re`plan (?:any|further|additional|a|an|on)\b`, { after: /\b(?:do|does) not (?:currently |now |presently )?$/ }),
    rule('ahead', 0.8, re`plan to [a-z]+`, { after: /\b(?:part of|under|has|have|announced|unveiled|outlined) (?:a|an ambitious|its|our) $/ }),
    rule('ahead', 1, re`plan for [a-z]+`, { after: /\b(?:we|to|and|continues? to) $/ }),
    rule('ahead', 1, re`plan (?:to ${ADVERB}[a-z-]+|on [a-z]+ing)`, { after: /\b(?:we|i|they|and|or|also|now|still|not|both|parties|partners|companies|management|who|investigators|researchers|collaborators|teams?|[a-z]+ly),? $/ }),
    rule('ahead', 0.8, re`plan to (?!certain|the|all|our|its|employees|directors|eligible|a\b)[a-z-]+`, { notAfter: /\b(?:this|such|that|each|pension|stock|option|incentive|savings|benefit|under|purchase|401\(k\)|defined|a|care|20\d\d|equity|compensation|award) $|\b(?:approved|adopted|rejected|cleared|endorsed) [a-z'’ ]{1,30}$/ }),
    rule('ahead', 1, re`plan (?:to ${ADVERB}[a-z-]+|is to [a-z]+|for (?:the )?(?:phase|pivotal|next|future|commercial|registrational|launch))`, { after: /\b(?:our|its|the company's|their|current) $/ }),
    rule('ahead', 0.8, re`plan (?:calls for|to (?:cut|reduce|close|consolidate|expand|restructure|eliminate|sell|acquire|build|separate|spin))\b`, { notAfter: /\b(?:option|pension) $/ }),
  ]),
  cues('plans', [
    rule('ahead', 1, re`plans (?:to ${ADVERB}[a-z-]+|on [a-z]+ing)`, { notAfter: /\b(?:pension|stock|option|benefit|contribution|incentive|savings|retirement|these|such|those|certain|health|of the|plan|no) $/ }),
    rule('ahead', 1, re`plans (?:towards?|of|for) [a-z]+ing\b`),
    rule('ahead', 0.8, re`plans (?:for|call for|include|are to|are under)\b`, { after: /\b(?:our|its|company's|their|current|development|future|the company|with) $/ }),
    rule('ahead', 0.8, re`plans`, { after: /\b(?:future|clinical|development|regulatory|expansion|growth|launch|commercial|commercialization|trial) $/ }),
    rule('ahead', 0.8, re`plans call for\b`),
  ]),
  cues('planning', [
    rule('ahead', 1, re`planning (?:to [a-z]+|for|on|a|an|the|its|our|additional|further|phase|multiple|several|new|(?:is )?under ?way (?:for|to|of))\b`, { notAfter: /\b(?:was|were|been|financial|tax|estate|strategic|in|of|and|business|succession) $/ , notBefore: /^[^.]{0,40}\b(?:began|was|were|started|had)\b/ }),
  ]),
  cues('planned', [
    rule('ahead', 1, re`planned (?:to [a-z]+|for|in|by|during|later|this|next|early|mid|late)\b`, { notAfter: ASIDE, notBefore: /^ (?:maintenance|communities|parenthood)/ }),
    rule('ahead', 1, re`planned [a-z0-9-]+`, { notAfter: /\b(?:by the|as|than|was|were|had|had been|have been|has been|originally|previously|initially|earlier|announced|un) (?:also |not )?$/ }),
    rule('ahead', 1, re`planned`, { after: /\b(?:is|are|being|now|currently|also) $/ }),
  ]),
  cues('intend', [
    rule('ahead', 1, re`intend to ${ADVERB}[a-z-]+`, { notAfter: /\b(?:not|you|who|they|to) $/ }),
    rule('ahead', 1, re`intend(?: to [a-z]+| that)?`, { after: /\b(?:we|company|management|parties|and|do not|does not) $/ }),
  ]),
  cues('intends', [
    rule('ahead', 1, re`intends(?: to ${ADVERB}[a-z-]+| that)?`),
  ]),
  cues('intending', [
    rule('ahead', 0.8, re`intending to [a-z]+`),
  ]),
  cues('intention', [
    rule('ahead', 0.8, re`intentions? (?:to [a-z]+|of [a-z]+ing|(?:of [a-z' ]{1,40} )?is to)`, { notAfter: /\b(?:no|good|original|without the) $/ }),
  ]),
  cues('intent', [
    rule('ahead', 0.8, re`intent (?:to [a-z]+|of [a-z]+ing|is to)`, { after: /\b(?:our|its|company's|with the|announced|current) $/ }),
  ]),
  cues('hope', [
    rule('ahead', 1, re`(?:the |our )?hope of [a-z]+ing`, { after: /\bwith (?:the |our )?$/ }),
    rule('ahead', 0.8, re`hope (?:to [a-z]+|that|this|the|our|it|we|these)\b`, { after: /\b(?:we|i|company|and|management|also|team) $/ }),
  ]),
  cues('hopes', [
    rule('ahead', 0.8, re`hopes (?:to [a-z]+|that|this|the|our|it)\b`, { notAfter: /\b(?:the|their|our|high|no) $/ }),
  ]),
  cues('hopeful', [
    rule('ahead', 0.8, re`hopeful (?:that|for|about|to)`),
  ]),
  cues('aim', [
    rule('hint', 0.6, re`aim is to [a-z]+`),
    rule('ahead', 0.8, re`aim (?:to ${ADVERB}[a-z-]+|is to [a-z]+|for)`, { notAfter: /\b(?:primary|study's|trial's|principal|main|with the|whose|the|studies|trials) $/ }),
  ]),
  cues('aims', [
    rule('ahead', 0.8, re`aims to ${ADVERB}[a-z-]+`, { notAfter: /\b(?:study|trial|program|programme|that|which|it|therapy|approach|vaccine|initiative|design|technology|platform|project|protocol|treatment) $/, notBefore: /^ (?:the |how )?(?:[\w-]+ ){0,2}?(?:lives|care|way|medicine|outcomes|health|people)\b/ }),
  ]),
  cues('aiming', [
    rule('ahead', 0.6, re`aiming (?:to [a-z]+|for)`, { notAfter: /\b(?:was|were|trial|study) $/ }),
  ]),
  cues('seek', [
    rule('ahead', 0.8, re`seek (?:to [a-z]+|fda|regulatory|approval|accelerated|marketing|strategic|partners?|additional|breakthrough|orphan)`, { after: /\b(?:we|company|also|then|and|to) $/ }),
  ]),
  cues('seeks', [
    rule('hint', 0.4, re`seeks to`),
    rule('ahead', 0.8, re`seeks to [a-z]+`, { after: /\b(?:company|inc\.|corporation|management|and) (?:also |now |currently )?$/ }),
  ]),
  cues('project', [
    rule('ahead', 1, re`project (?:that|to|the|our|a|an|revenue|sales|earnings)\b`, { after: /\b(?:we|company|management|i|analysts|currently) $/ }),
    rule('ahead', 0.8, re`project (?:in|for|by|will)\b`, { after: /\b(?:we|company|management) $/ }),
  ]),
  cues('projects', [
    rule('ahead', 1, re`projects (?!are|is|in\b|at|and|or\b|for|of|have|has|were|was|include|under|with|to\b|on\b|which|such)[a-z]+`, { after: /\b(?:company|management|it|corporation|inc\.|currently) $/ }),
  ]),
  cues('projected', [
    rule('ahead', 1, re`projected (?:to|at|that|for|in|by)\b`, { notAfter: ASIDE }),
    rule('ahead', 0.7, re`projected (?:\w+ ){0,2}?${EVENT}\b`, { notAfter: ASIDE, notBefore: /^ (?:benefit|obligation|compensation)/ }),
  ]),
  cues('projecting', [
    rule('ahead', 1, re`projecting`, { after: /\b(?:is|are|currently|now) $/ }),
  ]),
  cues('projections', [
    rule('ahead', 0.5, re`projections?`),
  ]),
  cues('forecast', [
    rule('ahead', 1, re`forecast (?:at|to|for|as)\b`, { after: /\b(?:is|are|currently|now) $/ }),
    rule('ahead', 0.8, re`forecast (?:to|that|for|of|a|an|is|calls)\b`, { notAfter: ASIDE }),
  ]),
  cues('forecasts', [
    rule('ahead', 0.8, re`forecasts (?:that|for|a|an|to|its|net|sales|revenue)\b`),
  ]),
  cues('forecasted', [
    rule('ahead', 0.8, re`forecasted to`, { notAfter: ASIDE }),
  ]),
  cues('foresee', [
    rule('ahead', 1, re`foresee`, { after: /\b(?:we|company|not|also|i) $/ }),
  ]),
  cues('foresees', [
    rule('ahead', 1, re`foresees`),
  ]),
  cues('foreseeable', [
    rule('ahead', 0.8, re`foreseeable future`, { notAfter: /\breasonably $/ }),
  ]),
  cues('envision', [
    rule('ahead', 0.8, re`envisions?`),
  ]),
  cues('envisions', [
    rule('ahead', 0.8, re`envisions`),
  ]),
  cues('contemplates', [
    rule('ahead', 0.6, re`contemplates`),
  ]),
  cues('contemplated', [
    rule('ahead', 0.5, re`contemplated`),
  ]),
  cues('estimate', [
    rule('ahead', 0.7, re`estimate (?:that|the|our|it|we|a|an)\b`, { after: /\b(?:we|company|currently|i|and) $/ }),
  ]),
  cues('estimates', [
    rule('ahead', 0.8, re`estimates (?:peak|annual sales|potential)\b`, { notAfter: /\b(?:the|our|its|these|analysts'|earlier) $/ }),
    rule('ahead', 0.7, re`estimates (?:that|its|it|the|capital|total|revenue)\b`, { after: /\b(?:company|management|it|inc\.|currently|corporation) $/ }),
    rule('ahead', 0.8, re`estimates (?:peak|annual|potential|that|its|it|the|capital|total|revenue|net|sales|costs?)\b`, { after: /\b(?:company|management|inc\.|currently|corporation|analysts|we) $/ }),
  ]),
  cues('estimated', [
    rule('ahead', 1, re`estimated (?:(?:primary |study )?completion|closing|launch|start) (?:date|in|by|of)?`),
    rule('ahead', 1, re`estimated to (?:be completed|begin|grow|reach|close|complete|exceed|increase)`, { notAfter: ASIDE }),
    rule('ahead', 0.8, re`estimated (?:at|to be)\b`, { after: /\b(?:is|are) now $/ }),
    rule('ahead', 0.8, re`estimated (?:at|to be)\b`, { after: /\b(?:year|quarter|months|20\d\d) (?:is|are) $/ }),
  ]),
  cues('believe', [
    rule('hint', 0.5, re`believe`),
    rule('ahead', 1, re`believe (?:that )?(?:we|our|the company|it|its|this|these|the) (?:[a-z$\d.,-]+ ){0,8}(?:sufficient|adequate|enough) (?:to|for)\b`, { notBefore: /^ (?:meet )?(?:its|our|their|the company's)? ?(?:current|present|existing) (?!and)/ }),
  ]),
  cues('believes', [
    rule('hint', 0.5, re`believes`),
    rule('ahead', 1, re`believes (?:that )?(?:we|our|the company|it|its|this|these|the) (?:[a-z$\d.,-]+ ){0,8}(?:sufficient|adequate|enough) (?:to|for)\b`, { notBefore: /^ (?:meet )?(?:its|our|their|the company's)? ?(?:current|present|existing) (?!and)/ }),
  ]),
  cues('confident', [
    rule('ahead', 0.8, re`confident (?:that|about|in (?:our|its|the) (?:ability|future|plan|outlook|growth|long-term|prospects|strategy|path|potential)|our|we|the|this)\b`, { notAfter: /\b(?:was|were) $/ }),
  ]),
  cues('confidence', [
    rule('hint', 0.4, re`confidence (?:that|in)`),
    rule('ahead', 0.8, re`confidence to (?:move|advance|proceed|initiate|start|pursue|begin|continue)\b`),
  ]),
  cues('optimistic', [
    rule('ahead', 0.8, re`optimistic (?:that|about)`, { notAfter: /\b(?:was|were) $/ }),
  ]),
  cues('look', [
    rule('ahead', 1, re`look(?:ing)? forward to|look to (?:[a-z]+)(?= (?:our|the|this|a|an|its|new|additional|further)\b)|look (?:ahead )?to(?:ward)?s? (?:the (?:remainder|rest|second half|balance|year|future|coming)|20\d\d|fiscal)|look forward(?! with pride)\b`),
  ]),
  cues('looks', [
    rule('ahead', 1, re`looks forward to|looks to (?:expand|advance|bring|build|begin|initiate)`),
  ]),
  cues('looking', [
    rule('ahead', 1, re`looking (?:forward to|ahead)`),
  ]),
  cues('goal', [
    rule('ahead', 1, re`goal date\b`),
    rule('ahead', 0.8, re`goal (?:(?:is|remains|continues) to|of|to)\b(?: [a-z]+)?`, { notAfter: /\b(?:primary|treatment|therapeutic|study|study's|trial's|main) $|(?:cells|tissues?|tumou?rs?|receptors?|proteins?|genes?|pathways?),? with the (?:ultimate )?$/, notBefore: /^ (?:(?:the|this) (?:study|trial)|(?:is|was) to (?:relieve|treat|cure|prevent|slow))/ }),
  ]),
  cues('goals', [
    rule('ahead', 0.6, re`goals (?:for|of|include|are|to)\b`),
  ]),
  cues('objective', [
    rule('ahead', 0.8, re`objective (?:is|of|remains|for (?:the year|20\d\d|fiscal \d{4}) is) ?(?:to [a-z]+)?`, { after: /\b(?:our|company's|its|overall|strategic|business|key|next) $/ }),
  ]),
  cues('strategy', [
    rule('hint', 0.4, re`strategy (?:is|to|of|for)`),
  ]),
  cues('prepare', [
    rule('ahead', 0.8, re`prepare (?:for|to)\b`, { after: /\b(?:we|as we|as it|and|continue to|continues to|to|company) $/ }),
  ]),
  cues('prepares', [
    rule('ahead', 1, re`prepares (?:for|to)\b`),
  ]),
  cues('preparing', [
    rule('ahead', 1, re`preparing (?:for|to|an?|our|its|the)\b`, { notAfter: /\b(?:was|were|in|of|for|when|by|involved in) $/ }),
  ]),
  cues('preparation', [
    rule('ahead', 0.9, re`preparations? for (?:the|a|an|our|its|potential|phase|pivotal|commercial|planned|upcoming|launch)`, { notBefore: /^[^.]{0,60}\b(?:is|are) (?:well |now )?under ?way/ }),
  ]),
  cues('preparations', [
    rule('ahead', 0.9, re`preparations for (?:the|a|an|our|its|potential|phase|pivotal|commercial|planned|upcoming|launch)`, { notBefore: /^[^.]{0,60}\b(?:is|are) (?:well |now )?under ?way/ }),
  ]),
  cues('track', [
    rule('ahead', 1, re`track (?:to|for|with|in)\b`, { after: /\b(?:on|remains? on) $/ }),
    rule('ahead', 0.8, re`track`, { after: /\b(?:remains?|is|are|be|stay|well) on $/ }),
  ]),
  cues('schedule', [
    rule('ahead', 0.8, re`schedule (?:to|for)\b`, { after: /\bon $/ }),
    rule('ahead', 1, re`schedule`, { after: /\b(?:remains?|is|are|stays?|be) on $/ }),
  ]),
  cues('scheduled', [
    rule('ahead', 1, re`scheduled (?:to|for|in|on|at|by|during|later|this|next)\b`, { notAfter: /\b(?:as|than|was|were|had been|originally|previously|initially) (?:also |not )?$/, notBefore: /^ (?:maturit|payments|amortization)/ }),
  ]),
  cues('slated', [
    rule('ahead', 1, re`slated (?:to|for|in)\b`, { notAfter: ASIDE }),
  ]),
  cues('poised', [
    rule('ahead', 1, re`poised (?:to|for)\b`, { notAfter: /\b(?:was|were) $/ }),
  ]),
  cues('positioned', [
    rule('ahead', 1, re`positioned (?:us |the company |it |ourselves )?(?:to|for)\b`, { after: /\b(?:well|strongly|uniquely|ideally|better|is|are|now|be|further|strategically|favorably|remains?)[ -]$/, notAfter: /\b(?:was|were)(?: \w+)?[ -]$/ }),
    rule('potential', 0.5, re`positioned (?:to|for|as)\b`, { notAfter: /\b(?:was|were)(?: \w+)?[ -]$/ }),
  ]),
  cues('positions', [
    rule('ahead', 0.9, re`positions (?:us|the company|it|our) (?:\w+ )?(?:to|for)\b`),
  ]),
  cues('set', [
    rule('ahead', 1, re`set to [a-z]+`, { after: /\b(?:is|are|currently|now|all) $/, notBefore: /^ (?:zero|one|\\d)/ }),
    rule('ahead', 0.7, re`set to (?:begin|start|launch|open|present|initiate|expire|commence|receive|take|become|close|complete|deliver|report|join|read)`),
    rule('potential', 0.6, re`set the stage`),
    rule('ahead', 0.6, re`set (?:for|to take place)\b`),
  ]),
  cues('due', [
    rule('ahead', 0.9, re`due on (?:mon|tues|wednes|thurs|fri|january|february|march|april|may|june|july|august|september|october|november|december)`, { after: /\b(?:vote|decision|verdict|ruling|opinion|answer|response|results|data|report|delivery|completion|application|submission) (?:is|are) $/ }),
    rule('ahead', 1, re`due (?:in|by|before|during) (?:early|mid|late|the|q[1-4]|[12]h|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d|next|spring|summer|fall|autumn|winter)\b`, { notAfter: /\b(?:was|were|and|became|become|fell|falls?|notes|payments?|amounts?|rent) $/ }),
    rule('ahead', 1, re`due (?:in|by|to (?:be|begin|start|report|read|complete|open|close|restart|resume|reopen|launch|deliver|present|finish|end|return|arrive|take|receive|mature))\b`, { after: /\b(?:is|are|results|data|readout|decision|completion) $/ }),
  ]),
  cues('upcoming', [
    rule('ahead', 1, re`upcoming [a-z0-9-]+`, { notBefore: /^ ?(?:conference call|webcast|call)/ }),
  ]),
  cues('forthcoming', [
    rule('ahead', 0.7, re`forthcoming [a-z0-9-]+`),
  ]),
  cues('guidance', [
    rule('ahead', 1, re`guidance`, { after: /\b(?:rais|reiterat|reaffirm|maintain|lower|increas|updat|narrow|confirm|affirm|rais|provid|introduc|initiat|withdr)\w* (?:its|our|the company's|previously announced) (?:[a-z0-9-]+ ){0,4}$/, notAfter: /\b(?:fda|regulatory|clinical|draft|agency) $/ }),
    rule('ahead', 1, re`guidance (?:was |has been |is )?(?:raised|reiterated|reaffirmed|maintained|lowered|increased|updated|narrowed|confirmed|affirmed|unchanged|withdrawn)\b`),
    rule('ahead', 0.8, re`guidance (?:assumes|reflects|excludes|for (?:the |our |its )?(?:fiscal|full|year|quarter|20\d\d|first|second|third|fourth|q[1-4]|next|remainder|coming|revenue|adjusted|net|earnings|eps|sales|capital|calendar|total|gross|operating)|of|is|range|remains|includes|assumes|to)\b`, { notAfter: /\b(?:fda|regulatory|accounting|sec|fasb|authoritative|the agency's|draft|final|under|clinical|nccn|who|cdc) $/, notBefore: /^ (?:industry|the (?:treatment|care))/ }),
  ]),
  cues('outlook', [
    rule('ahead', 1, re`outlook`, { after: /\b(?:rais|reiterat|reaffirm|maintain|lower|increas|updat|narrow|confirm|affirm|provid|introduc)\w* (?:its|our|the company's|previously announced) (?:[a-z0-9-]+ ){0,4}$/ }),
    rule('ahead', 0.8, re`outlook (?:for|is|remains|of|assumes|reflects|includes|excludes|anticipates)\b`),
    rule('hint', 0.4, re`outlook`),
  ]),
  cues('runway', [
    rule('ahead', 1, re`runway (?:into|to|through|until|beyond|at least|well|extends?|is|of)\b`),
  ]),
  cues('user action', [
    rule('ahead', 1, re`(?:user fee (?:act )?(?:\(pdufa\) )?(?:goal|target|action)?|action date)`, { notAfter: /\b(?:was|missed|target) $/ }),
  ]),
  cues('pdufa', [
    rule('ahead', 1, re`(?:pdufa|target action|user fee)`),
  ]),
  cues('eligible', [
    rule('ahead', 0.9, re`(?:eligible|entitled) (?:to (?:receive|earn)|for (?:up to|milestones?|royalt|additional|further))(?= [^.;]{0,80}(?:milestone|royalt|payments|\$|up to|contingent|earn))`, { notAfter: /\b(?:were|was) $/ }),
  ]),
  cues('entitled', [
    rule('ahead', 0.9, re`entitled to (?:receive|earn)\b(?= [^.;]{0,80}(?:milestone|royalt|up to|contingent|earn))`, { notAfter: /\b(?:were|was) $/ }),
  ]),
  cues('if', [
    rule('condition', 0.6, re`if (?:and when |we |it |ever |(?:the |all |certain |any |these |such )(?:[a-z]+ ){1,3}?(?:is|are) |(?:is|are) )?(?:approved|successful|authorized|cleared|positive|granted|completed|consummated|confirmed|validated|exercised|proven|met|achieved|made|developed|commercialized)`),
  ]),
  cues('once', [
    rule('condition', 0.4, re`once (?:approved|completed|launched|available|authorized)`),
  ]),
  cues('subject', [
    rule('condition', 0.8, re`subject to (?:the )?(?:[a-z]+ ){0,3}?(?:approvals?|clearance|closing conditions|customary|satisfaction)`, { after: /\b(?:closing|completion|commencement|initiation|start|launch|approval|merger|transaction|acquisition|spin-?off|separation|distribution|offering|sale|consummation|agreement|plan|appointment)[a-z' ]{0,24} (?:is|are|remains?) $/ }),
    rule('condition', 0.5, re`subject to (?:the )?(?:[a-z]+ ){0,3}?(?:approvals?|clearance|closing conditions|customary|satisfaction|milestones?|regulatory|shareholder|stockholder|completion|fda|availability of|funding|financing|market conditions)`),
  ]),
  cues('pending', [
    rule('condition', 0.5, re`pending (?:[a-z]+ ){0,2}?(?:approvals?|clearance|fda|regulatory|feedback|completion|results|data|review)`, { notAfter: /\b(?:patents?|no|legal|currently) $/ }),
  ]),
  cues('assuming', [
    rule('condition', 0.5, re`assuming`),
  ]),
  cues('potential', [
    rule('potential', 1, re`potential (?:to (?!play\b|cause\b|contribute\b|result in adverse)(?:be |also |significantly |dramatically |further )?[a-z-]+)`, { after: /\b(?:has|have|having|offers?|hold|holds|had) (?:the |a |great |significant |strong |real |exciting |enormous |tremendous )*$/ }),
    rule('potential', 0.9, re`potential (?:as|for|in)\b`, { after: /\b(?:has|have) (?:the |great |significant |strong |broad )?$/ }),
    rule('potential', 0.6, re`potential (?:to (?:be |also |significantly |dramatically )?[a-z-]+)`, { after: /\b(?:with|the|its|great|real|significant|clear|strong) $/, notAfter: /\b(?:reinforc|underscor|highlight|demonstrat|support|show|validat|confirm|illustrat|evaluat|assess|explor|investigat)[a-z]* (?:the|its) $/ }),
    rule('potential', 0.6, re`potential (?:(?:future |regulatory |accelerated |commercial |fda |u\.s\. |product |clinical |registration(?:al)? )?(?:approvals?|launch|partners?|partnerships?|milestones?|registration|commerciali[sz]ation|licensure|filing|submission|bla|nda|acquisition|collaborations?|licensing|indications?|expansion|pivotal|phase|trial|study))`, { notAfter: /\b(?:no|any) $/ }),
    rule('potential', 0.5, re`potential (?:for|of|as|benefits?|commercial|new|treatment|market|future|first|best|to)\b`, { notAfter: /\b(?:reinforc|underscor|highlight|demonstrat|support|show|validat|confirm|illustrat|evaluat|assess|explor|investigat)[a-z]* (?:the|its) $/ }),
    rule('potential', 0.8, re`potential for (?:accelerated|approval|regulatory|early|priority|a (?:new|label))`, { after: /\bthere is (?:now |also |a |real |clear )*$/ }),
    rule('potential', 0.8, re`potential to (?!play\b|cause\b|contribute\b|result in adverse)(?:be |also |significantly |dramatically |further )?[a-z-]+`, { after: /\b(?:with (?:the|great|significant|strong)|there is|developing [a-z0-9 -]{1,40} with the|have the|has the) $/, notAfter: /\b(?:reinforc|underscor|highlight|demonstrat|support|show|validat|confirm|illustrat|evaluat|assess|explor|investigat)[a-z]* (?:the|its) $/ }),
    rule('potential', 0.8, re`potential`, { after: /\b(?:has|have|with|holds?) (?:the |clear |real )?(?:blockbuster|best-in-class|first-in-class|multi-?billion|breakthrough|significant commercial|commercial|significant market|transformative|great|tremendous|enormous|significant) $/ }),
  ]),
  cues('potentially', [
    rule('potential', 0.6, re`potentially,? (?!important\b|serious|fatal|harmful|lethal|dangerous|severe|life-|significant\b|relevant\b|eligible\b)[a-z-]+`),
  ]),
  cues('targeting', [
    rule('ahead', 1, re`targeting (?:the |an? )?(?:initiation|completion|start|launch|submission|filing|approval|enrollment|read-?out|commencement|data|dosing|first patient)|targeting (?:[a-z0-9%$.,-]+ ){0,6}?(?:in|by|for|during|(?:early|mid|late)[- ]?|q[1-4]|[12]h|first half|second half|year-end|20\d\d)(?= ?(?:the (?:first|second|third|fourth|end)|early|mid|late|q[1-4]|20\d\d|first|second|january|february|march|april|may|june|july|august|september|october|november|december|year|launch|comple))`),
  ]),
  cues('targeted', [
    rule('ahead', 1, re`targeted (?:for|in|by|to (?:begin|start|complete|be|launch|open))\b`, { notAfter: ASIDE }),
  ]),
  cues('remain', [
    rule('ahead', 0.8, re`remains? to be (?:seen|determined)`),
  ]),
  cues('remains', [
    rule('ahead', 0.8, re`remains to be (?:seen|determined)`),
  ]),
  cues('future', [
    rule('hint', 0.3, re`future`),
  ]),
  cues('soon', [
    rule('hint', 0.5, re`soon`, { notAfter: /\b(?:as|so|how|too) $/ }),
  ]),
  cues('shortly', [
    rule('hint', 0.5, re`shortly`, { notBefore: /^ (?:after|before|thereafter|following)/ }),
  ]),
  cues('near', [
    rule('hint', 0.5, re`near (?:future|term)|near-term`),
  ]),
  cues('going', [
    rule('ahead', 1, re`going to (?!the\b|be able\b)[a-z]+`, { after: /(?:\b(?:is|are|am|not)|['’](?:re|m|s)) $/ }),
    rule('hint', 0.4, re`going forward|going to [a-z]+`, { notAfter: /\b(?:was|were) $/ }),
  ]),
  cues('ll', [
    rule('ahead', 1, re`ll ${ADVERB}(?:be )?[a-z-]+`, { after: /\b[a-z]+['’]$/ }),
  ]),
  cues('brings bring', [
    rule('ahead', 0.8, re`brings? (?:us|the company|it) (?:(?:one|a) step )?(?:much )?closer`),
  ]),
  cues('closer', [
    rule('hint', 0.4, re`closer to [a-z]+ing`),
  ]),
  cues('focus', [
    rule('hint', 0.5, re`focus (?:(?:for|over|in|during) [a-z0-9 ]{2,30} )?(?:is|remains|will be) (?:now )?on [a-z]+`),
  ]),
  cues('focused', [
    rule('ahead', 0.8, re`focused on (?:bringing|completing|delivering|executing|getting|filing|submitting|initiating|launching|achieving|enrolling|reaching|preparing|returning)\b`, { after: /\b(?:we|management|team|company) (?:are|is|remains?|stays?) (?:now |fully |also |still |firmly |squarely )?$/ }),
  ]),
  cues('come', [
    rule('hint', 0.5, re`come\b`, { after: /\b(?:read-?outs|data|results|milestones|months|years|quarters|catalysts) (?:yet |still )?to $/ }),
  ]),
  cues('path', [
    rule('ahead', 0.8, re`(?:clear |defined |potential )?path (?:to|towards?) (?:fda |regulatory |accelerated |full |commercial )?(?:approval|registration|commerciali[sz]ation|market|licensure|profitability|launch)`),
  ]),
  cues('repurchase', [
    rule('hint', 0.3, re`repurchase (?:of )?(?:up to|program)`),
  ]),
  cues('takes effect effective becomes', [
    rule('hint', 0.5, re`(?:takes effect|becomes effective|effective (?:on|as of|january|february|march|april|may|june|july|august|september|october|november|december))`),
  ]),
  cues('payable', [
    rule('hint', 0.7, re`payable (?:on|in) `),
  ]),
  cues('target', [
    rule('ahead', 1, re`target (?:to [a-z]+|for)\b`, { after: /\b(?:are|is|remains?|stays?|be) on $/ }),
    rule('ahead', 1, re`target (?:[a-z0-9%$,.-]+ ){1,6}?(?:in|by|for|of) (?:early|mid|late|20\d\d|the (?:first|second|third|fourth|end)|q[1-4]|[12]h|fiscal)`, { after: /\b(?:to|we|company|and|now|currently) $/ }),
    rule('ahead', 0.8, re`target enrol\w+ is\b`),
    rule('ahead', 1, re`target (?:action date|date(?! was| had| of (?:the|our) (?:study|trial))|of (?:early|mid|late|the (?:first|second|third|fourth|end)|q[1-4]))`),
    rule('ahead', 0.8, re`target (?:is|remains) (?:to [a-z]+|for)\b`, { after: /\b(?:our|its|company's|long-term|medium-term|financial|growth|growth|the) $/ }),
    rule('ahead', 0.8, re`target [a-z0-9]+`, { after: /\bcontinues? to $/ }),
  ]),
  cues('sees see', [
    rule('ahead', 0.9, re`sees? (?:full-year|fiscal|first|second|third|fourth|annual|20\d\d|revenue|sales|earnings|adjusted|net|continued|strong demand|growth)\b`),
    rule('hint', 0.3, re`sees? (?:an? |the )?(?:[a-z]+ )?(?:opportunit|potential|path|room)`),
  ]),
  cues('promises', [
    rule('ahead', 0.8, re`promises to [a-z]+`),
  ]),
  cues('invited', [
    rule('hint', 0.5, re`invited to (?:present|speak|participate)`),
  ]),
  cues('priorities priority', [
    rule('ahead', 0.8, re`priorit(?:y|ies) (?:for [a-z0-9 ]{2,24} )?(?:is|are|remains?) to [a-z]+`),
  ]),
  cues('move', [
    rule('hint', 0.4, re`move (?:towards?|into|forward|ahead)`, { after: /\b(?:we|company|to|it|as we) $/ }),
  ]),
  cues('opportunity opportunities', [
    rule('potential', 0.8, re`opportunit(?:y|ies) (?:that lies? |which lies? |lying )?(?:in front of|ahead of|before) (?:us|the company)\b`),
    rule('potential', 0.4, re`opportunit(?:y|ies) (?:to|for)\b`, { notAfter: /\b(?:had|the|every|no|equal) $/ }),
  ]),
  cues('likely', [
    rule('hint', 0.4, re`likely (?:to|be)\b`),
    rule('ahead', 0.8, re`likely to be (?:flat|up|down|higher|lower|slightly|modestly|in the range|between|about|approximately|completed|delayed|available|stronger|weaker)\b`),
    rule('ahead', 0.8, re`likely to (?:remain|continue|persist|ease|rise|fall|increase|decrease|decline|improve|weaken|worsen|grow|slow|affect|impact|require|receive|close)\b`, { notAfter: /\b(?:more|less|as|equally|patients|people|women|men|children) (?:are |is |were |was )?$/ }),
  ]),
  cues('committed', [
    rule('ahead', 0.8, re`committed to (?:invest|pay|provide|fund|contribute|purchase|spend|deliver|supply|lend|buy)\b`),
    rule('ahead', 0.8, re`committed to (?:bringing|submitting|filing|pursuing|completing|initiating|launching|delivering|investing|working|expanding|building|returning|making|moving|continuing|returning) (?:[a-z0-9®-]+ ){0,2}?(?!(?:innovative |novel |new |better )?(?:therapies|medicines|treatments|drugs|lives|products|solutions|care)\b)[a-z0-9®-]+`, { after: /\b(?:are|is|remains?) (?:also |fully |strongly |deeply |still )?$/ }),
  ]),
  cues('pace', [
    rule('ahead', 0.9, re`pace (?:to|for|with)\b`, { after: /\bon $/ }),
  ]),
  cues('begins starts commences', [
    rule('hint', 0.5, re`(?:begins|starts|commences|opens) (?:in|on|this|next|later|early|mid|late|at the)\b`),
  ]),
  cues('think', [
    rule('hint', 0.5, re`think`, { after: /\b(?:we|i|also) $/ }),
  ]),
  cues('capital cash funds funding resources', [
    rule('ahead', 0.8, re`(?:capital|cash|funds|funding|resources) (?:needed |required |necessary )?to (?:reach|fund|complete|carry|take us|get us|advance|execute|finance)\b`),
  ]),
  cues('decision', [
    rule('hint', 0.5, re`decision (?:date|expected|due)\b`),
  ]),
  cues('moving', [
    rule('hint', 0.4, re`moving forward|moving (?:in)?to (?:phase|the clinic)`),
  ]),
  cues('next', [
    rule('ahead', 0.8, re`next (?:(?:key |major |clinical |expected |planned )?(?:steps?|milestones?)) (?:include|are|is|for|will|in|:)`),
    rule('hint', 0.4, re`next (?:steps?|phase|milestones?|stage|major|key|pivotal)`),
  ]),
  cues('to', [
    rule('ahead', 0.9, re`to (?:take place|begin|start|occur|follow|open|close|run|last|continue)\b`, { after: /\b(?:are|is) $/ }),
    rule('ahead', 1, re`to be [a-z]+(?:ed|en|held|paid|made)\b`, { after: /\b(?:are|is) $/, notBefore: /^ (?:as|by (?:the|such))/ }),
    rule('ahead', 1, re`to (?:present|report|announce|initiate|begin|start|launch|join|acquire|open|expand|merge|sell|host|participate|showcase|build|enter|commence|resume|receive|spin)\b(?<=^(?:(?!is |are |was |were |we |in |as |how |will |would |may |can |could |must |should |requires? |allows? |enables? |helps? |needs? |wants? |right |agreement |deal |option |ability |authority |power |pact |license |order |due |able |here|has |have |had |that |continues? |plans? |expects? |intends? |seeks? |aims? |designed |announces? |agrees? )[\w®™&.,'-]+ ){1,6}to [a-z]+)`),
    rule('ahead', 0.7, re`to be (?:presented|announced|reported|completed|initiated|published|filed|submitted|launched|determined|conducted|held|released|enrolled|issued|paid|delivered|disclosed|commenced|started)\b`, { notAfter: /\b(?:required|was|were|has|have|had|need|needs|needed|not|continues?|continued|ought|permitted|considered|deemed|likely|able|allowed|believed|expected|information|used|subject|agreed|believe|found|shown|reported|said|known|seems?|appears?|appeared) $/ }),
  ]),
  cues('positioning', [
    rule('potential', 0.8, re`positioning (?:us|the company|it|our|itself|[a-z]+) (?:\w+ )?(?:to|for|as|towards?)\b`),
  ]),
  cues('enthusiastic encouraged', [
    rule('ahead', 0.8, re`(?:enthusiastic|encouraged) (?:about|by) (?:the |our |its )?(?:prospects?|potential|opportunit\w+|future|outlook|possibilit\w+)`, { notAfter: /\b(?:was|were) $/ }),
  ]),
  cues('prospects', [
    rule('hint', 0.4, re`prospects (?:for|of)\b`),
  ]),
  cues('excited thrilled delighted pleased proud', [
    rule('ahead', 0.8, re`(?:thrilled|delighted|pleased|proud) to (?:begin|start|initiate|advance|move|continue|bring|launch|enter|work|collaborate|partner|pursue)`, { notAfter: /\b(?:was|were) $/ }),
    rule('ahead', 0.8, re`excited (?:to (?!announce|report|share|present|have|be|welcome|see|note|publish)[a-z]+|about the (?:potential|opportunity|upcoming|future|prospect|possibilit)[a-z]*|by the (?:potential|opportunity|prospect)[a-z]*)`, { notAfter: /\b(?:was|were) $/ }),
    rule('ahead', 0.8, re`excited to see (?:what|how|the|our)\b`, { notAfter: /\b(?:was|were) $/ }),
  ]),
  cues('eager', [
    rule('ahead', 1, re`eager to [a-z]+`),
  ]),
  cues('intended', [
    rule('ahead', 1, re`intended to (?:be )?[a-z]+`, { after: /\b(?:program|programme|initiative|transaction|strategy|collaboration|offering|proceeds|expansion|investment|partnership|plan|action|actions|restructuring|agreement|merger|acquisition|funds|facility|distribution|separation|spin-?off) (?:is|are) (?:generally |also )?$/ }),
  ]),
  cues('underway', [
    rule('ahead', 0.8, re`under ?way in support of (?:(?:the|a|an|our|its|this) )?(?:planned |upcoming |potential |future |pivotal |global )*(?:initiat\w+|start\w*|launch\w*|commenc\w+|phase|trial|study|submission|filing|enrol\w+)`),
    rule('hint', 0.3, re`underway (?:to|for)\b`),
  ]),
  cues('advancing', [
    rule('ahead', 0.8, re`advancing (?:[a-z0-9®()-]+ ){1,5}?(?:into|to|towards?) (?:an? |the )?(?:phase|clinical|clinic\b|pivotal|registration|human|first-in|ind\b|late-stage|later-stage|commerciali|market)`),
    rule('ahead', 0.8, re`advancing (?:towards?|into) (?:the )?(?:clinic|commerciali[sz]ation|approval|registration|market)`),
  ]),
  cues('working', [
    rule('ahead', 0.7, re`working (?:to|towards?|with [a-z ]{1,40} to) [a-z]+`, { notAfter: /\b(?:was|were|been) $/ }),
  ]),
  cues('progress', [
    rule('ahead', 0.5, re`progress towards? [a-z]+`),
  ]),
  cues('paves', [
    rule('potential', 0.9, re`paves the way`),
  ]),
  cues('paving', [
    rule('potential', 0.8, re`paving the way`),
  ]),
  cues('pave', [
    rule('potential', 0.8, re`pave the way`),
  ]),
  cues('opens', [
    rule('hint', 0.6, re`opens (?:to enrol\w+|in|on|this|next|later|early|mid|late|at the)\b`),
    rule('potential', 0.8, re`opens (?:up )?(?:the door|new (?:opportunities|avenues|markets|possibilities)|the (?:way|path|opportunity))`),
  ]),
  cues('sets', [
    rule('potential', 0.7, re`sets the stage`),
  ]),
  cues('groundwork', [
    rule('potential', 0.6, re`groundwork for`),
  ]),
  cues('upon', [
    rule('condition', 0.5, re`upon (?:the )?(?:successful |regulatory |fda |final |full )*(?:approval|receipt|completion|closing|consummation|achievement|commercialization|launch|clearance)`),
  ]),
  cues('following', [
    rule('condition', 0.4, re`following (?:the )?(?:successful |regulatory |fda |final )+(?:approval|completion|closing|clearance)`),
  ]),
  cues('milestone', [
    rule('potential', 0.4, re`milestones? payments?`),
  ]),
  cues('milestones', [
    rule('potential', 0.3, re`milestones`),
  ]),
  cues('contingent', [
    rule('condition', 0.4, re`contingent (?:up)?on`),
  ]),
  cues('sufficient', [
    rule('ahead', 0.8, re`sufficient (?:capital |cash |funds |resources )?to (?:fund|support|meet|finance|sustain|cover|satisfy)`, { notAfter: /\b(?:not|was|were) $/ }),
  ]),
  cues('fund', [
    rule('ahead', 0.8, re`fund (?:its |our |the company.s )?(?:current |planned |anticipated |projected |future )?(?:operations|operating [a-z ]{3,40}) (?:in)?(?:to|through|for|until|beyond|at least|well)\b`),
  ]),
  cues('transition', [
    rule('hint', 0.3, re`transition (?:to|into)`),
  ]),
  cues('work', [
    rule('ahead', 0.8, re`work towards? [a-z]+`, { after: /\b(?:we|to|continues?|and|company|as we) $/ }),
  ]),
  cues('await', [
    rule('ahead', 0.7, re`(?:await|awaits|awaiting) (?:the )?(?:results?|outcome|data|decision|approval|feedback|response|completion|final|fda|regulatory|topline|top-line)[a-z]*`),
    rule('ahead', 0.8, re`awaits? (?:the |an? |our |further |final )?[a-z']+`, { after: /\b(?:we|company|inc\.|and|now|also|currently|eagerly|investigators|sponsor) $/ }),
  ]),
  cues('awaited', [
    rule('ahead', 0.8, re`awaited`, { after: /\b(?:is|are|now|still|eagerly) $/ }),
  ]),
  cues('explore evaluate', [
    rule('ahead', 0.8, re`(?:explore|evaluate) (?:a |an |the |all |its |our |potential |possible |a range of |other |new )*(?:strategic|alternatives|options|opportunit\w+|partner\w*|collaborations?|licensing|financing|sale|merger|acquisitions?|spin-?off|business combination)\b`, { after: /\b(?:to|and) $/, notAfter: /\bcontinues? to $/ }),
  ]),
  cues('until', [
    rule('ahead', 0.9, re`until [\w ,]{3,30} to [a-z]+`, { after: /\b(?:has|have) $/ }),
  ]),
  cues('raising raises raised reaffirms reaffirming reaffirmed reiterates reiterating reiterated lowers lowering lowered narrows narrowing narrowed updates updating updated maintains maintaining maintained introduces introducing introduced confirms confirming', [
    rule('ahead', 1, re`[a-z]+ (?:its |our |the company's |the )?(?:[\w-]+ ){0,4}?(?:guidance|outlook|forecasts?|projections|(?:earnings|sales|revenue|financial|growth) targets?)\b`, { notBefore: /^ (?:industry|document|on (?:the|how)|from the (?:fda|agency|ema)|(?:given|provided|issued) (?:in|on))/, notAfter: /(?:'s|\b(?:fda|agency|ema|who|cdc|nccn|the|our|its|an?|their)) $/ }),
  ]),
  cues('seen', [
    rule('ahead', 0.8, re`seen at (?:about |around |between )?[$€£]`, { after: /\b(?:is|are) $/ }),
  ]),
  cues('provided', [
    rule('condition', 0.5, re`provided (?:that )?(?:the |we |our |all )[a-z ]{0,30}(?:agrees?|approves?|is approved|are met|are positive|succeeds?|obtain|receive|clears?)\b`),
  ]),
  cues('awaits', [
    rule('ahead', 0.7, re`awaits`),
    rule('ahead', 0.8, re`awaits (?:the|an?|its|our|fda|further|final|results?|data|approval|regulatory)\b`, { notAfter: /\b(?:who|patient|that|which|what) $/ }),
  ]),
  cues('awaiting', [
    rule('ahead', 0.6, re`awaiting`),
  ]),
  cues('eagerly', [
    rule('ahead', 0.8, re`eagerly (?:await|anticipat|look)[a-z]*`),
  ]),
  cues('ready', [
    rule('ahead', 1, re`ready (?:for (?:an? |the |its |our )?(?:end|phase|pivotal|meeting|submission|launch|filing|commercial|clinical|next|first|human|dosing|initiation|enrol)[a-z-]*|to (?:begin|start|initiate|launch|enter|advance|commence|submit|file|enroll|move|proceed|commercialize|dose|ship))`, { notAfter: /\b(?:was|were) $/ }),
  ]),
  cues('determined', [
    rule('ahead', 1, re`determined to (?!be\b)[a-z]+`, { after: /\b(?:is|are|remains?) $/ }),
  ]),
  cues('shall', [
    rule('possible', 0.5, re`shall (?:receive|pay|issue|make|be entitled)`),
  ]),
  cues('allow', [
    rule('potential', 0.6, re`allow (?:us|the company|it) to [a-z]+`),
  ]),
  cues('allows', [
    rule('potential', 0.6, re`allows (?:us|the company|it) to [a-z]+`),
  ]),
  cues('allowing', [
    rule('potential', 0.5, re`allowing (?:us|the company|it) to [a-z]+`),
  ]),
  cues('enable', [
    rule('potential', 0.5, re`enable (?:us|the company|it) to [a-z]+`),
  ]),
  cues('enables', [
    rule('potential', 0.6, re`enables (?:us|the company|it) to [a-z]+`),
  ]),
  cues('enabling', [
    rule('potential', 0.5, re`enabling (?:us|the company|it) to [a-z]+`),
  ]),
  cues('need needs', [
    rule('ahead', 0.8, re`needs? to (?!be\b|have\b|know\b|understand\b)[a-z]+`, { after: /\b(?:we|company) (?:now |still |also |next )?$/ }),
  ]),
  cues('support supports supporting', [
    rule('ahead', 0.8, re`support(?:s|ing)? (?:moving|advancing|advancement|proceeding|initiation|initiating|(?:the |our )?(?:continued|further|planned|future) (?:clinical )?(?:development|advancement|evaluation|trials?|studies))\b`, { notAfter: /\b(?:was|were|had|have|has|to) $/ }),
  ]),
  cues('way', [
    rule('ahead', 0.9, re`way to (?:becoming|filing|submitting|completing|initiating|launching|achieving|reaching|building|commercializ|meeting)\w*`, { after: /\bon (?:our|its|the|track and on (?:our|its)) $/ }),
  ]),
  cues('seeking', [
    rule('ahead', 0.8, re`seeking (?:to ${ADVERB}[a-z]+|(?:an? |the |additional |regulatory |marketing |fda |full |accelerated |european |u\.s\. |further )*(?:approvals?|clearance|partners?|authori[sz]ation|financing|funding|buyer|licensee|collaborat\w+|designation|agreement|feedback|guidance from))\b`, { after: /\b(?:is|are|also|and|now|currently|actively) (?:also |now |currently |actively )?$/, notAfter: /\b(?:was|were) $/ }),
  ]),
  cues('evaluating exploring considering pursuing', [
    rule('ahead', 0.8, re`(?:evaluating|exploring|considering|pursuing) (?:a |an |the |all |its |our |additional |other |various |multiple |several |potential |possible |new |further |a range of |strategic )*(?:strategic|alternatives|options|opportunit\w+|partner\w*|partnerships?|collaborations?|licensing|business development|financing|paths?|pathways|acquisitions?|sale|spin-?off|next steps|approval|commerciali[sz]ation)\b`, { after: /(?:^|\b(?:is|are|also|and|now|currently|actively) )(?:also |now |currently |actively )?$/, notAfter: /\b(?:was|were) $/ }),
  ]),
  cues('begin start commence', [
    rule('hint', 0.6, re`(?:begin|start|commence) (?:in|on|this|next|later|early|mid|late)\b`, { after: /\b[a-z]+s $/ }),
  ]),
  cues('catalysts readouts read-outs inflection', [
    rule('hint', 0.5, re`(?:catalysts|read-?outs|inflection points?)`, { notAfter: /\b(?:the two|prior|previous|past|recent|initial|positive) (?:data )?$/ }),
  ]),
  cues('ahead', [
    rule('hint', 0.5, re`ahead`, { after: /\b(?:milestones?|catalysts?|months|years?|quarters?|weeks|lies?|lie|us|opportunit\w+|work|road|look|looking|lot|future) (?:is |are |lies? )?$/ }),
  ]),
  cues('coming', [
    rule('hint', 0.5, re`coming (?:months?|weeks?|years?|quarters?|days)`, { after: /\b(?:the|this|in|over) $/ }),
  ]),
  cues('right rights option', [
    rule('ahead', 0.8, re`(?:rights?|option) to (?:receive (?:[a-z-]+ ){0,4}?(?:royalt|milestone|payment)\w*|(?:acquire|license|co-develop|opt|purchase|extend|negotiate|obtain) )`, { after: /\b(?:company|it|us|partner|inc\.|party|partners|we|has|have|holds|retains?|receives?|gives?|granted|grants|includes?|exclusive|the|an?|\d+[- ]days?) $/, notAfter: /\b(?:had|exercised (?:its|our|the|an)) $/ }),
  ]),
  cues('agreed', [
    rule('ahead', 0.8, re`agreed to (?:extend|jointly|co-?develop|collaborate|develop|pay|acquire|purchase|sell|supply|provide|fund|make|invest|conduct|license|merge|market|manufacture|grant|undertake)\b`, { notAfter: /\b(?:had|previously|was|were|fda) (?:also )?$/ }),
  ]),
  cues('laying', [
    rule('ahead', 0.8, re`laying the (?:foundation|groundwork) for`),
  ]),
  cues('building transitioning', [
    rule('ahead', 0.8, re`(?:building|transitioning) (?:towards?|to|into) (?:a |an |the |our )?(?:[a-z-]+ )?(?:commercial\w*|launch|profitab\w+|growth|company|organi[sz]ation|stage)`, { notAfter: /\b(?:was|were) $/ }),
  ]),
  cues('reach', [
    rule('ahead', 0.8, re`reach (?:this|next|in|by)\b`, { after: /\bwithin $/ }),
    rule('ahead', 0.8, re`reach (?:profitability|break-?even)`, { after: /\b(?:within|to) $/ }),
  ]),
  cues('accepted selected', [
    rule('ahead', 0.8, re`(?:accepted|selected) (?:for|as) (?:an? )?(?:late-?breaking |late-?breaker |oral |poster |plenary |podium |featured )*(?:presentations?|poster|oral|abstract)\b`, { notAfter: /\b(?:was|were) $/ }),
    rule('ahead', 0.8, re`selected (?:for|as the (?:[a-z]+ )?(?:dose|regimen) for) (?:the |our |its |an? )?(?:planned |upcoming |pivotal |registrational )*(?:phase|pivotal|registrational|trial|study)`, { after: /\b(?:has|have) been $/ }),
  ]),
  cues('forecasting predicting', [
    rule('ahead', 1, re`(?:forecasting|predicting)`, { after: /\b(?:we are|we're|is|are|currently|now|i am) $/ }),
  ]),
  cues('predict predicts', [
    rule('ahead', 0.8, re`predicts? (?:that|the|a|an|revenue|sales|growth|strong)\b`, { after: /\b(?:we|company|management) $/ }),
  ]),
  cues('purpose', [
    rule('ahead', 0.8, re`purpose of (?:the|this) (?:meeting|transaction|offering|merger|acquisition|planned|proposed|new|reorgani[sz]ation|program) [^.]{0,30}?\bis to [a-z]+`),
  ]),
  cues('launching', [
    rule('hint', 0.5, re`launching (?:in|this|next|later|early|mid|late)\b`),
  ]),
  cues('budgeted budgets', [
    rule('ahead', 0.8, re`budget(?:ed|s) (?:at|for|to)\b`, { notAfter: /\b(?:was|were|had) $/ }),
  ]),
  cues('ambition aspiration', [
    rule('ahead', 0.8, re`(?:ambition|aspiration) (?:is|remains|to)\b`),
  ]),
  cues('aspire aspires', [
    rule('ahead', 0.8, re`aspires? to [a-z]+`),
  ]),
  cues('strive strives', [
    rule('hint', 0.5, re`strives? to [a-z]+`),
  ]),
  cues('flexibility', [
    rule('ahead', 0.8, re`flexibility to [a-z]+`, { notAfter: /\b(?:had|patients the|physicians the|doctors the) $/ }),
  ]),
  cues('available', [
    rule('ahead', 0.8, re`available (?:upon|on) (?:the )?(?:achiev|approv|fda|a positive|positive|regulatory|clos|satisf|complet|occurrence|certain|reach|final)\w*`, { notAfter: /\b(?:was|were) $/ }),
    rule('hint', 0.4, re`available (?:as early as|in early|in late|in mid|by|next|later)\b`, { notAfter: /\b(?:was|were|been) $/ }),
  ]),
  cues('about', [
    rule('ahead', 0.9, re`about to [a-z]+`, { after: /\b(?:is|are|am) $/ }),
  ]),
  cues('imminent', [
    rule('ahead', 0.8, re`imminent`, { after: /\b(?:is|are|be|remains?) $/ }),
  ]),
  cues('gearing', [
    rule('ahead', 0.9, re`gearing up`, { notAfter: /\b(?:was|were) $/ }),
  ]),
  cues('finalizing finalising negotiating', [
    rule('ahead', 0.8, re`(?:finali[sz]ing|negotiating) (?:plans|definitive|terms|(?:the |our |its |an? )(?!agreement|merger agreement)[a-z])`, { notAfter: /\b(?:was|were|before|of|by) $/ }),
  ]),
  cues('process', [
    rule('ahead', 0.8, re`process of (?:designing|preparing|planning|finali[sz]ing|establishing|negotiating|filing|submitting|initiating|recruiting|seeking|evaluating)\b`, { after: /\bin the $/ }),
  ]),
  cues('suited', [
    rule('hint', 0.4, re`suited (?:to|for) [a-z]+`),
  ]),
  cues('decided elected chosen', [
    rule('ahead', 0.8, re`(?:decided|elected|chosen) to (?:advance|take|proceed|move|initiate|pursue|expand|begin|start|submit|file|prioriti[sz]e|focus|explore|continue|conduct|test|seek|launch|invest)\b`, { after: /\b(?:has|have) (?:also |therefore |now |thus )?$/ }),
  ]),
  cues('expires expire', [
    rule('hint', 0.4, re`expires? (?:on|at)\b`),
  ]),
  cues('up', [
    rule('hint', 0.3, re`up to (?:an (?:additional|aggregate)[a-z ]{0,12})?(?:(?:us)?[$€£]|approximately [$€£])`),
  ]),
].flat());

/** Words that begin a cue, longest first, as one scan. */
export const TRIGGERS = new RegExp(
  `\\b(?:${[...CUE_RULES.keys()].toSorted((a, b) => b.length - a.length || a.localeCompare(b)).join('|')})\\b`,
  'g',
);
