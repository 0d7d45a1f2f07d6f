import type { NotebookContents } from '../../core/annotate/journal.ts';
import type { AnnotationDb } from './annotation-db.ts';

/** Number of the last change in the database; 0 before the first. */
export async function readGeneration(db: AnnotationDb): Promise<number> {
  return (await db.counters.get('generation'))?.value ?? 0;
}

/** All of the notebook at one moment. */
export async function readContents(db: AnnotationDb): Promise<NotebookContents> {
  const tables = [db.annotations, db.bin, db.tags, db.dismissals, db.counters];
  return db.transaction('r', tables, async () => {
    const [generation, annotations, bin, tags, dismissals] = await Promise.all([
      readGeneration(db),
      db.annotations.toArray(),
      db.bin.toArray(),
      db.tags.toArray(),
      db.dismissals.toArray(),
    ]);
    return { generation, annotations, bin, tags, dismissals };
  });
}

/**
 * Puts contents that were kept elsewhere into a database that has less. What it has and they do not know of stays:
 * nothing is dropped on the word of a file. Returns how many annotations have come back; null, with nothing done, when
 * another window has written since the generation was `seen`.
 */
export async function mergeContents(
  db: AnnotationDb,
  kept: NotebookContents,
  seen: number,
): Promise<number | null> {
  const tables = [db.annotations, db.bin, db.tags, db.dismissals, db.counters];
  return db.transaction('rw', tables, async () => {
    if ((await readGeneration(db)) !== seen) return null;
    const before = new Set(await db.annotations.toCollection().primaryKeys());
    await db.annotations.bulkDelete(kept.bin.map(({ id }) => id));
    await db.bin.bulkDelete(kept.annotations.map(({ id }) => id));
    await db.annotations.bulkPut([...kept.annotations]);
    await db.bin.bulkPut([...kept.bin]);
    await db.tags.bulkPut([...kept.tags]);
    await db.dismissals.bulkPut([...(kept.dismissals ?? [])]);
    const value = Math.max(kept.generation, seen);
    await db.counters.put({ key: 'generation', value });
    return kept.annotations.filter(({ id }) => !before.has(id)).length;
  });
}
