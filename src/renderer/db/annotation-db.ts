import Dexie, { type Table } from 'dexie';
import type { Annotation } from '../../core/annotate/annotation.ts';
import type { Dismissal } from '../../core/annotate/dismissal.ts';
import type { BinnedAnnotation } from '../../core/annotate/journal.ts';
import type { Tag } from '../../core/annotate/tag.ts';

/** The canonical text annotations were made on, kept to find their passages again when the file has changed. */
export interface StoredDocument {
  /** SHA-256 of the canonical text. */
  readonly textHash: string;
  readonly filing: string;
  readonly accession: string | null;
  readonly document: string;
  /** UTF-8 under deflate-raw. */
  readonly packed: Uint8Array;
}

/** A filing that has been annotated: what it is called while it is closed. */
export interface KnownFiling {
  /** Of the file's bytes. */
  readonly sha256: string;
  /** Of the file. */
  readonly name: string;
  /** With dashes; null where the filing has none. */
  readonly accession: string | null;
  readonly cik: string | null;
  readonly filer: string | null;
  readonly form: string | null;
  /** ISO 8601 dates. */
  readonly filed: string | null;
  readonly period: string | null;
  /** Hashes of what the file held before it was changed on disk; its notes may have been made on these. */
  readonly formerly?: readonly string[];
}

/** A note as far as it has been typed, until it is committed. */
export interface Draft {
  /** Of the annotation. */
  readonly id: string;
  readonly note: string;
  /** The window in which it is typed; absent in drafts of older versions. */
  readonly by?: string;
}

/** A number that belongs to the database as a whole. */
export interface Counter {
  readonly key: 'generation';
  readonly value: number;
}

/** What the window tells the reader about the database as a whole. */
export interface AnnotationDbEvents {
  /** Another window still has an older version of the schema open. */
  readonly onBlocked?: () => void;
  /** Another window wants to upgrade the schema: this one has let go and must be reloaded. */
  readonly onSuperseded?: () => void;
}

/** The database of one reader. Rows of `annotations` are core's `Annotation` as it is; deleted ones stand in `bin`. */
export class AnnotationDb extends Dexie {
  readonly annotations: Table<Annotation, string>;
  readonly bin: Table<BinnedAnnotation, string>;
  readonly documents: Table<StoredDocument, string>;
  readonly tags: Table<Tag, string>;
  readonly dismissals: Table<Dismissal, string>;
  readonly drafts: Table<Draft, string>;
  readonly counters: Table<Counter, Counter['key']>;
  readonly filings: Table<KnownFiling, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      annotations: 'id, target.filing, target.accession, target.textHash, *tags, modified',
      bin: 'id, deleted',
      documents: 'textHash, filing',
      tags: 'name',
    });
    this.version(2)
      .stores({ drafts: 'id', counters: 'key', dismissals: 'id, filing, accession' })
      .upgrade(async (transaction) => {
        // What was there before changes were counted counts as one.
        const rows = await transaction.table('annotations').count();
        await transaction.table('counters').put({ key: 'generation', value: Math.min(rows, 1) });
      });
    this.version(3).stores({ filings: 'sha256, accession, cik' });
    this.annotations = this.table('annotations');
    this.bin = this.table('bin');
    this.documents = this.table('documents');
    this.tags = this.table('tags');
    this.dismissals = this.table('dismissals');
    this.drafts = this.table('drafts');
    this.counters = this.table('counters');
    this.filings = this.table('filings');
  }
}

/** The number of the current version of the schema, as Dexie counts. */
export const SCHEMA_VERSION = 3;

/** Opens at the first query. Every commit is on disk when its promise resolves (strict durability). */
export function openAnnotationDb(
  name = 'exhibit99',
  events: AnnotationDbEvents = {},
): AnnotationDb {
  const db = new AnnotationDb(name);
  db.on('blocked', () => events.onBlocked?.());
  db.on('versionchange', () => {
    db.close();
    events.onSuperseded?.();
  });
  return db;
}
