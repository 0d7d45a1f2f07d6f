import type { MarkEnd } from '../store/mark-slice.ts';
import { keyOf, type PassageSpan } from '../store/passage-span.ts';
import { placeNear } from './text-rects.ts';
import type { FilingView } from './use-filing-view.ts';
import type { MarkEnds, OpenMark } from './use-mark-ends.ts';

interface Pull {
  readonly view: FilingView;
  readonly mark: OpenMark;
  readonly end: MarkEnd;
  readonly ends: MarkEnds;
}

/** Closer than this to the window's edge, in pixels, the text scrolls on, by so much a frame. */
const EDGE = 36;
const SCROLL_STEP = 9;

/** The passage between the end that stays and the offset; pulled past it, the ends change places. Null when empty. */
export function pulledSpan(
  { document, start, end: stop }: PassageSpan,
  end: MarkEnd,
  offset: number,
): PassageSpan | null {
  const anchor = end === 'start' ? stop : start;
  if (offset === anchor) return null;
  return { document, start: Math.min(anchor, offset), end: Math.max(anchor, offset) };
}

/** Follows the pointer from the press on a handle to its release; Escape puts the mark back. */
export function pullEnd(press: PointerEvent, { view, mark, end, ends }: Pull): void {
  const { root, scroller } = view;
  const handle = press.target instanceof HTMLElement ? press.target.getBoundingClientRect() : null;
  // The text is under the handle's line, not under the pointer that has taken hold of its knob.
  const aside = handle ? press.clientX - (handle.left + handle.right) / 2 : 0;
  const below = handle ? press.clientY - (handle.top + handle.bottom) / 2 : 0;
  const held = new AbortController();
  const { signal } = held;
  let pointer = { x: press.clientX, y: press.clientY };
  let span = mark.span;

  function follow(): void {
    const offset = placeNear(root, pointer.x - aside, pointer.y - below, end);
    if (offset?.document !== mark.span.document) return;
    const pulled = pulledSpan(mark.span, end, offset.offset);
    if (!pulled || keyOf(pulled) === keyOf(span)) return;
    span = pulled;
    ends.hold(mark.id, span);
  }
  function scroll(): void {
    if (signal.aborted) return;
    const box = scroller.getBoundingClientRect();
    const step = pointer.y < box.top + EDGE ? -1 : pointer.y > box.bottom - EDGE ? 1 : 0;
    if (step !== 0) {
      scroller.scrollTop += step * SCROLL_STEP;
      follow();
    }
    requestAnimationFrame(scroll);
  }
  function finish(isWanted: boolean): void {
    held.abort();
    delete scroller.dataset['pulling'];
    if (isWanted && keyOf(span) !== keyOf(mark.span)) void ends.settle();
    else ends.cancel();
  }

  scroller.dataset['pulling'] = '';
  ends.hold(mark.id, span);
  requestAnimationFrame(scroll);
  window.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y }) => {
      pointer = { x, y };
      follow();
    },
    { signal },
  );
  window.addEventListener('pointerup', () => finish(true), { signal });
  window.addEventListener('pointercancel', () => finish(false), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      finish(false);
    },
    { signal, capture: true },
  );
}
