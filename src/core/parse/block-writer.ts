import type { Block, Mark, MarkKind } from '../filing/block.ts';
import type { TextSpan } from '../filing/span.ts';
import { dropInvisible } from './drop-invisible.ts';

/** A block as its author describes it: all of it but the range and the marks, which the writer knows. */
export type BlockShape = Block extends infer B
  ? B extends Block
    ? Omit<B, 'start' | 'end' | 'marks'>
    : never
  : never;

const PLAIN = /^[\x20-\x7e]*$/;
const SPACES = /[\s\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * One run of source text in the form of the canonical text: NFC, soft hyphens and other invisible characters out, every
 * run of white space one space. Leading and trailing space is kept as one space.
 */
export function normaliseRun(raw: string): string {
  if (PLAIN.test(raw)) return raw.includes('  ') ? raw.replace(/ {2,}/g, ' ') : raw;
  return dropInvisible(raw.normalize('NFC')).replace(SPACES, ' ');
}

/**
 * Writes the canonical text of one document: blocks one after the other, joined by a line feed, with marks as ranges.
 * `begin` … `append` / `mark` / `unmark` … `end`; what was appended outside a block is an error of the caller.
 */
export class BlockWriter {
  readonly blocks: Block[] = [];
  #text = '';
  /** The open block up to its last tab or line feed, which is not looked at again, and what stands behind it. */
  #settled = '';
  #current = '';
  #endsBlank = true;
  #open = false;
  #marks: { kind: MarkKind; start: number; end: number; href?: string }[] = [];

  /** The canonical text so far. */
  get text(): string {
    return this.#text;
  }

  /** Whether a block is open. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** Offset in the canonical text of the next character of the open block. */
  get offset(): number {
    return this.#base() + this.#length();
  }

  /** Whether the open block has no text yet. */
  get isEmpty(): boolean {
    return this.#length() === 0;
  }

  begin(): void {
    if (this.#open) throw new Error('a block is already open');
    this.#open = true;
    this.#clear();
  }

  /** Adds source text, normalised; white space at the block's start and doubled across calls is dropped. */
  append(raw: string): void {
    const run = normaliseRun(raw);
    const added = this.#endsBlank && run.startsWith(' ') ? run.slice(1) : run;
    if (added === '') return;
    this.#current += added;
    this.#endsBlank = added.endsWith(' ');
  }

  /** Adds text as it is: for preformatted lines and the tabs and line feeds of tables. */
  appendVerbatim(text: string): void {
    this.#settled += this.#current + text;
    this.#current = '';
    this.#endsBlank = /[ \n\t]$/.test(text);
  }

  /** Opens a mark at the current offset. */
  mark(kind: MarkKind, href?: string): void {
    this.#marks.push({
      kind,
      start: this.#length(),
      end: -1,
      ...(href === undefined ? {} : { href }),
    });
  }

  /** Closes the innermost open mark of the kind. */
  unmark(kind: MarkKind): void {
    const mark = this.#marks.findLast((m) => m.kind === kind && m.end < 0);
    if (mark) mark.end = this.#length();
  }

  /** A forced line break: one space that remembers it was a break. */
  lineBreak(): void {
    this.trimSpaces();
    if (this.#current === '') return;
    const start = this.#length();
    this.#current += ' ';
    this.#endsBlank = true;
    this.#marks.push({ kind: 'line-break', start, end: start + 1 });
  }

  /** Drops spaces at the end of the open block, as a cell's end needs; tabs and line feeds stay. */
  trimSpaces(): void {
    if (!this.#endsBlank || this.#current === '') return;
    this.#current = this.#current.trimEnd();
    this.#endsBlank = this.#current === '';
    const length = this.#length();
    const inside = this.#marks.findLastIndex((mark) => mark.end <= length);
    for (const mark of this.#marks.slice(inside + 1)) mark.end = length;
  }

  /** Throws the open block away. */
  discard(): void {
    this.#open = false;
    this.#clear();
  }

  /**
   * Closes the open block under the given shape. A block of no text is dropped unless its kind needs none (image, page
   * break, rule). Returns the block, or null when dropped.
   */
  end(shape: BlockShape): Block | null {
    const text = (this.#settled + this.#current).trimEnd();
    this.#open = false;
    const mayBeEmpty =
      shape.kind === 'image' || shape.kind === 'page-break' || shape.kind === 'rule';
    if (text === '' && !mayBeEmpty) return null;
    const start = this.#base();
    const marks: Mark[] = [];
    for (const m of this.#marks) {
      const end = Math.min(m.end < 0 ? text.length : m.end, text.length);
      if (end > m.start) marks.push({ ...m, start: start + m.start, end: start + end });
    }
    marks.sort((a, b) => a.start - b.start || b.end - a.end);
    const block = {
      ...(shape.kind === 'table' ? endTable(shape, start + text.length) : shape),
      start,
      end: start + text.length,
      ...(marks.length > 0 ? { marks } : {}),
    } as Block;
    this.#text += (this.blocks.length > 0 ? '\n' : '') + text;
    this.blocks.push(block);
    return block;
  }

  /** Offset at which the next block will start. */
  get nextOffset(): number {
    return this.#base();
  }

  /**
   * Writes a whole block at once: its canonical text and its marks in offsets of the document, both as they are. A block of
   * no text is dropped unless its kind needs none.
   */
  put(shape: BlockShape, text: string, marks: readonly Mark[]): Block | null {
    const mayBeEmpty =
      shape.kind === 'image' || shape.kind === 'page-break' || shape.kind === 'rule';
    if (text === '' && !mayBeEmpty) return null;
    const start = this.#base();
    const block = {
      ...shape,
      start,
      end: start + text.length,
      ...(marks.length > 0 ? { marks } : {}),
    } as Block;
    this.#text += this.blocks.length > 0 ? `\n${text}` : text;
    this.blocks.push(block);
    return block;
  }

  /** Writes the blocks of another text after those already here. */
  putAll(text: string, blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    const by = this.#base();
    for (const block of blocks) this.blocks.push(shiftBlock(block, by));
    this.#text += by > 0 ? `\n${text}` : text;
  }

  #length(): number {
    return this.#settled.length + this.#current.length;
  }

  #clear(): void {
    this.#settled = '';
    this.#current = '';
    this.#endsBlank = true;
    this.#marks = [];
  }

  #base(): number {
    return this.#text.length + (this.blocks.length > 0 ? 1 : 0);
  }
}

type TableShape = Extract<BlockShape, { kind: 'table' }>;

/** The table with the empty cells of its end, whose tabs were trimmed off, standing at its end. */
function endTable(table: TableShape, end: number): TableShape {
  const within = <S extends TextSpan>(span: S): S =>
    span.end <= end ? span : { ...span, start: Math.min(span.start, end), end };
  const rows = table.rows.map(({ cells }) => ({ cells: cells.map((cell) => within(cell)) }));
  return { ...table, rows, ...(table.caption ? { caption: within(table.caption) } : {}) };
}

function shiftMark(mark: Mark, by: number): Mark {
  return {
    ...mark,
    start: mark.start + by,
    end: mark.end + by,
    ...(mark.target === undefined ? {} : { target: mark.target + by }),
  };
}

/** The block with all of its offsets moved. */
function shiftBlock(block: Block, by: number): Block {
  const moved = {
    ...block,
    start: block.start + by,
    end: block.end + by,
    ...(block.marks === undefined ? {} : { marks: block.marks.map((m) => shiftMark(m, by)) }),
  };
  if (moved.kind === 'page-break') return { ...moved, at: moved.at + by };
  if (moved.kind !== 'table') return moved;
  const rows = moved.rows.map((row) => ({
    cells: row.cells.map((cell) => ({
      ...cell,
      start: cell.start + by,
      end: cell.end + by,
      ...(cell.marks === undefined ? {} : { marks: cell.marks.map((m) => shiftMark(m, by)) }),
    })),
  }));
  const { caption } = moved;
  if (caption === undefined) return { ...moved, rows };
  return { ...moved, rows, caption: { start: caption.start + by, end: caption.end + by } };
}
