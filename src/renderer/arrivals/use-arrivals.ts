import { useEffect } from 'react';
import { getBridge } from '../bridge.ts';
import { useAppStore } from '../store/StoreProvider.tsx';

/** Opens what the command line or the operating system names: what it has named so far, and what comes later. */
export function useArrivals(): void {
  const store = useAppStore();
  useEffect(() => {
    const bridge = getBridge();
    const stop = bridge.on('filings:arrived', (entries) => store.getState().open(entries));
    void bridge['filings:requested']().then((requested) => {
      if (requested.ok) store.getState().open(requested.value);
    });
    return stop;
  }, [store]);
}
