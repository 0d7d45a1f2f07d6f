import type { SourceLines } from './source-lines.ts';

const CUT = /(?:^|[\s("“])(\p{L}{2,})-\s*$/u;
const REST = /^(\s*)(\p{Ll}{2,}[,.;:)”"]*)(?:\s+|$)/u;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;
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

/** Which of the words stand somewhere in the lines. */
function findWords(lines: SourceLines, words: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, { text }] of lines.entries())
    for (const [word] of text.matchAll(WORD)) {
      const small = word.toLowerCase();
      if (words.has(small)) found.add(small);
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
