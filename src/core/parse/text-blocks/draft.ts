import type { TableDraft } from './table-draft.ts';

/** A page turn to be written; `at` is filled in when the paragraph that it cuts is written. */
export interface PageDraft {
  readonly kind: 'page';
  readonly label: string | null;
  /** The printed number, empty when the page prints none. */
  readonly text: string;
  at: number | null;
}

/** How a piece is joined to the one before it: as running words, as a forced line, or without a space. */
export type Join = 'space' | 'break' | 'none';

/** How running words go on: a word cut at its own hyphen ("placebo-" / "controlled") takes no space. */
export function joinWords(above: string, below: string): Join {
  return /\p{L}-$/u.test(above) && /^(?!(?:and|or|to)\b)\p{Ll}/u.test(below) ? 'none' : 'space';
}

/** A line of a block of words. */
export interface Piece {
  readonly text: string;
  readonly join: Join;
  /** Pages that turn just before this piece. */
  readonly turns?: readonly PageDraft[];
}

/** What kind of block a run of words becomes. */
export type WordShape =
  | { readonly kind: 'paragraph'; readonly centred?: true }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4 | 5 | 6;
      readonly centred?: true;
    }
  | { readonly kind: 'list-item'; readonly marker: string | null; readonly depth: number };

/** A paragraph, heading or list item to be written. */
export interface WordsDraft {
  readonly kind: 'words';
  readonly shape: WordShape;
  readonly pieces: Piece[];
  /** Column of the first line and right edge of the last, to tell whether a page break cuts the block. */
  readonly indent: number;
  readonly lastEdge: number;
}

/** A block to be written to the canonical text, in the order of the source. */
export type Draft =
  | WordsDraft
  | PageDraft
  | { readonly kind: 'furniture'; readonly text: string }
  | { readonly kind: 'table'; readonly table: TableDraft }
  | { readonly kind: 'preformatted'; readonly lines: readonly string[] }
  | { readonly kind: 'image'; readonly source: string; readonly alt: string }
  | { readonly kind: 'rule' };
