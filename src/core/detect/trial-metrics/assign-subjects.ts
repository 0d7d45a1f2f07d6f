import type { MetricKind } from '../finding.ts';
import type { Mention } from './find-subjects.ts';
import { hasStem, stemSet, type Draft, type Passage } from './passage.ts';
import { type Token, stemAt, textAt } from './tokens.ts';

/** What earlier text leaves as the subject of a sentence that names none. */
export interface SubjectContext {
  /** Of the sentence before, in the same paragraph. */
  readonly previous: readonly Mention[];
  /** The compound of the nearest heading, else of the document's title. */
  readonly standing: string | null;
}

const SPLITS = stemSet('versus vs compared whereas while ; | but');
const LEADS = stemSet(
  'in with for on of among by to receiving taking from after given treated using evaluating investigating testing',
);
const COMPOUND_ONLY: ReadonlySet<MetricKind> = new Set<MetricKind>([
  'phase',
  'trial-id',
  'dose-levels',
  'mtd',
  'dose',
  'schedule',
  'half-life',
]);
const OF_ALL: ReadonlySet<MetricKind> = new Set<MetricKind>(['enrollment', 'duration']);
const OF_TRIALS: ReadonlySet<MetricKind> = new Set<MetricKind>(['phase', 'trial-id', 'enrollment']);

/**
 * For each token the number of its part of the sentence, parts being set against each other. What follows the comma
 * behind "compared to placebo," belongs to the part before.
 */
function partOf(tokens: readonly Token[]): Int16Array {
  const parts = new Int16Array(tokens.length);
  let part = 0;
  let main = 0;
  let count = 0;
  for (const [k, token] of tokens.entries()) {
    if (SPLITS.has(token.stem)) {
      if (
        token.stem === ';' ||
        token.stem === '|' ||
        token.stem === 'while' ||
        token.stem === 'whereas'
      )
        main = count + 1;
      part = ++count;
    } else if (token.stem === ',' && part !== main) part = main;
    parts[k] = part;
  }
  return parts;
}

function draftsBetween(drafts: readonly Draft[], draft: Draft, from: number, to: number): number {
  let count = 0;
  for (const other of drafts) {
    if (other !== draft && other.kind === draft.kind && other.first >= from && other.last <= to)
      count++;
  }
  return count;
}

const CLAUSES: Readonly<Record<string, number>> = { ',': 2, and: 2, who: -1, ')': 0.5, '.': 1 };

const CONTROL = /placebo|control|vehicle|sham|standard|comparator|supportive|untreated|saline/i;

/** Length of the way between a metric and a mention; a long way before it costs little more than a middling one. */
function wayBetween(tokens: readonly Token[], from: number, to: number): number {
  let way = Math.min(16, Math.max(0, to - from + 1));
  for (let k = from; k <= to; k++) way += CLAUSES[stemAt(tokens, k)] ?? 0;
  return way;
}

/** Trials have phases, participants and lengths; results are a compound's or an arm's. */
function trialCost(passage: Passage, draft: Draft): number {
  if (OF_TRIALS.has(draft.kind)) return -8;
  const length =
    draft.kind === 'duration' &&
    hasStem(passage.tokens, stemSet('study trial'), draft.last + 1, draft.last + 4);
  return length ? -8 : 12;
}

function costOf(passage: Passage, parts: Int16Array, draft: Draft, mention: Mention): number {
  const after = mention.first > draft.last;
  const from = after ? draft.last + 1 : mention.last + 1;
  const to = after ? mention.first - 1 : draft.first - 1;
  let cost = wayBetween(passage.tokens, from, to);
  if (after) {
    let led = false;
    for (let k = from; k <= to; k++) if (LEADS.has(stemAt(passage.tokens, k))) led = true;
    // "-treated patients" and "the … arm" stand behind a name as prepositions stand before it
    cost = led ? cost * 0.8 : cost * 1.5 + (cost === 0 ? 0 : 3);
  }
  if (parts[mention.first] !== parts[draft.first]) cost += after ? 25 : 10;
  cost += 3 * draftsBetween(passage.drafts, draft, from, to);
  if (mention.first <= 1 && mention.kind !== 'arm') cost -= 4;
  if (mention.kind === 'trial') cost += trialCost(passage, draft);
  if (mention.kind === 'arm') cost += Math.max(0, to - from - 15) * 2;
  if (mention.kind === 'arm' && COMPOUND_ONLY.has(draft.kind)) cost += 100;
  // "randomized to 5 mg or placebo": an arm named further off is not whom the count is of
  if (mention.kind === 'arm' && OF_ALL.has(draft.kind) && to - from > 4) cost += 60;
  // a reduction of risk is the treatment's, whichever arm stands nearer
  if (mention.kind === 'arm' && draft.kind === 'hazard-ratio' && CONTROL.test(mention.name))
    cost += 40;
  // in another part of the comparison an arm is the other one
  if (mention.kind === 'arm' && parts[mention.first] !== parts[draft.first]) cost += 30;
  return cost;
}

