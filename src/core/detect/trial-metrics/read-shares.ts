import { SUBSTANTIAL, type Topic } from './cue-lexicon.ts';
import { areCompared, cueText, nearestCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Draft, type Passage } from './passage.ts';
import type { Quantity } from './read-quantities.ts';
import { CHANGE, hasTrialWords, readTopic } from './read-topic.ts';
import { eventListed } from './list-of-events.ts';
import { isDeviation, isThreshold } from './thresholds.ts';
import { stemAt, textAt } from './tokens.ts';

/** Words of what is hoped for or planned. */
const HYPOTHETICAL = stemSet(
  'would assuming assume powered expected hypothetical if potentially could might may goal target targeted power',
);

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

/** "anemia (54%; grade 3, 28%)": two figures in one bracket. */
function shareBracket(passage: Passage, left: number, right: number): boolean {
  for (let k = left - 1; k >= Math.max(0, left - 12); k--) {
    const closing = passage.closings[k] ?? -1;
    if (closing >= 0) return closing > right;
  }
  return false;
}

/** "Response rates were as follows: all patients, 89%; treated patients, 94%". */
function isAnnounced(passage: Passage, before: number): boolean {
  let colon = before - 1;
  while (colon >= 0 && passage.tokens[colon]?.stem !== ':') colon--;
  return passage.cues.some((cue) => SUBSTANTIAL.has(cue.topic) && cue.last < colon);
}

/** "48% for one arm, 42% for another and 26% for placebo": what a list's first figure is about holds for the rest. */
function listedAfter(passage: Passage, q: Quantity): Draft | null {
  const { tokens, cues } = passage;
  const prior = passage.drafts.findLast(
    (draft) => draft.last < q.first && draft.unit === '%' && draft.kind !== 'confidence-interval',
  );
  const announced = prior !== undefined && isAnnounced(passage, prior.first);
  if (!prior || q.first - prior.last > (announced ? 24 : 12)) return null;
  let joined = false;
  for (let k = prior.last + 1; k < q.first; k++) {
    const stem = stemAt(tokens, k);
    if (
      stem === '|' ||
      (stem === ';' && !announced && !shareBracket(passage, prior.first, q.first))
    )
      return null;
    if (stem === ',' || stem === 'and' || stem === 'or') joined = true;
  }
  if (!joined) return null;
  // "was 84% in those and was 68% in others"
  if (/^(?:was|were)$/.test(stemAt(tokens, q.first - 1)) && tokens[q.first - 2]?.stem === 'and')
    return prior;
  const bracketed = tokens[q.first - 1]?.stem === '(' && tokens[prior.first - 1]?.stem === '(';
  // "nausea (18%), skin darkening (7%)": an event that no lexicon knows, in a list of events
  if (bracketed && prior.kind === 'adverse-event') return prior;
  const own = cues.some(
    (cue) => SUBSTANTIAL.has(cue.topic) && cue.first > prior.last && cue.first < q.last + 5,
  );
  return own ? null : prior;
}

/** "increased 19% over 1994 levels": a business compares itself with a year. */
function isOverYear(passage: Passage, q: Quantity): boolean {
  if (!/^(?:over|from|versus|in|during)$/.test(stemAt(passage.tokens, q.last + 1))) return false;
  return /^(?:19|20)\d\d$/.test(textAt(passage.tokens, q.last + 2));
}

/** "fell 1.6 points from a baseline of 8.3%": where the change set out from. */
const isBaseline = (passage: Passage, q: Quantity): boolean =>
  passage.tokens[q.first - 1]?.stem === 'of' &&
  hasStem(passage.tokens, stemSet('baseline'), q.first - 2, q.first - 2);

const isPlanned = (passage: Passage, q: Quantity): boolean =>
  isOverYear(passage, q) ||
  hasStem(passage.tokens, HYPOTHETICAL, q.first - 6, q.first - 1) ||
  hasStem(passage.tokens, stemSet('would'), q.last, q.last + 4);

