import type { Draft, WordsDraft } from './draft.ts';
import { isFigureText } from './segment-line.ts';
import type { CellDraft } from './table-draft.ts';

/** Longest text of a cell; what is longer is a paragraph. */
const MAX_CELL = 120;
/** Fewest rows by which a table is told from a list that happens to hold numbers. */
const MIN_ROWS = 3;

/** A run of figures with the words above it; `from` counts the cells before it. */
interface Group {
  readonly words: string[];
  readonly figures: string[];
  readonly from: number;
}

function cellText(draft: Draft): string | null {
  if (draft.kind !== 'words' || draft.shape.kind !== 'paragraph') return null;
  const [{ text } = { text: '' }, ...more] = draft.pieces;
  if (text === '' || text.length > MAX_CELL || more.length > 0) return null;
  return isFigure(text) || !/[.!?:]["”’)]*$/.test(text) || text.split(' ').length < 5 ? text : null;
}

function isFigure(text: string): boolean {
  return isFigureText(text.replace(/\s+/g, ' '));
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text.trim());
}

/** A day without its year, which copies put on the next line. */
const DAY = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d{1,2},?$/i;

/** Whether the text is the year of the day above it; of several years in a row each heads a column of its own. */
function isYearOf(above: string, text: string, below: string | undefined): boolean {
  return DAY.test(above) && isYear(text) && !(below !== undefined && isYear(below));
}

function groupsOf(texts: readonly string[]): Group[] {
  const groups: Group[] = [];
  for (const [i, text] of texts.entries()) {
    const last = groups.at(-1);
    const above = last?.words.at(-1);
    if (last?.figures.length === 0 && above !== undefined && isYearOf(above, text, texts[i + 1]))
      last.words[last.words.length - 1] = `${above} ${text}`;
    else if (isFigure(text)) {
      if (last) last.figures.push(text);
      else groups.push({ words: [], figures: [text], from: i });
    } else if (last && last.figures.length === 0) last.words.push(text);
    else groups.push({ words: [text], figures: [], from: i });
  }
  return groups;
}

/** How many figures the rows from here on hold, by most of the next runs of figures; 0 when there are too few. */
function figuresPerRow(groups: readonly Group[], from: number): number {
  const counts = new Map<number, number>();
  for (const { figures } of groups.slice(from, from + 8))
    if (figures.length > 0) counts.set(figures.length, (counts.get(figures.length) ?? 0) + 1);
  const [[common, times] = [0, 0]] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return times >= (common === 1 ? MIN_ROWS + 1 : MIN_ROWS) ? common : 0;
}

function toCells(texts: readonly string[], from: number, header: boolean): CellDraft[] {
  return texts.map((text, i) => {
    const align = from + i === 0 ? 'left' : header ? 'center' : 'right';
    return { column: from + i, colSpan: 1, text, header, align };
  });
}

/** Rows of a table, and how many lines above it are no row. */
interface CellTable {
  readonly above: number;
  readonly rows: CellDraft[][];
}

/** Column headings among the words over the first row: days, or the last words, one a figure. */
function splitHeads(words: readonly string[], perRow: number): { heads: string[]; above: number } {
  const dated = words.findLastIndex((word) => /\b(?:19|20)\d\d$/.test(word));
  const end = dated >= perRow - 1 ? dated + 1 : words.length;
  const start = end - perRow;
  return start < 0
    ? { heads: [], above: words.length }
    : { heads: words.slice(start, end), above: start };
}

function toTable(groups: readonly Group[], perRow: number): CellTable {
  const rows: CellDraft[][] = [];
  let above = 0;
  for (const [g, { words, figures }] of groups.entries()) {
    const isHead = figures.length > 0 && figures.every(isYear);
    let labels = words.slice(0, -1);
    if (g === 0 && isHead) {
      above = words.length;
      rows.push(toCells(figures, 1, true));
      continue;
    }
    if (g === 0) {
      const split = splitHeads(labels, perRow);
      above = split.above;
      if (split.heads.length > 0) rows.push(toCells(split.heads, 1, true));
      labels = labels.slice(split.above + split.heads.length);
    }
    for (const text of labels) rows.push(toCells([text], 0, false));
    for (let i = 0; i < Math.max(1, figures.length); i += perRow) {
      const label = i === 0 ? words.slice(-1) : [];
      rows.push([...toCells(label, 0, false), ...toCells(figures.slice(i, i + perRow), 1, isHead)]);
    }
  }
  return { above, rows: rows.filter((row) => row.length > 0) };
}

/** Joins cells that a copy out of a browser has put on a line each into the rows of their tables. */
export function joinCells(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  let run: { draft: WordsDraft; text: string }[] = [];
  const flush = (): void => {
    const hasFigures = run.filter(({ text }) => isFigure(text)).length > MIN_ROWS;
    for (const draft of hasFigures ? joinRun(run) : run)
      joined.push('draft' in draft ? draft.draft : draft);
    run = [];
  };
  for (const draft of drafts) {
    const text = cellText(draft);
    if (text !== null && draft.kind === 'words') run.push({ draft, text });
    else {
      flush();
      joined.push(draft);
    }
  }
  flush();
  return joined;
}

/** One run of short lines: tables where rows of as many figures follow each other, lines as they were elsewhere. */
function joinRun(run: readonly { draft: WordsDraft; text: string }[]): Draft[] {
  const joined: Draft[] = [];
  const groups = groupsOf(run.map(({ text }) => text));
  const keep = (from: number, to: number): void => {
    for (const { draft } of run.slice(from, to)) joined.push(draft);
  };
  const startOf = (g: number): number => groups[g]?.from ?? run.length;
  for (let g = 0; g < groups.length;) {
    const perRow = figuresPerRow(groups, g);
    const isFitting = (group: Group | undefined): boolean =>
      group !== undefined && perRow > 0 && group.figures.length % perRow === 0;
    let end = g;
    while (isFitting(groups[end])) end++;
    const rows = groups.slice(g, end);
    if (rows.filter(({ figures }) => figures.length > 0).length < MIN_ROWS) {
      keep(startOf(g), startOf(g + 1));
      g++;
      continue;
    }
    const { above, rows: cells } = toTable(rows, perRow);
    keep(startOf(g), startOf(g) + above);
    const columns = perRow + 1;
    joined.push({ kind: 'table', table: { caption: '', columns, rows: cells } });
    g = end;
  }
  return joined;
}
