import { numberOf } from './form-scheme.ts';
import {
  type Candidate,
  candidateOf,
  cleanTitle,
  isContinued,
  isPaged,
  likenessOf,
  type Scope,
  textOf,
  TITLE_CHARS,
  withoutContinued,
} from './candidate.ts';
import { matchTitles, mayBeTitle, type TitleMatch } from './match-title.ts';
import { readingsOf } from './read-item.ts';
import { standsOut, type Line } from './read-lines.ts';

const ENUMERATED = /^(?:\(?(\d{1,2}(?:\.\d\d|[A-K])?|[IVX]{1,4}|[A-Z])[.):\s\u2013\u2014-]+)?/;
const ENUMERATOR = /^\(?\d{1,2}[A-K]?[.):]?\s*$/;
/** The index behind the signatures, which the item of a like title sends to. */
const EXHIBIT_INDEX = /^\W*(?:exhibit index|index (?:to|of) exhibits)\W*$/i;
const UNAUDITED = /\s*\(unaudited\)(?=\W*$)/i;
const LISTED = /^\d{1,2}[A-K]?\.?$/;
/** What an index gives in place of a page: "Not applicable", "(a)", "Proxy Statement". */
const ANSWERED =
  /^(?:not applicable|n\/a|none|omitted|reserved|\(\w\)|\*+|[–—-]+|(?:\w+ )?proxy statement)\W*$/i;

/**
 * Reads a row of an index that gives an item's number alone, in whatever column but the last, which has the page: "1A." | "Risk Factors" | "49–62", or
 * "Risk Factors" | "I" | "1A" | "12".
 */
export function readListedNumber(scope: Scope, place: number): Candidate | null {
  const line = scope.lines[place];
  if (line?.shape !== 'row' || !scope.scheme.ordered) return null;
  const text = textOf(scope, line);
  const answered = ANSWERED.test(text.slice(text.lastIndexOf('\t') + 1).trim());
  if (!answered && !isPaged(text)) return null;
  const cells = text.split('\t').map((cell) => cell.trim());
  const number = cells.slice(0, -1).find((cell) => LISTED.test(cell)) ?? '';
  const title = cells.find((cell) => cell.length > 3 && /[a-z]{3}/i.test(cell)) ?? '';
  const bare = number.replace('.', '');
  if (title === '' || !scope.knows(bare)) return null;
  const readings = readingsOf(scope, bare, title);
  if (likenessOf(readings) < 0.8) return null;
  return {
    ...candidateOf(scope, line, place),
    kind: 'item',
    label: `Item ${bare}`,
    title: cleanTitle(title),
    readings,
    paged: true,
  };
}

/** Whether a title match is good enough: the words of the form nearly alone, or exactly alone where nothing sets it off. */
function isTitle(match: TitleMatch, stands: boolean): boolean {
  if (!stands) return match.likeness >= 0.95 && match.share >= 0.95;
  return match.likeness >= 0.75 && match.share >= 0.6;
}

/** The line above that holds nothing but an enumerator: "7." over the title. */
function numberAbove({ content, lines }: Scope, place: number): Line | null {
  const [above, line] = lines.slice(Math.max(0, place - 1), place + 1);
  if (!above || !line || line.start - above.end > 2 || above.end - above.head > 5) return null;
  return ENUMERATOR.test(content.text.slice(above.head, above.end)) ? above : null;
}

/** Reads a line that is an item's title and nothing else, with or without an enumerator such as "7." before it. */
export function readTitle(scope: Scope, place: number): Candidate | null {
  const line = scope.lines[place];
  const block = line && scope.content.blocks[line.block];
  if (!line || !block || line.end - line.head > TITLE_CHARS || block.furniture) return null;
  const text = scope.content.text.slice(line.head, line.end);
  const [enumerator = '', printed] = ENUMERATED.exec(text) ?? [];
  const words = text.slice(enumerator.length);
  if (!mayBeTitle(words, scope.scheme) || EXHIBIT_INDEX.test(text)) return null;
  const bare = withoutContinued(words).replace(UNAUDITED, '');
  if (bare.length < 4) return null;
  const stands = standsOut(scope.content, line);
  if (!stands && bare.length > 60 && /[.,;]$/.test(bare.trimEnd())) return null;
  const matches = matchTitles(bare, scope.scheme, () => true).filter((m) => isTitle(m, stands));
  if (matches.length === 0) return null;
  const above = printed === undefined ? numberAbove(scope, place) : null;
  const number = above
    ? scope.content.text.slice(above.head, above.end).replace(/\W/g, '')
    : (printed ?? '');
  const numbered = matches.filter((m) => numberOf(scope.scheme, m.index) === number);
  const kept = numbered.length > 0 ? numbered : matches;
  const start = above && numbered.length > 0 ? above.start : line.start;
  return {
    ...candidateOf(scope, line, place),
    start,
    kind: 'title',
    label: numbered.length > 0 ? `Item ${number}` : '',
    title: cleanTitle(withoutContinued(words)),
    readings: kept.map(({ index, likeness }) => ({
      index,
      likeness: stands ? likeness : likeness * 0.91,
    })),
    paged: isPaged(text),
    continued: isContinued(text),
  };
}