function readPercent(passage: Passage, q: Quantity): void {
  const same = restated(passage, q);
  if (same && same.kind === 'change') {
    addDraft(passage, 'change', q, { ...(same.endpoint && { endpoint: same.endpoint }) });
    return;
  }
  if (passage.stems.has('$')) return;
  const difference = hasStem(passage.tokens, stemSet('difference'), q.first - 2, q.first - 1);
  const prior = difference ? null : inherit(passage, q);
  const listed = difference ? null : listedAfter(passage, q);
  const event = eventListed(passage, q);
  if (event) {
    addDraft(passage, 'adverse-event', q, { endpoint: event });
    return;
  }
  const reading = readTopic(passage, { first: q.first, last: q.last, negative: q.value < 0 });
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
  } else if (
    listed &&
    (listed.kind !== 'adverse-event' ||
      reading?.kind !== 'adverse-event' ||
      shareBracket(passage, listed.first, q.first))
  ) {
    addDraft(passage, listed.kind, q, {
      ...((listed.kind !== 'adverse-event' || shareBracket(passage, listed.first, q.first)) &&
        listed.endpoint && { endpoint: listed.endpoint }),
    });
  } else if (reading) {
    addDraft(passage, difference ? 'change' : reading.kind, q, { endpoint: reading.endpoint });
  } else if (isSetAgainstPlacebo(passage, q)) addDraft(passage, 'response', q, {});
  else if (q.value < 0 && hasTrialWords(passage) && !nearestCue(passage, q, BARRED, 16))
    addDraft(passage, 'change', q, {});
}

/** "19% (10%-31%)": the range of the figure before. */
const isSpread = (passage: Passage, q: Quantity): boolean =>
  q.high !== null &&
  /^[([]$/.test(stemAt(passage.tokens, q.first - 1)) &&
  passage.quantities.some(
    (other) => other.last === q.first - 2 && other.unit?.family === 'percent',
  );

const CONTROL = stemSet('placebo vehicle sham control');

/** "Drug 62.0% vs placebo 47.4%": a measure that no lexicon knows, of two arms. */
function isSetAgainstPlacebo(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  if (nearestCue(passage, q, BARRED, 12)) return false;
  const other = passage.quantities.find(
    (each) =>
      each !== q &&
      each.unit?.family === 'percent' &&
      (each.last < q.first
        ? areCompared(passage, each, q) && q.first - each.last < 8
        : areCompared(passage, q, each) && each.first - q.last < 8),
  );
  if (!other) return false;
  const from = Math.min(q.first, other.first) - 3;
  return hasStem(tokens, CONTROL, from, Math.max(q.last, other.last) + 4);
}

const BARRED: ReadonlySet<Topic> = new Set<Topic>(['business', 'baseline', 'prevalence']);

/** Percentages: rates of response, survival and events, reductions of risk, changes of a measure. */
export function readPercents(passage: Passage): void {
  for (const q of passage.quantities) {
    if (q.unit?.family !== 'percent' || passage.taken.has(q)) continue;
    passage.taken.add(q);
    if (isThreshold(passage, q) || isDeviation(passage, q) || isPlanned(passage, q)) continue;
    if (isBaseline(passage, q) || isSpread(passage, q)) continue;
    readPercent(passage, q);
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
    const far = !measure && change && change.cost < 4 ? lastMeasure(passage, q) : null;
    if (far) {
      addDraft(passage, 'change', q, { endpoint: far });
      continue;
    }
    const signed = ['-', '+', '–'].includes(stemAt(passage.tokens, q.number));
    if (measure?.cue.topic === 'measure' && (change || signed)) {
      addDraft(passage, 'change', q, { endpoint: cueText(passage, measure.cue) });
    } else if (signed && q.unit.code === 'kg') addDraft(passage, 'change', q, {});
    else if (change && !measure && PLAIN.has(q.unit.family) && hasTrialWords(passage)) {
      addDraft(passage, 'change', q, { endpoint: cueText(passage, change.cue) });
    }
  }
}

/** The measure that an "absolute reduction of 48 mg/dL" leaves to an earlier part of the sentence. */
function lastMeasure(passage: Passage, q: Quantity): string | null {
  const cue = passage.cues.findLast((each) => each.topic === 'measure' && each.last < q.first);
  return cue ? cueText(passage, cue) : null;
}

/** Units that stand for a measure by themselves. */
const PLAIN: ReadonlySet<string> = new Set(['points', 'pressure', 'mass', 'length']);

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
  if (nearestCue(passage, q, CHANGE, 10)) {
    addDraft(passage, reading.kind === 'pk' ? 'pk' : 'change', q, {
      unit: '1',
      endpoint: reading.endpoint,
    });
  }
}
