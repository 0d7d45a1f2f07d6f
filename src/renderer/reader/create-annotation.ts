import type { Annotation } from '../../core/annotate/annotation.ts';
import { createTarget } from '../placing/create-target.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';

/** What a new mark is given. */
export type Beginning = Pick<Annotation, 'id' | 'colour' | 'tags'>;

/** A new mark on the passage; null while the filing is still being read. */
export function createAnnotation(
  filing: OpenFiling,
  span: PassageSpan,
  { id, colour, tags }: Beginning,
): Annotation | null {
  const target = createTarget(filing, span);
  const now = new Date().toISOString();
  return (
    target && { id, target, colour, tags, note: '', created: now, modified: now, origin: 'own' }
  );
}
