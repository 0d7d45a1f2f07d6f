import { describe, expect, it } from 'vitest';
import { carryPlace } from '../../../src/renderer/store/carry-place.ts';

const WORDS = Array.from({ length: 400 }, (_, i) => `Loom ${i} was oiled in week ${i * 7}.`);
const bodyOf = (lines: readonly string[]) => ({ id: 'd1', text: lines.join('\n'), blocks: [] });
const BEFORE = bodyOf(WORDS);
const placeOf = (loom: number) => ({
  document: 'd1',
  offset: BEFORE.text.indexOf(`Loom ${loom} `),
  share: 0.5,
});

describe('carryPlace', () => {
  it.each([
    ['in the same text', WORDS, 100],
    ['behind a passage that is new', ['The yard was paved.', ...WORDS], 100],
    ['behind passages that are gone', WORDS.slice(60), 100],
    ['in a text that now stands twice', [...WORDS, ...WORDS], 100],
  ])('finds the words %s', (_what, lines, loom) => {
    const after = bodyOf(lines);
    const { offset } = carryPlace(placeOf(loom), BEFORE, after);
    expect(after.text.slice(offset, offset + 9)).toBe(`Loom ${loom} `);
  });

  it('stays near words that were changed', () => {
    const after = bodyOf(['New.', ...WORDS.with(100, 'Loom 100 was sold.')]);
    const { offset } = carryPlace(placeOf(100), BEFORE, after);
    expect(Math.abs(offset - after.text.indexOf('Loom 100 '))).toBeLessThan(40);
  });

  it.each([
    ['keeps the offset in another text', 'A bell. '.repeat(4000), placeOf(100).offset],
    ['ends with a shorter text', 'A bell.', 7],
  ])('%s', (_what, text, offset) => {
    expect(carryPlace(placeOf(100), BEFORE, { ...BEFORE, text }).offset).toBe(offset);
  });
});
