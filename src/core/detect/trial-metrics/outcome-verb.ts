import { hasStem, stemSet, type Passage } from './passage.ts';
import type { Quantity } from './read-quantities.ts';
import { stemAt } from './tokens.ts';

/** Verbs that say what became of those counted. */
export const OUTCOME_VERBS = stemSet(
  'experienced experience had have has developed develop reported discontinued withdrew died achieved achieving attained responded ' +
    'remain remained remaining showed demonstrated exhibited suffered reached surviving survived alive progressed relapsed ' +
    'experiencing sustaining demonstrating showing exhibiting sustained with reporting were was maintained discontinuing withdrawing',
);

const SKIPPABLE = stemSet(
  'who have has had been were was also each still each all then subsequently either only (',
);

/** What was done to those counted, as against what became of them. */
export const NOT_OUTCOME = stemSet(
  'received receiving enrolled randomized randomised treated dosed been completed evaluable eligible assessable',
);

/** The outcome verb right behind the people counted: "three participants experienced …". */
export function outcomeVerb(passage: Passage, q: Quantity): number | null {
  const { tokens } = passage;
  let at = q.last + 1;
  for (let k = 0; k < 4; k++) {
    const next = stemAt(tokens, at + 1);
    if (!SKIPPABLE.has(stemAt(tokens, at))) break;
    const isVerb = OUTCOME_VERBS.has(stemAt(tokens, at));
    if (isVerb && !OUTCOME_VERBS.has(next) && !NOT_OUTCOME.has(next) && !SKIPPABLE.has(next)) break;
    at++;
  }
  at = behindModifier(passage, at) ?? at;
  const stem = stemAt(tokens, at);
  if (!OUTCOME_VERBS.has(stem)) return null;
  if (hasStem(tokens, NOT_OUTCOME, at + 1, at + 2) || NOT_OUTCOME.has(stem)) return null;
  return at;
}

const MODIFIERS = stemSet(
  'took receiving received given treated randomized assigned dosed in on at taking each',
);
const TOLD = stemSet(
  'experienced had developed discontinued withdrew died achieved attained responded maintained showed demonstrated progressed relapsed',
);

/** "Five patients who received 10 mg had …", "two patients given placebo experienced …": the verb of the main clause. */
function behindModifier(passage: Passage, from: number): number | null {
  const { tokens } = passage;
  if (!MODIFIERS.has(stemAt(tokens, from))) return null;
  for (let at = from + 1; at < Math.min(tokens.length, from + 14); at++) {
    const { kind = 'mark', stem = '' } = tokens[at] ?? {};
    if (TOLD.has(stem)) return at;
    if (/^[,;:.()|]$/.test(stem) || (kind === 'word' && OUTCOME_VERBS.has(stem) && stem !== 'with'))
      return null;
  }
  return null;
}
