import { describe, expect, it } from 'vitest';
import { english } from '../../src/texts/en/english.ts';
import { PSEUDO_LANGUAGE } from '../../src/texts/pseudo-language.ts';
import { textsIn } from '../../src/texts/texts-in.ts';

/** Every text of a catalogue that is no function, by the way to it. */
function wordsOf(entry: unknown, way = ''): readonly (readonly [string, string])[] {
  if (typeof entry === 'string') return [[way, entry]];
  if (typeof entry !== 'object' || entry === null) return [];
  return Object.entries(entry).flatMap(([name, value]) => wordsOf(value, `${way}.${name}`));
}

const pseudo = textsIn(PSEUDO_LANGUAGE);

describe('the made-up language', () => {
  it('puts every text in brackets and makes it longer', () => {
    const said = new Map(wordsOf(pseudo));
    const plain = wordsOf({ ...english, language: '' }).filter(([, words]) => words.trim() !== '');
    expect(plain.length).toBeGreaterThan(300);
    for (const [way, words] of plain) {
      expect(said.get(way), way).toMatch(/^⟦.*⟧$/su);
      expect(said.get(way)?.length, way).toBeGreaterThan(words.length * 1.3);
    }
  });

  it('puts sentences in brackets that are about something', () => {
    expect(pseudo.window.start.forget('Lindenmoor')).toMatch(/^⟦Forget Lindenmoor·+⟧$/u);
    expect(pseudo.counts.notes(2)).toMatch(/^⟦2 notes·+⟧$/u);
  });

  it('leaves what stands in a sentence as it is', () => {
    const key = { key: '1' };
    expect(pseudo.notes.none(key, key).filter((part) => typeof part !== 'string')).toHaveLength(2);
  });

  it('writes numbers and dates as English does', () => {
    expect(pseudo.formats.number(1234)).toBe('1,234');
  });
});

describe('textsIn', () => {
  it.each([[null], [undefined], [''], ['xx']])(
    'speaks English where it is asked for %s',
    (wish) => {
      expect(textsIn(wish)).toBe(english);
    },
  );
});
