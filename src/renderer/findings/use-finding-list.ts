import { useEffect, useMemo } from 'react';
import type { AppStore } from '../store/create-app-store.ts';
import { useApp, useAppStore } from '../store/StoreProvider.tsx';
import { type FindingItem, findingKey, hasKey } from './finding-item.ts';
import { type Triage, useTriage } from './use-triage.ts';

/** What can be done with the lines of a panel, in the order in which they stand there. */
export interface FindingList {
  /** Picks it out here and in the text, and shows its passage. */
  pick(item: FindingItem): void;
  accept(item: FindingItem): void;
  /** The line after it is picked out instead. */
  dismiss(item: FindingItem): void;
  acceptAll(): void;
  /** Picks out the next or previous line. */
  step(by: 1 | -1): void;
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !==
      null
  );
}

/** A line that goes takes the focus with it, unless the one after it is given it. */
function focusCurrent(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('.side-panel [aria-current="true"] button')?.focus();
  });
}

function createList(store: AppStore, triage: Triage, items: readonly FindingItem[]): FindingList {
  function pick({ finding }: FindingItem): void {
    const { setActivePassage, goTo } = store.getState();
    const kind = 'kind' in finding ? 'metric' : 'forward';
    setActivePassage({ kind, key: findingKey(finding) });
    goTo(finding);
  }
  function currentIndex(): number {
    const key = store.getState().activePassage?.key ?? null;
    return items.findIndex((item) => hasKey(item, key));
  }
  return {
    pick,
    accept: (item) => void triage.accept([item]),
    dismiss: (item) => {
      const index = items.findIndex((each) => hasKey(each, findingKey(item.finding)));
      const next = items[index + 1] ?? items[index - 1];
      const hadFocus = Boolean(document.activeElement?.closest('.side-panel'));
      if (next) pick(next);
      else store.getState().setActivePassage(null);
      void triage.dismiss([item]);
      if (hadFocus) focusCurrent();
    },
    acceptAll: () => void triage.accept(items),
    step: (by) => {
      const index = currentIndex();
      const next = index < 0 && by === -1 ? items.at(-1) : items[index + by];
      if (next) pick(next);
    },
  };
}

/** The actions of a panel, and its keys: ] and [ step, A accepts, X dismisses. */
export function useFindingList(items: readonly FindingItem[]): FindingList {
  const store = useAppStore();
  const triage = useTriage();
  const list = useMemo(() => createList(store, triage, items), [store, triage, items]);
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      const { dialog, editing, activePassage, selection } = store.getState();
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (dialog !== null || editing || isElsewhere(event.target)) return;
      const key = event.key.toLowerCase();
      const current = items.find((item) => hasKey(item, activePassage?.key ?? null));
      if (key === ']' || key === '[') list.step(key === ']' ? 1 : -1);
      else if (key === 'a' && current && !selection) list.accept(current);
      else if (key === 'x' && current && !selection) list.dismiss(current);
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, [store, list, items]);
  return list;
}

/** The key of the finding that is picked out, if it is of that kind. */
export function useActiveKey(kind: 'metric' | 'forward'): string | null {
  return useApp(({ activePassage }) => (activePassage?.kind === kind ? activePassage.key : null));
}
