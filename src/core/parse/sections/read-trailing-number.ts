import {
  candidateOf,
  cleanTitle,
  continuesSentence,
  isContinued,
  isPaged,
  textOf,
  TITLE_CHARS,
  type Candidate,
  type Scope,
} from './candidate.ts';
import { parseItemNumber } from './parse-item-number.ts';
import { readingsOf } from './read-item.ts';
import { standsOut } from './read-lines.ts';

const MAY_NAME = /items?\s*[\dIVX]/i;
const BEFORE_NUMBER = /[([\u2013\u2014-]\s*(?=items?\s*[\dIVX])/gi;
const NOTHING_BEHIND = /^[\s)\].:;,*]*(?:cont(?:inued|['’]?d)[\s)\].]*)?$/i;

/** Reads a heading that gives the number behind the title: "Business (Item 1)", "LEGAL PROCEEDINGS – Item 3". */
export function readTrailingNumber(scope: Scope, place: number): Candidate | null {
  const line = scope.lines[place];
  if (!line || line.end - line.head > TITLE_CHARS || line.shape === 'inline') return null;
  const text = textOf(scope, line);
  const match = MAY_NAME.test(text) ? [...text.matchAll(BEFORE_NUMBER)].at(-1) : undefined;
  if (!match || continuesSentence(scope, line)) return null;
  const at = match.index + match[0].length;
  const head = parseItemNumber(text, at, scope.knows, scope.order);
  if (!head) return null;
  const behind = text.slice(head.rest);
  const paged = /^[^A-Za-z]*\d/.test(behind) && isPaged(` ${behind}`);
  if (!NOTHING_BEHIND.test(behind) && !paged) return null;
  const words = text.slice(line.head - line.start, match.index).trim();
  const readings = readingsOf(scope, head.numbers[0] ?? '', words);
  const best = readings[0];
  if (!best || best.likeness < (standsOut(scope.content, line) ? 0.75 : 0.95)) return null;
  if (words.length - (best.length ?? 0) > Math.max(60, (best.length ?? 0) * 1.2)) return null;
  return {
    ...candidateOf(scope, line, place),
    kind: 'item',
    label: head.label,
    title: cleanTitle(words),
    readings,
    extra: head.numbers.slice(1),
    letter: head.letter,
    paged,
    continued: isContinued(text),
  };
}
