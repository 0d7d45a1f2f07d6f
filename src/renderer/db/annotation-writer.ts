import type { Annotation } from '../../core/annotate/annotation.ts';
import {
  type AnnotationChange,
  type AnnotationPatch,
  changeOf,
  idsOf,
  patchAnnotation,
  rebaseChange,
  type TagEdit,
} from '../../core/annotate/change.ts';
import {
  forgetInHistory,
  type History,
  type HistoryStep,
  recordChange,
  redoStep,
  undoStep,
} from '../../core/annotate/history.ts';
import type { Dismissal } from '../../core/annotate/dismissal.ts';
import type { JournalEntry } from '../../core/annotate/journal.ts';
import type { Tag } from '../../core/annotate/tag.ts';
import type { AnnotationDb } from './annotation-db.ts';
import { createChangeSaver, type WriterDeps, type WriterState } from './change-saver.ts';

/**
 * The one writer of annotations in a window. Every call resolves when the change is committed and in the journal, however
 * long that takes: a save that fails shows in `state` and is tried again. It rejects only where trying again can't help.
 */
export interface AnnotationWriter {
  add(annotations: readonly Annotation[]): Promise<void>;
  /** Ids that no longer exist are passed over. */
  update(ids: readonly string[], patch: AnnotationPatch): Promise<void>;
  /** Each annotation by its own patch: null leaves it as it is. */
  updateEach(
    ids: readonly string[],
    patchOf: (annotation: Annotation) => AnnotationPatch | null,
  ): Promise<void>;
  /** A change worked out elsewhere, as it applies to the annotations as they now stand. */
  replace(change: AnnotationChange): Promise<void>;
  /** Into the bin. */
  remove(ids: readonly string[]): Promise<void>;
  /** Keeps what is being typed into a note as a draft; it is committed when the typing pauses or ends. */
  type(id: string, note: string): void;
  /** Commits what was typed, if anything was. */
  endTyping(id: string): Promise<void>;
  /** Out of the bin for good; the history forgets them too. */
  purge(ids: readonly string[]): Promise<void>;
  /** Commits all that was typed, in any note. */
  endAllTyping(): Promise<void>;
  /** Keeps descriptions of tags, and forgets those of the names given. */
  editTags(tags: NonNullable<JournalEntry['tags']>): Promise<void>;
  /** Sets findings aside. */
  dismiss(dismissals: readonly Dismissal[]): Promise<void>;
  /** Brings findings back that were set aside, by the ids of their dismissals. */
  restore(ids: readonly string[]): Promise<void>;
  /** Nothing to undo is no failure. */
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Tries the failed change again, now. */
  retry(): void;
  state(): WriterState;
  /** Listens to changes of the state; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

async function stored(db: AnnotationDb, ids: readonly string[]): Promise<readonly Annotation[]> {
  return (await db.annotations.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** What it takes to keep those descriptions and to forget those names. */
export async function tagEdits(
  db: AnnotationDb,
  put: readonly Tag[],
  removed: readonly string[],
): Promise<readonly TagEdit[]> {
  const after = new Map<string, Tag | null>(removed.map((name) => [name, null]));
  for (const tag of put) after.set(tag.name, tag);
  const before = await db.tags.bulkGet([...after.keys()]);
  return [...after]
    .map(([name, to], i) => ({ name, from: before[i] ?? null, to }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

/** Pause after which a note being typed is committed. */
const TYPING_PAUSE_MS = 800;

/** The writer of a database. There is one a window. */
export function createAnnotationWriter(db: AnnotationDb, deps: WriterDeps): AnnotationWriter {
  const saver = createChangeSaver(db, deps);
  const { perform } = saver;

  async function stepThrough(history: History, step: HistoryStep | null): Promise<HistoryStep> {
    if (step === null) return { history, change: changeOf({}) };
    return { ...step, change: await rebased(step.change) };
  }

  async function rebased(change: AnnotationChange): Promise<AnnotationChange> {
    const rows = await stored(db, idsOf(change));
    return rebaseChange(change, new Map(rows.map((row) => [row.id, row])));
  }

  async function edited(
    ids: readonly string[],
    patchOf: (annotation: Annotation) => AnnotationPatch | null,
    now: string,
  ): Promise<AnnotationChange> {
    const pairs = (await stored(db, ids)).map((from) => {
      const patch = patchOf(from);
      return [from, patch === null ? from : patchAnnotation(from, patch, now)] as const;
    });
    return changeOf({ updated: pairs.filter(([from, to]) => from !== to) });
  }

  /** Performs a change that the reader can take back. */
  function record(work: () => Promise<AnnotationChange>): Promise<void> {
    return perform(async (history) => {
      const change = await work();
      return { change, history: recordChange(history, change) };
    });
  }

  const writer: AnnotationWriter = {
    add: (annotations) =>
      perform((history) => {
        const change = changeOf({ added: annotations });
        return { change, history: recordChange(history, change) };
      }),
    update: (ids, patch) => writer.updateEach(ids, () => patch),
    updateEach: (ids, patchOf) => {
      const now = deps.now();
      return record(() => edited(ids, patchOf, now));
    },
    replace: (change) => record(() => rebased(change)),
    remove: (ids) => record(async () => changeOf({ removed: await stored(db, ids) })),
    type: (id, note) => {
      saver.keepDraft(id, note);
      void deps.wait(TYPING_PAUSE_MS).then(() => {
        if (saver.draft(id) === note) void writer.endTyping(id);
      });
    },
    endTyping: async (id) => {
      const note = saver.draft(id);
      if (note === undefined) return;
      const now = deps.now();
      const committed = record(async () => {
        await db.drafts.delete(id);
        return edited([id], () => ({ note }), now);
      });
      saver.dropDraft(id);
      await committed;
    },
    purge: (ids) =>
      perform(async (history) => {
        const purged = (await db.bin.bulkGet([...ids])).flatMap((row) => row?.id ?? []);
        return { history: forgetInHistory(history, new Set(purged)), change: changeOf({}), purged };
      }),
    editTags: ({ put, removed }) =>
      record(async () => changeOf({ tags: await tagEdits(db, put, removed) })),
    endAllTyping: async () => {
      await Promise.all(saver.draftIds().map((id) => writer.endTyping(id)));
    },
    dismiss: (dismissals) => record(async () => changeOf({ dismissed: dismissals })),
    restore: (ids) =>
      record(async () => {
        const rows = await db.dismissals.bulkGet([...ids]);
        return changeOf({ restored: rows.filter((row) => row !== undefined) });
      }),
    undo: () => perform((history) => stepThrough(history, undoStep(history))),
    redo: () => perform((history) => stepThrough(history, redoStep(history))),
    retry: saver.retry,
    state: saver.state,
    subscribe: saver.subscribe,
  };
  return writer;
}
