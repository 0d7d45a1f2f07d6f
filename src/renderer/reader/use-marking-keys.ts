import { useEffect } from 'react';
import { COLOURS } from '../../core/annotate/annotation.ts';
import type { Command } from '../../ipc/commands.ts';
import type { DocumentBody } from '../../ipc/contract.ts';
import type { AppState } from '../store/app-state.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import { bodiesOf } from '../store/open-filing.ts';
import { keyOf, type PassageSpan } from '../store/passage-span.ts';
import type { Jump, ReadingSlice } from '../store/reading-slice.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import { describeSelection } from './describe-selection.ts';
import { stretch, type Unit, unitAt, unitBeside } from './caret.ts';
import { followTextLink, linkIn } from './follow-text-link.ts';
import { isInSight, reveal } from './reveal.ts';
import { liveRange, placeAtTop } from './text-rects.ts';
import type { FilingView } from './use-filing-view.ts';
import type { Marking } from './use-marking.ts';
import { texts } from '../texts.ts';

/**
 * Selecting with the keyboard: where the last selection was, and by which unit it moves. `tell` hears of a selection at
 * once: the window's own event comes later than a key that is pressed right after.
 */
function createSelector(
  view: FilingView,
  bodies: () => readonly DocumentBody[],
  tell: (span: PassageSpan) => void,
) {
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
    tell(span);
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

type Selector = ReturnType<typeof createSelector>;

/** How each command changes the selection: `choose` begins one, the others need one. */
type Step = (selector: Selector, state: AppState, selection: PassageSpan) => void;

const choose = (unit: Unit, extend: boolean) => (selector: Selector, state: AppState) =>
  selector.choose(unit, state, extend);
const move =
  (step: 1 | -1, by?: Unit): Step =>
  (selector, _state, selection) =>
    selector.move(selection, step, by);
const stretchBy =
  (step: 1 | -1, by?: Unit): Step =>
  (selector, _state, selection) =>
    selector.stretch(selection, step, by);

const CHOICES: Partial<Readonly<Record<Command, ReturnType<typeof choose>>>> = {
  'select-word': choose('word', false),
  'select-sentence': choose('sentence', false),
  'select-paragraph': choose('paragraph', false),
  'select-section': choose('section', false),
  'extend-section': choose('section', true),
  'extend-word': choose('word', true),
  'extend-sentence': choose('sentence', true),
  'extend-paragraph': choose('paragraph', true),
};

const STEPS: Partial<Readonly<Record<Command, Step>>> = {
  'select-next': move(1),
  'select-previous': move(-1),
  'select-next-paragraph': move(1, 'paragraph'),
  'select-previous-paragraph': move(-1, 'paragraph'),
  'select-more': stretchBy(1),
  'select-less': stretchBy(-1),
  'select-more-paragraphs': stretchBy(1, 'paragraph'),
  'select-fewer-paragraphs': stretchBy(-1, 'paragraph'),
};

const MARKS: Partial<Readonly<Record<Command, (marking: Marking) => void>>> = {
  'write-note': (marking) => void marking.write('note'),
  'write-tags': (marking) => void marking.write('tags'),
  'copy-citation': (marking) => void marking.copy(),
  ...Object.fromEntries(
    COLOURS.map((colour, i) => [
      `highlight-${i + 1}`,
      (marking: Marking) => void marking.highlight(colour),
    ]),
  ),
};

/** Follows the link or the footnote mark in the selection; false when there is none. */
function followSelected(store: AppStore): boolean {
  const { selection } = store.getState();
  if (!selection) return false;
  for (
    let offset = selection.start;
    offset < Math.min(selection.end, selection.start + 400);
    offset++
  ) {
    const link = linkIn(store, { document: selection.document, offset });
    if (!link) continue;
    followTextLink(store, link);
    return true;
  }
  store.getState().announce(texts.reading.noLink);
  return true;
}

/** Lets commands select and mark in the text. */
export function useMarkingKeys(view: FilingView | null, marking: Marking): void {
  const store = useAppStore();
  useEffect(() => {
    if (!view) return undefined;
    const selector = createSelector(
      view,
      () => {
        const filing = activeFiling(store.getState());
        return filing ? bodiesOf(filing) : [];
      },
      (span) => {
        const { select, setActivePassage, announce, selection } = store.getState();
        const text = activeFiling(store.getState())?.bodies.get(span.document)?.text ?? '';
        const isSame = selection !== null && keyOf(selection) === keyOf(span);
        announce(isSame ? texts.reading.nothingMore : describeSelection(text, span));
        select(span);
        setActivePassage(null);
      },
    );

    function perform(command: Command): boolean {
      const state = store.getState();
      const { selection, activePassage } = state;
      const isNote = activePassage?.kind === 'annotation';
      const [begin, step, mark] = [CHOICES[command], STEPS[command], MARKS[command]];
      if (begin) begin(selector, state);
      else if (step && selection) step(selector, state, selection);
      else if (mark && (selection || isNote)) mark(marking);
      else if (command === 'follow-link') return followSelected(store);
      else if (command === 'delete-note' && isNote) void marking.remove();
      else if (command === 'select-nothing') {
        getSelection()?.removeAllRanges();
        state.setActivePassage(null);
      } else return false;
      return true;
    }

    return store.getState().addPerformer(perform);
  }, [view, marking, store]);
}
