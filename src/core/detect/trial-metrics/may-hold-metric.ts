/**
 * A figure in digits that is more than part of a name ("NRV-201", "COVID-19"), a sum of money, a year or a day of a month.
 * The lookbehinds are bounded.
 */
const DIGITS =
  /(?<![\p{L}\d][-–]?|[$€£#.,:\d]|(?:January|February|March|April|May|June|July|August|September|October|November|December) )(?!(?:19|20)\d\d(?:[.,;:)]|\s(?!patients|subjects|participants|people|women|men|mg|adult|child|healthy|volunteer)))\d/u;
/** Figures that such a name's shape hides: ".03", a dose that lost its space, "q3w", trial ids. */
const HIDDEN =
  /[\s=<>≤≥(]\.\d|[a-z]{2}\d{1,4}(?:\.\d{1,3})?\s?(?:mg|mcg|µg|kg|mL|weeks?|months?)|\b[Qq]\d{1,2}[hdwmHDWM]\b|(?:NCT\s?|ChiCTR|ISRCTN|ACTRN|jRCTs?|NTR)\d|[Pp]hase[-–]\d|\d{4}-\d{6}-\d\d|[-–]\d[\d.]*\s?%/;
const WORDS = new RegExp(
  [
    '\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\\b',
    '\\b(?:no|none of the|every|all|each) (?:patient|subject|participant|person|individual|one)',
    '\\bnot (?:yet )?(?:been )?(?:yet )?(?:reached|established|determined|identified|defined|estimable|achieved)|\\bnot reach|\\b(?:no|without) (?:a |an )?(?:MTD|maximum)',
    '\\b(?:daily|weekly|monthly|quarterly|nightly|every (?:other )?(?:day|week|month)|BID|QD|NR)\\b|\\bphases?[ -][IV]',
    '\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth) (?:hour|day|week)\\b',
  ].join('|'),
  'i',
);

/** Words of which a metric has one at least: whom it counts, what it measures, in what. */
const SUBSTANCE =
  /%|percent|phase|patient|subject|participant|people|person|individual|adult|volunteer|wom[ae]n|\bmen\b|child|infant|adolescent|recipient|boys?\b|girl|male|eyes?\b|evaluable|trial|stud(?:y|ies)\b|dos(?:e|ing|age)|\d\s?(?:mg|mcg|µg|ug|kg|mL|IU|Gy|g|h|d)\b|treat|therap|administ|infus|inject|respon|remission|survi|event|half|placebo|cohort|arm|regimen|median|mean\b|baseline|n\s?=|N\s?=|\bp\b|point|score|(?<![$€£\d.])\d+\.\d|[-–−]\d|\d\s?(?:mm|letters|ng|pg|n?mol|L|U)\b|hazard|ratio\b|\b(?:HR|OR|RR|CI|ORR|CR|PR|PFS|OS|DLT|MTD|NCT)|EudraCT|weekly|daily|monthly|quarterly|CTR|CTN|BID|QD|\bq\d|toxic|disease|fold|month|week|day/i;

/** Whether a sentence may tell of a trial's figure: a cheap sieve before it is taken apart. */
export function mayHoldMetric(sentence: string): boolean {
  return (
    (DIGITS.test(sentence) || WORDS.test(sentence) || HIDDEN.test(sentence)) &&
    SUBSTANCE.test(sentence)
  );
}
