import { TITLE_CHARS, type Reading, type Scope } from './candidate.ts';
import type { Line } from './read-lines.ts';

/** What an item says in place of a body. */
const ANSWER =
  /^[\s.:"“(\u2013\u2014-]*(?:none\b|not (?:applicable|required)|n\/a\b|no (?:such|matters|reports|change)|omitted|there (?:is|are|was|were)\b|incorporated|the (?:information|following|registrant|company)\b|see\b|items?\s+\d|[a-d]\)\s)/i;
const STOPPED = /^(?:[.:](?=\s|$)|\s[\u2013\u2014-]\s|[\u2013\u2014])/;
/** The first stop that is not the one of "and Item 2." */
const STOP = /^[^\n]*?(?:(?<!\bitems? [\d.]{1,5}[A-C]?)[.:](?=\s)|\s[\u2013\u2014-]\s)/i;
/** A sentence: a capital or figure first, small letters, a full stop at the end. */
const SENTENCE = /^\s+["“($]?[A-Z\d](?=[^\n]*\s[a-z]+\s)[^\n]*[a-z\d%)][.;:,]["”)]?\s*$/;
const SMALL_WORD = /(?:^|\s)[a-z]{4,}/;
/** Capitals up to the first word with small letters behind its initial. */
const CAPITALS = /^(?:[^a-z\n]*\s)(?=["“($]?(?:[A-Z][a-z]|[A-Z] [a-z]))/;
/** What belongs to a title that it closes or qualifies. */
const CLOSING = /^(?:\s?\((?:unaudited|restated|continued)\)|["”’)\]])+/i;
const LONGEST_MORE = 40;

/** Length of what is set bold or underlined from the title's first letter on; 0 when that is nothing or everything. */
function setLength(scope: Scope, line: Line, at: number): number {
  const marks = scope.content.blocks[line.block]?.marks ?? [];
  const set = marks.find(
    (m) => (m.kind === 'bold' || m.kind === 'underline') && m.start <= at && m.end > at,
  );
  return set && set.end < line.end && set.end - at < TITLE_CHARS ? set.end - at : 0;
}

/** Length of the capitals at the head of a text that goes on in small letters; 0 where it is not set so. */
function capitalsLength(rest: string): number {
  const capitals = CAPITALS.exec(rest)?.[0].trimEnd() ?? '';
  return (capitals.match(/[A-Z]{2,}/g)?.length ?? 0) >= 2 ? capitals.length : 0;
}

/**
 * Length of the title at the head of `rest`, which begins at offset `at`: what is set apart by type or capitals, else
 * the form's own title with what little a filer adds to it, up to where the sentence behind begins.
 */
export function measureTitle(
  scope: Scope,
  line: Line,
  at: number,
  rest: string,
  reading: Reading | undefined,
): number {
  const known = reading?.length ?? 0;
  const matched = known + (CLOSING.exec(rest.slice(known))?.[0].length ?? 0);
  const set = setLength(scope, line, at);
  if (set > 0.8 * matched) return set;
  const tail = rest.slice(matched);
  if (tail.trim() === '') return rest.length;
  const capitals = capitalsLength(rest);
  if (capitals >= 0.8 * matched && capitals > 0) return capitals;
  if (matched > 0 && reading?.likeness === 1) {
    const stopped = STOPPED.exec(tail);
    if (stopped && (ANSWER.test(tail) || tail.length > stopped[0].length + LONGEST_MORE))
      return matched + stopped[0].length;
    if (ANSWER.test(tail) || (/^\s/.test(tail) && SENTENCE.test(tail.slice(0, TITLE_CHARS))))
      return matched;
  }
  const stop = STOP.exec(tail.slice(0, 200));
  const more = stop ? tail.slice(0, stop[0].length) : tail;
  const few = more.length <= LONGEST_MORE && !SMALL_WORD.test(more);
  if (matched > 0 && reading?.likeness === 1 && !few && /^\s+["“($]?[A-Z\d]/.test(tail)) {
    return stop === null && tail.length <= LONGEST_MORE * 2 ? rest.length : matched;
  }
  if (stop && more.length < 120) return matched + more.length;
  return rest.length - matched <= Math.max(60, matched * 0.8) ? rest.length : matched;
}
