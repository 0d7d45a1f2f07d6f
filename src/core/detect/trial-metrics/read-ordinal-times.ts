import type { Topic } from './cue-lexicon.ts';
import { cueText, nearestCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import type { Token } from './tokens.ts';

const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const UNITS: ReadonlyMap<string, string> = new Map([
  ['hour', 'h'],
  ['day', 'd'],
  ['week', 'wk'],
]);
const PEAK = stemSet('tmax peak peaked maximum maximal');
const TIMED: ReadonlySet<Topic> = new Set<Topic>(['pk']);

/** The ordinal that ends right before `at`: "2nd", "third". */
function readOrdinal(
  tokens: readonly Token[],
  at: number,
): { value: number; first: number } | null {
  const word = tokens[at - 1];
  const spelt = WORDS.indexOf(word?.stem ?? '');
  if (spelt >= 0) return { value: spelt + 1, first: at - 1 };
  const digits = tokens[at - 2];
  const isOrdinal = word?.glued && /^(?:st|nd|rd|th)$/.test(word.stem);
  return isOrdinal && digits?.kind === 'number' ? { value: digits.value, first: at - 2 } : null;
}

/** "Tmax was reached on the 2nd day": a time told by its ordinal is one only where a peak is. */
export function readOrdinalTimes(passage: Passage): void {
  const { tokens } = passage;
  for (const [at, { stem }] of tokens.entries()) {
    const unit = UNITS.get(stem);
    const ordinal = unit === undefined ? null : readOrdinal(tokens, at);
    if (unit === undefined || !ordinal) continue;
    const { value, first } = ordinal;
    if (!hasStem(tokens, stemSet('on by at during'), first - 2, first - 1)) continue;
    const near = nearestCue(passage, { first, last: at }, TIMED, 16);
    if (!near || near.cue.last > first) continue;
    if (!hasStem(tokens, PEAK, near.cue.first, near.cue.last)) continue;
    addDraft(passage, 'pk', null, {
      value,
      unit,
      first,
      last: at,
      endpoint: cueText(passage, near.cue),
    });
  }
}
