import type { FilingLink } from '../../core/export/parse-link.ts';
import { spanNow } from '../../core/export/exported-annotation.ts';
import type { AnnotationDb } from '../db/annotation-db.ts';
import { findPlaces } from '../placing/find-places.ts';
import type { AppStore } from '../store/create-app-store.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import { showToast } from '../ui/toasts.ts';
import { texts } from '../texts.ts';

/** Longer than the largest filing takes to be read. */
const PATIENCE_MS = 60_000;

function isMeant({ head }: OpenFiling, { filing }: FilingLink): boolean {
  return head?.file.sha256 === filing || head?.facts.accession === filing;
}

/** The filing in its tab once its whole text is there; null when it does not come. */
function whenComplete(store: AppStore, link: FilingLink): Promise<OpenFiling | null> {
  const find = () =>
    store.getState().filings.find((filing) => filing.complete && isMeant(filing, link)) ?? null;
  const found = find();
  if (found) return Promise.resolve(found);
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      const now = find();
      if (now) finish(now);
    });
    const clock = setTimeout(() => finish(null), PATIENCE_MS);
    function finish(filing: OpenFiling | null): void {
      clearTimeout(clock);
      stop();
      resolve(filing);
    }
  });
}

/** Opens the filing that a link leads to, when it is known here, and shows the note; says what is missing otherwise. */
export async function followLink(
  store: AppStore,
  db: AnnotationDb,
  link: FilingLink,
): Promise<void> {
  const state = store.getState();
  const open = state.filings.find((filing) => isMeant(filing, link));
  if (!open) {
    await state.loadRecent();
    const known = store
      .getState()
      .recent.find(({ sha256, accession }) => sha256 === link.filing || accession === link.filing);
    if (!known) {
      showToast({
        title: texts.arrivals.filingNotOpen,
        description: texts.arrivals.openFiling(link.filing),
        tone: 'failure',
      });
      return;
    }
    store.getState().open([known]);
  }
  const annotation = await db.annotations.get(link.annotation);
  const filing = await whenComplete(store, link);
  if (!filing) return;
  store.getState().activate(filing.id);
  if (!annotation) {
    showToast({ title: texts.arrivals.noteGone, tone: 'failure' });
    return;
  }
  const resolution = (await findPlaces(db, filing, [annotation])).get(annotation.id);
  const place = spanNow(resolution ? { ...annotation, resolution } : annotation);
  // The pane draws the filing first; a passage that is not drawn can't be shown.
  setTimeout(() => {
    const { goTo, setActivePassage, showTab } = store.getState();
    setActivePassage({ kind: 'annotation', key: annotation.id });
    if (place) goTo({ document: annotation.target.document, ...place });
    else {
      showTab('notes');
      showToast({ title: texts.arrivals.passageGone });
    }
  }, 100);
}
