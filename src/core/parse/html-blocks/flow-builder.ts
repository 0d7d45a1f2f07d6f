import { textToBlocks } from '../text-blocks/text-to-blocks.ts';
import { countedAs, type Counter } from './list-counter.ts';
import { ParagraphBuilder } from './paragraph-builder.ts';
import type { Draft } from './draft.ts';
import type { DeclaredAlign } from './css-style.ts';
import type { Frame } from './element-stack.ts';
import { TableBuilder } from './table-builder.ts';

const DEEPEST_TABLE = 30;

interface ListLevel {
  readonly counter: Counter | 'none' | 'bullet';
  next: number;
}

/** Turns runs, breaks and tables, in the order of the source, into drafts of blocks. */
export class FlowBuilder {
  readonly drafts: Draft[] = [];
  readonly #paragraph = new ParagraphBuilder();
  readonly #tables: TableBuilder[] = [];
  readonly #lists: ListLevel[] = [];
  #sink: Draft[] = this.drafts;
  #anchors: string[] | null = null;
  #marker: { marker: string | null; depth: number } | null = null;
  #images: Draft[] = [];

  /** The innermost open table. */
  get table(): TableBuilder | undefined {
    return this.#tables.at(-1);
  }

  /** Adds a canonical run set as the frame says. */
  append(run: string, frame: Frame): void {
    const paragraph = this.#paragraph;
    if (paragraph.isEmpty) {
      if (run === ' ') return;
      paragraph.align = frame.align;
      paragraph.size = frame.size;
      paragraph.level = this.#headingLevel;
    }
    paragraph.append(run, frame.style, frame.link);
  }

  /** Adds white space, which counts only between words. */
  appendBlank(frame: Frame): void {
    if (!this.#paragraph.endsInSpace) this.#paragraph.append(' ', frame.style, frame.link);
  }

  #headingLevel = 0;

  /** Inside an h1–h6 element: its level; 0 when that ends. */
  setHeadingLevel(level: number): void {
    this.#headingLevel = level;
  }

  lineBreak(): void {
    if (!this.#paragraph.lineBreak()) this.endParagraph();
  }

  /** Notes a name that links lead to; it belongs to the next block, or to the open one. */
  anchor(name: string): void {
    (this.#anchors ??= []).push(name);
  }

  image(source: string, alt: string): void {
    this.#images.push({ kind: 'image', source, alt, anchors: this.#takeAnchors() });
    if (this.#paragraph.isEmpty) this.#flushImages();
  }

  rule(): void {
    this.endParagraph();
    if (this.#sink.at(-1)?.kind !== 'rule') this.#sink.push({ kind: 'rule' });
  }

  pageBreak(): void {
    this.endParagraph();
    if (this.#sink.at(-1)?.kind === 'break') return;
    this.#sink.push({ kind: 'break', text: '', label: null, anchors: null, cuts: null });
  }

  /** Ends the open paragraph, if any. */
  endParagraph(): void {
    const draft = this.#paragraph.take();
    if (draft !== null) {
      draft.anchors = this.#takeAnchors();
      if (this.#marker !== null) {
        draft.list = this.#marker;
        this.#marker = null;
      }
      this.#sink.push(draft);
    }
    if (this.#images.length > 0) this.#flushImages();
  }

  openList(counter: ListLevel['counter'], start: number): void {
    this.#lists.push({ counter, next: Math.max(1, start) });
  }

  closeList(): void {
    this.#lists.pop();
    this.#marker = null;
  }

  openItem(value: number, counter: ListLevel['counter'] | null): void {
    const list = this.#lists.at(-1);
    const kind = counter ?? list?.counter ?? 'bullet';
    let marker = kind === 'none' ? null : '•';
    if (list && list.counter !== 'bullet') {
      if (value > 0) list.next = value;
      const count = list.next++;
      if (kind !== 'none' && kind !== 'bullet') marker = `${countedAs(kind, count)}.`;
    }
    this.#marker = { marker, depth: Math.max(0, this.#lists.length - 1) };
  }

  closeItem(): void {
    this.#marker = null;
  }

  /** Whether tables nest too deep to be anything but an attack; deeper rows count to the table around them. */
  get isTableTooDeep(): boolean {
    return this.#tables.length >= DEEPEST_TABLE;
  }

  openTable(): void {
    this.#tables.push(new TableBuilder(this.#sink, this.#takeAnchors()));
  }

  /** Opens a cell of the innermost table; what follows goes into it. */
  openCell(colSpan: number, rowSpan: number, header: boolean, align: DeclaredAlign): void {
    const cell = this.table?.openCell(colSpan, rowSpan, header, align);
    if (cell) this.#sink = cell.drafts;
  }

  closeCell(): void {
    const table = this.table;
    if (table === undefined) return;
    this.#marker = null;
    table.closeCell();
    this.#sink = table.outer;
  }

  /** Whether a cell or caption of the innermost table is open. */
  get isCellOpen(): boolean {
    return this.table?.isCellOpen === true;
  }

  openCaption(): void {
    const table = this.table;
    if (table) this.#sink = table.openCaption();
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    this.#sink = table.outer;
    for (const draft of table.finish()) this.#sink.push(draft);
  }

  /** Text whose line breaks count, to be read like an ASCII filing. */
  preformatted(text: string): void {
    this.endParagraph();
    if (!/\S/.test(text)) return;
    const content = textToBlocks(text);
    if (content.blocks.length === 0) return;
    this.#sink.push({
      kind: 'ready',
      text: content.text,
      blocks: content.blocks,
      anchors: this.#takeAnchors(),
    });
  }

  /** Ends the flow; names that no block follows belong to the last one. */
  end(): void {
    while (this.table !== undefined) {
      this.closeCell();
      this.closeTable();
    }
    this.endParagraph();
    const last = this.drafts.findLast((d) => d.kind === 'text' || d.kind === 'table');
    const loose = this.#takeAnchors();
    if (loose !== null && last !== undefined) last.anchors = [...(last.anchors ?? []), ...loose];
  }

  #flushImages(): void {
    for (const image of this.#images) this.#sink.push(image);
    this.#images = [];
  }

  #takeAnchors(): string[] | null {
    const anchors = this.#anchors;
    this.#anchors = null;
    return anchors;
  }
}
