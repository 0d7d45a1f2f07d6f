import type { Annotation } from './annotation.ts';

/** What an import comes to, before anything is written. */
export interface AnnotationMerge {
  readonly added: readonly Annotation[];
  /** Newer versions of annotations that are here already. */
  readonly updated: readonly Annotation[];
  /** Here already: by id and no older, or the same words on the same passage under another id. */
  readonly unchanged: number;
}

function contentKey({ target, note, tags }: Annotation): string {
  const { accession, filing, quote, prefix } = target;
  return JSON.stringify([accession ?? filing, quote, prefix, note, [...tags].sort()]);
}

/**
 * Compares annotations from outside with those that are here: by id, where the later modification wins, then by what they
 * say, so that the same note never comes twice.
 */
export function mergeAnnotations(
  existing: readonly Annotation[],
  incoming: readonly Annotation[],
): AnnotationMerge {
  const byId = new Map(existing.map((annotation) => [annotation.id, annotation]));
  const contents = new Set(existing.map(contentKey));
  const added: Annotation[] = [];
  const updated: Annotation[] = [];
  let unchanged = 0;
  for (const annotation of incoming) {
    const here = byId.get(annotation.id);
    const key = contentKey(annotation);
    const isSame = here && contentKey(here) === key && here.colour === annotation.colour;
    if (here && !isSame && annotation.modified > here.modified) updated.push(annotation);
    else if (here || contents.has(key)) unchanged++;
    else added.push(annotation);
    contents.add(key);
  }
  return { added, updated, unchanged };
}
