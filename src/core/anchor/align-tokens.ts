import { shortestEdit } from './shortest-edit.ts';
import { longestChain, pairUniqueRuns, type Pins } from './unique-runs.ts';

/**
 * For each old token the new token it has become, or -1. Ascending where it is not -1. Where an index is known to be within
 * bounds an element is read as `Number(map[i])`, which costs nothing and needs no value for the case that can't be.
 */
export type Alignment = Int32Array;

/** Lengths of the runs of words looked for, one after the other: the longer, the surer. */
const RUNS = [10, 5, 3, 2] as const;

interface Gap {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  /** First of `RUNS` still to be tried. */
  readonly level: number;
}

/**
 * Aligns two texts, given as the ids of their words, in the manner of a patience diff: runs of words that stand once in
 * both texts are pinned in their common order, then grown, then the gaps between them are treated alike with shorter
 * runs, and where none is unique by the shortest edit. Paragraph and line borders play no part, so that splitting,
 * joining and re-tabling change nothing.
 */
export function alignTokens(oldIds: Int32Array, newIds: Int32Array): Alignment {
  const map = new Int32Array(oldIds.length).fill(-1);
  const gaps: Gap[] = [
    { oldFrom: 0, oldTo: oldIds.length, newFrom: 0, newTo: newIds.length, level: 0 },
  ];
  for (let next = gaps.pop(); next; next = gaps.pop()) {
    const gap = growEdges(next, oldIds, newIds, map);
    if (gap.oldFrom >= gap.oldTo || gap.newFrom >= gap.newTo) continue;
    const pinned = pinGap(gap, oldIds, newIds);
    if (pinned) growPins(pinned.pins, pinned.gap, oldIds, newIds, map, gaps);
    else alignByEdits(gap, oldIds, newIds, map);
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
  return { oldFrom, oldTo, newFrom, newTo, level: gap.level };
}

/** The pins of the longest runs that are unique in the gap, and the gap at the next level; null when there are none. */
function pinGap(gap: Gap, oldIds: Int32Array, newIds: Int32Array): { pins: Pins; gap: Gap } | null {
  const old = { ids: oldIds, from: gap.oldFrom, to: gap.oldTo };
  const now = { ids: newIds, from: gap.newFrom, to: gap.newTo };
  for (const [level, length] of RUNS.entries()) {
    if (level < gap.level) continue;
    const pins = longestChain(pairUniqueRuns(old, now, length));
    if (pins.old.length > 0) return { pins, gap: { ...gap, level: level + 1 } };
  }
  return null;
}

/** Matches each pin and what follows it for as long as the words agree; adds the gaps between to `gaps`. */
function growPins(
  pins: Pins,
  gap: Gap,
  oldIds: Int32Array,
  newIds: Int32Array,
  map: Alignment,
  gaps: Gap[],
): void {
  let { oldFrom, newFrom } = gap;
  const { level } = gap;
  const leave = (oldTo: number, newTo: number) => {
    if (oldFrom < oldTo && newFrom < newTo) gaps.push({ oldFrom, oldTo, newFrom, newTo, level });
  };
  for (let p = 0; p < pins.old.length; p++) {
    let i = Number(pins.old[p]);
    let j = Number(pins.now[p]);
    leave(i, j);
    const oldLimit = pins.old[p + 1] ?? gap.oldTo;
    const newLimit = pins.now[p + 1] ?? gap.newTo;
    while (i < oldLimit && j < newLimit && oldIds[i] === newIds[j]) map[i++] = j++;
    [oldFrom, newFrom] = [i, j];
  }
  leave(gap.oldTo, gap.newTo);
}

function alignByEdits(gap: Gap, oldIds: Int32Array, newIds: Int32Array, map: Alignment): void {
  const { oldFrom, oldTo, newFrom, newTo } = gap;
  const match = (i: number, j: number) => {
    map[oldFrom + i] = newFrom + j;
  };
  shortestEdit(oldIds.subarray(oldFrom, oldTo), newIds.subarray(newFrom, newTo), match);
}
