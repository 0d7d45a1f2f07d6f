import { lettersOf } from './match-title.ts';
import type { FormScheme } from './form-scheme.ts';
import type { KnowsItem } from './parse-item-number.ts';
import { marksOf, type Content, type Line } from './read-lines.ts';

/** One way to read a candidate: as the item (or part) at this place of the scheme. */
export interface Reading {
  readonly index: number;
  /** Likeness of the words behind the number to a title of the item, 0 to 1. */
  readonly likeness: number;
  /** Length of that title at the head of the words, in characters; 0 where there is none. */
  readonly length?: number;
}

/**
 * How a candidate stands on its line. heading: nothing else on the line; number: not even a title; run-in: the title is
 * followed by running text; plain: neither title nor setting speaks for it; mention: a reference to an item.
 */
export type CandidateStyle = 'heading' | 'number' | 'run-in' | 'plain' | 'mention';

/** A line that may open an item or a part; a `title` is an item's title without its number. */
export interface Candidate {
  readonly kind: 'item' | 'part' | 'title';
  /** Offset at which the section would begin. */
  readonly start: number;
  /** Offset behind the heading: of a run-in heading, where the running text begins. */
  readonly end: number;
  /** Index in the lines. */
  readonly line: number;
  /** "Item 9A(T)", "Part II"; empty for a title. */
  readonly label: string;
  readonly title: string | null;
  /** Readings of the first number, likeliest first; of a part, its place among the parts. */
  readonly readings: readonly Reading[];
  /** Numbers under the same heading besides the first. */
  readonly extra: readonly string[];
  /** Sub-item letter: "D" of "Item 3.D", which the form counts under Item 3. */
  readonly letter: string | null;
  readonly style: CandidateStyle;
  /** Whether the line ends in a page number. */
  readonly paged: boolean;
  /** Offset that a link on the line leads to. */
  readonly target: number | null;
  readonly furniture: boolean;
  readonly continued: boolean;
  /** Whether it is an entry of a list, as references to items are more often than headings. */
  readonly bulleted: boolean;
}

/** What the readers of candidates look at. */
export interface Scope {
  readonly content: Content;
  readonly scheme: FormScheme;
  readonly lines: readonly Line[];
  readonly knows: KnowsItem;
  /** The scheme's item numbers in order. */
  readonly order: readonly string[];
  /** Readings already made, by number and words: running headers repeat. */
  readonly made: Map<string, readonly Reading[]>;
}

/** The place in the scheme of the likeliest reading; -1 where there is none. */
export function firstIndex({ readings }: Pick<Candidate, 'readings'>): number {
  return readings[0]?.index ?? -1;
}

/** How like the likeliest reading is; 0 where there is none. */
export function likenessOf(readings: readonly Reading[]): number {
  return readings[0]?.likeness ?? 0;
}

/** The letters of a candidate's title; none where it has no title. */
export function titleLetters({ title }: Candidate): string {
  return lettersOf(title ?? '');
}

/** Longest title looked at, in characters; Item 5.02 of Form 8-K has 150. */
export const TITLE_CHARS = 320;

const LINE_CHARS = 1200;
const UNDERLINING = /[-_=]{3,}/g;
const PAGED =
  /(?:[\s.·…_]|\t)\(?(?:(?:[A-Z]{1,2}-)?\d{1,3}(?:\s*(?:[,&–—-]|to|and)\s*(?:[A-Z]{1,2}-)?\d{1,3})*|[ivx]{1,5}|\*{1,2})\)?[\s.*]*$/;
const PAGE_CELL = /^\t*(?:[A-Z]{1,2}-)?\d{1,3}(?:\s?[,&–—-]\s?\d{1,3})*\t+$/;
/** What is left of a cell of pages, of which a title measured as text may hold the beginning. */
const PAGE_TAIL = /\t\s*(?:p(?:age|g|p)?s?\.?)?[\s\d,&\u2013\u2014-]*$/i;
/** In parentheses or last: Item 3.01 of Form 8-K speaks of a "Continued Listing Rule". */
const CONTINUED =
  /\(\s*con(?:t(?:inued|['’]?d)?|['’]t|['’]d)\.?\s*\)|[\s,;\u2013\u2014-]*\bcon(?:t(?:inued|['’]?d|\.)|['’]t|['’]d)(?=[\s.:)\]\d]*$)/i;
