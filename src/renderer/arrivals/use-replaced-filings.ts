import { useEffect } from 'react';
import { getBridge } from '../bridge.ts';
import { joinReplaced } from '../db/join-replaced.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { bodiesOf, type OpenFiling } from '../store/open-filing.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import { showToast } from '../ui/toasts.ts';
import { texts } from '../texts.ts';

/** Looks, once all of a filing is there, whether its file held another state of it when it was opened last, with notes. */
export function useReplacedFilings(): void {
  const store = useAppStore();
  const { db } = useNotebook();
  useEffect(() => {
    const seen = new Set<string>();
    async function join(filing: OpenFiling): Promise<void> {
      const { id, name, head, rereads } = filing;
      // One that was read again while it was open has its notes already.
      if (!head || rereads > 0 || seen.has(head.file.sha256)) return;
      seen.add(head.file.sha256);
      const recent = await getBridge()['filings:recent']();
      const replaced = recent.ok ? recent.value.find((entry) => entry.id === id)?.replaced : null;
      if (!replaced) return;
      const bodies = bodiesOf(filing).map(({ text }) => text);
      const notes = await joinReplaced(db, replaced, head, bodies);
      if (notes === 0) return;
      showToast({
        title: texts.arrivals.replaced(name),
        description: texts.arrivals.replacedNotes(notes),
      });
    }
    const look = (filings: readonly OpenFiling[]) => {
      // Notes that are not found now are found at the next opening.
      for (const filing of filings) if (filing.found) void join(filing).catch(() => null);
    };
    return store.subscribe(({ filings }, before) => {
      if (filings !== before.filings) look(filings);
    });
  }, [store, db]);
}
