import type { DocumentBody } from '../../ipc/contract.ts';
import type { Place } from './reading-slice.ts';

/** So many characters are looked for, the longest first: short ones stand in many places. */
const LENGTHS = [200, 60];
/** The words at the place may be what changed: those that follow are tried, in such steps. */
const STEP = 200;
const STEPS = 10;

/** Where the words of a place stand in another text of the same document; the same offset when they are gone. */
export function carryPlace(place: Place, before: DocumentBody, after: DocumentBody): Place {
  for (let step = 0; step < STEPS; step += 1) {
    const from = place.offset + step * STEP;
    for (const length of LENGTHS) {
      const words = before.text.slice(from, from + length);
      if (words.length < length) continue;
      const found = nearest(after.text, words, from);
      if (found >= 0) return { ...place, offset: Math.max(0, found - step * STEP) };
    }
  }
  return { ...place, offset: Math.min(place.offset, after.text.length) };
}

/** The occurrence nearest to an offset; -1 when there is none. */
function nearest(text: string, words: string, offset: number): number {
  const ahead = text.indexOf(words, offset);
  const behind = text.lastIndexOf(words, offset);
  if (ahead < 0 || behind < 0) return Math.max(ahead, behind);
  return ahead - offset < offset - behind ? ahead : behind;
}
