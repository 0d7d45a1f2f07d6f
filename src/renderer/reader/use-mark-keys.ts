import { useEffect } from 'react';
import { useNotebook } from '../Notebook.tsx';
import type { AppStore } from '../store/create-app-store.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import type { Annotation } from '../../core/annotate/annotation.ts';
import type { Unit } from './caret.ts';
import { stackOf } from './overlaps.ts';
import type { MarkEnds } from './use-mark-ends.ts';

const MOVES: Readonly<Record<string, readonly [Unit, 1 | -1]>> = {
  ArrowRight: ['word', 1],
  ArrowLeft: ['word', -1],
  ArrowDown: ['sentence', 1],
  ArrowUp: ['sentence', -1],
};

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !==
      null
  );
}

/** Picks the next of the annotations that lie in one place, and says which of how many it is. */
export function pickNextHere(store: AppStore, placed: readonly Annotation[]): void {
  const { activePassage, setActivePassage, announce } = store.getState();
  const stack = stackOf(activePassage, placed);
  const index = stack.findIndex(({ id }) => id === activePassage?.key);
  const next = stack[(index + 1) % Math.max(stack.length, 1)];
  if (!activePassage || !next) return;
  if (stack.length === 1) {
    announce('No other note here');
    return;
  }
  setActivePassage({ ...activePassage, key: next.id, withTools: true });
  const place = ((index + 1) % stack.length) + 1;
  announce(`Note ${place} of ${stack.length} here: ${next.target.quote.slice(0, 80)}`);
}

/** Picks the next or previous annotation in the order of the text. */
export function stepNote(store: AppStore, placed: readonly Annotation[], step: 1 | -1): void {
  const { activePassage, place, setActivePassage, goTo, announce } = store.getState();
  const index = placed.findIndex(({ id }) => id === activePassage?.key);
  const isBehind = ({ target }: Annotation) =>
    place !== null && target.document === place.document && target.start >= place.offset;
  const start = step === 1 ? placed.findIndex(isBehind) : placed.findIndex(isBehind) - 1;
  const next = placed.at(index >= 0 ? (index + step) % placed.length : start);
  if (!next) return;
  setActivePassage({ kind: 'annotation', key: next.id, withTools: true });
  goTo(next.target);
  announce(`Note: ${next.target.quote.slice(0, 120)}`);
}

/** Keys for marks that are there: Shift+Alt+arrows move an end, E changes which, O picks among those in one place. */
export function useMarkKeys(ends: MarkEnds): void {
  const store = useAppStore();
  const { placed } = useNotebook();
  useEffect(() => {
    function actionOf(event: KeyboardEvent): (() => void) | null {
      const { movingEnd, setMovingEnd, announce, activePassage } = store.getState();
      const key = event.key.toLowerCase();
      if (event.altKey) {
        const move = event.shiftKey ? MOVES[event.key] : undefined;
        return move && ends.current() ? () => ends.move(movingEnd, ...move) : null;
      }
      if (event.shiftKey && (key === 'j' || key === 'k') && placed.length > 0)
        return () => stepNote(store, placed, key === 'j' ? 1 : -1);
      if (event.shiftKey || activePassage?.kind !== 'annotation') return null;
      if (key === 'o') return () => pickNextHere(store, placed);
      if (key !== 'e' || !ends.current()) return null;
      return () => {
        const other = movingEnd === 'end' ? 'start' : 'end';
        setMovingEnd(other);
        announce(other === 'end' ? 'Moving the end of the mark' : 'Moving the start of the mark');
      };
    }
    function handleKey(event: KeyboardEvent): void {
      const { editing, dialog } = store.getState();
      if (event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (editing || dialog !== null || isElsewhere(event.target)) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      action();
    }
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, [store, ends, placed]);
}
