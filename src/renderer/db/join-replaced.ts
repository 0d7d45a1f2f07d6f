import { shareKept } from '../../core/anchor/share-kept.ts';
import type { FileFacts, FilingFacts } from '../../core/filing/filing.ts';
import type { AnnotationDb } from './annotation-db.ts';
import { hashesOf, rememberReplacement } from './known-filings.ts';
import { recallText } from './stored-documents.ts';

/** As much of the old text as has to be there for a file to hold a new state of the same filing, and not another one. */
const SAME_FILING = 0.3;

/**
 * Gives a filing the notes that were made on what its file held when it was last opened, if it is the same filing still.
 * One with an accession number keeps its notes by that, and needs none of it. Answers the number of notes it got so.
 */
export async function joinReplaced(
  db: AnnotationDb,
  replaced: string,
  now: { readonly file: FileFacts; readonly facts: FilingFacts },
  texts: readonly string[],
): Promise<number> {
  const { sha256 } = now.file;
  if (now.facts.accession !== null) return 0;
  const own = await hashesOf(db, sha256);
  const others = (await hashesOf(db, replaced)).filter((hash) => !own.includes(hash));
  const notes = await db.annotations.where('target.filing').anyOf(others).toArray();
  if (notes.length === 0 || notes.some(({ target }) => target.accession !== null)) return 0;
  const hashes = new Set(notes.map(({ target }) => target.textHash));
  const kept = await Promise.all([...hashes].map((hash) => recallText(db, hash)));
  const before = kept.filter((text) => text !== null);
  if (shareKept(before, texts) < SAME_FILING) return 0;
  await rememberReplacement(db, { sha256: replaced, accession: null }, now);
  return notes.length;
}
