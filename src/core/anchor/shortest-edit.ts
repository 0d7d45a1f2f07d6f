/** Insertions and deletions after which the search is given up: what differs more has nothing to align. */
const MOST_EDITS = 600;

/**
 * Matches two stretches by the shortest script of insertions and deletions (Myers 1986, "An O(ND) difference algorithm"),
 * for stretches that repeat themselves so much that no run of words is unique. Calls `match` for each pair; for none when
 * the stretches differ too much.
 */
export function shortestEdit(
  a: Int32Array,
  b: Int32Array,
  match: (i: number, j: number) => void,
): void {
  const most = Math.min(MOST_EDITS, a.length + b.length);
  const centre = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trail: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trail.push(reach.slice(centre - edits - 1, centre + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down =
        k === -edits ||
        (k !== edits && Number(reach[centre + k - 1]) < Number(reach[centre + k + 1]));
      let i = down ? Number(reach[centre + k + 1]) : Number(reach[centre + k - 1]) + 1;
      while (i < a.length && i - k < b.length && a[i] === b[i - k]) i++;
      reach[centre + k] = i;
      if (i >= a.length && i - k >= b.length) {
        retrace(a.length, b.length, trail, match);
        return;
      }
    }
  }
}

function retrace(
  aEnd: number,
  bEnd: number,
  trail: readonly Int32Array[],
  match: (i: number, j: number) => void,
): void {
  let [i, j] = [aEnd, bEnd];
  for (const [edits, reach] of [...trail.entries()].toReversed()) {
    const at = (k: number) => Number(reach[edits + 1 + k]);
    const k = i - j;
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    const before = down ? k + 1 : k - 1;
    const i0 = edits === 0 ? 0 : at(before);
    const j0 = edits === 0 ? 0 : i0 - before;
    const [iFrom, jFrom] = edits === 0 ? [0, 0] : down ? [i0, j0 + 1] : [i0 + 1, j0];
    while (i > iFrom && j > jFrom) match(--i, --j);
    [i, j] = [i0, j0];
  }
}
