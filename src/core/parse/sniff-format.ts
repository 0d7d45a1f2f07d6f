/** Tags that only HTML has; `<TABLE>`, `<PAGE>`, `<S>`, `<C>` and `<CAPTION>` also stand in EDGAR's plain text. */
const HTML_TAG =
  /<(?:html|head|body|p|div|span|font|br|center|b|i|u|a\s|hr|tr|td|h[1-6]|ul|ol|li|meta|style|pre)\b/gi;

/** What a document's source is written in, told by its content and never by a file name. */
export function sniffFormat(source: string): 'html' | 'text' | 'xml' {
  const head = source.slice(0, 4000).trimStart();
  const inner = head.replace(/^(?:<(?:XBRL|XML|TEXT)>\s*)+/i, '');
  if (
    /^<\?xml/i.test(inner) ||
    /^<(?:edgarSubmission|ownershipDocument|informationTable)\b/.test(inner)
  )
    return /<(?:\w+:)?html[\s>]/i.test(inner) ? 'html' : 'xml';
  if (/^<!doctype html/i.test(inner) || /<html[\s>]/i.test(head)) return 'html';
  const sample = source.slice(0, 60000);
  const tags = sample.match(HTML_TAG)?.length ?? 0;
  return tags >= 3 && tags > sample.length / 4000 ? 'html' : 'text';
}
