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
  // In one go: what its file held before may be written at the same moment.
  await db.transaction('rw', db.filings, async () => {
    const before = await db.filings.get(sha256);
    const formerly = before?.formerly ? { formerly: before.formerly } : {};
    const now: KnownFiling = {
      sha256,
      name,
      accession,
      cik,
      filer,
      form,
      filed,
      period,
      ...formerly,
    };
    if (JSON.stringify(before) !== JSON.stringify(now)) await db.filings.put(now);
  });
}

/** What a filing of which one has the bytes is known by: their hash, and those of what its file held before. */
export async function hashesOf(db: AnnotationDb, sha256: string): Promise<readonly string[]> {
  const known = await db.filings.get(sha256);
  return [sha256, ...(known?.formerly ?? [])];
}

/** Keeps that a file was changed on disk, so that its notes stay its own; not where it now holds another filing. */
export async function rememberReplacement(
  db: AnnotationDb,
  before: FilingIdentity,
  after: { readonly file: FileFacts; readonly facts: FilingFacts },
): Promise<void> {
  const { sha256 } = after.file;
  if (sha256 === before.sha256 || before.accession !== after.facts.accession) return;
  await db.transaction('rw', db.filings, async () => {
    await rememberFiling(db, after);
    const others = [...(await hashesOf(db, before.sha256)), ...(await hashesOf(db, sha256))];
    const formerly = [...new Set(others)].filter((hash) => hash !== sha256);
    await db.filings.update(sha256, { formerly });
  });
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
