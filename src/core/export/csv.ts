import type { Cell, Table } from './table.ts';

/** What spreadsheets take for the start of a formula (OWASP, "CSV injection"). */
const FORMULA = /^\s*[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*%?$/;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What Excel needs before UTF-8 to take it for that. */
export const BOM = '\ufeff';

/**
 * RFC 4180, with a header line and CRLF ends, after a byte order mark where one is asked for. A text that a spreadsheet
 * would run as a formula starts with "'".
 */
export function toCsv({ columns, rows }: Table, { bom = false } = {}): string {
  const lines = [columns, ...rows].map(
    (row) => `${row.map((cell) => quoted(textOf(cell))).join(',')}\r\n`,
  );
  return (bom ? BOM : '') + lines.join('');
}

/** Tab-separated, as spreadsheets paste it: line breaks and tabs inside a cell become spaces. */
export function toTsv({ columns, rows }: Table): string {
  return [columns, ...rows]
    .map((row) => `${row.map((cell) => textOf(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`)
    .join('');
}
