import type { AnnotationTarget } from '../annotate/annotation.ts';
import { findCandidates, occurrencesOf } from './find-candidates.ts';
import { resolveAligned } from './resolve-aligned.ts';
import type { Resolution } from './resolution.ts';
import {
  contextLikeness,
  type Passage,
  passageOf,
  readTexts,
  type TextPair,
  type WordRange,
  wordsWithin,
} from './texts.ts';
import { readTokens } from './tokens.ts';

/** The text in which annotations are to be found again. */
export interface CurrentText {
  readonly text: string;
  /** SHA-256 of the text, as targets have it. */
  readonly textHash: string;
}

/** Words from which on a passage is taken for itself wherever its words stand; a shorter one needs its context too. */
const SELF_EVIDENT = 8;

/** Share of the surrounding words that must be the same for a short passage found away from its place. */
const SAME_SURROUNDINGS = 0.4;

/**
 * Finds the passages again, in stages: the same text, by offsets; else by alignment with the text they were made on
 * (`stored`; null when it was not kept), looking only where the alignment points; else, moved, by words and context that
 * are unique. What is found in none of these ways is orphaned rather than guessed. All targets are of that one old text.
 */
export function resolveTargets(
  targets: readonly AnnotationTarget[],
  current: CurrentText,
  stored: string | null,
): readonly Resolution[] {
  let pair: TextPair | null = null;
  return targets.map((target) => {
    const untouched = current.text.slice(target.start, target.end) === target.quote;
    if (target.textHash === current.textHash && untouched)
      return { state: 'exact', span: { start: target.start, end: target.end } };
    pair ??= readTexts(current.text, stored);
    return resolveIn(target, pair);
  });
}

/** `resolveTargets` for a single one. */
export function resolveTarget(
  target: AnnotationTarget,
  current: CurrentText,
  stored: string | null,
): Resolution {
  return resolveTargets([target], current, stored)[0] ?? { state: 'orphaned', candidates: [] };
}

function resolveIn(target: AnnotationTarget, pair: TextPair): Resolution {
  const { old } = pair;
  const isKept = old !== null && old.text.slice(target.start, target.end) === target.quote;
  const range = isKept ? wordsWithin(old.tokens, target.start, target.end) : null;
  const passage = passageOf(target, pair, range);
  if (old && range) {
    const aligned = resolveAligned(target, { ...pair, old }, range, passage);
    if (aligned) return aligned;
  }
  return resolveByWords(target, pair, passage, range !== null);
}

/** Whether most of the words there are known to have been another passage's in the old text. */
function isTaken({ old }: TextPair, { from, to }: WordRange): boolean {
  const taken = old?.taken.subarray(from, to).filter((is) => is === 1);
  return taken !== undefined && taken.length * 2 > to - from;
}

/** Whether the words alone say which passage is meant: they stood only once when it was made, or are many. */
function isOneOfAKind({ unique }: AnnotationTarget, isLong: boolean): boolean {
  return unique ?? isLong;
}

/**
 * Whether all of the context that was grown until the passage was unique stands around the words, in any setting. Words
 * that stood in several places prove nothing by themselves: when a figure changes, its neighbours still look like it.
 */
function isInFullContext({ prefix, suffix }: AnnotationTarget, pair: TextPair, range: WordRange) {
  const { ids } = pair.now.tokens;
  const before = readTokens(prefix, pair.vocabulary).ids;
  const after = readTokens(suffix, pair.vocabulary).ids;
  const from = range.from - before.length;
  return (
    from >= 0 &&
    before.every((word, i) => word === ids[from + i]) &&
    after.every((word, i) => word === ids[range.to + i])
  );
}

function resolveByWords(
  target: AnnotationTarget,
  pair: TextPair,
  passage: Passage,
  isKept: boolean,
): Resolution {
  const { now } = pair;
  const places = occurrencesOf(target.quote, now.text);
  const judged = places.map((start) => {
    const span = { start, end: start + target.quote.length };
    const range = wordsWithin(now.tokens, span.start, span.end);
    return { span, range, likeness: contextLikeness(passage, now, range) };
  });
  const fitting = judged.filter(({ range, likeness }) => {
    const isLong = range.to - range.from >= SELF_EVIDENT;
    const fits = likeness >= SAME_SURROUNDINGS || (isLong && places.length === 1);
    if (isKept) return fits && !isTaken(pair, range);
    return fits && (isOneOfAKind(target, isLong) || isInFullContext(target, pair, range));
  });
  const [best, second] = fitting.toSorted((a, b) => b.likeness - a.likeness);
  if (best && (!isKept || passage.unique || isUniqueInOld(target, pair))) {
    if (!second || best.likeness > second.likeness + 0.2) {
      const stays = !isKept && best.span.start === target.start;
      return { state: stays ? 'exact' : 'moved', span: best.span };
    }
    const candidates = fitting.map(({ span, likeness }) => ({ ...span, likeness }));
    return { state: 'ambiguous', candidates };
  }
  return { state: 'orphaned', candidates: findCandidates(passage, now, judged) };
}

function isUniqueInOld(target: AnnotationTarget, { old }: TextPair): boolean {
  return old !== null && occurrencesOf(target.quote, old.text).length === 1;
}
