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
  placeOnGrid,
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
      (second.runs[i] ?? 0) + shift,
      second.runs[i + 1] ?? 0,
      second.runs[i + 2] ?? 0,
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
  if (isNumeric && declared !== 'center' && isFigure(cell.text)) {
    if (cell.column > 0 || declared === 'right') return 'decimal';
  }
  if (declared === 'center' || declared === 'right') return declared;
  return 'left';
}

const YEAR_OR_DATE = /^(?:(?:fiscal\s+)?(?:19|20)\d\d(?:\s*\(\w+\))?|.*\b(?:19|20)\d\d)$/i;

function isHeaderLike(row: PlacedRow): boolean {
  if (row.source.header || row.source.cells.every((c) => c.header || c.drafts.length === 0))
    return true;
  return row.cells.every((cell) => !isFigure(cell.text) || YEAR_OR_DATE.test(cell.text));
}

/** Number of leading rows that head the columns. */
function countHeaderRows(rows: readonly PlacedRow[]): number {
  let count = 0;
  while (count < rows.length) {
    const row = rows[count];
    if (row === undefined || !isHeaderLike(row)) break;
    if (!row.source.header && row.cells.length === 1 && row.cells[0]?.column === 0) break;
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
      const counts = /\d/.test(cell.text) && isFigure(cell.text) ? figures : texts;
      if (counts === texts && isFigure(cell.text)) continue;
      counts[cell.column] = (counts[cell.column] ?? 0) + 1;
    }
  return figures.map((n, i) => n > 0 && n >= (texts[i] ?? 0));
}

/** Writes a data table as one block: cells joined by tabs, rows by line feeds. */
export function writeTable(writer: BlockWriter, marks: MarkWriter, draft: TableDraft): void {
  placeOnGrid(draft.rows);
  const rows = draft.rows
    .map((source): PlacedRow => ({ source, cells: mergeSigns(source) }))
    .filter((row) => row.cells.length > 0);
  const columns = findColumns(rows);
  assignColumns(rows, columns);
  const headerRows = countHeaderRows(rows);
  const numeric = numericColumns(rows.slice(headerRows), columns.length);
  writer.begin();
  const start = writer.offset;
  const caption = draft.caption;
  if (caption !== null) {
    writer.appendVerbatim(caption.text);
    writer.appendVerbatim('\n');
  }
  const out: TableRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0) writer.appendVerbatim('\n');
    out.push({ cells: writeRow(writer, marks, row, index < headerRows, numeric) });
  }
  writer.end({
    kind: 'table',
    rows: out,
    columns: columns.length,
    ...(caption === null ? {} : { caption: { start, end: start + caption.text.length } }),
    ...(draft.furniture ? { furniture: true } : {}),
    ...marks.anchorsAt(draft.anchors, start),
  });
}

function writeRow(
  writer: BlockWriter,
  marks: MarkWriter,
  row: PlacedRow,
  header: boolean,
  numeric: readonly boolean[],
): TableCell[] {
  const cells: TableCell[] = [];
  let column = 0;
  const fill = (until: number): void => {
    for (; column < until; column++) {
      if (cells.length > 0) writer.appendVerbatim('\t');
      const at = writer.offset;
      cells.push({ start: at, end: at, column, rowSpan: 1, colSpan: 1, header, align: 'left' });
    }
  };
  for (const cell of row.cells) {
    fill(cell.column);
    if (cells.length > 0) writer.appendVerbatim('\t');
    const start = writer.offset;
    const text = joinParts(cell.parts);
    writer.appendVerbatim(text?.text ?? '');
    const cellMarks = text === null ? [] : marks.marksOf(text, start);
    cells.push({
      start,
      end: writer.offset,
      column: cell.column,
      rowSpan: cell.rowSpan,
      colSpan: cell.colSpan,
      header: header || cell.parts[0]?.header === true,
      align: alignOf(cell, numeric[cell.column] === true),
      ...(cellMarks.length > 0 ? { marks: cellMarks } : {}),
    });
    column = cell.column + cell.colSpan;
  }
  fill(numeric.length);
  return cells;
}
