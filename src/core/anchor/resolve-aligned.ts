import type { AnnotationTarget } from '../annotate/annotation.ts';
import { occurrencesOf } from './find-candidates.ts';
import { findSimilar } from './find-similar.ts';
import type { Resolution } from './resolution.ts';
import {
  contextLikeness,
  type Passage,
  type TextPair,
  type WordRange,
  wordsWithin,
} from './texts.ts';
import { foldTypography, numbersIn, type Tokens } from './tokens.ts';

/** A pair of texts of which the old one is known. */
export type AlignedPair = TextPair & { readonly old: NonNullable<TextPair['old']> };

/** Share of a passage's characters that may have been edited for it to count as the same, changed. */
const MOST_EDITED = 0.35;

/** Words in a row, the passage among them, that must agree for a short passage to be taken for itself. */
const LEAST_RUN = 4;

/** From this many words on a passage may be recognised by likeness; below, only by what stands around it. */
const LEAST_FOR_LIKENESS = 4;

/** Looks for the passage where the alignment points, and nowhere else. Null when it is not there. */
export function resolveAligned(
  target: AnnotationTarget,
  pair: AlignedPair,
  range: WordRange,
  passage: Passage,
): Resolution | null {
  if (range.from === range.to) return null;
  return (
    resolveUnbroken(target, pair, range) ??
    resolveExactInWindow(target, pair, range, passage) ??
    resolveBroken(target, pair, range) ??
    resolveReplaced(target, pair, range) ??
    resolveSimilar(target, pair, range, passage)
  );
}

/** The new words between those that the nearest kept neighbours have become. */
function windowOf({ old, now }: AlignedPair, { from, to }: WordRange): WordRange {
  const { map } = old;
  let before = from - 1;
  while (before >= 0 && Number(map[before]) < 0) before--;
  let after = to;
  while (after < map.length && Number(map[after]) < 0) after++;
  return {
    from: before < 0 ? 0 : Number(map[before]) + 1,
    to: after >= map.length ? now.tokens.count : Number(map[after]),
  };
}

/** Words around and within the range that follow each other in both texts. */
function runAround(map: Int32Array, { from, to }: WordRange): number {
  let low = from;
  while (low > 0 && Number(map[low - 1]) >= 0 && map[low - 1] === Number(map[low]) - 1) low--;
  let high = to;
  while (high < map.length && Number(map[high]) >= 0 && map[high] === Number(map[high - 1]) + 1)
    high++;
  return high - low;
}

/** Every word of the passage has been kept, one after the other: only setting or punctuation can differ. */
function resolveUnbroken(
  target: AnnotationTarget,
  pair: AlignedPair,
  range: WordRange,
): Resolution | null {
  const { map, tokens } = pair.old;
  const first = Number(map[range.from]);
  for (let i = range.from; i < range.to; i++)
    if (Number(map[i]) !== first + i - range.from || first < 0) return null;
  const isWhole = tokens.count === range.to - range.from;
  if (!isWhole && runAround(map, range) < LEAST_RUN) return null;
  return judge(target, pair, range, { from: first, to: first + range.to - range.from });
}

/**
 * Share of the surrounding words that must agree for a passage found within the window: half for a few words, which may
 * stand anywhere; some where the window is so wide that it says little of the place; none where it is tight.
 */
function leastContext(passage: WordRange, window: WordRange): number {
  const size = passage.to - passage.from;
  if (size < LEAST_FOR_LIKENESS) return 0.5;
  return window.to - window.from > 10 * size + 50 ? 0.3 : 0;
}

/** The passage's own words stand in the window, though the alignment of single words did not show it. */
function resolveExactInWindow(
  target: AnnotationTarget,
  pair: AlignedPair,
  range: WordRange,
  passage: Passage,
): Resolution | null {
  const { starts, ends } = pair.now.tokens;
  const window = windowOf(pair, range);
  if (window.from >= window.to) return null;
  const from = Number(starts[window.from]);
  const text = pair.now.text.slice(from, ends[window.to - 1]);
  const places = occurrencesOf(target.quote, text).map((at) => {
    const span = { start: from + at, end: from + at + target.quote.length };
    const words = wordsWithin(pair.now.tokens, span.start, span.end);
    return { span, likeness: contextLikeness(passage, pair.now, words) };
  });
  const least = leastContext(range, window);
  const fitting = places.filter(({ likeness }) => likeness >= least);
  const [best, second] = fitting.toSorted((a, b) => b.likeness - a.likeness);
  if (!best) return null;
  if (!second || best.likeness > second.likeness + 0.2) return { state: 'exact', span: best.span };
  const candidates = fitting.map(({ span, likeness }) => ({ ...span, likeness }));
  return { state: 'ambiguous', candidates };
}

function weightBetween({ starts, ends }: Tokens, from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to; i++) weight += Number(ends[i]) - Number(starts[i]) + 1;
  return weight;
}

/** Some words of the passage have been kept: the place is what lies between them, if enough is still the same. */
function resolveBroken(
  target: AnnotationTarget,
  pair: AlignedPair,
  range: WordRange,
): Resolution | null {
  const { old, now } = pair;
  const { map } = old;
  let [first, last, kept] = [-1, -1, 0];
  for (let i = range.from; i < range.to; i++) {
    if (Number(map[i]) < 0) continue;
    if (first < 0) first = i;
    last = i;
    kept += weightBetween(old.tokens, i, i + 1);
  }
  if (first < 0) return null;
  const window = windowOf(pair, range);
  const from = Math.max(window.from, Number(map[first]) - (first - range.from));
  const to = Math.min(window.to, Number(map[last]) + (range.to - last));
  const whole = weightBetween(old.tokens, range.from, range.to);
  const come = weightBetween(now.tokens, from, to) - kept;
  const edited = Math.max(whole - kept, come) / whole;
  if (edited > MOST_EDITED && !isRenumbered(pair, range, { from, to })) return null;
  if (runAround(map, { from: first, to: first + 1 }) < 2 && kept * 2 < whole) return null;
  return judge(target, pair, range, { from, to });
}

