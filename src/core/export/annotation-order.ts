import { type Annotation, COLOURS } from '../annotate/annotation.ts';
import type { ExportedFiling } from './citation.ts';
import { type ExportedAnnotation, spanNow } from './exported-annotation.ts';

/** How an export is laid out: along the filing, or in groups, or as the notes were made. */
export const ORDERS = ['place', 'tag', 'colour', 'time'] as const;
/** In which order notes are exported. */
export type Order = (typeof ORDERS)[number];

/** What stands over annotations without a tag. */
export const UNTAGGED = 'Without a tag';

/**
 * The annotations by place in the filing, by first tag, by colour or by time of making. Those that have no place now come
 * after those that have one.
 */
export function inOrder(
  filing: Pick<ExportedFiling, 'documents'>,
  annotations: readonly ExportedAnnotation[],
  order: Order,
): readonly ExportedAnnotation[] {
  const place = new Map(filing.documents.map(({ id }, i) => [id, i]));
  const byTime = (a: Annotation, b: Annotation) =>
    a.created.localeCompare(b.created) || a.id.localeCompare(b.id);
  const byDocument = (a: string, b: string) =>
    (place.get(a) ?? place.size) - (place.get(b) ?? place.size) ||
    a.localeCompare(b, 'en', { numeric: true });
  const byPlace = (a: ExportedAnnotation, b: ExportedAnnotation) => {
    const [x, y] = [spanNow(a), spanNow(b)];
    if (x === null || y === null) {
      if (x !== y) return Number(x === null) - Number(y === null);
      return byDocument(a.target.document, b.target.document) || a.target.start - b.target.start;
    }
    return byDocument(a.target.document, b.target.document) || x.start - y.start || x.end - y.end;
  };
  const byGroup = (a: Annotation, b: Annotation) => {
    if (order === 'colour') return COLOURS.indexOf(a.colour) - COLOURS.indexOf(b.colour);
    if (order !== 'tag') return 0;
    const [x, y] = [a.tags[0], b.tags[0]];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    return x.localeCompare(y, 'en', { sensitivity: 'base' });
  };
  return [...annotations].sort(
    (a, b) => byGroup(a, b) || (order === 'time' ? 0 : byPlace(a, b)) || byTime(a, b),
  );
}

/** The heading of an annotation's group, as a path: one name, or none where notes stand in the order of time. */
export function groupOf(
  { tags, colour }: Annotation,
  order: 'tag' | 'colour' | 'time',
): readonly string[] {
  if (order === 'time') return [];
  if (order === 'tag') return [tags[0] ?? UNTAGGED];
  return [colour.charAt(0).toUpperCase() + colour.slice(1)];
}
