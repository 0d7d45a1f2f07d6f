import { type RefObject, useLayoutEffect } from 'react';
import type { MarkEnd } from '../store/mark-slice.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import { endRect, startRect } from './text-rects.ts';
import type { FilingView } from './use-filing-view.ts';

/** Keeps the element at an end of the passage, in the scrolled text, while that is laid out anew. */
export function useHandlePlace(
  element: RefObject<HTMLElement | null>,
  view: FilingView | null,
  span: PassageSpan,
  end: MarkEnd,
): void {
  const { document, start, end: stop } = span;
  useLayoutEffect(() => {
    const handle = element.current;
    if (!handle || !view) return undefined;
    const { root, scroller } = view;
    function place(): void {
      const passage = { document, start, end: stop };
      const rect = end === 'start' ? startRect(root, passage) : endRect(root, passage);
      if (!handle) return;
      handle.hidden = !rect;
      if (!rect) return;
      const box = scroller.getBoundingClientRect();
      handle.style.left = `${(end === 'start' ? rect.left : rect.right) - box.left}px`;
      handle.style.top = `${rect.top - box.top + scroller.scrollTop}px`;
      handle.style.height = `${rect.height}px`;
    }
    place();
    const resized = new ResizeObserver(place);
    resized.observe(root);
    resized.observe(scroller);
    scroller.addEventListener('scroll', place, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', place);
    };
  }, [element, view, document, start, stop, end]);
}
