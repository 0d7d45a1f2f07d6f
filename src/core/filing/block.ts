import type { TextSpan } from './span.ts';

/** How a run of characters inside a block is set. Marks may overlap; they never nest into other blocks. */
export type MarkKind =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'superscript'
  | 'subscript'
  /** One space of the text that stood as a forced line break in the source (`<br>`, an address line). */
  | 'line-break'
  | 'link';

/** A range of a block's text with one property of its setting. */
export interface Mark extends TextSpan {
  readonly kind: MarkKind;
  /** For a link: the address as filed; `#name` for a place in the same document. */
  readonly href?: string;
  /** For a link into the same document: the offset it leads to, once the whole document is read. */
  readonly target?: number;
}

interface BlockBase extends TextSpan {
  /** Inline marks, ordered by start; absent when there are none. */
  readonly marks?: readonly Mark[];
  /**
   * True for what the paper page repeats and no sentence contains: running headers and footers, lone
   * page numbers, "Table of Contents" links. Kept in the text, left out by detectors.
   */
  readonly furniture?: true;
  /** Names by which links of the same document lead here (`id`, `<a name>`). */
  readonly anchors?: readonly string[];
}

/** A title line; `level` runs from 1 (the document's) to 6. */
export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** Set centred in the source. */
  readonly centred?: true;
}

/** Running text: one paragraph, its wrapped lines joined, also across a page break. */
export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
  readonly centred?: true;
}

/**
 * One item of a list. A bullet glyph stands in `marker` and not in the text; an enumerator that is part of the
 * filing's words, such as "(a)" or "1.", stays in the text and `marker` is null.
 */
export interface ListItemBlock extends BlockBase {
  readonly kind: 'list-item';
  readonly marker: string | null;
  /** Depth of nesting, from 0. */
  readonly depth: number;
}

/** Horizontal alignment of a cell; `decimal` asks for alignment on the decimal point. */
export type CellAlign = 'left' | 'center' | 'right' | 'decimal';

/** One cell: a range of the text. Currency signs, closing parentheses and percent signs are merged into it. */
export interface TableCell extends TextSpan {
  /** Column of the cell's left edge, from 0, after merging of layout columns. */
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly header: boolean;
  readonly align: CellAlign;
  readonly marks?: readonly Mark[];
}

/** A row; cells that reach down from the rows above are not in it. */
export interface TableRow {
  readonly cells: readonly TableCell[];
}

/** A data table. In the canonical text its cells are joined by a tab, its rows by a line feed. */
export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
  /** Number of columns after merging. */
  readonly columns: number;
  /** The caption's range, inside the block, when the source names one. */
  readonly caption?: TextSpan;
}

/** An image of the submission. Its text is the alternative text, often empty. */
export interface ImageBlock extends BlockBase {
  readonly kind: 'image';
  /** File name as the HTML refers to it, to be matched with a document of the same submission. */
  readonly source: string;
}

/**
 * Where a page of the paper original ends. Its text is the printed page number, often empty. A paragraph that runs over
 * the page is one block; the break then stands after it and `at` points into it.
 */
export interface PageBreakBlock extends BlockBase {
  readonly kind: 'page-break';
  /** The printed number of the page that ends here, such as "12" or "F-3"; null when none is printed. */
  readonly label: string | null;
  /** Offset at which the page turns; at most `start`. */
  readonly at: number;
}

/** A horizontal rule; empty text. */
export interface RuleBlock extends BlockBase {
  readonly kind: 'rule';
}

/** Text whose line breaks and spacing carry meaning: charts, signatures and tables without recognisable columns. */
export interface PreformattedBlock extends BlockBase {
  readonly kind: 'preformatted';
}

/** The smallest unit of structure: blocks follow each other, never nest, and are joined by one line feed. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListItemBlock
  | TableBlock
  | ImageBlock
  | PageBreakBlock
  | RuleBlock
  | PreformattedBlock;
