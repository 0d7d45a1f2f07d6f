import { type AnnotationChange, isEmptyChange } from '../../core/annotate/change.ts';
import type { HistoryStep } from '../../core/annotate/history.ts';
import { entryOf, type JournalEntry } from '../../core/annotate/journal.ts';
import type { AnnotationDb } from './annotation-db.ts';

/** A step of the reader with all that it changes. */
export interface Act extends HistoryStep {
  /** Ids to be taken out of the bin for good. */
  readonly purged?: readonly string[];
}

/** Orders every write at once: each that waited for the one before would cost a journey to the database's process. */
function write(
  db: AnnotationDb,
  change: AnnotationChange,
  purged: readonly string[],
  now: string,
): Promise<unknown> {
  const { added, updated, removed, tags = [] } = change;
  const put = [...added, ...updated.map(([, to]) => to)];
  const unbinned = [...added.map(({ id }) => id), ...purged];
  const writes: PromiseLike<unknown>[] = [];
  if (removed.length > 0) {
    writes.push(db.bin.bulkPut(removed.map((annotation) => ({ ...annotation, deleted: now }))));
    writes.push(db.annotations.bulkDelete(removed.map(({ id }) => id)));
  }
  if (unbinned.length > 0) writes.push(db.bin.bulkDelete(unbinned));
  if (put.length > 0) writes.push(db.annotations.bulkPut(put));
  for (const { name, to } of tags)
    writes.push(to === null ? db.tags.delete(name) : db.tags.put(to));
  return Promise.all(writes);
}

/**
 * Commits what the act, called within the transaction, comes to, and counts it. `onEntry` is told of the change as soon as
 * its number is known, before it is committed. The entry is null where nothing changes.
 */
export function commitAct(
  db: AnnotationDb,
  act: () => Promise<Act>,
  now: () => string,
  onEntry: (entry: JournalEntry) => void,
): Promise<{ readonly step: Act; readonly entry: JournalEntry | null }> {
  const tables = [db.annotations, db.bin, db.tags, db.drafts, db.counters];
  return db.transaction('rw', tables, async () => {
    // A promise of Dexie's own: two native ones side by side make its transaction wait for ever.
    const counted = db.counters.get('generation');
    const step = await act();
    const { change, purged = [] } = step;
    if (isEmptyChange(change) && purged.length === 0) return { step, entry: null };
    const at = now();
    const written = write(db, change, purged, at);
    const generation = ((await counted)?.value ?? 0) + 1;
    const counting = db.counters.put({ key: 'generation', value: generation });
    const changed = entryOf(change, generation, at);
    const entry = purged.length === 0 ? changed : { ...changed, purged };
    onEntry(entry);
    await Promise.all([written, counting]);
    return { step, entry };
  });
}
