import { ElementHandler } from './element-handler.ts';
import { HtmlScanner, type TokenSink } from './scan-html.ts';
import { SourceText } from './source-text.ts';
import { StartTagReader } from './start-tag.ts';
import { isForScreens } from './style-sheet.ts';
import { TagNames } from './tag-table.ts';

const MEDIA = /\smedia\s*=\s*["']?([^"'>]*)/i;

/** Feeds the tokens of one HTML source to an element handler. */
export class HtmlReader implements TokenSink {
  readonly handler: ElementHandler;
  readonly #html: string;
  readonly #names = new TagNames();
  readonly #startTags = new StartTagReader(this.#names);

  /** Whether the rules of the style opened last hold on a screen. */
  #isForScreens = true;

  constructor(html: string) {
    this.#html = html;
    this.handler = new ElementHandler(new SourceText(html));
  }

  /** Reads the whole source. */
  read(): void {
    const isXml = /^\s*<\?xml|xmlns[:=]/.test(this.#html.slice(0, 2_000));
    new HtmlScanner(this.#html, isXml, this).scan();
    this.handler.end();
  }

  text(start: number, end: number): void {
    if (this.handler.innermost.name === 'style' && this.#isForScreens)
      this.#startTags.addRules(this.#html.slice(start, end));
    this.handler.text(start, end);
  }

  openAgain(start: number, end: number): boolean {
    const tag = this.#startTags.recall(this.#html, start, end);
    if (tag === undefined) return false;
    this.handler.open(tag, tag.isSelfClosed);
    return true;
  }

  open(start: number, nameEnd: number, end: number, isSelfClosed: boolean, isRaw: boolean): void {
    const source = this.#html.slice(start, end);
    if (isRaw) this.#isForScreens = isForScreens(MEDIA.exec(source)?.[1] ?? '');
    const tag = this.#startTags.read(source, nameEnd - start, isSelfClosed, isRaw);
    this.handler.open(tag, isSelfClosed);
  }

  close(start: number, end: number): void {
    const open = this.handler.innermost;
    // Nearly every end tag closes the element opened last.
    const isOpen = isNamed(this.#html, start, end, open.name);
    this.handler.close(isOpen ? open : this.#names.traits(this.#html.slice(start, end)));
  }
}

/** Whether the stretch is the name, which is in small letters, in letters of either case. */
function isNamed(html: string, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false;
  for (let i = 0; i < name.length; i++) {
    const code = html.charCodeAt(start + i);
    const small = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
    if (small !== name.charCodeAt(i)) return false;
  }
  return true;
}
