import { numberAt } from '../number-at.ts';
import { commonStyle, type CellDraft, type RowDraft } from './draft.ts';
import { STYLE } from './tag-table.ts';

/** One cell of a data table with the logical columns it takes. */
export interface PlacedCell {
  /** The cells of the source merged into one: sign, figure, percent sign. */
  readonly parts: CellDraft[];
  text: string;
  isFigure: boolean;
  /** Grid columns of the source, half-open. */
  from: number;
  to: number;
  column: number;
  colSpan: number;
  rowSpan: number;
}

/** A row with its cells in the columns that readers see. */
export interface PlacedRow {
  readonly source: RowDraft;
  readonly cells: PlacedCell[];
}

const OPENING =
  /^(?:\(|[-–−+]|[(-]?\s*(?:[$€£¥₩₹]|[A-Z]{1,3}\s?\$|RMB|CHF|EUR|USD|Rs\.?)\s*[(-]?)$/;
const CLOSING = /^(?:\)|%|\)\s?%|%\s?\)|(?:\)\s?)?(?:\([a-z]{1,2}\)|\*{1,3})|bps|pts\.?|x|†|‡)$/;
const NOTE_MARK = /^(?:\)?\s?)(?:\(\w{1,3}\)|\w{1,2})(?:,\s?\(?\w{1,3}\)?)*$/;
const MONEY = '(?:[$€£¥₩₹]|[A-Z]{1,3}\\s?\\$|RMB|CHF|EUR|USD|Rs\\.?)';
const NUMBER = '(?:\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)(?:\\s?\\d+\\/\\d+)?';
const UNIT = '(?:\\s?(?:%|x|bps|pts|million|billion|thousand|M|B|K|days?|months?|years?))?';
const LONGEST_FIGURE = 40;
const FIGURE = new RegExp(
  `^[(<>~≤≥±+–−-]*\\s*${MONEY}?\\s*[(–−-]?\\s*${NUMBER}${UNIT}\\s*[)%]*\\s*(?:\\(\\w{1,3}\\)|\\((?:\\d{1,3}\\.)?\\d{1,3}\\s?%\\)|\\*+)*$|^${MONEY}?\\s*[–—−-]+\\s*[)%]*$|^(?:N\\/?[AM]|n\\.?m\\.?|nil)$`,
  'i',
);

/** Whether a cell's text is a figure, or the dash that stands for one. */
export function isFigure(text: string): boolean {
  return text.length <= LONGEST_FIGURE && FIGURE.test(text);
}

/** The words of a cell, all its drafts joined. */
export function cellText(cell: CellDraft): string {
  const [only] = cell.drafts;
  if (cell.drafts.length === 1 && only?.kind === 'text') return only.text;
  let text = '';
  for (const draft of cell.drafts)
    if (draft.kind === 'text') text += (text === '' ? '' : ' ') + draft.text;
  return text;
}

// No page is wider; what lies beyond is put into the last column.
const MOST_COLUMNS = 600;

/** Gives each cell its grid column, honouring row spans; returns the rows that hold anything. */
export function placeOnGrid(rows: readonly RowDraft[]): RowDraft[] {
  let blocked: number[] = [];
  let hasSpans = false;
  for (const row of rows) {
    let column = 0;
    const next: number[] = [];
    for (const cell of row.cells) {
      while (column < MOST_COLUMNS && numberAt(blocked, column) > 0) column++;
      cell.column = column;
      if (cell.rowSpan > 1) {
        hasSpans = true;
        for (let i = 0; i < cell.colSpan; i++) next[column + i] = cell.rowSpan - 1;
      }
      column = Math.min(column + cell.colSpan, MOST_COLUMNS);
    }
    if (!hasSpans) continue;
    for (let i = 0; i < blocked.length; i++) {
      const left = numberAt(blocked, i);
      if (left > 1) next[i] = Math.max(numberAt(next, i), left - 1);
    }
    blocked = next;
  }
  const filled = rows.filter((row) => row.cells.some((cell) => cell.drafts.length > 0));
  if (hasSpans && filled.length < rows.length) shortenSpans(rows);
  return filled;
}

