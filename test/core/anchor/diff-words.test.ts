import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../src/core/anchor/diff-words.ts';

const show = (old: string, now: string) =>
  diffWords(old, now)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'gone' ? '-' : '+'}[${text}]`))
    .join('');

describe('diffWords', () => {
  it.each([
    ['a b c', 'a b c', 'a b c'],
    ['The dose was 5 mg daily.', 'The dose was 6 mg daily.', 'The dose was -[5 ]+[6 ]mg daily.'],
    ['one two', 'one two three', 'one two +[three]'],
    ['one two three', 'two three', '-[one ]two three'],
    ['', 'new', '+[new]'],
    ['old', '', '-[old]'],
  ])('lays %j over %j', (old, now, expected) => {
    expect(show(old, now)).toBe(expected);
  });

  it('gives back both texts, but for white space', () => {
    const [old, now] = ['the cat sat on the mat', 'a cat sat near the red mat'];
    const side = (kind: string) =>
      diffWords(old, now)
        .filter((part) => part.kind === 'same' || part.kind === kind)
        .flatMap(({ text }) => text.split(/\s+/).filter(Boolean))
        .join(' ');
    expect(side('gone')).toBe(old);
    expect(side('come')).toBe(now);
  });
});
