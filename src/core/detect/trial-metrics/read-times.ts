import type { MetricKind } from '../finding.ts';
import type { Topic } from './cue-lexicon.ts';
import type { Cue } from './cues.ts';
import { areCompared, cueText, nearestCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Draft, type Passage } from './passage.ts';
import type { Quantity } from './read-quantities.ts';
import { stemAt } from './tokens.ts';

const COURSE = stemSet(
  'study trial treatment duration period regimen follow course extension therapy dosing phase interim result data open double randomized placebo observation maintenance induction program exposure',
);

const COURSE_BEFORE = stemSet('for through over during x throughout × lasting lasted');

const COURSE_AFTER_WORDS = stemSet(
  'treatment dosing therapy follow followup exposure duration administration',
);

const ORDINAL = stemSet('first next last initial final additional subsequent further remaining');

const CLINICAL = stemSet(
  'patient treatment treated dose dosed dosing study trial placebo subject participant mg therapy administered response responder effect reduction level drug follow efficacy ' +
    'sustained durable remission disease progression daily once injection capsule week cohort arm randomized',
);

const MONEY = stemSet(
  'plan vest award incentive ended washout post cash runway fund operation liquidity guidance expense agreement contract exclusivity lease patent expiration loan note warrant experience history milestone enrollment recruit ago old age earlier prior',
);

const PERIOD = /^(?:study|treatment|follow-up|dosing|observation)$/;

function isDuration(passage: Passage, q: Quantity): boolean {
  const { tokens } = passage;
  const next = stemAt(tokens, q.last + 1);
  const short = q.unit?.code === 'min' || q.unit?.code === 's' || q.unit?.code === 'h';
  if (short && !(q.adjective && /^(?:study|trial|infusion)$/.test(next))) return false;
  if (
    hasStem(tokens, MONEY, q.first - 5, q.last + 3) ||
    hasStem(tokens, stemSet('ended'), q.last, q.last + 8) ||
    !hasStem(tokens, CLINICAL, 0, tokens.length)
  )
    return false;
  // "the 70 day study period", its hyphen left out
  if (PERIOD.test(next) && hasStem(tokens, stemSet('period phase'), q.last + 2, q.last + 2))
    return true;
  if (q.adjective) {
    return hasStem(tokens, COURSE, q.last + 1, q.last + 5) && next !== 'old';
  }
  let at = q.first - 1;
  // "over the next three years": a plan, not a trial
  if (tokens[at]?.stem === 'next' && q.unit?.code === 'a') return false;
  const ordinal = ORDINAL.has(stemAt(tokens, at));
  if (ordinal) at--;
  if (tokens[at]?.stem === 'of' && /^(?:total|course|period|span)$/.test(stemAt(tokens, at - 1)))
    at -= 2;
  if (tokens[at]?.stem === 'the' || tokens[at]?.stem === 'a') at--;
  // "over 16 weeks" is read as more than them, too
  const before = tokens[q.first]?.stem === 'over' ? 'over' : stemAt(tokens, at);
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
  if (q.first - from > 12 || isLandmark(passage, q) || q.adjective) return false;
  if (
    !hasStem(passage.tokens, stemSet('and'), from + 1, q.first - 1) ||
    hasStem(passage.tokens, stemSet('; followed follow for'), from + 1, q.first - 1)
  )
    return false;
  return !passage.cues.some(
    (cue) => TIME_TOPICS.has(cue.topic) && cue.first > from && cue.first <= q.last + 4,
  );
}

/** "70 days (10 weeks)", "98 days, or more than 3 months": the same time in another unit. */
function restated(passage: Passage, q: Quantity): Draft | null {
  const { tokens } = passage;
  const or = tokens[q.first - 1]?.stem === 'or';
  if (!or && !isAlone(passage, q)) return null;
  const end = q.first - (or && tokens[q.first - 2]?.stem === ',' ? 3 : 2);
  const prior = passage.drafts.findLast((draft) => draft.last === end);
  return prior && TIMED.has(prior.kind) && prior.unit !== q.unit?.code ? prior : null;
}

const TIMED: ReadonlySet<MetricKind> = new Set<MetricKind>(['duration', 'survival', 'half-life']);

