import type { Draft, Join, WordsDraft, WordShape } from './draft.ts';
import {
  endsSentence,
  ENUMERATOR,
  isCapital,
  isParticular,
  isTitleCase,
  startsItem,
  startsPart,
} from './describe-line.ts';
import { levelOf } from '../level-of.ts';
import { joinAcross } from './join-across.ts';
import { joinCells } from './join-cells.ts';
import { draftTurn } from './draft-turn.ts';
import { findPageTurns, type PageTurn } from './page-turns.ts';
import { readPipeTable, readTabTable, isPipeRow, isTabRow } from './read-delimited.ts';
import { toSourceLine, type SourceLine } from './source-line.ts';

const ATX = /^\s{0,3}(#{1,6})\s+(\S.*)$/;
const RULE = /^\s*(?:(?:-\s*){3,}|(?:_\s*){3,}|(?:\*\s*){3,}|(?:=\s*){3,}|-0-)$/;
const END_MARK = /^\s*(?:#\s*){1,6}$/;
const IMAGE =
  /^\s*\[?!\[([^\]]{0,500})\]\(\s*<?([^()\s<>]+)>?[^()]{0,200}\)(?:\]\([^()\s]*\))?\s*$/;
const BULLETED = /^(\s*)([-–—*+•·●○▪■◦‣§►])\s+(?=\S)/;
const NUMBERED = /^(\s*)(?:\d{1,2}[.)]|\([a-z\d]{1,3}\))\s+(?=\S)/i;
const WHOLE_BOLD = /^\s*(?:\*\*|__)([^*_]{2,160})(?:\*\*|__):?\s*$/;
/** Longest line that may be a heading or part of an address; paragraphs are longer or end like sentences. */
const SHORT = 110;
/** A line this long did not end because its paragraph did. */
const FLOWED_WIDTH = 90;

/** Reads text of one line a paragraph: copied out of a browser, or written in Markdown. */
export function readFlowed(lines: readonly string[]): Draft[] {
  const reader = new FlowedReader(lines);
  return joinCells([...joinAcross(reader.read(), FLOWED_WIDTH)]);
}

