import { numberAt } from '../number-at.ts';
import { decodeHTML } from 'entities';
import { detach } from '../detach.ts';
import { eachAttribute } from './attributes.ts';
import { counterOfType } from './list-counter.ts';
import {
  applyBackground,
  applyColour,
  applyFontFamily,
  plainStyle,
  StyleReader,
  toAlign,
  type OwnStyle,
} from './css-style.ts';
import { StyleSheet } from './style-sheet.ts';
import { ROLE, STYLE, type TagNames, type TagTraits } from './tag-table.ts';

/** A start tag, read: what it is and what its attributes say. Tags written alike share one object. */
export interface StartTag {
  readonly traits: TagTraits;
  readonly own: OwnStyle;
  /** The tag ends in a slash. */
  readonly isSelfClosed: boolean;
  /** The element shows as a block. */
  readonly isBlock: boolean;
  readonly id: string | null;
  readonly name: string | null;
  readonly href: string | null;
  readonly src: string | null;
  readonly alt: string | null;
  readonly format: string | null;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Number that a list item gives itself or a list starts at; 0 when it doesn't. */
  readonly value: number;
  /** What a list puts before its items, or an item before itself; null where it doesn't say. */
  readonly counter: OwnStyle['counter'];
}

const FONT_POINTS: readonly number[] = [0, 7.5, 10, 12, 13.5, 18, 24, 36];
const PLAIN = plainStyle();
const MOST_TAGS = 20_000;
const LONGEST_SHARED = 400;

/** Reads start tags, each distinct one once: a filing repeats a few hundred of them a hundred thousand times. */
export class StartTagReader {
  readonly #names: TagNames;
  readonly #styles = new StyleReader();
  readonly #sheet = new StyleSheet();
  readonly #known = new Map<string, StartTag>();

  constructor(names: TagNames) {
    this.#names = names;
  }

  /** Heeds the rules of a `<style>` in all tags read from now on. */
  addRules(css: string): void {
    this.#sheet.add(css);
    this.#known.clear();
  }

  /** The tag with the same source between its brackets as one read before. */
  recall(html: string, start: number, end: number): StartTag | undefined {
    return end - start > LONGEST_SHARED ? undefined : this.#known.get(html.slice(start, end));
  }

  /** Reads a new tag by its source without the brackets, which starts with a name of `nameLength` characters. */
  read(source: string, nameLength: number, isSelfClosed: boolean, isRaw: boolean): StartTag {
    const traits = this.#names.traits(source.slice(0, nameLength));
    const tag = this.#readNew(traits, source, isSelfClosed);
    const isUnique = isRaw || tag.id !== null || tag.name !== null || tag.href !== null;
    if (!isUnique && source.length <= LONGEST_SHARED && this.#known.size < MOST_TAGS)
      this.#known.set(source, tag);
    return tag;
  }

  #readNew(traits: TagTraits, source: string, isSelfClosed: boolean): StartTag {
    const values = new Map<string, string>();
    // Facts carry half a dozen attributes of no interest here, by the thousand.
    const isSkipped = traits.role === ROLE.inlineXbrl && traits.kind !== 'fact';
    if (!isSkipped && source.length > traits.name.length)
      eachAttribute(source, (name, value) => {
        if (!values.has(name) && values.size < 100) values.set(name, value);
      });
    const own = values.size === 0 && this.#sheet.isEmpty ? PLAIN : this.#style(traits, values);
    const text = (name: string): string | null => {
      const value = values.get(name);
      if (value === undefined) return null;
      return detach(value.includes('&') ? decodeHTML(value) : value);
    };
    return {
      traits,
      own,
      isSelfClosed,
      isBlock: showsAsBlock(traits, own),
      id: text('id') || null,
      name: text('name') || null,
      href: text('href'),
      src: text('src'),
      alt: text('alt'),
      format: text('format'),
      colSpan: count(values.get('colspan')),
      rowSpan: count(values.get('rowspan')),
      value:
        traits.kind === 'item'
          ? count(values.get('value'))
          : traits.kind === 'list'
            ? count(values.get('start'))
            : 0,
      counter: own.counter ?? (traits.kind === 'list' ? counterOfType(values.get('type')) : null),
    };
  }

  /** What the page's rules and the tag's own attribute declare, the latter last. */
  #declarations({ name }: TagTraits, values: ReadonlyMap<string, string>): string | undefined {
    const inline = values.get('style');
    if (this.#sheet.isEmpty) return inline;
    const rules = this.#sheet.declarationsFor(name, values.get('class'), values.get('id'));
    return rules === '' ? inline : `${rules};${inline ?? ''}`;
  }

  #style(traits: TagTraits, values: ReadonlyMap<string, string>): OwnStyle {
    const css = this.#declarations(traits, values);
    const own: OwnStyle = { ...(css === undefined ? PLAIN : this.#styles.read(css)) };
    const align = values.get('align');
    if (align !== undefined && own.align === 'none') own.align = toAlign(align);
    const background = values.get('bgcolor');
    if (background !== undefined) applyBackground(own, background);
    if (values.has('hidden')) own.set |= STYLE.hidden;
    if (traits.kind !== 'font') return own;
    const colour = values.get('color');
    if (colour !== undefined) applyColour(own, colour);
    const face = values.get('face');
    if (face !== undefined) applyFontFamily(own, face);
    const size = values.get('size');
    if (size !== undefined) own.size = fontSize(size);
    return own;
  }
}

function count(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return number > 0 ? number : 0;
}

function fontSize(value: string): number {
  const number = Number.parseInt(value, 10);
  if (!Number.isFinite(number)) return 0;
  const isRelative = /^\s*[+-]/.test(value);
  return numberAt(FONT_POINTS, Math.min(7, Math.max(1, isRelative ? number + 3 : number)));
}

function showsAsBlock(traits: TagTraits, own: OwnStyle): boolean {
  const isBlock = (traits.role & ROLE.block) !== 0;
  if (own.display === 'inline')
    return isBlock && traits.name !== 'div' && traits.kind !== 'paragraph';
  if (isBlock) return true;
  return own.display === 'block' && (traits.role & ROLE.inlineXbrl) === 0;
}
