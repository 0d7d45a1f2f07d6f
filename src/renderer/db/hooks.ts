import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import type { Dismissal } from '../../core/annotate/dismissal.ts';
import type { BinnedAnnotation } from '../../core/annotate/journal.ts';
import type { TagCount } from '../../core/annotate/tag.ts';
import type { AnnotationDb, KnownFiling } from './annotation-db.ts';
import type { AnnotationWriter } from './annotation-writer.ts';
import type { WriterState } from './change-saver.ts';
import { binnedAnnotations } from './bin.ts';
import { dismissalsOf } from './dismissals.ts';
import { type AnnotatedFiling, annotatedFilings } from './known-filings.ts';
import { annotationsOf, type FilingIdentity, tagCounts } from './queries.ts';

/** The filing's annotations in text order, kept current with every window; undefined until first read. */
export function useAnnotations(
  db: AnnotationDb,
  filing: FilingIdentity | null,
): readonly Annotation[] | undefined {
  const { sha256, accession } = filing ?? { sha256: '', accession: null };
  return useLiveQuery(() => annotationsOf(db, { sha256, accession }), [db, sha256, accession]);
}

/** What is set aside in the filing, with the filing it was read for; undefined until first read. */
export function useDismissed(
  db: AnnotationDb,
  filing: FilingIdentity | null,
): { readonly sha256: string; readonly dismissals: readonly Dismissal[] } | undefined {
  const { sha256, accession } = filing ?? { sha256: '', accession: null };
  return useLiveQuery(
    async () => ({ sha256, dismissals: await dismissalsOf(db, { sha256, accession }) }),
    [db, sha256, accession],
  );
}

/** Annotations on any filing, kept current: all, or those with a tag; none while nobody asks (`isWanted`). */
export function useAllAnnotations(
  db: AnnotationDb,
  tag: string | null,
  isWanted: boolean,
): readonly Annotation[] | undefined {
  return useLiveQuery(async () => {
    if (!isWanted) return [];
    return tag === null
      ? db.annotations.toArray()
      : db.annotations.where('tags').equals(tag).toArray();
  }, [db, tag, isWanted]);
}

/** Every tag with its count, the most used first; undefined until first read. */
export function useTags(db: AnnotationDb): readonly TagCount[] | undefined {
  return useLiveQuery(() => tagCounts(db), [db]);
}

/** Whether all is saved, and what can be undone. */
export function useWriterState(writer: AnnotationWriter): WriterState {
  return useSyncExternalStore(writer.subscribe, writer.state);
}

/** What was deleted, the latest first, kept current; undefined until first read. */
export function useBin(db: AnnotationDb): readonly BinnedAnnotation[] | undefined {
  return useLiveQuery(() => binnedAnnotations(db), [db]);
}

/** Filings that were annotated, by name; undefined until first read. */
export function useKnownFilings(db: AnnotationDb): readonly KnownFiling[] | undefined {
  return useLiveQuery(() => db.filings.toArray(), [db]);
}

/** Filings with live notes and their number, kept current; undefined until first read. */
export function useAnnotatedFilings(db: AnnotationDb): readonly AnnotatedFiling[] | undefined {
  return useLiveQuery(() => annotatedFilings(db), [db]);
}
