import type { TextSpan } from '../../../src/core/filing/span.ts';
import type { Random } from './random.ts';

/** What an edit does to the passage it is aimed at. */
export const EDITS = [
  'none',
  'delete',
  'reword',
  'renumber',
  'split',
  'join',
  're-paginate',
  're-table',
  'normalise',
] as const;
export type Edit = (typeof EDITS)[number];

export const TARGET_KINDS = ['number', 'phrase', 'sentence', 'paragraph'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** A passage of the old text and what has become of it: its place in the new text, or null when it was deleted. */
export interface Case {
  readonly kind: TargetKind;
  readonly edit: Edit;
  readonly old: TextSpan;
  readonly truth: TextSpan | null;
}

/** An edited text with the exact truth about the passages chosen in it. */
export interface EditedText {
  readonly text: string;
  readonly cases: readonly Case[];
}

/** A replacement of a range of the old text; ranges do not overlap. */
interface Replacement extends TextSpan {
  readonly by: string;
}

function lines(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}

function matches(text: string, span: TextSpan, pattern: RegExp): readonly TextSpan[] {
  return [...text.slice(span.start, span.end).matchAll(pattern)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
}

const NUMBER = /\d+(?:[.,]\d+)*/g;
const WORD = /[A-Za-z]{2,}/g;
const SENTENCE = /[A-Z][^.?!\n]{30,400}[.?!](?=\s|$)/g;
const PHRASE = /[A-Za-z]+ [A-Za-z0-9]+ [A-Za-z0-9]+ [A-Za-z]+/g;

function passageIn(
  text: string,
  line: TextSpan,
  kind: TargetKind,
  random: Random,
): TextSpan | null {
  if (kind === 'paragraph') return line.end - line.start >= 120 ? line : null;
  const pattern = { number: NUMBER, phrase: PHRASE, sentence: SENTENCE }[kind];
  const found = matches(text, line, pattern);
  return found.length === 0 ? null : random.pick(found);
}

const SYNONYMS = 'material various ongoing certain prior further partial joint annual local'.split(
  ' ',
);

/** One tenth of the words, at least one, replaced by others. */
function reword(text: string, span: TextSpan, random: Random): readonly Replacement[] | null {
  const words = [...matches(text, span, WORD)];
  if (words.length < 10) return null;
  const chosen = new Set<TextSpan>();
  while (chosen.size < Math.floor(words.length / 10)) chosen.add(random.pick(words));
  return [...chosen].map((word) => ({ ...word, by: random.pick(SYNONYMS) }));
}

function renumber(text: string, span: TextSpan, random: Random): readonly Replacement[] | null {
  const digits = matches(text, span, /\d/g);
  if (digits.length === 0) return null;
  const digit = random.pick(digits);
  return [{ ...digit, by: String((Number(text[digit.start]) + 1 + random.below(8)) % 10) }];
}

function replaceOne(
  text: string,
  span: TextSpan,
  pattern: RegExp,
  by: string,
  random: Random,
): readonly Replacement[] | null {
  const found = matches(text, span, pattern);
  return found.length === 0 ? null : [{ ...random.pick(found), by }];
}

/** What the edit does within the line of the passage; null when it can't be done there. */
function replacementsFor(
  edit: Edit,
  text: string,
  line: TextSpan,
  span: TextSpan,
  random: Random,
): readonly Replacement[] | null {
  switch (edit) {
    case 'none':
      return [];
    case 'delete': {
      const isLine = span.start === line.start && span.end === line.end;
      const isFollowed = text[span.end] === ' ';
      return [{ start: span.start, end: span.end + (isLine || isFollowed ? 1 : 0), by: '' }];
    }
    case 'reword':
      return reword(text, span, random);
    case 'renumber':
      return renumber(text, span, random);
    case 'split':
      return replaceOne(text, line, /(?<=[a-z][.;,]) /g, '\n', random);
    case 'join':
      return line.end < text.length ? [{ start: line.end, end: line.end + 1, by: ' ' }] : null;
    case 're-paginate':
      return [
        { start: line.start, end: line.start, by: `${random.below(200)}\nTable of Contents\n` },
      ];
    case 're-table': {
      const tabs = matches(text, line, /\t/g);
      const by = random.pick([' ', '\n', '\t\t', ' \t$\t']);
      return tabs.length === 0 ? null : tabs.map((tab) => ({ ...tab, by }));
    }
    case 'normalise': {
      const marks = matches(text, line, /[’“”–—]|, /g);
      const straight: Readonly<Record<string, string>> = {
        '’': "'",
        '“': '"',
        '”': '"',
        '–': '-',
        '—': '-',
        ', ': ',  ',
      };
      return marks.length === 0
        ? null
        : marks.map((mark) => ({ ...mark, by: straight[text.slice(mark.start, mark.end)] ?? '' }));
    }
  }
}

/** Where an old offset stands after the replacements, given in order. */
function moved(offset: number, edits: readonly Replacement[], isEnd: boolean): number {
  let shift = 0;
  for (const { start, end, by } of edits) {
    if (isEnd ? start >= offset : start > offset || (start === offset && end > start)) break;
    const inside = offset < end;
    if (inside) return start + shift + (isEnd ? by.length : 0);
    shift += by.length - (end - start);
  }
  return offset + shift;
}

/** Shares of lines that, away from every passage chosen, are deleted, and copied to a place further on. */
const NOISE = { deleted: 0.03, copied: 0.02 };

/**
 * Edits a text at random places, one kind of edit to each of some lines, and keeps account of where the passages chosen
 * in those lines have gone. The same seed gives the same edits. Lines without a passage are deleted and copied too.
 */
export function editText(text: string, count: number, random: Random): EditedText {
  const all = lines(text);
  const free = new Set(all.keys());
  const edits: Replacement[] = [];
  const chosen: { kind: TargetKind; edit: Edit; old: TextSpan }[] = [];
  for (let i = 0; i < count * 30 && chosen.length < count; i++) {
    const index = random.below(all.length);
    const line = all[index];
    const kind = random.pick(TARGET_KINDS);
    const edit = random.pick(EDITS);
    const isFree = [index - 1, index, index + 1].every(
      (at) => free.has(at) || at < 0 || at >= all.length,
    );
    if (!line || !isFree) continue;
    const old = passageIn(text, line, kind, random);
    if (!old || (edit === 'reword' && kind !== 'sentence' && kind !== 'paragraph')) continue;
    const replacements = replacementsFor(edit, text, line, old, random);
    if (!replacements) continue;
    for (const at of [index - 1, index, index + 1]) free.delete(at);
    edits.push(...replacements);
    chosen.push({ kind, edit, old });
  }
  const copies = [...free];
  for (const index of free) {
    const line = all[index];
    const roll = random.next();
    if (!line || line.end === line.start) continue;
    if (roll < NOISE.deleted)
      edits.push({ start: line.start, end: Math.min(text.length, line.end + 1), by: '' });
    else if (roll < NOISE.deleted + NOISE.copied) {
      const copied = all[random.pick(copies)];
      if (copied)
        edits.push({
          start: line.start,
          end: line.start,
          by: `${text.slice(copied.start, copied.end)}\n`,
        });
    }
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let now = '';
  let at = 0;
  for (const { start, end, by } of edits) {
    now += text.slice(at, start) + by;
    at = end;
  }
  now += text.slice(at);
  const cases = chosen.map(({ kind, edit, old }) => ({
    kind,
    edit,
    old,
    truth:
      edit === 'delete'
        ? null
        : { start: moved(old.start, edits, false), end: moved(old.end, edits, true) },
  }));
  return { text: now, cases };
}
