/** Takes the tokens of an HTML source as offsets into it; comments, declarations and the like are passed over. */
export interface TokenSink {
  text(start: number, end: number): void;
  /** Opens the element of a start tag met before, by its source without the brackets; false when it is new. */
  openAgain(start: number, end: number): boolean;
  /** Opens an element; raw ones hold text only, up to their end tag. */
  open(start: number, nameEnd: number, end: number, isSelfClosed: boolean, isRaw: boolean): void;
  close(start: number, end: number): void;
}

const EQUALS = 0x3d;
const SLASH = 0x2f;
const GREATER = 0x3e;
const DASH = 0x2d;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const DOUBLE = 0x22;
const SINGLE = 0x27;

const RAW = /^(?:iframe|noembed|noframes|script|style|textarea|title|xmp)$/i;
const PLAIN = /^plaintext$/i;
const LONGEST_RAW_NAME = 9;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}

function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || isBlank(code);
}

/**
 * Reads an HTML source as the HTML standard's tokenizer does, in one pass that jumps from tag to tag. A tag that the end of
 * the source cuts off is passed over. With `isXml` an empty raw element (`<title/>`) may close itself.
 */
export class HtmlScanner {
  readonly #html: string;
  readonly #isXml: boolean;
  readonly #sink: TokenSink;
  /** Whether the start tag read last closes itself, as `#tagEnd` found it. */
  #isSelfClosed = false;

  constructor(html: string, isXml: boolean, sink: TokenSink) {
    this.#html = html;
    this.#isXml = isXml;
    this.#sink = sink;
  }

  /** Hands all tokens over. */
  scan(): void {
    const html = this.#html;
    let at = 0;
    let from = 0;
    while (at < html.length) {
      const open = html.indexOf('<', from);
      const end = open < 0 ? html.length : open;
      if (end > at) this.#sink.text(at, end);
      if (open < 0) return;
      const next = html.charCodeAt(open + 1);
      at = open;
      from = open + 1;
      if (isLetter(next)) at = this.#startTag(open + 1);
      else if (next === SLASH) at = this.#endTag(open + 2);
      else if (next === EXCLAMATION) at = this.#declaration(open + 2);
      else if (next === QUESTION) at = this.#after('>', open + 2);
      if (at > open) from = at;
    }
  }

  /** Offset behind the next `mark`; the source's end when there is none. */
  #after(mark: string, from: number): number {
    const at = this.#html.indexOf(mark, from);
    return at < 0 ? this.#html.length : at + mark.length;
  }

  #startTag(start: number): number {
    const html = this.#html;
    const close = html.indexOf('>', start);
    if (close < 0) return html.length;
    if (this.#sink.openAgain(start, close)) return close + 1;
    let nameEnd = start + 1;
    while (!endsName(html.charCodeAt(nameEnd))) nameEnd++;
    const end = this.#tagEnd(nameEnd);
    if (end < 0) return html.length;
    const isSelfClosed = this.#isSelfClosed;
    const mayBeRaw = nameEnd - start <= LONGEST_RAW_NAME;
    const name = mayBeRaw ? html.slice(start, nameEnd) : '';
    const isRaw = mayBeRaw && RAW.test(name);
    const isPlain = mayBeRaw && PLAIN.test(name);
    this.#sink.open(start, nameEnd, end, isSelfClosed, isRaw || isPlain);
    if (!(isRaw || isPlain) || (isSelfClosed && this.#isXml)) return end + 1;
    return this.#rawText(end + 1, isRaw ? name.toLowerCase() : null);
  }

  /** Offset of the `>` that ends a start tag, and not one inside a quoted value; -1 when the source ends first. */
  #tagEnd(nameEnd: number): number {
    const html = this.#html;
    this.#isSelfClosed = false;
    let at = nameEnd;
    while (at < html.length) {
      const code = html.charCodeAt(at);
      if (code === GREATER) return at;
      if (code === SLASH) {
        at = this.#skipBlanks(at + 1);
        if (html.charCodeAt(at) !== GREATER) continue;
        this.#isSelfClosed = true;
        return at;
      }
      if (isBlank(code)) at++;
      else at = this.#attributeEnd(at);
      if (at < 0) return -1;
    }
    return -1;
  }

  /** Offset behind the attribute that starts here; -1 when its quoted value does not end. */
  #attributeEnd(start: number): number {
    const html = this.#html;
    let at = start + 1;
    let code = html.charCodeAt(at);
    while (at < html.length && code !== EQUALS && !endsName(code)) code = html.charCodeAt(++at);
    at = this.#skipBlanks(at);
    if (html.charCodeAt(at) !== EQUALS) return at;
    at = this.#skipBlanks(at + 1);
    code = html.charCodeAt(at);
    if (code === DOUBLE || code === SINGLE) {
      const close = html.indexOf(code === DOUBLE ? '"' : "'", at + 1);
      return close < 0 ? -1 : close + 1;
    }
    while (at < html.length && code !== GREATER && !isBlank(code)) code = html.charCodeAt(++at);
    return at;
  }

  #skipBlanks(from: number): number {
    let at = from;
    while (isBlank(this.#html.charCodeAt(at))) at++;
    return at;
  }

  #endTag(start: number): number {
    const html = this.#html;
    const close = html.indexOf('>', start);
    if (close < 0) return start >= html.length ? start - 2 : html.length;
    if (!isLetter(html.charCodeAt(start))) return close + 1;
    let nameEnd = start + 1;
    while (nameEnd < close && !endsName(html.charCodeAt(nameEnd))) nameEnd++;
    this.#sink.close(start, nameEnd);
    return close + 1;
  }

  /** Offset behind a comment, a doctype, a CDATA section or what else starts with `<!`. */
  #declaration(start: number): number {
    const html = this.#html;
    if (html.startsWith('[CDATA[', start)) return this.#after(']]>', start + 7);
    if (!html.startsWith('--', start)) return this.#after('>', start);
    const from = start + 2;
    if (html.charCodeAt(from) === GREATER) return from + 1;
    if (html.startsWith('->', from)) return from + 2;
    for (let at = html.indexOf('--', from); at >= 0; at = html.indexOf('--', at)) {
      at += 2;
      while (html.charCodeAt(at) === DASH) at++;
      if (html.charCodeAt(at) === EXCLAMATION && html.charCodeAt(at + 1) === GREATER) at++;
      if (html.charCodeAt(at) === GREATER) return at + 1;
    }
    return html.length;
  }

  /** Reads the text of a raw element and its end tag, which has `name`; without a name no end tag ends it. */
  #rawText(start: number, name: string | null): number {
    const at = name === null ? -1 : this.#findEndTag(start, name);
    const end = at < 0 ? this.#html.length : at;
    if (end > start) this.#sink.text(start, end);
    return at < 0 ? end : this.#endTag(at + 2);
  }

  /** Offset of the next end tag of that name, which is in small letters; -1 when there is none. */
  #findEndTag(from: number, name: string): number {
    const html = this.#html;
    for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
      const nameEnd = at + 2 + name.length;
      if (nameEnd >= html.length) return -1;
      if (!endsName(html.charCodeAt(nameEnd))) continue;
      if (html.slice(at + 2, nameEnd).toLowerCase() === name) return at;
    }
    return -1;
  }
}
