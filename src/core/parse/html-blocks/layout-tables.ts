import { isBulletText, isEnumerator, isItemLabel } from './list-markers.ts';
import {
  commonStyle,
  joinDrafts,
  UNSETTLED,
  type CellDraft,
  type Draft,
  type RowDraft,
  type TextDraft,
} from './draft.ts';
import { STYLE } from './tag-table.ts';

const LONGEST_TITLE = 160;

/** Whether it has words of its own. */
export function isDraftOfText(draft: Draft): draft is TextDraft {
  return draft.kind === 'text';
}

function isFilled(cell: CellDraft): boolean {
  return cell.drafts.some((d) => d.kind !== 'break' && d.kind !== 'rule');
}

/** The text of a cell that holds one short paragraph and nothing else; null for any other cell. */
function shortText(cell: CellDraft | undefined): string | null {
  const [only] = cell?.drafts ?? [];
  if (cell?.drafts.length !== 1 || only?.kind !== 'text') return null;
  return only.text;
}

function isLabelRow(filled: readonly CellDraft[]): boolean {
  const label = shortText(filled[0]);
  if (label === null || filled.length !== 2) return false;
  return isBulletText(label) || isEnumerator(label) || isItemLabel(label);
}

/**
 * Whether a table only lays out the page: one column, a bullet or number beside its text, a title in two cells, or tables
 * within.
 */
export function isLayoutTable(rows: readonly RowDraft[]): boolean {
  let most = 0;
  let filledRows = 0;
  let labelRows = 0;
  let itemRows = 0;
  for (const row of rows) {
    const filled = row.cells.filter(isFilled);
    if (filled.length === 0) continue;
    filledRows++;
    most = Math.max(most, filled.length);
    if (filled.length === 1 || isLabelRow(filled)) labelRows++;
    if (filled.length > 1 && isItemLabel(shortText(filled[0]) ?? '')) itemRows++;
    for (const cell of filled)
      if (cell.drafts.some((d) => d.kind === 'table' || d.kind === 'ready')) return true;
  }
  if (most <= 1) return true;
  // Three items in a row without their text are a table of contents.
  if (labelRows === filledRows) return itemRows < 3 || itemRows * 2 < filledRows;
  return filledRows === 1 && most === 2;
}

/** A lettered line set all in bold heads what follows. */
function isTitle(draft: TextDraft): boolean {
  return draft.text.length <= LONGEST_TITLE && (commonStyle(draft) & STYLE.bold) !== 0;
}

function unwrapRow(cells: readonly CellDraft[], out: Draft[]): void {
  const filled = cells.filter(isFilled);
  const [first, second] = filled;
  const label = shortText(first);
  const firstDraft = first?.drafts[0];
  const [body, ...rest] = second?.drafts ?? [];
  if (
    filled.length === 2 &&
    label !== null &&
    firstDraft?.kind === 'text' &&
    body?.kind === 'text' &&
    label.length <= 60 &&
    (isLabelRow(filled) || second?.drafts.length === 1)
  ) {
    if (isBulletText(label)) {
      body.list = { marker: label, depth: UNSETTLED };
      out.push(body, ...rest);
    } else {
      joinDrafts(firstDraft, body, false);
      if (isEnumerator(label) && !isTitle(firstDraft))
        firstDraft.list = { marker: null, depth: UNSETTLED };
      out.push(firstDraft, ...rest);
    }
    return;
  }
  for (const cell of cells) for (const draft of cell.drafts) out.push(draft);
}

/** The content of a layout table in reading order. */
export function unwrapTable(rows: readonly RowDraft[]): Draft[] {
  const out: Draft[] = [];
  for (const row of rows) unwrapRow(row.cells, out);
  return out;
}

/** The images in the cells of a table; a data table's text has no place for them, so they follow it. */
export function imagesIn(rows: readonly RowDraft[]): Draft[] {
  const images: Draft[] = [];
  for (const row of rows)
    for (const cell of row.cells)
      for (const draft of cell.drafts) if (draft.kind === 'image') images.push(draft);
  return images;
}
