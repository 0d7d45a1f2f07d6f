import type { Annotation } from '../../core/annotate/annotation.ts';
import type { TagCount } from '../../core/annotate/tag.ts';
import type { AnnotationDb } from './annotation-db.ts';
import { hashesOf } from './known-filings.ts';
import { texts } from '../texts.ts';

/** What identifies a filing to its annotations: the bytes, or the accession number when EDGAR's copy has changed. */
export interface FilingIdentity {
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly accession: string | null;
}

/** Made once: a comparison that makes its own takes a thousand times as long. */
const byNumber = new Intl.Collator('en', { numeric: true });

function inPlaceOrder(a: Annotation, b: Annotation): number {
  const [x, y] = [a.target, b.target];
  return (
    (x.document === y.document ? 0 : byNumber.compare(x.document, y.document)) ||
    x.start - y.start ||
    x.end - y.end ||
    a.created.localeCompare(b.created)
  );
}

/** The annotations made on this filing under any name or path, in the order of the text. */
export async function annotationsOf(
  db: AnnotationDb,
  filing: FilingIdentity,
): Promise<readonly Annotation[]> {
  const { sha256, accession } = filing;
  const byBytes = db.annotations.where('target.filing').anyOf(await hashesOf(db, sha256));
  const found = await (
    accession === null ? byBytes : byBytes.or('target.accession').equals(accession)
  ).toArray();
  return found.sort(inPlaceOrder);
}

/** Number of annotations by SHA-256 of the file, for lists of filings. */
export async function countByFiling(db: AnnotationDb): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await db.annotations.orderBy('target.filing').eachKey((key) => {
    const filing = String(key);
    counts.set(filing, (counts.get(filing) ?? 0) + 1);
  });
  return counts;
}

/** Every tag in use or described, the most used first. */
export async function tagCounts(db: AnnotationDb): Promise<readonly TagCount[]> {
  return db.transaction('r', [db.annotations, db.tags], async () => {
    // Counting by the index is many times faster than walking over every key.
    const used = (await db.annotations.orderBy('tags').uniqueKeys()).map(String);
    const sizes = await Promise.all(
      used.map((name) => db.annotations.where('tags').equals(name).count()),
    );
    const counts = new Map(used.map((name, i) => [name, sizes[i] ?? 0]));
    const described = new Map((await db.tags.toArray()).map((tag) => [tag.name, tag]));
    const names = new Set([...counts.keys(), ...described.keys()]);
    return [...names]
      .map((name) => ({
        name,
        colour: described.get(name)?.colour ?? null,
        hotkey: described.get(name)?.hotkey ?? null,
        description: described.get(name)?.description ?? '',
        count: counts.get(name) ?? 0,
      }))
      .sort((a, b) => b.count - a.count || texts.formats.compare(a.name, b.name));
  });
}
