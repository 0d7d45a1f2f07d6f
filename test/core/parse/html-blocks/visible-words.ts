/**
 * A deliberately simple second opinion on which words an HTML page shows: one pass over its tags with a regular expression and
 * a list of open elements, sharing no code with the parser under test.
 */
const TAG = /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<(?=[a-z/!?])(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const NAME = /^<\/?\s*([a-z0-9:_-]+)/i;
const VOID =
  /^(?:area|base|basefont|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr)$/;
const INLINE =
  /^(?:a|abbr|acronym|b|big|cite|code|dfn|em|font|i|ins|kbd|nobr|q|s|small|span|strike|strong|sub|sup|tt|u|var|ix:.*)$/;
const UNSEEN = /^(?:script|style|head|title|noscript|ix:header|textarea|select|template|svg)$/;
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:pt|px)?\s*(?:;|"|'|$)/i;
const SHADED = /bgcolor|background/i;
const WHITE = /(?:[;"'\s]color\s*:\s*|\scolor\s*=\s*["']?)(?:#fff(?:fff)?\b|white)/i;
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  uml: '¨',
  shy: '',
};

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);?/gi, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => fromCode(Number(code)))
    .replace(/&nbsp(?!;)/g, ' ')
    .replace(
      /&([a-z]+);/gi,
      (all, name: string) =>
        NAMED[name.toLowerCase()] ??
        (/^[a-z](?:acute|grave|circ|uml|cedil|tilde|ring)$/i.test(name)
          ? (name[0] ?? '')
          : all.length > 9
            ? all
            : ' '),
    );
}

function fromCode(code: number): string {
  if (code === 0xad || code === 0x200b || code === 0xfeff) return '';
  if (code === 0x8c || code === 0x9c) return code === 0x8c ? 'Œ' : 'œ';
  return code > 0x7f && code < 0xa1 ? ' ' : code > 0x10ffff ? ' ' : String.fromCodePoint(code);
}

/** The page's visible text, blocks apart from each other by spaces. */
export function visibleText(html: string): string {
  const open: { name: string; hidden: boolean; shaded: boolean }[] = [];
  let text = '';
  let last = 0;
  const hidden = (): boolean => open.at(-1)?.hidden ?? false;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const [tag] = match;
    if (!hidden()) text += decode(html.slice(last, match.index));
    last = match.index + tag.length;
    const name = NAME.exec(tag)?.[1]?.toLowerCase();
    if (name === undefined) continue;
    if (!INLINE.test(name)) text += ' ';
    if (VOID.test(name)) continue;
    if (tag.startsWith('</')) {
      const at = open.findLastIndex((o) => o.name === name);
      if (at >= 0) open.length = at;
    } else if (!tag.endsWith('/>')) {
      if (/^(?:p|li|tr|td|th)$/.test(name)) {
        // Only these are left open by people who write HTML by hand.
        const at = open.findLastIndex((o) => o.name === name);
        const table = open.findLastIndex((o) => o.name === 'table');
        if (at > table && name !== 'li') open.length = at;
      }
      const shaded = (open.at(-1)?.shaded ?? false) || (name !== 'body' && SHADED.test(tag));
      const unseen = UNSEEN.test(name) || HIDING.test(tag) || (!shaded && WHITE.test(tag));
      open.push({ name, hidden: hidden() || unseen, shaded });
    }
  }
  return hidden() ? text : text + decode(html.slice(last));
}

/** How often each word occurs. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of the first text that the second lacks, and the other way round, with counts. */
export function compareWords(
  expected: string,
  actual: string,
): { total: number; lost: Map<string, number>; invented: Map<string, number>; kept: number } {
  const left = countWords(expected);
  const right = countWords(actual);
  const lost = new Map<string, number>();
  const invented = new Map<string, number>();
  let total = 0;
  let missing = 0;
  for (const [word, n] of left) {
    total += n;
    const less = n - (right.get(word) ?? 0);
    if (less > 0) {
      lost.set(word, less);
      missing += less;
    }
  }
  for (const [word, n] of right) {
    const more = n - (left.get(word) ?? 0);
    if (more > 0) invented.set(word, more);
  }
  return { total, lost, invented, kept: total === 0 ? 1 : 1 - missing / total };
}
