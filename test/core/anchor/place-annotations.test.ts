import { describe, expect, it } from 'vitest';
import { placeAnnotations } from '../../../src/core/anchor/place-annotations.ts';
import type { Filing, FilingDocument } from '../../../src/core/filing/filing.ts';
import { annotationOf, targetOf } from '../annotate/samples.ts';

const REPEATED = 'The trial goes on as planned.';
const FORM = `On March 1 the company issued a release. ${REPEATED}`;
const RELEASE = `Through the cut-off date, eleven patients were dosed in five cohorts. ${REPEATED}`;

function documentOf(id: string, type: string, text: string): FilingDocument {
  return {
    id,
    sequence: 1,
    type,
    filename: null,
    description: null,
    title: null,
    text,
    blocks: [],
    sections: [],
    attachment: null,
  };
}

const FILING: Filing = {
  file: {
    name: 'release.htm',
    bytes: 1,
    sha256: 'f'.repeat(64),
    container: 'submission',
    format: 'html',
    encoding: 'utf-8',
  },
  facts: {
    accession: '0009990001-07-000012',
    form: '8-K',
    filer: null,
    cik: null,
    filed: null,
    period: null,
    items: null,
  },
  documents: [documentOf('d1', '8-K', FORM), documentOf('d2', 'EX-99.1', RELEASE)],
  warnings: [],
};
const HASHES = new Map([
  ['d1', 'hash of the form'],
  ['d2', 'hash of the release'],
]);
/** As another program exports it: no filing, no document, offsets into a text of its own. */
const BARE = { filing: '', accession: null, document: '', textHash: '', start: 900, end: 926 };

const place = (...targets: Parameters<typeof targetOf>) =>
  placeAnnotations(FILING, HASHES, [annotationOf('a', { target: targetOf(...targets) })]);

describe('placeAnnotations', () => {
  it('gives an annotation of another program the terms of the filing', () => {
    const start = RELEASE.indexOf('eleven');
    expect(place(BARE).placed.map(({ target }) => target)).toMatchObject([
      {
        filing: 'f'.repeat(64),
        accession: '0009990001-07-000012',
        document: 'd2',
        textHash: 'hash of the release',
        start,
        end: start + 'eleven patients were dosed'.length,
        section: ['EX-99.1'],
      },
    ]);
  });

  it('looks into the document that is named first', () => {
    const about = { ...BARE, quote: REPEATED, prefix: '', suffix: '', document: 'd1' };
    expect(place(about).placed[0]?.target.document).toBe('d1');
  });

  it.each([
    ['words that are in no document', { quote: 'twelve patients were dosed' }],
    ['words that are in two', { quote: REPEATED, prefix: '', suffix: '' }],
    ['a few words in another context', { quote: 'dosed', prefix: 'mice were ', suffix: ' daily' }],
  ])('leaves to the reader %s', (_, parts) => {
    const { placed, lost, foreign } = place({ ...BARE, ...parts });
    expect({ placed, foreign }).toEqual({ placed: [], foreign: 0 });
    expect(lost).toHaveLength(1);
  });

  it('leaves out what was made on other filings', () => {
    const other = { filing: '0'.repeat(64), accession: '0009990001-07-000099' };
    expect(place(other)).toEqual({ placed: [], lost: [], foreign: 1 });
  });

  it('knows the filing by its accession number when the bytes differ', () => {
    expect(place({ filing: '0'.repeat(64) }).placed).toHaveLength(1);
  });
});
