import { numberOf } from './form-scheme.ts';
import {
  type Candidate,
  candidateOf,
  type CandidateStyle,
  cleanTitle,
  continuesSentence,
  firstIndex,
  followsPage,
  isContinued,
  isPaged,
  likenessOf,
  lineAfter,
  type Reading,
  type Scope,
  textOf,
  TITLE_CHARS,
} from './candidate.ts';
import { matchTitles } from './match-title.ts';
import { measureTitle } from './measure-title.ts';
import { parseItemNumber, type ItemHead } from './parse-item-number.ts';
import { marksOf, shareMarked, standsOut, type Line } from './read-lines.ts';

const MENTION =
  /^(?:[,;]|["”’')\]]*\s*(?:of|in|and|or|to|above|below|hereof|herein|is|are|was|were|has|have|shall|will|may|for|as|under|on|with|which|that|by|from|includes?|contains?|requires?|regarding|through|entitled|titled|hereby|set|incorporated)\b)/;
/** What follows the title of an item that a sentence speaks about: "of our annual report", "contains", "above". */
const REFERS_ON =
  /^["”’)\]]*,?\s*(?:is|are|was|were|has|have|shall|will|may|contains?|describes?|discusses|includes?|provides?|sets? forth|above|below)\b/i;
/** "of our annual report": no heading says so, however it is set. */
const OF_ANOTHER =
  /^["”’)\]]*,?\s*(?:of|in|to|under)\s+(?:our|the|this|its|such|that)\s[^.]{0,60}?\b(?:report|form\s+\d|filing|prospectus|quarter)\b/i;
const TWO_SENTENCES = /[a-z]{3,}\.\s+[A-Z]/;
const SURE = 0.9;
const UNLIKE = 0.34;
/** Longest second line of a title, in characters. */
const WRAPPED_CHARS = 160;
const BEGINS_PROSE = /^["“]?[A-Z0-9([$]/;
const PREFIX =
  /(?:section\s+\d\s*[.:\u2010-\u2014-]?\s*[^.]{0,90}?|information to be included in (?:the|this) report[\s.:]*|other information[\s.:\u2010-\u2014-]*)(?=\bitems?\s+\d)/iy;
/** First letters of "Item", in whatever spelling, and of what may stand before it. */
const MAY_BEGIN: ReadonlySet<string> = new Set('IiLl1|SsOo');

/** Readings of a number by the words behind it, likeliest first; several where parts number their items anew. */
export function readingsOf(
  { scheme, made }: Scope,
  number: string,
  words: string,
): readonly Reading[] {
  const key = `${number} ${words.slice(0, TITLE_CHARS)}`;
  const known = made.get(key);
  if (known) return known;
  const places = scheme.items.flatMap(([n], index) => (n === number ? [index] : []));
  const matches = words === '' ? [] : matchTitles(words, scheme, (index) => places.includes(index));
  let readings = places
    .map((index) => {
      const match = matches.find((m) => m.index === index);
      return { index, likeness: match?.likeness ?? 0, length: match?.length ?? 0 };
    })
    .sort((a, b) => b.likeness - a.likeness);
  // where the words are the title of one part's item, the number is not another part's
  if (likenessOf(readings) >= SURE) readings = readings.filter((r) => r.likeness >= UNLIKE);
  made.set(key, readings);
  return readings;
}

interface Words {
  readonly readings: readonly Reading[];
  readonly style: CandidateStyle;
  readonly title: string;
  readonly end: number;
}

/** The line that may hold the title of a number that stands alone: the next one, of a table's row the next row. */
function titleLine(scope: Scope, place: number, line: Line): Line | null {
  const next = lineAfter(scope, place);
  if (line.shape !== 'row') return next;
  const { text } = scope.content;
  const start = line.end + 1;
  const end = text.indexOf('\n', start);
  if (end < 0 || next?.start === start) return next;
  return { ...line, start, head: start, end, row: (line.row ?? 0) + 1, whole: false };
}

/** A number alone takes its title from the next line, when that is one. */
function readLoneNumber(scope: Scope, place: number, line: Line, number: string): Words {
  const next = titleLine(scope, place, line);
  const words = next
    ? scope.content.text.slice(next.head, Math.min(next.end, next.head + TITLE_CHARS))
    : '';
  const readings = readingsOf(scope, number, words);
  const titled = next !== null && next.end - next.head < TITLE_CHARS && likenessOf(readings) >= 0.6;
  if (!titled)
    return { readings: readingsOf(scope, number, ''), style: 'number', title: '', end: line.end };
  const length = measureTitle(scope, next, next.head, words, readings[0]);
  const end = length < words.length ? next.head + length : next.end;
  return { readings, style: 'heading', title: words.slice(0, length), end };
}

/** "Regulation FD Disclosure (Information Furnished Pursuant to Item", which goes on as "12)". */
const OPEN_PARENTHESIS = /\([^()]*$/;

/** A title whose parenthesis the next line closes; null where it opens none. */
function closedTitle(
  scope: Scope,
  place: number,
  line: Line,
  rest: string,
): Pick<Words, 'title' | 'end'> | null {
  const next = OPEN_PARENTHESIS.test(rest) ? titleLine(scope, place, line) : null;
  if (!next || next.end - next.head > WRAPPED_CHARS) return null;
  const more = scope.content.text.slice(next.head, next.end);
  return /^[^()]*\)\W*$/.test(more) ? { title: `${rest} ${more}`, end: next.end } : null;
}

/** A title that goes on in the next line, or in the next row of a table. */
function wrappedTitle(
  scope: Scope,
  place: number,
  line: Line,
  rest: string,
  { number, best }: { number: string; best: Reading },
): Words | null {
  const next = titleLine(scope, place, line);
  if (!next || next.end - next.head > WRAPPED_CHARS || rest.length > TITLE_CHARS) return null;
  const closed = closedTitle(scope, place, line, rest);
  if (closed) return { readings: readingsOf(scope, number, rest), style: 'heading', ...closed };
  const title = `${rest} ${scope.content.text.slice(next.head, next.end)}`;
  const readings = readingsOf(scope, number, title);
  const whole = readings[0];
  if (!whole || whole.index !== best.index || whole.likeness < Math.max(0.9, best.likeness))
    return null;
  const { length: matched = 0 } = whole;
  const isWhole = matched >= rest.length + 4 && title.slice(matched).search(/[a-z]/i) < 0;
  return isWhole ? { readings, style: 'heading', title, end: next.end } : null;
}

function styleOfUntitled(scope: Scope, line: Line, head: ItemHead, rest: string): CandidateStyle {
  if (MENTION.test(rest)) return 'mention';
  const short = rest.length <= 160 && !TWO_SENTENCES.test(rest);
  if (short && standsOut(scope.content, line)) return 'heading';
  if (!BEGINS_PROSE.test(rest)) return 'mention';
  const [ofNumber, ofRest] = sharesMarked(scope, line, head);
  if (line.first && short && ofRest >= 0.8) return 'heading';
  // an 8-K may set "Item 5.02" before a paragraph with nothing between; a plain number needs its stop
  const [number = ''] = head.numbers;
  if (line.shape === 'row' && short && !isSentence(rest)) return 'heading';
  const isMarked = ofNumber >= 0.8 && ofRest < 0.2;
  const apart = head.setOff || (line.first && (/\.\d\d/.test(number) || isMarked));
  return apart ? 'plain' : 'mention';
}

/** What shares of the number, and of the text behind it, are set bold or underlined. */
function sharesMarked({ content }: Scope, line: Line, head: ItemHead): [number, number] {
  const at = line.start + head.rest;
  const marks = marksOf(content, line);
  const share = (start: number, end: number): number =>
    shareMarked(marks, { start, end }, ['bold', 'underline']);
  return [share(line.head, at), share(at, Math.min(line.end, at + 80))];
}

/** Whether words are a sentence rather than a title: most begin small, and a stop ends them. */
function isSentence(words: string): boolean {
  const all = words.split(/\s+/).filter((word) => /^[a-z]/i.test(word));
  const small = all.filter((word) => /^[a-z]/.test(word)).length;
  return all.length >= 8 && small >= 0.6 * all.length && /[a-z\d)]\.\W*$/i.test(words);
}

function readWords(scope: Scope, place: number, line: Line, head: ItemHead, text: string): Words {
  const [number = ''] = head.numbers;
  const rest = text.slice(head.rest).trimEnd();
  if (/^[,;]?$/.test(rest) || (isPaged(` ${rest}`) && !/[a-z]{2}/i.test(rest)))
    return readLoneNumber(scope, place, line, number);
  const readings = readingsOf(scope, number, rest);
  const best = readings[0];
  const at = line.start + head.rest;
  if (best && best.likeness >= 0.6 && !(best.likeness < 0.9 && MENTION.test(rest))) {
    const { length: matched = 0 } = best;
    const after = rest.slice(matched, matched + 120);
    if (OF_ANOTHER.test(after) || (REFERS_ON.test(after) && !standsOut(scope.content, line)))
      return { readings, style: 'mention', title: rest, end: line.end };
    const wrapped = wrappedTitle(scope, place, line, rest, { number, best });
    if (wrapped) return wrapped;
    const alone = line.shape === 'inline' && best.likeness >= 0.95;
    const length = alone
      ? matched + (rest.charAt(matched) === ']' ? 1 : 0)
      : measureTitle(scope, line, at, rest, best);
    if (rest.length - matched <= Math.max(60, matched * 0.8)) {
      const end = length < rest.length ? at + length : line.end;
      return { readings, style: 'heading', title: rest.slice(0, length), end };
    }
    return { readings, style: 'run-in', title: rest.slice(0, length), end: at + length };
  }
  const style = styleOfUntitled(scope, line, head, rest);
  const closed = style === 'heading' ? closedTitle(scope, place, line, rest) : null;
  if (closed) return { readings, style, ...closed };
  const short = rest.length <= 160 && !TWO_SENTENCES.test(rest);
  if (style === 'heading' || (style === 'plain' && short && !isSentence(rest)))
    return { readings, style, title: rest, end: line.end };
  const measured = style === 'plain' ? measureTitle(scope, line, at, rest, undefined) : 0;
  const length = isSentence(`${rest.slice(0, measured)}.`) ? 0 : measured;
  return { readings, style, title: rest.slice(0, length), end: at + length };
}

/** The head without what repeats its number: "Item 16.B. Item 16.B. Code of Ethics", "Item 16.H. H. Mine Safety". */
function withoutRepeat({ knows, order }: Scope, text: string, head: ItemHead): ItemHead {
  const [number = ''] = head.numbers;
  const again = parseItemNumber(text, head.rest, knows, order);
  if (again?.numbers.join() === number) return { ...head, rest: again.rest };
  const letter = /^([A-K])[.)]\s+/.exec(text.slice(head.rest, head.rest + 8));
  const repeats = letter !== null && /\d/.test(number) && number.endsWith(letter[1] ?? '');
  return repeats ? { ...head, rest: head.rest + letter[0].length } : head;
}

/** Reads an item heading at offset `at` of a line; its section would begin at `start`. Null when none stands there. */
export function readItemAt(
  scope: Scope,
  place: number,
  at: number,
  start: number,
): Candidate | null {
  const line = scope.lines[place];
  if (!line) return null;
  const text = textOf(scope, line);
  const first = parseItemNumber(text, at, scope.knows, scope.order);
  if (!first) return null;
  const head = withoutRepeat(scope, text, first);
  const words = readWords(scope, place, line, head, text);
  if (head.loose && likenessOf(words.readings) < 0.8) return null;
  const broken =
    continuesSentence(scope, line) &&
    !(words.style === 'heading' && standsOut(scope.content, line));
  const base = candidateOf(scope, line, place);
  return {
    ...base,
    kind: 'item',
    start,
    end: words.end,
    label: head.label,
    title: cleanTitle(words.title.slice(0, TITLE_CHARS)),
    readings: words.readings,
    extra: head.numbers.slice(1),
    letter: head.letter,
    style: broken ? 'mention' : words.style,
    paged:
      followsPage(scope, line) ||
      (words.style !== 'run-in' && isPaged(` ${text.slice(head.rest)}`)) ||
      isPaged(words.title),
    continued: isContinued(text.slice(head.rest, head.rest + TITLE_CHARS)),
  };
}

/** Further items named in the same heading: "Item 2.02 Results of Operations; Item 7.01 Regulation FD". */
function furtherItems(scope: Scope, candidate: Candidate, line: Line): string[] {
  if (candidate.style !== 'heading') return [];
  const text = scope.content.text.slice(line.head + 6, Math.min(candidate.end, line.head + 600));
  const own = numberOf(scope.scheme, firstIndex(candidate));
  const found: string[] = [];
  for (const match of text.matchAll(/[;,.\s]\s*(?:and\s+)?(?=items?\s+\d)/gi)) {
    if (/(?:see|in|under|to|of|\()\s*$/i.test(text.slice(0, match.index))) continue;
    const head = parseItemNumber(text, match.index + match[0].length, scope.knows, scope.order);
    if (!head) continue;
    const words = text.slice(head.rest);
    const [number = ''] = head.numbers;
    const likeness = likenessOf(readingsOf(scope, number, words));
    if (likeness >= 0.6 || words.trim() === '')
      found.push(...head.numbers.filter((n) => n !== own));
  }
  return found;
}

/** Reads the item heading that a line begins with, past "Section 2 - Financial Information"; null when none stands there. */
export function readItem(scope: Scope, place: number): Candidate | null {
  const line = scope.lines[place];
  if (!line || !MAY_BEGIN.has(scope.content.text.charAt(line.head))) return null;
  PREFIX.lastIndex = line.head;
  const prefix = PREFIX.exec(scope.content.text)?.[0].length ?? 0;
  const candidate = readItemAt(scope, place, line.head + prefix - line.start, line.start);
  if (!candidate) return null;
  const extra = [...candidate.extra, ...furtherItems(scope, candidate, line)];
  return { ...candidate, extra: [...new Set(extra)] };
}