/** What is left of "Page 3" behind the title in a running header. */
const PAGE_WORD = /(?<=\S\s{1,60})page\s*$/i;
const OPEN_QUOTE = /["“(]\s*$/;
const GOES_ON = /(?:[a-z,]|\b(?:in|see|of|and|under|to)\s*["“]?)\s*$/;
const POINTS_ON =
  /(?:\b(?:in|see|also|of|and|or|under|to|with|than|both|at|on|the|our|this|per|by|from|I{1,3},|IV,)|[,;("“‘—])\s*["“]?\s*$/i;
/** What stands in the parentheses of "(Item 1)". */
const ENCLOSED = /^items?[^()]{1,60}\)/i;
const ITEM_LAST = /\bitems?\s+[\d.]+[A-C]?\W*$/i;
const SENTENCE_BEFORE = 40;

/** The line's text with underlining by dashes blanked out, so that offsets stay. */
export function textOf({ content }: Scope, line: Line): string {
  const text = content.text.slice(line.start, Math.min(line.end, line.start + LINE_CHARS));
  return /---|___|===/.test(text)
    ? text.replace(UNDERLINING, (run) => ' '.repeat(run.length))
    : text;
}

/** Whether the line ends in a page number, as the lines of a table of contents do. */
export function isPaged(text: string): boolean {
  return text.length < 400 && PAGED.test(text) && !ITEM_LAST.test(text);
}

/** Whether the words say that a section goes on from the page before. */
export function isContinued(text: string): boolean {
  return CONTINUED.test(text);
}

/** The text without "(continued)". */
export function withoutContinued(text: string): string {
  return text.replace(CONTINUED, '');
}

/** A title as the outline shows it: on one line, without leaders, page number and marks; null when nothing is left. */
export function cleanTitle(raw: string): string | null {
  const whole = withoutContinued(raw);
  const title = (
    ITEM_LAST.test(whole)
      ? whole
      : whole.replace(PAGED, '').replace(PAGE_TAIL, '').replace(PAGE_WORD, '')
  )
    .replace(/[\s.,:;·…_*#\t\u2010-\u2014-]+$/, '')
    .replace(/^[\s.,;:\u2010-\u2014|*#-]+/, '')
    .replace(/\s+/g, ' ');
  return title === '' ? null : title.slice(0, 200);
}

/** The offset that a link on the line leads to; null when there is none. */
function linkTarget({ content }: Scope, line: Line): number | null {
  const link = marksOf(content, line).find(
    (mark) =>
      mark.kind === 'link' &&
      mark.target !== undefined &&
      mark.start >= line.start &&
      mark.end <= line.end,
  );
  return link?.target ?? null;
}

/** A line that goes on in the middle of a sentence or a quotation is no heading, whatever it begins with. */
export function continuesSentence({ content }: Scope, line: Line): boolean {
  const open = content.text.slice(line.start, line.head);
  if (OPEN_QUOTE.test(open)) {
    const isEnclosed = ENCLOSED.test(content.text.slice(line.head, line.head + 40));
    return !(open === '(' && isEnclosed);
  }
  if (line.first || line.shape === 'row') return false;
  const before = content.text.slice(Math.max(0, line.start - 60), line.start);
  if (line.shape === 'inline') return POINTS_ON.test(before);
  return GOES_ON.test(before) && before.trimEnd().length > SENTENCE_BEFORE;
}

/** The next line of the text that is no cell of the same row. */
export function lineAfter({ lines }: Scope, place: number): Line | null {
  const [own, ...next] = lines.slice(place, place + 3);
  return next.find((line) => !own || line.start >= own.end) ?? null;
}

/** Whether a cell with nothing but a page number stands before the line in its row: "12–15 | Item 1A | Risk Factors". */
export function followsPage({ content }: Scope, line: Line): boolean {
  if (line.shape !== 'row') return false;
  const before = content.text.slice(Math.max(0, line.start - 40), line.head);
  return PAGE_CELL.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** The parts of a candidate that its line alone decides. */
export function candidateOf(
  scope: Scope,
  line: Line,
  place: number,
): Omit<Candidate, 'kind' | 'readings'> {
  const text = textOf(scope, line);
  return {
    start: line.start,
    end: line.end,
    line: place,
    label: '',
    title: null,
    extra: [],
    letter: null,
    style: 'heading',
    paged: isPaged(text) || followsPage(scope, line),
    target: linkTarget(scope, line),
    furniture: scope.content.blocks[line.block]?.furniture === true,
    continued: false,
    bulleted: scope.content.blocks[line.block]?.kind === 'list-item',
  };
}
