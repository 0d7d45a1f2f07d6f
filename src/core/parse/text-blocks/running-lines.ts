import { isCapital, isTitleCase, startsItem, startsPart } from './describe-line.ts';
import { isPageTag, pageNumberOf, REACH, type Edge } from './page-edges.ts';
import {
  BLANK_LINE,
  isRuleLine,
  wordsOf,
  type LineSource,
  type SourceLine,
} from './source-line.ts';

/** On how many pages a line must stand at the edge to be a running one. */
const MIN_REPEATS = 3;
/** Of the pages between its first and its last, on how many it stands. */
const MIN_DENSITY = 0.6;

const COVER_LINE = /^[[(]\s*cover page[^\])]{0,60}[\])]$/i;
const CONTENTS_LINK = /^(?:(?:back to )?table of contents|index)$/i;

/** A line's words, without its numbers where they may count pages, so that "Page 3" and "Page 4" compare equal. */
function patternOf(line: SourceLine): string {
  const words = wordsOf(line).toLowerCase().replace(/\s+/g, ' ');
  if (
    ENUMERATED.test(words) ||
    /^(?:exhibit|schedule|note|item|section|article|annex|appendix)\b/.test(words)
  )
    return words;
  return /\bpage\b/.test(words)
    ? words.replace(/\d+/g, '#')
    : words.replace(/^[-(]?\d{1,4}\b|\b[a-z]?-?\d{1,4}[-)]?$/, '#');
}

/** A number or letter before words: a heading as it stands, or an item of a list. */
const ENUMERATED = /^\(?[a-z\d]{1,3}[).]\s/i;

/** A line at the edge of a page: its index and the turn it stands at. */
interface EdgeLine {
  readonly at: number;
  readonly turn: number;
}

/** Like lines at the edges of pages, at most one page between one and the next. */
interface Run {
  readonly first: number;
  last: number;
  /** At how many turns they stand. */
  turns: number;
  readonly lines: number[];
}

function runsOf(found: readonly EdgeLine[]): Run[] {
  const runs: Run[] = [];
  for (const { at, turn } of found) {
    const run = runs.at(-1);
    if (!run || turn - run.last > 2) {
      runs.push({ first: turn, last: turn, turns: 1, lines: [at] });
      continue;
    }
    if (turn > run.last) run.turns++;
    run.last = turn;
    run.lines.push(at);
  }
  return runs;
}

/**
 * The lines that stand at the edge of most pages in a row; a form's cover that recurs every few pages is no running
 * header, nor is a title that a table of contents repeats.
 */
export function runningLines(lines: LineSource, edges: readonly Edge[]): ReadonlySet<number> {
  const places = new Map<string, EdgeLine[]>();
  const seen = new Set<number>();
  const running = new Set<number>();
  for (const [turn, { above, below }] of edges.entries()) {
    for (const { at, line } of [...above, ...below]) {
      if (isEdgeLine(line)) running.add(at);
      if (seen.has(at) || !mayRun(line)) continue;
      seen.add(at);
      const pattern = patternOf(line);
      const found = places.get(pattern);
      if (found) found.push({ at, turn });
      else places.set(pattern, [{ at, turn }]);
    }
  }
  for (const run of [...places.values()].flatMap(runsOf)) {
    const span = run.last - run.first + 1;
    if (run.turns >= MIN_REPEATS && run.turns >= span * MIN_DENSITY)
      for (const [k, at] of run.lines.entries())
        if (k > 0 || isCut(lines, at) || isSaidAbove(lines, at)) running.add(at);
  }
  for (const [turn, edge] of edges.entries()) {
    const from = edges[turn - 2]?.anchor.at ?? 0;
    for (const at of repeatedHeading(lines, from, edge)) running.add(at);
  }
  return running;
}

