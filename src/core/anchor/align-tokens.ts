import { shortestEdit } from './shortest-edit.ts';

/** For each old token the new token it has become, or -1. Ascending where it is not -1. */
export type Alignment = Int32Array;

/** Lengths of the runs of words looked for, one after the other: the longer, the surer. */
const RUNS = [10, 5, 3, 2] as const;

interface Gap {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Pairs of the starts of a run of words in the old and in the new text. */
type Pins = readonly (readonly [number, number])[];

/** Start of each run of `length` ids that occurs once in the range, by the run's hash; -1 for one that recurs. */
function uniqueRuns(
  ids: Int32Array,
  from: number,
  to: number,
  length: number,
): Map<number, number> {
  const runs = new Map<number, number>();
  let power = 1;
  for (let i = 1; i < length; i++) power = Math.imul(power, BASE);
  let hash = 0;
  for (let i = from; i < to; i++) {
    if (i - from >= length) hash = (hash - Math.imul(mixed(ids[i - length] ?? 0), power)) | 0;
    hash = (Math.imul(hash, BASE) + mixed(ids[i] ?? 0)) | 0;
    if (i - from + 1 < length) continue;
    runs.set(hash, runs.has(hash) ? -1 : i - length + 1);
  }
  return runs;
}

const BASE = 0x01000193;

function mixed(id: number): number {
  const x = Math.imul(id ^ (id >>> 15), 0x2c1b3c6d);
  return x ^ (x >>> 12);
}

/** The longest chain of pairs that ascends on both sides; the pairs come in ascending old order. */
function longestChain(
  pairs: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [i, [, at]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  }
  const chain: (readonly [number, number])[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/**
 * Aligns two texts, given as the ids of their words, in the manner of a patience diff: runs of words that stand once in
 * both texts are pinned in their common order, then grown, then the gaps between them are treated alike with shorter
 * runs, and where none is unique by the shortest edit. Paragraph and line borders play no part, so that splitting, joining and re-tabling change nothing.
 */
export function alignTokens(oldIds: Int32Array, newIds: Int32Array): Alignment {
  const map = new Int32Array(oldIds.length).fill(-1);
  const gaps: (Gap & { readonly level: number })[] = [
    { oldFrom: 0, oldTo: oldIds.length, newFrom: 0, newTo: newIds.length, level: 0 },
  ];
  for (let next = gaps.pop(); next; next = gaps.pop()) {
    const gap = growEdges(next, oldIds, newIds, map);
    if (gap.oldFrom >= gap.oldTo || gap.newFrom >= gap.newTo) continue;
    let level = next.level;
    let pins: Pins = [];
    while (pins.length === 0 && level < RUNS.length)
      pins = pinRuns(gap, RUNS[level++] ?? 1, oldIds, newIds);
    if (pins.length > 0)
      for (const inner of growPins(pins, gap, oldIds, newIds, map)) gaps.push({ ...inner, level });
    else
      shortestEdit(
        oldIds.subarray(gap.oldFrom, gap.oldTo),
        newIds.subarray(gap.newFrom, gap.newTo),
        (i, j) => {
          map[gap.oldFrom + i] = gap.newFrom + j;
        },
      );
  }
  return map;
}

/** Matches equal words inward from both ends of the gap; returns what is left. */
function growEdges(gap: Gap, oldIds: Int32Array, newIds: Int32Array, map: Alignment): Gap {
  let { oldFrom, oldTo, newFrom, newTo } = gap;
  while (oldFrom < oldTo && newFrom < newTo && oldIds[oldFrom] === newIds[newFrom])
    map[oldFrom++] = newFrom++;
  while (oldFrom < oldTo && newFrom < newTo && oldIds[oldTo - 1] === newIds[newTo - 1])
    map[--oldTo] = --newTo;
  return { oldFrom, oldTo, newFrom, newTo };
}

function pinRuns(gap: Gap, length: number, oldIds: Int32Array, newIds: Int32Array): Pins {
  if (gap.oldTo - gap.oldFrom < length || gap.newTo - gap.newFrom < length) return [];
  const inNew = uniqueRuns(newIds, gap.newFrom, gap.newTo, length);
  const pairs: (readonly [number, number])[] = [];
  for (const [hash, oldAt] of uniqueRuns(oldIds, gap.oldFrom, gap.oldTo, length)) {
    const newAt = inNew.get(hash) ?? -1;
    if (oldAt < 0 || newAt < 0) continue;
    let i = 0;
    while (i < length && oldIds[oldAt + i] === newIds[newAt + i]) i++;
    if (i === length) pairs.push([oldAt, newAt]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  return longestChain(pairs);
}

/** Matches each pin and what follows it for as long as the words agree; returns the gaps between. */
function growPins(
  pins: Pins,
  gap: Gap,
  oldIds: Int32Array,
  newIds: Int32Array,
  map: Alignment,
): Gap[] {
  const gaps: Gap[] = [];
  let { oldFrom, newFrom } = gap;
  for (const [p, [oldPin, newPin]] of pins.entries()) {
    if (oldPin < oldFrom || newPin < newFrom) continue;
    gaps.push({ oldFrom, oldTo: oldPin, newFrom, newTo: newPin });
    const oldLimit = pins[p + 1]?.[0] ?? gap.oldTo;
    const newLimit = pins[p + 1]?.[1] ?? gap.newTo;
    let i = oldPin;
    let j = newPin;
    while (i < oldLimit && j < newLimit && oldIds[i] === newIds[j]) map[i++] = j++;
    oldFrom = i;
    newFrom = j;
  }
  gaps.push({ oldFrom, oldTo: gap.oldTo, newFrom, newTo: gap.newTo });
  return gaps;
}
