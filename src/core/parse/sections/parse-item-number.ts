/** What stands at the head of a line that names an item: "Item 9A(T).", "ITEMS 1 and 2 -", "I T E M 2 .0 2". */
export interface ItemHead {
  /** Canonical numbers in print order, at least one: "8.01", "1A", "9A" for "9A(T)". */
  readonly numbers: readonly string[];
  /** "Item 9A(T)", "Items 1 and 2". */
  readonly label: string;
  /** Sub-item letter behind a number that the form does not know with it: "D" of "Item 3.D". */
  readonly letter: string | null;
  /** Offset in the line at which the title, or the running text, begins. */
  readonly rest: number;
  /** Whether the point of the number is another sign or missing ("Item 801", "Item 9:01"), so that its title must speak for it. */
  readonly loose: boolean;
  /** Whether the number is set off by a stop, colon, dash, tab, wide gap or the line's end. */
  readonly setOff: boolean;
}

/** Whether the form has an item of this number. */
export type KnowsItem = (number: string) => boolean;

const WORD =
  /(?:[IiLl1|]\s?[Tt]\s?[Ee]\s?[Mm]\s?[Ss]?|ITME|Itme|ITM|Itm|IEM|Iem|IETM|Ietm)(?![A-Za-z])/y;
const NUMBER_WORD =
  /[\s.:#\u2013\u2014-]*(?:(?:No|NO|no|Number|NUMBER)\b\.?\s*)?(?:\((?=\d{1,2}(?:\.\d\d|[A-C])?\)))?/y;
const DOTTED = /(\d{1,2}) *\. *(\d) ?(\d)(?!\d)/y;
/** A dotted number with letters typed for figures: "9.O1", "4.0l". */
const MISTYPED = /(?=[IlO]?[.\d ]*\d)([\dIl]) ?\. ?([\dO])([\dIlO])(?![A-Za-z\d])/y;
const SHORT_DOTTED = /(\d) ?\. ?(\d)(?![\d])/y;
const LOOSE = /(\d) ?[,:;\u2010-\u2014-]? ?(0\d|10)(?!\d)/y;
const PLAIN = /([\dlO]{1,2})(?!\d)/y;
const ROMAN = /(X?(?:IX|IV|V?I{0,3}))(?=[^IVX])/y;
const WORDS = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'],
];
const SPELLED = new RegExp(`(${WORDS.toReversed().join('|')})\\b`, 'iy');
const LETTER = /(\s?[-.]?\s?\(?)([A-Ka-kT])(\)?)(?!(?!T\b)[A-Za-z0-9'’])/y;
const TEMPORARY = /\s?\(?\s?T\s?\)?(?![A-Za-z])/y;
const SUB = /\s?[.,;&]?\s?(?:and\s)?\(([a-zA-Z]|i{1,3}|\d)\)/y;
const STOP = /\s*(?:[.:)\u2013\u2014|\t-]|$)/y;
const STOP_OR_CAPITAL = /\s*(?:[.:)\u2013\u2014|\t-]|$)|\s+["\u201c]?[A-Z]/y;
const JOIN = /\s*[.,;]?\s*(and|AND|And|&|,|through|THROUGH|thru|to|TO|-|\u2013|\u2014|\/)\s*/y;
const SET_OFF = /\s*[.:;\u2013\u2014|\])-]|\s*$|\s*\t|\s{2,}/y;
const GAP = /[\s.:;/\u2013\u2014\u2012\u2010|\])*_-]*/y;
const ROMANS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

/** How many characters the pattern matches at that offset. */
function lengthAt(pattern: RegExp, line: string, at: number): number {
  return matchAt(pattern, line, at)?.[0].length ?? 0;
}

function digitOf(sign: string): number {
  return ROMANS[sign] ?? 0;
}

/** Value of a roman numeral made of I, V and X; 0 for an empty string. */
export function valueOfRoman(roman: string): number {
  let value = 0;
  for (let i = 0; i < roman.length; i++) {
    const digit = digitOf(roman.charAt(i));
    const next = digitOf(roman.charAt(i + 1));
    value += digit < next ? -digit : digit;
  }
  return value;
}

