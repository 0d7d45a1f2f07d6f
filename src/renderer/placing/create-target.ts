import type { AnnotationTarget } from '../../core/annotate/annotation.ts';
import type { CurrentText } from '../../core/anchor/resolve-target.ts';
import { describeTarget } from '../../core/anchor/describe-target.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';

/** A passage of the filing as a target; null while the whole text is not there. */
export function createTarget(filing: OpenFiling, span: PassageSpan): AnnotationTarget | null {
  const body = filing.bodies.get(span.document);
  const about = filing.head?.documents.find((document) => document.id === span.document);
  const textHash = body?.textHash;
  if (!filing.head || !filing.complete || !body || !about || textHash === undefined) return null;
  const { file, facts } = filing.head;
  const source = { textHash, filing: file.sha256, accession: facts.accession };
  return describeTarget({ ...about, text: body.text }, span, source);
}

/** The texts of a filing by document id, with their hashes; those that are not whole are left out. */
export function textsOf(filing: OpenFiling): ReadonlyMap<string, CurrentText> {
  const texts = new Map<string, CurrentText>();
  for (const [id, { text, textHash }] of filing.bodies)
    if (textHash !== undefined) texts.set(id, { text, textHash });
  return texts;
}
