import { useEffect } from 'react';
import type { FilingLink } from '../../core/export/parse-link.ts';
import { getBridge } from '../bridge.ts';
import { followLink } from './follow-link.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { useAppStore } from '../store/StoreProvider.tsx';

/** Follows links to notes that the operating system hands over: those that have come, and those that come later. */
export function useLinks(): void {
  const store = useAppStore();
  const { db } = useNotebook();
  useEffect(() => {
    const bridge = getBridge();
    const follow = (links: readonly FilingLink[]) => {
      for (const link of links) void followLink(store, db, link);
    };
    const stop = bridge.on('links:arrived', follow);
    void bridge['links:requested']().then((requested) => {
      if (requested.ok) follow(requested.value);
    });
    return stop;
  }, [store, db]);
}
