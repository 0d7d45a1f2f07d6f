import type { MetricKind } from '../finding.ts';
import type { Topic } from './cue-lexicon.ts';
import type { Cue } from './cues.ts';
import { areCompared, cueText, nearestCue, type NearCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Draft, type Passage } from './passage.ts';
import type { Quantity } from './read-quantities.ts';

const SUBSTANCE: ReadonlySet<Topic> = new Set<Topic>([
  'response',
  'survival',
  'event',
  'pk',
  'risk',
  'measure',
  'baseline',
  'prevalence',
  'business',
]);
/** What a negative figure can be about. */
const MEASURED: ReadonlySet<Topic> = new Set<Topic>([
  'pk',
  'measure',
  'baseline',
  'business',
  'risk',
]);
const CHANGE: ReadonlySet<Topic> = new Set<Topic>(['change']);
const KINDS: Partial<Record<Topic, MetricKind>> = {
  response: 'response',
  survival: 'survival',
  event: 'adverse-event',
  pk: 'pk',
  risk: 'hazard-ratio',
  measure: 'change',
};
const TRIAL_WORDS = stemSet(
  'patient participant subject people person individual adult volunteer women study trial placebo arm group cohort treated treatment dose ' +
    'therapy baseline week drug dosing mg infusion injection vaccine clinical endpoint randomized responder children day month test',
);
const HYPOTHETICAL = stemSet(
  'would assuming assume powered expected hypothetical if potentially could might may goal target targeted power',
);
const PLURAL_PEOPLE = stemSet(
  'patient participant subject people person individual adult volunteer women men children responder infant them those',
);

/** What a share or a change is about. */
export interface Reading {
  readonly kind: MetricKind;
  readonly endpoint: string;
  readonly near: NearCue;
}

function isShareOfPeople(passage: Passage, last: number): boolean {
  const { tokens } = passage;
  for (let k = last + 1; k <= last + 6; k++) {
    const stem = tokens[k]?.stem ?? '';
    if (PLURAL_PEOPLE.has(stem)) return hasStem(tokens, stemSet('of'), last + 1, last + 1);
    if (stem === ',' || stem === '.' || stem === ')') return false;
  }
  return false;
}

/** Which topic governs the tokens of `span`: the nearest of substance; a change alone is one of an efficacy measure. */
export function readTopic(
  passage: Passage,
  span: { readonly first: number; readonly last: number; readonly negative?: boolean },
): Reading | null {
  const topics = span.negative ? MEASURED : SUBSTANCE;
  const near = nearestCue(passage, span, topics);
  const change = nearestCue(passage, span, CHANGE, 9);
  const people = isShareOfPeople(passage, span.last);
  if (!near) {
    if (!change || people || !hasTrialWords(passage)) return null;
    return { kind: 'change', endpoint: cueText(passage, change.cue), near: change };
  }
  let chosen = near;
  // "reduced adverse events by 47%", "54% reduction in gastrointestinal side effects": what is reduced decides
  if (change && change.cost < 3 && change.cue.first > span.last) {
    const object = nearestCue(
      passage,
      { first: change.cue.first, last: change.cue.last },
      SUBSTANCE,
      12,
    );
    if (object && object.cue.first > change.cue.last) chosen = object;
  }
  const lowered = riskLowered(passage, span.first);
  if (lowered)
    return {
      kind: 'hazard-ratio',
      endpoint: cueText(passage, lowered),
      near: { cue: lowered, cost: 1 },
    };
  const kind = KINDS[chosen.cue.topic];
  if (!kind) return null;
  // "achieved a reduction of 30%" is a change, unless it is people who achieved it
  if (
    kind === 'response' &&
    !people &&
    change &&
    change.cost < chosen.cost &&
    /^achiev/.test(cueText(passage, chosen.cue))
  ) {
    return { kind: 'change', endpoint: cueText(passage, change.cue), near: change };
  }
  const endpoint = cueText(passage, chosen.cue);
  if (chosen.cue.topic === 'measure') {
    if (people) {
      const outcome = nearestCue(passage, span, new Set<Topic>(['response']));
      return { kind: 'response', endpoint: outcome ? endpoint : endpoint, near: chosen };
    }
    if (!hasTrialWords(passage)) return null;
  }
  if (chosen.cue.topic === 'risk' && chosen.cost > 6 && !nearestCue(passage, span, CHANGE, 18))
    return null;
  return { kind, endpoint, near: chosen };
}

