import type { TableBlock, TableCell } from '../../core/filing/block.ts';
import { decimalTail, tailWidth } from './decimal-tail.ts';
import { drawText } from './draw-text.ts';

/** The widest tail of each column's figures, in em: the room left of the column's right edge. */
function columnTails(table: TableBlock, text: string): ReadonlyMap<number, number> {
  const widest = new Map<number, number>();
  for (const { cells } of table.rows) {
    for (const cell of cells) {
      if (cell.align !== 'decimal') continue;
      const tail = decimalTail(text.slice(cell.start, cell.end));
      if (tail === null) continue;
      const right = cell.column + cell.colSpan;
      widest.set(right, Math.max(widest.get(right) ?? 0, tailWidth(tail)));
    }
  }
  return widest;
}

function drawCell(cell: TableCell, text: string, tails: ReadonlyMap<number, number>): HTMLElement {
  // A heading that says nothing heads nothing.
  const isHeading = cell.header && cell.start < cell.end;
  const element = document.createElement(isHeading ? 'th' : 'td');
  element.dataset['start'] = String(cell.start);
  element.dataset['end'] = String(cell.end);
  if (cell.colSpan > 1) element.setAttribute('colspan', String(cell.colSpan));
  if (cell.rowSpan > 1) element.setAttribute('rowspan', String(cell.rowSpan));
  if (cell.align !== 'left') element.className = `align-${cell.align}`;
  if (cell.align === 'decimal') {
    const tail = decimalTail(text.slice(cell.start, cell.end));
    const room = (tails.get(cell.column + cell.colSpan) ?? 0) - tailWidth(tail ?? '');
    if (tail !== null && room > 0.01) element.style.setProperty('--tail', `${room.toFixed(2)}em`);
  }
  drawText(element, text, cell, cell.marks);
  return element;
}

/** Rows from which on a table may be longer than the window, so that its head is worth staying in sight. */
const LONG = 12;
/** More rows of a head would leave too little of the window. */
const HEAD_ROWS = 4;

/** A table in a box of its own that scrolls sideways; rows of header cells at its top become its head. */
export function drawTable(table: TableBlock, text: string): HTMLElement {
  const element = document.createElement('table');
  const tails = columnTails(table, text);
  if (table.caption) {
    const caption = element.createCaption();
    caption.dataset['start'] = String(table.caption.start);
    caption.dataset['end'] = String(table.caption.end);
    drawText(caption, text, table.caption, table.marks);
  }
  const headRows = table.rows.findIndex((row) => !row.cells.every((cell) => cell.header));
  const head = document.createElement('thead');
  const body = document.createElement('tbody');
  table.rows.forEach((row, i) => {
    const line = document.createElement('tr');
    line.append(...row.cells.map((cell) => drawCell(cell, text, tails)));
    (i < headRows ? head : body).append(line);
  });
  if (headRows <= HEAD_ROWS && table.rows.length >= LONG) head.className = 'staying';
  if (head.hasChildNodes()) element.append(head);
  element.append(body);
  return element;
}
