import { type AnnotationChange, isEmptyChange } from '../../core/annotate/change.ts';
import type { HistoryStep } from '../../core/annotate/history.ts';
import { entryOf, type JournalEntry } from '../../core/annotate/journal.ts';
import type { AnnotationDb } from './annotation-db.ts';

/** A step of the reader with all that it changes. */
export interface Act extends HistoryStep {
  /** Ids to be taken out of the bin for good. */
  readonly purged?: readonly string[];
}

/** What an act comes to: at once where nothing has to be read for it. */
export type Acting = Act | Promise<Act>;

/** Orders every write at once: each that waited for the one before would cost a journey to the database's process. */
function write(
  db: AnnotationDb,
  change: AnnotationChange,
  purged: readonly string[],
  now: string,
): Promise<unknown> {
  const { added, updated, removed, tags = [], dismissed = [], restored = [] } = change;
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
  if (restored.length > 0) writes.push(db.dismissals.bulkDelete(restored.map(({ id }) => id)));
  if (dismissed.length > 0) writes.push(db.dismissals.bulkPut(dismissed));
  return Promise.all(writes);
}

/** What there is to commit, and for whom. */
interface Commission {
  /** Called within the transaction. */
  readonly act: () => Acting;
  readonly now: () => string;
  /** Number of the last change as far as this window knows; null at its first. */
  readonly known: number | null;
  /**
   * Told of the change before it is committed. One that needs no reading is told at once, under the number it will have
   * unless another window was quicker, and then again under its true one.
   */
  readonly onEntry: (entry: JournalEntry) => void;
}

/** What came of it; the entry is null where nothing has changed. */
interface Committed {
  readonly step: Act;
  readonly entry: JournalEntry | null;
}

/** Commits what the act comes to, and counts it. */
export function commitAct(
  db: AnnotationDb,
  { act, now, known, onEntry }: Commission,
): Promise<Committed> {
  const tables = [db.annotations, db.bin, db.tags, db.dismissals, db.drafts, db.counters];
  return db.transaction('rw', tables, async () => {
    // A promise of Dexie's own: two native ones side by side make its transaction wait for ever.
    const counted = db.counters.get('generation');
    const acting = act();
    const isAtOnce = !('then' in acting);
    const step = isAtOnce ? acting : await acting;
    const { change, purged = [] } = step;
    if (isEmptyChange(change) && purged.length === 0) return { step, entry: null };
    const at = now();
    const entryAs = (generation: number): JournalEntry => {
      const entry = entryOf(change, generation, at);
      return purged.length === 0 ? entry : { ...entry, purged };
    };
    if (isAtOnce && known !== null) onEntry(entryAs(known + 1));
    const written = write(db, change, purged, at);
    const before = (await counted)?.value ?? 0;
    const counting = db.counters.put({ key: 'generation', value: before + 1 });
    const entry = entryAs(before + 1);
    if (!isAtOnce || before !== known) onEntry(entry);
    await Promise.all([written, counting]);
    return { step, entry };
  });
}
