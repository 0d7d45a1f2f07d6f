import { isPageTag, type PageTurn } from './page-turns.ts';
import { toSourceLine, type SourceLine } from './source-line.ts';
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

/** Parts a text's lines into chunks, tagged tables and page turns, in order. */
export function toTextItems(lines: readonly SourceLine[], turns: readonly PageTurn[]): TextItem[] {
  const items: TextItem[] = [];
  let chunk: SourceLine[] = [];
  let blanks = 0;
  let table: SourceLine[] | null = null;
  let columns: readonly number[] = [];
  let nextTurn = 0;
  const flush = (): void => {
    if (chunk.length > 0) items.push({ kind: 'chunk', lines: chunk, blanksBefore: blanks });
    if (chunk.length > 0) blanks = 0;
    chunk = [];
  };
  const flushTable = (): void => {
    if (table?.some((line) => line.text !== '')) {
      const read = toTable(table, columns);
      columns = read.table.markers;
      items.push({ kind: 'table', ...read });
    }
    table = table === null ? null : [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const turn = turns[nextTurn];
    if (turn && i >= turn.from) {
      flush();
      flushTable();
      items.push({ kind: 'turn', turn });
      nextTurn++;
      i = Math.max(i, turn.to - 1);
      continue;
    }
    if (isPageTag(line)) continue;
    if (line.text === '' && table === null) {
      flush();
      blanks++;
      continue;
    }
    const hasTag = line.text.includes('<');
    if (hasTag && TABLE_CLOSE.test(line.text)) {
      table?.push(line);
      flushTable();
      table = null;
      columns = [];
    } else if (hasTag && TABLE_OPEN.test(line.text)) {
      flush();
      flushTable();
      columns = [];
      table = [line];
    } else if (table) table.push(line);
    else {
      const plain = withoutTags(line);
      if (plain.text !== '') chunk.push(plain);
    }
  }
  flush();
  flushTable();
  return items;
}
