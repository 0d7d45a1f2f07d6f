import type { MetricKind } from '../finding.ts';
import type { Topic } from './cue-lexicon.ts';
import type { Cue } from './cues.ts';
import { cueText, nearestCue, type NearCue } from './nearest-topic.ts';
import { hasStem, stemSet, type Passage } from './passage.ts';
import { stemAt } from './tokens.ts';

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
/** Words of more and less. */
export const CHANGE: ReadonlySet<Topic> = new Set<Topic>(['change']);
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
/** Events that the natural history of a disease has as well. */
const FATE = stemSet('mortality death died fatality hospitalization stroke infection');
/** Measures that other trades speak of too. */
const AMBIGUOUS = stemSet(
  'score function decline attention memory endpoint expression intake iron sodium potassium phosphate lesion weight sleep hair symptom attack tau spleen complement pain biomarker platelet antibody growth tumor',
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
    const stem = stemAt(tokens, k);
    if (PLURAL_PEOPLE.has(stem)) return hasStem(tokens, stemSet('of'), last + 1, last + 1);
    if (stem === ',' || stem === '.' || stem === ')') return false;
  }
  return false;
}

const PREDICATES = stemSet(
  'had have has experienced achieved reported developed discontinued responded showed demonstrated reached maintained were was remained lost attained withdrew',
);
const CLAUSE_ENDS = stemSet('; , . while whereas but compared versus vs |');

/** What a share of people is said to have had: the first cue behind the verb of the same clause. */
function predicateCue(passage: Passage, last: number): NearCue | null {
  const { tokens } = passage;
  let verb = -1;
  for (let k = last + 1; k < Math.min(tokens.length, last + 32); k++) {
    const stem = stemAt(tokens, k);
    if (CLAUSE_ENDS.has(stem) && stem !== tokens[last + 1]?.stem) return null;
    if (
      stem === 'and' &&
      !passage.quantities.some(
        (q) => q.unit?.family === 'percent' && q.number > k && q.number - k <= 4,
      )
    )
      return null;
    if (verb < 0 && PREDICATES.has(stem)) verb = k;
    if (verb < 0) continue;
    const cue = passage.cues.find((c) => c.first <= k && c.last >= k && SUBSTANCE.has(c.topic));
    const generic = cue && /^achiev/.test(stemAt(tokens, cue.first));
    if (cue && !generic) return { cue, cost: 2 };
  }
  return null;
}

/** What a share is about where nothing but more or less is told. */
function readChangeAlone(
  passage: Passage,
  last: number,
  people: boolean,
  change: NearCue | null,
): Reading | null {
  if (!change || (people && !isShown(passage, last, change.cue))) return null;
  if (!people && !hasTrialWords(passage)) return null;
  const kind = people ? 'response' : 'change';
  return { kind, endpoint: cueText(passage, change.cue), near: change };
}

/** Which topic governs the tokens of `span`: the nearest of substance; a change alone is one of an efficacy measure. */
export function readTopic(
  passage: Passage,
  span: { readonly first: number; readonly last: number; readonly negative?: boolean },
): Reading | null {
  const topics = span.negative ? MEASURED : SUBSTANCE;
  const people = isShareOfPeople(passage, span.last);
  const near =
    (people ? predicateCue(passage, span.last) : null) ?? nearestCue(passage, span, topics);
  const change = nearestCue(passage, span, CHANGE, 9);
  if (!near) return readChangeAlone(passage, span.last, people, change);
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
  if (people && reliefOf(passage, span.last, chosen.cue))
    return { kind: 'response', endpoint: cueText(passage, chosen.cue), near: chosen };
  const kind = isSpared(passage, chosen.cue) ? 'survival' : KINDS[chosen.cue.topic];
  if (!kind) return null;
  // "a 13% improvement in PFS", "73% improvement in ORR": how much better, not how much
  if (!people && isBettering(passage, span.last, chosen.cue))
    return { kind: 'change', endpoint: cueText(passage, chosen.cue), near: chosen };
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
  const fate = chosen.cue.topic === 'event' && FATE.has(stemAt(passage.tokens, chosen.cue.last));
  // "mortality was reduced by 30%": a reduction of risk
  if (fate && change && change.cost < 3 && passage.tokens[span.first - 1]?.stem === 'by') {
    return { kind: 'hazard-ratio', endpoint, near: chosen };
  }
  if (fate && !isTreated(passage)) return null;
  if (chosen.cue.topic === 'measure') {
    if (people) return { kind: 'response', endpoint, near: chosen };
    if (AMBIGUOUS.has(stemAt(passage.tokens, chosen.cue.last)) && !hasTrialWords(passage))
      return null;
  }
  if (chosen.cue.topic === 'risk' && chosen.cost > 6 && !nearestCue(passage, span, CHANGE, 18))
    return null;
  return { kind, endpoint, near: chosen };
}

