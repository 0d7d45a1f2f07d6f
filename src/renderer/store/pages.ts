import type { Block } from '../../core/filing/block.ts';
import type { DocumentBody } from '../../ipc/contract.ts';
import type { PassageSpan } from './passage-span.ts';

/** A page of the paper original. */
export interface Page {
  /** As printed, such as "12" or "F-3"; counted from 1 where the document prints none. */
  readonly label: string;
  /** Offset at which it begins. */
  readonly start: number;
}

/** The pages of a document, in order; none where it is not divided into any. */
export function pagesOf(blocks: readonly Block[]): readonly Page[] {
  const breaks = blocks.filter((block) => block.kind === 'page-break');
  if (breaks.length === 0) return [];
  const isPrinted = breaks.some(({ label }) => label !== null);
  const starts = [0, ...breaks.map(({ at }) => at)];
  return starts.flatMap((start, i) => {
    const label = isPrinted ? (breaks[i]?.label ?? nextLabel(breaks[i - 1]?.label)) : String(i + 1);
    return label === null ? [] : [{ label, start }];
  });
}

/** The number behind a printed one, for the last page, behind which no page is turned. */
function nextLabel(label: string | null | undefined): string | null {
  const match = /^(.*?)(\d+)$/.exec(label ?? '');
  return match ? `${match[1]}${Number(match[2]) + 1}` : null;
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/^(?:page|p\.?)\s*/, '')
    .replace(/[\s.–—-]+/g, '');
}

/** Where the page begins: in the document that the reader is in, else in the first that has such a page. */
export function findPage(
  bodies: readonly DocumentBody[],
  here: string | null,
  wanted: string,
): PassageSpan | null {
  const label = plain(wanted);
  if (label === '') return null;
  const ordered = bodies.toSorted((a, b) => Number(b.id === here) - Number(a.id === here));
  for (const { id, blocks } of ordered) {
    const page = pagesOf(blocks).find((each) => plain(each.label) === label);
    if (page) return { document: id, start: page.start, end: page.start };
  }
  return null;
}