/** The kind and endpoint that a time takes over from the one it restates, is set against or is listed with. */
function readRelated(passage: Passage, q: Quantity): boolean {
  const same = restated(passage, q);
  const prior = passage.drafts.findLast((d) => d.last < q.first && d.unit === q.unit?.code);
  const compared =
    prior !== undefined &&
    ['survival', 'half-life', 'pk'].includes(prior.kind) &&
    areCompared(passage, { ...q, last: prior.last }, q) &&
    !nearestCue(passage, q, new Set<Topic>(['half-life', 'survival', 'duration']), 4);
  const listed =
    prior !== undefined &&
    ['survival', 'half-life'].includes(prior.kind) &&
    isListedAfter(passage, prior.last, q);
  const from = same ?? (compared || listed ? prior : null);
  if (!from) return false;
  addDraft(passage, from.kind, q, {
    ...(!same && compared && { against: from }),
    ...(from.endpoint && { endpoint: from.endpoint }),
  });
  return true;
}

function readTime(passage: Passage, q: Quantity): void {
  if (readRelated(passage, q)) return;
  const { tokens } = passage;
  const near = nearestCue(passage, q, TIME_TOPICS, isAlone(passage, q) ? 44 : 16);
  const course = isDuration(passage, q);
  const landmark = isLandmark(passage, q);
  const kind = near?.cue.topic;
  const ofCourse = q.adjective && hasStem(tokens, COURSE, q.last + 1, q.last + 1);
  if (near && kind === 'half-life' && !ofCourse)
    addDraft(passage, 'half-life', q, { endpoint: 'half-life' });
  else if (
    near &&
    kind === 'survival' &&
    (near.cost < 14 || isAlone(passage, q)) &&
    !landmark &&
    !ofCourse &&
    !isLandmarkAdjective(passage, q) &&
    !(course && near.cost > 5)
  ) {
    addDraft(passage, 'survival', q, { endpoint: cueText(passage, near.cue) });
  } else if (
    near &&
    kind === 'pk' &&
    hasStem(tokens, stemSet('tmax peak peaked maximum maximal'), near.cue.first, near.cue.last)
  ) {
    addDraft(passage, 'pk', q, { endpoint: cueText(passage, near.cue) });
  } else if (
    course ||
    (isAlone(passage, q) &&
      q.comparator === null &&
      !near &&
      nearestCue(passage, q, RESPONSES, 8) !== null) ||
    isStillOn(passage, q) ||
    (near &&
      kind === 'duration' &&
      near.cost < (isAverage(passage, near.cue) ? 16 : 9) &&
      !landmark &&
      (near.cue.last < q.first || near.cue.first === q.last + 1))
  ) {
    addDraft(passage, 'duration', q, {
      ...(near && kind === 'duration' && { endpoint: cueText(passage, near.cue) }),
    });
  }
}

/** "Patients who received the drug (11 weeks)": a time alone in its bracket says what the sentence is about. */
const isAlone = (passage: Passage, q: Quantity): boolean =>
  passage.tokens[q.first - 1]?.stem === '(' && passage.closings[q.first - 1] === q.last + 1;

/** "Disease stabilization (5 to 9 months)": how long it was. */
const RESPONSES: ReadonlySet<Topic> = new Set<Topic>(['response']);

/** "The longest response ongoing at 22+ months". */
const isStillOn = (passage: Passage, q: Quantity): boolean =>
  q.number === q.first &&
  passage.tokens[q.number - 1]?.stem === 'at' &&
  passage.tokens[q.number - 2]?.stem === 'ongoing';

/** "The median duration of response (DOR) in …": what is announced as an average has its figure further on. */
const isAverage = (passage: Passage, cue: Cue): boolean =>
  hasStem(passage.tokens, stemSet('median mean average'), cue.first - 6, cue.last);

/** "at 12 and 24 months": a time looked at, not a result. */
function isLandmark(passage: Passage, q: Quantity, depth = 0): boolean {
  const before = stemAt(passage.tokens, q.first - 1);
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
  if (
    hasStem(
      passage.tokens,
      stemSet('improvement increase extension benefit prolongation gain'),
      q.last + 1,
      q.last + 1,
    )
  )
    return false;
  const next = nearestCue(passage, q, new Set<Topic>(['survival']), 4);
  // "with the 12-month estimate being 68%"
  if (
    q.adjective &&
    hasStem(passage.tokens, stemSet('estimate rate landmark'), q.last + 1, q.last + 1) &&
    passage.quantities.some(
      (p) => p.unit?.family === 'percent' && p.first > q.last && p.first - q.last < 8,
    )
  )
    return true;
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
