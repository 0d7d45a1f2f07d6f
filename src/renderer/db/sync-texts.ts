import type { Annotation } from '../../core/annotate/annotation.ts';
import type { AnnotationDb } from './annotation-db.ts';
import type { Safekeeper } from './safekeeper.ts';

type TextKeeper = Pick<Safekeeper, 'missingTexts' | 'keepText' | 'readText'>;

/** Keeps the stored texts outside of the database too, as far as they are not there; returns how many were new. */
export async function keepTexts(db: AnnotationDb, keeper: TextKeeper): Promise<number> {
  const own = await db.documents.toCollection().primaryKeys();
  const missing = own.length === 0 ? [] : await keeper.missingTexts(own);
  for (const hash of missing) {
    const row = await db.documents.get(hash);
    if (row) await keeper.keepText(hash, row.packed);
  }
  return missing.length;
}

/**
 * Fetches the texts that the annotations were made on, as far as the database does not have them; returns how many came.
 * To be done before the annotations come back, so that they are looked for with the help of their texts.
 */
export async function fetchTexts(
  db: AnnotationDb,
  keeper: TextKeeper,
  annotations: readonly Pick<Annotation, 'target'>[],
): Promise<number> {
  const own = new Set(await db.documents.toCollection().primaryKeys());
  const targets = new Map(annotations.map(({ target }) => [target.textHash, target]));
  let fetched = 0;
  for (const { textHash, filing, accession, document } of targets.values()) {
    const packed = own.has(textHash) ? null : await keeper.readText(textHash);
    if (!packed) continue;
    await db.documents.put({ textHash, filing, accession, document, packed });
    fetched += 1;
  }
  return fetched;
}
