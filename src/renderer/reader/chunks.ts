import type { Block } from '../../core/filing/block.ts';

/** A run of whole blocks that is drawn, laid out and skipped by the browser as one. */
export interface Chunk {
  /** Indexes into the document's blocks, half-open. */
  readonly from: number;
  readonly to: number;
  /** Offsets of the canonical text. */
  readonly start: number;
  readonly end: number;
}

/** About two screens: enough to be few, little enough that laying one out and painting it fits into a frame. */
const CHUNK_CHARS = 4_000;

/** The smallest share of a chunk worth closing before a heading, so that a section tends to start a chunk. */
const BREAK_AT_HEADING = 0.8;

/** Blocks from `first` on, grouped to about `size` characters; a block is never split. */
export function splitIntoChunks(
  blocks: readonly Block[],
  first = 0,
  size = CHUNK_CHARS,
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = first;
  for (let i = first; i < blocks.length; i += 1) {
    const block = blocks[i];
    const head = blocks[from];
    const next = blocks[i + 1];
    if (!block || !head) break;
    const length = block.end - head.start;
    const wanted = next?.kind === 'heading' ? size * BREAK_AT_HEADING : size;
    if (next && length < wanted) continue;
    chunks.push({ from, to: i + 1, start: head.start, end: block.end });
    from = i + 1;
  }
  return chunks;
}

const CHARS_PER_LINE = 82;
const LINE = 1.62;

/** A guess at a chunk's height in em, by which the browser sizes the scroll bar before it lays the chunk out. */
export function estimateHeight(blocks: readonly Block[], chunk: Chunk): number {
  let height = 0;
  for (const block of blocks.slice(chunk.from, chunk.to)) {
    if (block.kind === 'page-break') continue;
    if (block.kind === 'table') height += block.rows.length * 1.7 + 1.5;
    else if (block.kind === 'image') height += 16;
    else if (block.kind === 'rule') height += 2;
    else if (block.kind === 'preformatted') height += 20;
    else height += Math.ceil((block.end - block.start) / CHARS_PER_LINE) * LINE + 0.85;
  }
  return Math.round(height);
}
