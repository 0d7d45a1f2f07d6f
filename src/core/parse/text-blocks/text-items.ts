import type { PageTurn } from './page-turns.ts';
import { startsItem } from './describe-line.ts';
import { isFigureText, segmentLine } from './segment-line.ts';
import {
  hasGap,
  BLANK_LINE,
  isRuleLine,
  toSourceLine,
  wordsOf,
  type SourceLine,
} from './source-line.ts';
import type { SourceLines } from './source-lines.ts';
import {
  closesTable,
  findTables,
  hasMarkers,
  isItemLine,
  isPaged,
  isRow,
  opensItemBody,
  opensTable,
  startsProse,
  startsText,
  type TableTags,
} from './table-extent.ts';
import type { TableLines } from './read-table.ts';

/** A run of lines without a blank one between. */
export interface Chunk {
  readonly kind: 'chunk';
  readonly lines: SourceLine[];
  /** Blank lines above, to tell how far it is set apart. */
  readonly blanksBefore: number;
}

/** What a text is made of, before it is understood. */
export type TextItem =
  | Chunk
  | { readonly kind: 'table'; readonly table: TableLines; readonly notes: readonly SourceLine[] }
  | { readonly kind: 'turn'; readonly turn: PageTurn };

/** EDGAR's own tags, and the schedules' (`<TOTAL-ASSETS>`), which print as their name. */
const EDGAR_TAG = /<\/?(?:TABLE|CAPTION|S|C|FN|F\d{1,2}|R|TEXT|PAGE|PDF|XML)\b[^>]*>/gi;

/** A line without EDGAR's tags, each replaced by blanks so that columns stay where they are. */
function withoutTags(line: SourceLine): SourceLine {
  if (!line.text.includes('<')) return line;
  const text = line.text
    .replace(EDGAR_TAG, (tag) => ' '.repeat(tag.length))
    .replace(/^<([A-Z][A-Z0-9&-]*)>(?=\s*\S)/, ' $1   ')
    .replace(/<([A-Z][A-Z0-9&-]*)>/g, ' $1 ');
  return toSourceLine(text);
}

function markerColumns(line: SourceLine): number[] {
  return [...line.text.matchAll(/<[SC]\s*>/gi)].map((match) => match.index);
}

/** Parts a table's lines into heading, body and footnotes; a page inside has been cut out before. */
function toTable(
  lines: readonly SourceLine[],
  columns: readonly number[],
): {
  table: TableLines;
  notes: SourceLine[];
} {
  const head: SourceLine[] = [];
  const body: SourceLine[] = [];
  const notes: SourceLine[] = [];
  let markers: readonly number[] = columns;
  let isHead = lines.some(hasMarkers);
  let isNote = false;
  for (const line of lines) {
    const hasTag = line.text.includes('<');
    if (hasMarkers(line) && !isNote) {
      const found = markerColumns(line);
      if (isHead || found.length > markers.length) markers = found;
      isHead = false;
    }
    if (hasTag && /<FN\s*>/i.test(line.text)) isNote = true;
    const plain = withoutTags(line);
    if (plain.text === '' && hasTag) continue;
    (isNote ? notes : isHead ? head : body).push(plain);
    if (hasTag && /<\/FN\s*>/i.test(line.text)) isNote = false;
  }
  const isRest = columns.length > 0 && !lines.some(hasMarkers);
  return { table: { head, body, markers, isRest }, notes };
}

/** No paragraph is longer; a run of lines that is, is cut here. */
const MAX_CHUNK = 1000;

/** In so many of its last lines a table has a row of figures. */
const ROWS_SEEN = 100;
/** As many paragraphs may head the text behind a table: a part, an item, a title. */
const MAX_HEADINGS = 3;

/**
 * Cuts off the headings at the end of a table's lines, which lead the text that was found below it: paragraphs of a few lines
 * without columns.
 */
function cutHeadings(table: SourceLine[]): SourceLine[] {
  let from = table.length;
  for (let count = 0; count < MAX_HEADINGS; count++) {
    let end = from;
    while (end > 0 && table[end - 1]?.text === '') end--;
    let start = end;
    while (start > 0 && table[start - 1]?.text !== '') start--;
    const heading = table.slice(start, end);
    if (start === 0 || heading.length === 0 || heading.length > 3) break;
    if (heading.some((line) => line.text.includes('<') || isRow(line))) break;
    from = start;
  }
  return table.splice(from);
}

/** A chunk's lines, the heading of an item on top parted from rows that follow it. */
function partHeading(lines: readonly SourceLine[]): SourceLine[][] {
  const [first] = lines;
  const isList =
    lines.filter(isItemLine).length !== 1 || lines.slice(1, MAX_HEADINGS).some(isPaged);
  if (!first || isList || !isItemLine(first)) return [[...lines]];
  const row = lines.findIndex((line, i) => i > 0 && isRow(line));
  if (row < 1 || row > MAX_HEADINGS || !lines.slice(row).some(isFigureRow)) return [[...lines]];
  return [lines.slice(0, row), lines.slice(row)];
}

/** Whether the line stands in columns, or far from the left as their headings do. */
function isFarIn(line: SourceLine): boolean {
  return isRow(line) || line.indent >= 16;
}

/** Whether the line ends in a figure set apart. */
function isFigureRow(line: SourceLine): boolean {
  if (!hasGap(line, '   ')) return false;
  const [, last] = segmentLine(line.text, 3).slice(-2);
  return last !== undefined && isFigureText(last.text);
}

