import { type Day } from './due/calendar.ts';
import type { FiscalYear } from './due/fiscal-year.ts';
import { type TimeMention, findTimeMentions } from './due/find-time-mentions.ts';
import { type Cue, findCues } from './find-cues.ts';
import type { Genre } from './read-genre.ts';
import type { Topic } from './section-lookup.ts';
import { weighCue } from './weigh-cue.ts';
import { isOutOfScope } from './is-out-of-scope.ts';

/** What surrounds a sentence. */
export interface Setting {
  readonly genre: Genre;
  readonly topic: Topic;
  readonly reference: Day | null;
  /** Where it is not the calendar's. */
  readonly fiscal: FiscalYear | null;
  readonly isTitle: boolean;
  /** Whether it is a point of an outlook: a bullet under "Expected Milestones" or "We expect:". */
  readonly isListed: boolean;
}

/** Why a sentence looks ahead, and the times that it names. */
export interface Judgement {
  readonly reasons: readonly string[];
  readonly specific: boolean;
  /** The time at which it comes due; null when it names none. */
  readonly due: TimeMention | null;
}

const MAX_CHARS = 4000;
const ENOUGH = 1;
/** In a release nearly every cue speaks of the company's own future, so less suffices. */
const ENOUGH_IN_RELEASE = 0.8;
/** What a date to come adds to words that are not enough by themselves. */
const BY_TIME = 0.4;
const MAX_REASONS = 6;
const MAX_POINT = 300;
/** Reasons where no words of the sentence give one. */
const LISTED = 'listed in an outlook';
const UNNAMED = 'names an event to come';

/**
 * Whether a sentence looks ahead, by its cues in their scope; null when it does not. `lowered` is the same sentence in
 * lower case with straight quotes, of the same length.
 */
export function judgeSentence(
  sentence: string,
  lowered: string,
  setting: Setting,
): Judgement | null {
  const original = sentence.length > MAX_CHARS ? sentence.slice(0, MAX_CHARS) : sentence;
  const lower = lowered.length > MAX_CHARS ? lowered.slice(0, MAX_CHARS) : lowered;
  const cues = findCues(lower, original);
  if (cues.length === 0 && (setting.genre !== 'release' || setting.isTitle)) return null;
  const weighed = cues
    .map((cue) => weighCue(cue, lower, original, setting))
    .filter((cue) => cue.weight > 0);
  // in a report, conditions and chances alone describe an agreement or a rule
  if (!mayStand(weighed, setting)) return null;
  const byWords = sumOf(weighed);
  const isRelease = setting.genre === 'release';
  const enough = isRelease && !setting.isTitle ? ENOUGH_IN_RELEASE : ENOUGH;
  if (byWords + (isRelease ? ENOUGH : BY_TIME) < enough) return null;
  const times = findTimeMentions(lower, setting.reference, setting.fiscal);
  const ahead = times.filter((time) => isAhead(time, setting.reference));
  const byTime = setting.isTitle
    ? 0
    : Math.max(0, ...ahead.map((time) => weighTime(time, lower, setting)));
  const byPlace = setting.isListed && isPoint(original, lower, times, ahead) ? ENOUGH : 0;
  if (byWords + byTime + byPlace < enough || isOutOfScope(lower, setting)) return null;
  return {
    reasons: reasonsOf(weighed, ahead, original, byPlace > 0 ? LISTED : UNNAMED),
    specific: isSpecific(original, weighed, ahead),
    due: dueOf(weighed, times, setting.reference),
  };
}

const EVENT_WORDS =
  /\b(?:data|read-?outs?|topline|top-line|results|enrol?lment|initiation|initiate|launch|completion|submission|filing|approval|start|ind|nda|bla|maa|pdufa|decision|meeting|milestones?|commenc\w+|trial|study|presentation|interim|dosing|shipments?|opening|closing|deliver(?:y|ies)|introduction|availability|listing|production|expansion|construction)\b/;
const FINITE_PAST =
  /\b(?:was|were|had|has|have|announced|reported|completed|received|initiated|entered|presented|showed|demonstrated|achieved|enrolled|signed|raised|ended|began|started|launched|extended|granted|took|ran|occurred|expires?|expired|matures?|owns?|is|are)\b/;

/** A point of a list that tells no event of the past: "Revenue of $165 million to $170 million". */
function isPoint(
  original: string,
  lower: string,
  times: readonly TimeMention[],
  ahead: readonly TimeMention[],
): boolean {
  if (lower.length > MAX_POINT || FINITE_PAST.test(lower)) return false;
  if (ahead.length > 0) return true;
  return times.length === 0 && (FIGURE.test(original) || EVENT_WORDS.test(lower));
}

function mayStand(cues: readonly Cue[], setting: Setting): boolean {
  if (setting.genre === 'release' || setting.topic === 'risks' || setting.topic === 'discussion')
    return true;
  return cues.some((cue) => cue.kind === 'ahead' && cue.weight >= 0.8);
}

function sumOf(cues: readonly Cue[]): number {
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
  return strongest + rest * 0.8 + Math.min(hints, 0.6);
}

/** A date to come weighs most beside the event that it dates: "top-line data in the first half of 2026". */
function weighTime(time: TimeMention, lower: string, setting: Setting): number {
  if (!time.anchored) return setting.genre === 'release' ? 0.2 : 0;
  const before = lower.slice(Math.max(0, time.start - 70), time.start);
  if (setting.genre !== 'release' || !EVENT_WORDS.test(before)) return BY_TIME;
  if (!FINITE_PAST.test(lower)) return ENOUGH;
  const isLater = setting.reference !== null && time.window.from > setting.reference;
  return isLater && !FINITE_PAST.test(before) ? 0.9 : BY_TIME;
}

/** Whether the window lies behind the reference day, or reaches beyond it. */
function isAhead(time: TimeMention, reference: Day | null): boolean {
  return reference !== null && time.window.to > reference && time.window.from >= reference - 1;
}

function reasonsOf(
  cues: readonly Cue[],
  ahead: readonly TimeMention[],
  original: string,
  without: string,
): string[] {
  const found = [
    ...cues.filter((cue) => cue.weight >= 0.3).map((cue) => ({ at: cue.at, text: cue.text })),
    ...ahead.map((time) => ({ at: time.start, text: original.slice(time.start, time.end) })),
  ].sort((a, b) => a.at - b.at);
  const reasons = new Set<string>();
  let end = 0;
  for (const { at, text } of found) {
    if (at < end) continue;
    reasons.add(text.replace(TRAILING, '').trim());
    end = at + text.length;
  }
  return reasons.size > 0 ? [...reasons].slice(0, MAX_REASONS) : [without];
}

/** Words at a reason's end that say nothing. */
const TRAILING = / (?:an?|the|on|in|by|for|of|that|with|and|our|its|any)$/;

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
  const open = times.filter((time) => reference === null || time.window.to > reference);
  const strongest = cues.reduce<Cue | null>(
    (best, cue) => (!best || cue.weight > best.weight ? cue : best),
    null,
  );
  const after = open.find((time) => strongest === null || time.start >= strongest.at);
  return after ?? open[0] ?? null;
}
