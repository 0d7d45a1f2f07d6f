import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { ElementHandler } from './element-handler.ts';
import { SourceText } from './source-text.ts';
import { StartTagReader } from './start-tag.ts';
import { TagNames } from './tag-table.ts';

/** Feeds the tokens of one HTML source to an element handler. */
export class HtmlReader implements TokenizerCallbacks {
  readonly handler: ElementHandler;
  readonly #html: string;
  readonly #names = new TagNames();
  readonly #startTags = new StartTagReader(this.#names);
  #nameStart = 0;
  #nameEnd = 0;

  constructor(html: string) {
    this.#html = html;
    this.handler = new ElementHandler(new SourceText(html));
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
    this.#nameStart = start;
    this.#nameEnd = end;
  }

  onopentagend(end: number): void {
    this.#open(end, false);
  }

  onselfclosingtag(end: number): void {
    this.#open(end, true);
  }

  onclosetag(start: number, end: number): void {
    this.handler.close(this.#names.traits(this.#html.slice(start, end)));
  }

  // Attributes are read from the tag's source, and only where a tag is new.
  onattribname(): void {}
  onattribdata(): void {}
  onattribend(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #open(end: number, isSelfClosed: boolean): void {
    const source = this.#html.slice(this.#nameStart, end);
    this.handler.open(this.#startTags.read(source, this.#nameEnd - this.#nameStart), isSelfClosed);
  }
}
