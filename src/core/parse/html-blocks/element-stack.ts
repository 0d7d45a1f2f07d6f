import { plainStyle, type DeclaredAlign, type OwnStyle } from './css-style.ts';
import type { LinkNumber } from './draft.ts';
import type { StartTag } from './start-tag.ts';
import { ROLE, STYLE, type TagKind, type TagTraits } from './tag-table.ts';

/** What an element's end has to finish. */
export type Duty =
  | 'none'
  | 'table'
  | 'cell'
  | 'list'
  | 'item'
  | 'heading'
  | 'fact'
  | 'pre'
  | 'unseen';

/** One open element with the style that holds inside it. */
export interface Frame {
  traits: TagTraits;
  own: OwnStyle;
  style: number;
  align: DeclaredAlign;
  size: number;
  /** The link that the element itself opens, and the one that holds inside it. */
  ownLink: LinkNumber;
  link: LinkNumber;
  isBlock: boolean;
  duty: Duty;
}

// Chromium stops nesting at 512; what lies deeper is read as if it stood at this depth.
const DEEPEST = 400;
const MOST_CARRIED = 12;
const ROOT: TagTraits = { name: '', kind: 'other', role: 0, style: 0 };

function emptyFrame(): Frame {
  return {
    traits: ROOT,
    own: plainStyle(),
    style: 0,
    align: 'none',
    size: 0,
    ownLink: 0,
    link: 0,
    isBlock: true,
    duty: 'none',
  };
}

/** The open elements, with browser-like mending of crossed and missing end tags. Frame 0 stands for the page itself. */
export class ElementStack {
  readonly #page = emptyFrame();
  /** The first `#depth` are open; the others are kept for reuse. */
  readonly #frames: Frame[] = [this.#page];
  #depth = 1;
  #overflow = 0;
  /** Frames below it belong to what is around the current table cell and cannot be closed from inside. */
  #floor = 1;
  /** The floors of the cells around the current one. */
  readonly #floors: number[] = [];
  #top: Frame = this.#page;

  get top(): Frame {
    return this.#top;
  }

  /** Whether elements can no longer be opened; `sink` then keeps count of their start tags. */
  get isFull(): boolean {
    return this.#depth >= DEEPEST;
  }

  /** Counts an element that lies too deep to follow. */
  sink(): void {
    this.#overflow++;
  }

  /** Whether an end tag closes an element too deep to be on the stack. */
  absorbEnd(): boolean {
    if (this.#overflow === 0) return false;
    this.#overflow--;
    return true;
  }

  push(tag: StartTag, isBlock: boolean, link: LinkNumber): Frame {
    let frame = this.#frames[this.#depth];
    if (frame === undefined) {
      frame = emptyFrame();
      this.#frames.push(frame);
    }
    frame.traits = tag.traits;
    frame.own = tag.own;
    frame.ownLink = link;
    frame.isBlock = isBlock;
    frame.duty = 'none';
    inherit(frame, this.#top);
    this.#depth++;
    this.#top = frame;
    return frame;
  }

  /** Makes the innermost frame the limit of what end tags inside can close. */
  raiseFloor(): void {
    this.#floors.push(this.#floor);
    this.#floor = this.#depth;
    this.#overflow = 0;
  }

  /** Undoes `raiseFloor`: closes the frames above it and the one it stood on. */
  lowerFloor(onClosed: (frame: Frame) => void): void {
    this.#overflow = 0;
    const around = this.#floors.pop();
    if (around === undefined) return;
    while (this.#depth >= this.#floor) this.#pop(onClosed);
    this.#floor = around;
  }

  /** Closes all there is. */
  clear(onClosed: (frame: Frame) => void): void {
    this.#floors.length = 0;
    this.#floor = 1;
    while (this.#depth > 1) this.#pop(onClosed);
  }

  /** Depth of the innermost open element like this one within reach; 0 when there is none. */
  find(traits: TagTraits): number {
    for (let i = this.#depth - 1; i >= this.#floor; i--)
      if (this.#frames[i]?.traits === traits) return i;
    return 0;
  }

  /** Depth of the innermost open element of that kind within reach; 0 when there is none. */
  findKind(kind: TagKind): number {
    for (let i = this.#depth - 1; i >= this.#floor; i--)
      if (this.#frames[i]?.traits.kind === kind) return i;
    return 0;
  }

  isBlockAt(depth: number): boolean {
    return this.#frames[depth]?.isBlock === true;
  }

  /**
   * Closes the element at `depth`. Formatting elements opened inside a block stay open, as browsers have it, and so does
   * everything opened inside an inline element that ends early.
   */
  closeAt(depth: number, onClosed: (frame: Frame) => void): void {
    if (depth === this.#depth - 1) this.#pop(onClosed);
    else this.#closeInside(depth, onClosed);
  }

  /** The open frame at that depth. */
  #at(depth: number): Frame {
    return this.#frames[depth] ?? this.#page;
  }

  #pop(onClosed: (frame: Frame) => void): void {
    const frame = this.#top;
    this.#depth--;
    this.#top = this.#at(this.#depth - 1);
    onClosed(frame);
  }

  #closeInside(depth: number, onClosed: (frame: Frame) => void): void {
    const closed = this.#at(depth);
    const [, ...above] = this.#frames.splice(depth, this.#depth - depth);
    const stays = closed.isBlock ? above.filter(isCarried).slice(-MOST_CARRIED) : above;
    this.#frames.splice(depth, 0, ...stays);
    this.#depth = depth + stays.length;
    this.#top = this.#at(depth - 1);
    for (const frame of stays) {
      inherit(frame, this.#top);
      this.#top = frame;
    }
    for (const frame of above.toReversed()) if (!stays.includes(frame)) onClosed(frame);
    onClosed(closed);
  }
}

function isCarried(frame: Frame): boolean {
  return (frame.traits.role & ROLE.formatting) !== 0 && !frame.isBlock;
}

/** Sets what a frame has from the element around it and from its own tag. */
function inherit(frame: Frame, parent: Frame): void {
  const { own, traits } = frame;
  let style = ((parent.style | traits.style) & ~(own.clear & ~STYLE.hidden)) | own.set;
  if (own.shift !== 0 && !frame.isBlock) {
    style &= ~(STYLE.superscript | STYLE.subscript);
    style |= own.shift > 0 ? STYLE.superscript : STYLE.subscript;
  }
  frame.align = own.align === 'none' ? parent.align : own.align;
  if (traits.kind === 'table') {
    // Browsers set tables afresh; an unclosed <b> or <center> above does not reach into them.
    style &= ~(STYLE.bold | STYLE.italic | STYLE.underline) | own.set;
    frame.align = own.align;
  } else if (traits.name === 'center') frame.align = 'center';
  frame.style = style;
  frame.size = own.size > 0 ? own.size : parent.size;
  frame.link = traits.kind === 'anchor' ? frame.ownLink : parent.link;
}
