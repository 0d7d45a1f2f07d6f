import type { Annotation, AnnotationTarget } from '../../core/annotate/annotation.ts';
import { describeTarget } from '../../core/anchor/describe-target.ts';
import type { DocumentBody } from '../../ipc/contract.ts';
import { hashText, rememberDocument } from '../db/stored-documents.ts';
import type { AnnotationDb } from '../db/annotation-db.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';

const hashes = new WeakMap<DocumentBody, Promise<string>>();

function hashOf(body: DocumentBody): Promise<string> {
  const known = hashes.get(body) ?? hashText(body.text);
  hashes.set(body, known);
  return known;
}

/** The selection as a target; null while the whole text is not there. */
async function createTarget(
  filing: OpenFiling,
  span: PassageSpan,
): Promise<AnnotationTarget | null> {
  const body = filing.bodies.get(span.document);
  const about = filing.head?.documents.find((document) => document.id === span.document);
  if (!filing.head || !filing.complete || !body || !about) return null;
  const { file, facts } = filing.head;
  const textHash = await hashOf(body);
  const source = { textHash, filing: file.sha256, accession: facts.accession };
  return describeTarget({ ...about, text: body.text }, span, source);
}

/** A new mark on the passage; null while the filing is still being read. */
export async function createAnnotation(
  db: AnnotationDb,
  filing: OpenFiling,
  span: PassageSpan,
  { id, colour }: Pick<Annotation, 'id' | 'colour'>,
): Promise<Annotation | null> {
  const target = await createTarget(db, filing, span);
  if (!target) return null;
  const now = new Date().toISOString();
  return { id, target, colour, tags: [], note: '', created: now, modified: now, origin: 'own' };
}

/** Works out ahead of time what the first mark will need. */
export function prepareMarking(filing: OpenFiling): void {
  for (const body of filing.bodies.values()) void hashOf(body);
}
