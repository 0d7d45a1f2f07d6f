import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '../../../src/core/filing/span.ts';

const SPAN = { start: 10, end: 20 };

describe('spans of a text', () => {
  it.each([
    ['itself', 10, 20, true, true],
    ['a part', 12, 18, true, true],
    ['one that begins before it', 5, 15, false, true],
    ['one that ends behind it', 15, 25, false, true],
    ['one around it', 5, 25, false, true],
    ['one that ends where it begins', 5, 10, false, false],
    ['one that begins where it ends', 20, 25, false, false],
  ])('hold and meet %s', (_what, start, end, isHeld, isMet) => {
    expect(contains(SPAN, { start, end })).toBe(isHeld);
    expect(overlaps(SPAN, { start, end })).toBe(isMet);
  });
});
