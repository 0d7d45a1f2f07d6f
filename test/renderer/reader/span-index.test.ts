import { describe, expect, test } from 'vitest';
import { indexSpans } from '../../../src/renderer/reader/span-index.ts';
import type { PassageSpan } from '../../../src/renderer/store/passage-span.ts';

function span(start: number, end: number): PassageSpan {
  return { document: 'a', start, end };
}

const SPANS = [span(40, 50), span(0, 100), span(10, 20), span(15, 30), span(60, 61)];

describe('indexSpans', () => {
  test.each([
    ['before all', 200, 300, []],
    ['a long span that begins far before', 35, 38, ['0-100']],
    ['spans that overlap, by their starts', 16, 45, ['0-100', '10-20', '15-30', '40-50']],
    ['a span that ends where the stretch begins', 50, 55, ['0-100']],
    ['a span that begins where the stretch ends', 55, 60, ['0-100']],
    ['a single character', 60, 61, ['0-100', '60-61']],
  ])('tells the spans in a stretch: %s', (_, start, end, expected) => {
    const found = indexSpans(SPANS)(start, end);
    expect(found.map((each) => `${each.start}-${each.end}`)).toEqual(expected);
  });

  test('has none where there are none', () => {
    expect(indexSpans([])(0, 10)).toEqual([]);
  });
});
