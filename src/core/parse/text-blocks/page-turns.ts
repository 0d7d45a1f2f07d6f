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

/** Whether the line is a `<PAGE>` tag or a form feed. */
export function isPageTag(line: SourceLine): boolean {
  return PAGE_TAG.test(line.text) || /^\s*\f\s*$/.test(line.text);
}

/** How far from the turn running headers and footers stand, in lines that are not blank. */
const REACH = 3;

/** A line's words without figures, so that "Page 3" and "Page 4" compare equal. */
function patternOf(line: SourceLine): string {
  return wordsOf(line).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

function neighbours(
  lines: readonly SourceLine[],
  from: number,
  step: 1 | -1,
  isStop: (line: SourceLine) => boolean,
): number[] {
  const found: number[] = [];
  for (let i = from; i >= 0 && i < lines.length && found.length < REACH; i += step) {
    const line = lines[i];
    if (!line || isStop(line)) break;
    if (line.text !== '') found.push(i);
  }
  return found;
}

const isTag = (line: SourceLine): boolean => /^\s*<\/?[A-Z]/.test(line.text);

/** Finds the page turns of a text that marks them with `<PAGE>` or form feeds, with what is printed around them. */
export function findPageTurns(lines: readonly SourceLine[]): PageTurn[] {
  const tags: number[] = [];
  for (const [i, line] of lines.entries()) if (isPageTag(line)) tags.push(i);
  const above = tags.map((at) => neighbours(lines, at - 1, -1, isTag));
  const below = tags.map((at) => neighbours(lines, at + 1, 1, isTag));
  const repeats = new Map<string, number>();
  for (const group of [...above, ...below]) {
    for (const i of group) {
      const line = lines[i];
      if (!line) continue;
      const pattern = patternOf(line);
      repeats.set(pattern, (repeats.get(pattern) ?? 0) + 1);
    }
  }
  const isRunning = (i: number): boolean => {
    const line = lines[i];
    if (!line) return false;
    const words = wordsOf(line);
    if (words.length > 90 || isRuleLine(line)) return false;
    if (COVER_LINE.test(words) || CONTENTS_LINK.test(words)) return true;
    return (repeats.get(patternOf(line)) ?? 0) >= 3 && !/^\(?[a-z\d]{1,3}[).]/i.test(words);
  };
  const turns: PageTurn[] = [];
  for (const [t, at] of tags.entries()) {
    const free = turns.at(-1)?.to ?? 0;
    const over = (above[t] ?? []).filter((i) => i >= free);
    if (at >= free) turns.push(readTurn(lines, at, over, below[t] ?? [], isRunning));
  }
  return turns;
}

function readTurn(
  lines: readonly SourceLine[],
  at: number,
  above: readonly number[],
  below: readonly number[],
  isRunning: (i: number) => boolean,
): PageTurn {
  let from = at;
  let to = at + 1;
  let label: string | null = null;
  let labelLine: number | null = null;
  const footers: number[] = [];
  const headers: number[] = [];
  for (const i of above) {
    const line = lines[i];
    const number: string | null = line && label === null ? pageNumberOf(line) : null;
    if (number !== null) {
      label = number;
      labelLine = i;
    } else if (isRunning(i)) footers.unshift(i);
    else break;
    from = i;
  }
  for (const i of below) {
    const line = lines[i];
    const isContinued = line !== undefined && CONTINUED.test(line.text) && line.text.length < 110;
    if (!isRunning(i) && !isContinued) break;
    headers.push(i);
    to = i + 1;
  }
  if (label === null) {
    const next = PAGE_TAG.exec(lines[at]?.text ?? '')?.[1];
    if (next && /^\d+$/.test(next) && Number(next) > 1) label = String(Number(next) - 1);
  }
  return { from, to, label, labelLine, footers, headers };
}

/** How many more than the page before a lone number may count: numbers on pages without text are not seen. */
const MAX_STEP = 3;

/**
 * Page turns of a text without page tags: lone numbers that count upwards. A number with another beside it, as in a
 * table copied cell by cell, is none.
 */
export function findNumberedTurns(lines: readonly SourceLine[]): PageTurn[] {
  const filled: number[] = [];
  for (const [i, line] of lines.entries()) if (line.text !== '') filled.push(i);
  const turns: PageTurn[] = [];
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
    turns.push({ from: i, to: i + 1, label, labelLine: i, footers: [], headers: [] });
  }
  return turns;
}

function isFigure(text: string): boolean {
  return /^[\s$(]*-?\d[\d,.]*[)%\s]*$/.test(text);
}
