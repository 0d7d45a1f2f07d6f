import type { ForwardLooking } from '../../core/detect/finding.ts';
import type { ForwardView } from '../store/findings-slice.ts';
import type { PassageSpan } from '../store/passage-span.ts';

/** A forward-looking passage with the name of its section. */
export interface ForwardEntry {
  readonly passage: ForwardLooking;
  readonly section: string;
}

/** All of them, in the order of the text. */
export function forwardEntries(
  passages: readonly ForwardLooking[],
  placeOf: (span: PassageSpan) => string,
): readonly ForwardEntry[] {
  return passages.map((passage) => ({ passage, section: placeOf(passage) }));
}

function isWanted({ passage, section }: ForwardEntry, view: ForwardView): boolean {
  return (
    (view.class === null || passage.class === view.class) &&
    (!view.onlySpecific || passage.specific) &&
    (!view.onlyDue || passage.due !== null) &&
    (view.section === null || section === view.section)
  );
}

/** Those the reader wants to see; by due date, the first to come due first and those without a date last. */
export function listForward(
  entries: readonly ForwardEntry[],
  view: ForwardView,
): readonly ForwardEntry[] {
  const wanted = entries.filter((entry) => isWanted(entry, view));
  if (view.sort === 'place') return wanted;
  const dueOf = ({ passage }: ForwardEntry) => passage.due?.to ?? '9999';
  return wanted.toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)));
}
