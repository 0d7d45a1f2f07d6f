import type { Annotation, AnnotationTarget } from '../../core/annotate/annotation.ts';
import { type CurrentText, resolveTargets } from '../../core/anchor/resolve-target.ts';
import type { Resolution } from '../../core/anchor/resolution.ts';
import type { AnnotationDb } from './annotation-db.ts';
import { recallText } from './stored-documents.ts';

/** Finds targets of one old text in the present one; `resolveTargets`, here or in another thread. */
export type ResolveTargets = (
  targets: readonly AnnotationTarget[],
  current: CurrentText,
  stored: string | null,
) => Promise<readonly Resolution[]>;

/** Whether it was made on this very text: nothing has to be looked for then, in no other thread. */
function isUntouched(target: AnnotationTarget, { text, textHash }: CurrentText): boolean {
  return target.textHash === textHash && text.slice(target.start, target.end) === target.quote;
}

/**
 * Where each annotation stands in the texts as they now are, by annotation id; `texts` are by document id. Those made on
 * another text are looked for with the help of the text that was kept. One whose document is gone is orphaned.
 */
export async function resolveAnnotations(
  db: AnnotationDb,
  annotations: readonly Annotation[],
  texts: ReadonlyMap<string, CurrentText>,
  resolve: ResolveTargets = async (...found) => resolveTargets(...found),
): Promise<ReadonlyMap<string, Resolution>> {
  const groups = new Map<string, Annotation[]>();
  const resolved = new Map<string, Resolution>();
  for (const annotation of annotations) {
    const current = texts.get(annotation.target.document);
    if (current && isUntouched(annotation.target, current)) {
      const { start, end } = annotation.target;
      resolved.set(annotation.id, { state: 'exact', span: { start, end } });
      continue;
    }
    const key = `${annotation.target.document} ${annotation.target.textHash}`;
    const group = groups.get(key);
    if (group) group.push(annotation);
    else groups.set(key, [annotation]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    const current = first && texts.get(first.target.document);
    if (!current) {
      for (const { id } of group) resolved.set(id, { state: 'orphaned', candidates: [] });
      continue;
    }
    const { textHash } = first.target;
    const stored = textHash === current.textHash ? null : await recallText(db, textHash);
    const targets = group.map(({ target }) => target);
    const found = await resolve(targets, current, stored);
    for (const [i, { id }] of group.entries())
      resolved.set(id, found[i] ?? { state: 'orphaned', candidates: [] });
  }
  return resolved;
}
