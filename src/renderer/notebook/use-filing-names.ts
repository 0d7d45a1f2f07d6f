import { useMemo } from 'react';
import type { AnnotationTarget } from '../../core/annotate/annotation.ts';
import { useKnownFilings } from '../db/hooks.ts';
import { useNotebook } from './Notebook.tsx';
import { titleOf } from '../store/open-filing.ts';
import { texts } from '../texts.ts';

type Named = Pick<AnnotationTarget, 'filing' | 'accession'>;

/** What people call the filing an annotation is on, open or not; its accession number where nothing else is known. */
export function useFilingNames(): (target: Named) => string {
  const { db } = useNotebook();
  const known = useKnownFilings(db);
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const filing of known ?? []) {
      const title = titleOf(filing.name, filing);
      if (filing.accession !== null) names.set(filing.accession, title);
      names.set(filing.sha256, title);
    }
    return ({ filing, accession }) =>
      names.get(filing) ?? names.get(accession ?? '') ?? accession ?? texts.documents.unnamed;
  }, [known]);
}
