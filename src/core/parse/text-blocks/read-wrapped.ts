import type { Draft } from './draft.ts';
import { startsItem, startsPart } from './describe-line.ts';
import { joinAcross, nestLists } from './join-across.ts';
import { draftTurn } from './draft-turn.ts';
import { findPageTurns } from './page-turns.ts';
import { readChunk, type ChunkContext } from './read-chunk.ts';
import { readTable } from './read-table.ts';
import { isFigureText, segmentLine, type Segment } from './segment-line.ts';
import {
  BLANK_LINE,
  hasGap,
  isRuleLine,
  textWidth,
  wordsOf,
  type SourceLine,
} from './source-line.ts';
import { isItemLine, isPaged, startsProse } from './table-extent.ts';
import { columnsFromRivers } from './table-columns.ts';
import { isAmount } from './table-rows.ts';
import { Lookahead } from './lookahead.ts';
import type { SourceLines } from './source-lines.ts';
import { readItems, type Chunk, type TextItem } from './text-items.ts';

/** Reads text whose lines are wrapped at a column, as filings were typed until about 2001, a draft when it is asked for. */
export function readWrapped(source: SourceLines): Iterable<Draft> {
  const lines = closeDoubleSpacing(source);
  const width = textWidth(lines);
  return nestLists(joinAcross(readDrafts(lines, width), width));
}

function* readDrafts(lines: SourceLines, width: number): Generator<Draft, void> {
  const turns = findPageTurns(lines);
  const items = new Lookahead(readItems(lines, turns));
  let isCover = hasItems(readItems(lines, turns));
  let isFirst = true;
  let isTitle = false;
  for (let item = items.peek(0); item !== undefined; item = items.peek(0)) {
    let drafts: readonly Draft[] = [];
    let count = 1;
    if (item.kind === 'turn') drafts = draftTurn(item.turn, isFirst);
    else if (item.kind === 'table') drafts = readTagged(item, width);
    else {
      isCover &&= !opensItem(item);
      const context = { width, next: null, isCover };
      count = tableLength(items);
      if (count > 0) drafts = readUntagged(chunksIn(items, count), context);
      else drafts = readWords(item, { ...context, isTitle, next: nextLine(items.peek(1)) });
      isTitle = count === 0 && isBareNumber(item);
    }
    isFirst &&= drafts.length === 0;
    yield* drafts;
    items.drop(Math.max(1, count));
  }
}

/** Whether any of the chunks opens an item, so that the text before it may be a cover. */
function hasItems(items: Iterable<TextItem>): boolean {
  for (const item of items) if (item.kind === 'chunk' && opensItem(item)) return true;
  return false;
}

/** A table between its tags and its footnotes. */
function readTagged(
  { table: lines, notes }: Extract<TextItem, { kind: 'table' }>,
  width: number,
): Draft[] {
  const table = readTable(lines);
  const drafts: Draft[] = table
    ? [{ kind: 'table', table }]
    : preformatted([...lines.head, ...lines.body]);
  for (const note of chunksOf(notes))
    drafts.push(...readChunk(note, { width, next: null, isCover: false }));
  return drafts;
}

/** A chunk that is no table. */
function readWords(chunk: Chunk, context: ChunkContext): readonly Draft[] {
  if (chunk.lines.every((line) => isRuleLine(line))) return [{ kind: 'rule' }];
  return isSignature(chunk) ? preformatted(chunk.lines) : readChunk(chunk.lines, context);
}

/** The chunks among the next so many items. */
function chunksIn(items: Lookahead<TextItem>, count: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < count; i++) {
    const item = items.peek(i);
    if (item?.kind === 'chunk') chunks.push(item);
  }
  return chunks;
}

function opensItem(chunk: Chunk): boolean {
  const [first = BLANK_LINE] = chunk.lines;
  const words = wordsOf(first);
  return (startsItem(words) || startsPart(words)) && !/\.{3}|\s\d+$/.test(words);
}

