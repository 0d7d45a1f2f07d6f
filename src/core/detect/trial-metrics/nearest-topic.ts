import type { Topic } from './cue-lexicon.ts';
import type { Cue } from './cues.ts';
import { nameOf } from './name-chain.ts';
import { stemSet, type Passage } from './passage.ts';
import type { Quantity } from './read-quantities.ts';
import { stemAt } from './tokens.ts';

/** A cue with its distance from a figure: tokens between, plus what stands between them. */
export interface NearCue {
  readonly cue: Cue;
  readonly cost: number;
}

const BARRIERS: Readonly<Record<string, number>> = {
  ';': 10,
  '|': 10,
  '.': 8,
  while: 6,
  whereas: 6,
  but: 5,
  ':': 1,
  ',': 2,
  ')': 1.5,
  '(': 0.5,
  versus: 2,
  vs: 2,
  compared: 2,
  and: 1,
  who: 1,
};
/** Verbs that go with every outcome say little about which one it is. */
const WEAK = stemSet(
  'achieved achieving achieve risk score function efficacy pain decline loss likely endpoint weight symptom resolved exposure progressed attention attack sleep change protected',
);

/**
 * What stands between two places: a point a token, more for what parts clauses, `other` for each figure with a unit.
 * A bracket that opens and closes on the way is passed over.
 */
function wayBetween(passage: Passage, from: number, to: number, other: number): number {
  let cost = 0;
  for (let k = from; k <= to; k++) {
    const closing = passage.closings[k] ?? -1;
    if (closing >= 0 && closing <= to) {
      cost += 1.5;
      k = closing;
      continue;
    }
    cost += 1 + (BARRIERS[stemAt(passage.tokens, k)] ?? 0);
    if (passage.unitEnds.has(k)) cost += other;
  }
  return cost;
}

/** Whether a cue stands in a bracket with more than itself, as an aside, and the figure outside of it. */
function isAside(passage: Passage, cue: Cue, first: number): boolean {
  for (let k = cue.first - 1; k >= Math.max(0, cue.first - 12); k--) {
    const closing = passage.closings[k] ?? -1;
    if (closing < cue.last) continue;
    return !(first > k && first < closing) && closing - k > cue.last - cue.first + 2;
  }
  return false;
}

const DEFINING = stemSet('defined measured assessed determined');

/** "Remission, defined by the total score, was 33%": what defines an outcome is not the outcome. */
function isDefinition(passage: Passage, cue: Cue, first: number, last: number): boolean {
  const { tokens } = passage;
  for (let k = cue.first - 1; k >= Math.max(0, cue.first - 9); k--) {
    const stem = stemAt(tokens, k);
    if (/^[,;|()]$/.test(stem) || (k >= first && k <= last)) return false;
    if (DEFINING.has(stem)) return /^(?:by|as|using|with)$/.test(stemAt(tokens, k + 1));
  }
  return false;
}

/** Distance of a cue from the tokens [first, last]; a cue that overlaps them costs nothing. */
function costOf(passage: Passage, cue: Cue, first: number, last: number): number {
  let cost = cue.first === cue.last && WEAK.has(stemAt(passage.tokens, cue.first)) ? 3 : 0;
  if (isAside(passage, cue, first)) cost += 5;
  if (isDefinition(passage, cue, first, last)) cost += 14;
  if (cue.last < first) return cost + wayBetween(passage, cue.last + 1, first - 1, 2.5);
  if (cue.first > last) return cost + wayBetween(passage, last + 1, cue.first - 1, 4) + 0.5;
  return cost;
}

/** The nearest cue of the topics, within `limit`; null when there is none. */
export function nearestCue(
  passage: Passage,
  span: { readonly first: number; readonly last: number },
  topics: ReadonlySet<Topic>,
  limit = 24,
): NearCue | null {
  let best: NearCue | null = null;
  for (const cue of passage.cues) {
    if (!topics.has(cue.topic)) continue;
    // too far away, brackets passed over or not
    if (cue.first - span.last > limit + 20 || span.first - cue.last > limit + 20) continue;
    const cost = costOf(passage, cue, span.first, span.last);
    if (cost <= limit && (!best || cost < best.cost)) best = { cue, cost };
  }
  return best;
}

/** The words of a cue as the text writes them. */
export const cueText = (passage: Passage, cue: Cue): string =>
  nameOf(passage.tokens, cue.first, cue.last + 1);

const COMPARING = stemSet('versus vs v compared against comparison relative than while whereas');

/** Whether the text between two figures sets them against each other. */
export function areCompared(
  passage: Passage,
  left: Quantity,
  right: { readonly first: number },
): boolean {
  if (right.first - left.last > 26) return false;
  for (let k = left.last + 1; k < right.first; k++) {
    const stem = stemAt(passage.tokens, k);
    if (COMPARING.has(stem)) return true;
    if (stem === ';') return false;
  }
  return false;
}
