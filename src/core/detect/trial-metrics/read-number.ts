import { FRACTIONS, SCALES, TENS, UNITS } from './number-lexicon.ts';
import { type Token, stemAt } from './tokens.ts';

/** A number read from tokens: `next` is the index behind its last token. */
export interface ReadNumber {
  readonly value: number;
  readonly next: number;
  /** Written in words. */
  readonly words: boolean;
}

function skipHyphen(tokens: readonly Token[], i: number): number {
  return tokens[i]?.stem === '-' && tokens[i]?.glued && tokens[i + 1]?.glued ? i + 1 : i;
}

/** "1 x 10^6", "5×10e13", and "2 x 1013" whose superscript was lost. */
function readPower(tokens: readonly Token[], i: number, base: number): ReadNumber | null {
  const times = tokens[i]?.stem;
  const ten = tokens[i + 1];
  // "2x10 11", "2x1011": the sign taken for a letter
  const joined = /^x10(\d{1,2})?$/.exec(times ?? '');
  if (joined) {
    if (joined[1]) return { value: base * 10 ** Number(joined[1]), next: i + 1, words: false };
    const at = ten?.stem === '^' ? i + 2 : i + 1;
    const power = tokens[at];
    return power?.kind === 'number' && power.value < 20
      ? { value: base * 10 ** power.value, next: at + 1, words: false }
      : null;
  }
  if ((times !== 'x' && times !== '×' && times !== '*') || !ten) return null;
  if (ten.text === '10') {
    const caret = tokens[i + 2]?.stem === '^' ? i + 3 : i + 2;
    const minus = tokens[caret]?.stem === '-' || tokens[caret]?.stem === '–';
    const power = tokens[minus ? caret + 1 : caret];
    if (minus && power?.kind === 'number' && power.glued) {
      return { value: base / 10 ** power.value, next: caret + 2, words: false };
    }
    const spelled = power?.kind === 'word' ? /^e(\d{1,2})$/.exec(power.stem)?.[1] : undefined;
    if (spelled) return { value: base * 10 ** Number(spelled), next: caret + 1, words: false };
    if (power?.kind === 'number' && power.value < 20) {
      return { value: base * 10 ** power.value, next: caret + 1, words: false };
    }
    return null;
  }
  const lost = /^10(\d{1,2})$/.exec(ten.text)?.[1];
  return lost ? { value: base * 10 ** Number(lost), next: i + 2, words: false } : null;
}

function readDigits(tokens: readonly Token[], i: number, token: Token): ReadNumber {
  const power = readPower(tokens, i + 1, token.value);
  if (power) return power;
  // "18 000 patients": thousands parted by a space
  const rest = tokens[i + 1];
  if (/^\d{1,3}$/.test(token.text) && rest && /^\d{3}$/.test(rest.text) && !rest.glued) {
    const counted = /^(?:patient|subject|participant|people|adult|women|men|individual)$/;
    if (counted.test(stemAt(tokens, i + 2)))
      return { value: token.value * 1000 + rest.value, next: i + 2, words: false };
  }
  const scale = SCALES.get(stemAt(tokens, i + 1));
  if (scale && scale >= 1000) return { value: token.value * scale, next: i + 2, words: false };
  return { value: token.value, next: i + 1, words: false };
}

function readFraction(tokens: readonly Token[], i: number): ReadNumber | null {
  const over = UNITS.get(stemAt(tokens, i));
  if (over === undefined) return null;
  const at = skipHyphen(tokens, i + 1);
  const under = FRACTIONS.get(stemAt(tokens, at));
  if (under === undefined || over >= under || over === 0) return null;
  return { value: over / under, next: at + 1, words: true };
}

/** A number of the tokens from `i` on: digits, or number words such as "one hundred and twenty-eight". */
export function readNumber(tokens: readonly Token[], i: number): ReadNumber | null {
  const first = tokens[i];
  if (!first) return null;
  if (first.kind === 'number') return readDigits(tokens, i, first);
  if (first.kind !== 'word') return null;
  let at = i;
  /** The thousands and millions said so far, and what is said of the next. */
  let whole = 0;
  let value = 0;
  let seen = false;
  for (;;) {
    const stem = stemAt(tokens, at);
    const tens = TENS.get(stem);
    const unit = UNITS.get(stem);
    const scale = SCALES.get(stem);
    if (tens !== undefined && (!seen || value % 100 === 0)) {
      value += tens;
      at += 1;
      const after = skipHyphen(tokens, at);
      const digit = UNITS.get(stemAt(tokens, after));
      if (digit !== undefined && digit > 0 && digit < 10) {
        value += digit;
        at = after + 1;
      }
    } else if (unit !== undefined && (!seen || value % 100 === 0)) {
      value += unit;
      at += 1;
    } else if (scale !== undefined && seen && (scale >= 1000 || value < 100)) {
      value *= scale;
      if (scale >= 1000) {
        whole += value;
        value = 0;
      }
      at += 1;
      const after = stemAt(tokens, at + 1);
      if (stemAt(tokens, at) === 'and' && (UNITS.has(after) || TENS.has(after))) at += 1;
    } else break;
    seen = true;
  }
  return seen ? { value: whole + value, next: at, words: true } : null;
}

/** "one-third", "two-thirds": the value as a fraction of one. */
export function readNumberFraction(tokens: readonly Token[], i: number): ReadNumber | null {
  return readFraction(tokens, i);
}