/** A dotted number whose point is another sign or missing. */
function looseAt(line: string, at: number, knows: KnowsItem): NumberAt | null {
  const match = matchAt(LOOSE, line, at);
  const number = match ? `${match[1]}.${match[2]}` : '';
  if (!match || !knows(number)) return null;
  return { number, printed: number, letter: null, end: at + match[0].length };
}

interface NumberAt {
  readonly number: string;
  readonly printed: string;
  readonly letter: string | null;
  readonly end: number;
}

function dottedAt(line: string, at: number, knows: KnowsItem): NumberAt | null {
  const full = matchAt(DOTTED, line, at);
  if (full) {
    const number = `${Number(full[1])}.${full[2]}${full[3]}`;
    if (knows(number)) return { number, printed: number, letter: null, end: at + full[0].length };
  }
  const mistyped = full ? null : matchAt(MISTYPED, line, at);
  if (mistyped) {
    const number = mistyped
      .slice(1)
      .map((figure) => figure.replace(/[Il]/, '1').replace('O', '0'))
      .join('')
      .replace(/^\d/, '$&.');
    if (knows(number))
      return { number, printed: number, letter: null, end: at + mistyped[0].length };
  }
  const short = matchAt(SHORT_DOTTED, line, at);
  if (short) {
    const number = `${short[1]}.0${short[2]}`;
    if (knows(number)) return { number, printed: number, letter: null, end: at + short[0].length };
  }
  return null;
}

function integerAt(line: string, at: number): { value: number; end: number } | null {
  const plain = matchAt(PLAIN, line, at);
  if (plain) {
    const [, digits = ''] = plain;
    const value = Number(digits.replaceAll('l', '1').replaceAll('O', '0'));
    if (value > 0) return { value, end: at + digits.length };
  }
  const roman = matchAt(ROMAN, `${line} `, at);
  if (roman?.[1]) return { value: valueOfRoman(roman[1]), end: at + roman[1].length };
  const spelled = matchAt(SPELLED, line, at);
  if (spelled)
    return { value: WORDS.indexOf(spelled[0].toLowerCase()) + 1, end: at + spelled[0].length };
  return null;
}

function suffixedAt(line: string, base: { value: number; end: number }, knows: KnowsItem) {
  const match = matchAt(LETTER, line, base.end);
  if (!match) return null;
  const [all, gap = '', letter = '', close = ''] = match;
  const end = base.end + all.length;
  // "Item 1 A description", "Item 1. B USINESS": an article or a split word is no suffix
  if (gap.endsWith(' ') && !matchAt(gap.includes('.') ? STOP : STOP_OR_CAPITAL, line, end))
    return null;
  const number = `${base.value}${letter.toUpperCase()}`;
  if (knows(number)) {
    const temporary = matchAt(TEMPORARY, line, end);
    const printed = temporary ? `${number}(T)` : number;
    return { number, printed, letter: null, end: end + (temporary?.[0].length ?? 0) };
  }
  const plain = String(base.value);
  if (!knows(plain)) return null;
  if (letter === 'T') return { number: plain, printed: `${plain}T`, letter: null, end };
  const isSub = close === ')' || (letter !== letter.toLowerCase() && !gap.endsWith(' '));
  return isSub && matchAt(STOP_OR_CAPITAL, line, end)
    ? { number: plain, printed: plain, letter, end }
    : null;
}

const SPACED = /\s\S\s/;
const SPACED_NUMBER = /(1)\s(\d)(?!\d)/y;

/** "1 0" behind "I T E M", whose letters and digits are all set apart. */
function spacedAt(line: string, at: number, knows: KnowsItem): NumberAt | null {
  const match = matchAt(SPACED_NUMBER, line, at);
  const number = match ? `${match[1]}${match[2]}` : '';
  if (!match || !knows(number)) return null;
  return { number, printed: number, letter: null, end: at + match[0].length };
}

