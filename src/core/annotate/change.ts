import type { Annotation } from './annotation.ts';
import type { Dismissal } from './dismissal.ts';
import type { Tag } from './tag.ts';

/** What the reader has settled about a tag, before and after; null where nothing is. */
export interface TagEdit {
  readonly name: string;
  readonly from: Tag | null;
  readonly to: Tag | null;
}

/** What one act of the reader did to the annotations: the unit of saving, of undo and of the journal. */
export interface AnnotationChange {
  readonly added: readonly Annotation[];
  /** Pairs of the annotation before and after; both have the same id. */
  readonly updated: readonly (readonly [from: Annotation, to: Annotation])[];
  /** Whole, so that the reverse can bring them back. */
  readonly removed: readonly Annotation[];
  /** Absent where no tag is described anew. */
  readonly tags?: readonly TagEdit[];
  /** Findings set aside; absent where none are. */
  readonly dismissed?: readonly Dismissal[];
  /** Findings brought back that were set aside; absent where none are. */
  readonly restored?: readonly Dismissal[];
}

/** The fields of an annotation that the reader may alter; its id, origin and time of creation stay. */
export type AnnotationPatch = Partial<Pick<Annotation, 'target' | 'colour' | 'tags' | 'note'>>;

/** A change of these parts and nothing else. */
export function changeOf(parts: Partial<AnnotationChange>): AnnotationChange {
  return { added: [], updated: [], removed: [], ...parts };
}

/** The change that takes this one back: `apply(apply(x, c), reverseChange(c))` is `x`. */
export function reverseChange(change: AnnotationChange): AnnotationChange {
  return {
    added: change.removed,
    updated: change.updated.map(([from, to]) => [to, from] as const).reverse(),
    removed: change.added,
    ...(change.tags && {
      tags: change.tags.map(({ name, from, to }) => ({ name, from: to, to: from })).reverse(),
    }),
    ...(change.restored && { dismissed: change.restored }),
    ...(change.dismissed && { restored: change.dismissed }),
  };
}

/** Whether nothing would be different after it, so that it need not be saved. */
export function isEmptyChange(change: AnnotationChange): boolean {
  const { added, updated, removed, tags = [], dismissed = [], restored = [] } = change;
  return [added, updated, removed, tags, dismissed, restored].every((part) => part.length === 0);
}

/** The annotations by id after the change; the map passed in is left alone. */
export function applyChange(
  annotations: ReadonlyMap<string, Annotation>,
  change: AnnotationChange,
): ReadonlyMap<string, Annotation> {
  const after = new Map(annotations);
  for (const annotation of change.removed) after.delete(annotation.id);
  for (const annotation of change.added) after.set(annotation.id, annotation);
  for (const [, to] of change.updated) after.set(to.id, to);
  return after;
}

/**
 * The annotation with the patch laid over it, modified at `now` (ISO 8601, UTC); the same object when the patch says
 * nothing new, so that an idle edit is no change.
 */
export function patchAnnotation(
  annotation: Annotation,
  patch: AnnotationPatch,
  now: string,
): Annotation {
  const { target, colour, tags, note } = { ...annotation, ...patch };
  const same =
    target === annotation.target &&
    colour === annotation.colour &&
    note === annotation.note &&
    tags.length === annotation.tags.length &&
    tags.every((tag, i) => tag === annotation.tags[i]);
  return same ? annotation : { ...annotation, target, colour, tags, note, modified: now };
}

/**
 * The change as it applies to the annotations as they now stand, by id: an update carries only the fields it altered, so
 * that what was edited since stays, and what is gone is neither updated nor removed again.
 */
export function rebaseChange(
  change: AnnotationChange,
  current: ReadonlyMap<string, Annotation>,
): AnnotationChange {
  return {
    ...change,
    added: change.added.filter(({ id }) => !current.has(id)),
    updated: change.updated.flatMap(([from, to]) => {
      const now = current.get(to.id);
      return now ? [[now, carryOver(from, to, now)] as const] : [];
    }),
    removed: change.removed.flatMap(({ id }) => current.get(id) ?? []),
  };
}

function carryOver(from: Annotation, to: Annotation, now: Annotation): Annotation {
  return {
    ...now,
    target: from.target === to.target ? now.target : to.target,
    colour: from.colour === to.colour ? now.colour : to.colour,
    tags: from.tags === to.tags ? now.tags : to.tags,
    note: from.note === to.note ? now.note : to.note,
    modified: to.modified,
  };
}

/** Ids of every annotation that the change touches. */
export function idsOf(change: AnnotationChange): readonly string[] {
  return [...change.added, ...change.updated.map(([, to]) => to), ...change.removed].map(
    ({ id }) => id,
  );
}
