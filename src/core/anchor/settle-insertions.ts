import type { Alignment } from './align-tokens.ts';

/** Furthest that an insertion is slid, in words. */
const FURTHEST = 60;

/**
 * Where "26 27 28" has become "27 27 28", an alignment may find 26 deleted and a second 27 inserted behind. This slides
 * such an insertion to the deletion next to it, so that the two are one replacement: 26 has become 27.
 */
export function settleInsertions(oldIds: Int32Array, ids: Int32Array, map: Alignment): void {
  for (let i = 1; i < map.length; i++) {
    const from = Number(map[i - 1]) + 1;
    const to = Number(map[i]);
    if (from === 0 || to <= from) continue;
    const back = stepsBack(ids, map, i, from, to);
    for (let step = 1; step <= back; step++) map[i - step] = to - step;
    if (back > 0) continue;
    const on = stepsOn(ids, map, i, from, to);
    for (let step = 0; step < on; step++) map[i + step] = from + step;
    if (on === 0) pairWithDeletion(oldIds, map, i, to - from);
  }
}

/**
 * Where "5 5" has become "6 5", an alignment may keep the first 5 and find 6 inserted before it and the second deleted.
 * This slides as many deleted words as were inserted, before old word `i`, to the insertion: the first 5 has become 6.
 */
function pairWithDeletion(oldIds: Int32Array, map: Alignment, i: number, size: number): void {
  let end = i + 1;
  while (end - i < FURTHEST && map[end] === Number(map[end - 1]) + 1) end++;
  if (slideRun(oldIds, map, { from: i, to: end }, size)) return;
  let start = i - 1;
  while (i - start < FURTHEST && start > 0 && map[start - 1] === Number(map[start]) - 1) start--;
  slideRun(oldIds, map, { from: start, to: i }, -size);
}

/** Lets the old words `by` places on take over what the run has become, if they are the same words and were deleted. */
function slideRun(
  oldIds: Int32Array,
  map: Alignment,
  { from, to }: { readonly from: number; readonly to: number },
  by: number,
): boolean {
  const [low, high] = by > 0 ? [to, to + by] : [from + by, from];
  if (low < 0 || high > map.length) return false;
  for (let i = low; i < high; i++) if (Number(map[i]) >= 0) return false;
  for (let i = from; i < to; i++) if (oldIds[i] !== oldIds[i + by]) return false;
  const run = map.slice(from, to);
  map.fill(-1, from, to);
  map.set(run, from + by);
  return true;
}

/** Words to slide the insertion `[from, to)` before old word `i` back by to reach a deletion; 0 where there is none. */
function stepsBack(ids: Int32Array, map: Alignment, i: number, from: number, to: number): number {
  for (let step = 1; step <= FURTHEST; step++) {
    if (map[i - step] !== from - step || ids[from - step] !== ids[to - step]) return 0;
    if (i - step > 0 && Number(map[i - step - 1]) < 0) return step;
  }
  return 0;
}

function stepsOn(ids: Int32Array, map: Alignment, i: number, from: number, to: number): number {
  for (let step = 0; step < FURTHEST; step++) {
    if (map[i + step] !== to + step || ids[from + step] !== ids[to + step]) return 0;
    if (i + step + 1 < map.length && Number(map[i + step + 1]) < 0) return step + 1;
  }
  return 0;
}
