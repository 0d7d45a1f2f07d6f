import type { Annotation } from '../../../src/core/annotate/annotation.ts';
import type { ExportedFiling } from '../../../src/core/export/citation.ts';
import type { Section } from '../../../src/core/filing/section.ts';
import { annotationOf, targetOf } from '../annotate/samples.ts';

function section(
  parts: Partial<Section> & Pick<Section, 'id' | 'label' | 'start' | 'end'>,
): Section {
  return {
    kind: 'heading',
    number: null,
    title: null,
    level: 1,
    parent: null,
    confidence: 1,
    ...parts,
  };
}

/** An 8-K of a fictional company with its press release. */
export const FILING: ExportedFiling = {
  file: { name: 'lindenmoor-8-k.txt', sha256: 'f'.repeat(64) },
  facts: {
    accession: '0009990001-07-000012',
    form: '8-K',
    filer: 'Lindenmoor Therapeutics, Inc.',
    cik: '0009990001',
    filed: '2007-03-05',
    period: '2007-03-01',
    items: ['8.01', '9.01'],
  },
  documents: [
    {
      id: 'd1',
      type: '8-K',
      title: null,
      sections: [
        section({
          id: 's1',
          kind: 'item',
          label: 'Item 8.01',
          number: '8.01',
          title: 'Other Events',
          start: 0,
          end: 200,
        }),
      ],
    },
    {
      id: 'd2',
      type: 'EX-99.1',
      title: 'Lindenmoor reports early results',
      sections: [
        section({ id: 's1', label: 'Early results', start: 0, end: 500 }),
        section({ id: 's2', label: 'Safety', start: 300, end: 500, level: 2, parent: 's1' }),
      ],
    },
  ],
};

/** Notes in it: with and without words, over a table, made in another order than they stand. */
export const NOTES: readonly Annotation[] = [
  annotationOf('0c5d2b8e-safety', {
    target: targetOf({
      start: 320,
      end: 380,
      quote: 'No patient left the study because of *LM-7*.\nTwo had nausea.',
      section: ['EX-99.1', 'Early results', 'Safety'],
    }),
    colour: 'pink',
    tags: ['Safety signal', 'LM-7'],
    note: 'Against **three** in 2005.\n\n- ask about dose 5\n- see `table 2`',
    created: '2026-01-05T10:00:00.000Z',
  }),
  annotationOf('1a-dosed', { tags: ['2007'], created: '2026-01-05T09:30:00.000Z' }),
  annotationOf('2b-table', {
    target: targetOf({
      start: 100,
      end: 160,
      quote: 'Cohort\tDose | mg\tPatients\nI\t5\t3\nII\t10\t8',
    }),
    created: '2026-01-05T09:45:00.000Z',
    origin: 'metric',
  }),
  annotationOf('3c-event', {
    target: targetOf({
      document: 'd1',
      start: 10,
      end: 40,
      quote: 'On March 1, 2007, the Company announced',
      section: ['8-K', 'Item 8.01 Other Events'],
    }),
    note: '# Why now?',
    created: '2026-01-05T11:00:00.000Z',
  }),
];
