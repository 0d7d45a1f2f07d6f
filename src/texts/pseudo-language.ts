import type { Texts } from './texts.ts';

/** The private tag that Unicode's data gives to an accented stand-in for English. */
export const PSEUDO_LANGUAGE = 'en-XA';

/** Languages need up to half as much room again as English. */
const LONGER = 0.4;

function bracket(words: string): string {
  if (words.trim() === '') return words;
  return `⟦${words}${'·'.repeat(Math.ceil(words.length * LONGER))}⟧`;
}

function say(entry: unknown): unknown {
  if (typeof entry === 'string') return bracket(entry);
  if (Array.isArray(entry)) return entry.map(say);
  if (typeof entry === 'function')
    return (...values: unknown[]) => say(Reflect.apply(entry, undefined, values));
  if (typeof entry !== 'object' || entry === null || !isPlain(entry)) return entry;
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, say(value)]));
}

/** Whether it is an object of the catalogue; one with a prototype of its own was handed through a sentence, as a key is. */
function isPlain(entry: object): boolean {
  return Object.getPrototypeOf(entry) === Object.prototype && !('$$typeof' in entry);
}

/**
 * A language that nobody speaks, made of another: every text stands in brackets and is longer. What has none on the screen
 * is not in the catalogue, and what is cut off has too little room.
 */
export function toPseudoLanguage(texts: Texts): Texts {
  const { formats, keys, ...others } = texts;
  // Each text has become a text, and each function gives texts where it gave them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const said = say({ ...others, keys }) as Texts;
  return { ...said, language: PSEUDO_LANGUAGE, formats };
}
