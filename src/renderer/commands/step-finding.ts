import type { Finding } from '../../core/annotate/dismissal.ts';
import { findingKey } from '../findings/finding-item.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import type { PassageSpan } from '../store/passage-span.ts';

function inOrder(documents: readonly { readonly id: string }[], a: PassageSpan, b: PassageSpan) {
  const place = (span: PassageSpan) => documents.findIndex(({ id }) => id === span.document);
  return place(a) - place(b) || a.start - b.start;
}

/** Picks out the next or previous finding of the layers that are on, in the text and in its panel. */
export function stepFinding(store: AppStore, step: 1 | -1): void {
  const { layers, place, goTo, jump, setActivePassage, showTab, panelOpen } = store.getState();
  const filing = activeFiling(store.getState());
  if (!filing?.head || !filing.findings) return;
  const { documents } = filing.head;
  const all: readonly Finding[] = [
    ...(layers.forward ? filing.findings.forwardLooking : []),
    ...(layers.metrics ? filing.findings.metrics : []),
  ];
  const sorted = all.toSorted((a, b) => inOrder(documents, a, b));
  // Before the text has been looked at, the reader is at its beginning.
  const { document, offset } = place ?? { document: documents[0]?.id ?? '', offset: 0 };
  const here = jump?.span ?? { document, start: offset, end: offset };
  const next =
    step === 1
      ? sorted.find((span) => inOrder(documents, span, here) > 0)
      : sorted.findLast((span) => inOrder(documents, span, here) < 0);
  if (!next) return;
  const kind = 'kind' in next ? 'metric' : 'forward';
  setActivePassage({ kind, key: findingKey(next) });
  if (panelOpen) showTab(kind === 'metric' ? 'metrics' : 'forward');
  goTo(next);
}
