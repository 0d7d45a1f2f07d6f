import { EMPTY_HISTORY, type History } from '../../core/annotate/history.ts';
import type { JournalEntry } from '../../core/annotate/journal.ts';
import type { AnnotationDb } from './annotation-db.ts';
import { type Acting, commitAct } from './commit-act.ts';
import { createCommitQueue } from './commit-queue.ts';

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
  /** The window's own name, by which its drafts are known while it lives. */
  readonly window?: string;
  /** Puts a committed change into the journal; rejects with a sentence when it can't. */
  readonly journal?: (entry: JournalEntry) => Promise<void>;
}

/** Commits acts and journals them, and knows what is saved. */
export interface ChangeSaver {
  /** Resolves when the act is committed and journalled. It is called within the transaction, when its turn has come. */
  perform(act: (history: History) => Acting): Promise<void>;
  /** Keeps what is being typed as a draft; it counts as unsaved until `dropDraft`. */
  keepDraft(id: string, note: string): void;
  /** What was typed and not committed. */
  draft(id: string): string | undefined;
  /** Of the notes in which something was typed. */
  draftIds(): readonly string[];
  dropDraft(id: string): void;
  retry(): void;
  state(): WriterState;
  subscribe(listener: () => void): () => void;
}

/** A database that could not be opened, as on a full disk, is not tried again by Dexie itself. */
async function reopen(db: AnnotationDb): Promise<void> {
  db.close({ disableAutoOpen: false });
  await db.open();
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
 * Changes are committed one after the other, the moment they are made, and journalled in that order. One that can't be saved stays
 * first in its line, shows in the state, and is tried again; what can't be journalled does not hold up later commits.
 */
export function createChangeSaver(db: AnnotationDb, deps: WriterDeps): ChangeSaver {
  let history: History = EMPTY_HISTORY;
  let acts = 0;
  let isReady = false;
  let known: number | null = null;
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

  async function attempt(
    act: (history: History) => Acting,
    onEntry: (entry: JournalEntry) => void,
  ) {
    if (!isReady) await deps.ready?.();
    if (db.hasFailed()) await reopen(db);
    isReady = true;
    const { now } = deps;
    const done = await commitAct(db, { act: () => act(history), now, known, onEntry });
    history = done.step.history;
    known = done.entry?.generation ?? known;
    return done.entry;
  }

  /**
   * Commits and journals at the same time, which takes as long as the slower of the two. A line whose commit then fails
   * does no harm: it tells of a change that the reader has made, and the next attempt writes it again.
   */
  async function save(act: (history: History) => Acting): Promise<void> {
    let written: Promise<unknown> = Promise.resolve();
    let attempts = 0;
    const journal = (entry: JournalEntry) => {
      const line = lines.push(async () => deps.journal?.(entry));
      written = Promise.all([written, line]);
      written.catch(() => null); // waited for below, once the commit is through
    };
    await commits.push(async () => {
      attempts += 1;
      const isFirst = attempts === 1;
      const entry = await attempt(act, (early) => {
        if (isFirst) journal(early);
      });
      if (entry && !isFirst) journal(entry);
    });
    await written;
  }

  return {
    perform: async (act) => {
      acts += 1;
      try {
        await save(act);
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
        if (drafts.get(id) === note) await db.drafts.put({ id, note, by: deps.window ?? '' });
      });
    },
    draft: (id) => drafts.get(id),
    draftIds: () => [...drafts.keys()],
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
