import { describe, expect, it } from 'vitest';
import { pulledSpan } from '../../../src/renderer/reader/pull-end.ts';
import type { MarkEnd } from '../../../src/renderer/store/mark-slice.ts';

describe('pulledSpan', () => {
  it.each<[MarkEnd, number, readonly [number, number] | null]>([
    ['end', 30, [10, 30]],
    ['end', 12, [10, 12]],
    ['start', 4, [4, 20]],
    ['end', 6, [6, 10]],
    ['start', 25, [20, 25]],
    ['end', 10, null],
  ])('pulls the %s to %i', (end, offset, expected) => {
    const span = pulledSpan({ document: 'd1', start: 10, end: 20 }, end, offset);
    expect(span && [span.start, span.end]).toEqual(expected);
  });
});
