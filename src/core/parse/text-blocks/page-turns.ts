import { isRuleLine, wordsOf, type SourceLine } from './source-line.ts';

/** Where a page of the paper original ends, found in a text's lines. */
export interface PageTurn {
  /** Lines that belong to the turn: `[from, to)`, its numbers, headers and the tag itself. */
  readonly from: number;
  readonly to: number;
  /** The printed number of the page that ends. */
  readonly label: string | null;
  /** The line that prints the number, or null when the label comes from the tag. */
  readonly labelLine: number | null;
  /** Running headers and footers at the turn, by line; those before the page tag first. */
  readonly footers: readonly number[];
  readonly headers: readonly number[];
}

const PAGE_TAG = /^\s*<PAGE>\s*([A-Z]?-?\d+)?\s*$/i;
/** A number that stands alone on its line, in the ways pages are numbered. */
const NUMBER_LINE =
  /^[-–—([\s]*(?:page\s+)?((?:[A-Z]{1,3}\s?-\s?)?\d{1,4}(?:-\d{1,3})?|[ivxl]{1,7})(?:\s+of\s+\d{1,4}(?:\s+pages?)?)?[-–—)\]\s]*$/i;
const COVER_LINE = /^[[(]\s*cover page[^\])]{0,60}[\])]$/i;
const CONTINUED = /\((?:cont(?:inue)?'?d?\.?)\)|[-–—,]\s*(?:cont(?:inue)?'?d\.?)\s*$/i;
const CONTENTS_LINK = /^(?:(?:back to )?table of contents|index)$/i;

/** The page number that a line prints and nothing else, or null. */
export function pageNumberOf(line: SourceLine): string | null {
  const words = wordsOf(line);
  if (words.length > 40) return null;
  const label = NUMBER_LINE.exec(words)?.[1];
  return label ? label.replace(/\s/g, '') : null;
}

/** Whether the line is a `<PAGE>` tag; form feeds have been turned into such. */
export function isPageTag(line: SourceLine): boolean {
  return line.text.charAt(line.indent) === '<' && PAGE_TAG.test(line.text);
}

/** How far from the turn running headers and footers stand, in lines that are not blank. */
const REACH = 6;
/** On how many pages a line must stand at the edge to be a running one. */
const MIN_REPEATS = 3;

/** A line's words, without its numbers where they may count pages, so that "Page 3" and "Page 4" compare equal. */
function patternOf(line: SourceLine): string {
  const words = wordsOf(line).toLowerCase().replace(/\s+/g, ' ');
  if (/^(?:exhibit|schedule|note|item|section|article|annex|appendix)\b/.test(words)) return words;
  return /\bpage\b/.test(words)
    ? words.replace(/\d+/g, '#')
    : words.replace(/^[-(]?\d{1,4}\b|\b[a-z]?-?\d{1,4}[-)]?$/, '#');
}

const isTag = (line: SourceLine): boolean => /^\s*<\/?[A-Z]/.test(line.text);

/** Lines that are not blank, from `from` on in the direction of `step`, up to a tag. */
function neighbours(lines: readonly SourceLine[], from: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let i = from; i >= 0 && i < lines.length && found.length < REACH; i += step) {
    const line = lines[i];
    if (!line || isTag(line)) break;
    if (line.text !== '') found.push(i);
  }
  return found;
}

/** A place where a page turns: a tag, a lone number, or the end of the text. */
interface Anchor {
  readonly at: number;
  readonly label: string | null;
  readonly isNumber: boolean;
}

/**
 * Finds where the pages of the paper original end, with what is printed around: at `<PAGE>` tags and form feeds, or,
 * in a text that has neither, at lone numbers that count upwards.
 */
