import { useDeferredValue, useMemo, useState } from 'react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import { searchAnnotations } from '../../core/annotate/search-annotations.ts';
import type { NotebookPart } from '../../core/export/export-notebook.ts';
import { overlaps } from '../../core/filing/span.ts';
import { useAllAnnotations } from '../db/hooks.ts';
import { useNotebook } from '../Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp, useAppStore } from '../store/StoreProvider.tsx';
import { fromRecent, gatherParts } from './gather-parts.ts';
import { isWide, type Scope } from './scope.ts';
import { useResolutions } from './use-resolutions.ts';

const NONE: readonly never[] = [];

/** The notes that touched the selection when the dialog opened, or the one picked out then. */
export function useSelectedNotes(): readonly Annotation[] {
  const store = useAppStore();
  const { annotations, placed } = useNotebook();
  const [{ selection, activePassage }] = useState(() => store.getState());
  return useMemo(() => {
    const ids = new Set(
      placed
        .filter(({ id, target }) =>
          selection
            ? target.document === selection.document && overlaps(target, selection)
            : activePassage?.kind === 'annotation' && activePassage.key === id,
        )
        .map(({ id }) => id),
    );
    return annotations.filter(({ id }) => ids.has(id));
  }, [annotations, placed, selection, activePassage]);
}

/** The notes of a scope by filing, kept current, with what is known of their places; `selected` is what is selected. */
export function useScope(
  scope: Scope,
  filing: OpenFiling,
  selected: readonly Annotation[],
): readonly NotebookPart[] {
  const { kind } = scope;
  const { db, annotations } = useNotebook();
  const filings = useApp((state) => state.filings);
  const recent = useApp((state) => state.recent);
  const tag = scope.kind === 'tag' ? scope.tag : null;
  // Going through every note may take its time; typing must not wait for it.
  const query = useDeferredValue(scope.kind === 'search' ? scope.query : '');
  const others = useAllAnnotations(db, tag, isWide(kind));

  const parts = useMemo(() => {
    if (!isWide(kind)) {
      const its = kind === 'selection' ? selected : annotations;
      return filing.head ? [{ filing: filing.head, annotations: its }] : NONE;
    }
    const open = filings.flatMap(({ head }) => head ?? []);
    const ids = new Set(open.map(({ file }) => file.sha256));
    const closed = fromRecent(recent).filter(({ file }) => !ids.has(file.sha256));
    const all = others ?? NONE;
    const wanted = kind === 'search' ? searchAnnotations(all, query) : all;
    const gathered = gatherParts(wanted, [...open, ...closed]);
    if (kind !== 'tabs') return gathered;
    return gathered.filter((part) => ids.has(part.filing.file.sha256));
  }, [kind, filing.head, annotations, selected, filings, recent, others, query]);
  return useResolutions(parts);
}
