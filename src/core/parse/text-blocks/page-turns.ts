import { startsItem } from './describe-line.ts';
import {
  isPageTag,
  neighbours,
  numberInTag,
  pageNumberOf,
  REACH,
  type Anchor,
  type Edge,
  type Place,
} from './page-edges.ts';
import { mayRun, runningLines } from './running-lines.ts';
import { BLANK_LINE, wordsOf, type LineSource, type SourceLine } from './source-line.ts';

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

const CONTINUED = /\((?:cont(?:inue)?'?d?\.?)\)|[-–—,]\s*(?:cont(?:inue)?'?d\.?)\s*$/i;
/** A footer has no more lines. */
const MAX_FOOTERS = 4;
/** Within so many lines a title says that it is continued. */
const TITLE_LINES = 3;

/**
 * Finds where the pages of the paper original end, with what is printed around: at `<PAGE>` tags and form feeds, or,
 * in a text that has neither, at lone numbers that count upwards.
 */
export function findPageTurns(lines: LineSource): PageTurn[] {
  const tags: Anchor[] = [];
  const inner: Anchor[] = [];
  const spare = new Set<number>();
  let isEmpty = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines.at(at) ?? BLANK_LINE;
    if (isPageTag(line)) {
      // Two tags with nothing but a number between are one turn.
      const doubled = isEmpty ? tags.pop() : undefined;
      if (doubled) spare.add(doubled.at);
      tags.push({ at, number: null });
      isEmpty = true;
    } else isEmpty &&= line.text === '' || pageNumberOf(line) !== null;
    const label = line.indent >= MIN_INDENT ? pageNumberOf(line) : null;
    if (label !== null && isContinuedBelow(lines, at)) inner.push({ at, number: { label, line } });
  }
  const anchors =
    tags.length > 0
      ? [...tags, ...inner, ...findOwnNumbers(lines, inner)].toSorted((a, b) => a.at - b.at)
      : findNumbers(lines);
  if (tags.length > 0) anchors.push({ at: lines.length, number: null });
  const edges = anchors.map((anchor): Edge => ({
    anchor,
    above: neighbours(lines, anchor.at - 1, -1, spare),
    below: neighbours(lines, anchor.at + 1, 1, spare),
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
  label ??= before(numberInTag(lines.at(anchor.at)));
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

/** As many lone numbers tell that pages are counted apart from the tags. */
const MIN_NUMBERS = 4;

/** Numbers that count pages of their own, in the middle of the line and far from the tags, which an agent set elsewhere. */
function findOwnNumbers(lines: LineSource, known: readonly Anchor[]): Anchor[] {
  const taken = new Set(known.map(({ at }) => at));
  const numbers = findNumbers(lines).filter(
    ({ at, number }) => (number?.line.indent ?? 0) >= MIN_INDENT + 5 && !taken.has(at),
  );
  const far = numbers.filter(({ at }) => !isTagNear(lines, at));
  return far.length < MIN_NUMBERS || far.length < numbers.length * 0.6 ? [] : far;
}

/** Whether a page tag is among the next lines that are not blank, above or below. */
function isTagNear(lines: LineSource, at: number): boolean {
  return [1, -1].some((step) => {
    for (let i = at + step, seen = 0; i >= 0 && i < lines.length && seen < REACH; i += step) {
      const line = lines.at(i) ?? BLANK_LINE;
      if (isPageTag(line)) return true;
      if (line.text !== '') seen++;
    }
    return false;
  });
}

function isFigure(text: string): boolean {
  return /^[\s$(]*-?\d[\d,.]*[)%\s]*$/.test(text);
}
