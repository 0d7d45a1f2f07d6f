import Dexie, { type Table } from 'dexie';
import type { Annotation } from '../../core/annotate/annotation.ts';
import type { Dismissal } from '../../core/annotate/dismissal.ts';
import type { Tag } from '../../core/annotate/tag.ts';

/** A deleted annotation, kept for thirty days. */
export interface BinnedAnnotation extends Annotation {
  /** ISO 8601 instant of the deletion. */
  readonly deleted: string;
}

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

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      annotations: 'id, target.filing, target.accession, target.textHash, *tags, modified',
      bin: 'id, deleted',
      documents: 'textHash, filing',
      tags: 'name',
    });
    this.version(2).stores({ dismissals: 'id, filing, accession' });
    this.annotations = this.table('annotations');
    this.bin = this.table('bin');
    this.documents = this.table('documents');
    this.tags = this.table('tags');
    this.dismissals = this.table('dismissals');
  }
}

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