class FlowedReader {
  readonly #lines: readonly string[];
  readonly #measured: readonly SourceLine[];
  readonly #turns: ReadonlyMap<number, PageTurn>;
  readonly #drafts: Draft[] = [];
  #at = 0;
  /** The lines up to the next blank one, looked at once. */
  #stretch = { end: 0, isHard: false };

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#measured = lines.map((line) => toSourceLine(line.trim()));
    this.#turns = new Map(findPageTurns(this.#measured).map((turn) => [turn.from, turn]));
  }

  read(): Draft[] {
    while (this.#at < this.#lines.length) {
      const line = this.#line(0);
      if (!/\S/.test(line)) this.#at++;
      else this.#readLine(line);
    }
    return this.#drafts;
  }

  #line(offset: number): string {
    return this.#lines[this.#at + offset] ?? '';
  }

  #readLine(line: string): void {
    const turn = this.#turns.get(this.#at);
    const [, hashes = '', title = ''] = ATX.exec(line) ?? [];
    const [, alt = '', source = ''] = IMAGE.exec(line) ?? [];
    if (turn) {
      this.#drafts.push(...draftTurn(turn, this.#drafts.length === 0));
      this.#at = Math.max(turn.to, this.#at + 1);
    } else if (/^\s*(?:```|~~~)/.test(line)) this.#readFence(line.trim().slice(0, 3));
    else if (END_MARK.test(line)) this.#push(line.trim(), { kind: 'paragraph', centred: true });
    else if (hashes !== '')
      this.#push(withoutHashes(title), { kind: 'heading', level: levelOf(hashes.length) });
    else if (RULE.test(line)) {
      this.#drafts.push({ kind: 'rule' });
      this.#at++;
    } else if (source !== '') {
      this.#drafts.push({ kind: 'image', source, alt });
      this.#at++;
    } else if (isPipeRow(line) && isPipeRow(this.#line(1)))
      this.#readRows(isPipeRow, readPipeTable);
    else if (isTabRow(line) && isTabRow(this.#line(1))) this.#readRows(isTabRow, readTabTable);
    else this.#readWords(line.replace(/^\s*(?:>\s?)+/, ''));
  }

  #readFence(fence: string): void {
    const from = ++this.#at;
    while (this.#at < this.#lines.length && !this.#line(0).trim().startsWith(fence)) this.#at++;
    const lines = this.#lines.slice(from, this.#at++);
    if (lines.some((line) => /\S/.test(line))) this.#drafts.push({ kind: 'preformatted', lines });
  }

  #readRows(isRow: (line: string) => boolean, read: (rows: readonly string[]) => Draft): void {
    const from = this.#at;
    while (this.#at < this.#lines.length && isRow(this.#line(0)) && !this.#turns.has(this.#at))
      this.#at++;
    this.#drafts.push(read(this.#lines.slice(from, this.#at)));
  }

  #readWords(line: string): void {
    const bullet = BULLETED.exec(line);
    if (bullet) {
      const [opening, indent = '', marker = ''] = bullet;
      const shape: WordShape = { kind: 'list-item', marker, depth: depthOf(indent) };
      this.#push(line.slice(opening.length), shape);
      return;
    }
    const numbered = NUMBERED.exec(line);
    if (numbered) {
      const [, indent = ''] = numbered;
      this.#push(line.trim(), { kind: 'list-item', marker: null, depth: depthOf(indent) });
      return;
    }
    const below = this.#line(1);
    if (line.length < SHORT && /^\s{0,3}(?:=+|-{2,})\s*$/.test(below)) {
      this.#push(line.trim(), { kind: 'heading', level: below.includes('=') ? 1 : 2 });
      this.#at++;
      return;
    }
    const heading = this.#headingOf(line.trim());
    if (heading) this.#push(line.trim(), heading);
    else this.#readParagraph(line);
  }

  /** A paragraph of one line; short lines below it that end no sentence are its further lines, as in an address. */
  #readParagraph(first: string): void {
    let above = first.trim();
    const texts = [above];
    const isHard = this.#isHardWrapped();
    this.#at++;
    for (let line = this.#line(0); /\S/.test(line); line = this.#line(0)) {
      const isLine = above.length < SHORT && line.trim().length < SHORT && !endsSentence(above);
      if ((!isLine && !isHard) || this.#isStructure(line)) break;
      above = line.trim();
      texts.push(above);
      this.#at++;
    }
    const join: Join = isHard ? 'space' : 'break';
    this.#drafts.push(wordsDraft(texts, join, { kind: 'paragraph' }));
  }

  /** Whether the lines from here on to the next blank one are wrapped by hand at some column. */
  #isHardWrapped(): boolean {
    if (this.#at >= this.#stretch.end) this.#stretch = this.#readStretch();
    return this.#stretch.isHard;
  }

  #readStretch(): { end: number; isHard: boolean } {
    const texts: string[] = [];
    for (let k = 0; /\S/.test(this.#line(k)); k++)
      texts.push(toSourceLine(this.#line(k).trim()).text);
    const widest = texts.reduce((most, text) => Math.max(most, text.length), 0);
    const isHard =
      texts.length >= 3 &&
      widest <= 120 &&
      widest >= 50 &&
      texts.every((text, i) => {
        const below = texts[i + 1];
        return below === undefined || text.length + below.search(/ |$/) >= widest - 8;
      });
    return { end: this.#at + texts.length, isHard };
  }

  #isStructure(line: string): boolean {
    return (
      this.#turns.has(this.#at) ||
      ATX.test(line) ||
      RULE.test(line) ||
      END_MARK.test(line) ||
      BULLETED.test(line) ||
      NUMBERED.test(line) ||
      (isPipeRow(line) && isPipeRow(this.#line(1))) ||
      (isTabRow(line) && isTabRow(this.#line(1))) ||
      IMAGE.test(line) ||
      startsItem(line.trim())
    );
  }

  #headingOf(text: string): WordShape | null {
    const isAlone = !/\S/.test(this.#line(1)) || this.#turns.has(this.#at + 1);
    const plain = WHOLE_BOLD.exec(text)?.[1] ?? text;
    if (plain.length > 250 || isParticular(plain)) return null;
    if (startsPart(plain) && plain.length < 60) return { kind: 'heading', level: 1 };
    if (startsItem(plain) && plain.length < 200 && (isCapital(plain) || isTitleCase(plain)))
      return { kind: 'heading', level: 2 };
    if (!isAlone || /[.,;]$/.test(plain.replace(/\b(?:Inc|Corp|Ltd|Co|plc|N\.V|S\.A)\.$/i, '')))
      return null;
    if (this.#drafts.length === 0 && plain.length > 12 && this.#leadsText())
      return { kind: 'heading', level: 1 };
    if (/^\(.*\)$/.test(plain) || ENUMERATOR.test(plain)) return null;
    if (plain !== text) return { kind: 'heading', level: 4 };
    if (isCapital(plain) && plain.length < 140) return { kind: 'heading', level: 3 };
    if (plain.length > 160 || /[:]$/.test(plain)) return null;
    return (isTitleCase(plain) || /^About \S/.test(plain)) && this.#leadsText()
      ? { kind: 'heading', level: 4 }
      : null;
  }

  /** Whether the next lines are a paragraph or a list, so that a short line here is their heading. */
  #leadsText(): boolean {
    for (let k = 1; k < 12; k++) {
      const line = this.#line(k);
      if (/\S/.test(line)) return line.trim().length > SHORT || BULLETED.test(line);
    }
    return false;
  }

  #push(text: string, shape: WordShape): void {
    this.#drafts.push(wordsDraft([text], 'none', shape));
    this.#at++;
  }
}

/** A heading's words without the number signs that may close it. */
function withoutHashes(words: string): string {
  let end = words.trimEnd().length;
  while (words[end - 1] === '#') end--;
  return words.slice(0, end).trimEnd();
}

function wordsDraft(texts: readonly string[], join: Join, shape: WordShape): WordsDraft {
  const pieces = texts.map((text, i) => ({ text, join: i === 0 ? ('none' as const) : join }));
  const [last = ''] = texts.slice(-1);
  return { kind: 'words', shape, pieces, indent: 0, lastEdge: last.length };
}

function depthOf(indent: string): number {
  return Math.min(
    6,
    Math.floor(indent.replaceAll('\t', '    ').replaceAll('\u00a0', ' ').length / 2),
  );
}
