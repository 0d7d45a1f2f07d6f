import { describe, expect, it } from 'vitest';
import type { Resolution } from '../../../src/core/anchor/resolution.ts';
import { listNotes } from '../../../src/renderer/sidebar/list-notes.ts';
import { noteAfter } from '../../../src/renderer/sidebar/use-follow-text.ts';
import { annotationOf, targetOf } from '../../core/annotate/samples.ts';

const NOTES = [
  annotationOf('a', {
    target: targetOf({ start: 10, section: ['EX-99.1', 'Safety'] }),
    tags: ['risk', 'dose'],
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-09T00:00:00.000Z',
  }),
  annotationOf('b', {
    target: targetOf({ start: 50, section: ['EX-99.1', 'Efficacy'] }),
    colour: 'blue',
    tags: ['dose'],
    created: '2026-01-03T00:00:00.000Z',
    modified: '2026-01-03T00:00:00.000Z',
  }),
  annotationOf('c', {
    target: targetOf({ start: 90, section: ['EX-99.1', 'Safety'] }),
    created: '2026-01-02T00:00:00.000Z',
    modified: '2026-01-05T00:00:00.000Z',
  }),
];
const STATES = new Map<string, Resolution>([['c', { state: 'orphaned', candidates: [] }]]);
const VIEW = { query: '', order: 'place', grouping: 'none' } as const;
const PLACES = new Map(NOTES.map(({ id, target }) => [id, target]));

describe('listNotes', () => {
  it.each([
    ['in the order of the text', VIEW, { '': 'abc' }],
    ['newest first', { ...VIEW, order: 'made' }, { '': 'bca' }],
    ['last changed first', { ...VIEW, order: 'changed' }, { '': 'acb' }],
    ['by section', { ...VIEW, grouping: 'section' }, { Safety: 'ac', Efficacy: 'b' }],
    [
      'by tag, under each',
      { ...VIEW, grouping: 'tag' },
      { '#dose': 'ab', '#risk': 'a', 'No tag': 'c' },
    ],
    [
      'by colour, in the order of the keys',
      { ...VIEW, grouping: 'colour' },
      { yellow: 'ac', blue: 'b' },
    ],
    ['found by a search', { ...VIEW, query: 'tag:dose' }, { '': 'ab' }],
    ['found by their state', { ...VIEW, query: 'state:orphaned' }, { '': 'c' }],
  ] as const)('lists them %s', (_, view, expected) => {
    const { groups } = listNotes(NOTES, STATES, view);
    const listed = groups.map(({ name, notes }) => [name, notes.map(({ id }) => id).join('')]);
    expect(Object.fromEntries(listed)).toEqual(expected);
  });

  it('counts a note under several tags once', () => {
    const { notes } = listNotes(NOTES, STATES, { ...VIEW, grouping: 'tag' });
    expect(notes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('a search that is not understood', () => {
  it.each([
    ['colour:mauve', "“colour:mauve” can't be: colour takes yellow, blue, pink"],
    ['wherever:here', '“wherever:” is no field. There are tag: colour: section:'],
    ['since:yesterday', "“since:yesterday” can't be: since takes dates such as 2024"],
  ])('says what is wrong with %s', (query, said) => {
    const { problems, notes } = listNotes(NOTES, STATES, { ...VIEW, query });
    expect(problems).toEqual([expect.stringContaining(said)]);
    expect(notes).toEqual([]);
  });
});

describe('noteAfter', () => {
  it.each([
    ['the next one', 'd2', 20, 'b'],
    ['the one that begins there', 'd2', 50, 'b'],
    ['none behind the last', 'd2', 91, null],
    ['none in another document', 'd1', 0, null],
  ])('gives %s', (_, document, offset, expected) => {
    expect(noteAfter(NOTES, PLACES, { document, offset })?.id ?? null).toBe(expected);
  });
});
