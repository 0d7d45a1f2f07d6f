import type { AppStore } from '../store/create-app-store.ts';
import type { MenuSubject } from '../store/menu-slice.ts';

/** What the menu is to be about, by what was clicked outside the text; a note's card picks its note out. */
export function subjectOf(target: EventTarget | null, store: AppStore): MenuSubject | null {
  if (!(target instanceof Element) || target.closest('input, textarea')) return null;
  const { filings, setActivePassage } = store.getState();
  const tab = target.closest<HTMLElement>('.filing-tab');
  const filing = filings.find(({ id }) => id === tab?.dataset['filing']);
  if (filing) return { kind: 'tab', filing: filing.id };
  const line = target.closest('.outline li')?.querySelector<HTMLElement>('.outline-line');
  const key = line?.dataset['key'];
  if (key !== undefined) return { kind: 'outline', key };
  const note = target.closest<HTMLElement>('.note-card')?.dataset['id'];
  if (note === undefined) return null;
  setActivePassage({ kind: 'annotation', key: note });
  return { kind: 'note' };
}
