import type { AnnotationTarget } from '../core/annotate/annotation.ts';
import { describeTarget } from '../core/anchor/describe-target.ts';
import type { DocumentBody } from '../ipc/contract.ts';
import { hashText } from './db/stored-documents.ts';
import type { OpenFiling } from './store/open-filing.ts';
import type { PassageSpan } from './store/passage-span.ts';

const hashes = new WeakMap<DocumentBody, Promise<string>>();

/** The SHA-256 of a body's text, worked out once. */
export function hashOf(body: DocumentBody): Promise<string> {
  const known = hashes.get(body) ?? hashText(body.text);
  hashes.set(body, known);
  return known;
}

/** A passage of the filing as a target; null while the whole text is not there. */
export async function createTarget(
  filing: OpenFiling,
  span: PassageSpan,
): Promise<AnnotationTarget | null> {
  const body = filing.bodies.get(span.document);
  const about = filing.head?.documents.find((document) => document.id === span.document);
  if (!filing.head || !filing.complete || !body || !about) return null;
  const { file, facts } = filing.head;
  const source = {
    textHash: await hashOf(body),
    filing: file.sha256,
    accession: facts.accession,
  };
  return describeTarget({ ...about, text: body.text }, span, source);
}
