/** Starts of runs of words that stand once in each of two stretches, ascending on the old side. */
export interface Pins {
  readonly old: readonly number[];
  readonly now: readonly number[];
}

/** A stretch of a text, given as the ids of its words. */
export interface Stretch {
  readonly ids: Int32Array;
  readonly from: number;
  readonly to: number;
}

function hashRun(ids: Int32Array, at: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + length; i++) {
    hash = Math.imul(hash ^ Number(ids[i]), 0x01000193);
    hash ^= hash >>> 13;
  }
  return hash;
}

function isSameRun(a: Int32Array, at: number, b: Int32Array, bt: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[at + i] !== b[bt + i]) return false;
  return true;
}

/**
 * Hash table of the runs of a stretch: a slot holds the start of a run plus one, negative when the run recurs, or 0.
 * Runs themselves are compared, so that no collision pins what differs.
 */
function indexRuns({ ids, from, to }: Stretch, length: number): Int32Array {
  const slots = new Int32Array(1 << (32 - Math.clz32((to - from) * 2)));
  for (let at = from; at + length <= to; at++) {
    const slot = slotOf(slots, ids, ids, at, length);
    const start = Number(slots[slot]);
    slots[slot] = start === 0 ? at + 1 : -Math.abs(start);
  }
  return slots;
}

/** The slot that holds the run of `words` at `at`, or the empty one where it would stand. */
function slotOf(
  slots: Int32Array,
  ids: Int32Array,
  words: Int32Array,
  at: number,
  length: number,
): number {
  const mask = slots.length - 1;
  let slot = hashRun(words, at, length) & mask;
  for (let start = Number(slots[slot]); start !== 0; start = Number(slots[slot])) {
    if (isSameRun(ids, Math.abs(start) - 1, words, at, length)) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

/** Pairs the runs of `length` words that stand once in each stretch. */
export function pairUniqueRuns(old: Stretch, now: Stretch, length: number): Pins {
  const pins = { old: new Array<number>(), now: new Array<number>() };
  if (old.to - old.from < length || now.to - now.from < length) return pins;
  const inOld = indexRuns(old, length);
  const inNow = indexRuns(now, length);
  for (let at = old.from; at + length <= old.to; at++) {
    if (inOld[slotOf(inOld, old.ids, old.ids, at, length)] !== at + 1) continue;
    const start = Number(inNow[slotOf(inNow, now.ids, old.ids, at, length)]);
    if (start <= 0) continue;
    pins.old.push(at);
    pins.now.push(start - 1);
  }
  return pins;
}

/** The most pins that ascend on both sides (patience). */
export function longestChain({ old, now }: Pins): Pins {
  const tails: number[] = [];
  const before = new Int32Array(old.length).fill(-1);
  for (let i = 0; i < now.length; i++) {
    const at = Number(now[i]);
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(now[Number(tails[middle])]) < at) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = Number(tails[low - 1]);
    tails[low] = i;
  }
  const chain: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = Number(before[i])) chain.push(i);
  chain.reverse();
  return { old: chain.map((i) => Number(old[i])), now: chain.map((i) => Number(now[i])) };
}