/** Row spans without the empty rows that they reach over. */
function shortenSpans(rows: readonly RowDraft[]): void {
  const kept: number[] = [0];
  let filled = 0;
  for (const row of rows) {
    if (row.cells.some((cell) => cell.drafts.length > 0)) filled++;
    kept.push(filled);
  }
  for (const [index, row] of rows.entries())
    for (const cell of row.cells) {
      const last = Math.min(index + cell.rowSpan, rows.length);
      if (cell.rowSpan > 1)
        cell.rowSpan = Math.max(1, numberAt(kept, last) - numberAt(kept, index));
    }
}

/** Whether a cell holds only what closes the figure before it: a bracket, a percent sign, a raised note mark. */
function closes(cell: CellDraft, text: string): boolean {
  if (CLOSING.test(text)) return true;
  const [only] = cell.drafts;
  if (text.length > 8 || only?.kind !== 'text' || !NOTE_MARK.test(text)) return false;
  return (commonStyle(only) & STYLE.superscript) !== 0;
}

/** The filled cells of a row, currency signs and closing signs merged into the figure beside them. */
export function mergeSigns(row: RowDraft): PlacedCell[] {
  const placed: PlacedCell[] = [];
  let last: PlacedCell | undefined;
  let isOpening = false;
  for (const cell of row.cells) {
    if (cell.drafts.length === 0) continue;
    const text = cellText(cell);
    if (text === '') continue;
    const figure = isFigure(text);
    const isSuffix =
      last !== undefined && last.isFigure && cell.column - last.to <= 1 && closes(cell, text);
    if (last !== undefined && (isSuffix || (isOpening && figure))) {
      last.parts.push(cell);
      last.text += text;
      last.isFigure = true;
      last.to = cell.column + cell.colSpan;
      isOpening = false;
      continue;
    }
    last = {
      parts: [cell],
      text,
      isFigure: figure,
      from: cell.column,
      to: cell.column + cell.colSpan,
      column: 0,
      colSpan: 1,
      rowSpan: cell.rowSpan,
    };
    placed.push(last);
    isOpening = text.length <= 5 && OPENING.test(text);
  }
  return placed;
}

interface Column {
  from: number;
  to: number;
}

/**
 * The columns a reader sees: stretches of the grid that filled cells share. Narrow cells found them; a cell that would join
 * two of them spans both.
 */
export function findColumns(rows: readonly PlacedRow[]): Column[] {
  const seen = new Map<number, Column>();
  for (const row of rows)
    for (const { from, to } of row.cells) seen.set(from * 65_536 + to, { from, to });
  const stretches = [...seen.values()].sort(
    (a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from,
  );
  const columns: Column[] = [];
  for (const stretch of stretches) {
    const first = columns.findIndex((c) => c.to > stretch.from);
    const hit = columns[first];
    if (hit === undefined || hit.from >= stretch.to) {
      columns.splice(first < 0 ? columns.length : first, 0, { ...stretch });
      continue;
    }
    const next = columns[first + 1];
    if (next !== undefined && next.from < stretch.to) continue;
    hit.from = Math.min(hit.from, stretch.from);
    hit.to = Math.max(hit.to, stretch.to);
  }
  return columns;
}

/** Sets each cell's column and span in terms of the found columns. */
export function assignColumns(rows: readonly PlacedRow[], columns: readonly Column[]): void {
  for (const row of rows) {
    let at = 0;
    for (const cell of row.cells) {
      while (at < columns.length - 1 && (columns[at]?.to ?? 0) <= cell.from) at++;
      let last = at;
      while (last + 1 < columns.length && (columns[last + 1]?.from ?? 0) < cell.to) last++;
      cell.column = at;
      cell.colSpan = last - at + 1;
    }
  }
}
