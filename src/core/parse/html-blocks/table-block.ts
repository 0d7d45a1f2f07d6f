import { numberAt } from '../number-at.ts';
import type { CellAlign, TableCell, TableRow } from '../../filing/block.ts';
import type { BlockWriter } from '../block-writer.ts';
import {
  commonStyle,
  joinDrafts,
  type CellDraft,
  type TableDraft,
  type TextDraft,
} from './draft.ts';
import type { MarkWriter } from './mark-writer.ts';
import {
  assignColumns,
  cellText,
  findColumns,
  isFigure,
  mergeSigns,
  type PlacedCell,
  type PlacedRow,
} from './table-columns.ts';
import { STYLE } from './tag-table.ts';

/** Text of a merged cell as one draft. */
function joinParts(parts: readonly CellDraft[]): TextDraft | null {
  let joined: TextDraft | null = null;
  for (const part of parts)
    for (const draft of part.drafts) {
      if (draft.kind !== 'text') continue;
      if (joined === null) joined = draft;
      else if (part === parts[0]) joinDrafts(joined, draft, true);
      else appendTight(joined, draft);
    }
  return joined;
}

/** Joins a sign to its figure without a space. */
function appendTight(first: TextDraft, second: TextDraft): void {
  const shift = first.text.length;
  first.text += second.text;
  for (let i = 0; i + 2 < second.runs.length; i += 3)
    first.runs.push(
      numberAt(second.runs, i) + shift,
      numberAt(second.runs, i + 1),
      numberAt(second.runs, i + 2),
    );
}

/** The part of a merged cell that carries the figure or the words. */
function mainPart(cell: PlacedCell): CellDraft | undefined {
  const [first, second] = cell.parts;
  return second !== undefined && isFigure(cellText(second)) ? second : first;
}

function alignOf(cell: PlacedCell, isNumeric: boolean): CellAlign {
  const part = mainPart(cell);
  const draft = part?.drafts.find((d) => d.kind === 'text');
  const own = draft?.kind === 'text' ? draft.align : 'none';
  const declared = own === 'none' || own === 'justify' ? (part?.align ?? 'none') : own;
  const isDecimal = isNumeric && cell.isFigure && declared !== 'center';
  if (isDecimal && (cell.column > 0 || declared === 'right')) return 'decimal';
  if (declared === 'center' || declared === 'right') return declared;
  return 'left';
}

const YEAR_OR_DATE = /^(?:(?:fiscal\s+)?(?:19|20)\d\d(?:\s*\(\w+\))?|.*\b(?:19|20)\d\d)$/i;

/** Whether the row may head columns. */
export function isHeaderLike(row: PlacedRow): boolean {
  if (row.source.header || row.source.cells.every((c) => c.header || c.drafts.length === 0))
    return true;
  return row.cells.every((cell) => !cell.isFigure || YEAR_OR_DATE.test(cell.text));
}

/** Number of leading rows that head the columns. */
function countHeaderRows(rows: readonly PlacedRow[]): number {
  let count = 0;
  while (count < rows.length) {
    const row = rows[count];
    if (row === undefined || !isHeaderLike(row)) break;
    const [first] = row.cells;
    const isLabel = first?.column === 0 && (row.cells.length === 1 || first.text.endsWith(':'));
    if (!row.source.header && isLabel) break;
    count++;
  }
  if (count < rows.length) return Math.min(count, 6);
  // No figure anywhere: only a first row set apart from the others is a header.
  const [first, second] = rows;
  if (first === undefined || second === undefined) return 0;
  if (first.source.header || first.source.cells.some((c) => c.header)) return 1;
  return isAllBold(first) && !isAllBold(second) ? 1 : 0;
}

function isAllBold(row: PlacedRow): boolean {
  return row.cells.every((cell) =>
    cell.parts.every((part) =>
      part.drafts.every((d) => d.kind !== 'text' || (commonStyle(d) & STYLE.bold) !== 0),
    ),
  );
}

function numericColumns(rows: readonly PlacedRow[], columns: number): boolean[] {
  const figures = Array.from({ length: columns }, () => 0);
  const texts = Array.from({ length: columns }, () => 0);
  for (const row of rows)
    for (const cell of row.cells) {
      if (cell.colSpan > 1) continue;
      // A dash says nothing of its column.
      if (cell.isFigure && !/\d/.test(cell.text)) continue;
      const counts = cell.isFigure ? figures : texts;
      counts[cell.column] = numberAt(counts, cell.column) + 1;
    }
  return figures.map((n, i) => n > 0 && n >= numberAt(texts, i));
}

