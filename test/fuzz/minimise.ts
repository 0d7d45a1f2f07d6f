import type { Fault } from './find-fault.ts';

const ATTEMPTS = 3_000;

/** The input with as many pieces taken out as leave the same kind of fault. */
export function minimise(
  bytes: Uint8Array,
  kind: Fault['kind'],
  findFault: (bytes: Uint8Array) => Fault | null,
): Uint8Array {
  let least = bytes;
  let left = ATTEMPTS;
  for (let size = bytes.length >> 1; size >= 1; size >>= 1) {
    for (let from = 0; from < least.length && left > 0; left--) {
      const shorter = Buffer.concat([least.subarray(0, from), least.subarray(from + size)]);
      if (findFault(shorter)?.kind === kind) least = shorter;
      else from += size;
    }
  }
  return least;
}
