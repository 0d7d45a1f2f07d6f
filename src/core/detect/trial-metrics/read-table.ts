import type { TableBlock, TableCell } from '../../filing/block.ts';
import type { TextSpan } from '../../filing/span.ts';
import { tokenize } from './tokens.ts';
import type { Grid, GridCell } from './read-grid.ts';

/** A table of a filing as a grid of cells with their places in the text. */
export function gridOfTable(text: string, table: TableBlock): Grid {
  const rows = table.rows.map((row) => row.cells.map((cell) => toCell(text, cell)));
  return { rows: rows.filter((row) => row.some((cell) => cell.tokens.length > 0)) };
}

function toCell(text: string, cell: TableCell): GridCell {
  return {
    column: cell.column,
    colSpan: cell.colSpan,
    header: cell.header,
    tokens: tokenize(text, cell.start, cell.end),
  };
}

/** Bars that a run of text must have, and numbers, before it can be a table whose lines were lost. */
const LEAST_BARS = 8;

/**
 * A table that a converter has run into one line, its cells parted by bars: "| Placebo | Drug | ORR | 6% | 30% |".
 * The row's length shows in how many figures follow each label; null where the text is no such table.
 */
export function gridOfBars(text: string, span: TextSpan): Grid | null {
  const pieces = splitAtBars(text, span);
  if (pieces.length < LEAST_BARS) return null;
  const cells = pieces.map((piece) => tokenize(text, piece.start, piece.end));
  const isFigure = (k: number): boolean => {
    const first = cells[k]?.[0];
    return first !== undefined && (first.kind === 'number' || /^[-–+<>≥≤(]$/.test(first.stem));
  };
  const labels: number[] = [];
  for (let k = 1; k < cells.length; k++) if (isFigure(k) && !isFigure(k - 1)) labels.push(k - 1);
  const first = labels[0];
  if (labels.length < 2 || first === undefined) return null;
  const width = runOfFigures(isFigure, first + 1);
  if (width < 2) return null;
  const rows: GridCell[][] = labels.map((label) => [
    cellAt(cells, label, 0),
    ...Array.from({ length: runOfFigures(isFigure, label + 1) }, (_, k) =>
      cellAt(cells, label + 1 + k, k + 1),
    ),
  ]);
  const headings: GridCell[] = [];
  for (let k = 0; k < width && first - width + k >= 0; k++)
    headings.push(cellAt(cells, first - width + k, k + 1));
  return { rows: [headings.map((cell) => ({ ...cell, header: true })), ...rows] };
}

function cellAt(
  cells: readonly ReturnType<typeof tokenize>[],
  index: number,
  column: number,
): GridCell {
  return { column, colSpan: 1, header: false, tokens: cells[index] ?? [] };
}

function runOfFigures(isFigure: (k: number) => boolean, from: number): number {
  let count = 0;
  while (isFigure(from + count)) count++;
  return count;
}

function splitAtBars(text: string, span: TextSpan): TextSpan[] {
  const pieces: TextSpan[] = [];
  let from = span.start;
  for (let at = text.indexOf('|', from); at >= 0 && at < span.end; at = text.indexOf('|', from)) {
    pieces.push({ start: from, end: at });
    from = at + 1;
  }
  pieces.push({ start: from, end: span.end });
  return pieces;
}
