import type { Cell, Table } from '../core/export/table.ts';

/** Widest cell on a terminal; the other formats are never cut. */
const WIDEST = 48;

function shown(cell: Cell): string {
  const text = cell === true ? 'yes' : cell === false || cell === null ? '' : String(cell);
  const line = text.replace(/\s+/g, ' ');
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line;
}

/** The table in columns of a terminal; nothing when it has no rows. */
export function printTable({ columns, rows }: Table): string {
  if (rows.length === 0) return '';
  const heads = columns.map((column) => column.toUpperCase());
  const lines = [heads, ...rows.map((row) => row.map(shown))];
  const widths = columns.map((_, i) => Math.max(0, ...lines.map((line) => line[i]?.length ?? 0)));
  const padded = (cell: string, i: number) => cell.padEnd(widths[i] ?? 0);
  return lines.map((line) => `${line.map(padded).join('  ').trimEnd()}\n`).join('');
}
