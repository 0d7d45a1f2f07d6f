import { describe, expect, it } from 'vitest';
import type { TagCount } from '../../../src/core/annotate/tag.ts';
import { describeTagEdit, keyOwner } from '../../../src/renderer/notebook/tag-effects.ts';

const tagOf = (name: string, count: number, hotkey: string | null = null): TagCount => ({
  name,
  count,
  hotkey,
  colour: null,
  description: '',
});
const DOSE = tagOf('dose', 12, 'd');
const TAGS = [DOSE, tagOf('Risk', 1)];
const KEYS = { ownKeys: {}, isMac: false };

describe('describeTagEdit', () => {
  it.each([
    ['dose', 'Save', 'On 12 notes.'],
    ['#Dosing', 'Rename', 'Renaming changes 12 notes.'],
    ['Dose', 'Rename', 'Renaming changes 12 notes.'],
    ['risk', 'Merge', '#Risk is there already, on 1: the two become one, which changes 12 notes.'],
    ['  ', 'Save', 'On 12 notes.'],
  ])('tells what the name "%s" does', (typed, verb, will) => {
    expect(describeTagEdit(TAGS, DOSE, typed)).toMatchObject({ verb, will });
  });
});

describe('keyOwner', () => {
  it.each([
    ['', 'Risk', null],
    ['d', 'dose', null],
    ['d', 'Risk', '#dose'],
    ['s', 'Risk', 'Sentence, then the next one'],
    ['q', 'Risk', null],
  ])('of %s for %s is %s', (key, name, owner) => {
    expect(keyOwner(KEYS, TAGS, key, name)).toBe(owner);
  });

  it('leaves a key free that the reader has taken from its command', () => {
    const own = { ownKeys: { 'select-sentence': ['Shift+X'] }, isMac: false };
    expect(keyOwner(own, TAGS, 's', 'Risk')).toBeNull();
  });
});
