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

const DIGIT = /\d/;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_²³]*/uy;
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/y;
const SPACE = /\s+/y;
/** "semaglutide3.5 mg": a space lost between a name and its dose. The lookahead is bounded. */
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

/** Lower case without a plural s, so that one lexicon entry serves "response" and "responses". */
export function toStem(word: string): string {
  const lower = word.toLowerCase();
  if (NO_PLURAL.has(lower)) return lower;
  const plural = lower.length > 2 && lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower);
  return plural ? lower.slice(0, -1) : lower;
}

function token(kind: TokenKind, text: string, start: number, glued: boolean): Token {
  const stem = kind === 'word' ? toStem(text) : kind === 'mark' ? (FOLDED[text] ?? text) : text;
  const value = kind === 'number' ? Number(text.replaceAll(',', '')) : Number.NaN;
  return { kind, text, stem, start, end: start + text.length, glued, value };
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * The tokens of `text` between two offsets, in one pass.
 * Offsets of the tokens are offsets into `text`, so that slices need no correction.
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  const part = end === text.length ? text : text.slice(0, end);
  let glued = false;
  for (let at = start; at < end;) {
    const space = match(SPACE, part, at);
    if (space) {
      at += space.length;
      glued = false;
      continue;
    }
    const char = part.charAt(at);
    const leadingPoint = char === '.' && (!glued || tokens.at(-1)?.kind === 'mark');
    const numeric = DIGIT.test(char) || (leadingPoint && DIGIT.test(part.charAt(at + 1)));
    let found = numeric ? match(NUMBER, part, at) : match(WORD, part, at);
    let kind: TokenKind = numeric ? 'number' : 'word';
    if (!found) {
      kind = 'mark';
      found = char;
    } else if (kind === 'word' && /\d/.test(found)) {
      const lost = LOST_SPACE.exec(part.slice(at, at + found.length + 12));
      if (lost && lost.index < found.length) {
        tokens.push(token('word', found.slice(0, lost.index), at, glued));
        at += lost.index;
        glued = false;
        continue;
      }
    }
    tokens.push(token(kind, found, at, glued));
    at += found.length;
    glued = true;
  }
  return tokens;
}
