import { type Colour, COLOURS } from '../../core/annotate/annotation.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import {
  indexByDocument,
  type Layer,
  type PaintedChunk,
  paintLayer,
  wipeChunk,
} from './paint-chunk.ts';
import type { Movement } from './near-chunks.ts';
import { neighbourOf } from './stretches.ts';
import type { DrawnChunk } from './surface.ts';

/** The names under which `highlights.css` styles ranges; there are no others. */
export type LayerName =
  | 'cautionary'
  | 'forward'
  | 'metric'
  | `annotation-${Colour}`
  | 'annotation-overlap'
  | 'annotation-active'
  | 'search'
  | 'search-current';

/** Lowest first: the reader's own marks lie over what was found, hits over all. */
const LAYERS: readonly LayerName[] = [
  'cautionary',
  'forward',
  'metric',
  ...COLOURS.map((colour) => `annotation-${colour}` as const),
  'annotation-overlap',
  'annotation-active',
  'search',
  'search-current',
];

/** Shows spans as highlights without touching the text. */
export interface Painter {
  /** The layer then shows exactly these spans, as far as they are drawn and near the window. */
  show(layer: LayerName, spans: readonly PassageSpan[]): void;
  /** To be told of each chunk when it is drawn. */
  addChunk(chunk: DrawnChunk): void;
  /** To be told of what comes near the window and what leaves. */
  move(movement: Movement): void;
  /** Paints what lies around a place that is about to be scrolled to, so that the first frame there shows it. */
  paintAround(documentId: string, offset: number): void;
  close(): void;
}

/**
 * The browser goes through every range whenever one is added or anything else in the window changes, and draws the text
 * under it anew. So those far away are left out, and the others come and go seldom: for so many chunks at a time.
 */
const AHEAD = 6;
/** As many stay painted on either side of what is near. */
const KEPT = 9;

/** The chunk and as many before and behind it. */
function around(chunk: Element, count: number): readonly Element[] {
  const found = [chunk];
  let before = neighbourOf(chunk, 'before');
  let behind = neighbourOf(chunk, 'behind');
  for (let i = 0; i < count; i += 1) {
    if (before) found.push(before);
    if (behind) found.push(behind);
    before &&= neighbourOf(before, 'before');
    behind &&= neighbourOf(behind, 'behind');
  }
  return found;
}

/** Paints what is drawn below `root`. Static ranges are enough, and cheap, because drawn text never changes. */
export function createPainter(root: HTMLElement): Painter {
  const layers = new Map<LayerName, Layer>();
  const chunks = new Map<Element, PaintedChunk>();
  const near = new Set<Element>();
  const shown = new Set<PaintedChunk>();
  LAYERS.forEach((name, priority) => {
    // Two texts side by side are painted under the same names.
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.priority = priority;
    layers.set(name, { highlight, spans: new Map() });
    CSS.highlights.set(name, highlight);
  });

  function paintAll(chunk: PaintedChunk): void {
    shown.add(chunk);
    for (const layer of layers.values()) paintLayer(root, layer, chunk);
  }

  function paintWithNeighbours(element: Element): void {
    for (const each of around(element, AHEAD)) {
      const chunk = chunks.get(each);
      if (chunk && !shown.has(chunk)) paintAll(chunk);
    }
  }

  function isShown(element: Element): boolean {
    const chunk = chunks.get(element);
    return chunk !== undefined && shown.has(chunk);
  }

  /** Paints what is near, and some more in advance; what has been left far behind loses its paint in the same go. */
  function paintNear(): void {
    const unpainted = [...near].filter((element) => !isShown(element));
    if (unpainted.length === 0) return;
    for (const element of unpainted) paintWithNeighbours(element);
    const kept = new Set([...near].flatMap((element) => around(element, KEPT)));
    for (const chunk of shown) {
      if (kept.has(chunk.element)) continue;
      wipeChunk(chunk);
      shown.delete(chunk);
    }
  }

  return {
    show(name, spans) {
      const layer = layers.get(name);
      if (!layer) return;
      layer.spans = indexByDocument(spans);
      for (const chunk of shown) paintLayer(root, layer, chunk);
    },
    addChunk(chunk) {
      chunks.set(chunk.element, { ...chunk, painted: new Map() });
    },
    move({ came, left }) {
      for (const element of left) near.delete(element);
      for (const element of came) near.add(element);
      if (came.length > 0) paintNear();
    },
    paintAround(documentId, offset) {
      for (const chunk of chunks.values()) {
        const { document, start, end } = chunk;
        if (document !== documentId || offset < start || offset >= end) continue;
        if (!shown.has(chunk)) paintWithNeighbours(chunk.element);
        return;
      }
    },
    close() {
      for (const chunk of shown) wipeChunk(chunk);
      chunks.clear();
      near.clear();
    },
  };
}
