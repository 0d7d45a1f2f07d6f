import type { Block, Mark, TableCell } from '../../filing/block.ts';
import type { TextSpan } from '../../filing/span.ts';

/** A line as a reader sees it: a block, a stretch between forced breaks, a table row from one of its cells on. */
export interface Line extends TextSpan {
  /** Index of the block it stands in. */
  readonly block: number;
  /** Whether it begins its block (of a row: its first cell begins the row). */
  readonly first: boolean;
  /** Whether it is all of its block. */
  readonly whole: boolean;
  /** inline: a stretch of a text that lost its line breaks, from one item's name to the next. */
  readonly shape: 'text' | 'row' | 'verbatim' | 'inline';
  /** Index of the row in its table, for a row. */
  readonly row?: number;
  /** Offset of the first character behind bullets, Markdown signs and page numbers set before the title. */
  readonly head: number;
}

/** The text and its blocks, as the block readers hand them over. */
export interface Content {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Within its line: thousands of lines of nothing else would be gone through once for each. */
const JUNK = /(?:[^\S\n]|[*#_>•·▪■●~|=[-])*(?:\d{1,3}\t[^\S\n]*)?/y;
const SHORT = 240;
const LISTED_NUMBER = /^\d{1,2}[A-K]?\.?$/;
const NAMES_ITEM =
  /[IiLl1|]\s?[Tt]\s?[Ee]\s?[Mm]|It?me?\s\d|IT?ME?\s\d|[Pp]\s?[Aa]\s?[Rr]\s?[Tt]\s|SECTION\s\d|Section\s\d/y;

const LETTER = /[A-Za-z("$]/;

function headOf(text: string, start: number): number {
  if (text.charAt(start) === '(' && namesItem(text, start + 1)) return start + 1;
  if (LETTER.test(text.charAt(start))) return start;
  JUNK.lastIndex = start;
  const junk = JUNK.exec(text)?.[0] ?? '';
  return start + junk.length;
}

function namesItem(text: string, at: number): boolean {
  NAMES_ITEM.lastIndex = at;
  return NAMES_ITEM.test(text);
}

/** The head of a line that may be a heading; -1 for one that holds nothing, or too much to be one. */
function headOfLine(text: string, start: number, end: number): number {
  const head = headOf(text, start);
  return head < end && (end - start <= SHORT || namesItem(text, head)) ? head : -1;
}

function breaksOf(marks: readonly Mark[] | undefined): number[] {
  const breaks: number[] = [];
  for (const mark of marks ?? []) if (mark.kind === 'line-break') breaks.push(mark.start);
  return breaks;
}

/** No paragraph is this long: a whole filing copied into one line is. */
const FLATTENED = 20_000;
const INLINE =
  /\b(?:Item|ITEM)\s+\d{1,2}(?:\.\d\d|[A-C])?\s?[.:\u2013\u2014-]?\s+[A-Z[]|\bPART\s+(?:I{1,3}|IV)\b|\bSIGNATURES?\b/g;

function pushInlineLines(lines: Line[], text: string, block: Block, index: number): void {
  const starts: number[] = [];
  for (const match of text.slice(block.start, block.end).matchAll(INLINE))
    starts.push(block.start + match.index);
  for (const [place, start] of starts.entries()) {
    const end = starts[place + 1] ?? block.end;
    const whole = start === block.start && end === block.end;
    lines.push({
      start,
      end,
      block: index,
      first: start === block.start,
      whole,
      shape: 'inline',
      head: start,
    });
  }
}

function pushTextLines(lines: Line[], text: string, block: Block, index: number): void {
  const breaks = breaksOf(block.marks);
  const shape = block.kind === 'preformatted' ? 'verbatim' : 'text';
  if (shape === 'verbatim') {
    for (let at = text.indexOf('\n', block.start); at >= 0 && at < block.end;) {
      breaks.push(at);
      at = text.indexOf('\n', at + 1);
    }
  }
  breaks.push(block.end);
  let start = block.start;
  for (const end of breaks) {
    const first = start === block.start;
    const head = headOfLine(text, start, end);
    if (head >= 0)
      lines.push({
        start,
        end,
        block: index,
        first,
        whole: first && end === block.end,
        shape,
        head,
      });
    start = end + 1;
  }
}

type Table = Block & { kind: 'table' };

/** The cell at which a row's line begins: the one that names an item, else the first if a cell is a bare item number. */
function openingCell(text: string, row: Table['rows'][number], few: boolean): TableCell | null {
  let listed = few;
  const count = Math.min(row.cells.length, 4);
  for (let place = 0; place < count; place++) {
    const cell = row.cells[place];
    if (!cell || cell.end === cell.start) continue;
    if (namesItem(text, headOf(text, cell.start))) return cell;
    if (cell.end - cell.start <= 4) listed ||= LISTED_NUMBER.test(text.slice(cell.start, cell.end));
  }
  return (listed && row.cells.find((cell) => cell.end > cell.start)) || null;
}

function pushRows(lines: Line[], text: string, block: Table, index: number): void {
  const few = block.rows.length <= 3;
  for (let place = 0; place < block.rows.length; place++) {
    const row = block.rows[place];
    if (!row) continue;
    const cell = openingCell(text, row, few);
    const end = row.cells.at(-1)?.end;
    const head = cell && end !== undefined ? headOfLine(text, cell.start, end) : -1;
    if (!cell || end === undefined || head < 0) continue;
    const whole = cell.start === block.start && end === block.end;
    const first = cell === row.cells[0];
    lines.push({
      start: cell.start,
      end,
      block: index,
      first,
      whole,
      shape: 'row',
      row: place,
      head,
    });
  }
}

/**
 * All lines of a document that could be a heading, in order: short ones, and longer ones that begin with the word
 * "Item" or "Part". One pass over the blocks.
 */
export function readLines(content: Content): readonly Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < content.blocks.length; index++) {
    const block = content.blocks[index];
    if (!block) continue;
    if (block.kind === 'page-break' || block.kind === 'rule' || block.kind === 'image') continue;
    if (block.kind === 'table') pushRows(lines, content.text, block, index);
    else if (block.end - block.start > FLATTENED)
      pushInlineLines(lines, content.text, block, index);
    else pushTextLines(lines, content.text, block, index);
  }
  return lines;
}

/** The marks on a line: its block's, or of a row its cells'. */
export function marksOf(content: Content, line: Line): readonly Mark[] {
  const block = content.blocks[line.block];
  if (block?.kind !== 'table') return block?.marks ?? [];
  return block.rows[line.row ?? 0]?.cells.flatMap((cell) => cell.marks ?? []) ?? [];
}

/** Share of the range that carries one of the mark kinds, 0 to 1; `marks` ordered by start. */
export function shareMarked(
  marks: readonly Mark[],
  span: TextSpan,
  kinds: readonly Mark['kind'][],
): number {
  let covered = 0;
  let reach = span.start;
  for (const mark of marks) {
    if (!kinds.includes(mark.kind)) continue;
    const from = Math.max(mark.start, reach);
    const to = Math.min(mark.end, span.end);
    if (to > from) covered += to - from;
    reach = Math.max(reach, Math.min(mark.end, span.end));
  }
  const length = span.end - span.start;
  return length > 0 ? covered / length : 0;
}

const NO_LOWER = /^[^a-z]*$/;
const THREE_CAPITALS = /(?:[A-Z][^A-Z]*){3}/;

/** Whether the text is set in capitals: no small letter, three capitals at least. */
export function isCapitals(text: string): boolean {
  return NO_LOWER.test(text) && THREE_CAPITALS.test(text);
}

/** Whether a line stands out as a title: a heading block, or set bold, underlined, centred or in capitals as a whole. */
export function standsOut(content: Content, line: Line): boolean {
  const block = content.blocks[line.block];
  if (!block) return false;
  if (line.shape === 'inline') return false;
  if (block.kind === 'heading') return true;
  if (block.kind === 'paragraph' && block.centred === true) return true;
  const text = content.text.slice(line.head, Math.min(line.end, line.head + 300));
  return (
    isCapitals(text) ||
    shareMarked(marksOf(content, line), { start: line.head, end: line.end }, [
      'bold',
      'underline',
    ]) >= 0.7
  );
}
