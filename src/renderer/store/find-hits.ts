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

type Text = Pick<DocumentBody, 'id' | 'text'>;

/** The matches that begin before `to`, from `from` on, as far as `end`. Empty ones are passed over. */
function* matchesIn(
  { id, text }: Text,
  pattern: RegExp,
  { from, to, end }: { readonly from: number; readonly to: number; readonly end: number },
): Generator<PassageSpan> {
  // What stands before tells whether a word begins.
  const start = Math.max(0, from - 2);
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  pattern.lastIndex = from - start;
  for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
    const at = start + match.index;
    if (at >= to) return;
    if (match[0] === '') pattern.lastIndex += 1;
    else if (at >= from) yield { document: id, start: at, end: at + match[0].length };
  }
}

/** Finds in the order of the text, up to the limit. Empty matches are passed over. */
export function findHits(
  bodies: readonly Text[],
  pattern: RegExp,
  limit = HIT_LIMIT,
): readonly PassageSpan[] {
  const hits: PassageSpan[] = [];
  for (const body of bodies) {
    const { length } = body.text;
    for (const hit of matchesIn(body, pattern, { from: 0, to: length, end: length })) {
      hits.push(hit);
      if (hits.length === limit) return hits;
    }
  }
  return hits;
}

/** Characters searched at a time: about a millisecond. */
const STEP = 100_000;
/** No words of a query, however far apart they are set, are longer than that together. */
const REACH = 10_000;

/**
 * `findHits` for a pattern made of the reader's words, in steps between which other work can be done; from an offset of
 * the first of the bodies on.
 */
export function* findInSteps(
  bodies: readonly Text[],
  pattern: RegExp,
  limit = HIT_LIMIT,
  offset = 0,
): Generator<undefined, readonly PassageSpan[]> {
  const hits: PassageSpan[] = [];
  let from = offset;
  for (const body of bodies) {
    const { length } = body.text;
    while (from < length) {
      const to = Math.min(from + STEP, length);
      const end = Math.min(to + REACH, length);
      let next = to;
      for (const hit of matchesIn(body, pattern, { from, to, end })) {
        hits.push(hit);
        next = Math.max(next, hit.end);
        if (hits.length === limit) return hits;
      }
      from = next;
      yield;
    }
    from = 0;
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
