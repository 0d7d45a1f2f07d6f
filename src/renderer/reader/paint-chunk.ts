import { keyOf, type PassageSpan } from '../store/passage-span.ts';
import { rangeOfSpan } from './dom-range.ts';
import { indexSpans, type SpansIn } from './span-index.ts';
import type { DrawnChunk } from './surface.ts';

/** What is shown under one name. */
export interface Layer {
  readonly highlight: Highlight;
  /** By document. */
  spans: ReadonlyMap<string, SpansIn>;
}

/** What is painted of a chunk, by layer and by key of the span. */
export interface PaintedChunk extends DrawnChunk {
  readonly painted: Map<Layer, Map<string, StaticRange>>;
}

/** The part of the span that lies in the chunk; null when none does. */
function partIn(chunk: DrawnChunk, span: PassageSpan): PassageSpan | null {
  const start = Math.max(span.start, chunk.start);
  const end = Math.min(span.end, chunk.end);
  return start < end ? { document: span.document, start, end } : null;
}

/** The spans, to be asked for by document and stretch. */
export function indexByDocument(spans: readonly PassageSpan[]): ReadonlyMap<string, SpansIn> {
  const groups = Map.groupBy(spans, (span) => span.document);
  return new Map([...groups].map(([document, group]) => [document, indexSpans(group)]));
}

/** Has the layer show exactly its spans in the chunk; what was there stays untouched. */
export function paintLayer(root: HTMLElement, layer: Layer, chunk: PaintedChunk): void {
  const before = chunk.painted.get(layer);
  const after = new Map<string, StaticRange>();
  for (const span of layer.spans.get(chunk.document)?.(chunk.start, chunk.end) ?? []) {
    const part = partIn(chunk, span);
    if (!part) continue;
    const key = keyOf(part);
    const known = before?.get(key) ?? after.get(key);
    const place = known ? null : rangeOfSpan(root, part);
    const range = known ?? (place && new StaticRange(place));
    if (!range) continue;
    if (!known) layer.highlight.add(range);
    after.set(key, range);
  }
  for (const [key, range] of before ?? []) if (!after.has(key)) layer.highlight.delete(range);
  chunk.painted.set(layer, after);
}

/** Takes everything off the chunk. */
export function wipeChunk(chunk: PaintedChunk): void {
  for (const [layer, ranges] of chunk.painted)
    for (const range of ranges.values()) layer.highlight.delete(range);
  chunk.painted.clear();
}
