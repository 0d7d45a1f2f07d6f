import { useEffect, useMemo } from 'react';
import { kindOf } from '../../core/annotate/dismissal.ts';
import type { Command } from '../../ipc/commands.ts';
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
  /** Those of the lines that are of the same kind, itself included. */
  sameKind(item: FindingItem): readonly FindingItem[];
  /** Makes notes of all of them. */
  acceptKind(item: FindingItem): void;
  /** Picks out the next or previous line. */
  step(by: 1 | -1): void;
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
  const sameKind = ({ finding }: FindingItem) =>
    items.filter((item) => kindOf(item.finding) === kindOf(finding));
  return {
    pick,
    sameKind,
    acceptKind: (item) => void triage.accept(sameKind(item)),
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

/** The actions of a panel; commands step through its lines, accept and dismiss. */
export function useFindingList(items: readonly FindingItem[]): FindingList {
  const store = useAppStore();
  const triage = useTriage();
  const list = useMemo(() => createList(store, triage, items), [store, triage, items]);
  useEffect(() => {
    function perform(command: Command): boolean {
      const { activePassage, selection } = store.getState();
      const current = items.find((item) => hasKey(item, activePassage?.key ?? null));
      if (command === 'next-line') list.step(1);
      else if (command === 'previous-line') list.step(-1);
      else if (command === 'accept-finding' && current && !selection) list.accept(current);
      else if (command === 'accept-kind' && current && !selection) list.acceptKind(current);
      else if (command === 'dismiss-finding' && current && !selection) list.dismiss(current);
      else return false;
      return true;
    }
    return store.getState().addPerformer(perform);
  }, [store, list, items]);
  return list;
}

/** The key of the finding that is picked out, if it is of that kind. */
export function useActiveKey(kind: 'metric' | 'forward'): string | null {
  return useApp(({ activePassage }) => (activePassage?.kind === kind ? activePassage.key : null));
}
