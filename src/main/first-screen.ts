import { createHash } from 'node:crypto';
import type { Filing, FilingDocument } from '../core/filing/filing.ts';
import type { DocumentBody, FilingHead, OpenedFiling } from '../ipc/contract.ts';

/** A filing up to this many characters crosses in one piece, in about 5 ms. */
const WHOLE_CHARS = 200_000;
/** Several screens: the reader can scroll while the rest is on its way. */
const FIRST_CHARS = 30_000;

/** What must be known of a text to show the first screen of it: blocks end where their bytes were cut, far behind it. */
export const HEAD_CHARS = 2 * FIRST_CHARS;

/** A filing without its text. */
export function toHead({ documents, ...rest }: Filing): FilingHead {
  return {
    ...rest,
    documents: documents.map(({ text, blocks: _blocks, ...head }) => ({
      ...head,
      chars: text.length,
    })),
  };
}

/** The outline of a filing with as much text as the first screen needs; all of it when it is short. */
export function toOpenedFiling(filing: Filing): OpenedFiling {
  const { documents } = filing;
  const chars = documents.reduce((sum, document) => sum + document.text.length, 0);
  const complete = chars <= WHOLE_CHARS;
  const bodies = complete ? toBodies(filing) : firstBodies(documents);
  return { ...toHead(filing), bodies, complete };
}

/** The outline as far as it is known, with as much text as the first screen needs, however short the filing is. */
export function toFirstScreen(filing: Filing): OpenedFiling {
  return { ...toOpenedFiling(filing), bodies: firstBodies(filing.documents), complete: false };
}

/** The text and the blocks of every document. */
function toBodies(filing: Filing): readonly DocumentBody[] {
  return filing.documents.map(({ id, text, blocks }) => ({
    id,
    text,
    blocks,
    textHash: hashText(text),
  }));
}

/** How annotations name the canonical text they were made on: worked out here, where it keeps no window waiting. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The beginning of the first document that has a text, cut where a block ends. */
function firstBodies(documents: readonly FilingDocument[]): readonly DocumentBody[] {
  const main = documents.find((document) => document.text !== '');
  if (!main) return [];
  const last = main.blocks.findIndex((block) => block.end >= FIRST_CHARS);
  const blocks = last < 0 ? main.blocks : main.blocks.slice(0, last + 1);
  return [{ id: main.id, text: main.text.slice(0, blocks.at(-1)?.end ?? 0), blocks }];
}
