import { CUE_RULES, type CueKind, type CueRule, TRIGGERS } from './cue-lexicon.ts';
import { type Day } from './due/calendar.ts';
import { type TimeMention, findTimeMentions } from './due/find-time-mentions.ts';
import { type Subject, findSubject } from './find-subject.ts';
import type { Genre } from './read-genre.ts';
import type { Topic } from './section-lookup.ts';
import { isOutOfScope } from './is-out-of-scope.ts';

/** What surrounds a sentence. */
export interface Setting {
  readonly genre: Genre;
  readonly topic: Topic;
  readonly reference: Day | null;
  readonly isTitle: boolean;
}

/** Why a sentence looks ahead, and the times that it names. */
export interface Judgement {
  readonly reasons: readonly string[];
  readonly specific: boolean;
  /** The time at which it comes due; null when it names none. */
  readonly due: TimeMention | null;
}

interface Cue {
  readonly at: number;
  readonly kind: CueKind;
  readonly weight: number;
  readonly text: string;
}

const MAX_CHARS = 4000;
const ENOUGH = 1;

/** Whether a sentence looks ahead, by its cues in their scope; null when it does not. */
export function judgeSentence(sentence: string, setting: Setting): Judgement | null {
  const original = sentence.length > MAX_CHARS ? sentence.slice(0, MAX_CHARS) : sentence;
  const lower = original.toLowerCase();
  if (lower.length !== original.length) return null;
  const cues = findCues(lower, original);
  const times = findTimeMentions(lower, setting.reference);
  const ahead = times.filter((time) => isAhead(time, setting.reference));
  if (cues.length === 0 && ahead.length === 0) return null;
  if (isOutOfScope(lower, setting)) return null;
  const weighed = cues
    .map((cue) => weigh(cue, lower, original, setting))
    .filter((cue) => cue.weight > 0);
  const score = total(weighed, setting.isTitle ? [] : ahead, lower, setting.reference);
  if (score < ENOUGH) return null;
  return {
    reasons: reasonsOf(weighed, ahead, lower),
    specific: isSpecific(original, weighed, ahead),
    due: dueOf(weighed, times, setting.reference),
  };
}

function findCues(lower: string, original: string): Cue[] {
  const cues: Cue[] = [];
  TRIGGERS.lastIndex = 0;
  for (let match = TRIGGERS.exec(lower); match; match = TRIGGERS.exec(lower)) {
    const rules = CUE_RULES.get(match[0]);
    if (!rules) continue;
    const cue = bestCue(rules, lower, match.index);
    if (!cue || isNameOrMonth(match[0], original, match.index)) continue;
    cues.push(cue);
    if (cue.kind === 'ahead')
      TRIGGERS.lastIndex = Math.max(TRIGGERS.lastIndex, match.index + match[0].length);
  }
  return cues;
}

function bestCue(rules: readonly CueRule[], lower: string, at: number): Cue | null {
  const left = lower.slice(Math.max(0, at - 40), at);
  let best: Cue | null = null;
  for (const rule of rules) {
    if (best && best.weight >= rule.weight) continue;
    rule.match.lastIndex = at;
    const match = rule.match.exec(lower);
    if (!match) continue;
    if (rule.after && !rule.after.test(left)) continue;
    if (rule.notAfter?.test(left)) continue;
    const end = at + match[0].length;
    if (rule.notBefore?.test(lower.slice(end, end + 48))) continue;
    best = { at, kind: rule.kind, weight: rule.weight, text: match[0] };
  }
  return best;
}

/** "May 5", "Will Smith", "Target Corporation". */
function isNameOrMonth(word: string, original: string, at: number): boolean {
  const isCapital = original.charAt(at) !== original.charAt(at).toLowerCase();
  if (!isCapital || at === 0) return false;
  if (word === 'may')
    return (
      /^ ?(?:\d|of|and|through|to|,|–|-)/.test(original.slice(at + 3, at + 12)) ||
      /\b(?:in|of|since|by|until|early|mid|late|last|this|next|through|and|on|ended|ending)[ -]$/.test(
        original.slice(Math.max(0, at - 12), at),
      )
    );
  if (word === 'will' || word === 'target')
    return /^ \p{Lu}/u.test(original.slice(at + word.length, at + word.length + 3));
  return false;
}

