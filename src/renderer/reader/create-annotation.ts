import type { Annotation } from '../../core/annotate/annotation.ts';
import { createTarget, hashOf } from '../create-target.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';

/** A new mark on the passage; null while the filing is still being read. */
export async function createAnnotation(
  filing: OpenFiling,
  span: PassageSpan,
  { id, colour }: Pick<Annotation, 'id' | 'colour'>,
): Promise<Annotation | null> {
  const target = await createTarget(filing, span);
  if (!target) return null;
  const now = new Date().toISOString();
  return { id, target, colour, tags: [], note: '', created: now, modified: now, origin: 'own' };
}

/** Works out ahead of time what the first mark will need. */
export function prepareMarking(filing: OpenFiling): void {
  for (const body of filing.bodies.values()) void hashOf(body);
}
