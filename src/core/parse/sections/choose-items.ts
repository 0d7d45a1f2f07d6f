import { numberAt } from '../number-at.ts';
import { type Candidate, firstIndex, titleLetters } from './candidate.ts';
import { type FormScheme, partNumber, partsOf } from './form-scheme.ts';

/** A candidate chosen as the opening of an item, under one reading. */
export interface ChosenItem {
  readonly candidate: Candidate;
  /** Place in the scheme's item list. */
  readonly index: number;
  readonly likeness: number;
  readonly weight: number;
}

const STYLE_WEIGHT = {
  heading: 6,
  number: 5,
  'run-in': 5.5,
  plain: 2.5,
  mention: 0,
  title: 3,
} as const;

/** How much speaks for a candidate under a reading; below 2 it is taken only where nothing else is. */
export function weigh(candidate: Candidate, likeness: number, gap: number): number {
  let weight: number =
    candidate.kind === 'title' ? STYLE_WEIGHT.title : STYLE_WEIGHT[candidate.style];
  if (candidate.style === 'mention') return 0;
  weight += 4 * likeness;
  if (candidate.continued) weight -= 6;
  if (candidate.furniture) weight -= 7;
  if (candidate.paged) weight -= 2;
  if (candidate.bulleted) weight -= 2;
  if (candidate.kind === 'title' && candidate.label !== '') weight += 2;
  return weight + Math.min(1.5, Math.log10(1 + Math.max(0, gap)) / 3);
}

interface Link extends ChosenItem {
  readonly before: Link | null;
  readonly total: number;
  readonly gap: number;
}

/** A heading's body is longer than what separates the entries of a list, in characters. */
export const BODY = 400;
const SHORT_BODY = 150;
/** What a repetition of an item's heading must weigh more than the first, which has a body: running headers weigh as much. */
const REPEATED = 2.5;

/** What tells a candidate from its neighbours: its label, or the item that its title is one of. */
function nameOf(candidate: Candidate): string {
  return candidate.kind === 'title' ? String(firstIndex(candidate)) : candidate.label;
}

/** Distance from each candidate to the next item with another label; a running header may repeat part and item. */
export function gapsOf(candidates: readonly Candidate[], textLength: number): readonly number[] {
  const gaps: number[] = [];
  let next: Candidate | null = null;
  let other: Candidate | null = null;
  for (const candidate of candidates.toReversed()) {
    const following: Candidate | null = next && nameOf(next) !== nameOf(candidate) ? next : other;
    gaps.push((following?.start ?? textLength) - candidate.end);
    if (candidate.style === 'mention' || candidate.kind === 'part') continue;
    other = following;
    next = candidate;
  }
  return gaps.reverse();
}

/** Whether a candidate that comes after another may be the running header of the other's pages. */
function isRepeated(old: Link, candidate: Candidate): boolean {
  const title = titleLetters(candidate);
  const isSame = title !== '' && title === titleLetters(old.candidate);
  return old.likeness >= 0.6 && old.gap >= (isSame ? SHORT_BODY : BODY);
}

function partBonus(scheme: FormScheme, index: number, open: string | null): number {
  if (open === null) return 0;
  const parts = partsOf(scheme, index);
  if (parts.length === 0) return 0;
  return parts.includes(open) ? 1 : -2.5;
}

/** Two items never share a heading; where titles alone tell them, neither one title met twice that fits both. */
function mayFollow(candidate: Candidate, before: ChosenItem): boolean {
  if (candidate === before.candidate) return false;
  if (candidate.kind !== 'title' || before.candidate.kind !== 'title') return true;
  if (!candidate.readings.some((reading) => reading.index === before.index)) return true;
  return titleLetters(candidate) !== titleLetters(before.candidate);
}

/** Whether one candidate is the other's heading once more, word for word and set alike. */
export function isCopy(candidate: Candidate, of: Candidate): boolean {
  return (
    candidate.label === of.label &&
    candidate.kind === of.kind &&
    (candidate.style === of.style || (candidate.style === 'run-in' && of.style === 'heading')) &&
    !candidate.paged &&
    !candidate.continued &&
    !candidate.furniture &&
    titleLetters(candidate) === titleLetters(of)
  );
}

/** The items at the first copies of their headings behind the item before: the later ones are running headers. */
function atFirstCopies(
  chosen: readonly ChosenItem[],
  candidates: readonly Candidate[],
  gaps: readonly number[],
): readonly ChosenItem[] {
  let place = 0;
  return chosen.map((item) => {
    let first: Candidate | null = null;
    for (; candidates[place] && candidates[place] !== item.candidate; place++) {
      const candidate = candidates[place];
      if (!first && candidate && numberAt(gaps, place) >= BODY && isCopy(candidate, item.candidate))
        first = candidate;
    }
    place++;
    return first ? { ...item, candidate: first } : item;
  });
}

/**
 * The heaviest choice of candidates that follow each other both in the text and in the form's order, each item at most
 * once. One pass; time grows with candidates times items.
 */
export function chooseInOrder(
  candidates: readonly Candidate[],
  scheme: FormScheme,
  gaps: readonly number[],
): readonly ChosenItem[] {
  const best: (Link | null)[] = scheme.items.map(() => null);
  let part: string | null = null;
  for (const [place, candidate] of candidates.entries()) {
    if (candidate.kind === 'part') {
      if (candidate.style === 'heading' && !candidate.paged)
        part = partNumber(scheme, firstIndex(candidate));
      continue;
    }
    const gap = numberAt(gaps, place);
    const links: Link[] = [];
    for (const { index, likeness } of candidate.readings) {
      const weight =
        weigh(candidate, likeness, gap) +
        partBonus(scheme, index, part) -
        (candidate.letter === null ? 0 : 2);
      if (weight <= 1) continue;
      let before: Link | null = null;
      for (let i = 0; i < index; i++) {
        const link = best[i] ?? null;
        if (link && mayFollow(candidate, link) && link.total > (before?.total ?? 0)) before = link;
      }
      links.push({
        candidate,
        index,
        likeness,
        weight,
        before,
        total: weight + (before?.total ?? 0),
        gap,
      });
    }
    for (const link of links) {
      const old = best[link.index];
      const isHeader = old ? isRepeated(old, candidate) : false;
      if (!old || link.total > old.total + (isHeader ? REPEATED : 0.01)) best[link.index] = link;
    }
  }
  let end: Link | null = null;
  for (const link of best) if (link && link.total > (end?.total ?? 0)) end = link;
  const chosen: ChosenItem[] = [];
  for (let link = end; link; link = link.before) chosen.push(link);
  return atFirstCopies(chosen.reverse(), candidates, gaps);
}
