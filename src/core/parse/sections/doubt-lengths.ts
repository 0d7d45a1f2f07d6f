import type { Section } from '../../filing/section.ts';
import type { FormScheme } from './form-scheme.ts';
import { lettersOf } from './match-title.ts';
import type { Content } from './read-lines.ts';

const REFERS =
  /incorporated|refer(?:red|ence)?\b|\bsee\b|set forth|appear|included|contained|begin(?:s|ning)? on|not (?:applicable|required)|smaller reporting|omitted|\bnone\b|attached|filed|listed|\bitem\s+\d.*\bitem\s+\d|\bnotes?\b|\bexhibit\b|\bpages?\b/is;
const THIN = 2000;
const SWOLLEN = 40_000;

/** Items that take pages; by form and number, of a 10-Q in its first part. */
const LONG_ITEMS = new Set([
  ...['10-K 1', '10-K 1A', '10-K 7', '10-K 8', '10-Q I/1', '10-Q I/2'],
  ...['10-KSB 1', '10-KSB 6', '10-KSB 7', '20-F 3', '20-F 4', '20-F 5'],
]);

/** Items that a page holds. */
const SHORT_ITEMS = new Set([
  ...['10-K 1B', '10-K 4', '10-K 9', '10-K 9B', '10-K 9C', '10-K 16'],
  ...['10-Q II/3', '10-Q II/4'],
]);

/** What an item that has nothing to say is titled or answered with. */
const NOTHING = /\bsee\b|reserved|removed|omitted|none|not\s+applicable|n\/a/i;
/** Letters of the item's name and of a page number. */
const NAME_LETTERS = 14;

/** Whether nothing stands under an item's heading, as in a list of items taken for the items. */
function isBare(content: Content, { start, end, title }: Section): boolean {
  const heading = title === null ? 0 : lettersOf(title).length;
  if (heading === 0 || end - start > 2 * heading + 120) return false;
  const text = content.text.slice(start, end);
  return !NOTHING.test(text) && lettersOf(text).length - heading < NAME_LETTERS;
}

function doubt(content: Content, name: string, section: Section): number {
  const { start, end } = section;
  const length = end - start;
  if (SHORT_ITEMS.has(name)) return length > SWOLLEN ? 0.6 : 1;
  if (!LONG_ITEMS.has(name) || length >= THIN) return 1;
  return REFERS.test(content.text.slice(start, end)) ? 1 : 0.5;
}

/**
 * Lowers the confidence in items whose bodies have an unlikely length: a long item that turns out short without sending
 * the reader elsewhere may have its body elsewhere, a short one that turns out long holds more than its own, and where most
 * have nothing under their headings they may be the entries of a list.
 */
export function doubtLengths(
  content: Content,
  scheme: FormScheme,
  sections: readonly Section[],
): Section[] {
  let part = '';
  const items = sections.filter((section) => section.kind === 'item');
  const bare = new Set(items.filter((item) => isBare(content, item)));
  // two or three headings may share the body behind the last; most of a form's never do
  const isList = scheme.ordered && bare.size >= 3 && bare.size > items.length / 2;
  return sections.map((section) => {
    if (section.kind === 'part') part = `${section.number ?? ''}/`;
    if (section.kind !== 'item') return section;
    const name = `${scheme.name} ${scheme.name === '10-Q' ? part : ''}${section.number ?? ''}`;
    const factor = isList && bare.has(section) ? 0.5 : doubt(content, name, section);
    if (factor === 1) return section;
    return { ...section, confidence: Math.round(section.confidence * factor * 100) / 100 };
  });
}
