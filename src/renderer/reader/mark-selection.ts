import type { Annotation, Colour } from '../../core/annotate/annotation.ts';
import type { AnnotationWriter } from '../db/annotation-writer.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import { showToast } from '../ui/toasts.ts';
import { type Beginning, createAnnotation } from './create-annotation.ts';
import { texts } from '../texts.ts';

/** Makes marks of selections. */
export interface SelectionMarker {
  /** Marks the selection and picks the mark out; null when there is nothing to mark. */
  markSelection(
    colour: Colour,
    tags?: readonly string[],
  ): { readonly id: string; readonly saved: Promise<void> } | null;
  /** Resolves when the mark, whose text is still being read, is on its way; null when it is: the next key must not overtake it. */
  whenThere(id: string): Promise<unknown> | null;
}

function describeMark({ colour, target }: Annotation): string {
  const place = target.section.at(-1);
  const words = target.quote.split(/\s+/).filter(Boolean).length;
  const { highlighted, highlightedIn } = texts.marking;
  const pen = texts.colours[colour];
  return place ? highlightedIn(pen, words, place) : highlighted(pen, words);
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

/** The maker of marks of one window. */
export function createSelectionMarker(store: AppStore, writer: AnnotationWriter): SelectionMarker {
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
    showToast({ title: texts.marking.notMarked, tone: 'failure' });
    return undefined;
  }

  function markSelection(
    colour: Colour,
    tags: readonly string[] = [],
  ): { id: string; saved: Promise<void> } | null {
    const { selection, select, setActivePassage, showFresh } = store.getState();
    const filing = activeFiling(store.getState());
    if (!selection || !filing) return null;
    const mark = { id: crypto.randomUUID(), colour, tags };
    // First of all on its way to the disk, then shown.
    const annotation = createAnnotation(filing, selection, mark);
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

  return { markSelection, whenThere: (id) => coming.get(id) ?? null };
}
