import { describe, expect, it } from 'vitest';
import { pairDocuments } from '../../../src/core/anchor/pair-documents.ts';
import { annotationOf, targetOf } from '../annotate/samples.ts';

const DOCUMENTS = [
  { id: 'd1', type: '10-K/A', chars: 900 },
  { id: 'd2', type: 'EX-21', chars: 50 },
  { id: 'd3', type: 'EX-99.1', chars: 80 },
  { id: 'd4', type: 'EX-99.1', chars: 80 },
  { id: 'd5', type: 'GRAPHIC', chars: 0 },
];

const on = (document: string, ...section: string[]) =>
  annotationOf('a', { target: targetOf({ document, section }) });

describe('pairDocuments', () => {
  it.each([
    ['the one of the same type', on('d9', 'EX-21', 'List'), 'd2'],
    ['of several the one in the same place', on('d4', 'EX-99.1'), 'd4'],
    ['of several the first otherwise', on('d7', 'EX-99.1'), 'd3'],
    ['the form through its variants', on('d2', '10-K405', 'Item 1'), 'd1'],
    ['the first text where no type is known', on('d3', 'Risk Factors'), 'd1'],
    ['the first text where no section is noted', on('d3'), 'd1'],
    ['none for an exhibit that is not there', on('d2', 'EX-13', 'Letter'), null],
  ])('gives %s', (_, annotation, expected) => {
    expect(pairDocuments([annotation], DOCUMENTS).get(annotation.target.document)).toBe(expected);
  });

  it('gives one answer for all notes on a document', () => {
    const notes = [on('d9', 'EX-21'), on('d9', 'EX-99.1')];
    expect([...pairDocuments(notes, DOCUMENTS)]).toEqual([['d9', 'd2']]);
  });

  it('gives none where there is no text', () => {
    expect(pairDocuments([on('d1', '10-K')], DOCUMENTS.slice(4)).get('d1')).toBeNull();
  });
});
