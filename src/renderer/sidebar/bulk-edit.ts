import type { Annotation, Colour } from '../../core/annotate/annotation.ts';
import { addTags } from '../../core/annotate/tag.ts';
import type { AnnotationWriter } from '../db/annotation-writer.ts';
import { showToast } from '../ui/toasts.ts';
import { texts } from '../texts.ts';

/** What can be done with many notes at once; each is one step that can be undone, and says how many it changed. */
export interface BulkEdit {
  recolour(notes: readonly Annotation[], colour: Colour): Promise<void>;
  tag(notes: readonly Annotation[], tag: string): Promise<void>;
  untag(notes: readonly Annotation[], tag: string): Promise<void>;
  /** Into the bin. */
  remove(notes: readonly Annotation[]): Promise<void>;
}

/** The tags that the notes carry, with how many of them do, the most carried first. */
export function tagsAmong(
  notes: readonly Annotation[],
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of notes) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || texts.formats.compare(a.name, b.name));
}

/** Each act is one step to undo, and is announced. */
export function createBulkEdit(
  writer: AnnotationWriter,
  announce: (text: string) => void,
): BulkEdit {
  function tell(title: string, isChanged: boolean): void {
    announce(title);
    showToast({
      title,
      ...(isChanged && { undo: () => void writer.undo() }),
    });
  }
  async function retag(
    notes: readonly Annotation[],
    change: (tags: readonly string[]) => readonly string[],
    tellOf: (count: number, tag: string) => string,
    tag: string,
  ): Promise<void> {
    const changed = notes.filter(({ tags }) => change(tags).join('\n') !== tags.join('\n'));
    if (changed.length > 0)
      await writer.updateEach(
        changed.map(({ id }) => id),
        ({ tags }) => ({ tags: change(tags) }),
      );
    tell(tellOf(changed.length, tag), changed.length > 0);
  }
  return {
    recolour: async (notes, colour) => {
      const changed = notes.filter((note) => note.colour !== colour);
      if (changed.length > 0)
        await writer.update(
          changed.map(({ id }) => id),
          { colour },
        );
      tell(texts.notes.bulk.recoloured(changed.length, texts.colours[colour]), changed.length > 0);
    },
    tag: (notes, tag) => retag(notes, (tags) => addTags(tags, [tag]), texts.notes.bulk.tagged, tag),
    untag: (notes, tag) =>
      retag(notes, (tags) => tags.filter((each) => each !== tag), texts.notes.bulk.untagged, tag),
    remove: async (notes) => {
      await writer.remove(notes.map(({ id }) => id));
      tell(texts.notes.bulk.deleted(notes.length), true);
    },
  };
}