/** Parts a text's lines into chunks, tagged tables and page turns, in order, each read when it is asked for. */
export function readItems(lines: SourceLines, turns: readonly PageTurn[]): Iterable<TextItem> {
  return new ItemReader(lines, turns).read();
}

class ItemReader {
  readonly #lines: SourceLines;
  readonly #turns: readonly PageTurn[];
  readonly #tables: ReadonlyMap<number, TableTags>;
  /** What was read and not yet handed on. */
  #items: TextItem[] = [];
  #chunk: SourceLine[] = [];
  #blanks = 0;
  /** The lines of the table being read; null outside of tables. */
  #table: SourceLine[] | null = null;
  #tags: TableTags = { isUnclosed: false, headEnd: 0 };
  /** Column of the open table's second marker; 0 where it has none. */
  #labelEnd = 0;
  /** Markers of the table's first page, for those of its pages that repeat none. */
  #columns: readonly number[] = [];

  constructor(lines: SourceLines, turns: readonly PageTurn[]) {
    this.#lines = lines;
    this.#turns = turns;
    this.#tables = findTables(lines);
  }

  *read(): Generator<TextItem, void> {
    let nextTurn = 0;
    const lines = this.#lines;
    for (let i = 0; i < lines.length; i++) {
      const turn = this.#turns[nextTurn];
      if (turn && i >= turn.from) {
        this.#flush();
        this.#items.push({ kind: 'turn', turn });
        nextTurn++;
        i = Math.max(i, turn.to - 1);
      } else this.#readLine(lines.at(i) ?? BLANK_LINE, i);
      if (this.#items.length > 0) yield* this.#take();
    }
    this.#flush();
    yield* this.#take();
  }

  #take(): TextItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #readLine(line: SourceLine, i: number): void {
    if (line.text === '') this.#readBlank();
    else if (closesTable(line)) {
      this.#table?.push(line);
      this.#endTable();
    } else if (opensTable(line)) {
      this.#flush();
      this.#endTable();
      this.#table = [line];
      this.#tags = this.#tables.get(i) ?? this.#tags;
      this.#labelEnd = 0;
    } else {
      if (this.#table && this.#endsBefore(i)) this.#leaveTable();
      if (!this.#table) this.#readWords(line, i);
      else {
        this.#table.push(line);
        if (hasMarkers(line)) this.#labelEnd = markerColumns(line)[1] ?? this.#labelEnd;
      }
    }
  }

  #readWords(line: SourceLine, i: number): void {
    if (this.#chunk.length > 0 && (this.#endsRows(line, i) || this.#announcesRows(line)))
      this.#flush();
    const plain = withoutTags(line);
    if (plain.text !== '') this.#chunk.push(plain);
    if (this.#chunk.length >= MAX_CHUNK) this.#flush();
  }

  /** Whether the chunk announces what stands in columns from the line on: "are as follows:". */
  #announcesRows(line: SourceLine): boolean {
    const above = this.#chunk.at(-1);
    return (
      above?.text.endsWith(':') === true &&
      !isRow(above) &&
      isFarIn(line) &&
      startsProse(this.#chunk, 0, 0)
    );
  }

  /** Whether the chunk is rows so far and the line opens an item or running text below them. */
  #endsRows(line: SourceLine, i: number): boolean {
    const above = this.#chunk.slice(-2);
    if (!above.every((row) => isRuleLine(row) || isFigureRow(row)) || !above.some(isFigureRow))
      return false;
    if (!isItemLine(line)) return startsProse(this.#lines, i, 0);
    return !this.#chunk.some((row) => startsItem(wordsOf(row)));
  }

  /** Whether the open table ends above the line, whatever its tags say: text follows, or the heading of an item. */
  #endsBefore(i: number): boolean {
    if (i <= this.#tags.headEnd) return false;
    const above = i > 0 ? this.#lines.at(i - 1) : undefined;
    if (above && above.text !== '' && !isRuleLine(above)) return false;
    if (this.#tags.isUnclosed && startsText(this.#lines, i)) return true;
    if (opensItemBody(this.#lines, i))
      return this.#table?.slice(-ROWS_SEEN).some(isFigureRow) === true;
    return startsProse(this.#lines, i, this.#labelEnd);
  }

  /** Ends the table; the headings at its end are words. */
  #leaveTable(): void {
    const headings = cutHeadings(this.#table ?? []);
    this.#endTable();
    for (const line of headings) {
      if (line.text === '') this.#readBlank();
      else this.#chunk.push(line);
    }
  }

  #readBlank(): void {
    if (this.#table) this.#table.push(BLANK_LINE);
    else {
      this.#flush();
      this.#blanks++;
    }
  }

  #endTable(): void {
    this.#flush();
    this.#table = null;
    this.#columns = [];
  }

  /** Ends what is being read; a table goes on behind a page turn. */
  #flush(): void {
    if (this.#chunk.length > 0) {
      for (const lines of partHeading(this.#chunk)) {
        this.#items.push({ kind: 'chunk', lines, blanksBefore: this.#blanks });
        this.#blanks = 0;
      }
      this.#chunk = [];
    }
    if (!this.#table) return;
    if (this.#table.some((line) => line.text !== '')) {
      const read = toTable(this.#table, this.#columns);
      this.#columns = read.table.markers;
      this.#items.push({ kind: 'table', ...read });
    }
    this.#table = [];
  }
}
