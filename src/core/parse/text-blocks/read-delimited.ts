import type { CellAlign } from '../../filing/block.ts';
import type { Draft } from './draft.ts';
import { isFigureText } from './segment-line.ts';
import type { CellDraft } from './table-draft.ts';

/** A line of bars and dashes, without the blanks at its ends. */
const SEPARATOR = /^(?:\|\s*)?:?-+:?(?:\s*\|\s*:?-+:?)*(?:\s*\|)?$/;

/** Whether the line is a row of a Markdown table: bars at both ends, or between cells of a separator. */
export function isPipeRow(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length > 1 && trimmed.startsWith('|') && trimmed.endsWith('|')) return true;
  return (
    trimmed.includes('|') &&
    (SEPARATOR.test(trimmed) || /\S\s\|\s\S/.test(trimmed)) &&
    trimmed.length < 400
  );
}

/** Whether the line holds cells parted by tabs, as a table copied out of a browser does. */
export function isTabRow(line: string): boolean {
  return /\S[^\S\t]*\t\s*\S/.test(line) || /^\t+\S/.test(line);
}

function splitPipes(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

function alignsOf(separator: readonly string[] | undefined): (CellAlign | null)[] {
  return (separator ?? []).map((cell) => {
    if (/^:-+:$/.test(cell)) return 'center';
    if (/^-+:$/.test(cell)) return 'right';
    return null;
  });
}

function toTable(
  rows: readonly (readonly string[])[],
  headRows: number,
  aligns: readonly (CellAlign | null)[],
): Draft {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const drafts = rows.map((row, r) =>
    row.flatMap((text, column): CellDraft[] => {
      if (text === '') return [];
      const natural: CellAlign = isFigureText(text) ? 'right' : 'left';
      const align = aligns[column] ?? natural;
      return [{ column, colSpan: 1, text, header: r < headRows, align }];
    }),
  );
  return { kind: 'table', table: { caption: '', columns, rows: drafts } };
}

/** Reads a Markdown table; its first row is the head when a separator follows it. */
export function readPipeTable(lines: readonly string[]): Draft {
  const at = lines.findIndex((line) => SEPARATOR.test(line.trim()));
  const rows = lines.filter((line) => !SEPARATOR.test(line.trim())).map(splitPipes);
  const separator = lines[at];
  const aligns = alignsOf(separator === undefined ? undefined : splitPipes(separator));
  return toTable(rows, at === 1 ? 1 : 0, aligns);
}

/** Reads rows of tabs; the first is the head when none of its cells is a figure and others hold some. */
export function readTabTable(lines: readonly string[]): Draft {
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const [first = [], ...others] = rows;
  const isHead = others.some((row) => row.some(isFigureText)) && !first.some(isFigureText);
  return toTable(rows, isHead ? 1 : 0, []);
}
