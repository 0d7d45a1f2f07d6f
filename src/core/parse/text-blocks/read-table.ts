import type { CellAlign } from '../../filing/block.ts';
import { isFigureText, segmentLine, type Segment } from './segment-line.ts';
import { isRuleLine, type SourceLine } from './source-line.ts';
import { columnOf, columnsFromMarkers, columnsFromRivers, cutAtEdges } from './table-columns.ts';
import type { CellDraft, TableDraft } from './table-draft.ts';

/** The lines of a table as its tags part them; without tags all lines are body. */
export interface TableLines {
  /** Between `<CAPTION>` (or the start) and the line of `<S>` and `<C>`. */
  readonly head: readonly SourceLine[];
  readonly body: readonly SourceLine[];
  /** Columns of `<S>` and `<C>`; empty when the table has none. */
  readonly markers: readonly number[];
}

/** Texts of one row by column, and whether blank lines part it from the row before. */
interface Row {
  cells: Map<number, { text: string; colSpan: number }>;
  isAfterBlank: boolean;
  header: boolean;
}

/** Reads a table by its columns; null when its lines show none, so that it is better left as it stands. */
export function readTable(lines: TableLines): TableDraft | null {
  const body = lines.body.map((line) => (isRuleLine(line) ? [] : segmentLine(line.text, 2)));
  const edges =
    lines.markers.length > 1 ? columnsFromMarkers(lines.markers, body) : columnsFromRivers(body);
  if (edges.length < 2 || edges.length > 60) return null;
  const headCount = lines.markers.length > 1 ? 0 : countHeadLines(lines.body, body);
  const rows = readBody(lines.body, body, edges, headCount);
  if (!rows.some((row) => row.cells.size > 1)) return null;
  const merged = mergeWrapped(mergeGroups(rows));
  const extents = columnExtents(body, edges);
  const { caption, rows: head } = readHead(lines.head, extents);
  return finish(caption, [...head, ...merged], edges.length);
}

/** Lines above the first rule of an untagged table, when figures stand only below it. */
function countHeadLines(
  lines: readonly SourceLine[],
  body: readonly (readonly Segment[])[],
): number {
  const rule = lines.findIndex((line) => isRuleLine(line));
  if (rule <= 0 || rule > 8) return 0;
  const isHead = body.slice(0, rule).every((row) => row.slice(1).every((s) => !isAmount(s.text)));
  return isHead ? rule : 0;
}

/** A figure that is no year, which heads a column more often than it fills one. */
function isAmount(text: string): boolean {
  return isFigureText(text) && !/^(?:19|20)\d\d$/.test(text);
}

