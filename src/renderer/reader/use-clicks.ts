import { useEffect } from 'react';
import { useAppStore } from '../store/StoreProvider.tsx';
import { followTextLink, linkIn } from './follow-text-link.ts';
import { pickOut } from './pick-out.ts';
import { placeUnder } from './text-rects.ts';
import type { FilingView } from './use-filing-view.ts';
import type { FindPassage } from './use-selection.ts';
import { useLatest } from '../ui/use-latest.ts';

/** Clicks on marks and links. */
export function useClicks(view: FilingView | null, findPassage: FindPassage): void {
  const store = useAppStore();
  const find = useLatest(findPassage);
  useEffect(() => {
    if (!view) return undefined;
    const { root } = view;
    function handleClick(event: MouseEvent): void {
      if (!view) return;
      if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
      if (!getSelection()?.isCollapsed) return;
      const { clientX, clientY } = event;
      const place = placeUnder(root, clientX, clientY);
      const link = place && linkIn(store, place);
      if (link) return followTextLink(store, link);
      const hit = find.current(clientX, clientY);
      if (hit) pickOut(store, hit);
      else store.getState().setActivePassage(null);
    }
    root.addEventListener('click', handleClick);
    return () => root.removeEventListener('click', handleClick);
  }, [view, store, find]);
}
