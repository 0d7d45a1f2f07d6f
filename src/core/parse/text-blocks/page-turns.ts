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
function pageNumberOf(line: SourceLine): string | null {
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
const REACH = 10;
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
  const edges = anchors.map((_, t) => [...(above[t] ?? []), ...(below[t] ?? [])]);
  const running = runningLines(lines, edges);
  const turns: PageTurn[] = [];
  // As many running lines as are looked at are a form's cover, repeated for each of several filers.
  const isCover = (group: readonly number[]): boolean =>
    group.length === REACH && group.every((i) => running.has(i));
  for (const [t, anchor] of anchors.entries()) {
    const free = turns.at(-1)?.to ?? 0;
    if (anchor.at < free) continue;
    const over = (above[t] ?? []).filter((i) => i >= free && !isCover(above[t] ?? []));
    const under = below[t] ?? [];
    const turn = readTurn(lines, anchor, over, isCover(under) ? [] : under, running);
    if (anchor.at < lines.length || turn.from < lines.length) turns.push(turn);
  }
  return turns;
}

/** A line at the edge of a page: its number and the turn it stands at. */
interface EdgeLine {
  readonly line: number;
  readonly turn: number;
}

/**
 * The lines that stand at the edge of most pages in a row; a form's cover that recurs every few pages is no running
 * header, nor is a title that a table of contents repeats.
 */
function runningLines(
  lines: readonly SourceLine[],
  groups: readonly (readonly number[])[],
): ReadonlySet<number> {
  const places = new Map<string, EdgeLine[]>();
  const seen = new Set<number>();
  for (const [turn, group] of groups.entries()) {
    for (const i of group) {
      const line = lines[i];
      if (!line || seen.has(i) || !mayRun(line)) continue;
      seen.add(i);
      const pattern = patternOf(line);
      const found = places.get(pattern);
      if (found) found.push({ line: i, turn });
      else places.set(pattern, [{ line: i, turn }]);
    }
  }
  const running = new Set<number>();
  for (const found of places.values()) {
    let run: EdgeLine[] = [];
    for (const place of [...found, null]) {
      const last = run.at(-1);
      if (place && (!last || place.turn - last.turn <= 2)) {
        run.push(place);
        continue;
      }
      const span = (last?.turn ?? 0) - (run[0]?.turn ?? 0) + 1;
      const count = new Set(run.map((edge) => edge.turn)).size;
      if (count >= MIN_REPEATS && count >= span * MIN_DENSITY)
        for (const edge of run)
          if (edge !== run[0] || isCut(lines, edge.line)) running.add(edge.line);
      run = place ? [place] : [];
    }
  }
  for (const i of groups.flat()) if (isEdgeLine(lines[i])) running.add(i);
  return running;
}

/**
 * Whether the words above a line stop in the middle of a sentence. The first of a row of running headers is the title
 * of what follows unless it stands in one.
 */
function isCut(lines: readonly SourceLine[], at: number): boolean {
  for (let i = at - 1, seen = 0; i >= 0 && seen < REACH; i--) {
    const line = lines[i];
    if (!line || line.text === '' || isPageTag(line) || pageNumberOf(line) !== null) continue;
    if (line.text.length > 40) return !/[.:;!?]["')\]]*$/.test(line.text);
    seen++;
  }
  return false;
}

/** Lines that belong to the edge of a page however seldom they stand there. */
function isEdgeLine(line: SourceLine | undefined): boolean {
  const words = line ? wordsOf(line) : '';
  return COVER_LINE.test(words) || CONTENTS_LINK.test(words);
}

/** Whether a line looks like a running header at all: words, and no row of a table or item of a list. */
function mayRun(line: SourceLine): boolean {
  const words = wordsOf(line);
  if (words.length > 90 || isRuleLine(line) || !/\p{L}{3}/u.test(words)) return false;
  return !/^\(?[a-z\d]{1,3}[).]\s|\.{4}|\S {3,}[$(]?\d[\d,.]*\)?(?: {2,}|$)/i.test(words);
}

function readTurn(
  lines: readonly SourceLine[],
  anchor: Anchor,
  above: readonly number[],
  below: readonly number[],
  running: ReadonlySet<number>,
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
    } else if (running.has(i)) {
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
    else if (!running.has(i) && !isContinued) break;
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
