/** Number words up to nineteen, and the tens; compared with token stems, so "six" stands as it is. */
export const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  }),
);

/** Tens in words. */
export const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** Words that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    billion: 1e9,
  }),
);

/** Denominators of "one-third", "two-thirds", "three quarters". */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    third: 3,
    quarter: 4,
    fifth: 5,
  }),
);

/** Words and marks before a figure that bound it. Longest first where one begins another. */
export const COMPARATORS: readonly (readonly [string, '<' | '<=' | '=' | '>' | '>='])[] = [
  ['greater than or equal to', '>='],
  ['less than or equal to', '<='],
  ['a minimum of', '>='],
  ['a maximum of', '<='],
  ['no more than', '<='],
  ['no fewer than', '>='],
  ['no less than', '>='],
  ['not more than', '<='],
  ['as many as', '<='],
  ['as much as', '<='],
  ['as high as', '<='],
  ['at least', '>='],
  ['at least a', '>='],
  ['at least an', '>='],
  ['at most', '<='],
  ['up to', '<='],
  ['more than', '>'],
  ['greater than', '>'],
  ['higher than', '>'],
  ['in excess of', '>'],
  ['less than', '<'],
  ['fewer than', '<'],
  ['lower than', '<'],
  ['over', '>'],
  ['above', '>'],
  ['exceeding', '>'],
  ['beyond', '>'],
  ['below', '<'],
  ['under', '<'],
  ['nearly', '<'],
  ['almost', '<'],
  ['> =', '>='],
  ['< =', '<='],
  ['≥', '>='],
  ['≤', '<='],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
];

/** Words before a figure that make it approximate. */
export const APPROXIMATIONS: readonly string[] = [
  'an estimated',
  'a total of about',
  'in the range of',
  'approximately',
  'approx .',
  'approx',
  'about',
  'around',
  'roughly',
  'nearly',
  'almost',
  'circa',
  'some',
  'close to',
  'an average of about',
  '~',
  '≈',
];