function numberAt(line: string, at: number, knows: KnowsItem): NumberAt | null {
  const dotted = dottedAt(line, at, knows);
  if (dotted) return dotted;
  const base = integerAt(line, at);
  if (!base) return null;
  const suffixed = suffixedAt(line, base, knows);
  if (suffixed) return suffixed;
  const number = String(base.value);
  if (!knows(number) || /[0-9]/.test(line.charAt(base.end))) return null;
  return { number, printed: number, letter: null, end: base.end };
}

/** What follows the first number of "Item 10, 11, 12 and 13": a list that ends in "and" is one whatever the word's number. */
const LISTED = /(?:\s*,\s*\d{1,2}[A-C]?)+\s*(?:,\s*)?(?:and|&)\s*\d{1,2}[A-C]?(?![\d.])/iy;
const RANGE = /^(?:through|thru|to|-|\u2013|\u2014)$/;

/** Numbers between two: whole ones where both are whole ("1" to "4"), else those of the form ("7.01" to "9.01"). */
function between(low: string, high: string, order: readonly string[]): string[] {
  const whole = /^\d+$/;
  if (whole.test(low) && whole.test(high)) {
    const numbers = [...new Set(order)].filter((n) => whole.test(n));
    return numbers.filter((n) => Number(n) > Number(low) && Number(n) < Number(high));
  }
  const from = order.indexOf(low);
  return from < 0 ? [] : order.slice(from + 1, Math.max(from + 1, order.indexOf(high)));
}

function skipSubItem(line: string, at: number): { letter: string | null; end: number } {
  let end = at;
  let letter: string | null = null;
  for (let sub = matchAt(SUB, line, end); sub; sub = matchAt(SUB, line, end)) {
    const [all, own = ''] = sub;
    letter ??= own;
    end += all.length;
  }
  return { letter, end };
}

/**
 * Reads the item reference that starts at `at`, or null when there is none that the form knows. Ranges ("Items 1
 * through 4") are spelled out along `order`, the form's numbers in order.
 */
export function parseItemNumber(
  line: string,
  at: number,
  knows: KnowsItem,
  order: readonly string[],
): ItemHead | null {
  const word = matchAt(WORD, line, at);
  if (!word) return null;
  const named = /s$/i.test(word[0].trimEnd());
  let end = at + word[0].length;
  end += lengthAt(NUMBER_WORD, line, end);
  const spaced = SPACED.test(word[0]) ? spacedAt(line, end, knows) : null;
  const dotted = spaced ?? dottedAt(line, end, knows);
  const loose = dotted ? null : looseAt(line, end, knows);
  const first = dotted ?? loose ?? numberAt(line, end, knows);
  if (!first) return null;
  const sub = skipSubItem(line, first.end);
  end = sub.end;
  const numbers = [first.number];
  const printed = [first.printed];
  const plural = named || lengthAt(LISTED, line, end) > 0;
  for (let join = matchAt(JOIN, line, end); join; join = matchAt(JOIN, line, end)) {
    const [all, joint = ''] = join;
    const sign = joint.toLowerCase();
    const again = lengthAt(WORD, line, end + all.length);
    const isTight = /^[-\u2013\u2014/]$/.test(all);
    if (!plural && again === 0 && !isTight && sign !== 'and' && sign !== '&') break;
    const from = end + all.length + again;
    const digits = from + lengthAt(/\s*/y, line, from);
    const next = (loose ? looseAt(line, digits, knows) : null) ?? numberAt(line, digits, knows);
    if (!next) break;
    end = skipSubItem(line, next.end).end;
    const [last = ''] = numbers.slice(-1);
    if (RANGE.test(sign)) numbers.push(...between(last, next.number, order));
    if (!numbers.includes(next.number)) numbers.push(next.number);
    printed.push(next.printed);
  }
  const setOff = matchAt(SET_OFF, line, end) !== null;
  const rest = end + lengthAt(GAP, line, end);
  const label =
    numbers.length === 1
      ? `Item ${printed[0]}`
      : numbers.length === printed.length
        ? `Items ${printed.slice(0, -1).join(', ')} and ${printed.at(-1)}`
        : `Items ${printed[0]} to ${printed.at(-1)}`;
  return {
    numbers,
    label,
    letter: first.letter ?? sub.letter,
    rest,
    loose: loose !== null,
    setOff,
  };
}
