import type { Topic } from './cue-lexicon.ts';
import { areCompared, cueText, nearestCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import { createPhraseTable, matchPhrase } from './phrases.ts';
import type { Quantity } from './read-quantities.ts';

const DOSING = stemSet(
  'dose dosed dosing administered administration administer given received receive receiving receives treatment treated treat infusion infused injection injected inject ' +
    'subcutaneous subcutaneously intravenous intravenously oral orally tablet capsule mg therapy regimen maintenance cycle pill placebo cohort arm ' +
    'iv sc vaccine booster dosage inhaled topical ug mcg loading injectable patient',
);
const ASSESSMENT = stemSet(
  'assessment scan imaging sample blood visit report meeting monitor monitoring evaluation assessed evaluated measured review reviewed',
);
const MARKETED = stemSet('available marketed sold approved');
const DAYS: Readonly<Record<string, number>> = { d: 1, wk: 7 };

interface Interval {
  readonly value: number;
  readonly unit: string;
}

const WORDS: readonly (readonly [string, Interval])[] = [
  ['once daily', { value: 1, unit: 'd' }],
  ['once - daily', { value: 1, unit: 'd' }],
  ['once a day', { value: 1, unit: 'd' }],
  ['once per day', { value: 1, unit: 'd' }],
  ['every day', { value: 1, unit: 'd' }],
  ['each day', { value: 1, unit: 'd' }],
  ['daily', { value: 1, unit: 'd' }],
  ['nightly', { value: 1, unit: 'd' }],
  ['once nightly', { value: 1, unit: 'd' }],
  ['twice daily', { value: 0.5, unit: 'd' }],
  ['twice - daily', { value: 0.5, unit: 'd' }],
  ['twice a day', { value: 0.5, unit: 'd' }],
  ['twice per day', { value: 0.5, unit: 'd' }],
  ['two times a day', { value: 0.5, unit: 'd' }],
  ['two times daily', { value: 0.5, unit: 'd' }],
  ['3 times daily', { value: 1 / 3, unit: 'd' }],
  ['3 - times daily', { value: 1 / 3, unit: 'd' }],
  ['three - times daily', { value: 1 / 3, unit: 'd' }],
  ['2 times daily', { value: 0.5, unit: 'd' }],
  ['three times daily', { value: 1 / 3, unit: 'd' }],
  ['three times a day', { value: 1 / 3, unit: 'd' }],
  ['every other day', { value: 2, unit: 'd' }],
  ['weekly', { value: 7, unit: 'd' }],
  ['once weekly', { value: 7, unit: 'd' }],
  ['once - weekly', { value: 7, unit: 'd' }],
  ['once a week', { value: 7, unit: 'd' }],
  ['once per week', { value: 7, unit: 'd' }],
  ['every week', { value: 7, unit: 'd' }],
  ['twice weekly', { value: 3.5, unit: 'd' }],
  ['twice - weekly', { value: 3.5, unit: 'd' }],
  ['twice a week', { value: 3.5, unit: 'd' }],
  ['twice per week', { value: 3.5, unit: 'd' }],
  ['three times a week', { value: 7 / 3, unit: 'd' }],
  ['three times weekly', { value: 7 / 3, unit: 'd' }],
  ['biweekly', { value: 14, unit: 'd' }],
  ['bi - weekly', { value: 14, unit: 'd' }],
  ['every other week', { value: 14, unit: 'd' }],
  ['monthly', { value: 1, unit: 'mo' }],
  ['once monthly', { value: 1, unit: 'mo' }],
  ['once - monthly', { value: 1, unit: 'mo' }],
  ['once a month', { value: 1, unit: 'mo' }],
  ['every month', { value: 1, unit: 'mo' }],
  ['every other month', { value: 2, unit: 'mo' }],
  ['QD', { value: 1, unit: 'd' }],
  ['qd', { value: 1, unit: 'd' }],
  ['q . d .', { value: 1, unit: 'd' }],
  ['QHS', { value: 1, unit: 'd' }],
  ['BID', { value: 0.5, unit: 'd' }],
  ['bid', { value: 0.5, unit: 'd' }],
  ['b . i . d .', { value: 0.5, unit: 'd' }],
  ['TID', { value: 1 / 3, unit: 'd' }],
  ['tid', { value: 1 / 3, unit: 'd' }],
  ['t . i . d .', { value: 1 / 3, unit: 'd' }],
  ['QID', { value: 0.25, unit: 'd' }],
  ['QW', { value: 7, unit: 'd' }],
  ['qw', { value: 7, unit: 'd' }],
  ['BIW', { value: 3.5, unit: 'd' }],
  ['QOW', { value: 14, unit: 'd' }],
  ['QM', { value: 1, unit: 'mo' }],
];
const words = createPhraseTable(WORDS);

function addInterval(
  passage: Passage,
  interval: Interval,
  first: number,
  last: number,
  q: Quantity | null,
): void {
  addDraft(passage, 'schedule', q, {
    value: interval.value,
    high: null,
    unit: interval.unit,
    comparator: null,
    first,
    last,
  });
}

const toInterval = (value: number, code: string): Interval =>
  DAYS[code] === undefined ? { value, unit: code } : { value: value * DAYS[code], unit: 'd' };

/** Business reports weekly too: a bare adverb of time needs a dose or an administration close by. */
function isDosing(passage: Passage, first: number, last: number): boolean {
  const { tokens } = passage;
  if (hasStem(tokens, ASSESSMENT, first - 4, last + 2)) return false;
  if (hasStem(tokens, MARKETED, first - 6, first - 1)) return false;
  return hasStem(tokens, DOSING, first - 12, last + 8);
}

function readScheduleWords(passage: Passage): void {
  const { tokens } = passage;
  for (let at = 0; at < tokens.length; at++) {
    const coded = /^q(\d{1,2})(h|d|w|m)$/i.exec(tokens[at]?.text ?? '');
    if (coded && tokens[at]?.kind === 'word') {
      const code = { h: 'h', d: 'd', w: 'wk', m: 'mo' }[coded[2]?.toLowerCase() ?? ''] ?? 'd';
      addInterval(passage, toInterval(Number(coded[1]), code), at, at, null);
      continue;
    }
    const hit = matchPhrase(words, tokens, at);
    if (!hit) continue;
    const bare =
      hit.first === hit.last && /^(?:daily|weekly|monthly|nightly)$/.test(tokens[at]?.stem ?? '');
    const near = bare
      ? hasStem(tokens, DOSING, at - 5, at + 4) &&
        !hasStem(tokens, ASSESSMENT, at - 3, at + 3) &&
        !hasStem(tokens, MARKETED, at - 6, at - 1)
      : isDosing(passage, hit.first, hit.last);
    const living =
      bare && hasStem(tokens, stemSet('living life activity activities basi'), at + 1, at + 1);
    // "three times daily (TID)" is said once
    const again = passage.drafts.some(
      (d) =>
        d.kind === 'schedule' &&
        at - d.last <= 3 &&
        at > d.last &&
        /^[("]$/.test(tokens[at - 1]?.stem ?? ''),
    );
    if (near && !living && !again && tokens[at + 1]?.stem !== 'or')
      addInterval(passage, hit.value, hit.first, hit.last, null);
    at = hit.last;
  }
}

function readScheduleTimes(passage: Passage): void {
  const { tokens } = passage;
  for (const q of passage.quantities) {
    if (q.unit?.family !== 'time' || passage.taken.has(q)) continue;
    const before = tokens[q.first - 1]?.stem ?? '';
    const per =
      before === 'every' ||
      (before === 'per' && /^(?:once|twice|dose|time)$/.test(tokens[q.first - 2]?.stem ?? ''));
    const apart = tokens[q.last + 1]?.stem === 'apart';
    const cycle = tokens[q.last + 1]?.stem === 'cycle' && q.unit.code !== 'mo';
    if (!(per || apart || cycle)) continue;
    passage.taken.add(q);
    if (!isDosing(passage, q.first, q.last)) continue;
    const once = tokens[q.first - 2]?.stem === 'once' ? 2 : 1;
    const interval = toInterval(q.high ?? q.value, q.unit.code);
    addInterval(passage, interval, per ? q.first - once : q.first, apart ? q.last + 1 : q.last, q);
  }
}

/** Dosing schedules as intervals: 21 d for "once every three weeks", 0.5 d for "BID". */
export function readSchedules(passage: Passage): void {
  readScheduleTimes(passage);
  readScheduleWords(passage);
}

const COURSE = stemSet(
  'study trial treatment duration period regimen follow course extension therapy dosing phase interim result data open double randomized placebo observation maintenance induction program exposure',
);
const COURSE_BEFORE = stemSet('for through over during x throughout ×');
const COURSE_AFTER_WORDS = stemSet(
  'treatment dosing therapy follow followup exposure duration administration',
);
const ORDINAL = stemSet('first next last initial final additional subsequent further remaining');
const CLINICAL = stemSet(
  'patient treatment treated dose dosed dosing study trial placebo subject participant mg therapy administered response responder effect reduction level drug follow efficacy ' +
    'sustained durable daily once injection capsule week cohort arm randomized',
);
const MONEY = stemSet(
  'plan vest award incentive ended washout post cash runway fund operation liquidity guidance expense agreement contract exclusivity term lease patent expiration loan note warrant experience history milestone enrollment recruit ago old age earlier prior',
);

function isDuration(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  const next = tokens[q.last + 1]?.stem ?? '';
  const short = q.unit?.code === 'min' || q.unit?.code === 's' || q.unit?.code === 'h';
  if (short && !(q.adjective && /^(?:study|trial|infusion)$/.test(next))) return false;
  if (
    hasStem(tokens, MONEY, q.first - 5, q.last + 3) ||
    hasStem(tokens, stemSet('ended'), q.last, q.last + 8) ||
    !hasStem(tokens, CLINICAL, 0, tokens.length)
  )
    return false;
  if (q.adjective) {
    return hasStem(tokens, COURSE, q.last + 1, q.last + 5) && next !== 'old';
  }
  let at = q.first - 1;
  const ordinal = ORDINAL.has(tokens[at]?.stem ?? '');
  if (ordinal) at--;
  if (tokens[at]?.stem === 'the' || tokens[at]?.stem === 'a') at--;
  const before = tokens[at]?.stem ?? '';
  if (before === 'within' || before === 'every') return false;
  if (next === 'of' && hasStem(tokens, COURSE_AFTER_WORDS, q.last + 2, q.last + 4)) return true;
  if (before === 'at' || /^(?:ago|prior|before)$/.test(next)) return false;
  if (next === 'after') return before === 'for' || before === 'through';
  if (ordinal && /^(?:for|x|over|during|then)$/.test(before)) return true;
  if (before === 'after') {
    const dosed = hasStem(tokens, stemSet('last final first dose'), q.last + 1, q.last + 3);
    return q.unit?.code !== 'a' && !dosed;
  }
  return COURSE_BEFORE.has(before);
}

const TIME_TOPICS: ReadonlySet<Topic> = new Set<Topic>([
  'half-life',
  'survival',
  'duration',
  'pk',
  'baseline',
  'business',
]);

/** "6.2 months overall and 8.3 months in carriers": joined by "and", with no word of its own and no landmark. */
function isListedAfter(passage: Passage, from: number, q: Quantity): boolean {
  if (q.first - from > 8 || isLandmark(passage, q) || q.adjective) return false;
  if (
    !hasStem(passage.tokens, stemSet('and'), from + 1, q.first - 1) ||
    hasStem(passage.tokens, stemSet('; followed follow for'), from + 1, q.first - 1)
  )
    return false;
  return !passage.cues.some(
    (cue) => TIME_TOPICS.has(cue.topic) && cue.first > from && cue.first <= q.last + 4,
  );
}

function readTime(passage: Passage, q: Quantity): void {
  const { tokens } = passage;
  const prior = passage.drafts.findLast((d) => d.last < q.first && d.unit === q.unit?.code);
  if (
    prior &&
    ['survival', 'half-life', 'duration', 'pk'].includes(prior.kind) &&
    prior.kind !== 'duration' &&
    areCompared(passage, { ...q, last: prior.last }, q)
  ) {
    const own = nearestCue(passage, q, new Set<Topic>(['half-life', 'survival', 'duration']), 4);
    if (!own) {
      addDraft(passage, prior.kind, q, {
        against: prior,
        ...(prior.endpoint && { endpoint: prior.endpoint }),
      });
      return;
    }
  }
  const listed =
    prior &&
    ['survival', 'half-life'].includes(prior.kind) &&
    isListedAfter(passage, prior.last, q);
  if (listed) {
    addDraft(passage, prior.kind, q, { ...(prior.endpoint && { endpoint: prior.endpoint }) });
    return;
  }
  const near = nearestCue(passage, q, TIME_TOPICS, 16);
  const course = isDuration(passage, q);
  const landmark = isLandmark(passage, q);
  const kind =
    near &&
    { 'half-life': 'half-life', survival: 'survival', duration: 'duration', pk: 'pk' }[
      near.cue.topic as string
    ];
  if (near && kind === 'half-life') addDraft(passage, 'half-life', q, { endpoint: 'half-life' });
  else if (
    near &&
    kind === 'survival' &&
    near.cost < 14 &&
    !landmark &&
    !(q.adjective && hasStem(tokens, COURSE, q.last + 1, q.last + 1)) &&
    !isLandmarkAdjective(passage, q) &&
    !(course && near.cost > 5)
  ) {
    addDraft(passage, 'survival', q, { endpoint: cueText(passage, near.cue) });
  } else if (
    near &&
    kind === 'pk' &&
    hasStem(tokens, stemSet('tmax peak peaked maximum'), near.cue.first, near.cue.last)
  ) {
    addDraft(passage, 'pk', q, { endpoint: cueText(passage, near.cue) });
  } else if (
    course ||
    (near && kind === 'duration' && near.cost < 9 && !landmark && near.cue.last < q.first)
  ) {
    addDraft(passage, 'duration', q, {
      ...(near && kind === 'duration' && { endpoint: cueText(passage, near.cue) }),
    });
  }
}

/** "at 12 and 24 months": a time looked at, not a result. */
function isLandmark(passage: Passage, q: Quantity, depth = 0): boolean {
  const before = passage.tokens[q.first - 1]?.stem ?? '';
  if (/^(?:at|after|within)$/.test(before)) return true;
  if (!/^(?:and|or|,)$/.test(before)) return false;
  const left = passage.quantities.find((other) => other.last === q.first - 2);
  return (
    left !== undefined &&
    left.unit?.code === q.unit?.code &&
    depth < 4 &&
    isLandmark(passage, left, depth + 1)
  );
}

/** "12-month survival rate was 60%": the time is the landmark of the rate. */
function isLandmarkAdjective(passage: Passage, q: Quantity): boolean {
  const next = nearestCue(passage, q, new Set<Topic>(['survival']), 4);
  return Boolean(
    next &&
    next.cue.first > q.last &&
    (q.adjective || q.unit?.code === 'a') &&
    passage.quantities.some((p) => p.unit?.family === 'percent'),
  );
}

/** Times that are results: half-lives, medians of survival, Tmax, durations of response, treatment and follow-up. */
export function readTimes(passage: Passage): void {
  for (const q of passage.quantities) {
    if (q.unit?.family === 'time' && !passage.taken.has(q)) {
      passage.taken.add(q);
      readTime(passage, q);
    }
  }
}
