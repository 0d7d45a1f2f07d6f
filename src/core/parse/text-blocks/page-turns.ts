import { startsItem } from './describe-line.ts';
import {
  BLANK_LINE,
  isRuleLine,
  wordsOf,
  type LineSource,
  type SourceLine,
} from './source-line.ts';

/** Where a page of the paper original ends, found in a text's lines. */
export interface PageTurn {
  /** Lines that belong to the turn: `[from, to)`, its numbers, headers and the tag itself. */
  readonly from: number;
  readonly to: number;
  /** The printed number of the page that ends. */
  readonly label: string | null;
  /** The line that prints the number, or null when the label comes from the tag. */
  readonly labelLine: SourceLine | null;
  /** Running headers and footers at the turn; those before the page tag first. */
  readonly footers: readonly SourceLine[];
  readonly headers: readonly SourceLine[];
}

const PAGE_TAG = /^\s*<PAGE>\s*([A-Z]?-?\d+)?\s*$/i;
/** A number that stands alone on its line, in the ways pages are numbered. */
const NUMBER_LINE =
  /^[-–—([\s]*(?:page\s+)?((?:[A-Z]{1,3}\s?-\s?)?\d{1,4}(?:-\d{1,3})?|[ivxl]{1,7})(?:\s+of\s+\d{1,4}(?:\s+pages?)?)?[-–—)\]\s]*$/i;
