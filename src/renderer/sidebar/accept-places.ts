import type { Annotation } from '../../core/annotate/annotation.ts';
import { changeOf } from '../../core/annotate/change.ts';
import type { Resolution } from '../../core/anchor/resolution.ts';
import { createTarget } from '../placing/create-target.ts';
import type { AnnotationWriter } from '../db/annotation-writer.ts';
import type { OpenFiling } from '../store/open-filing.ts';

/** Those of the notes that stand elsewhere now, in the same words. */
export function movedNotes(
  notes: readonly Annotation[],
  resolutions: ReadonlyMap<string, Resolution>,
): readonly Annotation[] {
  return notes.filter(({ id }) => resolutions.get(id)?.state === 'moved');
}

/** Makes the places where the notes were found theirs, as one step that can be undone. Returns how many. */
export async function acceptPlaces(
  writer: AnnotationWriter,
  filing: OpenFiling,
  notes: readonly Annotation[],
  resolutions: ReadonlyMap<string, Resolution>,
): Promise<number> {
  const modified = new Date().toISOString();
  const updated: (readonly [Annotation, Annotation])[] = [];
  for (const note of notes) {
    const resolution = resolutions.get(note.id);
    if (!resolution || !('span' in resolution)) continue;
    const { document } = note.target;
    const target = createTarget(filing, { document, ...resolution.span });
    if (target) updated.push([note, { ...note, target, modified }]);
  }
  await writer.replace(changeOf({ updated }));
  return updated.length;
}
