import type { SourceLines } from './source-lines.ts';

const CUT = /(?:^|[\s("“])(\p{L}{2,})-\s*$/u;
const REST = /^(\s*)(\p{Ll}{2,}[,.;:)”"]*)(?:\s+|$)/u;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const NOT_ASCII = /[^\0-\x7f]/;
const HYPHEN = 0x2d;
const IN_COLUMNS = /\S {3,}\S/;

interface CutWord {
  /** Index of the line that ends in the hyphen. */
  readonly line: number;
  /** What of the word stands on the line below, with the signs behind it. */
  readonly rest: string;
  readonly whole: string;
  readonly compound: string;
}

function lettersOnly(word: string): string {
  return word.replace(/\P{L}+$/u, '');
}

function textOf(lines: SourceLines, i: number): string {
  return lines.at(i)?.text ?? '';
}

function findCuts(lines: SourceLines): CutWord[] {
  const cuts: CutWord[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!lines.endsWith(index, '-')) continue;
    const line = textOf(lines, index);
    const left = CUT.exec(line)?.[1];
    const next = textOf(lines, index + 1);
    const right = REST.exec(next)?.[2];
    if (left === undefined || right === undefined) continue;
    if (IN_COLUMNS.test(line.trim()) || IN_COLUMNS.test(next.trim())) continue;
    const rest = lettersOnly(right);
    cuts.push({
      line: index,
      rest: right,
      whole: (left + rest).toLowerCase(),
      compound: `${left}-${rest}`.toLowerCase(),
    });
  }
  return cuts;
}

/** A number that a word shares with few others, in whichever case its first letter is. */
function keyOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  return first > 0x7f ? -1 : (end - start) * 0x80 + (first | 0x20);
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Calls back with the start and end of each word: letters, and hyphens between them. */
function eachWord(text: string, visit: (start: number, end: number) => void): void {
  if (NOT_ASCII.test(text)) {
    for (const match of text.matchAll(WORD)) visit(match.index, match.index + match[0].length);
    return;
  }
  for (let start = 0; start < text.length; start++) {
    if (!isAsciiLetter(text.charCodeAt(start))) continue;
    let end = start + 1;
    while (
      isAsciiLetter(text.charCodeAt(end)) ||
      (text.charCodeAt(end) === HYPHEN && isAsciiLetter(text.charCodeAt(end + 1)))
    )
      end++;
    visit(start, end);
    start = end;
  }
}

/** Which of the words stand somewhere in the lines. */
function findWords(lines: SourceLines, words: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const keys = new Set([...words].map((word) => keyOf(word, 0, word.length)));
  for (let i = 0; i < lines.length; i++) {
    const text = textOf(lines, i);
    eachWord(text, (start, end) => {
      if (!keys.has(keyOf(text, start, end))) return;
      const small = text.slice(start, end).toLowerCase();
      if (words.has(small)) found.add(small);
    });
  }
  return found;
}

/**
 * Joins words that were cut at a line's end ("Cor-" / "poration") where the text elsewhere has the whole word and never the
 * compound; all others keep their hyphen, for they may be compounds ("long-" / "term"). The rest of the word moves up a line.
 */
export function mendHyphens(lines: SourceLines): void {
  const cuts = findCuts(lines);
  if (cuts.length === 0) return;
  const found = findWords(lines, new Set(cuts.flatMap(({ whole, compound }) => [whole, compound])));
  for (const { line, rest, whole, compound } of cuts) {
    if (!found.has(whole) || found.has(compound)) continue;
    lines.replace(line, textOf(lines, line).slice(0, -1) + rest);
    lines.replace(line + 1, textOf(lines, line + 1).replace(REST, '$1'));
  }
}
