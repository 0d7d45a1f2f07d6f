import { useMemo } from 'react';
import type { Colour } from '../../core/annotate/annotation.ts';
import { addTags, type Tag } from '../../core/annotate/tag.ts';
import { type Notebook, useNotebook } from '../notebook/Notebook.tsx';
import type { AppStore } from '../store/create-app-store.ts';
import type { Editing } from '../store/reading-slice.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import { showToast } from '../ui/toasts.ts';
import { activeId, copyPassage } from './copy-passage.ts';
import { createSelectionMarker } from './mark-selection.ts';
import { texts } from '../texts.ts';

/** What can be done with the selection, or else with the annotation that is picked out. */
export interface Marking {
  /** Highlights the selection, or recolours the annotation. */
  highlight(colour?: Colour): Promise<void>;
  /** Opens the note or the tags; a selection is highlighted first. */
  write(field: Editing['field']): Promise<void>;
  /** Tags the annotation, or takes the tag off where it is; a selection is highlighted in the tag's colour first. */
  tag(tag: Pick<Tag, 'name' | 'colour'>): Promise<void>;
  /** Copies the words with their source. */
  copy(): Promise<void>;
  /** Deletes the annotation, with a way back. */
  remove(): Promise<void>;
}

let lastColour: Colour = 'yellow';

function createMarking(store: AppStore, { db, writer }: Pick<Notebook, 'db' | 'writer'>): Marking {
  const { markSelection, whenThere } = createSelectionMarker(store, writer);

  return {
    highlight: async (colour = lastColour) => {
      lastColour = colour;
      const marked = markSelection(colour);
      if (marked) return marked.saved;
      const id = activeId(store);
      if (id === null) return undefined;
      const coming = whenThere(id);
      if (coming) await coming;
      await writer.update([id], { colour });
      return store.getState().announce(texts.marking.recoloured(texts.colours[colour]));
    },
    write: async (field) => {
      const marked = markSelection(lastColour);
      const id = marked?.id ?? activeId(store);
      if (id !== null) store.getState().edit({ id, field, where: 'popover' });
      await marked?.saved;
    },
    tag: async ({ name, colour }) => {
      const marked = markSelection(colour ?? lastColour, [name]);
      const id = activeId(store);
      if (marked || id === null) return marked?.saved;
      const coming = whenThere(id);
      if (coming) await coming;
      const has = (await db.annotations.get(id))?.tags.includes(name) ?? false;
      await writer.updateEach([id], ({ tags }) => ({
        tags: has ? tags.filter((tag) => tag !== name) : addTags(tags, [name]),
      }));
      return store.getState().announce((has ? texts.marking.untagged : texts.marking.tagged)(name));
    },
    copy: () => copyPassage(store, db),
    remove: async () => {
      const id = activeId(store);
      if (id === null) return;
      store.getState().setActivePassage(null);
      const coming = whenThere(id);
      if (coming) await coming;
      await writer.remove([id]);
      showToast({ title: texts.marking.noteDeleted, undo: () => void writer.undo() });
    },
  };
}

/** Marking in the filing that the store around it shows. */
export function useMarking(): Marking {
  const store = useAppStore();
  const { db, writer } = useNotebook();
  return useMemo(() => createMarking(store, { db, writer }), [store, db, writer]);
}
