import type { TextSpan } from '../../filing/span.ts';
import type { Candidate } from './candidate.ts';
import type { ChosenItem } from './choose-items.ts';
import type { FormScheme } from './form-scheme.ts';
import type { ListedItem } from './listed-items.ts';
import type { Content } from './read-lines.ts';
import type { TitleFinder } from './title-finder.ts';

const FIRST_PAGE =
  /(?:[\s.·…_]|\t)\(?((?:[A-Z]{1,2}-)?\d{1,3})(?:\s*(?:[,&–—-]|to|and)\s*(?:[A-Z]{1,2}-)?\d{1,3})*\)?[\s.*]*$/;
const LEADING_PAGE = /^\t*((?:[A-Z]{1,2}-)?\d{1,3})(?:\s?[,&–—-]\s?\d{1,3})*\t+(?=\W*item\b|$)/i;
const NEAR = 400;
const PAGE_CHARS = 8000;

/** Where the printed page begins, by its number; only pages whose number is printed are known. */
function pageStarts(content: Content, listings: readonly TextSpan[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let begin = 0;
  for (const block of content.blocks) {
    if (block.kind !== 'page-break') continue;
    // what stands on a page with the contents begins behind them
    const within = listings.filter((l) => l.start >= begin && l.end < block.start);
    if (block.label !== null && !starts.has(block.label))
      starts.set(block.label, Math.max(begin, ...within.map((l) => l.end + 1)));
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

/** The page in a cell before the item's name: "12–15 | Item 1A | Risk Factors". */
function pageBefore(text: string, start: number): string | undefined {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 40);
  return LEADING_PAGE.exec(text.slice(from, start + (from === start ? 16 : 0)))?.[1];
}

/** The row's item as if it began at that offset, where no heading of its own stands. */
export function movedTo(row: Candidate, start: number): Candidate {
  return { ...row, start, end: start, paged: true, style: 'plain' };
}

/** Where the first link of a row, or of the rows under it, leads; null when none leads behind them. */
export function firstTarget(content: Content, row: Candidate, until: number): number | null {
  if (row.target !== null) return row.target > until ? row.target : null;
  for (const block of content.blocks) {
    if (block.end <= row.start) continue;
    if (block.start >= until) break;
    const marks =
      block.kind === 'table'
        ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks ?? []))
        : (block.marks ?? []);
    for (const { start, target } of marks)
      if (start >= row.start && start < until && target !== undefined && target > until)
        return target;
  }
  return null;
}

function resolveRow(
  listed: ListedItem,
  content: Content,
  finder: TitleFinder,
  pages: ReadonlyMap<string, number>,
  inOrder: ChosenItem | undefined,
): ChosenItem {
  const { row, index, likeness, until } = listed;
  const item = { index, likeness };
  const { target } = row;
  if (target !== null && target > 0 && target < content.text.length) {
    const near = finder.find(row, index, target - NEAR, target + NEAR);
    return { ...item, candidate: near ?? movedTo(row, target), weight: 4 };
  }
  const page =
    pageBefore(content.text, row.start) ?? firstPage(content.text.slice(row.start, until));
  const start = page === undefined ? undefined : pages.get(page);
  const onPage =
    start === undefined ? null : finder.find(row, index, start - 50, start + PAGE_CHARS);
  if (onPage) return { ...item, candidate: onPage, weight: 4 };
  if (inOrder) return { ...inOrder, weight: 4 };
  const anywhere = finder.find(row, index, 0, content.text.length);
  if (anywhere) return { ...item, candidate: anywhere, weight: 3 };
  if (start !== undefined) return { ...item, candidate: movedTo(row, start), weight: 2 };
  return { ...item, candidate: row, weight: 1 };
}

/**
 * Resolves the rows of a cross-reference index, for filers whose text has titles but no items: by link, by the title on
 * the page named, by the title in the form's order (`titled`), by the title anywhere, by the page; a row that leads
 * nowhere stands for its item itself.
 */
export function resolveIndex(
  content: Content,
  scheme: FormScheme,
  listed: readonly ListedItem[],
  chosen: readonly ChosenItem[],
  finder: TitleFinder,
  titled: readonly ChosenItem[],
): ChosenItem[] {
  const inOrder = new Map(titled.map((item) => [item.index, item]));
  const pages = pageStarts(content, finder.listings);
  const resolved = new Map<number, ChosenItem>();
  for (const item of chosen) if (item.weight >= 7) resolved.set(item.index, item);
  for (const entry of listed) {
    const extra = entry.row.extra.map((number) => scheme.items.findIndex(([n]) => n === number));
    for (const index of [entry.index, ...extra])
      if (index >= 0 && !resolved.has(index))
        resolved.set(
          index,
          resolveRow({ ...entry, index }, content, finder, pages, inOrder.get(index)),
        );
  }
  return [...resolved.values()];
}
