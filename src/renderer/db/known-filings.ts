import type { FilingFacts, FileFacts } from '../../core/filing/filing.ts';
import type { AnnotationDb, KnownFiling } from './annotation-db.ts';
import type { FilingIdentity } from './queries.ts';

/** Keeps who filed a filing with notes, and when, so that it has a name while it is closed. */
export async function rememberFiling(
  db: AnnotationDb,
  { file, facts }: { readonly file: FileFacts; readonly facts: FilingFacts },
): Promise<void> {
  const { accession, cik, filer, form, filed, period } = facts;
  const { sha256, name } = file;
  const now: KnownFiling = { sha256, name, accession, cik, filer, form, filed, period };
  const before = await db.filings.get(sha256);
  if (JSON.stringify(before) !== JSON.stringify(now)) await db.filings.put(now);
}

/** A filing with live annotations. */
export interface AnnotatedFiling extends FilingIdentity {
  readonly notes: number;
  /** What is known of it; null where it was annotated before such things were kept. */
  readonly known: KnownFiling | null;
}

/** Every filing with annotations, once, whatever copies of it they were made on. */
export async function annotatedFilings(db: AnnotationDb): Promise<readonly AnnotatedFiling[]> {
  return db.transaction('r', [db.annotations, db.filings], async () => {
    const hashes = (await db.annotations.orderBy('target.filing').uniqueKeys()).map(String);
    const found = new Map<string, AnnotatedFiling>();
    for (const sha256 of hashes) {
      const here = () => db.annotations.where('target.filing').equals(sha256);
      const accession = (await here().first())?.target.accession ?? null;
      const key = accession ?? sha256;
      const before = found.get(key);
      const known =
        before?.known ??
        (await db.filings.get(sha256)) ??
        (accession === null ? null : await db.filings.where({ accession }).first()) ??
        null;
      const notes = (before?.notes ?? 0) + (await here().count());
      found.set(key, { sha256: before?.sha256 ?? sha256, accession, notes, known });
    }
    return [...found.values()];
  });
}
