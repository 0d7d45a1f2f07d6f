import type { Section } from '../../filing/section.ts';
import type { FormScheme } from './form-scheme.ts';
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

function doubt(content: Content, name: string, { start, end }: Section): number {
  const length = end - start;
  if (SHORT_ITEMS.has(name)) return length > SWOLLEN ? 0.6 : 1;
  if (!LONG_ITEMS.has(name) || length >= THIN) return 1;
  return REFERS.test(content.text.slice(start, end)) ? 1 : 0.5;
}

/**
 * Lowers the confidence in items whose bodies have an unlikely length: a long item that turns out short without sending
 * the reader elsewhere may have its body elsewhere, a short one that turns out long holds more than its own.
 */
export function doubtLengths(
  content: Content,
  scheme: FormScheme,
  sections: readonly Section[],
): Section[] {
  let part = '';
  return sections.map((section) => {
    if (section.kind === 'part') part = `${section.number ?? ''}/`;
    if (section.kind !== 'item') return section;
    const name = `${scheme.name} ${scheme.name === '10-Q' ? part : ''}${section.number ?? ''}`;
    const factor = doubt(content, name, section);
    if (factor === 1) return section;
    return { ...section, confidence: Math.round(section.confidence * factor * 100) / 100 };
  });
}
