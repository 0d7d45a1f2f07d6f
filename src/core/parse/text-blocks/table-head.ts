import { segmentLine, type Segment } from './segment-line.ts';
import { isRuleLine, type SourceLine } from './source-line.ts';
import { columnOf } from './table-columns.ts';
import { isAmount, joinRows, type Row } from './table-rows.ts';

/**
 * Heading lines of an untagged table: those above its first rule, or those that fill no first column, where amounts
 * stand only below.
 */
export function countHeadLines(
  lines: readonly SourceLine[],
  body: readonly (readonly Segment[])[],
): number {
  const isHead = (row: readonly Segment[]): boolean => row.every((s) => !isAmount(s.text));
  const amounts = body.findIndex((row) => !isHead(row));
  const rule = lines.findIndex((line, i) => isRuleLine(line) && body[i - 1]?.length);
  if (rule > 0 && rule <= 8 && (amounts < 0 || rule < amounts)) {
    const words = lines.slice(0, rule).map((line) => line.text.replace(/\b(?:19|20)\d\d\b/g, ''));
    return words.some((text) => /\d{4}/.test(text)) ? 0 : rule;
  }
  if (amounts < 1) return 0;
  const label = body.findIndex((row) => row[0] !== undefined && row[0].start < 12);
  return label > 0 && label <= Math.min(8, amounts) ? label : 0;
}

/** What a column fills of the width; nothing at first. */
class Extent {
  start: number;
  end: number;

  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
  }

  cover(segment: Segment): void {
    this.start = Math.min(this.start, segment.start);
    this.end = Math.max(this.end, segment.end);
  }
}

/** What each column fills, from its widest cells: headings stand over these, not over the gaps. */
export function columnExtents(
  body: readonly (readonly Segment[])[],
  edges: readonly number[],
): { start: number; end: number }[] {
  const extents = edges.map((start, k) => new Extent(edges[k + 1] ?? start + 8, start));
  for (const row of body) {
    if (row.length < 2) continue;
    for (const segment of row) extents[columnOf(edges, segment.start, segment.end)]?.cover(segment);
  }
  return extents;
}

/** Heading lines: what spans the whole table is its caption, the rest are header rows. */
export function readHead(
  lines: readonly SourceLine[],
  extents: readonly { start: number; end: number }[],
): { caption: string; rows: Row[] } {
  const captions: string[] = [];
  const rows: Row[] = [];
  let isRuled = false;
  for (const line of lines) {
    if (isRuleLine(line)) isRuled = true;
    if (line.text === '' || isRuleLine(line)) continue;
    const segments = segmentLine(line.text, 2);
    const cells: Row['cells'] = new Map();
    for (const segment of segments) {
      const { column, colSpan } = headPlace(segment, extents);
      const before = cells.get(column);
      if (before) before.text += ` ${segment.text}`;
      else cells.set(column, { text: segment.text, colSpan });
    }
    const only = segments.length === 1 ? segments[0] : undefined;
    if (only && rows.length === 0 && isOverWhole(only, extents)) captions.push(only.text);
    else if (cells.size > 0) {
      rows.push({ cells, isAfterBlank: isRuled, header: true });
      isRuled = false;
    }
  }
  return { caption: captions.join(' '), rows: mergeHead(rows) };
}

/** Whether a heading stands over the middle of the whole table, and not over that of its figures. */
function isOverWhole(
  segment: Segment,
  extents: readonly { start: number; end: number }[],
): boolean {
  const [left = 0, figures = left] = extents.map((extent) => extent.start);
  const right = Math.max(...extents.map((extent) => extent.end));
  const centre = (segment.start + segment.end) / 2;
  return Math.abs(centre - (left + right) / 2) < Math.abs(centre - (figures + right) / 2);
}

/** Joins the lines of column headings, which read downwards, unless a rule or a spanning heading parts them. */
export function mergeHead(rows: readonly Row[]): Row[] {
  const merged: Row[] = [];
  for (const row of rows) {
    const before = merged.at(-1);
    const isSingle = (r: Row): boolean => [...r.cells.values()].every((c) => c.colSpan === 1);
    if (before && !row.isAfterBlank && isSingle(before) && isSingle(row))
      merged[merged.length - 1] = joinRows([before, row]);
    else merged.push(row);
  }
  return merged;
}

function headPlace(
  segment: Segment,
  extents: readonly { start: number; end: number }[],
): { column: number; colSpan: number } {
  const isUnder = (extent: { start: number; end: number }): boolean =>
    segment.start < extent.end && extent.start < segment.end;
  const first = extents.findIndex(isUnder);
  if (first >= 0) return { column: first, colSpan: extents.findLastIndex(isUnder) - first + 1 };
  const centre = (segment.start + segment.end) / 2;
  const distances = extents.map(({ start, end }) => Math.abs((start + end) / 2 - centre));
  const nearest = distances.indexOf(Math.min(...distances));
  return { column: nearest, colSpan: 1 };
}