/** "4% vs 6% of patients with A vs B, respectively": figures and names in the same order. */
function assignRespectively(passage: Passage, mentions: readonly Mention[]): void {
  if (!passage.stems.has('respectively')) return;
  const named = mentions.filter((mention) => mention.kind !== 'trial');
  for (const [index, draft] of passage.drafts.entries()) {
    const group: Draft[] = [draft];
    for (const next of passage.drafts.slice(index + 1)) {
      const last = group.at(-1);
      if (
        !last ||
        next.kind !== draft.kind ||
        next.unit !== draft.unit ||
        next.first - last.last > 6
      )
        break;
      group.push(next);
    }
    if (group.length < 2 || draft.subject !== null) continue;
    const end = group.at(-1)?.last ?? 0;
    const after = named
      .filter((mention) => mention.first > end && mention.first - end < 30)
      .slice(0, group.length);
    const before = named.filter((mention) => mention.last < draft.first).slice(-group.length);
    const chosen = after.length === group.length ? after : before;
    if (chosen.length !== group.length) continue;
    for (const [k, member] of group.entries()) member.subject = chosen[k]?.name ?? null;
  }
}

const PEOPLE = stemSet('patient subject participant individual');

/** The population that prior therapies are told of: "study patients", "heavily pretreated patients". */
function populationOf(
  tokens: readonly Token[],
  text: (first: number, last: number) => string,
): string | null {
  const at = tokens.findIndex((token) => PEOPLE.has(token.stem));
  if (at < 0) return null;
  let first = at;
  while (first > 0 && at - first < 3) {
    const token = tokens[first - 1];
    if (
      !token ||
      token.kind !== 'word' ||
      /^(?:of|the|all|most|in|for|these|and|our|to|both|by|that|with|among)$/.test(token.stem)
    )
      break;
    if (/^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(token.stem))
      break;
    first--;
  }
  // patients of no description are the trial's
  return first < at ? text(first, at) : null;
}

/** Names the compound, arm, trial or population of each metric of a sentence. */
export function assignSubjects(
  passage: Passage,
  mentions: readonly Mention[],
  context: SubjectContext,
  text: (first: number, last: number) => string,
): void {
  assignRespectively(passage, mentions);
  const parts = partOf(passage.tokens);
  let described: { readonly name: string | null } | null = null;
  for (const draft of passage.drafts) {
    if (draft.subject !== null) continue;
    if (draft.kind === 'prior-therapies') {
      draft.subject = populationOf(passage.tokens, text);
      if (draft.subject !== null) continue;
    }
    let best: Mention | null = null;
    let least = 45;
    for (const mention of mentions) {
      if (mention.first <= draft.last && mention.last >= draft.first && mention.kind === 'arm')
        continue;
      const cost = costOf(passage, parts, draft, mention);
      if (cost < least) {
        best = mention;
        least = cost;
      }
    }
    if (!best) described ??= { name: describedProduct(passage, text) };
    // a trial has no half-life and no dose: its compound has
    if (best?.kind === 'trial' && COMPOUND_ONLY.has(draft.kind) && !OF_TRIALS.has(draft.kind))
      best = null;
    draft.subject = best?.name ?? described?.name ?? fromContext(passage, draft, context);
  }
  for (const draft of passage.drafts) if (draft.of) draft.subject = draft.of.subject;
}

const PRODUCTS = stemSet(
  'vaccine drug therapy treatment antibody candidate inhibitor device test program',
);

/** "developing a vaccine targeting A and B": a product that the sentence describes and does not name. */
function describedProduct(
  passage: Passage,
  text: (first: number, last: number) => string,
): string | null {
  const { tokens } = passage;
  for (let at = 2; at < tokens.length - 2; at++) {
    if (
      !PRODUCTS.has(stemAt(tokens, at)) ||
      !/^(?:targeting|against)$/.test(stemAt(tokens, at + 1))
    )
      continue;
    let last = at + 2;
    while (last + 1 < tokens.length && last - at < 8) {
      const next = tokens[last + 1];
      if (
        !next ||
        (next.kind === 'mark' && next.stem !== '-') ||
        (next.stem === 'and' && tokens[last + 2]?.kind === 'mark')
      )
        break;
      if (next.stem === 'and' && !/^\p{Lu}|^[a-z]+$/u.test(textAt(tokens, last + 2))) break;
      last++;
    }
    return text(at, last);
  }
  return null;
}

function fromContext(passage: Passage, draft: Draft, context: SubjectContext): string | null {
  const named = context.previous.filter(
    (mention) => mention.kind !== 'arm' && (mention.kind !== 'trial' || OF_TRIALS.has(draft.kind)),
  );
  const trial = named.findLast((mention) => mention.kind === 'trial');
  if (
    trial &&
    OF_TRIALS.has(draft.kind) &&
    (passage.stems.has('study') || passage.stems.has('trial'))
  )
    return trial.name;
  const pronoun = /^(?:it|this|that|these|they)$/.test(stemAt(passage.tokens, 0));
  const carried = pronoun
    ? (named.findLast((mention) => mention.kind === 'compound') ?? named.at(-1))
    : named[0];
  return carried?.name ?? context.standing;
}
