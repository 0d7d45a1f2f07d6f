import { getBridge } from '../bridge.ts';
import { showToast } from '../ui/toasts.ts';
import { texts } from '../texts.ts';

/** Copies an address; it is never opened from here. */
export async function copyAddress(address: string): Promise<void> {
  const copied = await getBridge()['notes:copy']({ text: address });
  showToast({
    title: copied.ok ? texts.arrivals.addressCopied : copied.error.message,
    description: address,
  });
}
