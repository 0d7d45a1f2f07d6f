import { useEffect, useRef } from 'react';
import { keyOf } from '../store/passage-span.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import { followTextLink, linkIn } from './follow-text-link.ts';
import type { PassageHit } from './passage-under.ts';
import { placeUnder } from './text-rects.ts';
import type { FilingView } from './use-filing-view.ts';
import type { FindPassage } from './use-selection.ts';

/** Picks the passage out in the text and in its panel. */
function pickOut(store: AppStore, hit: PassageHit): void {
  const { activePassage, setActivePassage, announce, showTab, panelOpen } = store.getState();
  if (hit.kind === 'annotation') {
    const { annotation, stack, at } = hit;
    const current = stack.findIndex(({ id }) => id === activePassage?.key);
    // Clicked again, a place with several notes gives the next of them.
    const isAgain = current >= 0 && activePassage?.withTools === true;
    const picked = (isAgain && stack[(current + 1) % stack.length]) || annotation;
    setActivePassage({ kind: 'annotation', key: picked.id, withTools: true, at });
    if (stack.length > 1) announce(`Note ${stack.indexOf(picked) + 1} of ${stack.length} here`);
    if (panelOpen) showTab('notes');
    return;
  }
  const key = hit.kind === 'metric' ? hit.metric.id : keyOf(hit.passage);
  setActivePassage({ kind: hit.kind, key });
  if (panelOpen) showTab(hit.kind === 'metric' ? 'metrics' : 'forward');
}

/** Clicks on marks and links. */
export function useClicks(view: FilingView | null, findPassage: FindPassage): void {
  const store = useAppStore();
  const find = useRef(findPassage);
  useEffect(() => {
    find.current = findPassage;
  });
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
  }, [view, store]);
}
