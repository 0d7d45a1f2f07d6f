import { type Candidate, firstIndex } from './candidate.ts';
import type { ChosenItem } from './choose-items.ts';
import { type FormScheme, numberOf, partNumber, partsOf } from './form-scheme.ts';
import { parseItemNumber } from './parse-item-number.ts';
import type { Content } from './read-lines.ts';

/** What the statements of a quarter are headed with. */
const STATEMENTS =
  /^[^\n.]{0,120}\b(?:balance sheets?|statements? of (?:consolidated )?(?:operations|income|earnings|financial (?:condition|position)|condition|net assets|assets)|financial statements)\b[^\n.]{0,60}$/im;
/** Shortest statements and longest paragraph of pointers, in characters. */
const STATEMENTS_CHARS = 1500;
const POINTERS_CHARS = 6000;
/** Fewest items that a part's paragraph names when it stands for them. */
const FEWEST = 3;
const REFERENCE = /\bitems?\s+(?=\d)/gi;

function partHeading(
  scheme: FormScheme,
  parts: readonly Candidate[],
  number: string,
  before: number,
): Candidate | undefined {
  return parts.findLast(
    (c) =>
      c.style === 'heading' && c.start < before && partNumber(scheme, firstIndex(c)) === number,
  );
}

/** A candidate for what stands behind a part's heading, of that heading's setting. */
function behind(content: Content, part: Candidate): Candidate {
  const text = content.text.slice(part.end, part.end + 200);
  const start = part.end + Math.max(0, text.search(/\S/));
  return { ...part, start, end: start, label: '', title: null, readings: [], style: 'plain' };
}

/** The statements that open Part I of a quarterly report whose first item has no heading. */
function pickStatements(
  content: Content,
  scheme: FormScheme,
  items: readonly ChosenItem[],
  parts: readonly Candidate[],
): ChosenItem[] {
  const [next] = items;
  if (scheme.name !== '10-Q' || !next || next.index === 0) return [];
  if (items.some((item) => item.index === 0) || !partsOf(scheme, next.index).includes('I'))
    return [];
  const { start } = next.candidate;
  const part = partHeading(scheme, parts, 'I', start);
  if (!part || start - part.end < STATEMENTS_CHARS) return [];
  if (!STATEMENTS.test(content.text.slice(part.end, start))) return [];
  const candidate: Candidate = { ...behind(content, part), kind: 'title' };
  return [{ candidate, index: 0, likeness: 0, weight: 3 }];
}

/** The numbers of a part's items that a text names. */
function numbersNamed(text: string, scheme: FormScheme, part: string): string[] {
  const own = scheme.items.filter(([, parts]) => parts.split(' ').includes(part));
  const order = own.map(([number]) => number);
  const named = new Set<string>();
  for (const match of text.matchAll(REFERENCE)) {
    const head = parseItemNumber(text, match.index, (number) => order.includes(number), order);
    for (const number of head?.numbers ?? []) named.add(number);
  }
  return order.filter((number) => named.has(number));
}

/** The items of Part III of an annual report that one paragraph names instead of headings: by reference to the proxy. */
function pickPointers(
  content: Content,
  scheme: FormScheme,
  items: readonly ChosenItem[],
  parts: readonly Candidate[],
): ChosenItem[] {
  if (!scheme.name.startsWith('10-K')) return [];
  const isThird = (item: ChosenItem): boolean => partsOf(scheme, item.index).join() === 'III';
  const part = partHeading(scheme, parts, 'III', content.text.length);
  if (!part || items.some(isThird)) return [];
  const stops = [...items.map((item) => item.candidate), ...parts].map((c) => c.start);
  const stop = Math.min(content.text.length, ...stops.filter((start) => start > part.start));
  if (stop - part.end > POINTERS_CHARS) return [];
  const taken = new Set(items.map((item) => numberOf(scheme, item.index)));
  const [first, ...extra] = numbersNamed(content.text.slice(part.end, stop), scheme, 'III').filter(
    (number) => !taken.has(number),
  );
  if (first === undefined || extra.length + 1 < FEWEST) return [];
  const candidate: Candidate = {
    ...behind(content, part),
    kind: 'item',
    label: `Item ${first}`,
    extra,
  };
  const index = scheme.items.findIndex(([number]) => number === first);
  return [{ candidate, index, likeness: 0, weight: 2 }];
}

/**
 * Items that a filing has without headings of their own, taken with little confidence: the financial statements behind
 * "Part I" of a quarterly report, and what one paragraph of Part III of an annual report incorporates by reference.
 */
export function pickUnheaded(
  content: Content,
  scheme: FormScheme,
  items: readonly ChosenItem[],
  parts: readonly Candidate[],
): ChosenItem[] {
  return [
    ...pickStatements(content, scheme, items, parts),
    ...pickPointers(content, scheme, items, parts),
  ];
}
