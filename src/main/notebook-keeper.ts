import {
  countMissing,
  EMPTY_NOTEBOOK,
  type JournalEntry,
  type NotebookContents,
  replayJournal,
} from '../core/annotate/journal.ts';
import type { Journal } from './journal.ts';
import type { SnapshotFacts, SnapshotReason } from './snapshot-name.ts';
import type { Snapshots } from './snapshots.ts';

/** What snapshot and journal together know, and what they have lost. */
export interface KeptNotebook {
  readonly contents: NotebookContents;
  /** The snapshot it starts from; null when there is none that can be read. */
  readonly snapshot: SnapshotFacts | null;
  /** Changes that the journal brought on top of it. */
  readonly replayed: number;
  /** Changes known to be lost. */
  readonly missing: number;
  /** Lines of the journal that could not be read. */
  readonly damagedLines: number;
  /** Whether the journal's last line was cut short. */
  readonly torn: boolean;
  /** Snapshots later than the one used, which could not be read. */
  readonly damagedSnapshots: number;
}

/** The second home of the reader's notes, outside of the browser's database. */
export interface NotebookKeeper {
  /** Resolves when the change is on the disk. */
  append(entry: JournalEntry): Promise<void>;
  read(): Promise<KeptNotebook>;
  /** Null when the guard against overwriting much by nothing would not have it. */
  snapshot(contents: NotebookContents, reason: SnapshotReason): Promise<SnapshotFacts | null>;
  /** The app ends: makes a snapshot of snapshot and journal when there is anything new, and lets the journal's file go. */
  finish(): Promise<void>;
}

/**
 * The journal keeps what the last but one snapshot does not hold: should the last be damaged, the one before it and the
 * journal still have everything.
 */
export function createNotebookKeeper(journal: Journal, snapshots: Snapshots): NotebookKeeper {
  async function newest(): Promise<
    Pick<KeptNotebook, 'contents' | 'snapshot' | 'damagedSnapshots'>
  > {
    let damagedSnapshots = 0;
    for (const facts of await snapshots.list()) {
      const contents = await snapshots.read(facts.name);
      if (contents) return { contents, snapshot: facts, damagedSnapshots };
      damagedSnapshots += 1;
    }
    return { contents: EMPTY_NOTEBOOK, snapshot: null, damagedSnapshots };
  }

  async function read(): Promise<KeptNotebook> {
    const base = await newest();
    const { entries, damaged, torn } = await journal.read();
    const { generation } = base.contents;
    return {
      ...base,
      contents: replayJournal(base.contents, entries),
      replayed: entries.filter((entry) => entry.generation > generation).length,
      missing: countMissing(generation, entries),
      damagedLines: damaged,
      torn,
    };
  }

  async function snapshot(
    contents: NotebookContents,
    reason: SnapshotReason,
  ): Promise<SnapshotFacts | null> {
    const before = await snapshots.list();
    const hasAny = contents.annotations.length + contents.bin.length > 0;
    if (!hasAny && before.some(({ notes }) => notes > 0)) return null;
    const made = await snapshots.write(contents, reason);
    const second = before.find(({ generation }) => generation < made.generation);
    if (second && (await snapshots.read(second.name))) await journal.forget(second.generation);
    return made;
  }

  return {
    append: (entry) => journal.append(entry),
    read,
    snapshot,
    async finish() {
      try {
        const kept = await read();
        if (kept.replayed > 0 && kept.missing === 0) await snapshot(kept.contents, 'quit');
      } finally {
        await journal.close();
      }
    },
  };
}
