import type { Tokens } from './tokens.ts';
import type { WordRange } from './texts.ts';

/** A run of words like the one looked for. */
export interface Similar extends WordRange {
  /** Share of the characters that would have to be edited, 0 to 1 and more. */
  readonly distance: number;
}

/** Widest window searched, in words, and most cells of the comparison: what exceeds them says too little of a place. */
const WIDEST = 5000;
const MOST_CELLS = 2_000_000;

/** Characters of the word and one for the space behind it. */
function weightOf({ starts, ends }: Tokens, i: number): number {
  return Number(ends[i]) - Number(starts[i]) + 1;
}

/**
 * The run of words within the window that is nearest to the passage, by edit distance in whole words weighted by their
 * lengths (Sellers' algorithm); and whether another run, elsewhere in the window, is all but as near. Null when the
 * window is empty or too large.
 */
export function findSimilar(
  old: Tokens,
  passage: WordRange,
  now: Tokens,
  window: WordRange,
): { best: Similar; rivalled: boolean } | null {
  const m = passage.to - passage.from;
  const n = window.to - window.from;
  if (m === 0 || n === 0 || n > WIDEST || m * n > MOST_CELLS) return null;
  let costs = new Float64Array(n + 1);
  let froms = Int32Array.from({ length: n + 1 }, (_, j) => j);
  let weight = 0;
  for (let i = 0; i < m; i++) {
    const id = old.ids[passage.from + i];
    const gone = weightOf(old, passage.from + i);
    weight += gone;
    const nextCosts = new Float64Array(n + 1);
    const nextFroms = new Int32Array(n + 1);
    nextCosts[0] = Number(costs[0]) + gone;
    for (let j = 1; j <= n; j++) {
      const at = window.from + j - 1;
      const come = weightOf(now, at);
      const swap = Number(costs[j - 1]) + (now.ids[at] === id ? 0 : Math.max(gone, come));
      const drop = Number(costs[j]) + gone;
      const add = Number(nextCosts[j - 1]) + come;
      const least = Math.min(swap, drop, add);
      nextCosts[j] = least;
      nextFroms[j] = Number(
        least === swap ? froms[j - 1] : least === drop ? froms[j] : nextFroms[j - 1],
      );
    }
    costs = nextCosts;
    froms = nextFroms;
  }
  return pick(costs, froms, weight, window.from);
}

/** How much further off, as a share of the passage, a second run must be for the first to be chosen. */
const CLEAR_LEAD = 0.08;

function pick(
  costs: Float64Array,
  froms: Int32Array,
  weight: number,
  base: number,
): { best: Similar; rivalled: boolean } {
  let end = 0;
  for (let j = 1; j < costs.length; j++) if (Number(costs[j]) < Number(costs[end])) end = j;
  const from = Number(froms[end]);
  const least = Number(costs[end]);
  let rivalled = false;
  for (let j = 1; j < costs.length && !rivalled; j++) {
    const apart = j <= from || Number(froms[j]) >= end;
    rivalled = apart && Number(costs[j]) <= least + CLEAR_LEAD * weight;
  }
  return { best: { from: base + from, to: base + end, distance: least / weight }, rivalled };
}