/** "90% of subjects showed improvements": those who got better. */
const isShown = (passage: Passage, last: number, cue: Cue): boolean =>
  cue.first > last &&
  hasStem(
    passage.tokens,
    stemSet('showed shown experienced had reported demonstrated saw achieved with'),
    Math.max(last, cue.first - 5),
    cue.first - 1,
  );

/** "80% of patients showed improvement in fatigue": the symptom that got better is no side effect. */
const reliefOf = (passage: Passage, last: number, cue: Cue): boolean =>
  cue.topic === 'event' &&
  hasStem(
    passage.tokens,
    stemSet('improvement improved relief reduction decrease resolution'),
    Math.max(last + 1, cue.first - 3),
    cue.first - 1,
  );

const FAILURES = stemSet('progressed progression relapsed relapse recurred recurrence');

/** "30% had not progressed": those spared a failure survive without it. */
const isSpared = (passage: Passage, cue: Cue): boolean =>
  cue.first === cue.last &&
  FAILURES.has(stemAt(passage.tokens, cue.first)) &&
  hasStem(passage.tokens, stemSet('not without'), cue.first - 3, cue.first - 1);

const BETTERED = stemSet('improvement increase prolongation extension gain reduction decrease');

function isBettering(passage: Passage, last: number, cue: Cue): boolean {
  if (cue.topic !== 'survival' && cue.topic !== 'response') return false;
  const at = passage.tokens[last + 1]?.stem === 'relative' ? last + 2 : last + 1;
  return (
    BETTERED.has(stemAt(passage.tokens, at)) &&
    !(cue.first <= at && cue.last >= at) &&
    hasStem(
      passage.tokens,
      stemSet('in of over compared versus for with from relative on'),
      at + 1,
      at + 1,
    )
  );
}

/** "reduced the risk of progression or death by 51%": the risk, whatever it is a risk of. */
function riskLowered(passage: Passage, first: number): Cue | null {
  if (!hasStem(passage.tokens, stemSet('by'), first - 7, first - 1)) return null;
  for (const cue of passage.cues) {
    if (cue.topic !== 'risk' || cue.last >= first || first - cue.last > 12) continue;
    const verb = passage.cues.findLast(
      (c) => c.topic === 'change' && c.last < cue.first && cue.first - c.last <= 4,
    );
    // "reduced the risk of recurrence by 44% … and the risk of death by 62%"
    const again =
      hasStem(passage.tokens, stemSet('and'), cue.first - 2, cue.first - 1) &&
      passage.drafts.some((draft) => draft.kind === 'hazard-ratio' && draft.last < cue.first);
    const cut = hasStem(passage.tokens, stemSet('cut halved'), cue.first - 3, cue.first - 1);
    if (verb || again || cut) return cue;
  }
  return null;
}

const TREATED = stemSet(
  'treated treatment placebo arm study trial group cohort participant subject dose dosed patient pt randomized received drug vaccine therapy cycle responder itt grade',
);

/** Whether a sentence tells of people in a trial, as against people with a disease. */
export function isTreated(passage: Passage): boolean {
  for (const word of TREATED) if (passage.stems.has(word)) return true;
  return false;
}

/** Whether it has a word that only reports of trials are full of. */
export function hasTrialWords(passage: Passage): boolean {
  for (const word of TRIAL_WORDS) if (passage.stems.has(word)) return true;
  return false;
}
