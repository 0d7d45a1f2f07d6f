import { useEffect } from 'react';
import { useAppStore } from './store/StoreProvider.tsx';

/** From these widths on the text has room beside both panels, and beside one; zoom counts. */
const BOTH = '(min-width: 960px)';
const ONE = '(min-width: 720px)';

/** Lets as many panels stand beside the text as the window has room for. */
export function useRoomForPanels(): void {
  const store = useAppStore();
  useEffect(() => {
    const queries = [BOTH, ONE].map((query) => window.matchMedia(query));
    function tell(): void {
      const [both, one] = queries;
      store.getState().setPanelsBeside(both?.matches ? 2 : one?.matches ? 1 : 0);
    }
    tell();
    for (const query of queries) query.addEventListener('change', tell);
    return () => {
      for (const query of queries) query.removeEventListener('change', tell);
    };
  }, [store]);
}
