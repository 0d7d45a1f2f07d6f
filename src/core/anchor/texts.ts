import type { AnnotationTarget } from '../annotate/annotation.ts';
import { alignTokens, type Alignment } from './align-tokens.ts';
import type { ReadText } from './read-text.ts';
import { settleDeletions } from './settle-deletions.ts';
import { settleInsertions } from './settle-insertions.ts';
import { readTokens, type Tokens, tokenAt, type Vocabulary } from './tokens.ts';

/** The text annotations were made on, and what has become of its words. */
export interface OldText extends ReadText {
  readonly map: Alignment;
  /** 1 for each word of the new text that an old one has become. */
  readonly taken: Uint8Array;
}

/** The text annotations were made on and the text they are looked for in, aligned once for all of them. */
export interface TextPair {
  readonly now: ReadText;
  readonly vocabulary: Vocabulary;
  /** Null when the old text was not kept. */
  readonly old: OldText | null;
}

/** Costs some 100 ms for 600,000 characters that have changed, half of it without an old text. */
export function readTexts(now: string, old: string | null): TextPair {
  const vocabulary: Vocabulary = new Map();
  const nowRead = { text: now, tokens: readTokens(now, vocabulary) };
  if (old === null) return { now: nowRead, vocabulary, old: null };
  const tokens = readTokens(old, vocabulary);
  const map = alignTokens(tokens.ids, nowRead.tokens.ids);
  settleInsertions(tokens.ids, nowRead.tokens.ids, map);
  settleDeletions({ text: old, tokens }, nowRead, map);
  const taken = new Uint8Array(nowRead.tokens.count);
  for (const at of map) if (at >= 0) taken[at] = 1;
  return { now: nowRead, vocabulary, old: { text: old, tokens, map, taken } };
}

/** The passage that is looked for: its words and those around it. */
export interface Passage {
  readonly quote: string;
  readonly unique: boolean;
  readonly words: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Words of context compared on each side. */
const CONTEXT = 8;

/** The passage as it stood in the old text, `[from, to)` in words; read from the quote and its context without one. */
export function passageOf(
  target: AnnotationTarget,
  pair: TextPair,
  range: WordRange | null,
): Passage {
  const { quote, unique = false } = target;
  if (pair.old && range) {
    const { ids } = pair.old.tokens;
    return {
      quote,
      unique,
      words: ids.subarray(range.from, range.to),
      before: ids.subarray(Math.max(0, range.from - CONTEXT), range.from),
      after: ids.subarray(range.to, range.to + CONTEXT),
    };
  }
  const read = (text: string) => readTokens(text, pair.vocabulary).ids;
  return {
    quote,
    unique,
    words: read(quote),
    before: read(target.prefix).slice(-CONTEXT),
    after: read(target.suffix).slice(0, CONTEXT),
  };
}

/** Half-open range of indices of words. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The words that the characters touch. */
export function wordsWithin(tokens: Tokens, start: number, end: number): WordRange {
  const from = tokenAt(tokens, start);
  let to = tokenAt(tokens, Math.max(start, end - 1));
  if (to < tokens.count && Number(tokens.starts[to]) < end) to++;
  return { from, to: Math.max(from, to) };
}

/** Words that two lists of at most `CONTEXT` words have in common, each counted as often as in both. */
function shared(a: Int32Array, b: Int32Array): number {
  let used = 0;
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j] || (used & (1 << j)) !== 0) continue;
      used |= 1 << j;
      count++;
      break;
    }
  }
  return count;
}

/** Share of the passage's surrounding words that also surround the range, 0 to 1; 1 when it has no surroundings. */
export function contextLikeness(passage: Passage, { tokens }: ReadText, range: WordRange): number {
  const { before, after } = passage;
  const all = before.length + after.length;
  if (all === 0) return 1;
  const left = tokens.ids.subarray(Math.max(0, range.from - CONTEXT), range.from);
  const right = tokens.ids.subarray(range.to, range.to + CONTEXT);
  return (shared(before, left) + shared(after, right)) / all;
}
