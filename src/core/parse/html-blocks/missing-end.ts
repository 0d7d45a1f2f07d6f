const OPENS_PAGE = /<(?:html|body)\b/i;
const CLOSES_PAGE = /<\/(?:html|body)\s*>/i;
const TAG_START = /^<[a-z/!?]/i;
/** How much behind the page's end tag still counts as its end: comments, and what agents append. */
const TAIL = 4_000;

/** A sentence for the reader when a page stops before its end, as one cut off in transfer does; null when it is whole. */
export function describeMissingEnd(html: string): string | null {
  const last = html.lastIndexOf('<');
  if (last >= 0 && html.indexOf('>', last) < 0 && TAG_START.test(html.slice(last, last + 2)))
    return 'The page stops in the middle of a tag, so its end is missing; what is there is shown.';
  if (!OPENS_PAGE.test(html.slice(0, TAIL)) || CLOSES_PAGE.test(html.slice(-TAIL))) return null;
  return 'The page has no end tag, so its end may be missing; what is there is shown.';
}
