import type { OwnStyle, StyleReader } from './css-style.ts';
import { DeiFacts } from './dei-facts.ts';
import { DUTY, ElementStack, type Frame } from './element-stack.ts';
import { FlowBuilder, isVisible } from './flow-builder.ts';
import { LinkList } from './link-list.ts';
import type { SourceText } from './source-text.ts';
import type { TagAttributes } from './tag-attributes.ts';
import { ROLE, STYLE, type TagTraits } from './tag-table.ts';

/** Makes blocks of the text of a `<pre>`. */
export type PreReader = (text: string, flow: FlowBuilder) => void;

/** EDGAR's own tags inside a `<pre>`: they belong to the text, which is read as an ASCII filing. */
const ASCII_MARKUP = new Set(['table', 'caption', 's', 'c', 'page', 'fn', 'f1', 'f2', 'f3', 'f4']);
const CELL_ENDING = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'caption', 'table']);

/** Knows what each element's start and end mean for the flow of text. */
export class ElementHandler {
  readonly flow = new FlowBuilder();
  readonly facts = new DeiFacts();
  readonly links = new LinkList();
  readonly #source: SourceText;
  readonly #styles: StyleReader;
  readonly #readPre: PreReader;
  readonly #stack = new ElementStack();
  #pre: string[] | null = null;
  #unseen = 0;

  constructor(source: SourceText, styles: StyleReader, readPre: PreReader) {
    this.#source = source;
    this.#styles = styles;
    this.#readPre = readPre;
  }

