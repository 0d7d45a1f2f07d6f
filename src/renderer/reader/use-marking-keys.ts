import { useEffect } from 'react';
import { COLOURS } from '../../core/annotate/annotation.ts';
import type { DocumentBody } from '../../ipc/contract.ts';
import { activeFiling } from '../store/filings-slice.ts';
import { bodiesOf } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import type { Jump, ReadingSlice } from '../store/reading-slice.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import { stretch, type Unit, unitAt, unitBeside } from './caret.ts';
import { isInSight, reveal } from './reveal.ts';
import { liveRange, placeAtTop } from './text-rects.ts';
import type { FilingView } from './use-filing-view.ts';
import type { Marking } from './use-marking.ts';

const UNIT_KEYS: Readonly<Record<string, Unit>> = { w: 'word', s: 'sentence', p: 'paragraph' };

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !==
      null
  );
}

/** Selecting with the keyboard: where the last selection was, and by which unit it moves. */
function createSelector(view: FilingView, bodies: () => readonly DocumentBody[]) {
  let unit: Unit = 'sentence';
  let last: PassageSpan | null = null;
  let lastJump: Jump | null = null;

  function show(span: PassageSpan | null): void {
    const range = span && liveRange(view.root, span);
    if (!span || !range) return;
    last = span;
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
    reveal(view.root, view.scroller, span);
  }

  /** The unit at the last selection or jump while that is in sight, else the first in sight. */
  function start(jump: PassageSpan | null): PassageSpan | null {
    const from = [last, jump].find((span) => span && isInSight(view.root, view.scroller, span));
    if (from) return unitAt(bodies(), { document: from.document, offset: from.start }, unit);
    const top = placeAtTop(view.root, view.scroller.getBoundingClientRect());
    return top && unitAt(bodies(), top, unit);
  }

  return {
    choose(next: Unit, { selection, jump }: ReadingSlice, extend: boolean): void {
      const isSame = next === unit;
      const hasJumped = jump !== null && jump !== lastJump;
      lastJump = jump;
      unit = next;
      if (hasJumped && !selection) last = null;
      if (selection && extend) show(stretch(bodies(), selection, unit, 1));
      else if (selection && isSame) show(unitBeside(bodies(), selection, unit, 1));
      else if (selection)
        show(unitAt(bodies(), { document: selection.document, offset: selection.start }, unit));
      else if (last && isSame && isInSight(view.root, view.scroller, last))
        show(unitBeside(bodies(), last, unit, 1));
      else show(start(jump?.span ?? null));
    },
    move(selection: PassageSpan, step: 1 | -1, by: Unit = unit): void {
      show(unitBeside(bodies(), selection, by, step));
    },
    stretch(selection: PassageSpan, step: 1 | -1, by: Unit = unit): void {
      show(stretch(bodies(), selection, by, step));
    },
  };
}

const ARROWS: Readonly<Record<string, readonly [step: 1 | -1, unit: Unit | undefined]>> = {
  ArrowRight: [1, undefined],
  ArrowLeft: [-1, undefined],
  ArrowDown: [1, 'paragraph'],
  ArrowUp: [-1, 'paragraph'],
};

/** The single keys that select and mark. They are off while something is being typed or a dialog is open. */
export function useMarkingKeys(view: FilingView | null, marking: Marking): void {
  const store = useAppStore();
  useEffect(() => {
    if (!view) return undefined;
    const selector = createSelector(view, () => {
      const filing = activeFiling(store.getState());
      return filing ? bodiesOf(filing) : [];
    });

    function act(key: string): (() => void) | null {
      const { selection, activePassage, setActivePassage } = store.getState();
      const colour = COLOURS[Number(key) - 1];
      const canMark = selection !== null || activePassage?.kind === 'annotation';
      if (colour) return canMark ? () => void marking.highlight(colour) : null;
      if (key === 'n') return canMark ? () => void marking.write('note') : null;
      if (key === 't') return canMark ? () => void marking.write('tags') : null;
      if (key === 'c') return canMark ? () => void marking.copy() : null;
      if (key === 'delete' || key === 'backspace')
        return activePassage?.kind === 'annotation' ? () => void marking.remove() : null;
      if (key === 'escape')
        return () => {
          getSelection()?.removeAllRanges();
          setActivePassage(null);
        };
      return null;
    }

    function selectBy(event: KeyboardEvent): (() => void) | null {
      const { selection } = store.getState();
      const unit = UNIT_KEYS[event.key.toLowerCase()];
      if (unit) return () => selector.choose(unit, store.getState(), event.shiftKey);
      const arrow = ARROWS[event.key];
      if (!arrow || !selection) return null;
      const [step, by] = arrow;
      return event.shiftKey
        ? () => selector.stretch(selection, step, by)
        : () => selector.move(selection, step, by);
    }

    function handleKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target)) return;
      if (store.getState().editing) {
        // The editor is about to open: what is typed is meant for it, not for us.
        if (event.key === 'Escape') store.getState().edit(null);
        return;
      }
      const action = selectBy(event) ?? act(event.key.toLowerCase());
      if (!action) return;
      event.preventDefault();
      action();
    }

    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, [view, marking, store]);
}
