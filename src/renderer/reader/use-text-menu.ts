import { useEffect } from 'react';
import { useAppStore } from '../store/StoreProvider.tsx';
import { linkIn } from './follow-text-link.ts';
import { pickOut } from './pick-out.ts';
import { liveRange, placeUnder } from './text-rects.ts';
import type { FilingView } from './use-filing-view.ts';
import type { FindPassage } from './use-selection.ts';
import { useLatest } from '../ui/use-latest.ts';

const RIGHT = 2;

/** Where the menu stands that the keyboard asks for: below what is selected, else in the text's upper corner. */
function pointOfKeyboard({ scroller }: FilingView): { readonly x: number; readonly y: number } {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const rect = range && !range.collapsed ? range.getBoundingClientRect() : null;
  const box = scroller.getBoundingClientRect();
  return rect
    ? { x: rect.left + 12, y: Math.min(rect.bottom, box.bottom - 24) }
    : { x: box.left + 72, y: box.top + 48 };
}

/** The context menu of the text: of what is selected, of the mark or link under the pointer, else of the filing. */
export function useTextMenu(view: FilingView | null, findPassage: FindPassage): void {
  const store = useAppStore();
  const find = useLatest(findPassage);
  useEffect(() => {
    if (!view) return undefined;
    const { root, scroller } = view;
    function isInSelection(x: number, y: number): boolean {
      const { selection } = store.getState();
      const rects = selection && liveRange(root, selection)?.getClientRects();
      return [...(rects ?? [])].some(
        (r) => r.left <= x && x <= r.right && r.top <= y && y <= r.bottom,
      );
    }
    function handleMenu(event: MouseEvent): void {
      if (!view || (event.target instanceof Element && event.target.closest('button, input')))
        return;
      event.preventDefault();
      const isMouse = event.button === RIGHT;
      const { x, y } = isMouse ? { x: event.clientX, y: event.clientY } : pointOfKeyboard(view);
      const place = isMouse ? placeUnder(root, x, y) : null;
      const link = place && linkIn(store, place);
      if (isMouse && !isInSelection(x, y)) {
        getSelection()?.removeAllRanges();
        store.getState().select(null);
        const hit = find.current(x, y);
        if (hit) pickOut(store, hit);
        else store.getState().setActivePassage(null);
      }
      const subject = {
        kind: 'text',
        address: link?.kind === 'outside' ? link.address : null,
        goal: link?.kind === 'place' ? link.span : null,
      } as const;
      store.getState().showMenu({ x, y, subject });
    }
    scroller.addEventListener('contextmenu', handleMenu);
    return () => scroller.removeEventListener('contextmenu', handleMenu);
  }, [view, store, find]);
}
