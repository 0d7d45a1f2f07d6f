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
  return joinCells(joinAcross(reader.read(), FLOWED_WIDTH));
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
      const line = this.#lines[this.#at] ?? '';
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
    const atx = ATX.exec(line);
    const image = IMAGE.exec(line);
    if (turn) {
      this.#drafts.push(...draftTurn(this.#measured, turn, this.#drafts.length === 0));
      this.#at = Math.max(turn.to, this.#at + 1);
    } else if (/^\s*(?:```|~~~)/.test(line)) this.#readFence(line.trim().slice(0, 3));
    else if (END_MARK.test(line)) this.#push(line.trim(), { kind: 'paragraph', centred: true });
    else if (atx)
      this.#push(withoutHashes(atx[2] ?? ''), {
        kind: 'heading',
        level: levelOf((atx[1] ?? '').length),
      });
    else if (RULE.test(line)) {
      this.#drafts.push({ kind: 'rule' });
      this.#at++;
    } else if (image) {
      this.#drafts.push({ kind: 'image', source: image[2] ?? '', alt: image[1] ?? '' });
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
      const shape: WordShape = {
        kind: 'list-item',
        marker: bullet[2] ?? null,
        depth: depthOf(bullet[1] ?? ''),
      };
      this.#push(line.slice(bullet[0].length), shape);
      return;
    }
    const numbered = NUMBERED.exec(line);
    if (numbered) {
      this.#push(line.trim(), {
        kind: 'list-item',
        marker: null,
        depth: depthOf(numbered[1] ?? ''),
      });
      return;
    }
    const setext = /^\s{0,3}(=+|-{2,})\s*$/.exec(this.#line(1));
    if (setext && line.length < SHORT) {
      this.#push(line.trim(), { kind: 'heading', level: setext[1]?.startsWith('=') ? 1 : 2 });
      this.#at++;
      return;
    }
    const heading = this.#headingOf(line.trim());
    if (heading) this.#push(line.trim(), heading);
    else this.#readParagraph(line);
  }

  /** A paragraph of one line; short lines below it that end no sentence are its further lines, as in an address. */
  #readParagraph(first: string): void {
    const texts = [first.trim()];
    const isHard = this.#isHardWrapped();
    this.#at++;
    for (let line = this.#line(0); /\S/.test(line); line = this.#line(0)) {
      const above = texts.at(-1) ?? '';
      const isLine = above.length < SHORT && line.trim().length < SHORT && !endsSentence(above);
      if ((!isLine && !isHard) || this.#isStructure(line)) break;
      texts.push(line.trim());
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
    let widest = 0;
    let end = this.#at;
    for (; end < this.#measured.length && this.#measured[end]?.text !== ''; end++)
      widest = Math.max(widest, this.#measured[end]?.text.length ?? 0);
    let isHard = end - this.#at >= 3 && widest <= 120 && widest >= 50;
    for (let i = this.#at; isHard && i + 1 < end; i++) {
      const word = this.#measured[i + 1]?.text.split(' ', 1)[0] ?? '';
      isHard = (this.#measured[i]?.text.length ?? 0) + word.length >= widest - 8;
    }
    return { end, isHard };
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
  return { kind: 'words', shape, pieces, indent: 0, lastEdge: texts.at(-1)?.length ?? 0 };
}

function depthOf(indent: string): number {
  return Math.min(
    6,
    Math.floor(indent.replaceAll('\t', '    ').replaceAll('\u00a0', ' ').length / 2),
  );
}

function levelOf(count: number): 1 | 2 | 3 | 4 | 5 | 6 {
  switch (count) {
    case 1:
      return 1;
    case 2:
      return 2;
    case 3:
      return 3;
    case 4:
      return 4;
    case 5:
      return 5;
    default:
      return 6;
  }
}
