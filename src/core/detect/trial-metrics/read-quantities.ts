import { APPROXIMATIONS, COMPARATORS } from './number-lexicon.ts';
import { createPhraseTable, matchPhrase, matchPhraseBefore } from './phrases.ts';
import { PEOPLE, LABELS, MONTHS, NOT_IN_NOUN_PHRASE } from './people-lexicon.ts';
import { readNumber, readNumberFraction, type ReadNumber } from './read-number.ts';
import { type Token, stemAt, textAt } from './tokens.ts';
import { readUnit, type ReadUnit, type Unit } from './units.ts';

/** How a value stands to the one that is printed. */
export type Comparator = '<' | '<=' | '=' | '>' | '>=';

/** A number with what it counts or measures. Token indices are inclusive. */
export interface Quantity {
  /** From "about" or "at least", where one of them stands before the number. */
  readonly first: number;
  readonly last: number;
  /** The number's own first token. */
  readonly number: number;
  readonly value: number;
  readonly high: number | null;
  readonly unit: Unit | null;
  readonly comparator: Comparator | null;
  readonly approximate: boolean;
  /** Last token of the people counted ("eight heavily pretreated patients"); null when none are. */
  readonly people: number | null;
  /** "two-day", "15-patient": an adjective before the thing that it measures. */
  readonly adjective: boolean;
  readonly words: boolean;
}

const comparators = createPhraseTable(COMPARATORS);
const approximations = createPhraseTable(APPROXIMATIONS.map((word) => [word, true] as const));
const people = createPhraseTable(PEOPLE.map((word) => [word, true] as const));

interface Signed extends ReadNumber {
  readonly first: number;
}

const OPENERS = new Set(['(', '[', '=', ':', '|', ',', '/', ';', '<', '>', '~']);

/** What stands before a figure and not before a pause: "was - 1.2%", "of – 0.3", "(- 4.1". */
const BEFORE_SIGN = new Set([
  'was',
  'were',
  'is',
  'of',
  'to',
  'from',
  'by',
  'versus',
  'vs',
  '(',
  '[',
  '=',
]);

/** Whether the dash at `i` that a space parts from its figure is its sign: after "was", or first in an interval. */
function isSpacedSign(tokens: readonly Token[], i: number): boolean {
  const before = stemAt(tokens, i - 1);
  return BEFORE_SIGN.has(before) || (before === ',' && textAt(tokens, i - 2) === 'CI');
}

function readSigned(tokens: readonly Token[], i: number, spaced = false): Signed | null {
  const sign = tokens[i];
  if (sign && (sign.stem === '-' || sign.stem === '–' || sign.stem === '+')) {
    const digits = tokens[i + 1];
    const free = !sign.glued || OPENERS.has(stemAt(tokens, i - 1));
    if (!free || digits?.kind !== 'number') return null;
    if (!digits.glued && !spaced && !isSpacedSign(tokens, i)) return null;
    const number = readNumber(tokens, i + 1);
    return (
      number && { ...number, value: sign.stem === '+' ? number.value : -number.value, first: i }
    );
  }
  const number = readNumber(tokens, i);
  return number && { ...number, first: i };
}

/** Whether the number at `i` only names something: "PD-1", "Week 24", "Item 9.01", "(617) 995-2500", "2:1". */
function isLabelNumber(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before) return false;
  if (token.glued && (before.stem === '-' || before.stem === '–') && before.glued) {
    return tokens[i - 2]?.kind === 'word' && !readNumber(tokens, i - 2);
  }
  if (before.text === '$' || before.text === '€' || before.text === '£' || before.text === '#')
    return true;
  if (before.stem === ':' && token.glued && tokens[i - 2]?.kind === 'number') return true;
  if (before.kind === 'word' && token.glued) return true;
  if (isNameTail(tokens, i)) return true;
  if (
    token.kind === 'number' &&
    /^(?:or|and|to|-|–|\/)$/.test(before.stem) &&
    tokens[i - 2]?.kind === 'number'
  ) {
    return LABELS.has(stemAt(tokens, i - 3)) && token.value < 100;
  }
  if (/^[≥>≤<]$/.test(before.stem) && tokens[i - 2]?.stem === 'grade') return true;
  // "in that study 45% of patients"
  if (/^(?:%|percent|patient|subject|participant|people|of|out)$/.test(stemAt(tokens, i + 1)))
    return false;
  return before.kind === 'word' && LABELS.has(before.stem) && token.kind === 'number';
}

/** The 50 and the 70 of "ACR20/50/70". */
function isNameTail(tokens: readonly Token[], i: number): boolean {
  let at = i;
  while (tokens[at]?.glued && tokens[at - 1]?.stem === '/' && tokens[at - 1]?.glued) {
    at -= 2;
    if (tokens[at]?.kind === 'word') return /\p{L}\d+$/u.test(textAt(tokens, at));
    if (tokens[at]?.kind !== 'number') return false;
  }
  return false;
}

