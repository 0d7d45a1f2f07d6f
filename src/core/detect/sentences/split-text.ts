import type { TextSpan } from '../../filing/span.ts';
import {
  BEFORE_NUMBER,
  COMPANY_SUFFIXES,
  FINITE_VERBS,
  MAY_BE_FINAL,
  NEVER_FINAL,
  SENTENCE_STARTERS,
} from './abbreviation-lexicon.ts';

const STOPS = /[.!?…]+/g;
const CLOSERS = new Set(['"', "'", '”', '’', ')', ']', '»', '}']);
const OPENERS = new Set(['"', "'", '“', '‘', '(', '[', '«', '{', '•', '–', '—', '-', '*']);
/** A footnote mark right behind the stop: "profile.1,2 The", "profile.(3) The", "profile.[4] The", "profile.* The". */
const FOOTNOTE =
  /(?:\d{1,2}(?:[,–-]\d{1,2}){0,5}|\(\d{1,2}\)|\[\d{1,3}(?:[,–-]\d{1,3}){0,5}\]|[*†‡§]{1,3})(?=\s|$)/y;
const LIST_MARK = /\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)\s+/y;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}&'’/-]*/uy;
/** What stands before the stop when an enumerator or an item's number opens the sentence. */
const ENUMERATOR =
  /^\W{0,2}(?:(?:item|items|part|note|section|sec|article|exhibit|schedule|appendix|annex|chapter|step|rule|proposal|question|q|a)\.?\s+(?:no\.?\s*)?)?(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,6}|\d{0,3}[a-z])\)?(?:\([a-z0-9]{1,4}\))*)$/i;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const MIXED_CASE = /^[a-z]{1,3}[A-Z0-9]/;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

function skipOpeners(text: string, from: number): number {
  let i = from;
  while (i < text.length && (OPENERS.has(text.charAt(i)) || text.charAt(i) === ' ')) i++;
  return i;
}

function wordAt(text: string, from: number): string {
  WORD.lastIndex = from;
  return WORD.exec(text)?.[0] ?? '';
}

/** The token that ends right before `stop`, without opening brackets and quotes: "Inc", "U.S", "1A". */
function tokenBefore(text: string, from: number, stop: number): string {
  let i = stop;
  while (
    i > from &&
    stop - i < 24 &&
    !isSpace(text.charCodeAt(i - 1)) &&
    !OPENERS.has(text.charAt(i - 1))
  )
    i--;
  return text.slice(i, stop);
}

/** What may follow the stop: where the sentence would end and what comes then; null inside a word or number. */
interface Follower {
  readonly end: number;
  readonly next: number;
  /** First character of the next word, behind quotes and brackets. */
  readonly word: string;
  readonly wordAt: number;
  readonly opener: string;
}

function followerOf(text: string, stop: number, after: number): Follower | null {
  let end = after;
  while (CLOSERS.has(text.charAt(end))) end++;
  if (end < text.length && !isSpace(text.charCodeAt(end))) {
    FOOTNOTE.lastIndex = end;
    const mark = /[\p{L}\d%)”"]/u.test(text.charAt(stop - 1)) ? FOOTNOTE.exec(text) : null;
    const isDecimal = /\d/.test(text.charAt(stop - 1));
    if (mark && !isDecimal) end += mark[0].length;
    else if (!isGlued(text, stop, end)) return null;
  }
  const next = skipSpace(text, end);
  let at = skipOpeners(text, next);
  // "(b) They fall due" begins with its enumerator
  LIST_MARK.lastIndex = next;
  if (LIST_MARK.test(text)) at = skipOpeners(text, LIST_MARK.lastIndex);
  return { end, next, word: wordAt(text, at), wordAt: at, opener: text.slice(next, at) };
}

/** A stop without the space behind it: "disease.The study". */
function isGlued(text: string, stop: number, end: number): boolean {
  const before = text.charAt(stop - 1);
  if (before !== before.toLowerCase() || before === before.toUpperCase()) return false;
  const word = wordAt(text, end);
  return word.length > 1 && SENTENCE_STARTERS.has(word);
}

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function startsLower(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toUpperCase() && !MIXED_CASE.test(word);
}

function isStarter(text: string, follower: Follower): boolean {
  if (!SENTENCE_STARTERS.has(follower.word)) return false;
  // "John A. A" and "Class A. I" are names or numerals, and "No. 5" may follow anything
  return (
    follower.word.length > 1 || !/^[A-Z]\b\./.test(text.slice(follower.wordAt, follower.wordAt + 3))
  );
}

/** Whether the sentence that begins at `start` ends at the stop behind `token`. */
function endsSentence(
  text: string,
  start: number,
  stop: number,
  token: string,
  follower: Follower,
): boolean {
  const { word } = follower;
  if (word !== '' && startsLower(word)) return false;
  if (stop - start <= 24 && ENUMERATOR.test(text.slice(start, stop))) return false;
  const key = token.toLowerCase();
  // "ca." means about; "Ca." is carcinoma or California
  if (NEVER_FINAL.has(key) && token !== 'Ca' && token !== 'CA') return false;
  if (BEFORE_NUMBER.has(key)) {
    const abbreviates = key !== 'no' && key !== 'ed' && key !== 'item';
    if (isNumber(word) || (key === 'no' && token === 'No')) return false;
    return !abbreviates || isStarter(text, follower);
  }
  const isInitial = /^\p{Lu}$/u.test(token);
  const isSuffix = COMPANY_SUFFIXES.has(key);
  if (!isInitial && !isSuffix && !MAY_BE_FINAL.has(key) && !DOTTED.test(token)) return true;
  if (follower.opener.includes('(')) return false;
  if (isStarter(text, follower)) return true;
  if (!isSuffix && key !== 'etc') return false;
  const second = wordAt(text, skipSpace(text, follower.wordAt + word.length));
  return FINITE_VERBS.has(second);
}

function boundary(text: string, start: number, stop: number, after: number): number {
  const follower = followerOf(text, stop, after);
  if (!follower || follower.next >= text.length) return -1;
  const stops = text.slice(stop, after);
  if (stops === '.') {
    const token = tokenBefore(text, start, stop);
    return endsSentence(text, start, stop, token, follower) ? follower.end : -1;
  }
  const { word } = follower;
  if (word === '' || startsLower(word)) return -1;
  // an exclamation mark may belong to a name: "Yahoo! Inc."
  if (stops === '!' && COMPANY_SUFFIXES.has(word.toLowerCase())) return -1;
  return follower.end;
}

/**
 * Splits a range of text into sentences by its punctuation alone, trimmed, in order; it knows nothing of blocks.
 * Linear in the range's length. For a document use `splitSentences`.
 */
export function splitText(text: string, from = 0, to = text.length): TextSpan[] {
  const run = from === 0 && to === text.length ? text : text.slice(from, to);
  const spans: TextSpan[] = [];
  let start = skipSpace(run, 0);
  STOPS.lastIndex = start;
  for (let match = STOPS.exec(run); match; match = STOPS.exec(run)) {
    if (match.index < start) continue;
    const end = boundary(run, start, match.index, match.index + match[0].length);
    if (end < 0) continue;
    spans.push({ start: from + start, end: from + end });
    start = skipSpace(run, end);
  }
  let end = run.length;
  while (end > start && isSpace(run.charCodeAt(end - 1))) end--;
  if (end > start) spans.push({ start: from + start, end: from + end });
  return spans;
}