/** A heading that repeats on the next page has no more lines. */
const HEADING_LINES = 3;
const AT_PAGE_END = /[\s,;–—-]*(?:\(?(?:cont(?:inued|['’]?d)?\.?)\)?|page\s+\d+|\s{2}\d+)$/i;

/** A line's words, without what only a running header has behind them. */
function nameOf(line: SourceLine | undefined): string {
  return wordsOf(line ?? BLANK_LINE)
    .replace(AT_PAGE_END, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/**
 * The lines at the top of a page that are the heading of an item once more, which stands with its text on this page or the one
 * before: where an item takes two pages its name runs too seldom to be told by its number.
 */
function repeatedHeading(lines: LineSource, from: number, { anchor, below }: Edge): number[] {
  const first = below.findIndex(({ line }) => isHeading(line));
  if (first < 0 || first >= HEADING_LINES) return [];
  const name = nameOf(below[first]?.line);
  for (let i = anchor.at - 1; i >= from; i--) {
    const line = lines.at(i);
    if (!line || line.text === '' || nameOf(line) !== name) continue;
    if (!leadsBody(lines, i)) return [];
    let count = 1;
    while (count < HEADING_LINES && isSame(lines.at(i + count), below[first + count]?.line))
      count++;
    return below.slice(first, first + count).map(({ at }) => at);
  }
  return [];
}

function isSame(line: SourceLine | undefined, other: SourceLine | undefined): boolean {
  return line !== undefined && line.text !== '' && nameOf(line) === nameOf(other);
}

function isHeading(line: SourceLine): boolean {
  const words = wordsOf(line);
  if (!mayRun(line)) return false;
  return startsItem(words) || (ENUMERATED.test(words) && words.length > 8);
}

/** Whether running text follows the heading at the line, and no further entry of a list. */
function leadsBody(lines: LineSource, at: number): boolean {
  for (let i = at + 1, seen = 0; seen < HEADING_LINES; i++) {
    const line = lines.at(i);
    if (!line) return false;
    if (line.text === '' || isPageTag(line) || pageNumberOf(line) !== null) continue;
    const words = wordsOf(line);
    if (startsItem(words) || startsPart(words) || ENUMERATED.test(words)) return false;
    if (words.length > 50 && /\p{Ll}{3}.*\p{Ll}{3} \p{Ll}/u.test(words)) return true;
    seen++;
  }
  return false;
}

/**
 * Whether the words above a line stop in the middle of a sentence. The first of a row of running headers is the title
 * of what follows unless it stands in one.
 */
function isCut(lines: LineSource, at: number): boolean {
  for (let i = at - 1, seen = 0; i >= 0 && seen < REACH; i--) {
    const line = lines.at(i);
    if (!line || line.text === '' || isPageTag(line) || pageNumberOf(line) !== null) continue;
    if (line.text.length > 40) return !/[.:;!?]["')\]]*$/.test(line.text);
    seen++;
  }
  return false;
}

/** Whether the last words above a line are those it begins with: a heading at the end of a page, which the next repeats. */
function isSaidAbove(lines: LineSource, at: number): boolean {
  const words = wordsOf(lines.at(at) ?? BLANK_LINE);
  for (let i = at - 1, seen = 0; i >= 0 && seen < REACH; i--) {
    const line = lines.at(i);
    if (!line || line.text === '' || isPageTag(line) || pageNumberOf(line) !== null) continue;
    if (line.text.length > 7 && words.startsWith(wordsOf(line))) return true;
    if (!mayRun(line)) return false;
    seen++;
  }
  return false;
}

/** Lines that belong to the edge of a page however seldom they stand there. */
function isEdgeLine(line: SourceLine): boolean {
  const words = wordsOf(line);
  return COVER_LINE.test(words) || CONTENTS_LINK.test(words);
}

/** Whether a line looks like a running header at all: words, and no row of a table or item of a list. */
export function mayRun(line: SourceLine): boolean {
  const words = wordsOf(line);
  if (words.length > 90 || isRuleLine(line) || !/\p{L}{3}/u.test(words)) return false;
  if (ENUMERATED.test(words) && !isTitleCase(words) && !isCapital(words)) return false;
  return !/\.{4}|\S {3,}[$(]?\d[\d,.]*\)?(?: {2,}|$)/i.test(words);
}
