import type { RowDraft, TableDraft } from './draft.ts';
import { isHeaderLike } from './table-block.ts';
import { cellText, mergeSigns } from './table-columns.ts';

function lineOf(row: RowDraft | undefined): string {
  const texts = row?.cells.map((cell) => cellText(cell)) ?? [];
  return texts.filter((text) => text !== '').join(' ');
}

/** How many columns of the source's grid the table takes. */
function gridWidth(table: TableDraft): number {
  if (table.width !== undefined) return table.width;
  let width = 0;
  for (const { cells } of table.rows)
    for (const { column, colSpan } of cells) width = Math.max(width, column + colSpan);
  table.width = width;
  return width;
}

function mayHead(row: RowDraft): boolean {
  return isHeaderLike({ source: row, cells: mergeSigns(row) });
}

/** How many column headings lead the second table as they led the first; null where others do, or it has nothing else. */
function repeatedRows(before: TableDraft, after: TableDraft): number | null {
  const heads = after.rows.findIndex((row) => !mayHead(row));
  if (heads < 0) return null;
  const isSame = after.rows
    .slice(0, heads)
    .every((row, k) => lineOf(row) === lineOf(before.rows[k]));
  return isSame ? heads : null;
}

/**
 * Adds to a table the rest of it that stands on the next page; null where that is another table. Returns the column headings
 * that the page repeats, which are no rows of it.
 */
export function joinTables(before: TableDraft, after: TableDraft): readonly string[] | null {
  const isFitting = after.caption === null && gridWidth(before) === gridWidth(after);
  const heads = isFitting ? repeatedRows(before, after) : null;
  if (heads === null) return null;
  const repeated = after.rows.slice(0, heads).map(lineOf);
  for (const row of after.rows.slice(heads)) before.rows.push(row);
  if (after.anchors !== null) (before.anchors ??= []).push(...after.anchors);
  return repeated.filter((line) => line !== '');
}
