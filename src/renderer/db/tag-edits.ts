import { changeOf } from '../../core/annotate/change.ts';
import { addTags, type Tag, tidyTag } from '../../core/annotate/tag.ts';
import type { AnnotationDb } from './annotation-db.ts';
import { type AnnotationWriter, tagEdits } from './annotation-writer.ts';

/** Keeps a tag's colour, hotkey and description. */
export async function describeTag(writer: AnnotationWriter, tag: Tag): Promise<void> {
  await writer.editTags({ put: [tag], removed: [] });
}

/** The tag as it is already spelt elsewhere, but for the one it is to replace; itself when it is new. */
async function spellingOf(db: AnnotationDb, wanted: string, replaced: string): Promise<string> {
  const used = (await db.annotations.orderBy('tags').uniqueKeys()).map(String);
  const known = [...used, ...(await db.tags.toCollection().primaryKeys())];
  const same = (name: string) => name.toLowerCase() === wanted.toLowerCase();
  return known.includes(wanted)
    ? wanted
    : (known.find((name) => name !== replaced && same(name)) ?? wanted);
}

/**
 * Gives a tag another name on every annotation, together with what is settled about it, as one step that can be undone;
 * under a name already in use, in any mix of capitals, the two become one, and what is settled about that one stays.
 * `to` null takes the tag off. `about` is laid over what is settled. Returns the number of annotations changed.
 */
export async function renameTag(
  db: AnnotationDb,
  writer: AnnotationWriter,
  from: string,
  to: string | null,
  about: Partial<Omit<Tag, 'name'>> = {},
): Promise<number> {
  const wanted = to === null ? null : tidyTag(to);
  const name = wanted === null ? null : await spellingOf(db, wanted, from);
  const now = new Date().toISOString();
  const rows = name === from ? [] : await db.annotations.where('tags').equals(from).toArray();
  const updated = rows.map((row) => {
    const tags = row.tags.flatMap((tag) => (tag === from ? (name ?? []) : tag));
    return [row, { ...row, tags: addTags([], tags), modified: now }] as const;
  });
  const described = await db.tags.get(from);
  const before = described ?? { colour: null, hotkey: null, description: '' };
  const isMerged = name !== from && name !== null && (await db.tags.get(name)) !== undefined;
  const isSettled = described !== undefined || Object.keys(about).length > 0;
  const put = name !== null && !isMerged && isSettled ? [{ ...before, ...about, name }] : [];
  const tags = await tagEdits(db, put, name === from ? [] : [from]);
  await writer.replace(changeOf({ updated, ...(tags.length > 0 && { tags }) }));
  return rows.length;
}