function readBody(
  lines: readonly SourceLine[],
  body: readonly (readonly Segment[])[],
  edges: readonly number[],
  headCount: number,
): Row[] {
  const rows: Row[] = [];
  let isAfterBlank = true;
  for (const [i, segments] of body.entries()) {
    if (segments.length === 0) {
      isAfterBlank ||= (lines[i]?.text ?? '') === '';
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

const RUNS_ON = /(?:[,&-]|\b(?:of|and|the|to|for|in|on|or|by|at|from|with|net|a|an))$/i;

/** Joins lines that continue the row above: a wrapped label, or wrapped words in a later column. */
function mergeWrapped(rows: readonly Row[]): Row[] {
  const merged: Row[] = [];
  for (const row of rows) {
    const before = merged.at(-1);
    if (!before || row.isAfterBlank || row.header !== before.header || !continues(before, row))
      merged.push(row);
    else {
      for (const [column, cell] of row.cells) {
        const above = before.cells.get(column);
        if (above) above.text += ` ${cell.text}`;
        else before.cells.set(column, cell);
      }
    }
  }
  return merged;
}

function continues(before: Row, row: Row): boolean {
  const label = row.cells.get(0);
  const above = before.cells.get(0);
  if (label) {
    if (!above || above.colSpan > 1 || label.colSpan > 1) return false;
    const isOpen = RUNS_ON.test(above.text) || /^[a-z(]/.test(label.text);
    const isOnlyLabel = before.cells.size === 1;
    const isTail = row.cells.size === 1 && /^[a-z]/.test(label.text) && label.text.length < 60;
    return (isOpen && isOnlyLabel && !/[:.]$/.test(above.text)) || isTail;
  }
  for (const [column, cell] of row.cells) {
    const over = before.cells.get(column);
    if (!over || cell.colSpan > 1 || isFigureText(cell.text) || isFigureText(over.text))
      return false;
  }
  return row.cells.size > 0;
}

/** Where blank lines part the rows of a table of words, each group of lines is one row. */
function mergeGroups(rows: readonly Row[]): Row[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group && !row.isAfterBlank && group[0]?.header === row.header) group.push(row);
    else groups.push([row]);
  }
  const isWords = rows.every((row) =>
    [...row.cells].every(([k, c]) => k === 0 || !isAmount(c.text)),
  );
  const isGrouped = groups.length >= 3 && rows.length >= groups.length * 1.5;
  const firsts = groups.filter((group) => (group[0]?.cells.size ?? 0) > 1).length;
  if (!isWords || !isGrouped || firsts < groups.length * 0.7 || rows.length > groups.length * 6)
    return [...rows];
  return groups.map((group) => joinRows(group));
}

function joinRows(group: readonly Row[]): Row {
  const cells: Row['cells'] = new Map();
  for (const row of group) {
    for (const [column, cell] of row.cells) {
      const above = cells.get(column);
      if (above) above.text += ` ${cell.text}`;
      else cells.set(column, { ...cell });
    }
  }
  return { cells, isAfterBlank: true, header: group[0]?.header ?? false };
}

/** What each column fills, from its widest cells: headings stand over these, not over the gaps. */
function columnExtents(
  body: readonly (readonly Segment[])[],
  edges: readonly number[],
): { start: number; end: number }[] {
  const extents = edges.map((start, k) => ({ start: edges[k + 1] ?? start + 8, end: start }));
  for (const row of body) {
    if (row.length < 2) continue;
    for (const segment of row) {
      const extent = extents[columnOf(edges, segment.start, segment.end)];
      if (!extent) continue;
      extent.start = Math.min(extent.start, segment.start);
      extent.end = Math.max(extent.end, segment.end);
    }
  }
  return extents;
}

/** Heading lines: what spans the whole table is its caption, the rest are header rows. */
function readHead(
  lines: readonly SourceLine[],
  extents: readonly { start: number; end: number }[],
): { caption: string; rows: Row[] } {
  const captions: string[] = [];
  const rows: Row[] = [];
  for (const line of lines) {
    if (line.text === '' || isRuleLine(line)) continue;
    const segments = segmentLine(line.text, 2);
    const cells: Row['cells'] = new Map();
    for (const segment of segments) {
      const { column, colSpan } = headPlace(segment, extents);
      const before = cells.get(column);
      if (before) before.text += ` ${segment.text}`;
      else cells.set(column, { text: segment.text, colSpan });
    }
    const whole = segments.length === 1 ? cells.get(0) : undefined;
    if (whole && rows.length === 0 && (whole.colSpan > 1 || extents.length === 1))
      captions.push(whole.text);
    else if (cells.size > 0) rows.push({ cells, isAfterBlank: true, header: true });
  }
  return { caption: captions.join(' '), rows };
}

function headPlace(
  segment: Segment,
  extents: readonly { start: number; end: number }[],
): { column: number; colSpan: number } {
  const over: number[] = [];
  for (const [k, extent] of extents.entries())
    if (segment.start < extent.end && extent.start < segment.end) over.push(k);
  const first = over[0];
  if (first !== undefined) return { column: first, colSpan: (over.at(-1) ?? first) - first + 1 };
  const centre = (segment.start + segment.end) / 2;
  let nearest = 0;
  for (const [k, extent] of extents.entries()) {
    const best = extents[nearest];
    if (!best) break;
    const distance = Math.abs((extent.start + extent.end) / 2 - centre);
    if (distance < Math.abs((best.start + best.end) / 2 - centre)) nearest = k;
  }
  return { column: nearest, colSpan: 1 };
}

function finish(caption: string, rows: readonly Row[], columns: number): TableDraft {
  const aligns: CellAlign[] = [];
  for (let k = 0; k < columns; k++) {
    const texts = rows
      .flatMap((r) => (r.header ? [] : [r.cells.get(k)?.text ?? '']))
      .filter(Boolean);
    const figures = texts.filter(isFigureText);
    if (figures.length === 0 || figures.length < texts.length * 0.6) aligns.push('left');
    else aligns.push(figures.some((t) => /\.\d/.test(t)) ? 'decimal' : 'right');
  }
  return {
    caption,
    columns,
    rows: rows.map((row) =>
      [...row.cells]
        .toSorted(([a], [b]) => a - b)
        .map(([column, { text, colSpan }]): CellDraft => {
          const align = aligns[column] ?? 'left';
          const isCentred = row.header && (align !== 'left' || colSpan > 1);
          return { column, colSpan, text, header: row.header, align: isCentred ? 'center' : align };
        }),
    ),
  };
}
