/** One cell; null is an empty one. Numbers stay numbers so that a spreadsheet can add them up. */
export type Cell = string | number | boolean | null;

/** Rows under named columns, before any format: every row has as many cells as there are columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
