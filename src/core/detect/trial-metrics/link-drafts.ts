import { nameOf } from './name-chain.ts';
import { areCompared } from './nearest-topic.ts';
import { hasStem, stemSet, type Draft, type Passage } from './passage.ts';
import { findEstimate } from './read-statistics.ts';
import { type Token, stemAt } from './tokens.ts';

const PAIRED: ReadonlySet<string> = new Set([
  'half-life',
  'response',
  'survival',
  'duration',
  'adverse-event',
  'change',
  'pk',
  'hazard-ratio',
]);

/** Ties intervals and p-values to their estimates, and figures that are set against each other. */
export function linkDrafts(passage: Passage): void {
  const { drafts } = passage;
  drafts.sort((a, b) => a.first - b.first || a.last - b.last);
  for (const [index, draft] of drafts.entries()) {
    const previous = drafts
      .slice(0, index)
      .findLast((d) => d.kind === draft.kind && d.unit === draft.unit);
    if (!draft.against && previous && PAIRED.has(draft.kind) && isPair(passage, previous, draft))
      draft.against = previous;
    if (draft.against && !draft.against.against) draft.against.against = draft;
  }
  for (const draft of drafts) {
    if (draft.kind !== 'confidence-interval' && draft.kind !== 'p-value') continue;
    const estimate = findEstimate(drafts, draft);
    if (!estimate) continue;
    // a p-value behind "28 vs 12 months" speaks of the first
    const first =
      draft.kind === 'p-value' && estimate.against && estimate.against.first < estimate.first
        ? estimate.against
        : estimate;
    draft.of = first;
    if (draft.kind === 'confidence-interval') draft.unit ??= first.unit;
    if (first.endpoint) draft.endpoint = first.endpoint;
  }
  for (const draft of drafts) {
    if (draft.kind === 'confidence-interval') draft.unit ??= '1';
  }
}

function isPair(passage: Passage, left: Draft, right: Draft): boolean {
  const quantity =
    passage.quantities.find((q) => q.last === left.last) ??
    passage.quantities.find((q) => q.number >= left.first && q.number <= left.last);
  return quantity ? areCompared(passage, { ...quantity, last: left.last }, right) : false;
}

const GRADES = stemSet('grade');
/** CTCAE grades as digits, by how they are written. */
const LEVELS: ReadonlyMap<string, string> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v'].flatMap((roman, k) => {
    const digit = String(k + 1);
    return [
      [roman, digit],
      [digit, digit],
    ];
  }),
);
const OR_HIGHER = stemSet('higher greater above more worse over');

function readGrade(tokens: readonly Token[], draft: Draft): string | null {
  for (let at = Math.max(0, draft.first - 12); at < Math.min(tokens.length, draft.last + 8); at++) {
    if (!GRADES.has(stemAt(tokens, at))) continue;
    const sign = /^[≥>]$/.test(stemAt(tokens, at + 1)) ? '>=' : '';
    const level = LEVELS.get(stemAt(tokens, at + (sign ? 2 : 1)));
    if (!level) continue;
    const next = at + (sign ? 3 : 2);
    const link = stemAt(tokens, next);
    if (['or', '-', '–', 'to', 'and', '/'].includes(link)) {
      const high = LEVELS.get(stemAt(tokens, next + 1));
      if (high) return `${level}-${high}`;
      if (OR_HIGHER.has(stemAt(tokens, next + 1))) return `>=${level}`;
    }
    return sign + level;
  }
  return null;
}

/** "at Week 24", "at 24 months", "day 28", nearest to the metric. */
function readTimepoint(passage: Passage, draft: Draft): string | null {
  const { tokens } = passage;
  let best: string | null = null;
  let least = 14;
  const consider = (first: number, last: number): void => {
    const distance = first > draft.last ? first - draft.last : draft.first - last;
    if (distance <= 0 || distance >= least) return;
    least = distance;
    best = nameOf(tokens, first, last + 1);
  };
  for (let at = 0; at < tokens.length - 1; at++) {
    const token = tokens[at];
    if (token && /^(?:week|day|month|year)$/.test(token.stem) && tokens[at + 1]?.kind === 'number')
      consider(at, at + 1);
  }
  for (const q of passage.quantities) {
    if (
      q.unit?.family !== 'time' ||
      passage.drafts.some((d) => d.first <= q.last && d.last >= q.first)
    )
      continue;
    if (q.adjective || /^(?:at|after|by|through)$/.test(stemAt(tokens, q.first - 1)))
      consider(q.number, q.last);
  }
  return best;
}

/** Adds grades to adverse events and time points to outcomes, where the sentence states them. */
export function describeDrafts(passage: Passage): void {
  for (const draft of passage.drafts) {
    if (
      draft.kind === 'adverse-event' &&
      hasStem(passage.tokens, GRADES, 0, passage.tokens.length)
    ) {
      const grade = readGrade(passage.tokens, draft);
      if (grade) draft.grade = grade;
    }
    if (['response', 'survival', 'change', 'pk', 'adverse-event'].includes(draft.kind)) {
      const timepoint = readTimepoint(passage, draft);
      if (timepoint) draft.timepoint = timepoint;
    }
  }
}