function isDateOrRatio(tokens: readonly Token[], i: number, next: number): boolean {
  const token = tokens[i];
  const after = tokens[next];
  if (!token || token.kind !== 'number') return false;
  if (after?.stem === ':' && after.glued && tokens[next + 1]?.kind === 'number') return true;
  if (after?.kind === 'word' && after.glued && /^(?:st|nd|rd|th)$/.test(after.stem)) return true;
  if (/^(?:19|20)\d\d$/.test(token.text) && !(after?.stem === '%' || after?.stem === 'mg')) {
    const counted = matchPhrase(people, tokens, next);
    return !counted || tokens[i - 1]?.stem === 'in';
  }
  return (
    MONTHS.has(stemAt(tokens, i - 1)) || (MONTHS.has(after?.stem ?? '') && after?.stem !== 'may')
  );
}

/** Where the people counted end: the noun with the adjectives before it, or null. */
export function readPeople(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + 9); at++) {
    const hit = matchPhrase(people, tokens, at);
    if (hit) {
      const isSubjectTo = /^subject$/i.test(textAt(tokens, at)) && stemAt(tokens, at + 1) === 'to';
      const compound = tokens[hit.last + 1]?.stem === 'population';
      return isSubjectTo || compound ? null : hit.last;
    }
    const token = tokens[at];
    if (!token || NOT_IN_NOUN_PHRASE.has(token.stem)) return null;
    if (token.kind === 'number' && !isLabelNumber(tokens, at)) return null;
    if (token.kind === 'mark' && !/^[-–'/+®™]$/.test(token.stem)) return null;
    if (token.kind === 'mark' && !token.glued && token.stem !== '/') return null;
  }
  return null;
}

interface Range {
  readonly high: number;
  readonly next: number;
  readonly unit: ReadUnit | null;
}

/** The upper end of "18 to 297", "30–40 %", "between 5 and 10". */
function readUpperEnd(tokens: readonly Token[], low: Signed, at: number): Range | null {
  // "5.6- to 12.5-fold"
  if (tokens[at]?.stem === '-' && tokens[at]?.glued && tokens[at + 1]?.stem === 'to')
    return readUpperEnd(tokens, low, at + 1);
  const link = tokens[at];
  if (!link) return null;
  const dash = link.stem === '-' || link.stem === '–';
  const between = link.stem === 'and' && tokens[low.first - 1]?.stem === 'between';
  if (!dash && !between && link.stem !== 'to' && link.stem !== 'through') return null;
  const upper = readSigned(tokens, at + 1, true);
  if (!upper || (upper.words && !low.words) || isDateOrRatio(tokens, upper.first, upper.next))
    return null;
  if (dash && (upper.value < low.value || tokens[upper.next]?.stem === '-')) return null;
  return { high: upper.value, next: upper.next, unit: readUnitAfter(tokens, upper.next) };
}

/** "14 consecutive days", "6 more months", "22+ months". */
const BEFORE_TIME: ReadonlySet<string> = new Set([
  'consecutive',
  'additional',
  'more',
  'full',
  '+',
]);

function readUnitAfter(tokens: readonly Token[], at: number): ReadUnit | null {
  const hyphen = tokens[at]?.stem === '-' && tokens[at]?.glued && tokens[at + 1]?.glued;
  if (BEFORE_TIME.has(stemAt(tokens, at))) {
    const time = readUnit(tokens, at + 1);
    return time?.family === 'time' ? time : null;
  }
  const unit = readUnit(tokens, hyphen ? at + 1 : at);
  if (!unit) return null;
  // single letters are units only right behind digits ("5 h", "2 L"), and "a" never is
  const word = tokens[hyphen ? at + 1 : at];
  if (word && word.text.length === 1 && word.kind === 'word' && tokens[at - 1]?.kind !== 'number')
    return null;
  return unit;
}

const CHANGE_VERBS =
  /^(?:increased|decreased|improved|rose|rising|fell|declined|reduced|dropped|went|changed|grew|doubled|tripled|climbed|improving|increasing|decreasing|falling|lowered|down|up)$/;

function isFromTo(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.stem !== 'from') return false;
  for (let k = first - 2; k >= Math.max(0, first - 10); k--) {
    if (CHANGE_VERBS.test(stemAt(tokens, k))) return true;
  }
  return false;
}

