import type { AnnotationTarget } from '../annotate/annotation.ts';
import type { FilingDocument } from '../filing/filing.ts';
import type { TextSpan } from '../filing/span.ts';
import { sectionPath } from './section-path.ts';

/** Context kept on each side: at least, and at most where the passage is not unique with less. */
const LEAST = 32;
const MOST = 256;

/** What identifies the text that a span lies in. */
export interface TargetSource {
  /** SHA-256 of the file's bytes. */
  readonly filing: string;
  readonly accession: string | null;
  /** SHA-256 of the document's canonical text. */
  readonly textHash: string;
}

/** Number of places where the words stand, counted up to `limit`. */
export function countOccurrences(text: string, words: string, limit: number): number {
  let count = 0;
  if (words === '') return limit;
  for (let at = text.indexOf(words); at >= 0 && count < limit; at = text.indexOf(words, at + 1))
    count++;
  return count;
}

function isWordCut(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(offset - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(offset));
}

function contextStart(text: string, start: number, length: number): number {
  let from = Math.max(0, start - length);
  while (from > 0 && start - from < MOST && isWordCut(text, from)) from--;
  return from;
}

function contextEnd(text: string, end: number, length: number): number {
  let to = Math.min(text.length, end + length);
  while (to < text.length && to - end < MOST && isWordCut(text, to)) to++;
  return to;
}

/**
 * Describes a passage so that it can be found again: its words, its offsets, the sections around it, and as much of the
 * text on either side as makes it unique, in whole words, from 32 to 256 characters.
 */
export function describeTarget(
  document: Pick<FilingDocument, 'id' | 'type' | 'text' | 'sections'>,
  { start, end }: TextSpan,
  { filing, accession, textHash }: TargetSource,
): AnnotationTarget {
  const { text } = document;
  const quote = text.slice(start, end);
  const unique = countOccurrences(text, quote, 2) === 1;
  let [from, to] = [start, end];
  for (let length = LEAST; length <= MOST; length *= 2) {
    from = contextStart(text, start, length);
    to = contextEnd(text, end, length);
    if (unique || countOccurrences(text, text.slice(from, to), 2) === 1) break;
  }
  return {
    filing,
    accession,
    document: document.id,
    textHash,
    start,
    end,
    quote,
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
    unique,
    section: sectionPath(document, { start, end }),
  };
}
