import { endsSentence, startsItem } from './describe-line.ts';
import { isFigureText, segmentLine } from './segment-line.ts';
import {
  BLANK_LINE,
  hasGap,
  isRuleLine,
  wordsOf,
  type LineSource,
  type SourceLine,
} from './source-line.ts';
import type { SourceLines } from './source-lines.ts';

const TABLE_OPEN = /<TABLE\b[^>]*>/i;
const TABLE_CLOSE = /<\/TABLE\s*>/i;
const MARKERS = /<[SC]\s*>/i;

/** Whether a tag on the line opens a table. */
export function opensTable(line: SourceLine): boolean {
  return line.text.includes('<') && TABLE_OPEN.test(line.text);
}

/** Whether a tag on the line closes a table. */
export function closesTable(line: SourceLine): boolean {
  return line.text.includes('<') && TABLE_CLOSE.test(line.text);
}

/** Whether the line holds `<S>` or `<C>`, the markers over a table's columns. */
export function hasMarkers(line: SourceLine): boolean {
  return line.text.includes('<') && MARKERS.test(line.text);
}

/** How a tagged table is set, known where it opens. */
export interface TableTags {
  /** Nothing closes it before the next one opens. */
  readonly isUnclosed: boolean;
  /** The line of its last `<S>` or `<C>`, or of its tag; running text above is its title. */
  readonly headEnd: number;
}

/** The tags of each table by the line at which it opens. */
export function findTables(lines: SourceLines): ReadonlyMap<number, TableTags> {
  const tables = new Map<number, TableTags>();
  let open = -1;
  let headEnd = -1;
  const close = (isUnclosed: boolean): void => {
    if (open >= 0) tables.set(open, { isUnclosed, headEnd });
    open = -1;
  };
  for (let i = 0; i < lines.length; i++) {
    if (!lines.mayHoldTag(i)) continue;
    const line = lines.at(i) ?? BLANK_LINE;
    if (opensTable(line)) {
      close(true);
      open = headEnd = i;
    }
    if (headEnd === open && hasMarkers(line)) headEnd = i;
    if (closesTable(line)) close(false);
  }
  close(true);
  return tables;
}

/** The narrowest line that may run across a page; the lines of a wrapped label are shorter. */
const FULL = 50;
/** As many lines tell running text. */
const ENOUGH = 6;
/** Text that begins behind this column stands in one of the table's own. */
const DEEPEST = 16;
const ENDS_IN_FIGURE = /\s{2}[$(]*[\d,.]+[)%]*$|\.{4}/;
const PAGE = /^(?:[A-Z]-)?\d{1,3}(?:-\d{1,3})?$/;
/** The mark of a note under a table. */
const NOTE = /^(?:\(\w{1,2}\)|\*{1,3}|\w\/)\s*\S/;
const LOW = /\p{Ll}/gu;
const NO_BLANK = /\S/g;

/** The lines without columns from `from` on, up to a blank or tagged one, or as many as are looked at. */
function runningLines(lines: LineSource, from: number): SourceLine[] {
  const found: SourceLine[] = [];
  for (let i = from; found.length < ENOUGH; i++) {
    const line = lines.at(i);
    if (!line || line.text === '' || line.text.includes('<') || !isRunning(line)) break;
    found.push(line);
  }
  return found;
}

function isRunning(line: SourceLine): boolean {
  if (line.indent >= DEEPEST || hasGap(line, '   ') || isRuleLine(line)) return false;
  return !ENDS_IN_FIGURE.test(line.text);
}

/**
 * Whether a paragraph of running text begins at a line within a table's tags, as where a page was set between them or the end
 * tag is missing: full lines without columns that run on beyond the label of a row, whose edge is `labelEnd`.
 */
export function startsProse(lines: LineSource, from: number, labelEnd: number): boolean {
  const words = runningLines(lines, from);
  if (words.length < 2) return false;
  const wide = words.filter((line) => line.text.length >= Math.max(FULL, labelEnd + 10));
  if (wide.length < Math.min(2, words.length - 1) || wide[0] !== words[0]) return false;
  const text = words.map(wordsOf).join(' ');
  const low = text.match(LOW)?.length ?? 0;
  if (low < (text.match(NO_BLANK)?.length ?? 0) * 0.6) return false;
  return words.length >= 3 || (endsSentence(text) && (wide.length > 1 || NOTE.test(text)));
}

/** Whether two full lines without columns stand below, as they do behind a table that nothing closes. */
export function startsText(lines: LineSource, from: number): boolean {
  for (let i = from; i < from + 2; i++) {
    const line = lines.at(i);
    if (!line || line.text.length < 55 || hasGap(line, '   ') || line.text.includes('<'))
      return false;
  }
  return true;
}

/** Whether a line stands in columns or rules them. */
export function isRow(line: SourceLine): boolean {
  return hasGap(line, '   ') || isRuleLine(line) || ENDS_IN_FIGURE.test(line.text);
}

/** Words behind the number that make a reference of it. */
const MENTIONED = /^\W?items?\s*[\dIVX]+[A-C]?\s+(?:of|in|to|above|below|herein|hereof|was|is)\b/;

/** Whether the line ends in a page number, as the entries of a table of contents do. */
export function isPaged(line: SourceLine): boolean {
  const [first, ...others] = segmentLine(line.text, 3);
  const last = others.at(-1);
  if (!first || !last || !PAGE.test(last.text)) return false;
  return others.length === 1 || (others.length === 2 && startsItem(first.text));
}

/** Whether an item is named at the line and its text begins below: no row of a table, and none of a list of items. */
export function opensItemBody(lines: LineSource, at: number): boolean {
  const line = lines.at(at);
  if (!line || !isItemLine(line)) return false;
  for (let i = at + 1; i < at + ENOUGH; i++) {
    const below = lines.at(i);
    if (below && below.text !== '') return !isItemLine(below) && !isRow(below);
  }
  return false;
}

/** Whether a line opens an item and is no row of a list of them. */
export function isItemLine(line: SourceLine): boolean {
  const words = wordsOf(line);
  if (!startsItem(words)) return false;
  if (/\.{3}|\s\d+(?:-\d+)?$/.test(words) || MENTIONED.test(words)) return false;
  const [, title, ...more] = segmentLine(words, 3);
  return more.length === 0 && !isFigureText(title?.text ?? '');
}
