import { areCompared } from './nearest-topic.ts';
import { hasStem, stemSet, type Passage } from './passage.ts';
import type { Quantity } from './read-quantities.ts';
import { stemAt, textAt } from './tokens.ts';

/** "achieved at least 5% weight loss", "HbA1c below 7%": a bar that patients clear is no result. */
export function isThreshold(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  if (tokens[q.first]?.stem === '(') return false;
  // "PASI 75 (75% improvement in symptoms)": what the name means
  if (
    tokens[q.first - 1]?.stem === '(' &&
    hasStem(tokens, stemSet('improvement reduction'), q.last + 1, q.last + 1) &&
    passage.cues.some(
      (cue) => cue.last === q.first - 2 && textAt(tokens, cue.last).endsWith(String(q.value)),
    )
  )
    return true;
  const orMore = tokens[q.last + 1]?.stem === 'or' && OR_MORE.has(stemAt(tokens, q.last + 2));
  const bounded = (q.comparator !== null && q.comparator !== '=') || orMore;
  if (!bounded) return false;
  if (hasStem(tokens, CLEARED, q.first - 3, q.first - 1)) return true;
  if (orMore && hasStem(tokens, CLEARED, q.first - 9, q.first - 1)) return true;
  // "the most common events (≥15%)", "responders (≥50% reduction)"
  if (
    /^[≥>]$/.test(stemAt(tokens, q.first)) &&
    tokens[q.first - 1]?.stem === '(' &&
    q.unit?.family === 'percent'
  )
    return true;
  if (
    hasStem(tokens, stemSet('common commonly frequent frequently'), 0, q.first) &&
    (q.comparator === '>=' || q.comparator === '>')
  )
    return true;
  if (hasStem(tokens, stemSet('frequency incidence'), q.last + 1, q.last + 3)) return true;
  // "an improvement of ≥ 75%"
  if (
    /^[≥>]$/.test(stemAt(tokens, q.first)) &&
    tokens[q.first - 1]?.stem === 'of' &&
    hasStem(tokens, stemSet('improvement reduction decrease increase'), q.first - 4, q.first - 2)
  )
    return true;
  const marked = ['<', '>', '≥', '≤'].includes(stemAt(tokens, q.first));
  const before = tokens[q.first - 1];
  if (marked && before?.kind === 'word' && !STATING.has(before.stem)) return true;
  return passage.quantities.some(
    (other) =>
      other !== q &&
      other.last < q.first &&
      q.first - other.last < 16 &&
      (other.unit?.family === 'percent' || other.people !== null) &&
      hasStem(tokens, CLEARING, other.last + 1, q.first - 1) &&
      !areCompared(passage, other, q),
  );
}

const OR_MORE = stemSet('more greater higher less better fewer lower');
const CLEARED = stemSet(
  'achieved achieving achieve attained showing lost losing defined occurring',
);
const CLEARING = stemSet(
  'achieved achieving achieve attained reached reaching had having with experienced of least showing lost losing demonstrating',
);
const STATING = stemSet('by of was were in with is reached than');

/** "-9.1% (6.8%)" of a mean (SD): the spread is no result. */
export function isDeviation(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  if (tokens[q.first - 1]?.stem === '±') return true;
  if (
    tokens[q.first - 1]?.stem === 'of' &&
    /^(?:deviation|error)$/.test(stemAt(tokens, q.first - 2))
  )
    return true;
  if (tokens[q.first - 1]?.stem !== '(') return false;
  const spread = tokens.some(
    (token, k) =>
      (token.text === 'SD' || token.text === 'SE' || token.stem === 'deviation') && k < q.first,
  );
  return spread && passage.quantities.some((other) => other.last === q.first - 2);
}
