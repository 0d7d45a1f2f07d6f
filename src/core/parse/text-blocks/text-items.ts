import type { PageTurn } from './page-turns.ts';
import { hasGap, toSourceLine, type LineSource, type SourceLine } from './source-line.ts';
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

const TABLE_OPEN = /<TABLE\b[^>]*>/i;
const TABLE_CLOSE = /<\/TABLE\s*>/i;
const MARKERS = /<[SC]\s*>/i;
/** EDGAR's own tags, and the schedules' (`<TOTAL-ASSETS>`), which print as their name. */
const EDGAR_TAG = /<\/?(?:TABLE|CAPTION|S|C|FN|F\d{1,2}|R|TEXT|PAGE|PDF|XML)\b[^>]*>/gi;

/** A line without EDGAR's tags, each replaced by blanks so that columns stay where they are. */
function withoutTags(line: SourceLine): SourceLine {
  if (!line.text.includes('<')) return line;
  const text = line.text
    .replace(EDGAR_TAG, (tag) => ' '.repeat(tag.length))
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
  let isHead = lines.some((line) => MARKERS.test(line.text));
  let isNote = false;
  for (const line of lines) {
    const hasTag = line.text.includes('<');
    if (hasTag && MARKERS.test(line.text) && !isNote) {
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
  return { table: { head, body, markers }, notes };
}

/** No paragraph is longer; a run of lines that is, is cut here. */
const MAX_CHUNK = 1000;

/** Lines at which a table opens that nothing closes before the next one. */
function findUnclosed(lines: LineSource): ReadonlySet<number> {
  const unclosed = new Set<number>();
  let open = -1;
  for (const [i, line] of lines.entries()) {
    if (!line.text.includes('<')) continue;
    if (TABLE_OPEN.test(line.text)) {
      if (open >= 0) unclosed.add(open);
      open = i;
    }
    if (TABLE_CLOSE.test(line.text)) open = -1;
  }
  if (open >= 0) unclosed.add(open);
  return unclosed;
}

/** Whether running text starts below a blank line: two full lines without columns. */
function startsText(lines: LineSource, blank: number): boolean {
  for (let i = blank + 1; i <= blank + 2; i++) {
    const line = lines.at(i);
    if (!line || line.text.length < 55 || hasGap(line, '   ') || line.text.includes('<'))
      return false;
  }
  return true;
}

/** Parts a text's lines into chunks, tagged tables and page turns, in order, each read when it is asked for. */
export function readItems(lines: LineSource, turns: readonly PageTurn[]): Iterable<TextItem> {
  return new ItemReader(lines, turns).read();
}

class ItemReader {
  readonly #lines: LineSource;
  readonly #turns: readonly PageTurn[];
  readonly #unclosed: ReadonlySet<number>;
  /** What was read and not yet handed on. */
  #items: TextItem[] = [];
  #chunk: SourceLine[] = [];
  #blanks = 0;
  /** The lines of the table being read; null outside of tables. */
  #table: SourceLine[] | null = null;
  #isUnclosed = false;
  /** Markers of the table's first page, for those of its pages that repeat none. */
  #columns: readonly number[] = [];

  constructor(lines: LineSource, turns: readonly PageTurn[]) {
    this.#lines = lines;
    this.#turns = turns;
    this.#unclosed = findUnclosed(lines);
  }

  *read(): Generator<TextItem, void> {
    let nextTurn = 0;
    let free = 0;
    for (const [i, line] of this.#lines.entries()) {
      if (i < free) continue;
      const turn = this.#turns[nextTurn];
      if (turn && i >= turn.from) {
        this.#flush();
        this.#items.push({ kind: 'turn', turn });
        nextTurn++;
        free = turn.to;
      } else this.#readLine(line, i);
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
    if (line.text === '') this.#readBlank(line, i);
    else if (line.text.includes('<') && TABLE_CLOSE.test(line.text)) {
      this.#table?.push(line);
      this.#endTable();
    } else if (line.text.includes('<') && TABLE_OPEN.test(line.text)) {
      this.#flush();
      this.#endTable();
      this.#table = [line];
      this.#isUnclosed = this.#unclosed.has(i);
    } else if (this.#table) this.#table.push(line);
    else {
      const plain = withoutTags(line);
      if (plain.text !== '') this.#chunk.push(plain);
      if (this.#chunk.length >= MAX_CHUNK) this.#flush();
    }
  }

  #readBlank(line: SourceLine, i: number): void {
    if (this.#table && this.#isUnclosed && startsText(this.#lines, i)) this.#endTable();
    if (this.#table) this.#table.push(line);
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
      this.#items.push({ kind: 'chunk', lines: this.#chunk, blanksBefore: this.#blanks });
      this.#blanks = 0;
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
