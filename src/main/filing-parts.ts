import type { Block } from '../core/filing/block.ts';
import type { Filing, FilingDocument } from '../core/filing/filing.ts';
import type { FilingPart, Findings } from '../ipc/contract.ts';
import { hashText, toHead } from './first-screen.ts';

/** About how long the JSON of a part may be: the window reads it in a few milliseconds. */
const PART_CHARS = 250_000;

/** About what the JSON of a block, of a cell and of a mark takes beside its text. */
const BLOCK_COST = 70;
const CELL_COST = 95;
const MARK_COST = 45;

/** About as many findings as fill a part. */
const FINDINGS = 1000;

function costOf(block: Block): number {
  const cost = BLOCK_COST + (block.end - block.start) + (block.marks?.length ?? 0) * MARK_COST;
  if (block.kind !== 'table') return cost;
  let cells = 0;
  for (const row of block.rows)
    for (const cell of row.cells) cells += CELL_COST + (cell.marks?.length ?? 0) * MARK_COST;
  return cost + cells;
}

function* bodyParts({ id, text, blocks }: FilingDocument, limit: number): Generator<FilingPart> {
  let from = 0;
  let cost = 0;
  let start = 0;
  for (const [i, block] of blocks.entries()) {
    cost += costOf(block);
    const next = blocks[i + 1];
    if (next && cost < limit) continue;
    // The line feed between two blocks goes with the first.
    const end = next ? next.start : text.length;
    const body = { id, text: text.slice(start, end), blocks: blocks.slice(from, i + 1) };
    yield { kind: 'body', body };
    [from, cost, start] = [i + 1, 0, end];
  }
  if (blocks.length === 0) yield { kind: 'body', body: { id, text, blocks } };
}

/** A filing cut into parts: its head, then its text, cut between blocks. */
export function* textParts(filing: Filing, limit = PART_CHARS): Generator<FilingPart> {
  yield { kind: 'head', head: toHead(filing) };
  for (const document of filing.documents) yield* bodyParts(document, limit);
  const hashes = filing.documents.map(({ id, text }) => [id, hashText(text)]);
  yield { kind: 'whole', textHashes: Object.fromEntries(hashes) };
}

/** What was found, in parts; one at least. */
export function* findingParts(
  { forwardLooking, metrics }: Findings,
  limit = FINDINGS,
): Generator<FilingPart> {
  const longest = Math.max(forwardLooking.length, metrics.length, 1);
  for (let from = 0; from < longest; from += limit) {
    const findings = {
      forwardLooking: forwardLooking.slice(from, from + limit),
      metrics: metrics.slice(from, from + limit),
    };
    yield { kind: 'findings', findings };
  }
}
