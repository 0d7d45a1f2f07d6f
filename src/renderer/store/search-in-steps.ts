import type { DocumentBody } from '../../ipc/contract.ts';
import { findInSteps } from './find-hits.ts';
import type { PassageSpan } from './passage-span.ts';
import type { Place } from './reading-slice.ts';

/** How long a search may go on at a stretch. */
const SLICE_MS = 8;
/** How long the search for all may hold back the hit at the place: no reader waits for it in a letter. */
const AT_ONCE_MS = 2;

/** Who searches, and who is told. */
export interface StepSearch {
  /** Where the reader is; null for the beginning. */
  readonly place: Pick<Place, 'document' | 'offset'> | null;
  /** Lets input and frames go first. */
  readonly pause: () => Promise<void>;
  /** False once another search has begun. */
  readonly isWanted: () => boolean;
  /** Told of the first hit behind the place, when the others take longer than a moment. */
  readonly onFirst: (hit: PassageSpan) => void;
  /** Told of every hit, and of the one that `onFirst` was told of. */
  readonly onAll: (hits: readonly PassageSpan[], first: PassageSpan | null) => void;
}

/** Goes on until the search ends or its time is over; null when it is not at its end. */
function goOn<T>(search: Generator<undefined, T>, milliseconds = SLICE_MS): T | null {
  const until = performance.now() + milliseconds;
  do {
    const step = search.next();
    if (step.done) return step.value;
  } while (performance.now() < until);
  return null;
}

/** Searches for a pattern made of the reader's words without ever holding the window up; at once where that is quick. */
export async function searchInSteps(
  bodies: readonly DocumentBody[],
  pattern: RegExp,
  { place, pause, isWanted, onFirst, onAll }: StepSearch,
): Promise<void> {
  async function finish<T>(search: Generator<undefined, T>): Promise<T | null> {
    let found = goOn(search);
    while (found === null) {
      await pause();
      if (!isWanted()) return null;
      found = goOn(search);
    }
    return found;
  }

  const all = findInSteps(bodies, pattern);
  const atOnce = goOn(all, AT_ONCE_MS);
  if (atOnce) return onAll(atOnce, null);
  const here = bodies.findIndex(({ id }) => id === place?.document);
  const offset = here < 0 ? 0 : (place?.offset ?? 0);
  const first = await finish(findInSteps(bodies.slice(Math.max(here, 0)), pattern, 1, offset));
  if (first === null) return undefined;
  const [hit = null] = first;
  if (hit) onFirst(hit);
  // Painted before the search goes on.
  await pause();
  if (!isWanted()) return undefined;
  const hits = await finish(all);
  return hits === null ? undefined : onAll(hits, hit);
}