/** What was said before about what would come since. */
const REPORTED =
  /\b(?:had|previously|earlier|originally|initially|then) (?:previously )?(?:reported|announced|said|disclosed|stated|expected|anticipated|planned|believed|estimated|agreed|thought|assumed)\b/;
const OWN_BELIEF = /\b(?:we|i|company|management|[a-z]+) believes? (?!in\b)/;
const MECHANISM =
  /^(?:play|contribute|cause|occur|inhibit|induce|mediate|reflect|explain|indicate|suggest|differ|vary|include|not|experience|need|require|have|affect|appear|be (?:associated|due|related|involved|caused|seen|attributed|explained|observed|found|accessed|obtained|viewed|given|administered|read|considered|required|at|as|linked|reached|present))\b/;
const HELPING =
  /^(?:help|reduce|improve|increase|decrease|lower|slow|prevent|protect|enhance|promote|impact|activate|block|stimulate|restore|target|work|also)\b/;

function weigh(cue: Cue, lower: string, original: string, setting: Setting): Cue {
  const isModal = cue.kind === 'possible' || cue.text.startsWith('will');
  if (!isModal) return cue.kind === 'ahead' ? weighVerb(cue, lower, original, setting) : cue;
  if (cue.kind === 'possible' && REPORTED.test(lower.slice(Math.max(0, cue.at - 160), cue.at)))
    return { ...cue, weight: 0.2 };
  const subject = findSubject(lower, original, cue.at);
  const isFormal = setting.genre !== 'release';
  if (cue.kind === 'ahead') {
    const isRule =
      subject === 'bound' ||
      (subject === 'other-party' && isFormal) ||
      (subject === 'nature' && isFormal);
    return isRule && (isFormal || setting.topic === 'governance') ? { ...cue, weight: 0.3 } : cue;
  }
  const weight = weighPossible(cue, subject, setting);
  // "the Company believes that its mechanism may …" is a belief of the company, whatever the clause is about
  const isBelieved = OWN_BELIEF.test(lower.slice(Math.max(0, cue.at - 200), cue.at));
  return { ...cue, weight: isBelieved ? Math.max(weight, 0.6) : weight };
}

function weighPossible(cue: Cue, subject: Subject, setting: Setting): number {
  const [modal = '', ...rest] = cue.text.split(' ');
  const verb = rest
    .join(' ')
    .replace(/^(?:also|potentially|ultimately|not|never|further|eventually) /, '');
  const isRisk = setting.topic === 'risks' || setting.topic === 'discussion';
  if (
    isRisk &&
    (subject === 'company' || subject === 'product' || subject === 'study') &&
    modal !== 'can'
  )
    return 1;
  if (subject === 'bound' || subject === 'nature' || subject === 'other-party') return 0.1;
  if (MECHANISM.test(verb)) return 0.1;
  if (modal === 'shall') return setting.genre === 'release' ? 0.7 : 0;
  if (modal === 'may' || modal === 'might') return HELPING.test(verb) ? 0.2 : 0.5;
  if (modal === 'can') return 0.3;
  if (modal === 'should') return subject === 'unknown' ? 0.4 : 0.8;
  return subject === 'unknown' ? 0.7 : HELPING.test(verb) ? 0.7 : 1;
}

/** "believes", "expects" of those who do not speak for the company. */
function weighVerb(cue: Cue, lower: string, original: string, setting: Setting): Cue {
  if (
    !/^(?:expects|anticipates|intends|plans|hopes|estimates|believes|projects|forecasts) /.test(
      cue.text,
    )
  )
    return cue;
  const subject = findSubject(lower, original, cue.at);
  const isForeign =
    subject === 'bound' || (subject === 'other-party' && setting.genre !== 'release');
  return isForeign ? { ...cue, weight: 0.3 } : cue;
}

