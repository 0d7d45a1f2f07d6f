import { useEffect, useRef } from 'react';
import type { PassageSpan } from '../store/passage-span.ts';
import { useApp, useAppStore } from '../store/StoreProvider.tsx';
import { articleOf, type TextPlace } from './dom-range.ts';
import { flash, isInSight, reveal } from './reveal.ts';
import { placeAtTop } from './text-rects.ts';
import type { FilingView } from './use-filing-view.ts';

/** Share of the document that the window's lower edge has passed, 0 to 1. */
function shareRead({ root, scroller }: FilingView, documentId: string): number {
  const article = articleOf(root, documentId)?.getBoundingClientRect();
  if (!article || article.height === 0) return 0;
  const seen = scroller.getBoundingClientRect().bottom - article.top;
  return Math.min(1, Math.max(0, seen / article.height));
}

/** Where the reader is: before the text has been scrolled at the filing's very beginning, whatever stands there. */
function placeOf({ root, scroller }: FilingView): TextPlace | null {
  const first = root.querySelector('article')?.dataset['document'];
  if (scroller.scrollTop === 0 && first !== undefined) return { document: first, offset: 0 };
  return placeAtTop(root, scroller.getBoundingClientRect());
}

/** A look lays out and draws outline and status line, which can cost a frame: seldom while the text moves on and on … */
const LOOK_EVERY_MS = 600;
/** … and soon after it has come to rest. */
const REST_MS = 100;

/** For so long after a jump the scroll is the jump's own. */
const SETTLE_MS = 350;

/** Follows the scroll, so that outline and status line know where the reader is, and carries out jumps. */
export function usePlace(view: FilingView | null, isComplete: boolean): void {
  const store = useAppStore();
  const jump = useApp((state) => state.jump);
  const jumped = useRef<{ at: number; span: PassageSpan | null }>({ at: -SETTLE_MS, span: null });

  useEffect(() => {
    if (!view) return undefined;
    const { root, scroller } = view;
    let timer = 0;
    let resting = 0;
    function look(): void {
      clearTimeout(timer);
      clearTimeout(resting);
      timer = 0;
      const { at, span } = jumped.current;
      const settling = at + SETTLE_MS - performance.now();
      if (settling > 0) {
        // The reader may be on the way already: with the place out of sight it is not theirs any more.
        const hasLeft = span !== null && !isInSight(root, scroller, span);
        if (hasLeft) resting = window.setTimeout(look, settling);
        return;
      }
      if (!view) return;
      const place = placeOf(view);
      if (!place) {
        // Nothing is drawn there yet.
        timer ||= window.setTimeout(look, LOOK_EVERY_MS);
        return;
      }
      store.getState().setPlace({ ...place, share: shareRead(view, place.document) });
      // What is stepped to next is next to where the reader is, and no longer to where the jump led.
      if (span !== null && !isInSight(root, scroller, span)) store.getState().leaveJump();
    }
    function handleScroll(): void {
      timer ||= window.setTimeout(look, LOOK_EVERY_MS);
      clearTimeout(resting);
      resting = window.setTimeout(look, REST_MS);
    }
    scroller.addEventListener('scroll', handleScroll, { passive: true });
    handleScroll();
    return () => {
      clearTimeout(timer);
      clearTimeout(resting);
      scroller.removeEventListener('scroll', handleScroll);
    };
  }, [view, store]);

  // Of a text that grows, the same place is a smaller and smaller share.
  useEffect(() => {
    if (!view || !isComplete) return undefined;
    let isMeant = true;
    void view.surface.drawn().then(() => {
      const { place, setPlace } = store.getState();
      if (isMeant && place) setPlace({ ...place, share: shareRead(view, place.document) });
    });
    return () => {
      isMeant = false;
    };
  }, [view, isComplete, store]);

  // Another width or type moves all lines: what stood at the top must stand there again.
  useEffect(() => {
    if (!view) return undefined;
    const { root, scroller } = view;
    // Told of its first size once it is laid out: to ask for it now would lay it out now.
    let width: number | null = null;
    function hold(): void {
      const { place } = store.getState();
      if (!place || root.clientWidth === 0) return;
      const span = { document: place.document, start: place.offset, end: place.offset };
      jumped.current = { at: performance.now(), span };
      reveal(root, scroller, span);
    }
    const resized = new ResizeObserver(() => {
      const isFirst = width === null;
      if (root.clientWidth === width) return;
      width = root.clientWidth;
      if (!isFirst) hold();
    });
    resized.observe(root);
    const stop = store.subscribe((state, before) => {
      if (state.appearance !== before.appearance) requestAnimationFrame(hold);
    });
    return () => {
      resized.disconnect();
      stop();
    };
  }, [view, store]);

  useEffect(() => {
    if (!view || !jump) return;
    const { document, start } = jump.span;
    jumped.current = { at: performance.now(), span: jump.span };
    view.surface.drawTo(jump.span.document, jump.span.end);
    view.painter.paintAround(document, start);
    reveal(view.root, view.scroller, jump.span);
    flash(view.root, view.scroller, jump.span);
    // Where the reader wanted to be, even where the end of the text keeps it from the window's top.
    store.getState().setPlace({ document, offset: start, share: shareRead(view, document) });
  }, [view, jump, store]);
}