const COVER_LINE = /^[[(]\s*cover page[^\])]{0,60}[\])]$/i;
const CONTINUED = /\((?:cont(?:inue)?'?d?\.?)\)|[-–—,]\s*(?:cont(?:inue)?'?d\.?)\s*$/i;
const CONTENTS_LINK = /^(?:(?:back to )?table of contents|index)$/i;

/** The page number that a line prints and nothing else, or null. */
function pageNumberOf(line: SourceLine): string | null {
  const words = wordsOf(line);
  if (words.length > 40) return null;
  const label = NUMBER_LINE.exec(words)?.[1];
  return label ? label.replace(/\s/g, '') : null;
}

/** Whether the line is a `<PAGE>` tag; form feeds have been turned into such. */
function isPageTag(line: SourceLine): boolean {
  return line.text.charAt(line.indent) === '<' && PAGE_TAG.test(line.text);
}

/** How far from the turn running headers and footers stand, in lines that are not blank. */
const REACH = 10;
/** A footer has no more lines. */
const MAX_FOOTERS = 4;
/** Within so many lines a title says that it is continued. */
const TITLE_LINES = 3;
/** On how many pages a line must stand at the edge to be a running one. */
const MIN_REPEATS = 3;
/** Of the pages between its first and its last, on how many it stands. */
const MIN_DENSITY = 0.6;

/** A line's words, without its numbers where they may count pages, so that "Page 3" and "Page 4" compare equal. */
function patternOf(line: SourceLine): string {
  const words = wordsOf(line).toLowerCase().replace(/\s+/g, ' ');
  if (/^(?:exhibit|schedule|note|item|section|article|annex|appendix)\b/.test(words)) return words;
  return /\bpage\b/.test(words)
    ? words.replace(/\d+/g, '#')
    : words.replace(/^[-(]?\d{1,4}\b|\b[a-z]?-?\d{1,4}[-)]?$/, '#');
}

const isTag = (line: SourceLine): boolean => /^\s*<\/?[A-Z]/.test(line.text);

/** A line with its index. */
interface Place {
  readonly at: number;
  readonly line: SourceLine;
}

/** Lines that are not blank, from `from` on in the direction of `step`, up to a tag. */
function neighbours(lines: LineSource, from: number, step: 1 | -1): Place[] {
  const found: Place[] = [];
  for (let at = from; found.length < REACH; at += step) {
    const line = at < 0 ? undefined : lines.at(at);
    if (!line || isTag(line)) break;
    if (line.text !== '') found.push({ at, line });
  }
  return found;
}

/** A place where a page turns: a tag, a lone number, or the end of the text. */
interface Anchor {
  readonly at: number;
  /** The number that stands there and its line; null at a tag and at the end. */
  readonly number: { readonly label: string; readonly line: SourceLine } | null;
}

/** An anchor and the lines around it, the nearest first. */
interface Edge {
  readonly anchor: Anchor;
  readonly above: readonly Place[];
  readonly below: readonly Place[];
}

/**
 * Finds where the pages of the paper original end, with what is printed around: at `<PAGE>` tags and form feeds, or,
 * in a text that has neither, at lone numbers that count upwards.
 */
export function findPageTurns(lines: LineSource): PageTurn[] {
  const tags: Anchor[] = [];
  const inner: Anchor[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines.at(at) ?? BLANK_LINE;
    if (isPageTag(line)) tags.push({ at, number: null });
    const label = line.indent >= MIN_INDENT ? pageNumberOf(line) : null;
    if (label !== null && isContinuedBelow(lines, at)) inner.push({ at, number: { label, line } });
  }
  const anchors =
    tags.length > 0 ? [...tags, ...inner].toSorted((a, b) => a.at - b.at) : findNumbers(lines);
  if (tags.length > 0) anchors.push({ at: lines.length, number: null });
  const edges = anchors.map((anchor): Edge => ({
    anchor,
    above: neighbours(lines, anchor.at - 1, -1),
    below: neighbours(lines, anchor.at + 1, 1),
  }));
  const running = runningLines(lines, edges);
  const turns: PageTurn[] = [];
  // As many running lines as are looked at are a form's cover, repeated for each of several filers.
  const isCover = (group: readonly Place[]): boolean =>
    group.length === REACH && group.every(({ at }) => running.has(at));
  for (const { anchor, above, below } of edges) {
    const free = turns.at(-1)?.to ?? 0;
    if (anchor.at < free) continue;
    const over =
      isCover(above) || isForm(above, running) ? [] : above.filter(({ at }) => at >= free);
    const turn = readTurn(lines, anchor, over, isCover(below) ? [] : below, running);
    if (anchor.at < lines.length || turn.from < lines.length) turns.push(turn);
  }
  return turns;
}

/** Whether more lines than a footer has stand above a turn each time, as where each page is one form filled in again. */
function isForm(above: readonly Place[], running: ReadonlySet<number>): boolean {
  const words = above.filter(({ line }) => pageNumberOf(line) === null);
  const end = words.findIndex(({ at }) => !running.has(at));
  return (end < 0 ? words.length : end) > MAX_FOOTERS;
}

/** How far in the number of a page stands that no tag tells, as where it turns within a table. */
const MIN_INDENT = 15;

/** Whether a lone number stands above a title that says it is continued, with a company's name perhaps between. */
function isContinuedBelow(lines: LineSource, at: number): boolean {
  const below = neighbours(lines, at + 1, 1).slice(0, TITLE_LINES);
  return continuedLines(below) > 0 && !isFigure(neighbours(lines, at - 1, -1)[0]?.line.text ?? '');
}

/** How many lines below a turn are a title that says it is continued, those above these words among them; 0 for none. */
function continuedLines(below: readonly Place[]): number {
  const last = below.slice(0, TITLE_LINES).findIndex(({ line }) => isContinued(line));
  const isTitle = below
    .slice(0, last)
    .every(({ line }) => mayRun(line) && !startsItem(wordsOf(line)));
  return isTitle ? last + 1 : 0;
}

function isContinued(line: SourceLine): boolean {
  return CONTINUED.test(line.text) && line.text.length < 110;
}

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
function runningLines(lines: LineSource, edges: readonly Edge[]): ReadonlySet<number> {
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
      for (const [k, at] of run.lines.entries()) if (k > 0 || isCut(lines, at)) running.add(at);
  }
  return running;
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

/** Lines that belong to the edge of a page however seldom they stand there. */
function isEdgeLine(line: SourceLine): boolean {
  const words = wordsOf(line);
  return COVER_LINE.test(words) || CONTENTS_LINK.test(words);
}

/** Whether a line looks like a running header at all: words, and no row of a table or item of a list. */
function mayRun(line: SourceLine): boolean {
  const words = wordsOf(line);
  if (words.length > 90 || isRuleLine(line) || !/\p{L}{3}/u.test(words)) return false;
  return !/^\(?[a-z\d]{1,3}[).]\s|\.{4}|\S {3,}[$(]?\d[\d,.]*\)?(?: {2,}|$)/i.test(words);
}

function readTurn(
  lines: LineSource,
  anchor: Anchor,
  above: readonly Place[],
  below: readonly Place[],
  running: ReadonlySet<number>,
): PageTurn {
  let from = anchor.at;
  let to = Math.min(anchor.at + 1, lines.length);
  let label = anchor.number?.label ?? null;
  let labelLine = anchor.number?.line ?? null;
  const footers: SourceLine[] = [];
  const headers: SourceLine[] = [];
  for (const { at, line } of above) {
    const number: string | null = label === null ? pageNumberOf(line) : null;
    if (number !== null) {
      label = number;
      labelLine = line;
    } else if (running.has(at)) {
      footers.unshift(line);
    } else break;
    from = at;
  }
  const continued = continuedLines(below);
  for (const [k, { at, line }] of below.entries()) {
    const next: string | null = label === null ? pageNumberOf(line) : null;
    if (next !== null) label = before(next);
    else if (!running.has(at) && k >= continued && !isContinued(line)) break;
    else label ??= before(PAGE_IN_LINE.exec(line.text)?.[1] ?? null);
    headers.push(line);
    to = at + 1;
  }
  label ??= before(PAGE_TAG.exec(lines.at(anchor.at)?.text ?? '')?.[1] ?? null);
  return { from, to, label, labelLine, footers, headers };
}

const PAGE_IN_LINE = /\bpage\s+(\d{1,4})\b/i;

/** The number of the page before one that prints its number at its top. */
function before(label: string | null): string | null {
  return label !== null && /^\d+$/.test(label) && Number(label) > 1
    ? String(Number(label) - 1)
    : null;
}

/** How many more than the page before a lone number may count: numbers on pages without text are not seen. */
const MAX_STEP = 3;

/** Lone numbers that count upwards. One with another beside it, as in a table copied cell by cell, is none. */
function findNumbers(lines: LineSource): Anchor[] {
  const anchors: Anchor[] = [];
  let last = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines.at(at) ?? BLANK_LINE;
    const label = line.text === '' ? null : pageNumberOf(line);
    if (label === null || !/\d$/.test(label)) continue;
    const value = Number(label.replace(/^.*\D/, ''));
    const isNext = (value > last && value <= last + MAX_STEP) || (value <= 2 && last > value);
    if (!isNext || value === 0) continue;
    if (isFigure(nextWords(lines, at, -1)) || isFigure(nextWords(lines, at, 1))) continue;
    last = value;
    anchors.push({ at, number: { label, line } });
  }
  return anchors;
}

/** The text of the next line that is not blank, in the direction of `step`; empty where there is none. */
function nextWords(lines: LineSource, from: number, step: 1 | -1): string {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) {
    const text = lines.at(at)?.text ?? '';
    if (text !== '') return text;
  }
  return '';
}

function isFigure(text: string): boolean {
  return /^[\s$(]*-?\d[\d,.]*[)%\s]*$/.test(text);
}