const EVENT_WORDS =
  /\b(?:data|read-?outs?|topline|top-line|results|enrol?lment|initiation|initiate|launch|completion|submission|filing|approval|start|ind|nda|bla|maa|pdufa|decision|meeting|milestones?|commenc\w+|trial|study|presentation|interim|dosing)\b/;
const FINITE_PAST =
  /\b(?:was|were|had|has|have|announced|reported|completed|received|initiated|entered|presented|showed|demonstrated|achieved|enrolled|signed|raised|ended|began|started|launched|extended|granted|expires?|expired|matures?|owns?|is|are)\b/;

function total(
  cues: readonly Cue[],
  ahead: readonly TimeMention[],
  lower: string,
  reference: Day | null,
): number {
  let strongest = 0;
  let rest = 0;
  let hints = 0;
  for (const cue of cues) {
    if (cue.kind === 'hint') hints += cue.weight;
    else {
      rest += Math.min(cue.weight, strongest);
      strongest = Math.max(strongest, cue.weight);
    }
  }
  const when = Math.max(0, ...ahead.map((time) => weighTime(time, lower, reference)));
  return strongest + rest * 0.8 + Math.min(hints, 0.6) + when;
}

/** A date to come weighs most beside the event that it dates: "top-line data in the first half of 2026". */
function weighTime(time: TimeMention, lower: string, reference: Day | null): number {
  if (!time.anchored) return 0;
  const before = lower.slice(Math.max(0, time.start - 70), time.start);
  if (!EVENT_WORDS.test(before)) return 0.4;
  if (!FINITE_PAST.test(lower)) return ENOUGH;
  const isLater = reference !== null && time.window.from > reference;
  return isLater && !FINITE_PAST.test(before) ? 0.9 : 0.4;
}

/** Whether the window lies behind the reference day, or reaches beyond it. */
function isAhead(time: TimeMention, reference: Day | null): boolean {
  return reference !== null && time.window.to > reference && time.window.from >= reference - 1;
}

function reasonsOf(cues: readonly Cue[], ahead: readonly TimeMention[], lower: string): string[] {
  const found = [
    ...cues.filter((cue) => cue.weight >= 0.3).map((cue) => ({ at: cue.at, text: cue.text })),
    ...ahead.map((time) => ({ at: time.start, text: lower.slice(time.start, time.end) })),
  ].sort((a, b) => a.at - b.at);
  const reasons = [...new Set(found.map((reason) => reason.text.trim()))];
  return reasons.length > 0 ? reasons.slice(0, 6) : ['names an event to come'];
}

const FIGURE =
  /[$€£]\s?\d|\b\d[\d,.]* ?%|\b\d[\d,.]* (?:percent|million|billion|patients|subjects|participants|sites|countries|employees|basis points|stores|units)\b/i;
const PROGRAMME =
  /\b[A-Z]{2,}\d*[-‑–]?\d{2,}\w*|\bPhase (?:[1-4]|I)|[®™]|\b(?:NDA|BLA|MAA|PDUFA|IND)\b|\b[A-Z][A-Z\d]+-[A-Z\d]+\b/;

function isSpecific(
  original: string,
  cues: readonly Cue[],
  ahead: readonly TimeMention[],
): boolean {
  if (ahead.length > 0 || FIGURE.test(original)) return true;
  return PROGRAMME.test(original) && cues.some((cue) => cue.kind === 'ahead');
}

/** The first time from the strongest cue on that is not over, or else the first one anywhere. */
function dueOf(
  cues: readonly Cue[],
  times: readonly TimeMention[],
  reference: Day | null,
): TimeMention | null {
  const open = times.filter((time) => reference === null || time.window.to >= reference);
  const strongest = cues.reduce<Cue | null>(
    (best, cue) => (!best || cue.weight > best.weight ? cue : best),
    null,
  );
  const after = open.find((time) => strongest === null || time.start >= strongest.at);
  return after ?? open[0] ?? null;
}