// A table with this many times more empty places than cells, and of some size, is no table: its gaps are not written.
const SPARSE = 20;
const SMALL = 5_000;

/** Puts the rows of one table into text, cell by cell. */
class TableText {
  text = '';
  readonly #base: number;
  readonly #marks: MarkWriter;
  readonly #numeric: readonly boolean[];
  readonly #isSparse: boolean;
  /** Rows for which a cell above still takes up the column. */
  #covered: number[] = [];

  constructor(base: number, marks: MarkWriter, numeric: readonly boolean[], isSparse: boolean) {
    this.#base = base;
    this.#marks = marks;
    this.#numeric = numeric;
    this.#isSparse = isSparse;
  }

  row(row: PlacedRow, header: boolean): TableRow {
    const cells: TableCell[] = [];
    const covered: number[] = [];
    let column = 0;
    for (const cell of row.cells) {
      column = this.#fill(cells, column, cell.column, header);
      cells.push(this.#cell(cell, cells.length > 0, header));
      column = cell.column + cell.colSpan;
      if (cell.rowSpan > 1)
        for (let i = cell.column; i < column; i++) covered[i] = cell.rowSpan - 1;
    }
    this.#fill(cells, column, this.#numeric.length, header);
    for (let i = 0; i < this.#covered.length; i++) {
      const left = numberAt(this.#covered, i);
      if (left > 1) covered[i] = Math.max(numberAt(covered, i), left - 1);
    }
    this.#covered = covered;
    // As long as it has to be; a list that grew has room for more.
    return { cells: cells.slice() };
  }

  #cell(cell: PlacedCell, isFollowing: boolean, header: boolean): TableCell {
    if (isFollowing) this.text += '\t';
    const start = this.#base + this.text.length;
    const draft = joinParts(cell.parts);
    if (draft !== null) this.text += draft.text;
    const marks = draft === null ? null : this.#marks.marksOf(draft, start);
    const end = this.#base + this.text.length;
    const { column, rowSpan, colSpan } = cell;
    const heads = header || cell.parts[0]?.header === true;
    const align = alignOf(cell, this.#numeric[column] === true);
    return marks === null || marks.length === 0
      ? { start, end, column, rowSpan, colSpan, header: heads, align }
      : { start, end, column, rowSpan, colSpan, header: heads, align, marks };
  }

  /** Empty cells for the columns from `from` up to `to` that no cell above takes up; returns `to`. */
  #fill(cells: TableCell[], from: number, to: number, header: boolean): number {
    for (let column = this.#isSparse ? to : from; column < to; column++) {
      if (numberAt(this.#covered, column) > 0) continue;
      if (cells.length > 0) this.text += '\t';
      const at = this.#base + this.text.length;
      cells.push({ start: at, end: at, column, rowSpan: 1, colSpan: 1, header, align: 'left' });
    }
    return Math.max(from, to);
  }
}

/** Writes a data table as one block: cells joined by tabs, rows by line feeds. */
export function writeTable(writer: BlockWriter, marks: MarkWriter, draft: TableDraft): void {
  const rows: PlacedRow[] = [];
  /** Of each row of the draft its place among those written. */
  const places: number[] = [];
  for (const source of draft.rows) {
    const cells = mergeSigns(source);
    places.push(rows.length);
    if (cells.length > 0) rows.push({ source, cells });
  }
  const columns = findColumns(rows);
  assignColumns(rows, columns);
  const headerRows = countHeaderRows(rows);
  const numeric = numericColumns(rows.slice(headerRows), columns.length);
  const start = writer.nextOffset;
  const { caption } = draft;
  const filled = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const isSparse = rows.length * columns.length > SPARSE * filled + SMALL;
  const table = new TableText(start, marks, numeric, isSparse);
  if (caption !== null) table.text = `${caption.text}\n`;
  const out: TableRow[] = [];
  const starts: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0) table.text += '\n';
    starts.push(start + table.text.length);
    out.push(table.row(row, index < headerRows));
  }
  draft.starts = places.map((place) => starts[place] ?? start + table.text.length);
  const shape = {
    kind: 'table' as const,
    rows: out,
    columns: columns.length,
    ...(caption === null ? {} : { caption: { start, end: start + caption.text.length } }),
    ...(draft.furniture ? { furniture: true as const } : {}),
    ...marks.anchorsAt(draft.anchors, start),
  };
  writer.put(shape, table.text, caption === null ? [] : marks.marksOf(caption, start));
}
