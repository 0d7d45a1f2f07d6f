/** Those whom a trial counts. */
export const PEOPLE: readonly string[] = [
  'patient',
  'pt',
  'subject',
  'participant',
  'people',
  'person',
  'individual',
  'adult',
  'volunteer',
  'woman',
  'women',
  'men',
  'child',
  'children',
  'infant',
  'adolescent',
  'recipient',
  'responder',
  'enrollee',
  'boy',
  'girl',
  'male',
  'female',
  'eye',
  'evaluable',
];

/** Words that end a noun phrase: no count of people reaches over them. */
export const NOT_IN_NOUN_PHRASE: ReadonlySet<string> = new Set(
  (
    'of in the and with to were was is are had have has % per for from by at on that who which while than into as ' +
    'percent vs versus month week day year hour be been will would can could may but not no its their our this these ' +
    'trial study dose cohort center site country arm group clinic hospital university level regimen cycle phase ' +
    'million billion thousand dollar share stock mg kg ml fold point'
  ).split(' '),
);

/** Words after which a number is a name: "Week 24", "Cohort 2", "Item 9.01". */
export const LABELS: ReadonlySet<string> = new Set(
  (
    'week day month year visit cohort arm part group stage grade cycle type phase item section table figure fig note ' +
    'exhibit form rule version no number page chapter article step class level tier module appendix schedule ' +
    'euro usd room suite floor tel fax box act code protocol study trial type series genotype subtype'
  ).split(' '),
);

/** Names of months, whole and short: the number beside one is a date. */
export const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
