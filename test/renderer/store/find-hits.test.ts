import { describe, expect, it } from 'vitest';
import {
  findHits,
  findInSteps,
  hitContext,
  queryPattern,
} from '../../../src/renderer/store/find-hits.ts';

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

describe('findInSteps', () => {
  // Hits at every distance from the ends of the steps, some over them, some in pairs of surrogates.
  const long = Array.from({ length: 40_000 }, (_, i) => (i % 7 === 0 ? 'a bell' : '𝒜ab')).join(' ');
  const bodies = [
    { id: 'd1', text: long },
    { id: 'd2', text: 'a'.repeat(150_001) },
  ];
  function drained(pattern: RegExp, limit?: number, offset?: number) {
    const steps = findInSteps(bodies, pattern, limit, offset);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  }

  it.each(['bell', 'aa', 'a bell', '𝒜', 'a'])('finds %s as findHits does', (query) => {
    for (const wholeWord of [false, true]) {
      const pattern = queryPattern(query, { ...PLAIN, wholeWord });
      if (!pattern) throw new Error('no pattern');
      expect(drained(pattern, 500_000)).toEqual(findHits(bodies, pattern, 500_000));
    }
  });

  it('finds the first behind an offset', () => {
    const pattern = /bell/gu;
    const [hit] = drained(pattern, 1, 123_456);
    expect(hit?.start).toBe(long.indexOf('bell', 123_456));
  });
});

describe('hitContext', () => {
  it('shows the words around a hit on one line', () => {
    const start = TEXT.indexOf('Dose\t');
    const context = hitContext(TEXT, { document: 'd1', start, end: start + 4 }, 8);
    expect(context).toEqual({ before: '… table. ', hit: 'Dose', after: ' levels:…' });
  });
});
