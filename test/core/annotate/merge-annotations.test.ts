import { describe, expect, it } from 'vitest';
import { mergeAnnotations } from '../../../src/core/annotate/merge-annotations.ts';
import { annotationOf, targetOf } from './samples.ts';

const here = annotationOf('a', { note: 'one', modified: '2026-01-05T09:00:00.000Z' });
const later = '2026-02-01T00:00:00.000Z';
const earlier = '2025-02-01T00:00:00.000Z';

describe('mergeAnnotations', () => {
  it.each([
    [
      'the same with another date',
      { ...here, modified: later },
      { added: 0, updated: 0, unchanged: 1 },
    ],
    ['the same again', { ...here }, { added: 0, updated: 0, unchanged: 1 }],
    [
      'a later version',
      { ...here, note: 'two', modified: later },
      { added: 0, updated: 1, unchanged: 0 },
    ],
    [
      'an earlier version',
      { ...here, note: 'two', modified: earlier },
      { added: 0, updated: 0, unchanged: 1 },
    ],
    [
      'the same words under another id',
      { ...here, id: 'b' },
      { added: 0, updated: 0, unchanged: 1 },
    ],
    [
      'another note on the passage',
      { ...here, id: 'b', note: 'two' },
      { added: 1, updated: 0, unchanged: 0 },
    ],
  ])('takes %s for what it is', (_, incoming, counts) => {
    const { added, updated, unchanged } = mergeAnnotations([here], [incoming]);
    expect({ added: added.length, updated: updated.length, unchanged }).toEqual(counts);
  });

  it('tells passages of filings without an accession number by their files', () => {
    const inFile = (id: string, filing: string) =>
      annotationOf(id, { target: targetOf({ accession: null, filing }) });
    const merge = mergeAnnotations(
      [inFile('a', 'e'.repeat(64))],
      [inFile('b', 'e'.repeat(64)), inFile('c', 'f'.repeat(64))],
    );
    expect(merge.added.map(({ id }) => id)).toEqual(['c']);
    expect(merge.unchanged).toBe(1);
  });

  it('changes nothing when run again, and never adds the same words twice', () => {
    const incoming = [annotationOf('x', { note: 'n' }), annotationOf('y', { note: 'n' })];
    const first = mergeAnnotations([], incoming);
    expect(first.added.map(({ id }) => id)).toEqual(['x']);
    expect(mergeAnnotations(first.added, incoming)).toMatchObject({
      added: [],
      updated: [],
      unchanged: 2,
    });
  });
});
