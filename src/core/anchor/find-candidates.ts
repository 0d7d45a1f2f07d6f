import type { TextSpan } from '../filing/span.ts';
import type { Candidate } from './resolution.ts';
import type { ReadText } from './read-text.ts';
import { contextLikeness, type Passage } from './texts.ts';

/** Places offered to the reader at most. */
const MOST = 3;

/** Places of a quote counted at most: what stands in more is no evidence. */
const MOST_PLACES = 1000;

/** Offsets of the words in the text, up to a thousand. */
export function occurrencesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < MOST_PLACES;
    at = text.indexOf(words, at + 1)
  )
    places.push(at);
  return places;
}

/** Below this share of the words in common, a place is not worth a look. */
const WORTH_A_LOOK = 0.5;

/**
 * Where a lost passage might be, the likeliest first: the places of its exact words by how much their surroundings agree,
 * else the stretches of text that share most of its words.
 */
export function findCandidates(
  passage: Passage,
  now: ReadText,
  judged: readonly { readonly span: TextSpan; readonly likeness: number }[],
): readonly Candidate[] {
  const found =
    judged.length > 0
      ? judged.map(({ span, likeness }) => ({ ...span, likeness }))
      : similarStretches(passage, now);
  return found.toSorted((a, b) => b.likeness - a.likeness).slice(0, MOST);
}

/** Slides a stretch as long as the passage over the text and counts the words in common. */
function similarStretches(passage: Passage, now: ReadText): readonly Candidate[] {
  const { ids, count } = now.tokens;
  const size = passage.words.length;
  if (size < 4 || count < size) return [];
  const last = Math.max(...passage.words);
  const isWanted = new Uint8Array(last + 1);
  const left = new Int32Array(last + 1);
  for (const id of passage.words) {
    isWanted[id] = 1;
    left[id] = Number(left[id]) + 1;
  }
  const found: { from: number; common: number }[] = [];
  let common = 0;
  for (let i = 0; i < count; i++) {
    const come = Number(ids[i]);
    if (isWanted[come] === 1) {
      const open = Number(left[come]);
      left[come] = open - 1;
      if (open > 0) common++;
    }
    const gone = i >= size ? Number(ids[i - size]) : last + 1;
    if (isWanted[gone] === 1) {
      const owed = Number(left[gone]);
      left[gone] = owed + 1;
      if (owed >= 0) common--;
    }
    const from = i - size + 1;
    if (from < 0 || common < size * WORTH_A_LOOK) continue;
    const latest = found.at(-1);
    if (!latest || from >= latest.from + size) found.push({ from, common });
    else if (common > latest.common) found[found.length - 1] = { from, common };
  }
  const best = found.toSorted((a, b) => b.common - a.common).slice(0, 4 * MOST);
  return best.map((stretch) => toCandidate(passage, now, stretch));
}

function toCandidate(
  passage: Passage,
  now: ReadText,
  { from, common }: { from: number; common: number },
): Candidate {
  const to = from + passage.words.length;
  const around = contextLikeness(passage, now, { from, to });
  return {
    start: Number(now.tokens.starts[from]),
    end: Number(now.tokens.ends[to - 1]),
    likeness: (3 * common) / (4 * passage.words.length) + around / 4,
  };
}
