import type { TextSpan } from '../../filing/span.ts';
import { isTopTitle, type Heading } from './find-headings.ts';
import { lettersOf } from './match-title.ts';
import type { Content } from './read-lines.ts';

/** What tells the chapters of a text without items: the depth they stand at and the titles its contents list. */
export interface Chapters {
  readonly depth: number;
  /** Letters of the titles that the contents list. */
  readonly listed: ReadonlySet<string>;
}

const PAGE_LAST = /[\s.·…_]*(?:[A-Z]{1,2}-?)?(?:\d{1,4}|[ivxl]{1,6})?[\s.]*$/;
const LONGEST_ENTRY = 160;
const FEWEST_LETTERS = 4;
/** What the cover of a form or proxy statement asks for, in the order of the cover at its last. */
const ON_COVER =
  /exact name of registrant|name of registrant as specified|translation of registrant|address of principal executive|commission file number|indicate by check mark|form 20-f\b.{0,20}form 40-f|payment of filing fee|fee paid previously|no fee required|amount previously paid|filing party|date filed/i;
const COVER_CHARS = 9000;

/** Titles that the tables of contents list, by their letters. */
function listedTitles(content: Content, regions: readonly TextSpan[]): ReadonlySet<string> {
  const listed = new Set<string>();
  for (const { start, end } of regions)
    for (const line of content.text.slice(start, end).split('\n')) {
      if (line.length > LONGEST_ENTRY) continue;
      const letters = lettersOf(line.replace(PAGE_LAST, ''));
      if (letters.length >= FEWEST_LETTERS) listed.add(letters);
    }
  return listed;
}

/** The depth at which most chapter titles of a prospectus stand; a deeper "Overview" is none. */
function chapterDepthOf(headings: readonly Heading[]): number {
  const counts = new Map<number, number>();
  for (const { text, depth } of headings)
    if (isTopTitle(text)) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** What tells the chapters among the headings of a text whose contents stand in the regions. */
export function findChapters(
  content: Content,
  regions: readonly TextSpan[],
  headings: readonly Heading[],
): Chapters {
  return { depth: chapterDepthOf(headings), listed: listedTitles(content, regions) };
}

/** Whether a heading opens a chapter: one of those that such texts have, or one that the contents list, set like them. */
export function isChapter({ text, depth }: Heading, chapters: Chapters): boolean {
  if (depth > chapters.depth) return false;
  return isTopTitle(text) || chapters.listed.has(lettersOf(text));
}

/** Where the cover of a text without items ends: behind the last of what a cover asks for; 0 where it asks for nothing. */
export function coverEnd(content: Content): number {
  let end = 0;
  for (const block of content.blocks) {
    if (block.start > COVER_CHARS) break;
    if (ON_COVER.test(content.text.slice(block.start, block.end)))
      end = Math.min(block.end, COVER_CHARS);
  }
  return end;
}
