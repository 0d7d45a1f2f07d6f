import type { AnnotationDb, StoredDocument } from './annotation-db.ts';

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  step: ReadableWritablePair,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Response(bytes).body?.pipeThrough(step);
  return new Uint8Array(await new Response(stream ?? null).arrayBuffer());
}

/** The text as it is kept. Packing ten megabytes takes a fifth of a second of the thread that does it. */
export function packText(text: string): Promise<StoredDocument['packed']> {
  return through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
}

/** Keeps the canonical text of a document that is about to be annotated; does nothing when it is kept already. */
export async function rememberDocument(
  db: AnnotationDb,
  about: Omit<StoredDocument, 'packed'>,
  text: string,
  pack: typeof packText = packText,
): Promise<void> {
  if ((await db.documents.where('textHash').equals(about.textHash).count()) > 0) return;
  await db.documents.put({ ...about, packed: await pack(text) });
}

/** The canonical text under that hash; null when it was never kept. */
export async function recallText(db: AnnotationDb, textHash: string): Promise<string | null> {
  const row = await db.documents.get(textHash);
  if (!row) return null;
  const bytes = await through(new Uint8Array(row.packed), new DecompressionStream('deflate-raw'));
  return new TextDecoder().decode(bytes);
}
