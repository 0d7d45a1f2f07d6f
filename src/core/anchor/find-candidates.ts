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
  const { ids, starts, ends, count } = now.tokens;
  const size = passage.words.length;
  if (size < 4 || count < size) return [];
  const wanted = new Map<number, number>();
  for (const id of passage.words) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  const left = new Map(wanted);
  const found: Candidate[] = [];
  let common = 0;
  for (let i = 0; i < count; i++) {
    const come = ids[i] ?? -1;
    const open = left.get(come);
    if (open !== undefined) {
      if (open > 0) common++;
      left.set(come, open - 1);
    }
    const gone = i >= size ? (ids[i - size] ?? -1) : -1;
    const owed = left.get(gone);
    if (owed !== undefined) {
      if (owed >= 0) common--;
      left.set(gone, owed + 1);
    }
    const from = i - size + 1;
    if (from < 0 || common < size * WORTH_A_LOOK) continue;
    const around = contextLikeness(passage, now, { from, to: i + 1 });
    const likeness = (3 * common) / (4 * size) + around / 4;
    const candidate = { start: starts[from] ?? 0, end: ends[i] ?? 0, likeness };
    const last = found.at(-1);
    if (!last || candidate.start >= last.end) found.push(candidate);
    else if (likeness > last.likeness) found[found.length - 1] = candidate;
  }
  return found;
}
