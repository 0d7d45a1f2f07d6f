import { compactTable } from '../core/export/finding-tables.ts';
import { toCsv } from '../core/export/csv.ts';
import { toMarkdownTable } from '../core/export/markdown-table.ts';
import type { Cell, Table } from '../core/export/table.ts';
import type { TableFormat } from './command-line.ts';

/** Widest cell on a terminal; the other formats are never cut. */
const WIDEST = 48;

/** Columns that programs need and people do not. */
const FOR_PROGRAMS = ['accession', 'start', 'end', 'due from', 'due to'];

function shown(cell: Cell): string {
  const text = cell === true ? 'yes' : cell === false || cell === null ? '' : String(cell);
  const line = text.replace(/\s+/g, ' ');
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line;
}

function toColumns(table: Table): string {
  const { columns, rows } = compactTable(table, FOR_PROGRAMS);
  const lines = [
    columns.map((column) => column.toUpperCase()),
    ...rows.map((row) => row.map(shown)),
  ];
  const widths = columns.map((_, i) => Math.max(0, ...lines.map((line) => line[i]?.length ?? 0)));
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** The findings of one or more filings in the format asked for, but JSON, which has a form of its own. */
export function printTable(table: Table, format: Exclude<TableFormat, 'json'>): string {
  if (format === 'csv') return toCsv(table);
  if (format === 'md') return toMarkdownTable(compactTable(table, FOR_PROGRAMS));
  return table.rows.length === 0 ? '' : toColumns(table);
}
