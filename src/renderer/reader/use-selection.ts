import { useEffect } from 'react';
import type { OpenFiling } from '../store/open-filing.ts';
import { keyOf } from '../store/passage-span.ts';
import { useApp, useAppStore } from '../store/StoreProvider.tsx';
import { useNotebook } from '../notebook/Notebook.tsx';
import { spanOfRange } from './dom-range.ts';
import { passageAt, type PassageHit } from './passage-under.ts';
import { placeUnder } from './text-rects.ts';
import type { FilingView } from './use-filing-view.ts';

/** Finds what is marked under a point of the screen. */
export type FindPassage = (x: number, y: number) => PassageHit | null;

/** The hit test, against whatever is shown when it is called. */
export function useFindPassage(view: FilingView | null, filing: OpenFiling): FindPassage {
  const { placed } = useNotebook();
  const layers = useApp((state) => state.layers);
  return (x, y) => {
    const place = view && placeUnder(view.root, x, y);
    if (!place) return null;
    return passageAt(place, placed, filing.findings, layers);
  };
}

/** Keeps the store's selection equal to the window's, but for the time the mouse is still pulling it. */
export function useSelection(view: FilingView | null): void {
  const store = useAppStore();
  useEffect(() => {
    if (!view) return undefined;
    const { root } = view;
    let isPulling = false;

    function read(): void {
      const selection = getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      const span = range && !range.collapsed ? spanOfRange(root, range) : null;
      const before = store.getState().selection;
      if ((span && keyOf(span)) === (before && keyOf(before))) return;
      store.getState().select(span);
      if (span) store.getState().setActivePassage(null);
    }
    function handleChange(): void {
      if (!isPulling) read();
    }
    function handleDown(event: PointerEvent): void {
      if (event.button === 0) isPulling = true;
    }
    function handleUp(): void {
      if (!isPulling) return;
      isPulling = false;
      // A click into a selection clears it only after the button is up.
      setTimeout(read, 0);
    }

    document.addEventListener('selectionchange', handleChange);
    root.addEventListener('pointerdown', handleDown);
    window.addEventListener('pointerup', handleUp);
    return () => {
      document.removeEventListener('selectionchange', handleChange);
      root.removeEventListener('pointerdown', handleDown);
      window.removeEventListener('pointerup', handleUp);
    };
  }, [view, store]);
}
