import type { Filing } from '../filing/filing.ts';
import { parseFiling, type ParseSource } from './parse-filing.ts';

/** Below it the whole is read as soon as its beginning would be. */
const LONG_BYTES = 1_000_000;

/** Inline XBRL may begin with hundreds of thousands of characters that nobody sees; then more is tried. */
const HEAD_BYTES = [250_000, 1_000_000] as const;

/**
 * The beginning of a long page, read from its first bytes alone, with at least so many characters of text; null when the
 * page is short, when it is a submission, whose documents are known only at its end, or when its beginning says too little.
 * Provisional: what is read of the whole may differ, and the last blocks stand where the bytes were cut.
 */
export function parseHead(bytes: Uint8Array, source: ParseSource, chars: number): Filing | null {
  if (bytes.length < LONG_BYTES) return null;
  for (const length of HEAD_BYTES) {
    const parsed = parseFiling(bytes.subarray(0, length), source);
    if (!parsed.ok || parsed.value.file.container !== 'document') return null;
    const filing = parsed.value;
    const [document] = filing.documents;
    if (document && document.text.length >= chars)
      return { ...filing, file: { ...filing.file, bytes: bytes.length } };
  }
  return null;
}
