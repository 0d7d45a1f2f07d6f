import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { MarkEnd } from '../store/mark-slice.ts';
import { activeFiling } from '../store/filings-slice.ts';
import { useApp } from '../store/StoreProvider.tsx';
import type { Unit } from './caret.ts';
import { pullEnd } from './pull-end.ts';
import { reveal } from './reveal.ts';
import { useHandlePlace } from './use-handle-place.ts';
import type { FilingView } from './use-filing-view.ts';
import { type MarkEnds, openMark, type OpenMark } from './use-mark-ends.ts';
import { texts } from '../texts.ts';

interface MarkHandlesProps {
  readonly view: FilingView | null;
  readonly ends: MarkEnds;
}

const KEYS: Readonly<Record<string, readonly [Unit, 1 | -1]>> = {
  ArrowRight: ['word', 1],
  ArrowLeft: ['word', -1],
  ArrowDown: ['sentence', 1],
  ArrowUp: ['sentence', -1],
  PageDown: ['paragraph', 1],
  PageUp: ['paragraph', -1],
};

interface HandleProps {
  readonly end: MarkEnd;
  readonly mark: OpenMark;
  readonly view: FilingView;
  readonly ends: MarkEnds;
  /** Length of the document, and the words beside the handle. */
  readonly most: number;
  readonly words: string;
}

function Handle({ end, mark, view, ends, most, words }: HandleProps) {
  const element = useRef<HTMLDivElement>(null);
  const isMoving = useApp((state) => state.movingEnd === end);
  const setMovingEnd = useApp((state) => state.setMovingEnd);
  useHandlePlace(element, view, mark.span, end);
  function handleKey(event: KeyboardEvent): void {
    const move = KEYS[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    ends.move(end, ...move);
  }
  return (
    <div
      ref={element}
      className="mark-handle"
      data-end={end}
      data-moving={isMoving}
      role="slider"
      tabIndex={0}
      aria-label={texts.marking.ends[end].name}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={mark.span[end]}
      aria-valuetext={words}
      onKeyDown={handleKey}
      onFocus={() => setMovingEnd(end)}
      // The press must neither select text nor take the focus from where the keys go.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        setMovingEnd(end);
        pullEnd(event.nativeEvent, { view, mark, end, ends });
      }}
    />
  );
}

const SHOWN = 40;

/** The two ends of the annotation that is picked out, to be pulled by mouse or moved by arrow keys. */
export function MarkHandles({ view, ends }: MarkHandlesProps) {
  const hasSelection = useApp((state) => state.selection !== null);
  const resizing = useApp((state) => state.resizing);
  const movingEnd = useApp((state) => state.movingEnd);
  const { placed, resolutions } = useNotebook();
  const state = useApp((all) => all);
  const mark = hasSelection ? null : openMark(state, { placed, resolutions });
  const body = mark && activeFiling(state)?.bodies.get(mark.span.document);
  useEffect(() => {
    if (!view || !resizing || resizing.isHeld) return;
    const { document, start, end } = resizing.span;
    const at = movingEnd === 'start' ? start : Math.max(start, end - 1);
    reveal(view.root, view.scroller, { document, start: at, end: at + 1 });
  }, [view, resizing, movingEnd]);
  if (!view || !mark || !body) return null;
  const quote = body.text.slice(mark.span.start, mark.span.end);
  const shared = { mark, view, ends, most: body.text.length };
  return (
    <>
      <Handle end="start" {...shared} words={quote.slice(0, SHOWN)} />
      <Handle end="end" {...shared} words={quote.slice(-SHOWN)} />
    </>
  );
}
