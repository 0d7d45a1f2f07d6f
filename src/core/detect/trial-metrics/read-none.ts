import { cueText, nearestCue } from './nearest-topic.ts';
import { addDraft, stemSet, type Passage } from './passage.ts';
import { OUTCOME_VERBS } from './outcome-verb.ts';
import type { Quantity } from './read-quantities.ts';
import { KIND, OUTCOME } from './read-people.ts';
import { stemAt } from './tokens.ts';

const BEFORE_COUNT = stemSet('the these those our all first evaluable treated');
const LONGEST_MODIFIER = 10;

/** Index of the "none" in "none of the 12 patients"; -1 where the people are counted for another reason. */
function findNone({ tokens }: Passage, q: Quantity): number {
  let at = q.first - 1;
  while (BEFORE_COUNT.has(stemAt(tokens, at))) at--;
  return tokens[at]?.stem === 'of' && tokens[at - 1]?.stem === 'none' ? at - 1 : -1;
}

/** What became of none of them: told behind the verb, else before the count ("toxicities occurred in none of the 12"). */
function findOutcome(passage: Passage, q: Quantity, none: number) {
  const { tokens } = passage;
  let verb = q.last + 1;
  const end = Math.min(tokens.length, verb + LONGEST_MODIFIER);
  while (verb < end && !OUTCOME_VERBS.has(stemAt(tokens, verb))) verb++;
  const behind = verb < end ? nearestCue(passage, { first: verb, last: verb }, OUTCOME, 16) : null;
  if (behind && behind.cue.last >= verb) return behind.cue;
  const before = nearestCue(passage, { first: none, last: none }, OUTCOME, 16);
  return before && before.cue.last < none ? before.cue : null;
}

/** "None of the 12 patients experienced …": nought of twelve, and no twelve events. */
export function readNone(passage: Passage): void {
  for (const q of passage.quantities) {
    const none = q.people === null || passage.taken.has(q) ? -1 : findNone(passage, q);
    const cue = none < 0 ? null : findOutcome(passage, q, none);
    const kind = cue ? KIND[cue.topic] : undefined;
    if (!cue || !kind) continue;
    passage.taken.add(q);
    addDraft(passage, kind, null, {
      value: 0,
      unit: '1',
      n: 0,
      N: q.value,
      first: none,
      last: q.last,
      endpoint: cueText(passage, cue),
    });
  }
}
