import { DeiFacts } from './dei-facts.ts';
import { ElementStack, type Duty, type Frame } from './element-stack.ts';
import { FlowBuilder } from './flow-builder.ts';
import { LinkList } from './link-list.ts';
import { toCanonicalRun, type SourceText } from './source-text.ts';
import type { StartTag } from './start-tag.ts';
import { isVisible, ROLE, STYLE, type TagKind, type TagTraits } from './tag-table.ts';

/** Knows what each element's start and end mean for the flow of text. */
export class ElementHandler {
  readonly flow = new FlowBuilder();
  readonly facts = new DeiFacts();
  readonly links = new LinkList();
  readonly #source: SourceText;
  readonly #stack = new ElementStack();
  /** Pieces of the `<pre>` being read. */
  #pre: string[] | null = null;
  /** How many open elements do not show their content. */
  #unseen = 0;
  readonly #onClosed = (frame: Frame): void => this.#finish(frame);

  constructor(source: SourceText) {
    this.#source = source;
  }

  /** What the element opened last is. */
  get innermost(): TagTraits {
    return this.#stack.top.traits;
  }

  text(start: number, end: number): void {
    if (this.facts.isOpen) this.facts.append(this.#source.run(start, end, 0));
    const frame = this.#stack.top;
    if (this.#unseen > 0 || !isVisible(frame.style)) return;
    if (this.#pre !== null) this.#pre.push(this.#source.decodePre(start, end));
    else if (this.#source.isBlank(start, end)) this.flow.appendBlank(frame);
    else if ((frame.style & STYLE.preformatted) !== 0) this.#appendLines(start, end, frame);
    else this.flow.append(this.#source.run(start, end, frame.style), frame);
  }

  /** Text in an element whose style keeps its line breaks. */
  #appendLines(start: number, end: number, frame: Frame): void {
    const lines = this.#source.decode(start, end).split(/\r\n?|\n/);
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.flow.lineBreak();
      this.flow.append(toCanonicalRun(line, frame.style), frame);
    }
  }

  open(tag: StartTag, isSelfClosed: boolean): void {
    const { traits, own } = tag;
    if ((traits.role & ROLE.void) !== 0) {
      if (this.#unseen === 0) this.#openVoid(tag);
      return;
    }
    if (this.#unseen > 0 || this.#pre !== null) this.#openUnstructured(tag);
    else {
      if (tag.isBlock) this.#beforeBlock(traits);
      if (own.breakBefore) this.flow.pageBreak();
      if (this.#stack.isFull) this.#stack.sink();
      else {
        const frame = this.#stack.push(tag, tag.isBlock, this.#linkOf(tag));
        if (traits.kind !== 'other' || traits.role === ROLE.unseen) this.#enter(tag, frame);
      }
      this.#noteAnchors(tag);
    }
    if (isSelfClosed) this.close(traits);
  }

  close(traits: TagTraits): void {
    if ((traits.role & ROLE.void) !== 0) {
      if (traits.kind === 'break' && this.#unseen === 0) this.flow.lineBreak();
      return;
    }
    const isStructured = this.#unseen === 0 && this.#pre === null;
    if (this.#stack.absorbEnd()) {
      if (isStructured && (traits.role & ROLE.block) !== 0) this.flow.endParagraph();
      return;
    }
    if (isStructured && (traits.role & ROLE.endsCell) !== 0) this.#endCell();
    if (isStructured && traits.kind === 'table') {
      this.#endTable();
      return;
    }
    const depth = this.#stack.find(traits);
    if (depth > 0) this.#closeAt(depth);
    else if (isStructured && traits.kind === 'paragraph') this.flow.endParagraph();
    else if (this.#pre !== null && (traits.role & ROLE.ascii) !== 0)
      this.#pre.push(`</${traits.name.toUpperCase()}>`);
  }

  /** Ends all that is still open. */
  end(): void {
    this.#stack.clear(this.#onClosed);
    this.flow.end();
  }

  #openVoid(tag: StartTag): void {
    const { traits, own } = tag;
    if (this.#pre !== null) {
      if (traits.kind === 'break') this.#pre.push('\n');
      else if (traits.kind === 'page') this.#pre.push('\n<PAGE>\n');
      return;
    }
    if (own.breakBefore || own.breakAfter || traits.kind === 'page') this.flow.pageBreak();
    else if (traits.kind === 'break') this.flow.lineBreak();
    else if (!isVisible(this.#stack.top.style | own.set)) return;
    else if (traits.kind === 'rule') {
      this.#noteAnchors(tag);
      this.flow.rule();
    } else if (traits.kind === 'image') {
      this.#noteAnchors(tag);
      this.flow.image(tag.src ?? '', tag.alt ?? '');
    }
  }

  /** Inside what is not shown, and inside `<pre>`, elements nest but do not build. */
  #openUnstructured(tag: StartTag): void {
    if (this.#stack.isFull) {
      this.#stack.sink();
      return;
    }
    const { traits } = tag;
    if (this.#pre !== null && this.#unseen === 0) {
      if ((traits.role & ROLE.ascii) !== 0) {
        this.#pre.push(`<${traits.name.toUpperCase()}>`);
        return;
      }
      if (tag.isBlock) this.#pre.push('\n');
    }
    const frame = this.#stack.push(tag, false, 0);
    if (traits.role === ROLE.unseen) this.#hide(frame);
    else if (traits.kind === 'fact') this.#openFact(tag, frame);
  }

  #beforeBlock(traits: TagTraits): void {
    this.flow.endParagraph();
    if ((traits.role & ROLE.endsCell) !== 0) {
      this.#endCell();
      if (traits.kind === 'row') this.#closeImplied('row', 'table');
    } else if (traits.kind === 'item') this.#closeImplied('item', 'list');
    else if (traits.kind === 'term') this.#closeImplied('term', 'list');
    const paragraph = this.#stack.findKind('paragraph');
    if (paragraph > 0) this.#closeAt(paragraph);
  }

  /** Ends the element that the start of another one of its kind ends. */
  #closeImplied(kind: TagKind, boundary: TagKind): void {
    const open = this.#stack.findKind(kind);
    if (open > 0 && this.#stack.findKind(boundary) < open) this.#closeAt(open);
  }

  #enter(tag: StartTag, frame: Frame): void {
    const { traits } = tag;
    switch (traits.kind) {
      case 'table':
        if (this.flow.isTableTooDeep) break;
        this.flow.openTable();
        this.#enclose(frame, 'table');
        break;
      case 'row':
        this.flow.table?.openRow();
        break;
      case 'row-group':
        this.flow.table?.setHead(traits.name === 'thead');
        break;
      case 'cell':
        if (this.flow.table === undefined) break;
        this.flow.openCell(tag.colSpan, tag.rowSpan, traits.name === 'th', frame.align);
        this.#enclose(frame, 'cell');
        break;
      case 'caption':
        if (this.flow.table === undefined) break;
        this.flow.openCaption();
        this.#enclose(frame, 'cell');
        break;
      case 'list':
        this.flow.openList(tag.counter ?? (traits.name === 'ol' ? 'decimal' : 'bullet'), tag.value);
        frame.duty = 'list';
        break;
      case 'item':
        this.flow.openItem(tag.value, tag.counter);
        frame.duty = 'item';
        break;
      case 'pre':
        this.#pre = [];
        frame.duty = 'pre';
        break;
      case 'fact':
        this.#openFact(tag, frame);
        break;
      case 'heading':
        this.flow.setHeadingLevel(Number(traits.name[1]));
        frame.duty = 'heading';
        break;
      default:
        if (traits.role === ROLE.unseen) this.#hide(frame);
    }
  }

  #hide(frame: Frame): void {
    this.#unseen++;
    frame.duty = 'unseen';
  }

  #openFact(tag: StartTag, frame: Frame): void {
    if (this.facts.open(tag.name, tag.format)) frame.duty = 'fact';
  }

  #enclose(frame: Frame, duty: Duty): void {
    frame.duty = duty;
    this.#stack.raiseFloor();
  }

  #closeAt(depth: number): void {
    if (this.#pre === null && this.#stack.isBlockAt(depth)) this.flow.endParagraph();
    this.#stack.closeAt(depth, this.#onClosed);
  }

  #endCell(): void {
    if (!this.flow.isCellOpen) return;
    this.flow.endParagraph();
    this.#stack.lowerFloor(this.#onClosed);
  }

  #endTable(): void {
    if (this.flow.table === undefined) return;
    this.#endCell();
    this.flow.endParagraph();
    this.#stack.lowerFloor(this.#onClosed);
  }

  #finish(frame: Frame): void {
    switch (frame.duty) {
      case 'none':
        break;
      case 'unseen':
        this.#unseen--;
        break;
      case 'table':
        this.flow.closeTable();
        break;
      case 'cell':
        this.flow.closeCell();
        break;
      case 'list':
        this.flow.closeList();
        break;
      case 'item':
        this.flow.closeItem();
        break;
      case 'heading':
        this.flow.setHeadingLevel(0);
        break;
      case 'fact':
        this.facts.close();
        break;
      case 'pre':
        this.#endPre();
        break;
    }
    if (frame.own.breakAfter && this.#pre === null && this.#unseen === 0) this.flow.pageBreak();
  }

  #endPre(): void {
    const text = (this.#pre ?? []).join('');
    this.#pre = null;
    this.flow.preformatted(text);
  }

  #linkOf(tag: StartTag): number {
    return tag.href === null || tag.traits.kind !== 'anchor' ? 0 : this.links.add(tag.href.trim());
  }

  #noteAnchors(tag: StartTag): void {
    const { id, name, traits } = tag;
    if (id !== null && (traits.role & ROLE.inlineXbrl) === 0) this.flow.anchor(id);
    if (name !== null && name !== id && traits.kind === 'anchor') this.flow.anchor(name);
  }
}
