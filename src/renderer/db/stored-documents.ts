import type { AnnotationDb, StoredDocument } from './annotation-db.ts';

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes: how annotations name the canonical text they were made on. */
export async function hashText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  step: ReadableWritablePair,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Response(bytes).body?.pipeThrough(step);
  return new Uint8Array(await new Response(stream ?? null).arrayBuffer());
}

/** Keeps the canonical text of a document that is about to be annotated; does nothing when it is kept already. */
export async function rememberDocument(
  db: AnnotationDb,
  about: Omit<StoredDocument, 'packed'>,
  text: string,
): Promise<void> {
  if ((await db.documents.where('textHash').equals(about.textHash).count()) > 0) return;
  const bytes = new TextEncoder().encode(text);
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  await db.documents.put({ ...about, packed });
}

/** The canonical text under that hash; null when it was never kept. */
export async function recallText(db: AnnotationDb, textHash: string): Promise<string | null> {
  const row = await db.documents.get(textHash);
  if (!row) return null;
  const bytes = await through(new Uint8Array(row.packed), new DecompressionStream('deflate-raw'));
  return new TextDecoder().decode(bytes);
}
