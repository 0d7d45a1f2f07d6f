import type { FormScheme } from './form-scheme.ts';

/** How well a line's words are one of an item's titles. */
export interface TitleMatch {
  /** Place in the scheme's item list. */
  readonly index: number;
  /** 0 to 1; 1 when the letters begin with a title of the form, letter for letter. */
  readonly likeness: number;
  /** Length of the title at the text's beginning, in characters. */
  readonly length: number;
  /** Share of the text's letters that belong to the title. */
  readonly share: number;
}

interface KnownTitle {
  readonly index: number;
  readonly letters: string;
  readonly words: readonly string[];
}

const STOP = new Set(
  'the of and in to for on a an by with or s registrant registrants company companys our issuer consolidated condensed unaudited certain item'.split(
    ' ',
  ),
);
const LONGEST = 300;

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Letters and digits only, in lower case: what stays of a heading whose words are split or spaced out. */
export function lettersOf(text: string): string {
  let letters = '';
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isAlphanumeric(text.charCodeAt(i))) continue;
    if (i > from) letters += text.slice(from, i);
    from = i + 1;
  }
  return letters.toLowerCase();
}

function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  const stems = words
    .filter((w) => !STOP.has(w))
    .map((w) => w.replace('shareholder', 'stockholder'))
    .map((w) => (w.length > 6 ? w.slice(0, 6) : w.replace(/s$/, '')));
  return [...new Set(stems)];
}

const titlesByScheme = new WeakMap<FormScheme, readonly KnownTitle[]>();

function titlesOf(scheme: FormScheme): readonly KnownTitle[] {
  let known = titlesByScheme.get(scheme);
  if (!known) {
    known = scheme.items.flatMap(([, , ...titles], index) =>
      titles.map((title) => ({ index, letters: lettersOf(title), words: wordsOf(title) })),
    );
    titlesByScheme.set(scheme, known);
  }
  return known;
}

const START_LETTERS = 4;
/** How far into a text the first letters of a title are looked for. */
const START_CHARS = 24;

/** The first letters and digits of a text as one number, in whatever case; the same for texts that begin alike. */
function startOf(text: string): number {
  let start = 0;
  let count = 0;
  for (let i = 0; count < START_LETTERS && i < text.length && i < START_CHARS; i++) {
    const code = text.charCodeAt(i);
    if (!isAlphanumeric(code)) continue;
    start = (start << 8) | (code < 58 ? code : code | 0x20);
    count++;
  }
  return start;
}

const startsByScheme = new WeakMap<FormScheme, ReadonlySet<number>>();

/** Whether a text begins with the letters of some title: a cheap test before the words are compared. */
export function mayBeTitle(text: string, scheme: FormScheme): boolean {
  let starts = startsByScheme.get(scheme);
  if (!starts) {
    starts = new Set(titlesOf(scheme).map((title) => startOf(title.letters)));
    startsByScheme.set(scheme, starts);
  }
  return starts.has(startOf(text));
}

/** Length of the prefix of `text` that holds its first `count` letters and digits. */
function lengthOfLetters(text: string, count: number): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (isAlphanumeric(text.charCodeAt(i)) && ++seen === count) return i + 1;
  }
  return text.length;
}

function likenessOfWords(words: readonly string[], title: readonly string[]): number {
  if (title.length === 0 || words.length === 0) return 0;
  let hits = 0;
  for (const word of title) {
    const at = words.indexOf(word);
    if (at >= 0 && at < title.length + 2) hits++;
  }
  const few = words.length < title.length && words.every((w) => title.includes(w));
  if (few && words.length >= 2) return 0.8 + 0.15 * (words.length / title.length);
  return (0.97 * hits) / Math.max(title.length, Math.min(words.length, title.length + 1));
}

/** A long title nearly met says more than a short one met exactly at its head. */
const SHARE_WEIGHT = 0.25;

function scoreOf(match: TitleMatch): number {
  return match.likeness + SHARE_WEIGHT * match.share;
}

/**
 * Compares the beginning of `text` with the titles of the items that `among` lets through; best first, one match an
 * item, none below 0.34.
 */
export function matchTitles(
  text: string,
  scheme: FormScheme,
  among: (index: number) => boolean,
): readonly TitleMatch[] {
  const head = text.slice(0, LONGEST);
  const letters = lettersOf(head);
  const words = wordsOf(head);
  const best = new Map<number, TitleMatch>();
  for (const title of titlesOf(scheme)) {
    if (!among(title.index)) continue;
    const exact = letters.startsWith(title.letters);
    const likeness = exact ? 1 : likenessOfWords(words, title.words);
    if (likeness < 0.34) continue;
    const count = Math.min(title.letters.length, letters.length);
    const share = letters.length === 0 ? 0 : count / letters.length;
    const old = best.get(title.index);
    if (old && scoreOf(old) >= likeness + SHARE_WEIGHT * share) continue;
    best.set(title.index, {
      index: title.index,
      likeness,
      share,
      length: lengthOfLetters(head, count),
    });
  }
  return [...best.values()].sort((a, b) => scoreOf(b) - scoreOf(a));
}
