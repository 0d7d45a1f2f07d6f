import type { DocumentBody } from '../../ipc/contract.ts';
import type { PassageSpan } from './passage-span.ts';

/** How the query is to be read. */
export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly regex: boolean;
}

/** More hits than anybody looks at; the search stops here. */
const HIT_LIMIT = 20_000;

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** The query as a regular expression, global and Unicode-aware; null when the reader's own expression is not one. */
export function queryPattern(query: string, options: FindOptions): RegExp | null {
  const literal = () =>
    query
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(SPECIAL, String.raw`\$&`))
      .join(String.raw`\s+`);
  const body = options.regex ? query : literal();
  const source = options.wholeWord
    ? String.raw`(?<![\p{L}\p{N}_])(?:${body})(?![\p{L}\p{N}_])`
    : body;
  try {
    return new RegExp(source, options.matchCase ? 'gmu' : 'gimu');
  } catch {
    return null;
  }
}

/** Finds in the order of the text, up to the limit. Empty matches are passed over. */
export function findHits(
  bodies: readonly Pick<DocumentBody, 'id' | 'text'>[],
  pattern: RegExp,
  limit = HIT_LIMIT,
): readonly PassageSpan[] {
  const hits: PassageSpan[] = [];
  for (const { id, text } of bodies) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') {
        pattern.lastIndex += 1;
        continue;
      }
      hits.push({ document: id, start: match.index, end: match.index + match[0].length });
      if (hits.length === limit) return hits;
    }
  }
  return hits;
}

/** The words around a hit, on one line, to tell hits apart in a list. */
export function hitContext(
  text: string,
  hit: PassageSpan,
  reach = 40,
): { readonly before: string; readonly hit: string; readonly after: string } {
  const flat = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, ' ');
  const from = Math.max(0, hit.start - reach);
  const to = Math.min(text.length, hit.end + reach);
  return {
    before: (from > 0 ? '…' : '') + flat(from, hit.start),
    hit: flat(hit.start, hit.end),
    after: flat(hit.end, to) + (to < text.length ? '…' : ''),
  };
}
