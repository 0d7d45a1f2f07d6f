import {
  applyBackground,
  applyColour,
  applyFontFamily,
  plainStyle,
  toAlign,
  type OwnStyle,
  type StyleReader,
} from './css-style.ts';
import { STYLE } from './tag-table.ts';

/** The attributes that are read; all others are skipped unseen. */
const READ = new Set([
  'style',
  'align',
  'id',
  'name',
  'href',
  'src',
  'alt',
  'colspan',
  'rowspan',
  'color',
  'size',
  'face',
  'bgcolor',
  'hidden',
  'value',
  'start',
  'format',
  'type',
  'checked',
]);

const FONT_POINTS: readonly number[] = [0, 7.5, 10, 12, 13.5, 18, 24, 36];

/** Attributes of the start tag being read. */
export class TagAttributes {
  #names: string[] = [];
  #values: string[] = [];
  #count = 0;
  #name: string | null = null;

  clear(): void {
    this.#count = 0;
    this.#name = null;
  }

  /** Whether the value of an attribute of that name is wanted; it is then the one that `put` stores. */
  open(rawName: string): boolean {
    let name = rawName;
    if (!READ.has(name)) {
      name = rawName.toLowerCase();
      if (!READ.has(name)) {
        this.#name = null;
        return false;
      }
    }
    if (this.#count >= READ.size || this.get(name) !== null) {
      this.#name = null;
      return false;
    }
    this.#name = name;
    this.#names[this.#count] = name;
    this.#values[this.#count] = '';
    this.#count++;
    return true;
  }

  /** Stores the value of the attribute opened last. */
  put(value: string): void {
    if (this.#name !== null) this.#values[this.#count - 1] += value;
  }

  /** An attribute whose value is not wanted. */
  skip(): void {
    this.#name = null;
  }

  get isOpen(): boolean {
    return this.#name !== null;
  }

  /** The attribute's value; null where there is no such attribute. */
  get(name: string): string | null {
    for (let i = 0; i < this.#count; i++) if (this.#names[i] === name) return this.#values[i] ?? '';
    return null;
  }

  /** A whole number above 0, or 0. */
  count(name: string): number {
    const value = this.get(name);
    if (value === null) return 0;
    const number = Number.parseInt(value, 10);
    return Number.isFinite(number) && number > 0 ? number : 0;
  }

  /** What the attributes say about the setting of text in the element. */
  style(reader: StyleReader, isFont: boolean): OwnStyle {
    if (this.#count === 0) return PLAIN;
    let own: OwnStyle | null = null;
    const css = this.get('style');
    if (css !== null) own = reader.read(css);
    const fresh = (): OwnStyle => {
      own = { ...(own ?? PLAIN) };
      return own;
    };
    for (let i = 0; i < this.#count; i++) {
      const value = this.#values[i] ?? '';
      switch (this.#names[i]) {
        case 'align':
          if (css === null || own?.align === 'none') fresh().align = toAlign(value);
          break;
        case 'bgcolor':
          applyBackground(fresh(), value);
          break;
        case 'hidden':
          fresh().set |= STYLE.hidden;
          break;
        case 'color':
          if (isFont) applyColour(fresh(), value);
          break;
        case 'face':
          if (isFont) applyFontFamily(fresh(), value);
          break;
        case 'size':
          if (isFont) fresh().size = fontSize(value);
          break;
        default:
      }
    }
    return own ?? PLAIN;
  }
}

const PLAIN = plainStyle();

function fontSize(value: string): number {
  const number = Number.parseInt(value, 10);
  if (!Number.isFinite(number)) return 0;
  const isRelative = /^\s*[+-]/.test(value);
  return FONT_POINTS[Math.min(7, Math.max(1, isRelative ? number + 3 : number))] ?? 0;
}
