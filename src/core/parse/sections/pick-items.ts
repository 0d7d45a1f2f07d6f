import { numberAt } from '../number-at.ts';
import { BODY, chooseInOrder, gapsOf, isCopy, weigh, type ChosenItem } from './choose-items.ts';
import { type Candidate, firstIndex } from './candidate.ts';
import { findCandidates } from './find-candidates.ts';
import { findContents, type ContentsRegion } from './find-contents.ts';
import { pickFreely } from './pick-freely.ts';
import { type FormScheme, numberOf } from './form-scheme.ts';
import type { Content, Line } from './read-lines.ts';
import { listedItems, type ListedItem } from './listed-items.ts';
import { pickStatements } from './pick-statements.ts';
import { firstTarget, movedTo, resolveIndex } from './resolve-index.ts';
import { agrees, createTitleFinder, type TitleFinder } from './title-finder.ts';

/** What was found of a form's items in one text. */
export interface PickedItems {
  readonly scheme: FormScheme;
  /** In text order. */
  readonly items: readonly ChosenItem[];
  /** Part headings outside the contents, in text order. */
  readonly parts: readonly Candidate[];
  readonly contents: readonly ContentsRegion[];
  /** Whether the items were found through a cross-reference index, having no headings of their own. */
  readonly indexed: boolean;
}

/** What an item before the first of the form's order must hold on average, in characters. */
const EARLY_BODY = 500;

/** Fewest items that an index lists when the filing has no headings of its own. */
const INDEX = 6;

function byStart(a: ChosenItem, b: ChosenItem): number {
  return a.candidate.start - b.candidate.start || a.index - b.index;
}

/** Strong headings that stand out of the form's order, for numbers the ordered choice left free. */
function pickOutOfOrder(
  chosen: readonly ChosenItem[],
  candidates: readonly Candidate[],
  gaps: readonly number[],
): ChosenItem[] {
  const first = chosen[0]?.candidate.start ?? 0;
  const taken = new Set(chosen.map((c) => c.index));
  const used = new Set(chosen.map((c) => c.candidate));
  const best = new Map<number, ChosenItem & { readonly gap: number }>();
  for (const [place, candidate] of candidates.entries()) {
    const reading = candidate.readings[0];
    if (candidate.kind !== 'item' || !reading) continue;
    if (taken.has(reading.index) || used.has(candidate) || reading.likeness < 0.8) continue;
    const gap = numberAt(gaps, place);
    const weight = weigh(candidate, reading.likeness, gap);
    const old = best.get(reading.index);
    const isHeader = old !== undefined && old.gap >= BODY && isCopy(old.candidate, candidate);
    if (!isHeader && weight > (old?.weight ?? 8.5))
      best.set(reading.index, { candidate, ...reading, weight, gap });
  }
  const found = [...best.values()];
  // a part that stands before the first has bodies, as a stray list of items has not
  const early = found.filter((item) => item.candidate.start < first);
  const bodies = first - Math.min(first, ...early.map((item) => item.candidate.start));
  return bodies >= EARLY_BODY * early.length ? found : found.filter((i) => !early.includes(i));
}

/** "Executive Officers" is the title of an item in some filings and a mere heading in more. */
function isOptional(scheme: FormScheme, title: Candidate): boolean {
  const isNumbered = title.label !== '';
  return !isNumbered && scheme.name !== '20-F' && numberOf(scheme, firstIndex(title)) === '4A';
}

/** Items that the contents list but no numbered heading opens, found by title or link between their neighbours. */
function pickListedTitles(
  content: Content,
  chosen: readonly ChosenItem[],
  listed: readonly ListedItem[],
  finder: TitleFinder,
): ChosenItem[] {
  return listed.flatMap(({ row, index, until }): ChosenItem[] => {
    if (chosen.some((c) => c.index === index || c.candidate.extra.includes(row.label.slice(5))))
      return [];
    const before = chosen.findLast((c) => c.index < index)?.candidate.end ?? 0;
    const after = chosen.find((c) => c.index > index)?.candidate.start ?? content.text.length;
    const from = Math.max(before, row.end);
    const candidate = finder.find(row, index, from, after);
    if (candidate) return [{ candidate, index, likeness: 0.9, weight: 4 }];
    const target = firstTarget(content, row, until);
    if (target === null || target < from || target >= after) return [];
    return [{ candidate: movedTo(row, target), index, likeness: 0, weight: 2 }];
  });
}

