import { type Tag, tidyTag } from '../../core/annotate/tag.ts';
import type { AnnotationDb } from './annotation-db.ts';
import type { AnnotationWriter } from './annotation-writer.ts';

/** Keeps a tag's colour, hotkey and description. */
export async function describeTag(writer: AnnotationWriter, tag: Tag): Promise<void> {
  await writer.editTags({ put: [tag], removed: [] });
}

/**
 * Gives a tag another name on every annotation, as one step that can be undone; under a name already in use the two
 * become one. `to` null takes the tag off. Returns the number of annotations changed.
 */
export async function renameTag(
  db: AnnotationDb,
  writer: AnnotationWriter,
  from: string,
  to: string | null,
): Promise<number> {
  const name = to === null ? null : tidyTag(to);
  if (name === from) return 0;
  const ids = await db.annotations.where('tags').equals(from).primaryKeys();
  await writer.updateEach(ids, ({ tags }) => ({
    tags: [...new Set(tags.flatMap((tag) => (tag === from ? (name ?? []) : tag)))],
  }));
  const described = await db.tags.get(from);
  const isNew = name !== null && !(await db.tags.get(name));
  if (described)
    await writer.editTags({ put: isNew ? [{ ...described, name }] : [], removed: [from] });
  return ids.length;
}
