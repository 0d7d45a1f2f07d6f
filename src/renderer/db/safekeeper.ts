import type { JournalEntry, NotebookContents } from '../../core/annotate/journal.ts';

/** What is known outside of the database when the window starts. */
export interface KeptElsewhere {
  /** Number of the last change it knows. */
  readonly generation: number;
  /** All of it, when the database has less; null when the database has everything. */
  readonly contents: NotebookContents | null;
  /** ISO 8601 instant of the snapshot it starts from; null when there is none. */
  readonly snapshotMade: string | null;
  readonly snapshotGeneration: number;
  /** Changes known to be lost there. */
  readonly missing: number;
  readonly damagedLines: number;
  readonly torn: boolean;
  readonly damagedSnapshots: number;
}

/** The second home of the notes, outside of the browser's database. Every call rejects with a sentence for the reader. */
export interface Safekeeper {
  journal(entry: JournalEntry): Promise<void>;
  recover(known: { readonly generation: number; readonly notes: number }): Promise<KeptElsewhere>;
  snapshot(
    reason: 'start' | 'changes' | 'upgrade' | 'restore',
    contents: NotebookContents,
  ): Promise<void>;
  /** Those of the texts, by hash, that it does not keep. */
  missingTexts(hashes: readonly string[]): Promise<readonly string[]>;
  /** Keeps a text; `packed` as in the database. */
  keepText(hash: string, packed: Uint8Array): Promise<void>;
  /** Null when it is not kept. */
  readText(hash: string): Promise<Uint8Array | null>;
}
