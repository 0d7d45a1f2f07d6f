import { describe, expect, it } from 'vitest';
import { shareKept } from '../../../src/core/anchor/share-kept.ts';

const YARD = 'The yard was swept. Nobody came.\nThe fair was held in May.';

describe('shareKept', () => {
  it.each([
    ['the same text', [YARD], [YARD], 1],
    ['a text in two documents', [YARD], YARD.split('\n'), 1],
    [
      'lines wrapped elsewhere',
      [YARD],
      ['The yard was swept.\nNobody came. The fair was held in May.'],
      1,
    ],
    ['another text', [YARD], ['Lathes were sold in the spring.'], 0],
    ['nothing', [], [YARD], 0],
    ['an empty text', [''], [YARD], 0],
    ['what has become empty', [YARD], [''], 0],
  ])('of %s', (_what, before, after, expected) => {
    expect(shareKept(before, after)).toBe(expected);
  });

  it('counts characters, and not sentences', () => {
    expect(shareKept([YARD], ['It rained. Nobody came.'])).toBeCloseTo(12 / 56);
  });
});
