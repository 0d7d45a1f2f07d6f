import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../../src/core/annotate/annotation.ts';
import { parseNoteQuery } from '../../../src/core/annotate/note-query.ts';
import { annotationOf, targetOf } from './samples.ts';

const NOTES = [
  annotationOf('dose', {
    target: targetOf({
      quote: 'a dose of 4.1 mg, given twice',
      section: ['EX-99.1', 'Early results'],
    }),
    tags: ['Dose', 'half life'],
    note: 'Ask about the “second” cohort.',
    colour: 'blue',
  }),
  annotationOf('risk', {
    target: targetOf({
      quote: 'up to 14.1 percent withdrew',
      section: ['10-K', 'Item 1A Risk Factors'],
    }),
    tags: ['risk'],
    created: '2024-11-08T09:00:00.000Z',
    origin: 'forward-looking',
  }),
  annotationOf('carried', {
    target: targetOf({ quote: 'dosing continues in cohort two', section: ['EX-99.1'] }),
    carried: { id: 'x', filing: 'e'.repeat(64), accession: null },
  }),
];
const STATES = { dose: 'exact', risk: 'orphaned', carried: 'changed' } as const;

function found(query: string): readonly string[] {
  const { matches } = parseNoteQuery(query);
  return NOTES.filter((annotation) => {
    const state = Object.entries(STATES).find(([id]) => id === annotation.id)?.[1] ?? null;
    return matches({ annotation, state });
  }).map(({ id }) => id);
}

describe('parseNoteQuery', () => {
  it.each<[string, readonly string[]]>([
    ['', ['dose', 'risk', 'carried']],
    ['dose', ['dose']],
    ['dos*', ['dose', 'carried']],
    ['DOSE twice', ['dose']],
    ['twice dose', ['dose']],
    ['"dose of"', ['dose']],
    ['"of dose"', []],
    ['cohort', ['dose', 'carried']],
    ['cohort -note:cohort', ['carried']],
    ['4.1', ['dose']],
    ['14.1', ['risk']],
    ['4', []],
    ['second', ['dose']],
    ['tag:dose', ['dose']],
    ['tag:"half life"', ['dose']],
    ['tag:half', []],
    ['tag:half*', ['dose']],
    ['tag:dose,risk', ['dose', 'risk']],
    ['-has:tag', ['carried']],
    ['has:note', ['dose']],
    ['colour:blue', ['dose']],
    ['color:yellow,blue', ['dose', 'risk', 'carried']],
    ['section:"risk factors"', ['risk']],
    ['section:99.1', ['dose', 'carried']],
    ['quote:dose', ['dose']],
    ['state:orphaned,changed', ['risk', 'carried']],
    ['kind:forward-looking', ['risk']],
    ['kind:carried', ['carried']],
    ['made:2024-11', ['risk']],
    ['since:2025', ['dose', 'carried']],
    ['before:2025', ['risk']],
    ['state:orphaned tag:risk -has:note', ['risk']],
    ['-', ['dose', 'risk', 'carried']],
    ['"', ['dose', 'risk', 'carried']],
    ['(', []],
  ])('finds with %s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each([
    ['colour:mauve', { kind: 'bad-value', name: 'colour', value: 'mauve', takes: COLOURS }],
    ['wherever:here', { kind: 'no-field', name: 'wherever' }],
    ['constructor:here', { kind: 'no-field', name: 'constructor' }],
    ['made:2024-11,soon', { kind: 'bad-value', name: 'made', value: 'soon', takes: 'dates' }],
    ['since:yesterday', { kind: 'bad-value', name: 'since', value: 'yesterday', takes: 'dates' }],
  ])('tells what is wrong with %s, and finds nothing', (query, expected) => {
    expect(parseNoteQuery(query).problems).toEqual([expect.objectContaining(expected)]);
    expect(found(query)).toEqual([]);
  });
});
