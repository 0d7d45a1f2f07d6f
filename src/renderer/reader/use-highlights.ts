import { useEffect } from 'react';
import { COLOURS } from '../../core/annotate/annotation.ts';
import { useNotebook } from '../Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import type { FilingView } from './use-filing-view.ts';

const NONE: readonly never[] = [];

/** Shows findings, annotations and hits over the text, as far as their layers are on. */
export function useHighlights(view: FilingView | null, filing: OpenFiling): void {
  const { placed } = useNotebook();
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

  useEffect(() => {
    for (const colour of COLOURS) {
      const own = layers.notes ? placed.filter((annotation) => annotation.colour === colour) : NONE;
      painter?.show(
        `annotation-${colour}`,
        own.map((annotation) => annotation.target),
      );
    }
  }, [painter, placed, layers.notes]);

  useEffect(() => {
    const current = hits[currentHit];
    painter?.show('search', hits);
    painter?.show('search-current', current ? [current] : NONE);
  }, [painter, hits, currentHit]);
}
