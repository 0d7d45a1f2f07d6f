import { numberAt } from '../number-at.ts';
import { isFigureText, type Segment } from './segment-line.ts';

/** Widest line whose columns are looked at; the filer manual allows 132, real tables reach 366. */
const MAX_WIDTH = 512;

/** How many segments run across each column position: cutting there would cut them. */
function crossings(rows: readonly (readonly Segment[])[]): Uint32Array {
  const delta = new Int32Array(MAX_WIDTH + 2);
  for (const row of rows) {
    for (const { start, end } of row) {
      const from = Math.min(start + 1, MAX_WIDTH);
      const to = Math.min(end, MAX_WIDTH);
      if (to <= from) continue;
      delta[from] = numberAt(delta, from) + 1;
      delta[to] = numberAt(delta, to) - 1;
    }
  }
  const counts = new Uint32Array(MAX_WIDTH + 2);
  let open = 0;
  for (let i = 0; i < counts.length; i++) {
    open += numberAt(delta, i);
    counts[i] = open;
  }
  return counts;
}

/**
 * Left edges of the columns that `<S>` and `<C>` name. Filers set the markers over the left edge, the middle or the
 * right edge of the figures, so each edge moves to the nearest place where it cuts the fewest cells.
 */
export function columnsFromMarkers(
  markers: readonly number[],
  rows: readonly (readonly Segment[])[],
): number[] {
  const counts = crossings(rows.filter((row) => row.length > 1));
  const edges = [0];
  const [first = 0, ...rest] = markers;
  let before = first;
  for (const [k, marker] of rest.entries()) {
    const low = before + 1;
    const next = rest[k + 1] ?? marker + 8;
    const high = Math.max(low, marker + Math.floor((next - marker) / 2));
    let best = Math.max(low, marker);
    let bestScore = Number.POSITIVE_INFINITY;
    for (let b = low; b <= Math.min(high, MAX_WIDTH); b++) {
      const score = numberAt(counts, b) * 1000 + Math.abs(b - marker);
      if (score < bestScore) {
        bestScore = score;
        best = b;
      }
    }
    edges.push(best);
    before = Math.max(marker, best);
  }
  return edges;
}

/**
 * Adds an edge where most rows hold two figures in one column: tables whose markers are fewer than their columns.
 */
export function addMissingEdges(
  edges: readonly number[],
  rows: readonly (readonly Segment[])[],
): number[] {
  let found = [...edges];
  for (let round = 0; round < 6; round++) {
    const added = missingEdge(found, rows);
    if (added === null) break;
    found = [...found, added].toSorted((a, b) => a - b);
  }
  return found;
}

function missingEdge(
  edges: readonly number[],
  rows: readonly (readonly Segment[])[],
): number | null {
  const filled = new Uint32Array(edges.length);
  const gaps: { from: number; to: number }[][] = edges.map(() => []);
  for (const row of rows) {
    const seen = new Map<number, Segment>();
    for (const segment of row) {
      const column = columnOf(edges, segment.start, segment.end);
      const left = seen.get(column);
      if (!left) filled[column] = numberAt(filled, column) + 1;
      else if (isFigureText(segment.text))
        gaps[column]?.push({ from: left.end, to: segment.start });
      seen.set(column, segment);
    }
  }
  for (const [column, found] of gaps.entries()) {
    if (found.length < 2 || found.length < numberAt(filled, column) * 0.5) continue;
    return bestGap(found);
  }
  return null;
}

/** The position that lies in the most gaps, if any does; the last such, since figures are set to the right. */
function bestGap(gaps: readonly { from: number; to: number }[]): number | null {
  const votes = new Map<number, number>();
  for (const { from, to } of gaps)
    for (let i = from + 1; i <= Math.min(to, MAX_WIDTH); i++) votes.set(i, (votes.get(i) ?? 0) + 1);
  let best: number | null = null;
  let most = 0;
  for (const [at, count] of votes) {
    if (count < most || (count === most && best !== null && at < best)) continue;
    best = at;
    most = count;
  }
  return best;
}

/** Rows of figures tell the columns of a table alone where there are so many of them. */
const ENOUGH_ROWS = 4;

