import { useEffect, useMemo } from 'react';
import { createTarget } from '../placing/create-target.ts';
import { type Notebook, useNotebook } from '../notebook/Notebook.tsx';
import type { AppState } from '../store/app-state.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import type { MarkEnd } from '../store/mark-slice.ts';
import { bodiesOf } from '../store/open-filing.ts';
import { keyOf, type PassageSpan } from '../store/passage-span.ts';
import { useApp, useAppStore } from '../store/StoreProvider.tsx';
import { moveEnd, type Unit } from './caret.ts';
import { texts } from '../texts.ts';

/** A mark whose ends can be moved. */
export interface OpenMark {
  readonly id: string;
  /** Where it stands, or will stand once the last move is written. */
  readonly span: PassageSpan;
}

/** Moves the ends of the annotation that is picked out. */
export interface MarkEnds {
  /** The annotation picked out; null when there is none, or its place in this text is not settled. */
  current(): OpenMark | null;
  /** By one word, sentence or paragraph; the end then is the one that the keys move. */
  move(end: MarkEnd, unit: Unit, step: 1 | -1): void;
  /** Shows the mark there, without writing it. */
  hold(id: string, span: PassageSpan): void;
  /** Writes the mark where it is shown. */
  settle(): Promise<void>;
  /** Shows it where it was. */
  cancel(): void;
}

const SHOWN_WORDS = 4;

function describeEnd(text: string, { start, end }: PassageSpan, moved: MarkEnd): string {
  const words = text.slice(start, end).split(/\s+/).filter(Boolean);
  const beside = moved === 'start' ? words.slice(0, SHOWN_WORDS) : words.slice(-SHOWN_WORDS);
  const says = moved === 'start' ? texts.marking.startsWith : texts.marking.endsWith;
  return says(beside.join(' '), words.length);
}

type Marks = Pick<Notebook, 'placed' | 'resolutions'>;

/** The mark that is picked out, with its ends free to be moved; null when there is none. */
export function openMark(state: AppState, { placed, resolutions }: Marks): OpenMark | null {
  const { activePassage, resizing, layers } = state;
  if (activePassage?.kind !== 'annotation' || !activeFiling(state)?.complete || !layers.notes)
    return null;
  const id = activePassage.key;
  const annotation = placed.find((each) => each.id === id);
  // Words that differ from those marked are for the reader to accept first.
  if (!annotation || resolutions.get(id)?.state === 'changed') return null;
  const { document, start, end } = annotation.target;
  return { id, span: resizing?.id === id ? resizing.span : { document, start, end } };
}

function createMarkEnds(
  store: AppStore,
  { writer, ...marks }: Marks & Pick<Notebook, 'writer'>,
): MarkEnds {
  const current = () => openMark(store.getState(), marks);

  async function settle(): Promise<void> {
    const { resizing, showResizing, announce, movingEnd } = store.getState();
    const filing = activeFiling(store.getState());
    if (!resizing || !filing) return;
    const { id, span } = resizing;
    showResizing({ id, span, isHeld: false });
    try {
      const target = createTarget(filing, span);
      if (!target) throw new Error('the filing is still being read');
      await writer.update([id], { target });
      announce(describeEnd(filing.bodies.get(span.document)?.text ?? '', span, movingEnd));
    } catch (error) {
      showResizing(null);
      throw error;
    }
  }

  return {
    current,
    settle,
    move: (end, unit, step) => {
      const mark = current();
      const filing = activeFiling(store.getState());
      if (!mark || !filing) return;
      const span = moveEnd(bodiesOf(filing), mark.span, end, unit, step);
      store.getState().setMovingEnd(end);
      if (keyOf(span) === keyOf(mark.span)) {
        store.getState().announce(texts.marking.endsHere);
        return;
      }
      store.getState().showResizing({ id: mark.id, span, isHeld: false });
      void settle();
    },
    hold: (id, span) => store.getState().showResizing({ id, span, isHeld: true }),
    cancel: () => store.getState().showResizing(null),
  };
}

/** The one way by which mouse, keys and palette move the ends of a mark. */
export function useMarkEnds(): MarkEnds {
  const store = useAppStore();
  const { placed, resolutions, writer } = useNotebook();
  return useMemo(
    () => createMarkEnds(store, { placed, resolutions, writer }),
    [store, placed, resolutions, writer],
  );
}

/** Ends the showing of a resized mark once it stands where it was shown, or is gone. */
export function useSettledResizing(): void {
  const resizing = useApp((state) => state.resizing);
  const showResizing = useApp((state) => state.showResizing);
  const { annotations, placed } = useNotebook();
  useEffect(() => {
    if (!resizing || resizing.isHeld) return;
    const there = placed.find(({ id }) => id === resizing.id);
    const isGone = !annotations.some(({ id }) => id === resizing.id);
    if (isGone || (there && keyOf(there.target) === keyOf(resizing.span))) showResizing(null);
  }, [resizing, annotations, placed, showResizing]);
}