export function findPageTurns(lines: readonly SourceLine[]): PageTurn[] {
  const tags: Anchor[] = [];
  for (const [at, line] of lines.entries())
    if (isPageTag(line)) tags.push({ at, label: null, isNumber: false });
  const anchors = tags.length > 0 ? tags : findNumbers(lines);
  if (tags.length > 0) anchors.push({ at: lines.length, label: null, isNumber: false });
  const above = anchors.map(({ at }) => neighbours(lines, at - 1, -1));
  const below = anchors.map(({ at }) => neighbours(lines, at + 1, 1));
  const isRunning = runningLines(lines, [...above, ...below]);
  const turns: PageTurn[] = [];
  for (const [t, anchor] of anchors.entries()) {
    const free = turns.at(-1)?.to ?? 0;
    if (anchor.at < free) continue;
    const over = (above[t] ?? []).filter((i) => i >= free);
    const turn = readTurn(lines, anchor, over, below[t] ?? [], isRunning);
    if (anchor.at < lines.length || turn.from < lines.length) turns.push(turn);
  }
  return turns;
}

/** Tells the lines that stand at the edge of several pages. */
function runningLines(
  lines: readonly SourceLine[],
  groups: readonly (readonly number[])[],
): (i: number) => boolean {
  const repeats = new Map<string, number>();
  for (const i of new Set(groups.flat())) {
    const line = lines[i];
    if (!line) continue;
    const pattern = patternOf(line);
    repeats.set(pattern, (repeats.get(pattern) ?? 0) + 1);
  }
  return (i) => {
    const line = lines[i];
    if (!line) return false;
    const words = wordsOf(line);
    if (COVER_LINE.test(words) || CONTENTS_LINK.test(words)) return true;
    if (words.length > 90 || isRuleLine(line) || !/\p{L}{3}/u.test(words)) return false;
    if (/^\(?[a-z\d]{1,3}[).]|\.{4}|\S {3,}[$(]?\d[\d,.]*\)?(?: {2,}|$)/i.test(words)) return false;
    return (repeats.get(patternOf(line)) ?? 0) >= MIN_REPEATS;
  };
}

function readTurn(
  lines: readonly SourceLine[],
  anchor: Anchor,
  above: readonly number[],
  below: readonly number[],
  isRunning: (i: number) => boolean,
): PageTurn {
  let from = anchor.at;
  let to = Math.min(anchor.at + 1, lines.length);
  let { label } = anchor;
  let labelLine: number | null = anchor.isNumber ? anchor.at : null;
  const footers: number[] = [];
  const headers: number[] = [];
  for (const i of above) {
    const line = lines[i];
    const number: string | null = line && label === null ? pageNumberOf(line) : null;
    if (number !== null) {
      label = number;
      labelLine = i;
    } else if (isRunning(i)) {
      footers.unshift(i);
    } else break;
    from = i;
  }
  for (const i of below) {
    const line = lines[i];
    if (!line) break;
    const isContinued = CONTINUED.test(line.text) && line.text.length < 110;
    const next: string | null = label === null ? pageNumberOf(line) : null;
    if (next !== null) label = before(next);
    else if (!isRunning(i) && !isContinued) break;
    else label ??= before(PAGE_IN_LINE.exec(line.text)?.[1] ?? null);
    headers.push(i);
    to = i + 1;
  }
  label ??= before(PAGE_TAG.exec(lines[anchor.at]?.text ?? '')?.[1] ?? null);
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
function findNumbers(lines: readonly SourceLine[]): Anchor[] {
  const filled: number[] = [];
  for (const [i, line] of lines.entries()) if (line.text !== '') filled.push(i);
  const anchors: Anchor[] = [];
  let last = 0;
  for (const [k, i] of filled.entries()) {
    const line = lines[i];
    const label = line ? pageNumberOf(line) : null;
    if (label === null || !/\d/.test(label)) continue;
    const value = Number(/\d+$/.exec(label)?.[0] ?? '0');
    const isNext = (value > last && value <= last + MAX_STEP) || (value <= 2 && last > value);
    const beside = [filled[k - 1], filled[k + 1]].map((n) =>
      n === undefined ? '' : (lines[n]?.text ?? ''),
    );
    if (!isNext || value === 0 || beside.some(isFigure)) continue;
    last = value;
    anchors.push({ at: i, label, isNumber: true });
  }
  return anchors;
}

function isFigure(text: string): boolean {
  return /^[\s$(]*-?\d[\d,.]*[)%\s]*$/.test(text);
}
