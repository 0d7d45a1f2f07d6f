import type { TextSpan } from '../../filing/span.ts';
import { isContentsTitle } from './find-contents.ts';
import type { Content, Line } from './read-lines.ts';

const PAGED_LINE = /(?:[\s.·…_]|\t|^)\(?(?:[A-Z]{1,2}-?)?(?:\d{1,3}|[ivx]+)\)?\s*$/;
const MOST = 40_000;

/** The end of the listing that begins behind a contents title: the last line with a page number before prose. */
function listingEnd(content: Content, from: number): { end: number; entries: number } {
  let end = from;
  let entries = 0;
  let at = from;
  while (at >= 0 && at - from < MOST) {
    const stop = content.text.indexOf('\n', at + 1);
    const piece = content.text.slice(at, stop < 0 ? content.text.length : stop).trim();
    const position = stop < 0 ? content.text.length : stop;
    if (PAGED_LINE.test(piece) && piece.length < 260) {
      entries++;
      end = position;
    } else if (piece.length > 160 || position - end > 600) break;
    at = stop;
  }
  return { end, entries };
}

/** Tables of contents of texts without items, such as a prospectus: a title and at least four lines with page numbers. */
export function findPlainContents(
  content: Content,
  lines: readonly Line[],
  before: number,
): readonly TextSpan[] {
  const found: TextSpan[] = [];
  for (const line of lines) {
    if (line.start >= before || line.start < (found.at(-1)?.end ?? 0)) continue;
    if (content.blocks[line.block]?.furniture === true || !isContentsTitle(content, line)) continue;
    const { end, entries } = listingEnd(content, line.end);
    if (entries >= 4) found.push({ start: line.start, end });
  }
  return found;
}
