import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../src/core/filed/find-places.ts';

/** The pieces in which blocks with these words begin. */
function placesOf(blocks: readonly string[], pieces: readonly string[]): readonly number[] {
  let start = 0;
  const spans = blocks.map((words) => ({ start, end: (start += words.length) }));
  return findPlaces(blocks.join(''), spans, pieces).map(([, piece]) => piece);
}

const numbered = (count: number, words: string) =>
  Array.from({ length: count }, (_, i) => `${words} ${i + 100}`);
const FAR = 'yarn '.repeat(10_000);
const LAST = 'Here ends the account of our looms.';

describe('findPlaces', () => {
  it.each<[string, readonly string[], readonly string[], readonly number[]]>([
    [
      'in order',
      ['The first loom', 'The second loom'],
      ['The first loom', 'The second loom'],
      [0, 1],
    ],
    [
      'across pieces',
      ['The first loom', 'was late'],
      ['The', ' first ', 'loom', 'was late'],
      [0, 3],
    ],
    ['whatever stands between the words', ['The first—loom'], ['THE', 'The\n first&', 'loom'], [1]],
    [
      'behind one that is too short to be found',
      ['The first loom', 'a)'],
      ['The first loom', 'a)'],
      [0, 0],
    ],
    [
      'behind one that is not there',
      ['The first loom', 'No such words', 'At last'],
      ['The first loom', 'x', 'At last'],
      [0, 0, 2],
    ],
    [
      'not so far away that it must be another',
      ['The first loom', LAST],
      ['The first loom', FAR, LAST],
      [0, 0],
    ],
    [
      'far away, once many in a row were not there',
      ['The first loom', ...numbered(12, 'Lost for good'), LAST],
      ['The first loom', FAR, LAST],
      [0, ...Array<number>(12).fill(0), 2],
    ],
  ])('finds blocks %s', (_how, blocks, pieces, expected) => {
    expect(placesOf(blocks, pieces)).toEqual(expected);
  });
});
