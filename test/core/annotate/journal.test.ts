import { describe, expect, it } from 'vitest';
import { changeOf, reverseChange } from '../../../src/core/annotate/change.ts';
import {
  countMissing,
  EMPTY_NOTEBOOK,
  entryOf,
  replayJournal,
} from '../../../src/core/annotate/journal.ts';
import { annotationOf, dismissalAt, tagOf } from './samples.ts';

const NOW = '2026-02-01T12:00:00.000Z';
const a = annotationOf('a');
const b = annotationOf('b');
const noted = { ...a, note: 'ask again' };
const dose = { name: 'dose', colour: 'pink', hotkey: null, description: 'mg' } as const;

describe('replayJournal', () => {
  const added = changeOf({ added: [a, b] });
  const edited = changeOf({ updated: [[a, noted]] });
  const removed = changeOf({ removed: [b] });
  const entries = [added, edited, removed].map((change, i) => entryOf(change, i + 1, NOW));

  it('arrives where the changes did', () => {
    expect(replayJournal(EMPTY_NOTEBOOK, entries)).toEqual({
      generation: 3,
      annotations: [noted],
      bin: [{ ...b, deleted: NOW }],
      tags: [],
      dismissals: [],
    });
  });

  it('takes the order from the generations, whatever that of the lines', () => {
    const there = replayJournal(EMPTY_NOTEBOOK, entries);
    expect(replayJournal(EMPTY_NOTEBOOK, entries.toReversed())).toEqual(there);
  });

  it('passes over what the contents already hold', () => {
    const there = replayJournal(EMPTY_NOTEBOOK, entries);
    expect(replayJournal(there, entries)).toEqual(there);
  });

  it('brings back what was deleted and restored', () => {
    const undone = entryOf(reverseChange(removed), 4, NOW);
    expect(replayJournal(EMPTY_NOTEBOOK, [...entries, undone])).toMatchObject({
      annotations: [noted, b],
      bin: [],
    });
  });

  it('forgets what was taken out of the bin for good', () => {
    const purge = { ...entryOf(changeOf({}), 4, NOW), purged: ['b'] };
    expect(replayJournal(EMPTY_NOTEBOOK, [...entries, purge]).bin).toEqual([]);
  });

  it('keeps the findings set aside, also over contents of a version that knew none', () => {
    const { dismissals: _none, ...old } = EMPTY_NOTEBOOK;
    const aside = entryOf(changeOf({ dismissed: [dismissalAt(5), dismissalAt(40)] }), 1, NOW);
    const back = entryOf(changeOf({ restored: [dismissalAt(5)] }), 2, NOW);
    expect(replayJournal(old, [aside, back]).dismissals).toEqual([dismissalAt(40)]);
    expect(replayJournal(old, entries)).not.toHaveProperty('dismissals');
  });

  it('keeps the descriptions of tags', () => {
    const none = changeOf({});
    const put = { ...entryOf(none, 1, NOW), tags: { put: [dose], removed: [] } };
    const gone = { ...entryOf(none, 2, NOW), tags: { put: [], removed: ['dose'] } };
    expect(replayJournal(EMPTY_NOTEBOOK, [put]).tags).toEqual([dose]);
    expect(replayJournal(EMPTY_NOTEBOOK, [put, gone]).tags).toEqual([]);
  });
});

describe('entryOf', () => {
  it('tells tags that are settled from tags that are gone', () => {
    const change = changeOf({
      tags: [
        { name: 'dose', from: null, to: dose },
        { name: 'risk', from: tagOf('risk'), to: null },
      ],
    });
    expect(entryOf(change, 1, NOW).tags).toEqual({ put: [dose], removed: ['risk'] });
  });

  it.each([
    ['sets aside', { dismissed: [dismissalAt(5)] }, { put: [dismissalAt(5)], removed: [] }],
    ['brings back', { restored: [dismissalAt(5)] }, { put: [], removed: ['dose:5'] }],
  ])('keeps the findings that the change %s', (_what, parts, expected) => {
    expect(entryOf(changeOf(parts), 1, NOW).dismissals).toEqual(expected);
  });

  it('says nothing of tags and findings where the change does not', () => {
    expect(Object.keys(entryOf(changeOf({ added: [a] }), 1, NOW))).toEqual([
      'generation',
      'at',
      'put',
      'removed',
    ]);
  });
});

describe('countMissing', () => {
  const at = (generation: number) => entryOf(changeOf({}), generation, NOW);
  it.each([
    ['nothing', 0, [], 0],
    ['all of it', 0, [1, 2, 3], 0],
    ['a gap', 0, [1, 4], 2],
    ['what a snapshot holds', 3, [2, 3, 4], 0],
    ['a line written twice', 0, [1, 1, 2], 0],
  ])('counts the gaps of %s', (_what, generation, lines, expected) => {
    expect(countMissing(generation, lines.map(at))).toBe(expected);
  });
});
