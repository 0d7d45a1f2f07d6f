import type { Filing, FilingDocument } from '../../filing/filing.ts';
import type { Topic } from './section-lookup.ts';

/**
 * Why the safe harbor of Section 27A(b) of the Securities Act and 21E(b) of the Exchange Act does not reach any statement
 * of the document; null when the document as a whole is not excluded.
 */
export function findDocumentExclusion(filing: Filing, document: FilingDocument): string | null {
  const form = (filing.facts.form ?? document.type ?? '').toUpperCase();
  if (/^(?:SC TO|SC 14D|SC14D)/.test(form)) return 'in connection with a tender offer';
  if (/^(?:SC 13E|13E)/.test(form)) return 'in connection with a going-private transaction';
  if (/^(?:SC 13D|SCHEDULE 13D|13D)/.test(form)) return 'in a report of beneficial ownership';
  if (/^(?:N-|485|497|24F|NPORT)/.test(form)) return 'made by a registered investment company';
  if (
    /^(?:S-1|F-1|SB-|S-11|424B)/.test(form) &&
    /\b(?:our|the|an?|this) initial public offering\b/i.test(document.text.slice(0, 20_000)) &&
    !/\bsince (?:our|the) initial public offering/i.test(document.text.slice(0, 20_000))
  )
    return 'in connection with an initial public offering';
  return null;
}

/** Why the safe harbor does not reach a statement in a section on the topic. */
export function findTopicExclusion(topic: Topic): string | null {
  return topic === 'financial-statements' ? 'in financial statements prepared under GAAP' : null;
}