function pickOrdered(
  content: Content,
  lines: readonly Line[],
  scheme: FormScheme,
  candidates: readonly Candidate[],
  contents: readonly ContentsRegion[],
): { items: ChosenItem[]; indexed: boolean } {
  const numbered = candidates.filter((c) => c.kind !== 'title');
  const gaps = gapsOf(numbered, content.text.length);
  const inOrder = chooseInOrder(numbered, scheme, gaps);
  const chosen = [...inOrder, ...pickOutOfOrder(inOrder, numbered, gaps)];
  const titles = candidates.filter((c) => c.kind === 'title' && !c.paged && !c.continued);
  const listed = listedItems(contents);
  if (listed.length === 0 && chosen.length > 2)
    return { items: chosen.toSorted(byStart), indexed: false };
  if (listed.length < INDEX && chosen.length <= 2) {
    const both = candidates.filter(
      (c) => c.kind !== 'title' || (titles.includes(c) && !isOptional(scheme, c)),
    );
    const byTitle = chooseInOrder(both, scheme, gapsOf(both, content.text.length));
    const enough = byTitle.length >= Math.max(4, chosen.length + 3);
    return { items: enough ? [...byTitle] : chosen.toSorted(byStart), indexed: false };
  }
  const finder = createTitleFinder(content, lines, titles, contents);
  if (listed.length >= INDEX && chosen.length < 0.4 * listed.length) {
    const rows = new Map(listed.map((entry) => [entry.index, entry.row]));
    const outside = titles.flatMap((title): Candidate[] => {
      const readings = title.readings.filter(({ index }) => {
        const row = rows.get(index);
        return row !== undefined && agrees(row, title);
      });
      return finder.isListed(title.start) || readings.length === 0 ? [] : [{ ...title, readings }];
    });
    const titled = chooseInOrder(outside, scheme, gapsOf(outside, content.text.length));
    const resolved = resolveIndex(content, scheme, listed, chosen, finder, titled);
    return { items: resolved.toSorted(byStart), indexed: true };
  }
  const filled = [...chosen, ...pickListedTitles(content, inOrder, listed, finder)];
  return { items: filled.toSorted(byStart), indexed: false };
}

/** The candidates outside the regions; both are in text order. */
function without(
  candidates: readonly Candidate[],
  regions: readonly ContentsRegion[],
): Candidate[] {
  let next = 0;
  return candidates.filter(({ start }) => {
    while (start >= (regions[next]?.end ?? Infinity)) next++;
    return start < (regions[next]?.start ?? Infinity);
  });
}

function pickWith(content: Content, lines: readonly Line[], scheme: FormScheme): PickedItems {
  const all = findCandidates(content, lines, scheme);
  const contents = findContents(content, lines, all, scheme);
  const outside = without(all, contents);
  const parts = outside.filter((c) => c.kind === 'part' && !c.continued && !c.furniture);
  if (!scheme.ordered)
    return {
      scheme,
      items: pickFreely(content, lines, scheme, outside),
      parts,
      contents,
      indexed: false,
    };
  const { items, indexed } = pickOrdered(content, lines, scheme, outside, contents);
  const unheaded = indexed ? [] : pickStatements(content, scheme, items, parts);
  return { scheme, parts, contents, items: [...items, ...unheaded].sort(byStart), indexed };
}

function likenessOf(picked: PickedItems): number {
  return picked.items.reduce((sum, item) => sum + item.likeness, 0);
}

/** Finds the items of a form in its text under the scheme that fits best; null when no scheme is given. */
export function pickItems(
  content: Content,
  lines: readonly Line[],
  schemes: readonly FormScheme[],
): PickedItems | null {
  let best: PickedItems | null = null;
  for (const scheme of schemes) {
    const picked = pickWith(content, lines, scheme);
    if (!best || likenessOf(picked) > likenessOf(best) + 1) best = picked;
    if (likenessOf(best) >= 0.85 * best.items.length && best.items.length >= 5) break;
  }
  return best;
}
