import { decodeHTML, escapeAttribute } from 'entities';
import { eachAttribute } from '../parse/html-blocks/attributes.ts';
import { HtmlScanner, type TokenSink } from '../parse/html-blocks/scan-html.ts';

/** A page written anew, piece by piece. */
export interface InertMarkup {
  /** Markup that does nothing; joined, it is the page. */
  readonly pieces: string[];
  /** The pieces that are text which is seen, by their index, with their words. */
  readonly texts: readonly { readonly piece: number; readonly text: string }[];
}

/** Elements that set text and do nothing else. Of any other only the content is left. */
const ELEMENTS = new Set(
  (
    'a abbr acronym address b big blockquote body br caption center cite code col colgroup dd del dfn dir div dl dt em ' +
    'font h1 h2 h3 h4 h5 h6 hr i img ins kbd li menu nobr ol p pre q s samp small span strike strong style sub sup ' +
    'table tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);
/** Those that a browser closes by itself, or that hold nothing. */
const UNNESTED = new Set(
  'br col colgroup dd dt hr img li p style tbody td tfoot th thead tr'.split(' '),
);
/** How deep an element may stand in others of its name: far beyond any honest page, far below what breaks a browser. */
const DEPTH = { table: 30, other: 300 };

/** Elements that go with all they hold. */
const UNSEEN = new Set([
  'ix:header',
  'title',
  'script',
  'textarea',
  'noembed',
  'noframes',
  'iframe',
]);

/** Attributes that say how something looks, or what it is called. None of them holds an address. */
const ATTRIBUTES = new Set(
  (
    'align alt bgcolor border bordercolor cellpadding cellspacing class clear color colspan compact dir face frame ' +
    'height hspace id lang link name noshade nowrap rowspan rules size span start style text title type valign value ' +
    'vspace width'
  ).split(' '),
);

/** What in a style sheet asks for something elsewhere; the page's policy forbids it besides. */
const FETCHES = /url\s*\(|@import|image-set\s*\(|expression\s*\(/gi;

function inertStyle(css: string): string {
  return css.replaceAll('<', '').replace(FETCHES, 'none(');
}

/** Writes each token anew, or leaves it out. */
class InertWriter implements TokenSink {
  readonly pieces: string[] = [];
  readonly texts: { piece: number; text: string }[] = [];
  readonly #html: string;
  readonly #imageOf: (source: string) => string | null;
  /** The element whose content is left out, and how deep in elements of its name. */
  #unseen: string | null = null;
  #depth = 0;
  #isStyle = false;
  /** How many elements of a name are open, those that stand too deep and are left out included. */
  readonly #open = new Map<string, number>();

  constructor(html: string, imageOf: (source: string) => string | null) {
    this.#html = html;
    this.#imageOf = imageOf;
  }

  text(start: number, end: number): void {
    if (this.#unseen !== null) return;
    const source = this.#html.slice(start, end);
    if (this.#isStyle) this.pieces.push(inertStyle(source));
    else {
      if (/\S/.test(source))
        this.texts.push({ piece: this.pieces.length, text: decodeHTML(source) });
      this.pieces.push(source.replaceAll('<', '&lt;'));
    }
  }

  openAgain(): boolean {
    return false;
  }

  open(start: number, nameEnd: number, end: number, isSelfClosed: boolean): void {
    const name = this.#html.slice(start, nameEnd).toLowerCase();
    if (this.#unseen !== null) {
      if (name === this.#unseen && !isSelfClosed) this.#depth += 1;
    } else if (UNSEEN.has(name)) {
      if (isSelfClosed) return;
      this.#unseen = name;
      this.#depth = 1;
    } else if (ELEMENTS.has(name)) {
      if (!this.#enter(name)) return;
      this.#isStyle = name === 'style';
      this.pieces.push(this.#startTag(name, this.#html.slice(start, end)));
    }
  }

  close(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (this.#unseen !== null) {
      if (name === this.#unseen) this.#depth -= 1;
      if (this.#depth === 0) this.#unseen = null;
      return;
    }
    if (name === 'style') this.#isStyle = false;
    if (ELEMENTS.has(name) && this.#leave(name)) this.pieces.push(`</${name}>`);
  }

  #isTooDeep(name: string): boolean {
    return (this.#open.get(name) ?? 0) > (name === 'table' ? DEPTH.table : DEPTH.other);
  }

  /** Counts an element that is opened; false when it stands too deep. */
  #enter(name: string): boolean {
    if (UNNESTED.has(name)) return true;
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
    return !this.#isTooDeep(name);
  }

  /** Counts an element that is closed; false when its start was left out. */
  #leave(name: string): boolean {
    const isOut = this.#isTooDeep(name);
    const open = this.#open.get(name) ?? 0;
    if (open > 0) this.#open.set(name, open - 1);
    return !isOut;
  }

  #startTag(name: string, source: string): string {
    let tag = `<${name}`;
    const write = (attribute: string, value: string) => {
      tag += ` ${attribute}="${escapeAttribute(value)}"`;
    };
    eachAttribute(source, (attribute, raw) => {
      const value = decodeHTML(raw);
      if (attribute === 'style') write('style', inertStyle(value));
      else if (ATTRIBUTES.has(attribute)) write(attribute, value);
      else if (name === 'a' && attribute === 'href' && value.startsWith('#')) write('href', value);
      else if (name === 'img' && attribute === 'src') {
        const image = this.#imageOf(value);
        if (image !== null) write('src', image);
      }
    });
    return `${tag}>`;
  }
}

/**
 * The markup of a page with all that could act left out: scripts, frames, forms, handlers, addresses. Links to places in
 * the page itself stay. What is left is a list of what may stand there, not of what may not.
 * @param imageOf a data: address for the picture that the page asks for; null to leave it out
 */
export function inertMarkup(html: string, imageOf: (source: string) => string | null): InertMarkup {
  const writer = new InertWriter(html, imageOf);
  new HtmlScanner(html, false, writer).scan();
  return { pieces: writer.pieces, texts: writer.texts };
}
