import { useEffect } from 'react';
import type { FilingChange, FilingId } from '../../ipc/contract.ts';
import { getBridge } from '../bridge.ts';
import { rememberReplacement } from '../db/known-filings.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { useAppStore } from '../store/StoreProvider.tsx';
import { closeToast, showToast } from '../ui/toasts.ts';
import { texts } from '../texts.ts';

/** Says that the file of an open filing was changed or is gone, and reads it again when the reader wants it. */
export function useChangedFilings(): void {
  const store = useAppStore();
  const { db } = useNotebook();
  useEffect(() => {
    const told = new Map<FilingId, string>();
    const find = (id: FilingId) => store.getState().filings.find((filing) => filing.id === id);
    async function reread(id: FilingId): Promise<void> {
      const before = find(id)?.head;
      await store.getState().reread(id);
      const after = find(id)?.head;
      if (!before || !after || before === after) return;
      const { file, facts } = before;
      const known = { sha256: file.sha256, accession: facts.accession };
      await rememberReplacement(db, known, after);
    }
    function settle(id: FilingId): void {
      closeToast(told.get(id));
      told.delete(id);
    }
    function tell({ id, change }: FilingChange): void {
      settle(id);
      const name = find(id)?.name;
      if (name === undefined || change === 'as-read') return;
      const toast =
        change === 'changed'
          ? showToast({
              title: texts.arrivals.changed(name),
              description: texts.arrivals.changedNotes,
              stays: true,
              action: { label: texts.arrivals.readAgain, run: () => void reread(id) },
            })
          : showToast({
              title: texts.arrivals.gone(name),
              description: texts.arrivals.goneNotes,
              stays: true,
            });
      told.set(id, toast);
    }
    const stopListening = getBridge().on('filings:changed', tell);
    // What is said of a filing goes with its tab.
    const stopFollowing = store.subscribe(({ filings }, before) => {
      if (filings === before.filings) return;
      for (const id of told.keys()) if (!find(id)) settle(id);
    });
    return () => {
      stopListening();
      stopFollowing();
    };
  }, [store, db]);
}
