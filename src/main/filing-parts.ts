import type { Block } from '../core/filing/block.ts';
import type { Filing, FilingDocument } from '../core/filing/filing.ts';
import type { TextSpan } from '../core/filing/span.ts';
import type { FilingPart, Findings } from '../ipc/contract.ts';
import { hashText, toHead } from './first-screen.ts';

/** About how long the JSON of a part may be: the window reads it in a few milliseconds. */
const PART_CHARS = 250_000;

/** About what the JSON of a block, of a cell and of a mark takes beside its text. */
const BLOCK_COST = 70;
const CELL_COST = 95;
const MARK_COST = 45;

/** About as many findings as fill a part, and the fewest that are worth one before more of the text follows. */
const FINDINGS = { most: 1000, least: 100 };

/** A passage of one of the documents. */
interface Passage extends TextSpan {
  readonly document: string;
}

/** A part, and its place among all of the filing: the window takes the lowest that is there first. */
export interface OrderedPart {
  readonly part: FilingPart;
  readonly order: number;
}

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

/**
 * Numbers the parts of a filing. What was found is known only when all of the text has been sent, most of which waits to be
 * taken then: it goes before that, right behind the text that it is about.
 */
export function createPartOrder(): {
  /** In the order in which they are made. */
  text(part: FilingPart): OrderedPart;
  /** The findings of one detector, in the order of the text. */
  findings<K extends keyof Findings>(kind: K, found: Findings[K]): Generator<OrderedPart>;
} {
  const ends: { document: string; end: number }[] = [];
  const reached = new Map<string, number>();

  return {
    text(part) {
      const { id, text } = part.kind === 'body' ? part.body : { id: '', text: '' };
      const end = (reached.get(id) ?? 0) + text.length;
      reached.set(id, end);
      return { part, order: ends.push({ document: id, end }) - 1 };
    },
    *findings(kind, found) {
      let behind = 0;
      let from = 0;
      const cut = (to: number): OrderedPart => {
        const findings = { forwardLooking: [], metrics: [], [kind]: found.slice(from, to) };
        from = to;
        return { part: { kind: 'findings', findings }, order: behind + 0.5 };
      };
      for (const [i, passage] of found.entries()) {
        const next = orderOf(ends, passage, behind);
        const count = i - from;
        if (count >= FINDINGS.most || (next > behind && count >= FINDINGS.least)) yield cut(i);
        behind = next;
      }
      if (from < found.length) yield cut(found.length);
    },
  };
}

/** The number of the part that holds the end of the passage, looked for from another on; that one where there is none. */
function orderOf(
  ends: readonly { readonly document: string; readonly end: number }[],
  { document, end }: Passage,
  from: number,
): number {
  for (let order = from; order < ends.length; order++) {
    const part = ends[order];
    if (part?.document === document && part.end >= end) return order;
  }
  return from;
}
