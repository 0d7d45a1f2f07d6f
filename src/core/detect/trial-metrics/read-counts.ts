import type { MetricKind } from '../finding.ts';
import type { Topic } from './cue-lexicon.ts';
import { cueText, nearestCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import { createPhraseTable, matchPhrase } from './phrases.ts';
import { readPeople, type Quantity } from './read-quantities.ts';
import { isTreated, readTopic } from './read-topic.ts';

const OUTCOME: ReadonlySet<Topic> = new Set<Topic>(['response', 'survival', 'event', 'pk']);
const KIND: Partial<Record<Topic, MetricKind>> = {
  response: 'response',
  survival: 'survival',
  event: 'adverse-event',
  pk: 'pk',
};
const OUTCOME_VERBS = stemSet(
  'experienced experience had have has developed develop reported discontinued withdrew died achieved achieving attained responded ' +
    'remain remained remaining showed demonstrated exhibited suffered reached surviving survived alive progressed relapsed ' +
    'experiencing with reporting were was maintained discontinuing withdrawing',
);
const SKIPPABLE = stemSet(
  'who have has had been were was also each still each all then subsequently either only (',
);
const NOT_OUTCOME = stemSet(
  'received receiving enrolled randomized randomised treated dosed been completed',
);
const OBSERVED = stemSet(
  'occurred observed seen reported noted achieved experienced documented recorded found occur developed confirmed including',
);
const ENROLL = stemSet(
  'enroll enrolled enrolling enrollment enrolment enrol recruit recruited recruiting randomized randomised randomize dosed treated evaluable evaluated ' +
    'received receiving receive included include involving comprised accrued accrual screened completed consisted entered population dosing ' +
    'conducted administered given data tolerated volunteer vaccinated immunized assigned infused implanted followed recruitment tested',
);
const TRIAL = stemSet('trial study cohort arm phase group');

interface Fraction {
  readonly n: number;
  readonly N: number | null;
  readonly percent: Quantity | null;
  readonly first: number;
  readonly last: number;
  readonly parts: readonly Quantity[];
}

function follows(
  passage: Passage,
  q: Quantity | undefined,
  from: number,
  words: readonly string[],
): boolean {
  if (!q || q.number <= from) return false;
  const gap = passage.tokens.slice(from + 1, q.first);
  return gap.length <= words.length && gap.every((token) => words.includes(token.stem));
}

const isCount = (q: Quantity | undefined): q is Quantity =>
  q !== undefined &&
  q.unit === null &&
  q.high === null &&
  Number.isInteger(q.value) &&
  q.value >= 0;
const isPercent = (q: Quantity | undefined): q is Quantity => q?.unit?.family === 'percent';

/** "12 of 28 patients (43%)", "12/28 (43%)", "12 (43%) of 28", "2,934 or 88.1%". */
function countFirst(passage: Passage, index: number): Fraction | null {
  const [a, b, c] = passage.quantities.slice(index, index + 3);
  if (!isCount(a)) return null;
  const of = ['of', 'out', 'the', '/', 'a', 'total', 'all', 'these', 'those', 'in', 'our'];
  const slash = passage.tokens[a.last + 1]?.stem;
  const linked =
    slash === '/' ||
    slash === 'of' ||
    slash === 'out' ||
    (slash === 'in' && b?.number === a.last + 2);
  if (
    linked &&
    isCount(b) &&
    b.value >= a.value &&
    b.value > 0 &&
    follows(passage, b, a.last, of)
  ) {
    if (slash === '/' && (a.value === 0 || b.value <= 2)) return null;
    if (slash === 'in' && b.people !== null) return null;
    const percent =
      isPercent(c) &&
      c.first - b.last <= 4 &&
      follows(passage, c, b.last, ['(', 'or', ',', ';', '=', '[', '–', 'patient'])
        ? c
        : null;
    const used = percent && agrees(a.value, b.value, percent.value) ? percent : null;
    return {
      n: a.value,
      N: b.value,
      percent: used,
      first: a.first,
      last: used?.last ?? b.last,
      parts: used ? [a, b, used] : [a, b],
    };
  }
  const opener = passage.tokens[a.last + 1]?.stem;
  if (
    isPercent(b) &&
    (opener === '(' || opener === 'or' || opener === '[' || opener === ',') &&
    follows(passage, b, a.last, ['(', 'or', ',', '['])
  ) {
    if (opener === ',' && passage.tokens[a.last + 2]?.stem !== 'or') return null;
    const fewer = hasStem(
      passage.tokens,
      stemSet('fewer less more lower higher'),
      b.last + 1,
      b.last + 1,
    );
    if (fewer) return null;
    const N =
      isCount(c) &&
      follows(passage, c, b.last, [')', 'of', 'the', ']', 'out']) &&
      agrees(a.value, c.value, b.value)
        ? c
        : null;
    return {
      n: a.value,
      N: N?.value ?? null,
      percent: b,
      first: a.first,
      last: N?.last ?? b.last,
      parts: N ? [a, b, N] : [a, b],
    };
  }
  return null;
}

/** "83.3 percent of all patients (10 of 12)": words may stand between when the figures agree. */
function percentApart(passage: Passage, index: number): Fraction | null {
  const [p, a, b] = passage.quantities.slice(index, index + 3);
  if (!isPercent(p) || !isCount(a) || !isCount(b) || a.first - p.last > 12) return null;
  const link = passage.tokens[a.last + 1]?.stem;
  if (passage.tokens[a.first - 1]?.stem !== '(' && passage.tokens[a.first - 1]?.stem !== '=')
    return null;
  if (
    (link !== 'of' && link !== '/' && link !== 'out') ||
    b.first - a.last > 4 ||
    !agrees(a.value, b.value, p.value)
  )
    return null;
  return { n: a.value, N: b.value, percent: p, first: p.first, last: b.last, parts: [p, a, b] };
}

/** "(n=23; 60.5%)" and "60.5% (n=23)": a count and its share. */
function countEqual(passage: Passage, index: number): Fraction | null {
  const [a, b] = passage.quantities.slice(index, index + 2);
  const { tokens } = passage;
  const equals = (q: Quantity): boolean =>
    tokens[q.number - 1]?.stem === '=' && /^n$/i.test(tokens[q.number - 2]?.text ?? '');
  if (isCount(a) && equals(a) && isPercent(b) && follows(passage, b, a.last, [';', ',', '('])) {
    return { n: a.value, N: null, percent: b, first: b.first, last: b.last, parts: [a, b] };
  }
  if (
    isPercent(a) &&
    isCount(b) &&
    equals(b) &&
    follows(passage, { ...b, first: b.number - 2 }, a.last, [
      '(',
      ';',
      ',',
      'of',
      'the',
      'all',
      'subject',
      'patient',
      'participant',
    ])
  ) {
    return tokens[b.number - 2]?.text === 'n'
      ? { n: b.value, N: null, percent: a, first: a.first, last: a.last, parts: [a, b] }
      : null;
  }
  return null;
}

/** "43% (12 of 28)", "43% (n=12/28)", "43% of 28 patients". */
function percentFirst(passage: Passage, index: number): Fraction | null {
  const [p, a, b] = passage.quantities.slice(index, index + 3);
  if (!isPercent(p) || !isCount(a)) return null;
  if (follows(passage, a, p.last, ['(', 'n', '=', '[', 'or', ',', ';'])) {
    const link = passage.tokens[a.last + 1]?.stem;
    if (
      isCount(b) &&
      (link === '/' || link === 'of' || link === 'out') &&
      follows(passage, b, a.last, ['of', 'out', '/', 'the']) &&
      agrees(a.value, b.value, p.value)
    ) {
      return { n: a.value, N: b.value, percent: p, first: p.first, last: b.last, parts: [p, a, b] };
    }
    if (passage.tokens[a.first - 1]?.stem === '=' || a.people !== null) return null;
    return null;
  }
  if (a.people !== null && follows(passage, a, p.last, ['of', 'the', 'all', 'these'])) {
    const n = Math.round((p.value * a.value) / 100);
    return agrees(n, a.value, p.value)
      ? { n, N: a.value, percent: p, first: p.first, last: a.last, parts: [p, a] }
      : null;
  }
  return null;
}

/** Whether n of N is the percentage, as rounded in print. */
export function agrees(n: number, N: number, percent: number): boolean {
  return N > 0 && Math.abs((100 * n) / N - percent) <= 1.01;
}

/** n of N, with or without a percentage: one metric. */
export function readFractions(passage: Passage): void {
  for (const [index, q] of passage.quantities.entries()) {
    if (passage.taken.has(q)) continue;
    const fraction =
      countFirst(passage, index) ??
      percentFirst(passage, index) ??
      percentApart(passage, index) ??
      countEqual(passage, index);
    if (!fraction || fraction.parts.some((part) => passage.taken.has(part))) continue;
    const reading = readOutcome(passage, fraction) ?? readShared(passage, fraction, index);
    if (!reading) {
      const counts = fraction.parts.some((part) => part.people !== null);
      if (fraction.percent === null && counts)
        for (const part of fraction.parts) passage.taken.add(part);
      continue;
    }
    for (const part of fraction.parts) passage.taken.add(part);
    const { n, N, percent } = fraction;
    addDraft(passage, reading.kind, percent ?? fraction.parts[0] ?? null, {
      value: percent?.value ?? n,
      unit: percent ? '%' : '1',
      high: null,
      n,
      N: N ?? totalBefore(passage, fraction.first, n, percent),
      first: fraction.first,
      last: fraction.last,
      endpoint: reading.endpoint,
    });
  }
}

/** The N that "2,934 or 88.1% of them" leaves to a count of people earlier in the sentence. */
function totalBefore(
  passage: Passage,
  first: number,
  n: number,
  percent: Quantity | null,
): number | null {
  if (!percent) return null;
  const total = passage.quantities.findLast(
    (q) => q.last < first && q.people !== null && agrees(n, q.value, percent.value),
  );
  if (total) return total.value;
  const bare = passage.quantities.findLast(
    (q) => q.last < first && isCount(q) && q.value > n && agrees(n, q.value, percent.value),
  );
  return bare?.value ?? null;
}

/** "102 (29%) of 347 in one arm and 93 (53%) of 174 in the other had progressed": the verb stands behind the second. */
function readShared(
  passage: Passage,
  fraction: Fraction,
  index: number,
): { kind: MetricKind; endpoint: string } | null {
  if (fraction.percent === null) return null;
  const next = passage.quantities.slice(index + fraction.parts.length).find((q) => isPercent(q));
  if (!next || next.first - fraction.last > 24) return null;
  let joined = false;
  for (let k = fraction.last + 1; k < next.first; k++) {
    const stem = passage.tokens[k]?.stem ?? '';
    if (stem === ';') return null;
    if (stem === 'and' || stem === 'versus' || stem === 'vs') joined = true;
  }
  if (!joined) return null;
  const whole = passage.quantities.find(
    (q) => q.people !== null && q.first > next.last && q.first - next.last < 6,
  );
  return readOutcome(passage, { first: next.first, last: whole?.last ?? next.last });
}

function readOutcome(
  passage: Passage,
  span: { first: number; last: number },
): { kind: MetricKind; endpoint: string } | null {
  const topic = readTopic(passage, span);
  if (!topic) return null;
  return topic.kind === 'change' ? { ...topic, kind: 'response' } : topic;
}

/** The outcome verb right behind the people counted: "three participants experienced …". */
function outcomeVerb(passage: Passage, q: Quantity): number | null {
  const { tokens } = passage;
  let at = q.last + 1;
  for (let k = 0; k < 4; k++) {
    const next = tokens[at + 1]?.stem ?? '';
    if (!SKIPPABLE.has(tokens[at]?.stem ?? '')) break;
    const isVerb = OUTCOME_VERBS.has(tokens[at]?.stem ?? '');
    if (isVerb && !OUTCOME_VERBS.has(next) && !NOT_OUTCOME.has(next) && !SKIPPABLE.has(next)) break;
    at++;
  }
  const stem = tokens[at]?.stem ?? '';
  if (!OUTCOME_VERBS.has(stem)) return null;
  if (hasStem(tokens, NOT_OUTCOME, at + 1, at + 2) || NOT_OUTCOME.has(stem)) return null;
  return at;
}

function addOutcome(passage: Passage, q: Quantity, at: number): boolean {
  const verb = passage.tokens[at]?.stem ?? '';
  const near = nearestCue(
    passage,
    { first: at, last: at },
    OUTCOME,
    verb === 'with' || verb === 'were' || verb === 'was' ? 6 : 16,
  );
  if (!near || near.cue.last < at) return false;
  const stated = /^(?:partial|complete|stable|objective|progressive|confirmed|CR|PR|SD)$/i;
  if (
    verb === 'with' &&
    !(near.cue.first - at <= 3 && stated.test(passage.tokens[near.cue.first]?.text ?? ''))
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

/** "Partial responses were seen in 4 patients." */
function observedIn(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  const link = tokens[q.first - 1]?.stem ?? '';
  if (!['in', 'among', 'by', '(', 'for'].includes(link)) return false;
  const near = nearestCue(passage, q, OUTCOME, 8);
  if (!near || near.cue.first > q.first) return false;
  if (link !== '(' && !hasStem(tokens, OBSERVED, near.cue.first - 1, q.first)) return false;
  const kind = KIND[near.cue.topic];
  if (!kind || kind === 'pk') return false;
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
  if (q.value > 200_000) return false;
  const noun = /^(?:participant|subject|volunteer)$/.test(tokens[q.last]?.stem ?? '');
  return enrolls || noun || hasStem(tokens, TRIAL, q.first - 15, q.last + 10);
}

/** "ten of the patients", "of 11 patients, one achieved": a number that stands for people named elsewhere. */
function isElliptic(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  if (!isCount(q) || q.comparator === '>=' || q.adjective) return false;
  const of =
    tokens[q.last + 1]?.stem === 'of' &&
    /^(?:the|these|those|our|them|whom|all)$/.test(tokens[q.last + 2]?.stem ?? '');
  if (of)
    return (
      /^(?:them|whom)$/.test(tokens[q.last + 2]?.stem ?? '') ||
      readPeople(tokens, q.last + 3) !== null
    );
  const verb = outcomeVerb(passage, q);
  return (
    verb !== null &&
    tokens[verb]?.stem !== 'with' &&
    passage.quantities.some((other) => other.people !== null && other.value >= q.value)
  );
}

/** The whole that an elliptic count is a part of: "of 11 patients …, one". */
function wholeOf(passage: Passage, q: Quantity): number | null {
  const whole = passage.quantities.findLast(
    (other) =>
      other.people !== null &&
      other.last < q.first &&
      /^(?:of|among)$/.test(passage.tokens[other.first - 1]?.stem ?? ''),
  );
  return whole && whole.value >= q.value ? whole.value : null;
}

/** "27 achieved a response (44%)" of 62 patients: the count belongs to the percentage behind it. */
function mergeShare(passage: Passage, q: Quantity): boolean {
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

/** Counts of people: enrolled, or with an outcome. */
export function readPeopleCounts(passage: Passage): void {
  for (const q of passage.quantities) {
    if (passage.taken.has(q) || q.unit) continue;
    const elliptic = q.people === null && isElliptic(passage, q);
    if (q.people === null && !elliptic) continue;
    passage.taken.add(q);
    const verb = outcomeVerb(passage, q);
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

const RESPONSE_ADJECTIVE = stemSet(
  'partial complete minor confirmed objective unconfirmed stable durable cr pr sd response responder remission pathologic vgpr mixed clinical ongoing',
);
const EVENT_ADJECTIVE = stemSet(
  'serious severe treatment related emergent drug grade dose limiting fatal possible mild moderate non gastrointestinal gi such additional - of these case the unrelated 3 4 5 or',
);

/** Bare counts of outcomes: "six partial and two complete responses", "38 adverse events", "one DLT". */
export function readOutcomeCounts(passage: Passage): void {
  const before = passage.drafts.length;
  readBareCounts(passage);
  // "two complete responses (3.4%)" is one figure: its share, of so many patients
  for (const count of passage.drafts.splice(before)) {
    const share = passage.drafts.find(
      (d) =>
        d.unit === '%' &&
        d.n === null &&
        d.first > count.last &&
        d.first - count.last <= 6 &&
        passage.tokens[d.first - 1]?.stem === '(' &&
        d.kind === count.kind,
    );
    const closed =
      share && !hasStem(passage.tokens, stemSet(', ; and'), count.last + 1, share.first - 1);
    if (share && closed) {
      share.n = count.n;
      share.N = count.N;
      share.first = count.first;
    } else passage.drafts.push(count);
  }
}

function readBareCounts(passage: Passage): void {
  const { tokens } = passage;
  for (const [index, q] of passage.quantities.entries()) {
    if (
      passage.taken.has(q) ||
      !isCount(q) ||
      q.value > 5000 ||
      q.comparator === '>=' ||
      q.adjective
    )
      continue;
    const next = tokens[q.last + 1]?.stem ?? '';
    if (
      RESPONSE_ADJECTIVE.has(next) &&
      hasStem(
        tokens,
        stemSet('response responder remission cr pr sd disease vgpr regression'),
        q.last + 1,
        q.last + 8,
      )
    ) {
      addDraft(passage, 'response', q, {
        unit: '1',
        n: q.value,
        N: lastTotal(passage, q),
        endpoint: tokens[q.last + 1]?.text ?? '',
      });
      continue;
    }
    const percent = passage.quantities[index + 1];
    if (
      next === ',' &&
      tokens[q.last + 2]?.stem === 'or' &&
      isPercent(percent) &&
      hasStem(tokens, stemSet('fewer less lower more'), percent.last + 1, percent.last + 1)
    ) {
      const topic = readTopic(passage, percent);
      if (topic?.kind === 'adverse-event')
        addDraft(passage, 'adverse-event', q, { unit: '1', n: q.value, endpoint: topic.endpoint });
      continue;
    }
    const near = nearestCue(passage, q, new Set<Topic>(['event']), 7);
    if (!near || near.cue.first <= q.last || readPeople(tokens, q.last + 1) !== null) continue;
    const gap = tokens.slice(q.last + 1, near.cue.first);
    if (gap.every((token) => EVENT_ADJECTIVE.has(token.stem)) && isTreated(passage)) {
      addDraft(passage, 'adverse-event', q, {
        unit: '1',
        n: q.value,
        endpoint: cueText(passage, near.cue),
      });
    }
  }
}

function lastTotal(passage: Passage, q: Quantity): number | null {
  return passage.drafts.findLast((draft) => draft.N !== null && draft.last < q.first)?.N ?? null;
}

const nobody = createPhraseTable(
  [
    'no patient',
    'no subject',
    'no participant',
    'no one',
    'none of the patient',
    'none of the subject',
    'none of the participant',
    'no individual',
  ].map((p) => [p, 0] as const),
);
const everybody = createPhraseTable(
  [
    'every patient',
    'every person',
    'every participant',
    'every subject',
    'all patient',
    'all participant',
    'all subject',
    'each patient',
  ].map((p) => [p, 100] as const),
);

/** "No patient experienced …" is a count of nought; "every patient … experienced" is 100 %. */
export function readQuantifiers(passage: Passage): void {
  const { tokens } = passage;
  for (let at = 0; at < tokens.length; at++) {
    const none = matchPhrase(nobody, tokens, at);
    const all = none ? null : matchPhrase(everybody, tokens, at);
    const hit = none ?? all;
    if (!hit || (all && /^(?:of|in|among|across)$/.test(tokens[at - 1]?.stem ?? ''))) continue;
    let verb = hit.last + 1;
    const reach = none ? 3 : 7;
    while (verb <= hit.last + reach && !OUTCOME_VERBS.has(tokens[verb]?.stem ?? '')) verb++;
    if (verb > hit.last + reach || hasStem(tokens, NOT_OUTCOME, verb, verb + 2)) continue;
    const near = nearestCue(passage, { first: verb, last: verb }, OUTCOME, 9);
    if (!near || near.cue.last < verb) continue;
    const kind = KIND[near.cue.topic];
    if (!kind || kind === 'pk' || tokens[verb]?.stem === 'with') continue;
    const unit = none ? '1' : '%';
    addDraft(passage, kind, null, {
      value: hit.value,
      unit,
      n: none ? 0 : null,
      first: hit.first,
      last: hit.last,
      endpoint: cueText(passage, near.cue),
    });
  }
}
