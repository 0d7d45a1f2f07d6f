import type { Table as TableNode } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Cell, Table } from './table.ts';

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : '';
  return String(cell).replace(/\s*[\r\n]+\s*/g, ' ');
}

/** The table as a GFM table node; columns of nothing but numbers are set right. */
export function tableNode({ columns, rows }: Table): TableNode {
  return {
    type: 'table',
    align: columns.map((_, i) =>
      rows.length > 0 && rows.every((row) => row[i] === null || typeof row[i] === 'number')
        ? 'right'
        : null,
    ),
    children: [columns, ...rows].map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        children: [{ type: 'text', value: textOf(cell) }],
      })),
    })),
  };
}

/** A GFM table; what a cell holds can't break out of it. */
export function toMarkdownTable(table: Table): string {
  return toMarkdown(tableNode(table), {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}
