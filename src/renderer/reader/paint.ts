import { type Colour, COLOURS } from '../../core/annotate/annotation.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import {
  indexByDocument,
  type Layer,
  type PaintedChunk,
  paintLayer,
  wipeChunk,
} from './paint-chunk.ts';
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
  /** Paints what lies around a place that is about to be scrolled to, so that the first frame there shows it. */
  paintAround(documentId: string, offset: number): void;
  close(): void;
}

/** A few screens around: what comes that near without being painted has more painted with it. */
const NEAR = '2500px';
/**
 * The browser goes through every range whenever one is added or anything else in the window changes, and draws the text
 * under it anew. So those far away are left out, and the others come and go seldom: for so many chunks at a time.
 */
const AHEAD = 6;
/** As many stay painted on either side of what is near. */
const KEPT = 9;

/** The element and as many before and behind it. */
function around(element: Element, count: number): readonly Element[] {
  const found = [element];
  let [before, behind] = [element.previousElementSibling, element.nextElementSibling];
  for (let i = 0; i < count; i += 1) {
    if (before) found.push(before);
    if (behind) found.push(behind);
    before = before?.previousElementSibling ?? null;
    behind = behind?.nextElementSibling ?? null;
  }
  return found;
}

/**
 * Paints what is drawn below `root`. Static ranges are enough, and cheap, because drawn text never changes.
 * `onNear` is told of each chunk when it comes near the window for the first time.
 */
export function createPainter(
  root: HTMLElement,
  onNear: (chunk: HTMLElement) => void = () => {},
): Painter {
  const layers = new Map<LayerName, Layer>();
  const chunks = new Map<Element, PaintedChunk>();
  const near = new Set<PaintedChunk>();
  const shown = new Set<PaintedChunk>();
  const fresh = new Set<Element>();
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

  function paintWithNeighbours({ element }: PaintedChunk): void {
    for (const each of around(element, AHEAD)) {
      const chunk = chunks.get(each);
      if (chunk && !shown.has(chunk)) paintAll(chunk);
    }
  }

  /** Paints what is near, and some more in advance; what has been left far behind loses its paint in the same go. */
  function paintNear(): void {
    const unpainted = [...near].filter((chunk) => !shown.has(chunk));
    if (unpainted.length === 0) return;
    for (const chunk of unpainted) paintWithNeighbours(chunk);
    const kept = new Set([...near].flatMap(({ element }) => around(element, KEPT)));
    for (const chunk of shown) {
      if (kept.has(chunk.element)) continue;
      wipeChunk(chunk);
      shown.delete(chunk);
    }
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const chunk = chunks.get(target);
        if (!chunk) continue;
        if (!isIntersecting) near.delete(chunk);
        else near.add(chunk);
        if (isIntersecting && fresh.delete(target)) onNear(chunk.element);
      }
      paintNear();
    },
    { root: root.parentElement, rootMargin: `${NEAR} 0px` },
  );

  return {
    show(name, spans) {
      const layer = layers.get(name);
      if (!layer) return;
      layer.spans = indexByDocument(spans);
      for (const chunk of shown) paintLayer(root, layer, chunk);
    },
    addChunk(chunk) {
      chunks.set(chunk.element, { ...chunk, painted: new Map() });
      fresh.add(chunk.element);
      observer.observe(chunk.element);
    },
    paintAround(documentId, offset) {
      for (const chunk of chunks.values()) {
        const { document, start, end } = chunk;
        if (document !== documentId || offset < start || offset >= end) continue;
        if (!shown.has(chunk)) paintWithNeighbours(chunk);
        return;
      }
    },
    close() {
      observer.disconnect();
      for (const chunk of shown) wipeChunk(chunk);
      chunks.clear();
      fresh.clear();
      near.clear();
    },
  };
}
