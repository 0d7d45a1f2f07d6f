import type { DeclaredAlign, OwnStyle } from './css-style.ts';
import { ROLE, STYLE, type TagTraits } from './tag-table.ts';
import type { LinkNumber } from './draft.ts';

/** What an element's end has to finish. */
export const DUTY = {
  none: 0,
  table: 1,
  cell: 2,
  caption: 3,
  list: 4,
  item: 5,
  heading: 6,
  fact: 7,
  pre: 8,
} as const;

/** One open element with the style that holds inside it. */
export interface Frame {
  traits: TagTraits;
  own: OwnStyle;
  style: number;
  align: DeclaredAlign;
  size: number;
  indent: number;
  /** The link that the element itself opens, and the one that holds inside it. */
  ownLink: LinkNumber;
  link: LinkNumber;
  /** The element shows as a block. */
  isBlock: boolean;
  breakAfter: boolean;
  /** One of `DUTY`. */
  duty: number;
}

// Chromium stops nesting at 512; what lies deeper is read as if it stood at this depth.
const DEEPEST = 400;
const MOST_CARRIED = 12;

/** The open elements, innermost last, with browser-like mending of crossed and missing end tags. */
export class ElementStack {
  readonly frames: Frame[] = [];
  #overflow = 0;
  /** Frames below this index belong to the text around the current table cell and cannot be closed from inside. */
  #floors: number[] = [0];

  get top(): Frame | undefined {
    return this.frames.at(-1);
  }

  get depth(): number {
    return this.frames.length;
  }

  get floor(): number {
    return this.#floors.at(-1) ?? 0;
  }

  /** Whether elements can no longer be opened; `sink` then keeps count of their start tags. */
  get isFull(): boolean {
    return this.frames.length >= DEEPEST;
  }

  /** Counts an element that lies too deep to follow. */
  sink(): void {
    this.#overflow++;
  }

  push(traits: TagTraits, own: OwnStyle, isBlock: boolean, link: LinkNumber): Frame {
    const frame: Frame = {
      traits,
      own,
      style: 0,
      align: 'none',
      size: 0,
      indent: 0,
      ownLink: link,
      link: 0,
      isBlock,
      breakAfter: own.breakAfter,
      duty: DUTY.none,
    };
    inherit(frame, this.top);
    this.frames.push(frame);
    return frame;
  }

  /** Whether an end tag closes an element too deep to be on the stack. */
  absorbEnd(): boolean {
    if (this.#overflow === 0) return false;
    this.#overflow--;
    return true;
  }

  /** Makes the innermost frame the limit of what end tags inside can close. */
  raiseFloor(): void {
    this.#floors.push(this.frames.length);
    this.#overflow = 0;
  }

  /** Undoes `raiseFloor`; returns the frames above it and the one it stood on, innermost first. */
  lowerFloor(): Frame[] {
    this.#overflow = 0;
    if (this.#floors.length === 1) return [];
    const floor = this.#floors.pop() ?? 1;
    return this.frames.splice(floor - 1).reverse();
  }

  /** Index of the innermost open element of that name within reach; -1 when there is none. */
  find(name: string): number {
    const floor = this.floor;
    for (let i = this.frames.length - 1; i >= floor; i--)
      if (this.frames[i]?.traits.name === name) return i;
    return -1;
  }

  /**
   * Closes the element at `index` and returns all that ended with it. Formatting elements opened inside a block stay open, as
   * browsers have it, and so does everything opened inside an inline element that ends early.
   */
  closeAt(index: number): Frame[] {
    const closed = this.frames.splice(index, 1);
    if (index === this.frames.length) return closed;
    if (closed[0]?.isBlock === true) {
      const carried: Frame[] = [];
      for (const frame of this.frames.splice(index)) {
        const stays = (frame.traits.role & ROLE.formatting) !== 0 && !frame.isBlock;
        (stays ? carried : closed).push(frame);
      }
      this.frames.push(...carried.slice(-MOST_CARRIED));
    }
    for (let i = index; i < this.frames.length; i++) {
      const frame = this.frames[i];
      if (frame) inherit(frame, this.frames[i - 1]);
    }
    return closed;
  }
}

function inherit(frame: Frame, parent: Frame | undefined): void {
  const { own, traits } = frame;
  const fromTag = traits.style;
  let style = ((parent?.style ?? 0) | fromTag) & ~(own.clear & ~STYLE.hidden);
  style |= own.set;
  if (!frame.isBlock && own.shift !== 0) {
    style &= ~(STYLE.superscript | STYLE.subscript);
    style |= own.shift > 0 ? STYLE.superscript : STYLE.subscript;
  }
  if (traits.name === 'table') style &= ~(STYLE.bold | STYLE.italic | STYLE.underline) | own.set;
  frame.style = style;
  if (own.align !== 'none') frame.align = own.align;
  else if (traits.name === 'center') frame.align = 'center';
  else if (traits.name === 'table') frame.align = 'none';
  else frame.align = parent?.align ?? 'none';
  frame.size = own.size > 0 ? own.size : (parent?.size ?? 0);
  frame.indent = traits.name === 'td' ? 0 : (parent?.indent ?? 0) + own.indent;
  frame.link = traits.name === 'a' ? frame.ownLink : (parent?.link ?? 0);
}
