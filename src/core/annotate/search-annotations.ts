import type { Annotation } from './annotation.ts';

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/**
 * The annotations in whose words, note, tags or sections every part of the query stands, whatever its case and accents. A
 * part is a word, or several in double quotes. None for a query without a part.
 */
export function searchAnnotations<A extends Annotation>(
  annotations: readonly A[],
  query: string,
): readonly A[] {
  const parts = [...plain(query).matchAll(/"([^"]+)"|[^\s"]+/g)].map(
    ([whole, phrase]) => phrase?.replace(/\s+/g, ' ').trim() ?? whole,
  );
  if (parts.length === 0) return [];
  return annotations.filter(({ target, note, tags }) => {
    const fields = [
      target.quote,
      note,
      ...tags,
      ...tags.map((tag) => `#${tag}`),
      ...target.section,
    ];
    const text = plain(fields.join('\n')).replace(/[^\S\n]+/g, ' ');
    return parts.every((part) => text.includes(part));
  });
}
