import { useEffect } from 'react';
import { copyAddress } from '../arrivals/copy-address.ts';
import { getBridge } from '../bridge.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import { showToast } from '../ui/toasts.ts';
import { texts } from '../texts.ts';

/** Looks for a newer version at start, where the reader has said so, and tells of one; of anything else it is silent. */
export function useDailyLook(): void {
  const store = useAppStore();
  useEffect(() => {
    if (!store.getState().takeDailyLook(Date.now())) return;
    void tellOfNewer();
  }, [store]);
}

async function tellOfNewer(): Promise<void> {
  const bridge = getBridge();
  const [looked, facts] = await Promise.all([
    bridge['app:newest-version'](),
    bridge['app:facts'](),
  ]);
  if (!looked.ok || !looked.value.isNewer || !facts.ok) return;
  const page = facts.value.releases?.page ?? '';
  showToast({
    title: texts.updates.isOut(looked.value.newest),
    description: page,
    stays: true,
    action: { label: texts.actions.copyAddress, run: () => void copyAddress(page) },
  });
}
