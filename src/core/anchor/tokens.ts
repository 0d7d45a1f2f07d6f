/** The words and numbers of a text, in order; what stands between them is left out. */
export interface Tokens {
  readonly count: number;
  /** Offsets of each token in the text, half-open. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The same number for the same word in any mix of capitals, across all texts read with one vocabulary. */
  readonly ids: Int32Array;
}

/** Numbers given to words so far. Shared by the texts that are to be compared. */
export type Vocabulary = Map<string, number>;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;

const NON_ASCII_LETTER = /[\p{L}\p{M}]/u;
const NON_ASCII_DIGIT = /\p{N}/u;

function kindOf(code: number): number {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
    return code >= 48 && code <= 57 ? DIGIT : OTHER;
  }
  if (code >= 0xd800 && code <= 0xdfff) return LETTER;
  const character = String.fromCharCode(code);
  if (NON_ASCII_LETTER.test(character)) return LETTER;
  return NON_ASCII_DIGIT.test(character) ? DIGIT : OTHER;
}

const STOP = 46;
const COMMA = 44;

/** Where the token that starts at `from` ends: a run of letters, or a number with its inner points and commas. */
function tokenEnd(text: string, from: number, kind: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (kindOf(code) === kind) continue;
    const joins = kind === DIGIT && (code === STOP || code === COMMA);
    if (joins && at + 1 < text.length && kindOf(text.charCodeAt(at + 1)) === DIGIT) continue;
    break;
  }
  return at;
}

/** Reads a text in one pass. Letters and digits never share a token: "LM7" is two, "1,234.5" is one. */
export function readTokens(text: string, vocabulary: Vocabulary): Tokens {
  const most = (text.length >> 1) + 1;
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const ids = new Int32Array(most);
  let count = 0;
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === OTHER) {
      at++;
      continue;
    }
    const end = tokenEnd(text, at, kind);
    const word = text.slice(at, end).toLowerCase();
    let id = vocabulary.get(word);
    if (id === undefined) {
      id = vocabulary.size;
      vocabulary.set(word, id);
    }
    starts[count] = at;
    ends[count] = end;
    ids[count] = id;
    count++;
    at = end;
  }
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    ids: ids.slice(0, count),
  };
}

/** Index of the first token that ends after the offset; `count` when there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(tokens.ends[middle]) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers of a text, as written: what must never differ unseen. */
export function numbersIn(text: string): readonly string[] {
  return text.match(/[-−(]?\p{N}+(?:[.,]\p{N}+)*/gu)?.map((n) => n.replace(/^[−-]/, '-')) ?? [];
}

/** The text with all that setting alone decides made one: white space, quotation marks, dashes, ligatures. */
export function foldTypography(text: string): string {
  return text
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]|''/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
