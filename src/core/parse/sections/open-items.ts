import type { ChosenItem } from './choose-items.ts';
import { type Candidate, firstIndex, titleLetters } from './candidate.ts';
import { numberOf, partNumber, partsOf } from './form-scheme.ts';
import type { PickedItems } from './pick-items.ts';
import type { TitledOpening } from './split-sections.ts';

const RANK = { part: 1, item: 2, lone: 1 } as const;
/** Weight of a row of an index that leads nowhere. */
const UNRESOLVED = 1;
const STYLE_CONFIDENCE = {
  heading: 0.97,
  number: 0.75,
  'run-in': 0.92,
  plain: 0.6,
  mention: 0.3,
} as const;

/** Before 2003 Item 14 of Form 10-K was the exhibits of Part IV, since then it is the fees of Part III. */
function likeliestPart(allowed: readonly string[], item: ChosenItem): string {
  const [first = ''] = allowed;
  return allowed.includes('IV') && titleLetters(item.candidate).includes('exhibit') ? 'IV' : first;
}

function confidenceOf(item: ChosenItem, indexed: boolean): number {
  const { candidate, likeness, weight } = item;
  if (indexed && weight <= 2) return weight <= UNRESOLVED ? 0.25 : 0.4;
  if (candidate.kind === 'title') return weight >= 4 ? 0.75 : 0.65;
  let confidence: number = STYLE_CONFIDENCE[candidate.style];
  if (likeness < 0.6) confidence -= candidate.style === 'heading' ? 0.25 : 0.1;
  else if (likeness < 0.8) confidence -= 0.07;
  if (candidate.paged) confidence -= 0.1;
  if (candidate.letter !== null) confidence -= 0.1;
  return Math.max(0.2, confidence);
}

function openPart(part: string, heading: Candidate | null, start: number): TitledOpening {
  const confidence = heading ? (heading.style === 'heading' ? 0.95 : 0.7) : 0.6;
  const at = heading?.start ?? start;
  return {
    kind: 'part',
    start: at,
    label: `Part ${part}`,
    number: part,
    title: heading?.title ?? null,
    confidence,
    rank: RANK.part,
    titleEnd: heading?.end ?? at,
  };
}

/** Farthest that a part's heading may stand behind its first item's. */
const NEAR = 300;

/**
 * Whether an item stands before the heading of its part, out of order or in a list: a note in front of a report that
 * names items is likelier there than their bodies.
 */
function isMisplaced({ scheme, items, parts, indexed }: PickedItems, item: ChosenItem): boolean {
  const { candidate, index } = item;
  const allowed = partsOf(scheme, index);
  const starts = parts.flatMap((c) =>
    c.style === 'heading' && allowed.includes(partNumber(scheme, firstIndex(c))) ? c.start : [],
  );
  if (indexed || starts.length === 0 || Math.min(...starts) < candidate.end + NEAR) return false;
  return (
    candidate.bulleted ||
    items.some((other) => other.index < index && other.candidate.start > candidate.start)
  );
}

function openItem(picked: PickedItems, item: ChosenItem, rank: number): TitledOpening[] {
  const { scheme } = picked;
  const { candidate } = item;
  const number = numberOf(scheme, item.index);
  const opening: TitledOpening = {
    kind: 'item',
    start: candidate.start,
    label: candidate.label === '' || picked.indexed ? `Item ${number}` : candidate.label,
    number,
    title: candidate.title,
    confidence: confidenceOf(item, picked.indexed) * (isMisplaced(picked, item) ? 0.5 : 1),
    rank,
    titleEnd: candidate.end,
  };
  const parts = scheme.items[item.index]?.[1];
  const own = new Set(
    picked.items
      .filter((i) => scheme.items[i.index]?.[1] === parts)
      .map((i) => scheme.items[i.index]?.[0]),
  );
  const extra = picked.indexed ? [] : candidate.extra.filter((more) => !own.has(more));
  return [
    opening,
    ...extra.map((more, i) => ({
      ...opening,
      label: `Item ${more}`,
      number: more,
      rank: rank + (i + 1) / 20,
    })),
  ];
}

