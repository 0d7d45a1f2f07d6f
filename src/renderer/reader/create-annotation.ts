import type { Annotation, AnnotationTarget } from '../../core/annotate/annotation.ts';
import { createTarget, createTargetNow, hashOf } from '../placing/create-target.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';

/** What a new mark is given. */
export type Beginning = Pick<Annotation, 'id' | 'colour' | 'tags'>;

function annotationOn(target: AnnotationTarget, { id, colour, tags }: Beginning): Annotation {
  const now = new Date().toISOString();
  return { id, target, colour, tags, note: '', created: now, modified: now, origin: 'own' };
}

/** A new mark on the passage, at once; null where that needs what is not worked out yet. */
export function createAnnotationNow(
  filing: OpenFiling,
  span: PassageSpan,
  beginning: Beginning,
): Annotation | null {
  const target = createTargetNow(filing, span);
  return target && annotationOn(target, beginning);
}

/** A new mark on the passage; null while the filing is still being read. */
export async function createAnnotation(
  filing: OpenFiling,
  span: PassageSpan,
  beginning: Beginning,
): Promise<Annotation | null> {
  const target = await createTarget(filing, span);
  return target && annotationOn(target, beginning);
}

/** Works out ahead of time what the first mark will need. */
export function prepareMarking(filing: OpenFiling): void {
  for (const body of filing.bodies.values()) void hashOf(body);
}
