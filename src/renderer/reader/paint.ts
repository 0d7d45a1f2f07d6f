import { type Colour, COLOURS } from '../../core/annotate/annotation.ts';
import { keyOf, type PassageSpan } from '../store/passage-span.ts';
import { rangeOfSpan } from './dom-range.ts';
import type { DrawnChunk } from './surface.ts';

/** The names under which `highlights.css` styles ranges; there are no others. */
export type LayerName =
  | 'cautionary'
  | 'forward'
  | 'metric'
  | `annotation-${Colour}`
  | 'search'
  | 'search-current';

/** Lowest first: the reader's own marks lie over what was found, hits over all. */
const LAYERS: readonly LayerName[] = [
  'cautionary',
  'forward',
  'metric',
  ...COLOURS.map((colour) => `annotation-${colour}` as const),
  'search',
  'search-current',
];

/** Shows spans as highlights without touching the text. */
export interface Painter {
  /** The layer then shows exactly these spans, as far as they are drawn. */
  show(layer: LayerName, spans: readonly PassageSpan[]): void;
  /** To be told of each chunk when it is drawn. */
  addChunk(chunk: DrawnChunk): void;
  close(): void;
}

interface Layer {
  readonly highlight: Highlight;
  spans: ReadonlyMap<string, PassageSpan>;
  /** One range for each chunk the span reaches into. */
  readonly ranges: Map<string, StaticRange[]>;
}

/** The part of the span that lies in the chunk; null when none does. */
function partIn(chunk: DrawnChunk, span: PassageSpan): PassageSpan | null {
  const start = Math.max(span.start, chunk.start);
  const end = Math.min(span.end, chunk.end);
  return start < end ? { document: span.document, start, end } : null;
}

/** Paints what is drawn below `root`. Static ranges are enough, and cheap, because drawn text never changes. */
export function createPainter(root: HTMLElement): Painter {
  const layers = new Map<LayerName, Layer>();
  const chunks = new Map<string, DrawnChunk[]>();
  LAYERS.forEach((name, priority) => {
    const highlight = new Highlight();
    highlight.priority = priority;
    layers.set(name, { highlight, spans: new Map(), ranges: new Map() });
    CSS.highlights.set(name, highlight);
  });

  function paint(layer: Layer, key: string, span: PassageSpan, chunk: DrawnChunk): void {
    const part = partIn(chunk, span);
    const place = part && rangeOfSpan(root, part);
    if (!place) return;
    const range = new StaticRange(place);
    layer.highlight.add(range);
    const known = layer.ranges.get(key);
    if (known) known.push(range);
    else layer.ranges.set(key, [range]);
  }

  return {
    show(name, spans) {
      const layer = layers.get(name);
      if (!layer) return;
      const before = layer.spans;
      const after = new Map(spans.map((span) => [keyOf(span), span]));
      for (const key of before.keys()) {
        if (after.has(key)) continue;
        for (const range of layer.ranges.get(key) ?? []) layer.highlight.delete(range);
        layer.ranges.delete(key);
      }
      layer.spans = after;
      for (const [key, span] of after) {
        if (before.has(key)) continue;
        for (const chunk of reach(chunks.get(span.document) ?? [], span))
          paint(layer, key, span, chunk);
      }
    },
    addChunk(chunk) {
      const known = chunks.get(chunk.document);
      if (known) known.push(chunk);
      else chunks.set(chunk.document, [chunk]);
      for (const layer of layers.values())
        for (const [key, span] of layer.spans)
          if (span.document === chunk.document) paint(layer, key, span, chunk);
    },
    close() {
      for (const [name, layer] of layers) {
        layer.highlight.clear();
        if (CSS.highlights.get(name) === layer.highlight) CSS.highlights.delete(name);
      }
    },
  };
}

/** The chunks, in order of the text, that share characters with the span. */
function reach(chunks: readonly DrawnChunk[], span: PassageSpan): readonly DrawnChunk[] {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < chunks.length && (chunks[last]?.start ?? 0) < span.end) last += 1;
  return chunks.slice(low, last);
}