/** Left edges of columns told apart by blank rivers through the lines; fewer than two when there are none. */
export function columnsFromRivers(rows: readonly (readonly Segment[])[]): number[] {
  const filled = new Uint32Array(MAX_WIDTH + 1);
  const several = rows.filter((row) => row.length > 1);
  const figured = several.filter((row) =>
    row.slice(1).some((segment) => isFigureText(segment.text)),
  );
  const isFigured = figured.length >= Math.max(ENOUGH_ROWS, several.length * 0.6);
  const used = isFigured ? figured : several;
  for (const row of used) {
    for (const { start, end } of row)
      for (let i = Math.min(start, MAX_WIDTH); i < Math.min(end, MAX_WIDTH); i++)
        filled[i] = numberAt(filled, i) + 1;
  }
  const noise = Math.floor(used.length * 0.04);
  const edges: number[] = [];
  let inside = false;
  for (let i = 0; i <= MAX_WIDTH; i++) {
    const isFilled = numberAt(filled, i) > noise;
    if (isFilled && !inside) edges.push(i);
    inside = isFilled;
  }
  if (edges.length > 0) edges[0] = 0;
  return edges;
}

/** On so many lines figures end at one place to make a column of it. */
const MIN_ENDS = 3;

/**
 * Cuts figures off the words before them where they stand only one blank apart and figures of other lines end at the same
 * place.
 */
export function cutLabels(rows: readonly (readonly Segment[])[]): (readonly Segment[])[] {
  const ends = new Map<number, number>();
  for (const row of rows)
    for (const { end, text } of row)
      if (isFigureText(text)) ends.set(end, (ends.get(end) ?? 0) + 1);
  const isColumn = (end: number): boolean =>
    [end - 1, end, end + 1].some((place) => (ends.get(place) ?? 0) >= MIN_ENDS);
  return rows.map((row) =>
    row.flatMap((segment) => (isColumn(segment.end) ? cutLabel(segment) : segment)),
  );
}

const LABELLED = /^(.*\p{L}.*?[^\s$(]) ((?:[$(]+ ?)?[\d,]*\.?\d+[)%]*)$/u;

/** A year of a heading, or the mark of a note. */
const NO_FIGURE = /^(?:(?:19|20)\d\d|\(\d{1,2}\))$/;

function cutLabel(segment: Segment): Segment[] {
  const [, label, figure] = LABELLED.exec(segment.text) ?? [];
  if (label === undefined || figure === undefined || NO_FIGURE.test(figure)) return [segment];
  const { start, end } = segment;
  return [
    { start, end: start + label.length, text: label },
    { start: end - figure.length, end, text: figure },
  ];
}

/** Index of the column in which most of `[start, end)` lies. */
export function columnOf(edges: readonly number[], start: number, end: number): number {
  let best = 0;
  let bestOverlap = -1;
  for (let k = 0; k < edges.length; k++) {
    const left = numberAt(edges, k);
    const right = edges[k + 1] ?? Number.POSITIVE_INFINITY;
    const overlap = Math.min(end, right) - Math.max(start, left);
    if (overlap > bestOverlap) {
      bestOverlap = overlap;
      best = k;
    }
  }
  return best;
}

/** Cuts figures that stand only one blank apart where a column's edge runs between them. */
export function cutAtEdges(row: readonly Segment[], edges: readonly number[]): Segment[] {
  const cut: Segment[] = [];
  for (const segment of row) {
    let rest = segment;
    for (const edge of edges) {
      if (edge <= rest.start || edge >= rest.end) continue;
      const blank = nearestBlank(rest, edge);
      if (blank < 0) continue;
      const left = rest.text.slice(0, blank).trimEnd();
      const right = rest.text.slice(blank).trimStart();
      if (!isFigureText(right) && !isFigureText(left)) continue;
      const [figure = ''] = right.split(/\s/, 1);
      if (!isFigureText(figure)) continue;
      cut.push({ start: rest.start, end: rest.start + left.length, text: left });
      rest = { start: rest.end - right.length, end: rest.end, text: right };
    }
    cut.push(rest);
  }
  return cut;
}

/** Offset in the segment's text of a blank within two columns of the edge, or -1. */
function nearestBlank(segment: Segment, edge: number): number {
  const at = edge - segment.start;
  for (const offset of [0, -1, 1, -2, 2])
    if (segment.text.charAt(at + offset) === ' ') return at + offset;
  return -1;
}