/** The heading of a part among the candidates between the last item of another part and the part's first item. */
function partHeading(
  picked: PickedItems,
  part: string,
  from: number,
  to: number,
): Candidate | null {
  const place = picked.scheme.parts.findIndex(([number]) => number === part);
  const fitting = picked.parts.filter(
    (c) => c.start >= from && c.start <= to && c.readings[0]?.index === place,
  );
  return fitting.findLast((c) => c.style === 'heading') ?? null;
}

interface OpenPart {
  readonly part: string | null;
  readonly opening: TitledOpening | null;
}

/** The part that an item at `start` stands in, with its opening when it is another than the one open. */
function stepPart(
  picked: PickedItems,
  item: ChosenItem,
  open: string | null,
  from: number,
): OpenPart {
  const allowed = partsOf(picked.scheme, item.index);
  const { start } = item.candidate;
  for (const part of allowed) {
    const heading = part === open ? null : partHeading(picked, part, from, start);
    if (heading) return { part, opening: openPart(part, heading, start) };
  }
  if (allowed.length === 0 || (open !== null && allowed.includes(open)))
    return { part: open, opening: null };
  const part = likeliestPart(allowed, item);
  return { part, opening: openPart(part, null, start) };
}

/**
 * Parts between the open one and the next that have a heading and no item, as a Part III of one paragraph that refers to
 * the proxy statement: so that it is not taken for the end of the item before it.
 */
function openEmptyParts(
  picked: PickedItems,
  open: string | null,
  next: TitledOpening,
  from: number,
): TitledOpening[] {
  const order = picked.scheme.parts.map(([number]) => number);
  if (open === null) return [];
  return order.slice(order.indexOf(open) + 1, order.indexOf(next.number ?? '')).flatMap((part) => {
    const hasItems = picked.items.some((i) => partsOf(picked.scheme, i.index).join() === part);
    const heading = hasItems ? null : partHeading(picked, part, from, next.start);
    return heading && !heading.paged ? openPart(part, heading, heading.start) : [];
  });
}

function openPartsAlone({ scheme, parts }: PickedItems): TitledOpening[] {
  return parts
    .filter((c) => c.style === 'heading')
    .map((c) => openPart(partNumber(scheme, firstIndex(c)), c, c.start));
}

/** Openings of the parts and items picked, in text order; a part whose heading is missing opens with its first item. */
export function openItems(picked: PickedItems): readonly TitledOpening[] {
  const { scheme } = picked;
  const items = picked.items.filter((i) => !(i.candidate.bulleted && isMisplaced(picked, i)));
  if (scheme.items.length === 0) return openPartsAlone(picked);
  const inParts =
    scheme.name === '10-Q' || (!picked.indexed && picked.parts.some((c) => c.style === 'heading'));
  const openings: TitledOpening[] = [];
  let open: string | null = null;
  let inRows = false;
  let last = { start: -1, rank: 0 };
  for (const item of items) {
    const { start } = item.candidate;
    // rows of the index stand in none of the parts of the text
    const isRow = picked.indexed && item.weight <= UNRESOLVED;
    if (isRow !== inRows) open = null;
    inRows = isRow;
    const step: OpenPart = inParts
      ? stepPart(picked, item, open, Math.max(0, last.start))
      : { part: null, opening: null };
    if (step.opening)
      openings.push(...openEmptyParts(picked, open, step.opening, last.start), step.opening);
    open = step.part;
    // items that an index sends to the same page share what stands there
    const shared = start === last.start && !step.opening;
    const rank = shared ? last.rank + 0.01 : open === null ? RANK.lone : RANK.item;
    openings.push(...openItem(picked, item, rank));
    last = { start, rank };
  }
  return openings;
}
