import { decodeHTML } from 'entities';

/** Characters of source for each block element below which a page is an ASCII filing between two HTML tags. */
const SPARSE = 2_000;
const SHORTEST = 1_000;
/** Mean length of lines above which they were not broken by hand. */
const LONGEST_LINE = 130;
const BLOCK_TAG = /<(?:p|div|br|tr|td|li|h[1-6]|pre|center|span)[\s>/]/gi;
const ASCII_TAG = /^<\/?(?:table|caption|s|c|page|fn|f\d)\s*>$/i;

function isSparse(html: string): boolean {
  const few = html.length / SPARSE;
  BLOCK_TAG.lastIndex = 0;
  let count = 0;
  while (BLOCK_TAG.exec(html) !== null) if (++count > few) return false;
  return true;
}

/** The source without the stretches from `open` to `close`; one that never ends takes the rest with it. */
function without(source: string, open: string, close: string): string {
  let kept = '';
  let at = 0;
  for (let from = source.indexOf(open); from >= 0; from = source.indexOf(open, at)) {
    kept += source.slice(at, from);
    const end = source.indexOf(close, from + open.length);
    if (end < 0) return kept;
    at = end + close.length;
  }
  return kept + source.slice(at);
}

/**
 * The text of a page that has no markup to speak of, with EDGAR's own tags for ASCII filings left in; null for real HTML.
 * Browsers would run its lines together, but the filer set them as they stand.
 */
export function asciiPage(html: string): string | null {
  if (html.length < SHORTEST || !isSparse(html) || /<(?:script|style)\b/i.test(html)) return null;
  const title = /<title>[^<]*<\/title>/i.exec(html.slice(0, SPARSE))?.[0] ?? '';
  const body = without(html, '<!--', '-->')
    .replace(title, '')
    .replace(/<[/!a-z][^<>]*>/gi, (tag) => (ASCII_TAG.test(tag) ? tag : ''));
  const lines = body.split('\n').length;
  return lines * LONGEST_LINE < body.length ? null : decodeHTML(body);
}
