import { useEffect, useMemo, useState } from 'react';
import type { Resolution } from '../../core/anchor/resolution.ts';
import type { NotebookPart } from '../../core/export/export-notebook.ts';
import { findPlaces } from '../placing/find-places.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { useApp } from '../store/StoreProvider.tsx';

/**
 * The parts with where each note stands in its filing as it is now, where that is open in a tab: for the one shown it is
 * known, in the others it is looked for.
 */
export function useResolutions(parts: readonly NotebookPart[]): readonly NotebookPart[] {
  const { db, resolutions } = useNotebook();
  const filings = useApp((state) => state.filings);
  const active = useApp((state) => state.active);
  const [found, setFound] = useState<ReadonlyMap<string, Resolution>>(new Map());

  useEffect(() => {
    let isWanted = true;
    for (const filing of filings) {
      const part = parts.find((one) => one.filing === filing.head);
      if (!part || !filing.complete || filing.id === active) continue;
      const sought = part.annotations.filter(({ id }) => !found.has(id));
      if (sought.length === 0) continue;
      void findPlaces(db, filing, sought)
        .then((places) => {
          if (isWanted) setFound((before) => new Map([...before, ...places]));
        })
        // Without a place known a note leaves as it was made.
        .catch(() => null);
    }
    return () => {
      isWanted = false;
    };
  }, [db, filings, active, parts, found]);

  return useMemo(
    () =>
      parts.map((part) => ({
        ...part,
        annotations: part.annotations.map((annotation) => {
          const resolution = resolutions.get(annotation.id) ?? found.get(annotation.id);
          return resolution ? { ...annotation, resolution } : annotation;
        }),
      })),
    [parts, resolutions, found],
  );
}