/** Single blank lines between all lines carry no meaning; two mean what one means elsewhere. */
function closeDoubleSpacing(lines: SourceLines): SourceLines {
  let filled = 0;
  let direct = 0;
  let wide = 0;
  for (let i = 0; i < lines.length; i++) {
    const width = lines.widthOf(i);
    if (width === 0 || lines.at(i)?.text.includes('<') === true) continue;
    filled++;
    if (width >= 50) wide++;
    if (lines.widthOf(i + 1) > 0) direct++;
  }
  if (filled < 12 || direct > filled * 0.1 || wide < filled * 0.4) return lines;
  return lines.filter((i) => lines.widthOf(i) > 0 || (i > 0 && lines.widthOf(i - 1) === 0));
}

function nextLine(next: TextItem | undefined): SourceLine | null {
  return next?.kind === 'chunk' ? (next.lines.find((line) => !isRuleLine(line)) ?? null) : null;
}

function chunksOf(lines: readonly SourceLine[]): SourceLine[][] {
  const chunks: SourceLine[][] = [];
  let chunk: SourceLine[] = [];
  for (const line of lines) {
    if (line.text !== '') chunk.push(line);
    else if (chunk.length > 0) {
      chunks.push(chunk);
      chunk = [];
    }
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

/** Lines to be kept as they stand; nothing where all are blank. */
function preformatted(lines: readonly SourceLine[]): Draft[] {
  if (lines.every((line) => line.text === '')) return [];
  return [{ kind: 'preformatted', lines: lines.map((line) => line.text) }];
}

const SIGNED = /\/s\/|^\s*\(s\) [A-Z]|\bBy:?\s*_{3}/i;
/** The first and the last word are as short as they may be: a long one would be read again from each of its letters. */
const SENTENCE = /\w{3} \w{3,} \w{3,} \w{3,} \w{3,} \w{3}/;

/** Whether the chunk is where somebody signs: its lines are kept as they stand. */
function isSignature({ lines }: Chunk): boolean {
  if (lines.length > 30) return false;
  const isSigned = lines.some((line) => /[/_(]/.test(line.text) && SIGNED.test(line.text));
  return isSigned && !lines.some((line) => SENTENCE.test(line.text));
}

const PREFIX = /^\s*(?:\(?[a-z\d]{1,4}[.)]|[-*•o]|\|_\||\[.?\])\s{2,}/i;

/** Whether the chunk's lines stand in columns. */
function isTabular({ lines }: Chunk): boolean {
  const rows = lines.filter((line) => !isRuleLine(line));
  let multi = 0;
  let strong = 0;
  let column = -1;
  const read: { line: SourceLine; segments: Segment[] }[] = [];
  for (const line of rows) {
    if (!hasGap(line, '   ') && line.indent !== column && !line.text.includes('...')) {
      read.push({ line, segments: [] });
      continue;
    }
    const text = line.text.replace(PREFIX, (prefix) => ' '.repeat(prefix.length));
    const segments = segmentLine(text, 3);
    const figures = segments.slice(1).filter((segment) => isFigureText(segment.text)).length;
    const last = segments.at(-1);
    // A wrapped line of a cell in the last column stands under its first line.
    if (segments.length > 1 || (column > 8 && last?.start === column)) multi++;
    if (last && segments.length > 1) column = last.start;
    if (figures > 1 || (figures === 1 && /\.{3,}|(?:\. ){3,}/.test(line.text))) strong++;
    read.push({ line, segments });
  }
  if (rows.length === 0) return false;
  if (rows.length === 1) return strong === 1;
  if (hasColumnRule(lines)) return multi > 0;
  // One row of a table of words, its cells wrapped: three cells on a line, short lines below.
  const isRow = read.some(({ segments }) => segments.length > 2);
  if (isRow && rows.length <= 6 && read.every(({ line, segments }) => isCellLine(line, segments)))
    return true;
  if (multi < rows.length * 0.5 || multi < 2) return strong > rows.length * 0.5;
  return columnsFromRivers(read.map(({ segments }) => segments)).length > 1;
}

/** Whether the line holds cells, or is short enough to be the rest of one. */
function isCellLine(line: SourceLine, segments: readonly Segment[]): boolean {
  return segments.length > 2 || line.text.length < 40;
}

/** Whether a line of the chunk ends in figures set apart, so that below a table it is one of its rows. */
function hasFigures({ lines }: Chunk): boolean {
  if (lines.length > 3) return false;
  return lines.some((line) => {
    if (!hasGap(line, '  ')) return false;
    const figures = segmentLine(line.text, 2)
      .slice(1)
      .filter((s) => isFigureText(s.text));
    return figures.length > 0;
  });
}

/** Whether the chunk may be a heading within a table, or a label whose figures stand below. */
function isRowLabel({ lines }: Chunk): boolean {
  const [first = BLANK_LINE] = lines;
  return lines.length <= 2 && first.text.length <= 60;
}

/** Whether a line rules the columns one by one: "------   ------". */
function hasColumnRule(lines: readonly SourceLine[]): boolean {
  return lines.some((line) => isRuleLine(line) && /[-=_]{3}\s{2,}[-=_]{3}/.test(line.text));
}

const BARE_NUMBER = /^\W?items?\s*(?:no\.\s*)?[\dIVX]{1,4}(?:\.\d\d)?[A-K]?[\s.:)\]–—-]*$/i;

/** Whether the chunk is the number of an item and nothing else. */
function isBareNumber({ lines: [line, ...more] }: Chunk): boolean {
  return line !== undefined && more.every(isRuleLine) && BARE_NUMBER.test(wordsOf(line));
}

/** Whether the chunk is the heading of an item, with its text perhaps: no row of a table, and no list of items. */
function isItemHeading({ lines }: Chunk): boolean {
  const [first = BLANK_LINE, ...others] = lines;
  if (!isItemLine(first) || others.some((line) => startsItem(wordsOf(line)))) return false;
  return !others.some(isPaged);
}

/** Whether the chunk is one line of three cells at least, as stands over a table between blank lines. */
function isHeadRow({ lines }: Chunk): boolean {
  const [first = BLANK_LINE] = lines;
  return lines.length === 1 && segmentLine(first.text, 3).length > 2;
}

/** Whether the chunk heads a table of its own: words or years over a rule, before any amounts. */
function opensTable({ lines }: Chunk, next: TextItem | undefined): boolean {
  const rule = lines.findIndex(isRuleLine);
  const head = lines.slice(0, rule);
  if (rule < 1 || head.some((line) => segmentLine(line.text, 2).some((s) => isAmount(s.text))))
    return false;
  const isWide = head.every((line) => line.indent >= 12 || hasGap(line, '   '));
  return isWide && (rule < lines.length - 1 || next?.kind === 'chunk');
}

/** Of how many of the next items a table without tags is made; 0 when there is none. */
function tableLength(items: Lookahead<TextItem>): number {
  let end = 0;
  for (let i = 0; ; i++) {
    const item = items.peek(i);
    if (item?.kind !== 'chunk' || (i > 0 && item.blanksBefore > 2)) break;
    if (isSignature(item) || isItemHeading(item)) break;
    if (i > 0 && startsProse(item.lines, 0, 0)) break;
    if (end > 0 && opensTable(item, items.peek(i + 1))) break;
    if (isTabular(item) || (i > 0 && hasFigures(item))) end = i + 1;
    else if ((i === 0 && !isHeadRow(item)) || i > end + 1 || !isRowLabel(item)) break;
  }
  return end;
}

/** Reads chunks in columns as one table, or each by itself where they share no columns. */
function readUntagged(chunks: readonly Chunk[], context: ChunkContext): Draft[] {
  const body: SourceLine[] = [];
  for (const chunk of chunks) {
    if (body.length > 0) body.push(BLANK_LINE);
    body.push(...chunk.lines);
  }
  const table = readTable({ head: [], body, markers: [] });
  if (table) return [{ kind: 'table', table }];
  if (chunks.length > 1) return chunks.flatMap((chunk) => readUntagged([chunk], context));
  const isPlain = body.filter((line) => / {3,}/.test(wordsOf(line))).length < body.length * 0.5;
  if (isPlain) return readChunk(body, context);
  return [{ kind: 'preformatted', lines: body.map((line) => line.text) }];
}
