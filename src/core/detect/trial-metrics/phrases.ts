import { type Token, stemAt, tokenize } from './tokens.ts';

interface Entry<T> {
  readonly stems: readonly string[];
  /** As written, where case matters: an entry in capitals ("OS") matches capitals only. */
  readonly exact: readonly string[] | null;
  readonly value: T;
}

/** Phrases by their first word, longest first: one look-up a token, however many phrases there are. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Entry<T>[]>;

/** A phrase found: token indices, both inclusive. */
export interface PhraseHit<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

const isAcronym = (phrase: string): boolean => /\p{Lu}/u.test(phrase);

/** A table of phrases. Those with a capital letter ("OS", "Cmax") match that spelling only, a plural s apart. */
export function createPhraseTable<T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> {
  const table = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of entries) {
    const tokens = tokenize(phrase);
    const stems = tokens.map((token) => token.stem);
    const exact = isAcronym(phrase) ? tokens.map((token) => token.text) : null;
    const list = table.get(stems[0] ?? '') ?? [];
    list.push({ stems, exact, value });
    table.set(stems[0] ?? '', list);
  }
  for (const list of table.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return table;
}

function fits<T>(tokens: readonly Token[], at: number, entry: Entry<T>): boolean {
  for (let k = 0; k < entry.stems.length; k++) {
    const token = tokens[at + k];
    if (!token || token.stem !== entry.stems[k]) return false;
    if (entry.exact && token.text !== entry.exact[k] && token.text !== `${entry.exact[k]}s`) {
      return false;
    }
  }
  return true;
}

/** The longest phrase that begins at token `at`, or null. */
export function matchPhrase<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  at: number,
): PhraseHit<T> | null {
  for (const entry of table.get(stemAt(tokens, at)) ?? []) {
    if (fits(tokens, at, entry)) {
      return { first: at, last: at + entry.stems.length - 1, value: entry.value };
    }
  }
  return null;
}

/** All phrases, left to right; a longer phrase swallows those that begin inside it. */
export function matchPhrases<T>(table: PhraseTable<T>, tokens: readonly Token[]): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let at = 0; at < tokens.length;) {
    const hit = matchPhrase(table, tokens, at);
    if (hit) hits.push(hit);
    at = hit ? hit.last + 1 : at + 1;
  }
  return hits;
}

/** The longest phrase of the table that ends right before token `at`. */
export function matchPhraseBefore<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  at: number,
): PhraseHit<T> | null {
  for (let length = Math.min(5, at); length > 0; length--) {
    const hit = matchPhrase(table, tokens, at - length);
    if (hit && hit.last === at - 1) return hit;
  }
  return null;
}
