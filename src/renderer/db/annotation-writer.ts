import type { Annotation } from '../../core/annotate/annotation.ts';
import {
  type AnnotationChange,
  type AnnotationPatch,
  changeOf,
  idsOf,
  isEmptyChange,
  patchAnnotation,
  rebaseChange,
} from '../../core/annotate/change.ts';
import {
  EMPTY_HISTORY,
  type History,
  type HistoryStep,
  recordChange,
  redoStep,
  undoStep,
} from '../../core/annotate/history.ts';
import type { AnnotationDb } from './annotation-db.ts';
import { createCommitQueue } from './commit-queue.ts';

/** Whether the reader's work is on disk, and what can be undone. Replaced as a whole when anything in it changes. */
export interface WriterState {
  /** Changes made and not yet committed; 0 means that everything is saved. */
  readonly pending: number;
  /** Why the oldest pending change could not be saved; it is kept and tried again. Null when all is well. */
  readonly failure: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * The one writer of annotations in a window. Every call resolves after the commit, however long that takes: a save that
 * fails shows in `state` and is tried again. It rejects only where trying again can't help.
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
  /** Into the bin. */
  remove(ids: readonly string[]): Promise<void>;
  /** Nothing to undo is no failure. */
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Tries the failed change again, now. */
  retry(): void;
  state(): WriterState;
  /** Listens to changes of the state; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** What the writer needs of its surroundings. */
export interface WriterDeps {
  /** The present as an ISO 8601 instant. */
  readonly now: () => string;
  /** Waits before a failed save is tried again. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

async function commit(db: AnnotationDb, change: AnnotationChange, now: string): Promise<void> {
  const removed = change.removed.map((annotation) => annotation.id);
  await db.bin.bulkPut(change.removed.map((annotation) => ({ ...annotation, deleted: now })));
  await db.annotations.bulkDelete(removed);
  await db.bin.bulkDelete(change.added.map((annotation) => annotation.id));
  await db.annotations.bulkPut([...change.added, ...change.updated.map(([, to]) => to)]);
}

async function stored(db: AnnotationDb, ids: readonly string[]): Promise<readonly Annotation[]> {
  return (await db.annotations.bulkGet([...ids])).filter((row) => row !== undefined);
}

/**
 * Changes are committed one after the other, the moment they are made. A change that can't be saved stays first in line,
 * shows in the state, and is tried again.
 */
export function createAnnotationWriter(db: AnnotationDb, deps: WriterDeps): AnnotationWriter {
  let history: History = EMPTY_HISTORY;
  let state: WriterState = { pending: 0, failure: null, canUndo: false, canRedo: false };
  const listeners = new Set<() => void>();
  const queue = createCommitQueue(deps.wait, () => {
    state = {
      pending: queue.size(),
      failure: queue.failure(),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
    };
    for (const listener of listeners) listener();
  });

  /** The rows are read when the act's turn comes, so that two quick edits do not overwrite each other. */
  function perform(act: () => Promise<HistoryStep>): Promise<void> {
    return queue.push(async () => {
      history = await db.transaction('rw', [db.annotations, db.bin], async () => {
        const step = await act();
        if (!isEmptyChange(step.change)) await commit(db, step.change, deps.now());
        return step.history;
      });
    });
  }

  function record(change: AnnotationChange): HistoryStep {
    return { change, history: recordChange(history, change) };
  }

  async function stepThrough(step: HistoryStep | null): Promise<HistoryStep> {
    if (step === null) return record(changeOf({}));
    const rows = await stored(db, idsOf(step.change));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return { ...step, change: rebaseChange(step.change, byId) };
  }

  const writer: AnnotationWriter = {
    add: (annotations) => perform(async () => record(changeOf({ added: annotations }))),
    update: (ids, patch) => writer.updateEach(ids, () => patch),
    updateEach: (ids, patchOf) => {
      const now = deps.now();
      return perform(async () => {
        const pairs = (await stored(db, ids)).map((from) => {
          const patch = patchOf(from);
          return [from, patch === null ? from : patchAnnotation(from, patch, now)] as const;
        });
        return record(changeOf({ updated: pairs.filter(([from, to]) => from !== to) }));
      });
    },
    remove: (ids) => perform(async () => record(changeOf({ removed: await stored(db, ids) }))),
    undo: () => perform(() => stepThrough(undoStep(history))),
    redo: () => perform(() => stepThrough(redoStep(history))),
    retry: queue.retry,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return writer;
}
