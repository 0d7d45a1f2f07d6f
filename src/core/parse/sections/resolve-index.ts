import type { ChosenItem } from './choose-items.ts';
import type { Candidate } from './candidate.ts';
import type { ContentsRegion } from './find-contents.ts';
import type { FormScheme } from './form-scheme.ts';
import type { Content } from './read-lines.ts';

const FIRST_PAGE =
  /(?:[\s.·…_]|\t)\(?((?:[A-Z]{1,2}-)?\d{1,3})(?:\s*(?:[,&–—-]|to|and)\s*(?:[A-Z]{1,2}-)?\d{1,3})*\)?[\s.*]*$/;

/** Where the printed page begins, by its number; only pages whose number is printed are known. */
function pageStarts(content: Content): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let begin = 0;
  for (const block of content.blocks) {
    if (block.kind !== 'page-break') continue;
    if (block.label !== null && !starts.has(block.label)) starts.set(block.label, begin);
    begin = Math.min(block.end + 1, content.text.length);
  }
  return starts;
}

/** The first page that a row of the index, or the rows under it, name. */
function firstPage(rows: string): string | undefined {
  for (const row of rows.split('\n')) {
    const page = FIRST_PAGE.exec(row)?.[1];
    if (page !== undefined) return page;
  }
  return undefined;
}

function moved(row: Candidate, start: number, end: number): Candidate {
  return { ...row, start, end, paged: true, style: 'plain' };
}

function resolveRow(
  row: Candidate,
  index: number,
  content: Content,
  titles: readonly Candidate[],
  pages: ReadonlyMap<string, number>,
  until: number,
): ChosenItem {
  const likeness = row.readings.find((r) => r.index === index)?.likeness ?? 0;
  const named = titles.filter((t) => t.readings.some((r) => r.index === index));
  const target = row.target;
  if (target !== null && target > 0 && target < content.text.length) {
    const near = named.find((t) => Math.abs(t.start - target) < 400);
    return { candidate: near ?? moved(row, target, target), index, likeness, weight: 4 };
  }
  const page = firstPage(content.text.slice(row.start, until));
  const start = page === undefined ? undefined : pages.get(page);
  const onPage =
    start === undefined
      ? undefined
      : named.find((t) => t.start >= start - 50 && t.start < start + 8000);
  const candidate = onPage ?? named[0];
  if (candidate) return { candidate, index, likeness, weight: onPage ? 4 : 3 };
  if (start !== undefined)
    return { candidate: moved(row, start, start), index, likeness, weight: 2 };
  return { candidate: row, index, likeness, weight: 1 };
}

/**
 * Resolves the rows of a cross-reference index, for filers whose text has titles but no items: by link, by the title on
 * the page named, by the title anywhere, by the page; a row that leads nowhere stands for its item itself.
 */
export function resolveIndex(
  content: Content,
  scheme: FormScheme,
  contents: readonly ContentsRegion[],
  chosen: readonly ChosenItem[],
  titles: readonly Candidate[],
): ChosenItem[] {
  const pages = pageStarts(content);
  const resolved = new Map<number, ChosenItem>();
  for (const item of chosen) if (item.weight >= 7) resolved.set(item.index, item);
  for (const region of contents) {
    let last = -1;
    for (const [place, row] of region.members.entries()) {
      if (row.kind !== 'item') continue;
      const until = region.members[place + 1]?.start ?? row.end;
      const reading =
        row.readings.find((r) => r.index > last && r.likeness >= 0.5) ?? row.readings[0];
      if (!reading) continue;
      last = reading.index;
      for (const number of [null, ...row.extra]) {
        const index =
          number === null ? reading.index : scheme.items.findIndex(([n]) => n === number);
        if (index >= 0 && !resolved.has(index))
          resolved.set(index, resolveRow(row, index, content, titles, pages, until));
      }
    }
  }
  return [...resolved.values()];
}
