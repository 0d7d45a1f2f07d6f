import { partsOf } from './form-scheme.ts';
import {
  candidateOf,
  cleanTitle,
  continuesSentence,
  isContinued,
  lineAfter,
  textOf,
  type Candidate,
  type Scope,
} from './candidate.ts';
import { lettersOf } from './match-title.ts';
import { valueOfRoman } from './parse-item-number.ts';
import { readItemAt } from './read-item.ts';
import { standsOut, type Line } from './read-lines.ts';

const PART =
  /P\s?A\s?R\s?T\s*(?:No\.?\s*)?(I{1,3}V?|IV|V|[1-5]|one|two|three|four)\b[\s.:,;\u2010-\u2014|)_*-]*/iy;
const SPELLED = ['one', 'two', 'three', 'four'];
const WITHIN = /\b[Il1|]\s?T\s?E\s?M\s?S?\s*(?:No\.?\s*)?[\dIVXl]/i;
const REFERS =
  /^(?:of|in|and|or|to|is|are|was|were|has|have|shall|will|may|for|as|under|which|that|by|from|hereof|above|below)\b/;

function partPlace({ scheme }: Scope, printed: string): number {
  const spelled = SPELLED.indexOf(printed.toLowerCase());
  const value = spelled >= 0 ? spelled + 1 : Number(printed) || valueOfRoman(printed.toUpperCase());
  return value >= 1 && value <= scheme.parts.length ? value - 1 : -1;
}

/** An item in the part's own line ("Part II, Item 1. Legal Proceedings"), read as one of that part. */
function itemWithin(
  scope: Scope,
  place: number,
  rest: string,
  from: number,
  part: string,
): Candidate | null {
  const within = WITHIN.exec(rest.slice(0, 120));
  const line = scope.lines[place];
  if (!within || !line) return null;
  if (/[a-z]{3,}\.\s+[A-Z]|\b(?:see|of|in|under)\s*$/.test(rest.slice(0, within.index)))
    return null;
  const at = from + within.index;
  // "Part II, Item 1" is all heading; "PART II. OTHER INFORMATION Item 1" has the part's own before the item's
  const isOne = !/[A-Za-z]{3}/.test(rest.slice(0, within.index));
  const item = readItemAt(scope, place, at, isOne ? line.start : line.start + at);
  if (!item || item.style === 'mention') return null;
  const readings = item.readings.filter((r) => partsOf(scope.scheme, r.index).includes(part));
  return readings.length > 0 ? { ...item, readings } : null;
}

/** The part's title on the next line, when it is one that the form gives. */
function titleBelow(scope: Scope, place: number, titles: readonly string[]): Line | null {
  const next = lineAfter(scope, place);
  if (!next || next.end - next.head > 120) return null;
  const letters = lettersOf(scope.content.text.slice(next.head, next.end));
  return titles.some((title) => letters.startsWith(lettersOf(title))) ? next : null;
}

/** Reads a part heading and the item that may share its line; empty when the line begins with no part of the form. */
export function readPart(scope: Scope, place: number): readonly Candidate[] {
  const line = scope.lines[place];
  if (!line || !/[Pp]/.test(scope.content.text.charAt(line.head))) return [];
  const text = textOf(scope, line);
  PART.lastIndex = line.head - line.start;
  const match = PART.exec(text);
  if (!match) return [];
  const [, printed = ''] = match;
  const index = partPlace(scope, printed);
  const [number, ...titles] = scope.scheme.parts[index] ?? [];
  if (number === undefined || continuesSentence(scope, line)) return [];
  const rest = text.slice(PART.lastIndex);
  const item = itemWithin(scope, place, rest, PART.lastIndex, number);
  const title = (item ? rest.slice(0, rest.search(WITHIN)) : rest).replace(/^\W*pages?\W*$/i, '');
  const named = titles.some((t) => title.toLowerCase().includes(t.toLowerCase()));
  if (!item && (REFERS.test(title) || (title.length > 120 && !named))) return [];
  const bare = title.trim() === '' || named || standsOut(scope.content, line);
  const below = title.trim() === '' && !item ? titleBelow(scope, place, titles) : null;
  const part: Candidate = {
    ...candidateOf(scope, line, place),
    kind: 'part',
    end: item?.start ?? below?.end ?? line.end,
    label: `Part ${number}`,
    title: cleanTitle(below ? scope.content.text.slice(below.head, below.end) : title),
    readings: [{ index, likeness: named || below ? 1 : bare ? 0.6 : 0.2 }],
    style: bare ? 'heading' : 'plain',
    continued: isContinued(title),
  };
  return item ? [part, item] : [part];
}
