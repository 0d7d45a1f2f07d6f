import { useMemo } from 'react';
import type { Annotation, Colour } from '../../core/annotate/annotation.ts';
import { type CitedCopy, copyWithCitation } from '../../core/export/copy-with-citation.ts';
import { getBridge } from '../bridge.ts';
import { type Notebook, useNotebook } from '../Notebook.tsx';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import type { Editing } from '../store/reading-slice.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import { showToast } from '../ui/toasts.ts';
import { createAnnotation } from './create-annotation.ts';

/** What can be done with the selection, or else with the annotation that is picked out. */
export interface Marking {
  /** Highlights the selection, or recolours the annotation. */
  highlight(colour?: Colour): Promise<void>;
  /** Opens the note or the tags; a selection is highlighted first. */
  write(field: Editing['field']): Promise<void>;
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

function activeAnnotation(store: AppStore, { annotations }: Notebook): Annotation | null {
  const active = store.getState().activePassage;
  if (active?.kind !== 'annotation') return null;
  return annotations.find((annotation) => annotation.id === active.key) ?? null;
}

/** The passage in the forms of the clipboard; null while its text is not there. */
function citedCopy(
  filing: OpenFiling,
  span: PassageSpan,
  annotation: string | null,
): CitedCopy | null {
  const body = filing.bodies.get(span.document);
  const about = filing.head?.documents.find((document) => document.id === span.document);
  if (!filing.head || !body || !about) return null;
  const document = { ...about, text: body.text };
  return copyWithCitation({ filing: filing.head, document, span, annotation });
}

function createMarking(store: AppStore, notebook: Notebook): Marking {
  const { db, writer } = notebook;

  /** Marks the selection and picks the mark out; null when nothing is selected. */
  async function markSelection(colour: Colour): Promise<Annotation | null> {
    const { selection, announce, select, setActivePassage } = store.getState();
    const filing = activeFiling(store.getState());
    if (!selection || !filing) return null;
    const annotation = await createAnnotation(db, filing, selection, colour);
    if (!annotation) return null;
    getSelection()?.removeAllRanges();
    select(null);
    setActivePassage({ kind: 'annotation', key: annotation.id });
    await writer.add([annotation]);
    announce(describeMark(annotation));
    return annotation;
  }

  return {
    highlight: async (colour = lastColour) => {
      lastColour = colour;
      if (await markSelection(colour)) return;
      const active = activeAnnotation(store, notebook);
      if (!active) return;
      await writer.update([active.id], { colour });
      store.getState().announce(`Now ${colour}`);
    },
    write: async (field) => {
      const marked = await markSelection(lastColour);
      const id = marked?.id ?? activeAnnotation(store, notebook)?.id;
      if (id !== undefined) store.getState().edit({ id, field, where: 'popover' });
    },
    copy: async () => {
      const { selection } = store.getState();
      const annotation = selection ? null : activeAnnotation(store, notebook);
      const span = selection ?? annotation?.target;
      const filing = activeFiling(store.getState());
      const copy = span && filing && citedCopy(filing, span, annotation?.id ?? null);
      if (!copy) return;
      const copied = await getBridge()['notes:copy']({ text: copy.plain, html: copy.html });
      showToast({ title: copied.ok ? 'Copied with citation' : copied.error.message });
    },
    remove: async () => {
      const active = activeAnnotation(store, notebook);
      if (!active) return;
      store.getState().setActivePassage(null);
      await writer.remove([active.id]);
      showToast({
        title: 'Note deleted',
        action: { label: 'Undo', run: () => void writer.undo() },
      });
    },
  };
}

export function useMarking(): Marking {
  const store = useAppStore();
  const notebook = useNotebook();
  return useMemo(() => createMarking(store, notebook), [store, notebook]);
}
