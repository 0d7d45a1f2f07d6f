import { useEffect } from 'react';
import { useDismissed } from '../db/hooks.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { activeFiling } from '../store/filings-slice.ts';
import { useApp } from '../store/StoreProvider.tsx';

/** Keeps the findings of the filing shown free of those set aside, in this window or in another. */
export function useDismissals(): void {
  const { db } = useNotebook();
  const id = useApp((state) => state.active);
  const sha256 = useApp((state) => activeFiling(state)?.head?.file.sha256 ?? null);
  const accession = useApp((state) => activeFiling(state)?.head?.facts.accession ?? null);
  const setDismissals = useApp((state) => state.setDismissals);
  const answer = useDismissed(db, sha256 === null ? null : { sha256, accession });
  useEffect(() => {
    // The answer may still be that of the filing shown before.
    if (answer && id !== null && answer.sha256 === sha256) setDismissals(id, answer.dismissals);
  }, [answer, id, sha256, setDismissals]);
}
