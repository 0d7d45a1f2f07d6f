import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import type { TagCount } from '../../core/annotate/tag.ts';
import type { AnnotationDb } from './annotation-db.ts';
import type { AnnotationWriter, WriterState } from './annotation-writer.ts';
import { annotationsOf, type FilingIdentity, tagCounts } from './queries.ts';

/** The filing's annotations in text order, kept current with every window; undefined until first read. */
export function useAnnotations(
  db: AnnotationDb,
  filing: FilingIdentity | null,
): readonly Annotation[] | undefined {
  const { sha256, accession } = filing ?? { sha256: '', accession: null };
  return useLiveQuery(() => annotationsOf(db, { sha256, accession }), [db, sha256, accession]);
}

/** Every tag with its count, the most used first; undefined until first read. */
export function useTags(db: AnnotationDb): readonly TagCount[] | undefined {
  return useLiveQuery(() => tagCounts(db), [db]);
}

/** Whether all is saved, and what can be undone. */
export function useWriterState(writer: AnnotationWriter): WriterState {
  return useSyncExternalStore(writer.subscribe, writer.state);
}
