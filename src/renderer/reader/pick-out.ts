import { keyOf } from '../store/passage-span.ts';
import type { AppStore } from '../store/create-app-store.ts';
import type { PassageHit } from './passage-under.ts';
import { texts } from '../texts.ts';

/** Picks the passage out in the text and in its panel. */
export function pickOut(store: AppStore, hit: PassageHit): void {
  const { activePassage, setActivePassage, announce, showTab, panelOpen } = store.getState();
  if (hit.kind === 'annotation') {
    const { annotation, stack, at } = hit;
    const current = stack.findIndex(({ id }) => id === activePassage?.key);
    // Clicked again, a place with several notes gives the next of them.
    const isAgain = current >= 0 && activePassage?.withTools === true;
    const picked = (isAgain && stack[(current + 1) % stack.length]) || annotation;
    setActivePassage({ kind: 'annotation', key: picked.id, withTools: true, at });
    if (stack.length > 1) announce(texts.reading.noteHere(stack.indexOf(picked) + 1, stack.length));
    if (panelOpen) showTab('notes');
    return;
  }
  const key = hit.kind === 'metric' ? hit.metric.id : keyOf(hit.passage);
  setActivePassage({ kind: hit.kind, key });
  if (panelOpen) showTab(hit.kind === 'metric' ? 'metrics' : 'forward');
}
