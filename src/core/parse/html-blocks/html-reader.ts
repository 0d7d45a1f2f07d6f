import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { StyleReader } from './css-style.ts';
import { ElementHandler, type PreReader } from './element-handler.ts';
import { SourceText } from './source-text.ts';
import { TagAttributes } from './tag-attributes.ts';
import { tagTraits, type TagTraits } from './tag-table.ts';

/** The longest attribute name that is read. */
const LONGEST_NAME = 8;

/** Feeds the tokens of one HTML source to an element handler. */
export class HtmlReader implements TokenizerCallbacks {
  readonly handler: ElementHandler;
  readonly #html: string;
  readonly #source: SourceText;
  readonly #attributes = new TagAttributes();
  #tag: TagTraits | null = null;

  constructor(html: string, readPre: PreReader) {
    this.#html = html;
    this.#source = new SourceText(html);
    this.handler = new ElementHandler(this.#source, new StyleReader(), readPre);
  }

  /** Reads the whole source. */
  read(): void {
    const isXml = /^\s*<\?xml|xmlns[:=]/.test(this.#html.slice(0, 2_000));
    // Entities are decoded here, run by run: the tokenizer would cut the text at each of them.
    const tokenizer = new Tokenizer({ decodeEntities: false, recognizeSelfClosing: isXml }, this);
    tokenizer.write(this.#html);
    tokenizer.end();
    this.handler.end();
  }

  ontext(start: number, end: number): void {
    this.handler.text(start, end);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = tagTraits(this.#html.slice(start, end));
    this.#attributes.clear();
  }

  onattribname(start: number, end: number): void {
    if (end - start <= LONGEST_NAME) this.#attributes.open(this.#html.slice(start, end));
    else this.#attributes.skip();
  }

  onattribdata(start: number, end: number): void {
    if (this.#attributes.isOpen) this.#attributes.put(this.#html.slice(start, end));
  }

  onopentagend(): void {
    if (this.#tag !== null) this.handler.open(this.#tag, this.#attributes, false);
    this.#tag = null;
  }

  onselfclosingtag(): void {
    if (this.#tag !== null) this.handler.open(this.#tag, this.#attributes, true);
    this.#tag = null;
  }

  onclosetag(start: number, end: number): void {
    this.handler.close(tagTraits(this.#html.slice(start, end)));
  }

  onattribend(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
