import { describe, expect, it } from 'vitest';
import { fromRecent, gatherParts } from '../../../src/renderer/export/gather-parts.ts';
import type { FilingId } from '../../../src/ipc/contract.ts';
import { annotationOf, targetOf } from '../../core/annotate/samples.ts';
import { FILING } from '../../core/export/sample-notes.ts';

const OTHER = '0009990002-08-000001';

function namesOf(...args: Parameters<typeof gatherParts>): (readonly [string, string])[] {
  return gatherParts(...args).map(({ filing, annotations }) => [
    filing.file.name,
    annotations.map(({ id }) => id).join(' '),
  ]);
}

describe('gatherParts', () => {
  const here = annotationOf('here');
  const revised = annotationOf('revised', { target: targetOf({ filing: 'b'.repeat(64) }) });
  const away = annotationOf('away', {
    target: targetOf({ filing: 'c'.repeat(64), accession: OTHER }),
  });
  const nameless = annotationOf('nameless', {
    target: targetOf({ filing: 'd'.repeat(64), accession: null }),
  });

  it('puts annotations with their filings, by bytes or accession number', () => {
    expect(namesOf([away, here, revised, nameless], [FILING])).toEqual([
      ['lindenmoor-8-k.txt', 'here revised'],
      [OTHER, 'away'],
      ['dddddddddddd', 'nameless'],
    ]);
  });

  it('knows filings from the list of recent ones, and leaves out those without notes', () => {
    const recent = fromRecent([
      {
        id: '' as FilingId,
        name: 'away.txt',
        filer: 'Away, Inc.',
        form: '8-K',
        filed: null,
        opened: '2026-01-05T09:00:00.000Z',
        accession: OTHER,
        sha256: 'c'.repeat(64),
        replaced: null,
      },
    ]);
    expect(namesOf([away], [FILING, ...recent])).toEqual([['away.txt', 'away']]);
  });
});
