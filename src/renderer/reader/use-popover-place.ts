import { type RefObject, useLayoutEffect } from 'react';
import type { PassageSpan } from '../store/passage-span.ts';
import { placePopover } from './popover-place.ts';
import { liveRange } from './text-rects.ts';
import type { FilingView } from './use-filing-view.ts';

/** Keeps the element beside the passage while the text scrolls and the element grows. */
export function usePopoverPlace(
  element: RefObject<HTMLElement | null>,
  view: FilingView | null,
  span: PassageSpan | null,
): void {
  useLayoutEffect(() => {
    const popover = element.current;
    if (!popover || !view || !span) return undefined;
    const { root, scroller } = view;
    function place(): void {
      const rects = popover && span ? liveRange(root, span)?.getBoundingClientRect() : null;
      if (!popover || !rects) return;
      const room = scroller.getBoundingClientRect();
      const frame = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
      const { left, top } = placePopover(rects, popover.getBoundingClientRect(), room, frame);
      popover.style.left = `${Math.round(left)}px`;
      popover.style.top = `${Math.round(top)}px`;
    }
    place();
    const resized = new ResizeObserver(place);
    resized.observe(popover);
    resized.observe(scroller);
    scroller.addEventListener('scroll', place, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', place);
    };
  }, [element, view, span]);
}
