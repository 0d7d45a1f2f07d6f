import { toSourceLine, type LineSource, type SourceLine } from './source-line.ts';

const RETURN = 0x0d;
const BLANK = 0x20;
const LESS = 0x3c;
/** What a line cannot show as it stands in the file: tabs and exotic spaces, which it counts as blanks. */
const UNEVEN = /[\t\u00a0]/;
const CLOSED_PAGE = /^\s*<\/PAGE>\s*$/i;

function isSpace(code: number): boolean {
  if (code <= BLANK) return code === BLANK || (code >= 0x09 && code <= RETURN);
  return code > 0x7f && /\s/.test(String.fromCharCode(code));
}

/** Calls `visit` with the start and end of each line of a text, in order. Lines end in line feeds, returns or both. */
export function eachLine(text: string, visit: (start: number, end: number) => void): void {
  const find = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from);
    return at < 0 ? text.length : at;
  };
  let feed = find('\n', 0);
  let back = find('\r', 0);
  for (let from = 0; from <= text.length;) {
    if (feed < from) feed = find('\n', from);
    if (back < from) back = find('\r', from);
    const end = Math.min(feed, back);
    visit(from, end);
    from = end + (back < feed && feed === back + 1 ? 2 : 1);
  }
}

/**
 * The lines of a text wrapped by hand, each cut out of it when it is asked for: a filing has 20,000 lines by the megabyte, and
 * as objects all at once they took as much memory as the filing itself.
 */
export class SourceLines implements LineSource {
  readonly #text: string;
  /** Start, end and indent of each line. */
  readonly #places: Uint32Array;
  /** 1 for each line that holds a "<". */
  readonly #tagged: Uint8Array;
  /** Lines that do not stand in the text as they are to be read. */
  readonly #own: Map<number, SourceLine>;

  private constructor(
    text: string,
    places: Uint32Array,
    tagged: Uint8Array,
    own: Map<number, SourceLine>,
  ) {
    this.#text = text;
    this.#places = places;
    this.#tagged = tagged;
    this.#own = own;
  }

  /**
   * Takes a text apart. Privacy-enhanced mail put "- " before lines that start with a dash; some agents closed their page
   * tags.
   */
  static of(text: string): SourceLines {
    let count = 0;
    eachLine(text, () => count++);
    const places = new Uint32Array(count * 3);
    const tagged = new Uint8Array(count);
    let nextTag = text.indexOf('<');
    const own = new Map<number, SourceLine>();
    const isUneven = UNEVEN.test(text);
    let at = 0;
    eachLine(text, (from, to) => {
      let start = text.startsWith('- -', from) ? from + 2 : from;
      let end = to;
      while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
      let indent = 0;
      while (text.charCodeAt(start + indent) === BLANK && start + indent < end) indent++;
      const raw =
        isUneven || text.charCodeAt(start + indent) === LESS ? text.slice(start, end) : '';
      if (CLOSED_PAGE.test(raw)) {
        start = end;
        indent = 0;
      } else if (UNEVEN.test(raw)) own.set(at / 3, toSourceLine(raw));
      if (nextTag >= 0 && nextTag < from) nextTag = text.indexOf('<', from);
      if (nextTag >= 0 && nextTag < to) tagged[at / 3] = 1;
      places[at++] = start;
      places[at++] = end;
      places[at++] = indent;
    });
    return new SourceLines(text, places, tagged, own);
  }

  get length(): number {
    return this.#places.length / 3;
  }

  at(i: number): SourceLine | undefined {
    const own = this.#own.get(i);
    if (own !== undefined) return own;
    const start = this.#places[i * 3];
    if (start === undefined) return undefined;
    const text = this.#text.slice(start, this.#places[i * 3 + 1]);
    return { text, indent: this.#places[i * 3 + 2] ?? 0 };
  }

  /** Whether a tag may stand in the line: it holds a "<". */
  mayHoldTag(i: number): boolean {
    const own = this.#own.get(i);
    return own === undefined ? this.#tagged[i] === 1 : own.text.includes('<');
  }

  /** How many columns the line fills, its indent among them; 0 for a blank one and beyond the text. */
  widthOf(i: number): number {
    const own = this.#own.get(i);
    if (own !== undefined) return own.text.length;
    return (this.#places[i * 3 + 1] ?? 0) - (this.#places[i * 3] ?? 0);
  }

  /** Whether the line's last character is this one. */
  endsWith(i: number, character: string): boolean {
    const own = this.#own.get(i);
    if (own !== undefined) return own.text.endsWith(character);
    const end = this.#places[i * 3 + 1] ?? 0;
    return end > (this.#places[i * 3] ?? 0) && this.#text.charAt(end - 1) === character;
  }

  /** Sets another text in place of a line's. */
  replace(i: number, text: string): void {
    this.#own.set(i, toSourceLine(text));
  }

  /** The lines that are kept, renumbered. */
  filter(isKept: (i: number) => boolean): SourceLines {
    const places = new Uint32Array(this.#places.length);
    const tagged = new Uint8Array(this.length);
    const own = new Map<number, SourceLine>();
    let count = 0;
    for (let i = 0; i < this.length; i++) {
      if (!isKept(i)) continue;
      const line = this.#own.get(i);
      if (line !== undefined) own.set(count, line);
      places.set(this.#places.subarray(i * 3, i * 3 + 3), count * 3);
      tagged[count++] = this.#tagged[i] ?? 0;
    }
    return new SourceLines(this.#text, places.slice(0, count * 3), tagged.slice(0, count), own);
  }
}
