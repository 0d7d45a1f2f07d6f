import type { DeclaredAlign } from './css-style.ts';
import type { CellDraft, Draft, RowDraft, TextDraft } from './draft.ts';
import { imagesIn, isDraftOfText, isLayoutTable, unwrapTable } from './layout-tables.ts';
import { placeOnGrid } from './table-columns.ts';

// A span beyond these is a mistake of the source, and would make grids of any size out of a few bytes.
const WIDEST_SPAN = 200;
const TALLEST_SPAN = 5_000;

const NOTHING: Draft[] = [];

/** Collects the rows and cells of one table while it is open. */
export class TableBuilder {
  /** Where the drafts around the table go. */
  readonly outer: Draft[];
  readonly captionDrafts: Draft[] = [];
  readonly #rows: RowDraft[] = [];
  readonly #anchors: string[] | null;
  #row: RowDraft | null = null;
  #isHead = false;
  #cell: CellDraft | null = null;
  /** The list in which the drafts of the cell closed last were gathered, empty again. */
  #spare: Draft[] | null = null;
  isCellOpen = false;

  constructor(outer: Draft[], anchors: string[] | null) {
    this.outer = outer;
    this.#anchors = anchors;
  }

  setHead(isHead: boolean): void {
    this.#isHead = isHead;
    this.#row = null;
  }

  openRow(): void {
    this.#row = { cells: [], header: this.#isHead };
    this.#rows.push(this.#row);
  }

  openCell(colSpan: number, rowSpan: number, header: boolean, align: DeclaredAlign): CellDraft {
    if (this.#row === null) this.openRow();
    const cell: CellDraft = {
      drafts: this.#spare ?? [],
      colSpan: Math.min(Math.max(1, colSpan), WIDEST_SPAN),
      rowSpan: Math.min(Math.max(1, rowSpan), TALLEST_SPAN),
      header,
      align,
      column: 0,
    };
    this.#spare = null;
    this.#cell = cell;
    this.#row?.cells.push(cell);
    this.isCellOpen = true;
    return cell;
  }

  /** Opens the caption; returns where its content goes. */
  openCaption(): Draft[] {
    this.isCellOpen = true;
    return this.captionDrafts;
  }

  closeCell(): void {
    this.isCellOpen = false;
    const drafts = this.#cell?.drafts;
    if (this.#cell !== null && drafts !== undefined) {
      // The copy is as long as it has to be; a list that grew has room for sixteen more.
      this.#cell.drafts = drafts.length === 0 ? NOTHING : drafts.slice();
      while (drafts.length > 0) drafts.pop();
      this.#spare = drafts;
    }
    this.#cell = null;
  }

  closeRow(): void {
    this.#row = null;
  }

  /** The table as one draft, or as the drafts it lays out. */
  finish(): Draft[] {
    const rows = placeOnGrid(this.#rows);
    const caption = this.captionDrafts.filter(isDraftOfText);
    const drafts: Draft[] = isLayoutTable(rows)
      ? [...caption, ...unwrapTable(rows)]
      : [
          {
            kind: 'table',
            rows,
            caption: joinCaption(caption),
            anchors: null,
            furniture: false,
          },
          ...imagesIn(rows),
        ];
    const first = drafts.find((d) => d.kind === 'text' || d.kind === 'table');
    if (this.#anchors !== null && first !== undefined)
      first.anchors = [...this.#anchors, ...(first.anchors ?? [])];
    return drafts;
  }
}

function joinCaption(parts: readonly TextDraft[]): TextDraft | null {
  const [first] = parts;
  return first ?? null;
}
