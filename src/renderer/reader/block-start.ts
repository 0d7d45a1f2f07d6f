import type { Block } from '../../core/filing/block.ts';

/** The start of the last block that begins at or before the offset; 0 before the first. */
export function blockStartAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1]?.start ?? 0;
}
