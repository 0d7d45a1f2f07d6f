/** Months by name and abbreviation, lower case, 1–12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** First and last month of each season, in the northern year; winter is named after the year it ends in. */
export const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['winter', [1, 3]],
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['fall', [9, 11]],
  ['autumn', [9, 11]],
]);

/** Numbers as words, as they stand before "months" or "quarter". "Several" and the like take a customary value. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['eighteen', 18],
  ['twenty', 20],
  ['twenty-four', 24],
  ['thirty', 30],
  ['thirty-six', 36],
  ['forty-five', 45],
  ['sixty', 60],
  ['ninety', 90],
  ['few', 3],
  ['several', 6],
  ['couple', 2],
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
  ['final', 4],
  ['last', 4],
]);

/** Days that "the coming …" reaches when no number says how many. */
export const COMING_DAYS: ReadonlyMap<string, number> = new Map([
  ['day', 14],
  ['week', 56],
  ['month', 183],
  ['quarter', 274],
  ['year', 1096],
]);
