import type { AnnotationTarget } from '../../core/annotate/annotation.ts';
import type { CurrentText } from '../../core/anchor/resolve-target.ts';
import { describeTarget } from '../../core/anchor/describe-target.ts';
import type { DocumentBody } from '../../ipc/contract.ts';
import { hashText } from '../db/stored-documents.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';

const hashes = new WeakMap<DocumentBody, Promise<string>>();
const knownHashes = new WeakMap<DocumentBody, string>();

/** The SHA-256 of a body's text, worked out once. */
export function hashOf(body: DocumentBody): Promise<string> {
  const known =
    hashes.get(body) ??
    hashText(body.text).then((hash) => {
      knownHashes.set(body, hash);
      return hash;
    });
  hashes.set(body, known);
  return known;
}

/** A passage of the filing as a target, at once; null while the whole text or its hash is not there. */
export function createTargetNow(filing: OpenFiling, span: PassageSpan): AnnotationTarget | null {
  const body = filing.bodies.get(span.document);
  const about = filing.head?.documents.find((document) => document.id === span.document);
  const textHash = body && knownHashes.get(body);
  if (!filing.head || !filing.complete || !body || !about || textHash === undefined) return null;
  const { file, facts } = filing.head;
  const source = { textHash, filing: file.sha256, accession: facts.accession };
  return describeTarget({ ...about, text: body.text }, span, source);
}

/** A passage of the filing as a target; null while the whole text is not there. */
export async function createTarget(
  filing: OpenFiling,
  span: PassageSpan,
): Promise<AnnotationTarget | null> {
  const body = filing.bodies.get(span.document);
  if (!body || !filing.complete) return null;
  await hashOf(body);
  return createTargetNow(filing, span);
}

/** The texts of a filing by document id, with their hashes. */
export async function textsOf(filing: OpenFiling): Promise<ReadonlyMap<string, CurrentText>> {
  const texts = new Map<string, CurrentText>();
  for (const [id, body] of filing.bodies)
    texts.set(id, { text: body.text, textHash: await hashOf(body) });
  return texts;
}
