/** A quote as it is laid out: lines of running text, and runs of table rows. */
export type QuoteBlock =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] };

function isTidy(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell) => cell === cell.trim());
}

/**
 * The lines of a quote, where two or more neighbouring rows of a table with equally many cells stay a table. In the
 * canonical text cells are joined by a tab, blocks and rows by a line feed. Empty lines are left out.
 */
export function quoteBlocks(quote: string): readonly QuoteBlock[] {
  const lines = quote.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const blocks: QuoteBlock[] = [];
  for (let i = 0; i < lines.length; i++) {
    const rows: string[][] = [];
    for (let j = i; j < lines.length; j++) {
      const cells = (lines[j] ?? '').split('\t');
      if (!isTidy(cells) || (rows[0] && rows[0].length !== cells.length)) break;
      rows.push(cells);
    }
    if (rows.length > 1) {
      blocks.push({ kind: 'rows', rows });
      i += rows.length - 1;
    } else blocks.push({ kind: 'line', text: lines[i] ?? '' });
  }
  return blocks;
}
