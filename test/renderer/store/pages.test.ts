import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/filing/block.ts';
import { findPage, pagesOf } from '../../../src/renderer/store/pages.ts';

/** Pages of ten characters each, with what is printed at their ends. */
function blocksOf(labels: readonly (string | null)[]): readonly Block[] {
  return labels.flatMap((label, i): readonly Block[] => [
    { kind: 'paragraph', start: i * 10, end: i * 10 + 9 },
    { kind: 'page-break', start: i * 10 + 9, end: i * 10 + 9, label, at: i * 10 + 10 },
  ]);
}

const REPORT = { id: 'd1', text: '', blocks: blocksOf(['1', '2', null, 'F-1', 'F-2']) };
const RELEASE = { id: 'd2', text: '', blocks: blocksOf([null, null]) };

describe('pagesOf', () => {
  it('begins each page where the one before it is turned', () => {
    expect(pagesOf(REPORT.blocks)).toEqual([
      { label: '1', start: 0 },
      { label: '2', start: 10 },
      // Nothing is printed there; it is the page behind the second.
      { label: '3', start: 20 },
      { label: 'F-1', start: 30 },
      { label: 'F-2', start: 40 },
      { label: 'F-3', start: 50 },
    ]);
  });
  it('counts pages where none is printed', () => {
    expect(pagesOf(RELEASE.blocks).map(({ label }) => label)).toEqual(['1', '2', '3']);
  });
  it('finds none in what has no pages', () => {
    expect(pagesOf([{ kind: 'paragraph', start: 0, end: 4 }])).toEqual([]);
  });
});

describe('findPage', () => {
  it.each([
    ['2', 'd1', 'd1', 10],
    ['2', 'd2', 'd2', 10],
    ['page 2', null, 'd1', 10],
    ['f1', 'd1', 'd1', 30],
    ['F-1', 'd2', 'd1', 30],
    ['p. F-2', 'd1', 'd1', 40],
    ['3', 'd1', 'd1', 20],
    ['3', 'd2', 'd2', 20],
  ])('finds %s, read in %s', (wanted, here, document, start) => {
    expect(findPage([REPORT, RELEASE], here, wanted)).toEqual({ document, start, end: start });
  });
  it.each(['', ' ', '77', 'G-1'])('finds no page “%s”', (wanted) => {
    expect(findPage([REPORT, RELEASE], 'd1', wanted)).toBeNull();
  });
});
