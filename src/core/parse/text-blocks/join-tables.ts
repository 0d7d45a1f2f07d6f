import type { CellDraft, TableDraft } from './table-draft.ts';
import type { Draft, PageDraft } from './draft.ts';
import { isFigureText } from './segment-line.ts';

type Row = readonly CellDraft[];

function lineOf(row: Row): string {
  return row.map((cell) => cell.text.trim()).join(' ');
}

/** How many column headings lead the table again as they led the one before; null where others do, or none but no figures. */
function repeatedRows(before: TableDraft, after: TableDraft): number | null {
  const isHead = (row: Row): boolean => row.length > 0 && row.every((cell) => cell.header);
  const heads = after.rows.findIndex((row) => !isHead(row));
  if (heads < 0) return null;
  if (heads === 0)
    return after.rows[0]?.some((cell) => isFigureText(cell.text)) === true ? 0 : null;
  const isSame = after.rows
    .slice(0, heads)
    .every((row, k) => lineOf(row) === lineOf(before.rows[k] ?? []));
  return isSame ? heads : null;
}

/**
 * Adds to a table the rest of it that stands behind a page break; null where that is another table. Returns the table, and as
 * running lines the column headings that the page repeats.
 */
export function joinTables(
  before: TableDraft,
  after: TableDraft,
  turns: readonly PageDraft[],
): Draft[] | null {
  const isFitting =
    turns.length > 0 &&
    before.columns === after.columns &&
    (after.caption === '' || after.caption === before.caption);
  const heads = isFitting
    ? (repeatedRows(before, after) ?? (after.isRest === true ? 0 : null))
    : null;
  if (heads === null) return null;
  const cut = { row: before.rows.length, pages: turns };
  // In place: a table may run over thousands of pages.
  for (const row of after.rows.slice(heads)) before.rows.push(row);
  before.turns?.push(cut);
  const table = before.turns ? before : { ...before, turns: [cut] };
  const lines = [after.caption, ...after.rows.slice(0, heads).map(lineOf)];
  return [
    { kind: 'table', table },
    ...lines.flatMap((text) => (text === '' ? [] : { kind: 'furniture' as const, text })),
  ];
}
