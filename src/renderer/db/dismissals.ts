import type { Dismissal } from '../../core/annotate/dismissal.ts';
import type { AnnotationDb } from './annotation-db.ts';
import { hashesOf } from './known-filings.ts';
import type { FilingIdentity } from './queries.ts';

/** What the reader has set aside in this filing under any name or path, the latest last. */
export async function dismissalsOf(
  db: AnnotationDb,
  { sha256, accession }: FilingIdentity,
): Promise<readonly Dismissal[]> {
  const byBytes = db.dismissals.where('filing').anyOf(await hashesOf(db, sha256));
  return (accession === null ? byBytes : byBytes.or('accession').equals(accession)).sortBy(
    'dismissed',
  );
}
