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

/** RFC 4180, with a header line and CRLF ends. A text that a spreadsheet would run as a formula starts with "'". */
export function toCsv({ columns, rows }: Table): string {
  return [columns, ...rows]
    .map((row) => `${row.map((cell) => quoted(textOf(cell))).join(',')}\r\n`)
    .join('');
}

/** Tab-separated, as spreadsheets paste it: line breaks and tabs inside a cell become spaces. */
export function toTsv({ columns, rows }: Table): string {
  return [columns, ...rows]
    .map((row) => `${row.map((cell) => textOf(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`)
    .join('');
}
