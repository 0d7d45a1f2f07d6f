import { type AnnotationChange, isEmptyChange } from '../../core/annotate/change.ts';
import { EMPTY_HISTORY, type History, type HistoryStep } from '../../core/annotate/history.ts';
import { entryOf, type JournalEntry } from '../../core/annotate/journal.ts';
import type { AnnotationDb } from './annotation-db.ts';
import { createCommitQueue } from './commit-queue.ts';
import { countChange } from './notebook-contents.ts';

/** Whether the reader's work is on disk, and what can be undone. Replaced as a whole when anything in it changes. */
export interface WriterState {
  /** Changes made and not yet both committed and in the journal; 0 means that everything is saved. */
  readonly pending: number;
  /** Why the oldest pending change could not be saved; it is kept and tried again. Null when all is well. */
  readonly failure: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What the writer needs of its surroundings. */
export interface WriterDeps {
  /** The present as an ISO 8601 instant. */
  readonly now: () => string;
  /** Waits before a failed save is tried again, and for a pause in typing. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Resolves when the database has all it should have; nothing is committed before. */
  readonly ready?: () => Promise<void>;
  /** Puts a committed change into the journal; rejects with a sentence when it can't. */
  readonly journal?: (entry: JournalEntry) => Promise<void>;
}

/** A step of the reader with all that it changes. */
export interface Act extends HistoryStep {
  /** Ids to be taken out of the bin for good. */
  readonly purged?: readonly string[];
}

/** Commits acts and journals them, and knows what is saved. */
export interface ChangeSaver {
  /** Resolves when the act is committed and journalled. It is called within the transaction, when its turn has come. */
  perform(act: (history: History) => Promise<Act>): Promise<void>;
  /** Keeps what is being typed as a draft; it counts as unsaved until `dropDraft`. */
  keepDraft(id: string, note: string): void;
  /** What was typed and not committed. */
  draft(id: string): string | undefined;
  dropDraft(id: string): void;
  retry(): void;
  state(): WriterState;
  subscribe(listener: () => void): () => void;
}

async function commit(db: AnnotationDb, change: AnnotationChange, now: string): Promise<void> {
  const removed = change.removed.map((annotation) => annotation.id);
  await db.bin.bulkPut(change.removed.map((annotation) => ({ ...annotation, deleted: now })));
  await db.annotations.bulkDelete(removed);
  await db.bin.bulkDelete(change.added.map((annotation) => annotation.id));
  await db.annotations.bulkPut([...change.added, ...change.updated.map(([, to]) => to)]);
  for (const { name, to } of change.tags ?? [])
    await (to === null ? db.tags.delete(name) : db.tags.put(to));
}

function isSameState(a: WriterState, b: WriterState): boolean {
  return (
    a.pending === b.pending &&
    a.failure === b.failure &&
    a.canUndo === b.canUndo &&
    a.canRedo === b.canRedo
  );
}

/**
 * Changes are committed one after the other, the moment they are made, and then journalled. One that can't be saved stays
 * first in its line, shows in the state, and is tried again; what can't be journalled does not hold up later commits.
 */
export function createChangeSaver(db: AnnotationDb, deps: WriterDeps): ChangeSaver {
  let history: History = EMPTY_HISTORY;
  let acts = 0;
  let state: WriterState = { pending: 0, failure: null, canUndo: false, canRedo: false };
  const drafts = new Map<string, string>();
  const listeners = new Set<() => void>();
  const commits = createCommitQueue(deps.wait, refresh);
  const lines = createCommitQueue(deps.wait, refresh);

  function refresh(): void {
    const next = {
      pending: acts + drafts.size,
      failure: commits.failure() ?? lines.failure(),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
    };
    if (isSameState(state, next)) return;
    state = next;
    for (const listener of listeners) listener();
  }

  /** The rows are read when the act's turn comes, so that two quick edits do not overwrite each other. */
  async function commitAct(act: (history: History) => Promise<Act>): Promise<JournalEntry | null> {
    await deps.ready?.();
    const tables = [db.annotations, db.bin, db.tags, db.drafts, db.counters];
    const done = await db.transaction('rw', tables, async () => {
      const step = await act(history);
      const purged = step.purged ?? [];
      if (isEmptyChange(step.change) && purged.length === 0) return { step, entry: null };
      const at = deps.now();
      await commit(db, step.change, at);
      await db.bin.bulkDelete([...purged]);
      const entry = entryOf(step.change, await countChange(db), at);
      return { step, entry: purged.length === 0 ? entry : { ...entry, purged } };
    });
    history = done.step.history;
    return done.entry;
  }

  return {
    perform: async (act) => {
      const committed: { entry: JournalEntry | null } = { entry: null };
      acts += 1;
      try {
        await commits.push(async () => {
          committed.entry = await commitAct(act);
        });
        const { entry } = committed;
        if (entry && deps.journal) await lines.push(async () => deps.journal?.(entry));
      } finally {
        acts -= 1;
        refresh();
      }
    },
    keepDraft: (id, note) => {
      drafts.set(id, note);
      refresh();
      void commits.push(async () => {
        await deps.ready?.();
        if (drafts.get(id) === note) await db.drafts.put({ id, note });
      });
    },
    draft: (id) => drafts.get(id),
    dropDraft: (id) => {
      drafts.delete(id);
      refresh();
    },
    retry: () => {
      commits.retry();
      lines.retry();
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
