import { formats } from './formats.ts';

const { number } = formats;

/** Find in filing. */
export const find = {
  name: 'Find in filing',
  field: 'Find',
  matchCase: 'Match case',
  wholeWord: 'Whole word',
  regex: 'Regular expression',
  previous: 'Previous hit',
  next: 'Next hit',
  clear: 'Clear',
  hits: 'Hits',
  noHits: 'No hits',
  counting: '…',
  hitOf: (hit: number, count: number) => `${number(hit)} of ${number(count)}`,
  notRegex: 'Not a regular expression',
  takesTooLong: 'Takes too long',
};
