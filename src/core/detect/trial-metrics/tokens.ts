/** What a token is: a word (letters, then letters or digits), a number in digits, or a single other character. */
export type TokenKind = 'word' | 'number' | 'mark';

/** A piece of text with its place in the canonical text. */
export interface Token {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Lower case, without a plural s; dashes and quotes folded: what lexicons are compared with. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** No space stands before it. */
  readonly glued: boolean;
  /** The number written in digits; NaN for other tokens. */
  readonly value: number;
}

const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_²³]*/uy;
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/y;
/** "zelurafenib3.5 mg": a space lost between a name and its dose. The lookahead is bounded. */
const LOST_SPACE =
  /(?<=\p{Ll}{2})\d{1,4}(?:\.\d{1,3})?\s?(?:mg|mcg|µg|kg|mL|weeks?|months?)(?![\p{L}\d])/u;

const FOLDED: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '−': '-',
  '—': '–',
  '’': "'",
  '“': '"',
  '”': '"',
  '⩾': '≥',
  '⩽': '≤',
  '∼': '~',
  '∙': '·',
  '⋅': '·',
};

const NO_PLURAL = new Set(['was', 'has', 'does', 'its', 'always', 'whereas', 'plus', 'gas', 'yes']);

/** Stems of the words seen so far: a filing says the same few thousand over and over. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

/** Lower case without a plural s, so that one lexicon entry serves "response" and "responses". */
export function toStem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = findStem(word);
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}

function findStem(word: string): string {
  const lower = word.toLowerCase();
  if (NO_PLURAL.has(lower)) return lower;
  const plural = lower.length > 2 && lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower);
  return plural ? lower.slice(0, -1) : lower;
}

/** A token whose number is worked out when asked for: most are never asked. */
class TextToken implements Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;

  constructor(kind: TokenKind, text: string, stem: string, start: number, glued: boolean) {
    this.kind = kind;
    this.text = text;
    this.stem = stem;
    this.start = start;
    this.end = start + text.length;
    this.glued = glued;
  }

  get value(): number {
    return this.kind === 'number' ? Number(this.text.replaceAll(',', '')) : Number.NaN;
  }
}

function token(kind: TokenKind, text: string, start: number, glued: boolean): Token {
  const stem = kind === 'word' ? toStem(text) : kind === 'mark' ? (FOLDED[text] ?? text) : text;
  return new TextToken(kind, text, stem, start, glued);
}

/** The stem of the token at `at`; empty beyond either end. */
export const stemAt = (tokens: readonly Token[], at: number): string => tokens[at]?.stem ?? '';

/** The token at `at` as written; empty beyond either end. */
export const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** The same token with a space before it. */
export function setApart({ kind, text, stem, start }: Token): Token {
  return new TextToken(kind, text, stem, start, false);
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** End of the word at `at`; `at` itself when none begins there. ASCII is walked, anything else left to the pattern. */
function endOfWord(text: string, at: number, end: number): number {
  let to = at;
  let code = text.charCodeAt(to);
  if (!isAsciiLetter(code) && code !== 95 && code < 128) return at;
  while (to < end && (isAsciiLetter(code) || isDigit(code) || code === 95))
    code = text.charCodeAt(++to);
  return to < end && code >= 128 ? at + Math.min(match(WORD, text, at).length, end - at) : to;
}

/**
 * The tokens of `text` between two offsets, in one pass.
 * Offsets of the tokens are offsets into `text`, so that slices need no correction.
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let glued = false;
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      glued = false;
      continue;
    }
    const leadingPoint = code === 46 && (!glued || tokens.at(-1)?.kind === 'mark');
    if (isDigit(code) || (leadingPoint && isDigit(text.charCodeAt(at + 1)))) {
      const digits = match(NUMBER, text, at).slice(0, end - at);
      tokens.push(token('number', digits, at, glued));
      at += digits.length;
      glued = true;
      continue;
    }
    let to = endOfWord(text, at, end);
    const kind: TokenKind = to > at ? 'word' : 'mark';
    if (kind === 'mark') to = at + 1;
    const found = text.slice(at, to);
    const lost = kind === 'word' && isDigit(text.charCodeAt(to - 1)) ? lostSpace(text, at, to) : 0;
    tokens.push(token(kind, lost > 0 ? found.slice(0, lost) : found, at, glued));
    at = lost > 0 ? at + lost : to;
    glued = lost === 0;
  }
  return tokens;
}

/** Length of the name in "zelurafenib3.5 mg"; 0 when the word is none that swallowed a dose. */
function lostSpace(text: string, at: number, to: number): number {
  const lost = LOST_SPACE.exec(text.slice(at, to + 12));
  return lost && lost.index < to - at ? lost.index : 0;
}
