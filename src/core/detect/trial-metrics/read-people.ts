import type { MetricKind } from '../finding.ts';
import type { Topic } from './cue-lexicon.ts';
import { cueText, nearestCue, type NearCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import { readPeople, type Quantity } from './read-quantities.ts';
import { outcomeVerb } from './outcome-verb.ts';
import { isCount, agrees } from './read-fractions.ts';
import { stemAt, textAt } from './tokens.ts';

/** Topics in which people counted are people to whom something happened. */
export const OUTCOME: ReadonlySet<Topic> = new Set<Topic>(['response', 'survival', 'event', 'pk']);

/** The kind of metric that a count of people is, by the topic of its sentence. */
export const KIND: Partial<Record<Topic, MetricKind>> = {
  response: 'response',
  survival: 'survival',
  event: 'adverse-event',
};

const OBSERVED = stemSet(
  'occurred observed seen reported noted achieved experienced documented recorded found occur developed confirmed including',
);

const ENROLL = stemSet(
  'enroll enrolled enrolling enrollment enrolment enrol recruit recruited recruiting randomized randomised randomize dosed treated evaluable evaluated ' +
    'received receiving receive included include involving comprised accrued accrual screened completed consisted entered population dosing ' +
    'conducted administered given data tolerated volunteer vaccinated immunized assigned infused implanted followed recruitment tested',
);

/** No trial counts more; "520 million people have had the infection" tells of a disease. */
const MOST_IN_TRIAL = 200_000;

const SHOWN = stemSet('activity benefit outcome result data efficacy');

const TRIAL = stemSet('trial study cohort arm phase group subgroup subset');

function addOutcome(passage: Passage, q: Quantity, at: number): boolean {
  const verb = stemAt(passage.tokens, at);
  const near = nearestCue(
    passage,
    { first: at, last: at },
    OUTCOME,
    verb === 'with' || verb === 'were' || verb === 'was' ? 6 : 16,
  );
  if (!near || near.cue.last < at) return false;
  const outcome = /^(?:partial|complete|stable|objective|progressive|confirmed|CR|PR|SD)$/i;
  if (
    verb === 'with' &&
    !(near.cue.first - at <= 3 && outcome.test(textAt(passage.tokens, near.cue.first)))
  )
    return false;
  const kind = KIND[near.cue.topic];
  if (!kind) return false;
  const time = passage.quantities.find(
    (other) =>
      other.unit?.family === 'time' && other.first > at && other.first - near.cue.last <= 5,
  );
  if (kind === 'survival' && time) {
    // "two patients surviving more than 50 months" is one figure: the time, of so many patients
    const stated = passage.drafts.find(
      (draft) => draft.kind === 'survival' && draft.last === time.last,
    );
    if (stated) {
      stated.n = q.value;
      stated.first = q.first;
    }
    return stated !== undefined;
  }
  addDraft(passage, kind, q, { unit: '1', n: q.value, endpoint: cueText(passage, near.cue) });
  return true;
}

const SAFETY = stemSet('dlt dose-limiting limiting adverse grade ae sae teae trae serious');

/** "A dose-limiting toxicity of pneumonitis in two patients": right before the count, where safety is told of. */
function isEventOfFew(passage: Passage, near: NearCue, q: Quantity): boolean {
  const close = near.cue.topic === 'event' && q.first - near.cue.last <= 2 && q.value <= 20;
  return close && hasStem(passage.tokens, SAFETY, 0, q.first);
}

/** "Partial responses were seen in 4 patients." */
function observedIn(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  let at = q.first - 1;
  while (/^(?:an|additional|another|other|further|the|all|these)$/.test(stemAt(tokens, at))) at--;
  const link = stemAt(tokens, at);
  if (!['in', 'among', 'by', '(', 'for', '=', ':'].includes(link)) return false;
  const observed = hasStem(tokens, OBSERVED, at - 1, at - 1);
  const near = nearestCue(passage, q, OUTCOME, observed ? 16 : 8);
  if (!near || near.cue.first > q.first) return false;
  const direct = /^[(=:]$/.test(link) || isEventOfFew(passage, near, q);
  if (!direct && !hasStem(tokens, OBSERVED, near.cue.first - 1, q.first)) return false;
  const kind = KIND[near.cue.topic];
  if (!kind) return false;
  // "a 63% response rate was seen in 43 patients": the people are the whole of the share
  const share = passage.drafts.find(
    (draft) =>
      draft.kind === kind && draft.unit === '%' && draft.n === null && draft.last < near.cue.first,
  );
  if (share && typeof share.value === 'number' && q.people !== null && q.first - share.last < 14) {
    const n = Math.round((share.value * q.value) / 100);
    if (share.N === null && agrees(n, q.value, share.value)) {
      share.N = q.value;
      return false;
    }
  }
  addDraft(passage, kind, q, { unit: '1', n: q.value, endpoint: cueText(passage, near.cue) });
  return true;
}

function isEnrollment(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  if (q.value < 2 || !Number.isInteger(q.value)) return false;
  if (q.adjective)
    return (
      hasStem(tokens, TRIAL, q.last + 1, q.last + 9) || hasStem(tokens, ENROLL, 0, tokens.length)
    );
  const near = nearestCue(passage, q, new Set<Topic>(['prevalence', 'business']), 10);
  const enrolls = hasStem(tokens, ENROLL, q.first - 12, q.last + 12);
  if (
    near &&
    (!enrolls || near.cost < 5) &&
    !hasStem(tokens, ENROLL, q.first - 2, q.first - 1) &&
    !hasStem(tokens, stemSet('enrolled randomized enroll'), q.first - 3, q.last + 4)
  )
    return false;
  const noun = /^(?:participant|subject|volunteer)$/.test(stemAt(tokens, q.last));
  if (hasStem(tokens, OBSERVED, q.first - 2, q.first - 1)) return true;
  if (tokens[q.first - 1]?.stem === 'in' && hasStem(tokens, SHOWN, q.first - 4, q.first - 2))
    return true;
  const like = passage.drafts.some((d) => d.kind === 'enrollment' && d.last < q.first);
  if (like && tokens[q.first - 1]?.stem === 'and') return true;
  return enrolls || noun || hasStem(tokens, TRIAL, q.first - 24, q.last + 10);
}

/** "ten of the patients", "of 11 patients, one achieved": a number that stands for people named elsewhere. */
function isElliptic(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  if (!isCount(q) || q.comparator === '>=' || q.adjective) return false;
  const of =
    tokens[q.last + 1]?.stem === 'of' &&
    /^(?:the|these|those|our|them|whom|all)$/.test(stemAt(tokens, q.last + 2));
  if (of)
    return (
      /^(?:them|whom)$/.test(stemAt(tokens, q.last + 2)) || readPeople(tokens, q.last + 3) !== null
    );
  const verb = outcomeVerb(passage, q);
  return (
    verb !== null &&
    tokens[verb]?.stem !== 'with' &&
    passage.quantities.some((other) => other.people !== null && other.value >= q.value)
  );
}

/** The last token of "ten of the patients", "one of them"; the number's own where nothing of the kind follows. */
function endOfEllipsis({ tokens }: Passage, q: Quantity): number {
  if (tokens[q.last + 1]?.stem !== 'of') return q.last;
  const whom = /^(?:them|whom)$/.test(stemAt(tokens, q.last + 2));
  return whom ? q.last + 2 : (readPeople(tokens, q.last + 3) ?? q.last);
}

/** "ten patients, seven randomized to drug and three to placebo": a part of the people named before. */
function isAssigned(passage: Passage, q: Quantity): boolean {
  if (!isCount(q) || q.adjective || q.comparator !== null || q.value < 1) return false;
  const next = stemAt(passage.tokens, q.last + 1);
  const then = stemAt(passage.tokens, q.last + 2);
  return (
    (/^(?:randomi[sz]ed|assigned|allocated)$/.test(next) ||
      (/^(?:were|are)$/.test(next) &&
        /^(?:evaluable|assessable|randomi[sz]ed|assigned|treated|dosed|enrolled)$/.test(then))) &&
    passage.quantities.some(
      (other) => other.people !== null && other.last < q.first && other.value > q.value,
    )
  );
}

/** Index of the token before the count, an article passed over: the "of" of "of the 28 patients". */
const beforeArticle = ({ tokens }: Passage, q: Quantity): number =>
  /^(?:the|these|those|all)$/.test(stemAt(tokens, q.first - 1)) ? q.first - 2 : q.first - 1;

/** The whole that an elliptic count is a part of: "of 11 patients …, one". */
function wholeOf(passage: Passage, q: Quantity): number | null {
  const whole = passage.quantities.findLast(
    (other) =>
      other.people !== null &&
      other.last < q.first &&
      /^(?:of|among)$/.test(stemAt(passage.tokens, beforeArticle(passage, other))),
  );
  return whole && whole.value >= q.value ? whole.value : null;
}

/** "27 achieved a response (44%)" of 62 patients: the count belongs to the percentage behind it. */
function mergeShare(passage: Passage, q: Quantity): boolean {
  // "4 patients (4/80, 5%)" are counted once
  const bracketed = passage.tokens[q.last + 1]?.stem === '(';
  if (bracketed && passage.drafts.some((d) => d.n === q.value && d.first === q.last + 2))
    return true;
  const share = passage.drafts.find(
    (draft) =>
      draft.unit === '%' && draft.n === null && draft.first > q.last && draft.first - q.last < 12,
  );
  if (!share || typeof share.value !== 'number' || !isCount(q)) return false;
  const percent = share.value;
  const whole = passage.quantities.find(
    (other) => other !== q && other.people !== null && agrees(q.value, other.value, percent),
  );
  if (!whole) return false;
  share.n = q.value;
  share.N = whole.value;
  share.first = q.first;
  return true;
}

/** "Events occurred in two patients on placebo and four on the drug": a count like the one before it. */
function readLike(passage: Passage, q: Quantity): void {
  const { tokens } = passage;
  const link = stemAt(tokens, q.first - 1);
  const next = stemAt(tokens, q.last + 1);
  if (!isCount(q) || q.adjective || !/^(?:and|versus|vs|to|with)$/.test(link)) return;
  if (!/^(?:on|in|receiving|given|taking)$/.test(next)) return;
  const prior = passage.drafts.findLast((draft) => draft.last < q.first);
  if (!prior || prior.n === null || prior.unit !== '1' || q.first - prior.last > 14) return;
  if (!/^(?:response|adverse-event|survival)$/.test(prior.kind)) return;
  addDraft(passage, prior.kind, q, {
    unit: '1',
    n: q.value,
    ...(prior.endpoint && { endpoint: prior.endpoint }),
  });
}

/** "Of the 28 patients who had residual disease, two …": those out of whom others are counted. */
function isBase(passage: Passage, q: Quantity): boolean {
  const at = beforeArticle(passage, q);
  if (at !== 0 || passage.tokens[at]?.stem !== 'of' || q.people === null) return false;
  return passage.quantities.some(
    (other) => other.people === null && isElliptic(passage, other) && other.value <= q.value,
  );
}

/** Counts of people: enrolled, or with an outcome. */
export function readPeopleCounts(passage: Passage): void {
  for (const q of passage.quantities) {
    if (passage.taken.has(q) || q.unit) continue;
    const elliptic = q.people === null && isElliptic(passage, q);
    if (q.people === null && isAssigned(passage, q)) {
      addDraft(passage, 'enrollment', q, { unit: '1' });
      continue;
    }
    if (q.people === null && !elliptic) {
      readLike(passage, q);
      continue;
    }
    passage.taken.add(q);
    if (q.value > MOST_IN_TRIAL) continue;
    if (isBase(passage, q)) {
      addDraft(passage, 'enrollment', q, { unit: '1', high: q.high });
      continue;
    }
    const verb = outcomeVerb(passage, elliptic ? { ...q, last: endOfEllipsis(passage, q) } : q);
    if (mergeShare(passage, q)) continue;
    const before = passage.drafts.length;
    const told = (verb !== null && addOutcome(passage, q, verb)) || observedIn(passage, q);
    if (told) {
      const added = passage.drafts[before];
      if (elliptic && added?.n === q.value) added.N = wholeOf(passage, q);
      continue;
    }
    const bounded = q.comparator === '>=' && q.words && q.value <= 2;
    if (!elliptic && !bounded && isEnrollment(passage, q)) {
      addDraft(passage, 'enrollment', q, { unit: '1', high: q.high });
    }
  }
}

/** "n=24", "N = 365", "(n: 12)": the size of an arm, or behind an event or a response the number with it. */
export function readSampleSizes(passage: Passage): void {
  const { tokens } = passage;
  for (const q of passage.quantities) {
    const sign = tokens[q.number - 1]?.stem;
    const letter = tokens[q.number - 2];
    if (
      passage.taken.has(q) ||
      q.unit ||
      (sign !== '=' && sign !== ':') ||
      !letter ||
      !/^n$/i.test(letter.text)
    )
      continue;
    const total = passage.quantities.find(
      (other) => other.number === q.last + 2 && tokens[q.last + 1]?.stem === '/',
    );
    const near = nearestCue(
      passage,
      { first: q.number - 2, last: q.last },
      new Set<Topic>(['event', 'response']),
      4,
    );
    const kind =
      near && near.cue.last < q.number - 2 && letter.text === 'n'
        ? KIND[near.cue.topic]
        : undefined;
    const first = q.number - 2;
    if (total) passage.taken.add(total);
    if (kind && near)
      addDraft(passage, kind, q, {
        unit: '1',
        n: q.value,
        N: total?.value ?? null,
        first,
        endpoint: cueText(passage, near.cue),
      });
    else if (!total) addDraft(passage, 'enrollment', q, { unit: '1', first, comparator: null });
  }
}
