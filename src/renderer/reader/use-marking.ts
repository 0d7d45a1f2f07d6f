import { useMemo } from 'react';
import type { Annotation, Colour } from '../../core/annotate/annotation.ts';
import { addTags, type Tag } from '../../core/annotate/tag.ts';
import { type Notebook, useNotebook } from '../Notebook.tsx';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import type { Editing } from '../store/reading-slice.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import { showToast } from '../ui/toasts.ts';
import { activeId, copyPassage } from './copy-passage.ts';
import { type Beginning, createAnnotation, createAnnotationNow } from './create-annotation.ts';

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

function countWords(text: string): string {
  const count = text.split(/\s+/).filter(Boolean).length;
  return count === 1 ? '1 word' : `${count} words`;
}

function describeMark({ colour, target }: Annotation): string {
  const place = target.section.at(-1);
  return `Highlighted ${colour}, ${countWords(target.quote)}${place ? `, in ${place}` : ''}`;
}

/** The filing once all of its text is there; null when it is closed, or can't be read, before. */
function whenWhole(store: AppStore, { id }: OpenFiling): Promise<OpenFiling | null> {
  const find = () => store.getState().filings.find((filing) => filing.id === id) ?? null;
  return new Promise((resolve) => {
    const stop = store.subscribe(look);
    function look(): void {
      const filing = find();
      if (filing?.complete === false) return;
      stop();
      resolve(filing);
    }
    look();
  });
}

function textAt({ bodies }: OpenFiling, { document, start, end }: PassageSpan): string {
  return bodies.get(document)?.text.slice(start, end) ?? '';
}

function createMarking(store: AppStore, { db, writer }: Pick<Notebook, 'db' | 'writer'>): Marking {
  /** Marks whose text is still being read, by id; what changes them must wait until they are on their way. */
  const coming = new Map<string, Promise<Annotation | null>>();

  /** A mark made before the text is whole is made on the same words once it is. */
  async function describeLater(
    filing: OpenFiling,
    span: PassageSpan,
    mark: Beginning,
  ): Promise<Annotation | null> {
    const whole = await whenWhole(store, filing);
    if (!whole || textAt(whole, span) !== textAt(filing, span)) return null;
    return createAnnotation(whole, span, mark);
  }

  async function add(annotation: Annotation): Promise<void> {
    const { announce, settleFresh } = store.getState();
    await writer.add([annotation]).catch((error: unknown) => {
      settleFresh([annotation.id]);
      throw error;
    });
    announce(describeMark(annotation));
  }

  async function addLater(id: string, made: Promise<Annotation | null>): Promise<void> {
    coming.set(id, made);
    const annotation = await made.catch(() => null);
    const saved = annotation && add(annotation);
    coming.delete(id);
    if (saved) return saved;
    store.getState().settleFresh([id]);
    showToast({ title: 'That passage could not be marked; mark it again.', tone: 'failure' });
    return undefined;
  }

  /** Marks the selection and picks the mark out; null when there is nothing to mark. */
  function markSelection(
    colour: Colour,
    tags: readonly string[] = [],
  ): { id: string; saved: Promise<void> } | null {
    const { selection, select, setActivePassage, showFresh } = store.getState();
    const filing = activeFiling(store.getState());
    if (!selection || !filing) return null;
    const mark = { id: crypto.randomUUID(), colour, tags };
    // First of all on its way to the disk, then shown.
    const annotation = createAnnotationNow(filing, selection, mark);
    const saved = annotation
      ? add(annotation)
      : addLater(mark.id, describeLater(filing, selection, mark));
    // Before anything is waited for: the next key may already be on its way.
    getSelection()?.removeAllRanges();
    select(null);
    setActivePassage({ kind: 'annotation', key: mark.id });
    showFresh({ id: mark.id, colour, span: selection });
    return { id: mark.id, saved };
  }

  return {
    highlight: async (colour = lastColour) => {
      lastColour = colour;
      const marked = markSelection(colour);
      if (marked) return marked.saved;
      const id = activeId(store);
      if (id === null) return undefined;
      await coming.get(id);
      await writer.update([id], { colour });
      return store.getState().announce(`Now ${colour}`);
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
      await coming.get(id);
      const has = (await db.annotations.get(id))?.tags.includes(name) ?? false;
      await writer.updateEach([id], ({ tags }) => ({
        tags: has ? tags.filter((tag) => tag !== name) : addTags(tags, [name]),
      }));
      return store.getState().announce(has ? `No longer tagged ${name}` : `Tagged ${name}`);
    },
    copy: () => copyPassage(store, db),
    remove: async () => {
      const id = activeId(store);
      if (id === null) return;
      store.getState().setActivePassage(null);
      await coming.get(id);
      await writer.remove([id]);
      showToast({
        title: 'Note deleted',
        action: { label: 'Undo', run: () => void writer.undo() },
      });
    },
  };
}

export function useMarking(): Marking {
  const store = useAppStore();
  const { db, writer } = useNotebook();
  return useMemo(() => createMarking(store, { db, writer }), [store, db, writer]);
}
