import type { DocumentBody } from '../../ipc/contract.ts';

/** Blocks behind or before a mark in which its counterpart is looked for: a table with its notes, a page with its foot. */
const REACH = 80;

const MARK = /^[\s([]*(\d{1,3}|[a-z]|\*{1,4}|[†‡§¶#])[\s)\].]*$/i;

/** The sign of a footnote mark, such as "1" of "(1)" or "*"; null for what is none. */
export function markSign(text: string): string | null {
  return MARK.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** The sign with which a text begins, as a footnote does: "(1) Includes", "* As restated". */
function leadingSign(text: string): { readonly sign: string; readonly length: number } | null {
  const match = /^[\s([]*(\d{1,3}(?=[\s)\].])|[a-z](?=[)\].])|\*{1,4}|[†‡§¶#])[)\].]*\s*/i.exec(
    text,
  );
  return match ? { sign: match[1]?.toLowerCase() ?? '', length: match[0].length } : null;
}

/**
 * The offset that a footnote mark at `offset` leads to: of a mark in the text its footnote, the next block that begins with
 * the sign; of the sign at a footnote's beginning the nearest mark before it. Null when there is none.
 */
export function footnoteOf(body: DocumentBody, offset: number, sign: string): number | null {
  const { blocks, text } = body;
  const index = blocks.findIndex((block) => block.start <= offset && offset <= block.end);
  const here = blocks[index];
  if (!here) return null;
  const own = leadingSign(text.slice(here.start, here.start + 24));
  if (own?.sign === sign && offset < here.start + own.length) return markBefore(body, index, sign);
  for (const block of blocks.slice(index + 1, index + 1 + REACH)) {
    if (leadingSign(text.slice(block.start, block.start + 24))?.sign === sign) return block.start;
  }
  return null;
}

/** The superscript with the sign that stands nearest before the block. */
function markBefore({ blocks, text }: DocumentBody, index: number, sign: string): number | null {
  for (const block of blocks.slice(Math.max(0, index - REACH), index).toReversed()) {
    const cells = block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [];
    const marks = [...(block.marks ?? []), ...cells.flatMap((cell) => cell.marks ?? [])];
    const found = marks.findLast(
      ({ kind, start, end }) => kind === 'superscript' && markSign(text.slice(start, end)) === sign,
    );
    if (found) return found.start;
    const last = cells.findLast(({ start, end }) => text.slice(start, end).endsWith(`(${sign})`));
    if (last) return last.end - 1;
  }
  return null;
}
