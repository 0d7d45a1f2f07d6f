import { useEffect } from 'react';
import type { Command } from '../../ipc/commands.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import type { Annotation } from '../../core/annotate/annotation.ts';
import type { Unit } from './caret.ts';
import { stackOf } from './overlaps.ts';
import type { MarkEnds } from './use-mark-ends.ts';
import { texts } from '../texts.ts';

const MOVES: Partial<Readonly<Record<Command, readonly [Unit, 1 | -1]>>> = {
  'move-end-word-later': ['word', 1],
  'move-end-word-earlier': ['word', -1],
  'move-end-sentence-later': ['sentence', 1],
  'move-end-sentence-earlier': ['sentence', -1],
};

/** Picks the next of the annotations that lie in one place, and says which of how many it is. */
function pickNextHere(store: AppStore, placed: readonly Annotation[]): void {
  const { activePassage, setActivePassage, announce } = store.getState();
  const stack = stackOf(activePassage, placed);
  const index = stack.findIndex(({ id }) => id === activePassage?.key);
  const next = stack[(index + 1) % Math.max(stack.length, 1)];
  if (!activePassage || !next) return;
  if (stack.length === 1) {
    announce(texts.reading.noOtherNote);
    return;
  }
  setActivePassage({ ...activePassage, key: next.id, withTools: true });
  const place = ((index + 1) % stack.length) + 1;
  announce(texts.reading.noteHereWords(place, stack.length, next.target.quote.slice(0, 80)));
}

/** Picks the next or previous annotation in the order of the text. */
function stepNote(store: AppStore, placed: readonly Annotation[], step: 1 | -1): void {
  const { activePassage, place, setActivePassage, goTo, announce } = store.getState();
  const index = placed.findIndex(({ id }) => id === activePassage?.key);
  const order = (activeFiling(store.getState())?.head?.documents ?? []).map(({ id }) => id);
  const isBehind = ({ target }: Annotation) => {
    if (place === null) return true;
    const documents = order.indexOf(target.document) - order.indexOf(place.document);
    return documents > 0 || (documents === 0 && target.start >= place.offset);
  };
  const behind = placed.findIndex(isBehind);
  // Behind the last one is the first, as before the first is the last.
  const start = step === 1 ? Math.max(behind, 0) : (behind < 0 ? placed.length : behind) - 1;
  const next = placed.at(index >= 0 ? (index + step) % placed.length : start);
  if (!next) return announce(texts.reading.steps.noNote);
  setActivePassage({ kind: 'annotation', key: next.id, withTools: true });
  goTo(next.target);
  announce(texts.reading.note(next.target.quote.slice(0, 120)));
}

/** Lets commands step through the marks that are there, and move their ends. */
export function useMarkKeys(ends: MarkEnds): void {
  const store = useAppStore();
  const { placed } = useNotebook();
  useEffect(() => {
    function moveOtherEnd(): void {
      const { movingEnd, setMovingEnd, announce } = store.getState();
      const other = movingEnd === 'end' ? 'start' : 'end';
      setMovingEnd(other);
      announce(texts.marking.ends[other].moving);
    }
    function perform(command: Command): boolean {
      const { movingEnd, activePassage } = store.getState();
      const move = MOVES[command];
      if (move && ends.current()) ends.move(movingEnd, ...move);
      else if (command === 'next-note') stepNote(store, placed, 1);
      else if (command === 'previous-note') stepNote(store, placed, -1);
      else if (activePassage?.kind !== 'annotation') return false;
      else if (command === 'next-note-here') pickNextHere(store, placed);
      else if (command === 'move-other-end' && ends.current()) moveOtherEnd();
      else return false;
      return true;
    }
    return store.getState().addPerformer(perform);
  }, [store, ends, placed]);
}
