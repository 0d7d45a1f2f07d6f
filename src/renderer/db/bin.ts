import type { BinnedAnnotation } from '../../core/annotate/journal.ts';
import type { AnnotationDb } from './annotation-db.ts';
import type { AnnotationWriter } from './annotation-writer.ts';
import { advanceBinClock, daysInBin, parseBinClock } from './bin-clock.ts';

const KEEP_DAYS = 30;
const DAY_MS = 86_400_000;

/** The instant before which what was deleted then is not forgotten, ISO 8601. */
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

const CLOCK_KEY = 'bin-clock';

/**
 * Forgets for good what has been in the bin for more than thirty days, both by the computer's clock and as counted from
 * start to start, so that a clock set forward loses nothing; returns how many. To be called once at each start.
 */
export async function purgeBin(
  db: AnnotationDb,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  now: Date,
): Promise<number> {
  const oldest = new Date(now.getTime() - KEEP_DAYS * DAY_MS).toISOString();
  const before = parseBinClock(storage.getItem(CLOCK_KEY));
  const ids = await db.bin.toCollection().primaryKeys();
  const clock = advanceBinClock(before, ids, now.getTime());
  storage.setItem(CLOCK_KEY, JSON.stringify(clock));
  const stale = await db.bin.where('deleted').below(oldest).primaryKeys();
  const gone = stale.filter((id) => daysInBin(clock, id) >= KEEP_DAYS);
  await db.bin.bulkDelete(gone);
  return gone.length;
}