/** "reduced the risk of progression or death by 51%": the risk, whatever it is a risk of. */
function riskLowered(passage: Passage, first: number): Cue | null {
  if (!hasStem(passage.tokens, stemSet('by'), first - 7, first - 1)) return null;
  for (const cue of passage.cues) {
    if (cue.topic !== 'risk' || cue.last >= first || first - cue.last > 12) continue;
    const verb = passage.cues.findLast(
      (c) => c.topic === 'change' && c.last < cue.first && cue.first - c.last <= 4,
    );
    if (verb || hasStem(passage.tokens, stemSet('cut halved'), cue.first - 3, cue.first - 1))
      return cue;
  }
  return null;
}

export function hasTrialWords(passage: Passage): boolean {
  for (const word of TRIAL_WORDS) if (passage.stems.has(word)) return true;
  return false;
}

/** "achieved at least 5% weight loss", "HbA1c below 7%": a bar that patients clear is no result. */
export function isThreshold(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  if (tokens[q.first]?.stem === '(') return false;
  const orMore = tokens[q.last + 1]?.stem === 'or' && OR_MORE.has(tokens[q.last + 2]?.stem ?? '');
  const bounded = (q.comparator !== null && q.comparator !== '=') || orMore;
  if (!bounded) return false;
  if (hasStem(tokens, CLEARED, q.first - 3, q.first - 1)) return true;
  if (orMore && hasStem(tokens, CLEARED, q.first - 9, q.first - 1)) return true;
  const marked = ['<', '>', '≥', '≤'].includes(tokens[q.first]?.stem ?? '');
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
const CLEARED = stemSet('achieved achieving achieve attained showing lost losing defined');
const CLEARING = stemSet(
  'achieved achieving achieve attained reached reaching had having with experienced of least showing lost losing demonstrating',
);
const STATING = stemSet('by of was were in with is reached than');

/** Kind and endpoint that a figure takes over from the one it is compared with or listed after. */
function inherit(passage: Passage, q: Quantity): Draft | null {
  const prior = passage.drafts.findLast(
    (draft) => draft.last < q.first && draft.unit === q.unit?.code,
  );
  if (!prior || prior.kind === 'confidence-interval' || prior.kind === 'p-value') return null;
  return areCompared(passage, { ...q, last: prior.last }, q) ? prior : null;
}

/** "-1.14 kg or -1.23%": the same figure in another unit. */
function restated(passage: Passage, q: Quantity): Draft | null {
  const prior = passage.drafts.findLast((draft) => draft.last < q.first);
  return prior && passage.tokens[q.first - 1]?.stem === 'or' && prior.last === q.first - 2
    ? prior
    : null;
}

/** "-9.1% (6.8%)" of a mean (SD): the spread is no result. */
export function isDeviation(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  if (tokens[q.first - 1]?.stem === '±') return true;
  if (
    tokens[q.first - 1]?.stem === 'of' &&
    /^(?:deviation|error)$/.test(tokens[q.first - 2]?.stem ?? '')
  )
    return true;
  if (tokens[q.first - 1]?.stem !== '(') return false;
  const spread = tokens.some(
    (token, k) =>
      (token.text === 'SD' || token.text === 'SE' || token.stem === 'deviation') && k < q.first,
  );
  return spread && passage.quantities.some((other) => other.last === q.first - 2);
}

/** Percentages: rates of response, survival and events, reductions of risk, changes of a measure. */
export function readPercents(passage: Passage): void {
  for (const q of passage.quantities) {
    if (q.unit?.family !== 'percent' || passage.taken.has(q)) continue;
    passage.taken.add(q);
    if (isThreshold(passage, q) || isDeviation(passage, q)) continue;
    const same = restated(passage, q);
    if (same && same.kind === 'change') {
      addDraft(passage, 'change', q, { ...(same.endpoint && { endpoint: same.endpoint }) });
      continue;
    }
    if (
      hasStem(passage.tokens, HYPOTHETICAL, q.first - 6, q.first - 1) ||
      hasStem(passage.tokens, stemSet('would'), q.last, q.last + 4)
    )
      continue;
    const prior = inherit(passage, q);
    const reading = readTopic(passage, q);
    if (
      prior &&
      (!reading ||
        reading.near.cost > 2.5 ||
        reading.kind === prior.kind ||
        prior.kind === 'response')
    ) {
      addDraft(passage, prior.kind, q, {
        against: prior,
        ...(prior.endpoint && { endpoint: prior.endpoint }),
      });
    } else if (reading) addDraft(passage, reading.kind, q, { endpoint: reading.endpoint });
  }
}

const SCORES: ReadonlySet<string> = new Set([
  'points',
  'pressure',
  'concentration',
  'length',
  'volume',
  'mass',
  'fold',
  'rate',
  'amount',
]);

/** Changes in units of their own: "3.2 points", "45 mg/dL", "1.14 kg", "8.2 letters", "2-fold". */
export function readChanges(passage: Passage): void {
  for (const q of passage.quantities) {
    if (!q.unit || passage.taken.has(q) || !SCORES.has(q.unit.family)) continue;
    if (q.unit.family !== 'fold' && (isThreshold(passage, q) || isDeviation(passage, q))) continue;
    if (q.unit.family === 'mass' && q.unit.code !== 'kg' && q.unit.code !== '[lb_av]') continue;
    if (q.unit.family === 'volume' && q.unit.code !== 'L' && q.unit.code !== 'mL') continue;
    const prior = inherit(passage, q);
    if (prior && prior.kind === 'change') {
      addDraft(passage, 'change', q, { against: prior });
      continue;
    }
    if (q.unit.family === 'fold') {
      readFold(passage, q);
      continue;
    }
    const measure = nearestCue(
      passage,
      q,
      new Set<Topic>(['measure', 'baseline', 'business', 'pk']),
      20,
    );
    const change = nearestCue(passage, q, CHANGE, 12);
    const signed = ['-', '+', '–'].includes(passage.tokens[q.number]?.stem ?? '');
    if (measure?.cue.topic === 'measure' && (change || signed)) {
      addDraft(passage, 'change', q, { endpoint: cueText(passage, measure.cue) });
    } else if (signed && q.unit.code === 'kg') addDraft(passage, 'change', q, {});
    else if (change && !measure && q.unit.family === 'points' && hasTrialWords(passage)) {
      addDraft(passage, 'change', q, { endpoint: cueText(passage, change.cue) });
    }
  }
}

const COMPARED_RISK = stemSet(
  'rate likelihood risk odds chance incidence likely difference hazard',
);

function readFold(passage: Passage, q: Quantity): void {
  const { tokens } = passage;
  if (hasStem(tokens, COMPARED_RISK, q.last + 1, q.last + 4)) {
    addDraft(passage, 'hazard-ratio', q, { unit: '1' });
    return;
  }
  const reading = readTopic(passage, q);
  if (
    !reading ||
    (reading.kind !== 'change' && reading.kind !== 'pk' && reading.kind !== 'response')
  )
    return;
  if (nearestCue(passage, q, CHANGE, 10) && hasTrialWords(passage)) {
    addDraft(passage, reading.kind === 'pk' ? 'pk' : 'change', q, {
      unit: '1',
      endpoint: reading.endpoint,
    });
  }
}
