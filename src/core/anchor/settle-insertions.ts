import type { Alignment } from './align-tokens.ts';

/** Furthest that an insertion is slid, in words. */
const FURTHEST = 60;

/**
 * Where "26 27 28" has become "27 27 28", an alignment may find 26 deleted and a second 27 inserted behind. This slides
 * such an insertion to the deletion next to it, so that the two are one replacement: 26 has become 27.
 */
export function settleInsertions(ids: Int32Array, map: Alignment): void {
  for (let i = 1; i < map.length; i++) {
    const from = (map[i - 1] ?? -1) + 1;
    const to = map[i] ?? -1;
    if (from === 0 || to <= from) continue;
    const back = stepsBack(ids, map, i, from, to);
    for (let step = 1; step <= back; step++) map[i - step] = to - step;
    if (back > 0) continue;
    const on = stepsOn(ids, map, i, from, to);
    for (let step = 0; step < on; step++) map[i + step] = from + step;
  }
}

/** Words to slide the insertion `[from, to)` before old word `i` back by to reach a deletion; 0 where there is none. */
function stepsBack(ids: Int32Array, map: Alignment, i: number, from: number, to: number): number {
  for (let step = 1; step <= FURTHEST; step++) {
    if (map[i - step] !== from - step || ids[from - step] !== ids[to - step]) return 0;
    if (i - step > 0 && (map[i - step - 1] ?? 0) < 0) return step;
  }
  return 0;
}

function stepsOn(ids: Int32Array, map: Alignment, i: number, from: number, to: number): number {
  for (let step = 0; step < FURTHEST; step++) {
    if (map[i + step] !== to + step || ids[from + step] !== ids[to + step]) return 0;
    if (i + step + 1 < map.length && (map[i + step + 1] ?? 0) < 0) return step + 1;
  }
  return 0;
}
