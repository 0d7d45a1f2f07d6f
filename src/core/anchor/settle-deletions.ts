import type { Alignment } from './align-tokens.ts';
import type { ReadText } from './read-text.ts';
import type { Tokens } from './tokens.ts';

const NEW_LINE = 3;
const NEW_SENTENCE = 2;
const NEW_CLAUSE = 1;

/** How natural it is to cut before the token: at a line, a sentence, a clause, or in the midst of one. */
function cutBefore(old: ReadText, i: number): number {
  if (i <= 0 || i >= old.tokens.count) return NEW_LINE;
  const gap = between(old, i);
  if (/[\n\t]/.test(gap)) return NEW_LINE;
  if (/[.?!]["”’)]*\s/.test(gap)) return NEW_SENTENCE;
  return /[,;:—–]/.test(gap) ? NEW_CLAUSE : 0;
}

/** Furthest that a deletion is slid, in words. */
const FURTHEST = 60;

/** A run of old words that is gone, between two neighbours that have become neighbours. */
interface Deletion {
  readonly from: number;
  readonly to: number;
}

/**
 * Where "The drug works. The trial ended." has become "The trial ended.", an alignment may keep the first "The" or the
 * second: both give the same text. This slides each pure deletion to where the punctuation and spaces around the words
 * agree best, and among equals to where a writer would have cut, at a line or a sentence; so that a deleted passage does
 * not count as kept by the accident of a shared word.
 */
export function settleDeletions(old: ReadText, now: ReadText, map: Alignment): void {
  const { count } = old.tokens;
  for (let i = 0; i < count; i++) {
    if (Number(map[i]) >= 0) continue;
    let to = i;
    while (to < count && Number(map[to]) < 0) to++;
    if (i > 0 && to < count && Number(map[to]) === Number(map[i - 1]) + 1)
      to = slide(old, now, map, pushForward(old.tokens, map, { from: i, to }));
    i = to;
  }
}

/** Slides the deletion as far forward as the text it leaves stays the same; returns where it is then. */
function pushForward({ ids, count }: Tokens, map: Alignment, deletion: Deletion): Deletion {
  let { from, to } = deletion;
  for (let step = 0; step < FURTHEST && to < count - 1; step++) {
    const follows = Number(map[to]) >= 0 && map[to] === Number(map[from - 1]) + 1;
    if (!follows || ids[from] !== ids[to]) break;
    map[from++] = Number(map[to]);
    map[to++] = -1;
  }
  return { from, to };
}

/** How far the deletion can be slid back without a change to the text it leaves. */
function slack({ ids }: Tokens, map: Alignment, { from, to }: Deletion): number {
  let back = 0;
  while (back < FURTHEST) {
    const i = from - back - 1;
    const follows = Number(map[i]) >= 0 && map[i] === Number(map[from - 1]) - back;
    if (i < 1 || !follows || ids[i] !== ids[to - back - 1]) break;
    back++;
  }
  return back;
}

/** Slides a deletion that stands as far forward as it can back to its best place; returns the end it came from. */
function slide(old: ReadText, now: ReadText, map: Alignment, deletion: Deletion): number {
  const { from, to } = deletion;
  const most = slack(old.tokens, map, deletion);
  if (most === 0 || Number(map[to]) < 0) return to;
  const after = Number(map[to]);
  let best = 0;
  let bestFit = -1;
  for (let back = 0; back <= most; back++) {
    const moved = { from: from - back, to: to - back };
    const cuts = cutBefore(old, moved.from) + cutBefore(old, moved.to);
    const fit = 8 * agreement(old, now, moved, after - back, most) + cuts;
    if (fit > bestFit) [best, bestFit] = [back, fit];
  }
  for (let back = 1; back <= best; back++) {
    map[to - back] = Number(map[from - back]);
    map[from - back] = -1;
  }
  return to;
}

function between({ text, tokens }: ReadText, i: number): string {
  return text.slice(tokens.ends[i - 1], tokens.starts[i]);
}

/**
 * Number of places around the deletion where the new text has between two words what the old one lets expect; `junction`
 * is the new word after it.
 */
function agreement(
  old: ReadText,
  now: ReadText,
  { from, to }: Deletion,
  junction: number,
  reach: number,
): number {
  let agreed = 0;
  for (let step = 1; step <= reach; step++) {
    if (between(now, junction - step) === between(old, from - step)) agreed++;
    if (between(now, junction + step) === between(old, to + step)) agreed++;
  }
  const [before, behind] = [between(old, from), between(old, to)];
  const found = between(now, junction).replace(/ +/g, ' ');
  const expected = [before, behind, before + behind].map((gap) => gap.replace(/ +/g, ' '));
  return agreed + (expected.includes(found) ? 1 : 0);
}