function readFrom(
  tokens: readonly Token[],
  i: number,
): { quantity: Quantity; next: number } | null {
  const fraction = readNumberFraction(tokens, i);
  const low: Signed | null = fraction
    ? { ...fraction, value: Math.round(fraction.value * 1000) / 10, first: i }
    : readSigned(tokens, i);
  if (!low) return null;
  const digits = tokens[low.first]?.kind === 'number' ? low.first : low.first + 1;
  if (!low.words && isLabelNumber(tokens, low.first === digits ? digits : low.first)) return null;
  if (isDateOrRatio(tokens, digits, low.next)) return null;
  const ownUnit = fraction ? null : readUnitAfter(tokens, low.next);
  const afterLow = ownUnit ? ownUnit.next : low.next;
  const range = isFromTo(tokens, low.first) ? null : readUpperEnd(tokens, low, afterLow);
  const mixed = range && ownUnit && (!range.unit || range.unit.code !== ownUnit.code);
  const upper = mixed ? null : range;
  const unit = upper ? upper.unit : ownUnit;
  const next = upper ? (upper.unit?.next ?? upper.next) : afterLow;
  const stated = matchPhraseBefore(comparators, tokens, low.first);
  // "HR=0.69": the sign says no more than "was"
  const comparator = stated?.value === '=' ? null : stated;
  const beforeComparator = comparator?.first ?? low.first;
  const approximation =
    matchPhraseBefore(approximations, tokens, low.first) ??
    matchPhraseBefore(approximations, tokens, beforeComparator);
  // the dash of "4-6 patients" is the range's
  const end = upper && tokens[low.next + 1]?.kind === 'number' ? upper.next : low.next;
  const hyphen = tokens[end]?.stem === '-' && tokens[end]?.glued && tokens[end + 1]?.glued;
  const counted = unit ? null : readPeople(tokens, hyphen ? next + 1 : next);
  return {
    next,
    quantity: {
      first: Math.min(low.first, beforeComparator, approximation?.first ?? low.first),
      last: counted ?? next - 1,
      number: low.first,
      value: low.value,
      high: upper?.high ?? null,
      unit: fraction
        ? { code: '%', family: 'percent' }
        : unit
          ? { code: unit.code, family: unit.family }
          : null,
      comparator: comparator?.value ?? null,
      approximate: approximation !== null,
      people: counted,
      adjective: Boolean(hyphen),
      words: low.words,
    },
  };
}

const LIST_LINKS = new Set([
  ',',
  'and',
  'or',
  '/',
  '&',
  'vs',
  'versus',
  '.',
  'v',
  'then',
  'to',
  'compared',
  'with',
  'as',
]);

/** Gives "8, 12, and 16 mg/m2" and "11.8 vs 17.9 months" the unit that stands behind the last number. */
function spreadUnits(tokens: readonly Token[], quantities: Quantity[]): void {
  for (let k = quantities.length - 2; k >= 0; k--) {
    const left = quantities[k];
    const right = quantities[k + 1];
    if (!left || !right?.unit || left.unit || left.people !== null) continue;
    const gap = tokens.slice(left.last + 1, right.first);
    if (gap.length === 0 || gap.length > 4 || !gap.every((token) => LIST_LINKS.has(token.stem)))
      continue;
    // nor is a probability's: "p=0.011, 75% responded"
    if (
      /^[=<>≤≥]$/.test(stemAt(tokens, left.number - 1)) &&
      /^p$/i.test(textAt(tokens, left.number - 2))
    )
      continue;
    // "3/85, 3.5%": the whole of a fraction
    if (tokens[left.number - 1]?.stem === '/' && right.unit.family === 'percent') continue;
    // the level of an interval is no list's unit
    if (/^(?:ci|confidence|cri|credible|c)$/.test(stemAt(tokens, right.last + 1))) continue;
    if (left.words !== right.words || right.unit.family === 'fold') continue;
    // "20, or 47% fewer": a count and its share
    if (right.unit.family === 'percent' && gap.some((token) => token.stem === 'or')) continue;
    quantities[k] = { ...left, unit: right.unit };
  }
}

/** "one-third, or 33%" is one figure, in the digits' words. */
function joinRestated(tokens: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter((q, k) => {
    const next = quantities[k + 1];
    if (!next || !q.words || q.unit?.family !== 'percent' || next.unit?.family !== 'percent')
      return true;
    const gap = tokens.slice(q.last + 1, next.first);
    const restated = gap.length <= 2 && gap.every((token) => [',', 'or', '('].includes(token.stem));
    return !(restated && Math.abs(q.value - next.value) <= 1.5);
  });
}

/** The quantities of a sentence, left to right, with money, dates, ordinals and numbers of names left out. */
export function readQuantities(tokens: readonly Token[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (let i = 0; i < tokens.length;) {
    const read = readFrom(tokens, i);
    if (read) quantities.push(read.quantity);
    i = read ? read.next : i + 1;
  }
  spreadUnits(tokens, quantities);
  return joinRestated(tokens, quantities);
}
