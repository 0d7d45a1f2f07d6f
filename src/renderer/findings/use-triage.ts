import { useMemo } from 'react';
import type { Annotation, Colour } from '../../core/annotate/annotation.ts';
import { type Dismissal, dismissalOf, type Finding } from '../../core/annotate/dismissal.ts';
import { createTarget } from '../placing/create-target.ts';
import { annotationsOf } from '../db/queries.ts';
import { type Notebook, useNotebook } from '../notebook/Notebook.tsx';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import { keyOf } from '../store/passage-span.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import { showToast } from '../ui/toasts.ts';
import type { FindingItem } from './finding-item.ts';
import { texts } from '../texts.ts';

/** What the reader decides about findings. */
export interface Triage {
  /** Makes notes of those that are none yet, with a way back. */
  accept(items: readonly FindingItem[]): Promise<void>;
  /** Sets them aside in this filing for good, with a way back. */
  dismiss(items: readonly FindingItem[]): Promise<void>;
  restore(dismissals: readonly Dismissal[]): Promise<void>;
}

/** An accepted finding has the colour of its meaning. */
const COLOURS: Readonly<Record<'metric' | 'forward' | 'cautionary', Colour>> = {
  metric: 'green',
  forward: 'orange',
  cautionary: 'purple',
};

function originOf(finding: Finding): Annotation['origin'] {
  return 'kind' in finding ? 'metric' : 'forward-looking';
}

/** The notes made of findings, by `acceptedKey`. */
export function acceptedNotes(annotations: readonly Annotation[]): ReadonlyMap<string, Annotation> {
  return new Map(
    annotations
      .filter(({ origin }) => origin !== 'own')
      .map((annotation) => [`${annotation.origin} ${keyOf(annotation.target)}`, annotation]),
  );
}

/** Under what `acceptedNotes` has the note made of the finding. */
export function acceptedKey(finding: Finding): string {
  return `${originOf(finding)} ${keyOf(finding)}`;
}

function createTriage(store: AppStore, { db, writer }: Pick<Notebook, 'db' | 'writer'>): Triage {
  function annotate(filing: OpenFiling, item: FindingItem): readonly Annotation[] {
    const { finding } = item;
    const target = createTarget(filing, finding);
    if (!target) return [];
    const created = new Date().toISOString();
    return [
      {
        id: crypto.randomUUID(),
        target,
        colour: COLOURS['kind' in finding ? 'metric' : finding.class],
        tags: [],
        note: item.writeNote(),
        created,
        modified: created,
        origin: originOf(finding),
      },
    ];
  }

  return {
    accept: async (items) => {
      const filing = activeFiling(store.getState());
      if (!filing?.head) return;
      const { file, facts } = filing.head;
      const identity = { sha256: file.sha256, accession: facts.accession };
      const known = acceptedNotes(await annotationsOf(db, identity));
      const fresh = items.filter(({ finding }) => !known.has(acceptedKey(finding)));
      const notes = fresh.flatMap((item) => annotate(filing, item));
      if (notes.length === 0) return;
      await writer.add(notes);
      showToast({
        title: texts.findings.accepted(notes.length),
        undo: () => void writer.undo(),
      });
    },
    dismiss: async (items) => {
      const filing = activeFiling(store.getState());
      if (!filing?.head) return;
      const about = {
        filing: filing.head.file.sha256,
        accession: filing.head.facts.accession,
        dismissed: new Date().toISOString(),
      };
      const rows = items.flatMap(({ finding, attached }) =>
        [finding, ...attached].map((each) => {
          const text = filing.bodies.get(each.document)?.text ?? '';
          return dismissalOf(each, text.slice(each.start, each.end), about);
        }),
      );
      await writer.dismiss(rows);
      const ids = rows.map(({ id }) => id);
      showToast({
        title: texts.findings.setAside(items.length),
        undo: () => void writer.restore(ids),
      });
    },
    restore: (dismissals) => writer.restore(dismissals.map(({ id }) => id)),
  };
}

/** Accepting and dismissing in the filing shown. */
export function useTriage(): Triage {
  const store = useAppStore();
  const { db, writer } = useNotebook();
  return useMemo(() => createTriage(store, { db, writer }), [store, db, writer]);
}
