import { numberAt } from '../number-at.ts';
import type { Candidate } from './candidate.ts';
import { gapsOf, weigh, type ChosenItem } from './choose-items.ts';
import { findLandmarks } from './find-landmarks.ts';
import { type FormScheme, numberOf } from './form-scheme.ts';
import { matchTitles } from './match-title.ts';
import type { Content, Line } from './read-lines.ts';

const FIRST_YEAR_OF_POINTS = 2004;

/** Year of the report: the first that its cover names; 0 when none does. */
function yearOf(text: string): number {
  return Number(
    /\b(?:19|20)\d\d\b/.exec(text.slice(0, 6000).replace(/act of\s+\d{4}/gi, ''))?.[0] ?? 0,
  );
}

function isDotted(scheme: FormScheme, index: number): boolean {
  return numberOf(scheme, index).includes('.');
}

/** The dotted item that "Item 9. Financial Statements and Exhibits" leaves the point out of; null when none has that title. */
function dottedFor(scheme: FormScheme, item: ChosenItem): ChosenItem | null {
  const number = `${numberOf(scheme, item.index)}.`;
  const title = item.candidate.title ?? '';
  const [match] = matchTitles(title, scheme, (i) => numberOf(scheme, i).startsWith(number));
  if (!match || match.likeness < 0.8 || match.likeness < item.likeness) return null;
  return { ...item, index: match.index, likeness: match.likeness };
}

/** An 8-K numbers its items by the scheme before or after August 2004, never by both: the heavier one counts. */
function inOneScheme(scheme: FormScheme, items: readonly ChosenItem[]): readonly ChosenItem[] {
  const weightOf = (dotted: boolean): number =>
    items.reduce((sum, i) => sum + (isDotted(scheme, i.index) === dotted ? i.weight : 0), 0);
  const dotted = weightOf(true);
  if (dotted === 0) return items;
  if (dotted < weightOf(false))
    return items.filter((i) => !isDotted(scheme, i.index) || i.weight >= 5);
  return items.flatMap((item) =>
    isDotted(scheme, item.index) ? [item] : (dottedFor(scheme, item) ?? []),
  );
}

/** Items of an 8-K whose headings carry the titles alone; the date of the report tells the scheme. */
function pickTitles(
  content: Content,
  scheme: FormScheme,
  candidates: readonly Candidate[],
): ChosenItem[] {
  const dotted = yearOf(content.text) > FIRST_YEAR_OF_POINTS;
  const picked: ChosenItem[] = [];
  for (const candidate of candidates) {
    const reading = candidate.readings.find((r) => isDotted(scheme, r.index) === dotted);
    if (candidate.kind !== 'title' || !reading || reading.likeness < 0.9) continue;
    if (picked.some((p) => p.index === reading.index)) continue;
    picked.push({ candidate, ...reading, weight: 4 });
  }
  return picked;
}

/**
 * The items of a form that repeats and reorders them freely, such as an 8-K: each at its first heading that is good enough,
 * in text order.
 */
export function pickFreely(
  content: Content,
  lines: readonly Line[],
  scheme: FormScheme,
  candidates: readonly Candidate[],
): ChosenItem[] {
  const gaps = gapsOf(candidates, content.text.length);
  const usable = candidates.flatMap((candidate, place): ChosenItem[] => {
    const reading = candidate.readings[0];
    if (candidate.kind !== 'item' || !reading || candidate.furniture) return [];
    const weight = weigh(candidate, reading.likeness, numberAt(gaps, place));
    return weight >= 2 ? [{ candidate, ...reading, weight }] : [];
  });
  const [first] = usable;
  if (first === undefined) return pickTitles(content, scheme, candidates);
  const closing = findLandmarks(content, lines, first.candidate.start, false).find(
    (l) => l.confidence >= 0.95 && l.kind === 'signatures',
  );
  const inForm = inOneScheme(
    scheme,
    usable.filter((u) => !closing || u.candidate.start < closing.start),
  );
  const solid = new Set(inForm.filter((u) => u.weight >= 5).map((u) => u.index));
  const picked: ChosenItem[] = [];
  const seen = new Set<number>();
  for (const item of inForm) {
    if (item.weight < 5 && solid.has(item.index)) continue;
    if (picked.at(-1)?.index === item.index) continue;
    const again = seen.has(item.index);
    seen.add(item.index);
    if (again && (item.likeness < 0.6 || item.candidate.letter !== null)) continue;
    picked.push(item);
  }
  return picked;
}
