import { copyAddress } from '../arrivals/copy-address.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import { showToast } from '../ui/toasts.ts';
import type { TextPlace } from './dom-range.ts';
import { wordsAt } from '../store/open-filing.ts';
import { linkAt, type TextLink } from './link-at.ts';
import { texts } from '../texts.ts';

/** What the place leads to in the filing shown; null when it leads nowhere. */
export function linkIn(store: AppStore, place: TextPlace): TextLink | null {
  const filing = activeFiling(store.getState());
  const body = filing?.bodies.get(place.document);
  return filing?.head && body ? linkAt(body, filing.head.documents, place.offset) : null;
}

/** Goes where the link leads; an address outside is shown, to be copied. */
export function followTextLink(store: AppStore, link: TextLink): void {
  if (link.kind === 'place') {
    const { goTo, announce } = store.getState();
    goTo(link.span);
    const words = wordsAt(activeFiling(store.getState()), link.span.document, link.span.start);
    announce(link.isFootnote ? texts.reading.footnote(words) : words);
    return;
  }
  showToast({
    title: texts.reading.leadsOut,
    description: link.address,
    action: { label: texts.actions.copyAddress, run: () => void copyAddress(link.address) },
  });
}
