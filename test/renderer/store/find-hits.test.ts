import { describe, expect, it } from 'vitest';
import { findHits, hitContext, queryPattern } from '../../../src/renderer/store/find-hits.ts';

const PLAIN = { matchCase: false, wholeWord: false, regex: false };
const TEXT = 'A Doses table.\nDose\tlevels: 4 (four) doses. İdose. Überdose';

function found(query: string, options: Partial<typeof PLAIN> = {}): readonly string[] | null {
  const pattern = queryPattern(query, { ...PLAIN, ...options });
  if (!pattern) return null;
  const hits = findHits([{ id: 'd1', text: TEXT }], pattern);
  return hits.map(({ start, end }) => TEXT.slice(start, end));
}

describe('find', () => {
  it.each<[string, Partial<typeof PLAIN>, readonly string[] | null]>([
    ['dose', {}, ['Dose', 'Dose', 'dose', 'dose', 'dose']],
    ['Dose', { matchCase: true }, ['Dose', 'Dose']],
    ['dose', { wholeWord: true }, ['Dose']],
    ['über', {}, ['Über']],
    ['dose levels', {}, ['Dose\tlevels']],
    ['(four)', {}, ['(four)']],
    [String.raw`dos\w+`, { regex: true }, ['Doses', 'Dose', 'doses', 'dose', 'dose']],
    ['x*', { regex: true }, []],
    ['(', { regex: true }, null],
    ['zebra', {}, []],
  ])('%s with %o', (query, options, expected) => {
    expect(found(query, options)).toEqual(expected);
  });

  it('goes through the documents in order and stops at the limit', () => {
    const pattern = queryPattern('a', PLAIN);
    const bodies = ['d1', 'd2'].map((id) => ({ id, text: 'a a' }));
    const hits = pattern ? findHits(bodies, pattern, 3) : [];
    expect(hits.map((hit) => hit.document)).toEqual(['d1', 'd1', 'd2']);
  });
});

describe('hitContext', () => {
  it('shows the words around a hit on one line', () => {
    const start = TEXT.indexOf('Dose\t');
    const context = hitContext(TEXT, { document: 'd1', start, end: start + 4 }, 8);
    expect(context).toEqual({ before: '… table. ', hit: 'Dose', after: ' levels:…' });
  });
});
