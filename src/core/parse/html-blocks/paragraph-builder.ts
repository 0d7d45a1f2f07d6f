import { MARKED } from './tag-table.ts';
import type { LinkNumber, TextDraft } from './draft.ts';
import type { DeclaredAlign } from './css-style.ts';

const NO_RUNS: number[] = [];

/** Collects the runs of one paragraph; white space is one space, none at the ends. */
export class ParagraphBuilder {
  #text = '';
  #runs = NO_RUNS;
  #breaks: number[] | null = null;
  #lastStyle = -1;
  #lastLink: LinkNumber = 0;
  #endsInSpace = true;
  #pendingBreak = false;
  align: DeclaredAlign = 'none';
  level = 0;
  size = 0;

  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** Whether white space would add nothing: at the start, and after white space. */
  get endsInSpace(): boolean {
    return this.#endsInSpace;
  }

  /** Adds a normalised run. */
  append(run: string, style: number, link: LinkNumber): void {
    let text = run;
    if (this.#endsInSpace && text.charCodeAt(0) === 32) text = text.slice(1);
    if (text === '') return;
    if (this.#pendingBreak && text !== ' ') this.#pendingBreak = false;
    const marked = style & MARKED;
    if (marked !== this.#lastStyle || link !== this.#lastLink) {
      // Most paragraphs are one run: a list of three takes a third of one that was empty and grew.
      if (this.#runs === NO_RUNS) this.#runs = [this.#text.length, marked, link];
      else this.#runs.push(this.#text.length, marked, link);
      this.#lastStyle = marked;
      this.#lastLink = link;
    }
    this.#text += text;
    this.#endsInSpace = text.charCodeAt(text.length - 1) === 32;
  }

  /** A forced line break. Returns false when it is the second in a row: the paragraph ends here. */
  lineBreak(): boolean {
    if (this.#text === '') return true;
    if (this.#pendingBreak) return false;
    if (!this.#endsInSpace) this.#text += ' ';
    (this.#breaks ??= []).push(this.#text.length - 1);
    this.#endsInSpace = true;
    this.#pendingBreak = true;
    return true;
  }

  /** The finished paragraph, and a fresh start; null when it holds no text. */
  take(): TextDraft | null {
    if (this.#text === '') return null;
    const text = this.#endsInSpace ? this.#text.slice(0, -1) : this.#text;
    const draft: TextDraft | null =
      text === ''
        ? null
        : {
            kind: 'text',
            text,
            runs: this.#runs,
            breaks: this.#innerBreaks(text.length),
            align: this.align,
            level: this.level,
            size: this.size,
            list: null,
            anchors: null,
            furniture: false,
            start: 0,
          };
    this.#reset();
    return draft;
  }

  /** The line breaks with text behind them. */
  #innerBreaks(length: number): number[] | null {
    if (this.#breaks === null) return null;
    const inner = this.#breaks.filter((at) => at < length);
    return inner.length === 0 ? null : inner;
  }

  #reset(): void {
    this.#text = '';
    this.#runs = NO_RUNS;
    this.#breaks = null;
    this.#lastStyle = -1;
    this.#lastLink = 0;
    this.#endsInSpace = true;
    this.#pendingBreak = false;
    this.align = 'none';
    this.level = 0;
    this.size = 0;
  }
}
