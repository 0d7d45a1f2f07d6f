import type { BinnedAnnotation } from '../../core/annotate/journal.ts';
import type { AnnotationDb } from './annotation-db.ts';
import type { AnnotationWriter } from './annotation-writer.ts';

const KEEP_DAYS = 30;
const DAY_MS = 86_400_000;

/** The instant at which what was deleted then is forgotten, ISO 8601. */
export function goneAt(deleted: string): string {
  return new Date(Date.parse(deleted) + KEEP_DAYS * DAY_MS).toISOString();
}

/** Brings deleted annotations back, as one step that can be undone. */
export async function restoreFromBin(
  writer: AnnotationWriter,
  rows: readonly BinnedAnnotation[],
): Promise<void> {
  await writer.add(rows.map(({ deleted: _deleted, ...annotation }) => annotation));
}

/** What was deleted, the latest first. */
export async function binnedAnnotations(db: AnnotationDb): Promise<readonly BinnedAnnotation[]> {
  return db.bin.orderBy('deleted').reverse().toArray();
}

/** Forgets for good what was deleted more than thirty days before `now`; returns how many. */
export async function purgeBin(db: AnnotationDb, now: Date): Promise<number> {
  const oldest = new Date(now.getTime() - KEEP_DAYS * DAY_MS).toISOString();
  return db.bin.where('deleted').below(oldest).delete();
}
