/** A quote as it is laid out: lines of running text, and runs of table rows. */
export type QuoteBlock =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] };

function isTidy(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell) => cell === cell.trim());
}

/** The rows of one table that follow each other from line `from` on. */
function rowsFrom(lines: readonly string[], from: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let at = from, cells = cellsOf(lines[at]); isTidy(cells); cells = cellsOf(lines[++at])) {
    if (rows[0] && rows[0].length !== cells.length) break;
    rows.push(cells);
  }
  return rows;
}

const cellsOf = (line: string | undefined): string[] =>
  line === undefined ? [] : line.split('\t');

/**
 * The lines of a quote, where two or more neighbouring rows of a table with equally many cells stay a table. In the
 * canonical text cells are joined by a tab, blocks and rows by a line feed. Empty lines are left out.
 */
export function quoteBlocks(quote: string): readonly QuoteBlock[] {
  const lines = quote.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const blocks: QuoteBlock[] = [];
  let next = 0;
  for (const [i, line] of lines.entries()) {
    if (i < next) continue;
    const rows = rowsFrom(lines, i);
    if (rows.length > 1) blocks.push({ kind: 'rows', rows });
    else blocks.push({ kind: 'line', text: line });
    next = i + Math.max(1, rows.length);
  }
  return blocks;
}
