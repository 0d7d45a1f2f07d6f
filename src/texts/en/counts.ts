import { formats } from './formats.ts';

const { number, plural } = formats;

/** So many of something, as it stands alone and within sentences. */
export const counts = {
  notes: (count: number) => plural(count, { one: '# note', other: '# notes' }),
  words: (count: number) => plural(count, { one: '# word', other: '# words' }),
  metrics: (count: number) => plural(count, { one: '# metric', other: '# metrics' }),
  passages: (count: number) => plural(count, { one: '# passage', other: '# passages' }),
  items: (count: number) => plural(count, { one: '# item', other: '# items' }),
  /** Behind a list that shows only its beginning. */
  andMore: (count: number) => `… and ${number(count)} more`,
  more: (count: number) => `${number(count)} more`,
  of: (count: number, total: number) => `${number(count)} of ${number(total)}`,
};
