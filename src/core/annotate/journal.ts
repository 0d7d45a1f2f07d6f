import type { Annotation } from './annotation.ts';
import type { AnnotationChange } from './change.ts';
import type { Dismissal } from './dismissal.ts';
import type { Tag } from './tag.ts';

/** A deleted annotation, kept for thirty days. */
export interface BinnedAnnotation extends Annotation {
  /** ISO 8601 instant of the deletion. */
  readonly deleted: string;
}

/** All that the reader has made, as the database, a snapshot and the journal agree on it. */
export interface NotebookContents {
  /** Number of the last change in it; 0 for a notebook in which nothing was ever written. */
  readonly generation: number;
  readonly annotations: readonly Annotation[];
  readonly bin: readonly BinnedAnnotation[];
  readonly tags: readonly Tag[];
  /** Findings set aside; absent in what older versions kept, which did not know. */
  readonly dismissals?: readonly Dismissal[];
}

/** One committed change, as a line of the journal. Applying it twice is the same as once. */
export interface JournalEntry {
  /** Rises by one with each change. */
  readonly generation: number;
  /** ISO 8601 instant of the commit. */
  readonly at: string;
  /** Annotations that are new or have another form now. */
  readonly put: readonly Annotation[];
  /** Annotations that went into the bin. */
  readonly removed: readonly Annotation[];
  /** Descriptions of tags that are new or have changed, and names of those that are gone. */
  readonly tags?: { readonly put: readonly Tag[]; readonly removed: readonly string[] };
  /** Ids of annotations taken out of the bin for good. */
  readonly purged?: readonly string[];
  /** Findings set aside, and ids of those brought back. */
  readonly dismissals?: {
    readonly put: readonly Dismissal[];
    readonly removed: readonly string[];
  };
}

/** Before the first change, and where nothing was kept. */
export const EMPTY_NOTEBOOK: NotebookContents = {
  generation: 0,
  annotations: [],
  bin: [],
  tags: [],
  dismissals: [],
};

/** The change as the journal keeps it. */
export function entryOf(change: AnnotationChange, generation: number, at: string): JournalEntry {
  return {
    generation,
    at,
    put: [...change.added, ...change.updated.map(([, to]) => to)],
    removed: change.removed,
    ...(change.tags && {
      tags: {
        put: change.tags.flatMap(({ to }) => to ?? []),
        removed: change.tags.filter(({ to }) => to === null).map(({ name }) => name),
      },
    }),
    ...((change.dismissed ?? change.restored) && {
      dismissals: {
        put: change.dismissed ?? [],
        removed: (change.restored ?? []).map(({ id }) => id),
      },
    }),
  };
}

/** The contents after those of the entries that are later than they are, in the order of their generations. */
export function replayJournal(
  contents: NotebookContents,
  entries: readonly JournalEntry[],
): NotebookContents {
  const annotations = new Map(contents.annotations.map((row) => [row.id, row]));
  const bin = new Map(contents.bin.map((row) => [row.id, row]));
  const tags = new Map(contents.tags.map((tag) => [tag.name, tag]));
  const dismissals = new Map(contents.dismissals?.map((row) => [row.id, row]));
  let { generation } = contents;
  const later = entries.filter((entry) => entry.generation > contents.generation);
  for (const entry of later.toSorted((a, b) => a.generation - b.generation)) {
    for (const row of entry.removed) {
      annotations.delete(row.id);
      bin.set(row.id, { ...row, deleted: entry.at });
    }
    for (const row of entry.put) {
      bin.delete(row.id);
      annotations.set(row.id, row);
    }
    for (const id of entry.purged ?? []) bin.delete(id);
    for (const name of entry.tags?.removed ?? []) tags.delete(name);
    for (const tag of entry.tags?.put ?? []) tags.set(tag.name, tag);
    for (const id of entry.dismissals?.removed ?? []) dismissals.delete(id);
    for (const row of entry.dismissals?.put ?? []) dismissals.set(row.id, row);
    generation = entry.generation;
  }
  return {
    generation,
    annotations: [...annotations.values()],
    bin: [...bin.values()],
    tags: [...tags.values()],
    ...((contents.dismissals || dismissals.size > 0) && { dismissals: [...dismissals.values()] }),
  };
}

/** How many changes between `generation` and the last of the entries no entry tells of. */
export function countMissing(generation: number, entries: readonly JournalEntry[]): number {
  const later = new Set(entries.map((entry) => entry.generation).filter((n) => n > generation));
  return Math.max(generation, ...later) - generation - later.size;
}
