import type { CellAlign } from '../../filing/block.ts';
import { numberAt } from '../number-at.ts';
import { columnExtents, countHeadLines, mergeHead, readHead } from './table-head.ts';
import { mergeGroups, mergeWrapped, type Row } from './table-rows.ts';
import { isFigureText, segmentLine, type Segment } from './segment-line.ts';
import { isRuleLine, type SourceLine } from './source-line.ts';
import {
  addMissingEdges,
  columnOf,
  columnsFromMarkers,
  columnsFromRivers,
  cutAtEdges,
  cutLabels,
} from './table-columns.ts';
import type { CellDraft, TableDraft } from './table-draft.ts';

/** The lines of a table as its tags part them; without tags all lines are body. */
export interface TableLines {
  /** Between `<CAPTION>` (or the start) and the line of `<S>` and `<C>`. */
  readonly head: readonly SourceLine[];
  readonly body: readonly SourceLine[];
  /** Columns of `<S>` and `<C>`; empty when the table has none. */
  readonly markers: readonly number[];
  /** Whether it is the rest of a table that a page turn cuts, between the same tags. */
  readonly isRest?: boolean;
}

/** Reads a table by its columns; null when its lines show none, so that it is better left as it stands. */
export function readTable(lines: TableLines): TableDraft | null {
  const body = cutLabels(
    lines.body.map((line) => (isRuleLine(line) ? [] : segmentLine(line.text, 2))),
  );
  const edges =
    lines.markers.length > 1
      ? addMissingEdges(columnsFromMarkers(lines.markers, body), body)
      : columnsFromRivers(body);
  if (edges.length < 2 || edges.length > 60) return null;
  const headCount = lines.markers.length > 1 ? 0 : countHeadLines(lines.body, body);
  const rows = readBody(lines.body, body, edges, headCount);
  if (!rows.some((row) => row.cells.size > 1)) return null;
  const own = mergeHead(rows.filter((row) => row.header));
  const merged = mergeWrapped(mergeGroups(rows.filter((row) => !row.header)));
  const extents = columnExtents(body, edges);
  const { caption, rows: head } = readHead(lines.head, extents);
  const table = finish(caption, [...head, ...own, ...merged], edges.length);
  return lines.isRest === true ? { ...table, isRest: true } : table;
}

function readBody(
  lines: readonly SourceLine[],
  body: readonly (readonly Segment[])[],
  edges: readonly number[],
  headCount: number,
): Row[] {
  const rows: Row[] = [];
  let isAfterBlank = true;
  for (let i = 0; i < body.length; i++) {
    const segments = body[i];
    if (segments === undefined || segments.length === 0) {
      isAfterBlank ||= lines[i]?.text === '';
      continue;
    }
    const row: Row = { cells: new Map(), isAfterBlank, header: i < headCount };
    for (const segment of cutAtEdges(segments, edges)) {
      const column = columnOf(edges, segment.start, segment.end);
      const before = row.cells.get(column);
      if (before) before.text += ` ${segment.text}`;
      else row.cells.set(column, { text: segment.text, colSpan: 1 });
    }
    const only = segments.length === 1 ? segments[0] : undefined;
    if (only) spanAlone(row, only, edges);
    rows.push(row);
    isAfterBlank = false;
  }
  return rows;
}

/** A line of one piece that runs over several columns is a heading within the table. */
function spanAlone(row: Row, segment: Segment, edges: readonly number[]): void {
  const first = edges.findLastIndex((edge) => edge <= segment.start);
  const last = edges.findLastIndex((edge) => edge < segment.end);
  if (last - first < 1 || isFigureText(segment.text)) return;
  row.cells.clear();
  row.cells.set(Math.max(first, 0), { text: segment.text, colSpan: last - Math.max(first, 0) + 1 });
}

function alignsOf(rows: readonly Row[], columns: number): CellAlign[] {
  const aligns: CellAlign[] = [];
  for (let k = 0; k < columns; k++) {
    let texts = 0;
    let figures = 0;
    let isDecimal = false;
    for (const row of rows) {
      const text = row.header ? '' : (row.cells.get(k)?.text ?? '');
      if (text === '') continue;
      texts++;
      if (!isFigureText(text)) continue;
      figures++;
      isDecimal ||= /\.\d/.test(text);
    }
    if (figures === 0 || figures < texts * 0.6) aligns.push('left');
    else aligns.push(isDecimal ? 'decimal' : 'right');
  }
  return aligns;
}

/** The draft without columns in which no cell starts. */
function finish(caption: string, rows: readonly Row[], columns: number): TableDraft {
  const aligns = alignsOf(rows, columns);
  const used = new Set<number>();
  for (const row of rows) for (const column of row.cells.keys()) used.add(column);
  const place: number[] = [];
  let next = 0;
  for (let k = 0; k < columns; k++) {
    place.push(next);
    if (used.has(k)) next++;
  }
  place.push(next);
  const toCell = (row: Row, column: number, text: string, width: number): CellDraft => {
    const from = numberAt(place, column);
    const to = numberAt(place, Math.min(column + width, columns));
    const colSpan = Math.max(1, to - from);
    const { [column]: align = 'left' } = aligns;
    const isCentred = row.header && (align !== 'left' || colSpan > 1);
    return { column: from, colSpan, text, header: row.header, align: isCentred ? 'center' : align };
  };
  return {
    caption,
    columns: next,
    rows: rows.map((row) => {
      const cells: CellDraft[] = [];
      for (let k = 0; k < columns; k++) {
        const cell = row.cells.get(k);
        if (cell) cells.push(toCell(row, k, cell.text, cell.colSpan));
      }
      return cells;
    }),
  };
}
