import type { NotebookContents } from '../../core/annotate/journal.ts';
import type { AnnotationDb } from '../db/annotation-db.ts';
import { type AnnotationWriter, tagEdits } from '../db/annotation-writer.ts';

/** What a restoring did. */
export interface RestoreReport {
  readonly added: number;
  readonly changed: number;
  /** Into the bin. */
  readonly removed: number;
}

/**
 * Makes annotations, tags and dismissals those of the snapshot, as one change that is journalled and can be undone like any
 * other; what the snapshot does not have goes into the bin.
 */
export async function restoreContents(
  db: AnnotationDb,
  writer: AnnotationWriter,
  snapshot: NotebookContents,
): Promise<RestoreReport> {
  const current = new Map((await db.annotations.toArray()).map((row) => [row.id, row]));
  const wanted = new Set(snapshot.annotations.map(({ id }) => id));
  const added = snapshot.annotations.filter(({ id }) => !current.has(id));
  const updated = snapshot.annotations.flatMap((to) => {
    const from = current.get(to.id);
    return from && JSON.stringify(from) !== JSON.stringify(to) ? [[from, to] as const] : [];
  });
  const removed = [...current.values()].filter(({ id }) => !wanted.has(id));
  const names = await db.tags.toCollection().primaryKeys();
  const kept = new Set(snapshot.tags.map(({ name }) => name));
  const gone = names.filter((name) => !kept.has(name));
  const tags = await tagEdits(db, snapshot.tags, gone);
  const aside = await db.dismissals.toArray();
  const wasAside = new Set(snapshot.dismissals?.map(({ id }) => id));
  const isAside = new Set(aside.map(({ id }) => id));
  // A snapshot of an older version does not know of them, and says nothing of those there are.
  const dismissed = snapshot.dismissals?.filter(({ id }) => !isAside.has(id)) ?? [];
  const restored = snapshot.dismissals ? aside.filter(({ id }) => !wasAside.has(id)) : [];
  await writer.replace({
    ...{ added, updated, removed },
    ...(tags.length > 0 && { tags }),
    ...(dismissed.length > 0 && { dismissed }),
    ...(restored.length > 0 && { restored }),
  });
  return { added: added.length, changed: updated.length, removed: removed.length };
}
