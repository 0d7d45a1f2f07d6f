import { useDeferredValue, useMemo, useState } from 'react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import { parseNoteQuery } from '../../core/annotate/note-query.ts';
import type { NotebookPart } from '../../core/export/export-notebook.ts';
import { overlaps } from '../../core/filing/span.ts';
import { useAllAnnotations } from '../db/hooks.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp, useAppStore } from '../store/StoreProvider.tsx';
import { fromRecent, gatherParts } from './gather-parts.ts';
import { isWide, type Scope } from './scope.ts';
import { useResolutions } from './use-resolutions.ts';

const NONE: readonly never[] = [];

/** The notes selected in the panel; else those that touched the selection when the dialog opened; else the one picked out. */
export function useSelectedNotes(): readonly Annotation[] {
  const store = useAppStore();
  const { annotations, placed } = useNotebook();
  const [{ selection, activePassage, checkedNotes }] = useState(() => store.getState());
  return useMemo(() => {
    const checked = new Set(checkedNotes);
    if (checked.size > 0) return annotations.filter(({ id }) => checked.has(id));
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
  }, [annotations, placed, selection, activePassage, checkedNotes]);
}

/** What a search as typed finds; nothing while nothing is asked. */
function searchParts(parts: readonly NotebookPart[], typed: string): readonly NotebookPart[] {
  const { isEmpty, matches } = parseNoteQuery(typed);
  if (isEmpty) return NONE;
  return parts.flatMap((part) => {
    const annotations = part.annotations.filter((annotation) =>
      matches({ annotation, state: annotation.resolution?.state ?? null }),
    );
    return annotations.length === 0 ? [] : { ...part, annotations };
  });
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
  const typed = useDeferredValue(scope.kind === 'search' ? scope.query : '');
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
    const gathered = gatherParts(all, [...open, ...closed]);
    if (kind !== 'tabs') return gathered;
    return gathered.filter((part) => ids.has(part.filing.file.sha256));
  }, [kind, filing.head, annotations, selected, filings, recent, others]);
  const placed = useResolutions(parts);
  return useMemo(
    () => (kind === 'search' ? searchParts(placed, typed) : placed),
    [kind, placed, typed],
  );
}