function isNumber(text: string): boolean {
  return /^\p{N}/u.test(text);
}

/** Whether the two runs agree word for word, but for numbers that stand in the places of numbers. */
function isRenumbered({ old, now }: AlignedPair, was: WordRange, is: WordRange): boolean {
  if (was.to - was.from !== is.to - is.from) return false;
  for (let a = was.from, b = is.from; a < was.to; a++, b++) {
    if (old.tokens.ids[a] === now.tokens.ids[b]) continue;
    if (!isNumber(old.text.slice(old.tokens.starts[a], old.tokens.ends[a]))) return false;
    if (!isNumber(now.text.slice(now.tokens.starts[b], now.tokens.ends[b]))) return false;
  }
  return true;
}

/** Neighbours in a row, on both sides together, that must have stayed around a short passage that has not. */
const LEAST_NEIGHBOURS = 4;

/** A short passage between neighbours that have stayed, with other numbers in it: "28" is now "30". */
function resolveReplaced(
  target: AnnotationTarget,
  pair: AlignedPair,
  range: WordRange,
): Resolution | null {
  const { map } = pair.old;
  const stayed = (at: number) => {
    if (at < 0 || at >= map.length) return LEAST_NEIGHBOURS;
    return Number(map[at]) < 0 ? 0 : runAround(map, { from: at, to: at + 1 });
  };
  const [left, right] = [stayed(range.from - 1), stayed(range.to)];
  const window = windowOf(pair, range);
  const isShort = range.to - range.from < LEAST_FOR_LIKENESS;
  if (!isShort || left === 0 || right === 0 || left + right < LEAST_NEIGHBOURS) return null;
  return isRenumbered(pair, range, window) ? judge(target, pair, range, window) : null;
}

/** The passage has been reworded beyond the alignment's grasp, within the window. */
function resolveSimilar(
  target: AnnotationTarget,
  pair: AlignedPair,
  range: WordRange,
  passage: Passage,
): Resolution | null {
  if (range.to - range.from < LEAST_FOR_LIKENESS) return null;
  const window = windowOf(pair, range);
  const found = findSimilar(pair.old.tokens, range, pair.now.tokens, window);
  if (!found || found.best.distance > MOST_EDITED) return null;
  if (contextLikeness(passage, pair.now, found.best) < leastContext(range, window)) return null;
  const resolution = judge(target, pair, range, found.best);
  if (!found.rivalled || resolution.state !== 'changed') return resolution;
  return {
    state: 'ambiguous',
    candidates: [{ ...resolution.span, likeness: 1 - found.best.distance }],
  };
}

/** Punctuation taken in on either side at most, to follow the quote's own. */
const MOST_PUNCTUATION = 4;

/** The words found, with the punctuation that the quote has at its ends; `exact` when setting alone differs. */
function judge(
  target: AnnotationTarget,
  { old, now }: AlignedPair,
  range: WordRange,
  found: WordRange,
): Resolution {
  const firstIn = target.start - Number(old.tokens.starts[range.from]);
  const lastIn = target.end - Number(old.tokens.ends[range.to - 1]);
  const sameFirst = old.tokens.ids[range.from] === now.tokens.ids[found.from];
  const sameLast = old.tokens.ids[range.to - 1] === now.tokens.ids[found.to - 1];
  const wordStart = Number(now.tokens.starts[found.from]);
  const wordEnd = Number(now.tokens.ends[found.to - 1]);
  const start = wordStart + (firstIn < 0 || sameFirst ? firstIn : 0);
  const end = wordEnd + (lastIn > 0 || sameLast ? lastIn : 0);
  if (now.text.slice(start, end) === target.quote) return { state: 'exact', span: { start, end } };
  const wanted = squeeze(target.quote);
  for (const from of firstIn < 0 ? outward(start, wordStart, -1) : [start])
    for (const to of lastIn > 0 ? outward(end, wordEnd, 1) : [end])
      if (squeeze(now.text.slice(from, to)) === wanted)
        return { state: 'exact', span: trimmed(now.text, from, to) };
  const opening = now.text.slice(start, wordStart) === target.quote.slice(0, Math.max(0, -firstIn));
  const closing = lastIn > 0 && now.text.slice(wordEnd, end) === target.quote.slice(-lastIn);
  const span = trimmed(
    now.text,
    firstIn < 0 && !opening ? wordStart : start,
    lastIn > 0 && !closing ? wordEnd : end,
  );
  const words = now.text.slice(span.start, span.end);
  return {
    state: 'changed',
    span,
    now: words,
    numbersDiffer: numbersIn(words).join(' ') !== numbersIn(target.quote).join(' '),
  };
}

function squeeze(text: string): string {
  return foldTypography(text).replaceAll(' ', '');
}

/** Ends to try where the quote reaches beyond its outermost word: as far as it does, or somewhat less or more. */
function outward(guess: number, word: number, direction: -1 | 1): readonly number[] {
  return [guess, ...Array.from({ length: MOST_PUNCTUATION + 1 }, (_, i) => word + direction * i)];
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [Math.max(0, from), Math.min(text.length, to)];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
