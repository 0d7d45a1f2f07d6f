import { sectionName } from '../../core/anchor/section-path.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import { bodiesOf, type OpenFiling, quietTitle } from '../store/open-filing.ts';
import { texts } from '../texts.ts';

/** What the reader can step through besides findings and notes. */
export type Stop = 'section' | 'table';

interface Place {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

function sectionsOf(filing: OpenFiling): readonly Place[] {
  return (filing.head?.documents ?? []).flatMap(({ id, sections }) =>
    sections.map((section) => ({
      document: id,
      start: section.start,
      end: section.start,
      name: quietTitle(sectionName(section)),
    })),
  );
}

function tablesOf(filing: OpenFiling): readonly Place[] {
  return bodiesOf(filing).flatMap(({ id, blocks, text }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'table') return [];
      const start = block.rows[0]?.cells[0]?.start ?? block.start;
      const words =
        text
          .slice(block.start, block.end)
          .trim()
          .split(/[\t\n]/, 1)[0] ?? '';
      return [
        {
          document: id,
          start,
          end: start + 1,
          name: texts.reading.steps.table(words.slice(0, 80)),
        },
      ];
    }),
  );
}

/** Goes to the next or previous section or table, and says which it is. */
export function stepPlace(store: AppStore, stop: Stop, step: 1 | -1): void {
  const { place, goTo, announce } = store.getState();
  const filing = activeFiling(store.getState());
  if (!filing?.head) return;
  const order = filing.head.documents.map(({ id }) => id);
  // Before the text has been looked at, the reader is at its beginning.
  const here = place ?? { document: order[0] ?? '', offset: 0 };
  const compare = ({ document, start }: Place) =>
    order.indexOf(document) - order.indexOf(here.document) || start - here.offset;
  const places = stop === 'section' ? sectionsOf(filing) : tablesOf(filing);
  const next =
    step === 1
      ? places.find((each) => compare(each) > 0)
      : places.findLast((each) => compare(each) < 0);
  const { noLater, noEarlier } = texts.reading.steps;
  if (!next) return announce((step === 1 ? noLater : noEarlier)[stop]);
  goTo(next);
  announce(next.name);
}
