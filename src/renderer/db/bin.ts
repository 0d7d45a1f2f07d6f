import type { BinnedAnnotation } from '../../core/annotate/journal.ts';
import type { AnnotationDb } from './annotation-db.ts';

const KEEP_DAYS = 30;

/** What was deleted, the latest first; to be brought back with the writer's `add`. */
export async function binnedAnnotations(db: AnnotationDb): Promise<readonly BinnedAnnotation[]> {
  return db.bin.orderBy('deleted').reverse().toArray();
}

/** Forgets for good what was deleted more than thirty days before `now`; returns how many. */
export async function purgeBin(db: AnnotationDb, now: Date): Promise<number> {
  const oldest = new Date(now.getTime() - KEEP_DAYS * 86_400_000).toISOString();
  return db.bin.where('deleted').below(oldest).delete();
}
