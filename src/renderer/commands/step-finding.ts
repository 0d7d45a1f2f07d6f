import type { Finding } from '../../core/annotate/dismissal.ts';
import { findingKey } from '../findings/finding-item.ts';
import { metricName } from '../findings/format-metric.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import { texts } from '../texts.ts';

function inOrder(documents: readonly { readonly id: string }[], a: PassageSpan, b: PassageSpan) {
  const place = (span: PassageSpan) => documents.findIndex(({ id }) => id === span.document);
  return place(a) - place(b) || a.start - b.start;
}

/** So much of a passage is read out. */
const READ_OUT = 160;

/** What a screen reader says of it: what it is, and its words. */
function describe(filing: OpenFiling, finding: Finding): string {
  const text = filing.bodies.get(finding.document)?.text ?? '';
  const words = text.slice(finding.start, finding.end).slice(0, READ_OUT);
  const kind = 'kind' in finding ? metricName(finding) : texts.findings.classes[finding.class];
  return texts.reading.steps.finding(kind, words);
}

/** Picks out the next or previous finding of the layers that are on, in the text and in its panel. */
export function stepFinding(store: AppStore, step: 1 | -1): void {
  const { layers, place, goTo, jump, setActivePassage, showTab, panelOpen, announce } =
    store.getState();
  const { noLater, noEarlier } = texts.reading.steps;
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
  if (!next) return announce(step === 1 ? noLater.finding : noEarlier.finding);
  const kind = 'kind' in next ? 'metric' : 'forward';
  setActivePassage({ kind, key: findingKey(next) });
  if (panelOpen) showTab(kind === 'metric' ? 'metrics' : 'forward');
  goTo(next);
  announce(describe(filing, next));
}
