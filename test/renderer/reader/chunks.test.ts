import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/filing/block.ts';
import { splitIntoChunks } from '../../../src/renderer/reader/chunks.ts';

function blocksOf(lengths: readonly number[], headings: readonly number[] = []): readonly Block[] {
  let start = 0;
  return lengths.map((length, i): Block => {
    const range = { start, end: start + length };
    start = range.end + 1;
    return headings.includes(i)
      ? { kind: 'heading', level: 2, ...range }
      : { kind: 'paragraph', ...range };
  });
}

describe('splitIntoChunks', () => {
  it('covers every block once, in order', () => {
    const blocks = blocksOf(Array.from({ length: 97 }, (_, i) => 20 + ((i * 37) % 400)));
    const chunks = splitIntoChunks(blocks, 0, 1000);
    expect(chunks[0]?.from).toBe(0);
    expect(chunks.at(-1)?.to).toBe(blocks.length);
    for (let i = 1; i < chunks.length; i += 1) expect(chunks[i]?.from).toBe(chunks[i - 1]?.to);
  });

  it.each<[string, readonly number[], readonly number[], readonly (readonly [number, number])[]]>([
    ['nothing for nothing', [], [], []],
    ['one chunk for a short text', [10, 10], [], [[0, 2]]],
    [
      'a long block alone',
      [5000, 10],
      [],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      'a full chunk, then the rest',
      [600, 600, 600],
      [],
      [
        [0, 2],
        [2, 3],
      ],
    ],
    [
      'an early end before a heading',
      [850, 20, 600],
      [1],
      [
        [0, 1],
        [1, 3],
      ],
    ],
  ])('makes %s', (_, lengths, headings, expected) => {
    const chunks = splitIntoChunks(blocksOf(lengths, headings), 0, 1000);
    expect(chunks.map(({ from, to }) => [from, to])).toEqual(expected);
  });

  it('goes on behind what is drawn already', () => {
    const chunks = splitIntoChunks(blocksOf([600, 600, 600]), 2, 1000);
    expect(chunks).toEqual([{ from: 2, to: 3, start: 1202, end: 1802 }]);
  });
});