  text(start: number, end: number): void {
    const frame = this.#stack.top;
    const style = frame?.style ?? 0;
    if (this.facts.isOpen) this.facts.append(this.#source.run(start, end, 0));
    if (this.#unseen > 0 || !isVisible(style)) return;
    if (this.#pre !== null) this.#pre.push(this.#source.decodePre(start, end));
    else this.flow.append(this.#source.run(start, end, style), frame);
  }

  open(tag: TagTraits, attributes: TagAttributes, isSelfClosed: boolean): void {
    const own = attributes.style(this.#styles, tag.name === 'font');
    if ((tag.role & ROLE.void) !== 0) {
      if (this.#unseen === 0) this.#openVoid(tag, own, attributes);
      return;
    }
    if (this.#unseen === 0 && this.#pre === null) {
      const isBlock = showsAsBlock(tag, own);
      if (isBlock) this.#beforeBlock(tag, own);
      if (!this.#stack.isFull) {
        const frame = this.#stack.push(tag, own, isBlock, this.#linkOf(tag, attributes));
        this.#enter(tag, frame, attributes);
      } else this.#stack.sink();
      this.#noteAnchors(tag, attributes);
    } else if (this.#stack.isFull) this.#stack.sink();
    else this.#openUnstructured(tag, own, attributes);
    if (isSelfClosed) this.close(tag);
  }

  close(tag: TagTraits): void {
    if ((tag.role & ROLE.void) !== 0) {
      if (tag.name === 'br' && this.#unseen === 0) this.flow.lineBreak();
      return;
    }
    const isStructured = this.#unseen === 0 && this.#pre === null;
    if (this.#stack.absorbEnd()) {
      if (isStructured && (tag.role & ROLE.block) !== 0) this.flow.endParagraph();
      return;
    }
    if (isStructured && CELL_ENDING.has(tag.name)) this.#endCell();
    if (isStructured && tag.name === 'table') this.#endTable();
    const index = this.#stack.find(tag.name);
    if (index >= 0) this.#closeAt(index);
    else if (isStructured && tag.name === 'p') this.flow.endParagraph();
    if (this.#pre !== null && (ASCII_MARKUP.has(tag.name) || (tag.role & ROLE.block) !== 0))
      this.#pre.push(tag.name === 'table' ? '</TABLE>' : tag.name === 'fn' ? '</FN>' : '');
  }

  /** Ends all that is still open. */
  end(): void {
    while (this.flow.table !== undefined) {
      this.#endCell();
      this.#endTable();
    }
    if (this.#stack.depth > 0) {
      const frames = this.#stack.frames.splice(0).reverse();
      this.#finish(frames);
    }
    this.flow.endParagraph();
  }

  #openVoid(tag: TagTraits, own: OwnStyle, attributes: TagAttributes): void {
    const isShown = isVisible((this.#stack.top?.style ?? 0) | own.set);
    if (this.#pre !== null) {
      if (tag.name === 'br') this.#pre.push('\n');
      return;
    }
    if (own.breakBefore || own.breakAfter) this.flow.pageBreak();
    else if (tag.name === 'br') this.flow.lineBreak();
    else if (tag.name === 'hr' && isShown) {
      this.#noteAnchors(tag, attributes);
      this.flow.rule();
    } else if (tag.name === 'img' && isShown) {
      this.#noteAnchors(tag, attributes);
      const source = this.#source.decodeValue(attributes.get('src') ?? '');
      this.flow.image(source, this.#source.decodeValue(attributes.get('alt') ?? ''));
    }
  }

  /** Inside what is not shown, and inside `<pre>`, elements nest but do not build. */
  #openUnstructured(tag: TagTraits, own: OwnStyle, attributes: TagAttributes): void {
    const frame = this.#stack.push(tag, own, false, 0);
    if ((tag.role & ROLE.unseen) !== 0) this.#unseen++;
    else if (tag.name === 'ix:nonnumeric') this.#openFact(frame, attributes);
    if (this.#pre === null || this.#unseen > 0) return;
    if (ASCII_MARKUP.has(tag.name)) this.#pre.push(`<${tag.name.toUpperCase()}>`);
    else if ((tag.role & ROLE.block) !== 0) this.#pre.push('\n');
  }

  #beforeBlock(tag: TagTraits, own: OwnStyle): void {
    this.flow.endParagraph();
    if (CELL_ENDING.has(tag.name) && tag.name !== 'table') {
      this.#endCell();
      if (tag.name === 'tr') this.#closeImplied('tr', []);
    } else if (tag.name === 'li') this.#closeImplied('li', ['ul', 'ol', 'dir', 'menu']);
    else if (tag.name === 'dd' || tag.name === 'dt') {
      this.#closeImplied('dd', ['dl']);
      this.#closeImplied('dt', ['dl']);
    }
    if ((tag.role & ROLE.endsParagraph) !== 0) this.#closeImplied('p', []);
    if (own.breakBefore || tag.name === 'page') this.flow.pageBreak();
    this.flow.setFirstIndent(own.textIndent);
  }

  #closeImplied(name: string, boundaries: readonly string[]): void {
    const open = this.#stack.find(name);
    if (open < 0) return;
    for (const boundary of boundaries) if (this.#stack.find(boundary) > open) return;
    this.#closeAt(open);
  }

  #enter(tag: TagTraits, frame: Frame, attributes: TagAttributes): void {
    if ((tag.role & ROLE.unseen) !== 0) this.#unseen++;
    switch (tag.name) {
      case 'table':
        this.flow.openTable();
        this.#enclose(frame, DUTY.table);
        break;
      case 'tr':
        this.flow.table?.openRow();
        break;
      case 'thead':
      case 'tbody':
      case 'tfoot':
        this.flow.table?.setHead(tag.name === 'thead');
        break;
      case 'td':
      case 'th':
        if (this.flow.table === undefined) break;
        this.flow.openCell(
          attributes.count('colspan'),
          attributes.count('rowspan'),
          tag.name === 'th',
          frame.align,
        );
        this.#enclose(frame, DUTY.cell);
        break;
      case 'caption':
        if (this.flow.table === undefined) break;
        this.flow.openCaption();
        this.#enclose(frame, DUTY.cell);
        break;
      default:
        this.#enterFlow(tag, frame, attributes);
    }
  }

  #enterFlow(tag: TagTraits, frame: Frame, attributes: TagAttributes): void {
    switch (tag.name) {
      case 'ul':
      case 'ol':
      case 'dir':
      case 'menu':
        this.flow.openList(tag.name === 'ol');
        frame.duty = DUTY.list;
        break;
      case 'li':
        this.flow.openItem(attributes.count('value'));
        frame.duty = DUTY.item;
        break;
      case 'pre':
      case 'listing':
      case 'xmp':
      case 'plaintext':
        this.#pre = [];
        frame.duty = DUTY.pre;
        break;
      case 'ix:nonnumeric':
        this.#openFact(frame, attributes);
        break;
      default:
        if (tag.name.length === 2 && /^h[1-6]$/.test(tag.name)) {
          this.flow.setHeadingLevel(Number(tag.name[1]));
          frame.duty = DUTY.heading;
        }
    }
  }

  #openFact(frame: Frame, attributes: TagAttributes): void {
    if (this.facts.open(attributes.get('name'), attributes.get('format'))) frame.duty = DUTY.fact;
  }

  #enclose(frame: Frame, duty: number): void {
    frame.duty = duty;
    this.#stack.raiseFloor();
  }

  #closeAt(index: number): void {
    if (this.#stack.frames[index]?.isBlock === true && this.#pre === null) this.flow.endParagraph();
    this.#finish(this.#stack.closeAt(index));
  }

  #endCell(): void {
    if (this.flow.isCellOpen !== true) return;
    this.flow.endParagraph();
    this.#finish(this.#stack.lowerFloor());
    this.flow.closeCell();
  }

  #endTable(): void {
    if (this.flow.table === undefined) return;
    this.flow.endParagraph();
    const frames = this.#stack.lowerFloor();
    this.flow.closeTable();
    this.#finish(frames);
  }

  #finish(frames: readonly Frame[]): void {
    for (const frame of frames) {
      if ((frame.traits.role & ROLE.unseen) !== 0 && this.#unseen > 0) this.#unseen--;
      switch (frame.duty) {
        case DUTY.list:
          this.flow.closeList();
          break;
        case DUTY.item:
          this.flow.closeItem();
          break;
        case DUTY.heading:
          this.flow.setHeadingLevel(0);
          break;
        case DUTY.fact:
          this.facts.close();
          break;
        case DUTY.pre:
          this.#endPre();
          break;
        default:
      }
      if (frame.breakAfter && this.#pre === null) this.flow.pageBreak();
    }
  }

  #endPre(): void {
    const text = (this.#pre ?? []).join('');
    this.#pre = null;
    this.#readPre(text, this.flow);
  }

  #linkOf(tag: TagTraits, attributes: TagAttributes): number {
    if (tag.name !== 'a') return 0;
    const href = attributes.get('href');
    return href === null ? 0 : this.links.add(this.#source.decodeValue(href).trim());
  }

  #noteAnchors(tag: TagTraits, attributes: TagAttributes): void {
    if (tag.role === ROLE.inlineXbrl) return;
    const id = attributes.get('id');
    if (id !== null && id !== '') this.flow.anchor(this.#source.decodeValue(id));
    if (tag.name !== 'a') return;
    const name = attributes.get('name');
    if (name !== null && name !== '' && name !== id)
      this.flow.anchor(this.#source.decodeValue(name));
  }
}

function showsAsBlock(tag: TagTraits, own: OwnStyle): boolean {
  const isBlock = (tag.role & ROLE.block) !== 0;
  if (own.display === 'inline') return isBlock && tag.name !== 'div' && tag.name !== 'p';
  return isBlock || (own.display === 'block' && (own.set & STYLE.hidden) === 0);
}
