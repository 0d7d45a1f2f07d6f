import { useEffect, useMemo } from 'react';
import { type Annotation, type Colour, COLOURS } from '../../core/annotate/annotation.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import type { Resizing } from '../store/mark-slice.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { overlapsOf } from './overlaps.ts';
import type { FilingView } from './use-filing-view.ts';

const NONE: readonly never[] = [];

function spansByColour(
  annotations: readonly Annotation[],
): ReadonlyMap<Colour, readonly PassageSpan[]> {
  const spans = new Map<Colour, PassageSpan[]>();
  for (const { colour, target } of annotations) {
    const known = spans.get(colour);
    if (known) known.push(target);
    else spans.set(colour, [target]);
  }
  return spans;
}

/** The annotations with the one that is being resized where it is shown. */
function withResized(
  annotations: readonly Annotation[],
  resizing: Resizing | null,
): readonly Annotation[] {
  if (!resizing) return annotations;
  const { id, span } = resizing;
  return annotations.map((annotation) =>
    annotation.id === id
      ? { ...annotation, target: { ...annotation.target, ...span } }
      : annotation,
  );
}

/** Shows findings, annotations and hits over the text, as far as their layers are on. */
export function useHighlights(view: FilingView | null, filing: OpenFiling): void {
  const { placed: written } = useNotebook();
  const resizing = useApp((state) => state.resizing);
  const activeId = useApp(({ activePassage: active }) =>
    active?.kind === 'annotation' ? active.key : null,
  );
  const placed = useMemo(() => withResized(written, resizing), [written, resizing]);
  const fresh = useApp((state) => state.freshMarks);
  const settleFresh = useApp((state) => state.settleFresh);
  const layers = useApp((state) => state.layers);
  const hits = useApp((state) => state.hits);
  const currentHit = useApp((state) => state.currentHit);
  const painter = view?.painter;
  const { findings } = filing;

  useEffect(() => {
    const passages = layers.forward ? (findings?.forwardLooking ?? NONE) : NONE;
    painter?.show(
      'forward',
      passages.filter((passage) => passage.class === 'forward'),
    );
    painter?.show(
      'cautionary',
      passages.filter((passage) => passage.class === 'cautionary'),
    );
  }, [painter, findings, layers.forward]);

  useEffect(() => {
    painter?.show('metric', layers.metrics ? (findings?.metrics ?? NONE) : NONE);
  }, [painter, findings, layers.metrics]);

  const byColour = useMemo(
    () => spansByColour(layers.notes ? placed : NONE),
    [placed, layers.notes],
  );

  useEffect(() => {
    for (const colour of COLOURS) {
      const own = byColour.get(colour) ?? NONE;
      const coming = (layers.notes ? fresh : NONE)
        .filter((mark) => mark.colour === colour)
        .map((mark) => mark.span);
      painter?.show(`annotation-${colour}`, coming.length === 0 ? own : [...own, ...coming]);
    }
  }, [painter, byColour, fresh, layers.notes]);

  useEffect(() => {
    painter?.show('annotation-overlap', layers.notes ? overlapsOf(placed) : NONE);
  }, [painter, placed, layers.notes]);

  useEffect(() => {
    const active = layers.notes ? placed.find(({ id }) => id === activeId) : undefined;
    painter?.show('annotation-active', active ? [active.target] : NONE);
  }, [painter, placed, activeId, layers.notes]);

  useEffect(() => {
    if (fresh.length === 0) return;
    const known = new Set(placed.map(({ id }) => id));
    const there = fresh.filter(({ id }) => known.has(id)).map(({ id }) => id);
    if (there.length > 0) settleFresh(there);
  }, [placed, fresh, settleFresh]);

  useEffect(() => {
    const current = hits[currentHit];
    painter?.show('search', hits);
    painter?.show('search-current', current ? [current] : NONE);
  }, [painter, hits, currentHit]);
}
