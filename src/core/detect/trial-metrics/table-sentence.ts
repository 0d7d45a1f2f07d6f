import { hasStem, stemSet } from './passage.ts';
import { type Token, setApart, stemAt } from './tokens.ts';

const UNIT_WORDS = stemSet('month week day year hour');
const BRACKETS = stemSet('( [');
const INTERVAL = /^(?:CI|CrI)$/;

/** The unit that a heading gives its figures: "Median OS (months)", "PFS, months". */
function statedUnit(tokens: readonly Token[]): Token | undefined {
  return tokens.find(
    (token, k) => UNIT_WORDS.has(token.stem) && /^[(,[]$/.test(stemAt(tokens, k - 1)),
  );
}

/** A token that the table leaves to its reader's mind; it has a place and no width. */
function supply(stem: string, like: Token, glued = false): Token {
  const kind = /\w/.test(stem) ? 'word' : 'mark';
  return {
    kind,
    text: stem,
    stem: stem.toLowerCase(),
    start: like.end,
    end: like.end,
    glued,
    value: Number.NaN,
  };
}

/** The heads without "(95% CI)", and whether they had it. */
function withoutInterval(heads: readonly Token[]): { rest: readonly Token[]; found: boolean } {
  const at = heads.findIndex((token) => INTERVAL.test(token.text));
  if (at < 0) return { rest: heads, found: false };
  let first = at;
  while (first > 0 && at - first < 4 && /^(?:%|-|\d+|\(|\[|\.)$/.test(stemAt(heads, first - 1)))
    first--;
  const closed = /^[)\]]$/.test(stemAt(heads, at + 1)) ? at + 1 : at;
  return { rest: heads.filter((_, k) => k < first || k > closed), found: true };
}

/**
 * A cell's tokens as a sentence would have them: the row's label and the name of the column's statistic before, and
 * behind the figure the unit that the headings leave it ("ORR, %", "Median OS (months)", "n (%)"). `from` is the index
 * of the cell's first token.
 */
export function toSentence(
  label: readonly Token[],
  statistic: readonly Token[],
  around: readonly Token[],
  cell: readonly Token[],
): { tokens: Token[]; from: number } {
  const first = cell[0];
  const last = cell.at(-1);
  if (!first || !last) return { tokens: [], from: 0 };
  const heads = [...label, ...statistic];
  const named = withoutInterval(heads);
  const bracketed = hasStem(cell, BRACKETS, 1, 4);
  const estimate = named.found && !BRACKETS.has(first.stem) && bracketed;
  const told = [...named.rest, ...withoutInterval(around).rest];
  const isProbability =
    hasStem(statistic, stemSet('p'), 0, 3) || hasStem(label, stemSet('p'), 0, 1);
  const tokens = [...(estimate ? named.rest : heads), supply(isProbability ? '=' : ':', first)];
  const from = tokens.length;
  const percent =
    told.some((token) => token.stem === '%' || token.stem === 'percent') &&
    !isProbability &&
    !cell.some((token) => token.stem === '%');
  const counted = percent && bracketed && told.some((token) => /^n$/i.test(token.text));
  const unit = cell.some((own) => UNIT_WORDS.has(own.stem)) ? undefined : statedUnit(told);
  let open = false;
  for (const token of cell) {
    const before = tokens.at(-1);
    if (token.kind === 'number' && estimate && before && BRACKETS.has(before.stem)) {
      tokens.push(supply('CI', before), setApart(token));
    } else tokens.push(token);
    if (BRACKETS.has(token.stem)) open = true;
    if (token.kind !== 'number') continue;
    if (percent && (counted ? open : !open)) tokens.push(supply('%', token, true));
    else if (unit && !percent && !open) tokens.push(supply(unit.stem, token));
  }
  tokens.push(supply('.', last));
  return { tokens, from };
}
