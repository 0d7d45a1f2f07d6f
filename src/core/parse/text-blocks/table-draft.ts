import type { CellAlign } from '../../filing/block.ts';
import type { PageDraft } from './draft.ts';

/** A cell of a table not yet written; `text` is as in the source. */
export interface CellDraft {
  readonly column: number;
  readonly colSpan: number;
  readonly text: string;
  readonly header: boolean;
  readonly align: CellAlign;
}

/** A table read out of text, before its words are written to the canonical text. Empty cells are left out. */
export interface TableDraft {
  /** Title lines that the source sets over the whole table. */
  readonly caption: string;
  readonly rows: (readonly CellDraft[])[];
  readonly columns: number;
  /** Whether it goes on with the table on the page before, between the same tags. */
  readonly isRest?: boolean;
  /** Pages that turn within the table, each before the row of that number. */
  readonly turns?: { readonly row: number; readonly pages: readonly PageDraft[] }[];
}
