import type { Block, TableCell, TableRow } from '../../filing/block.ts';
import { normaliseRun, type BlockWriter } from '../block-writer.ts';
import { appendInline } from './append-inline.ts';
import type { TableDraft } from './table-draft.ts';

/** Writes a table as a block: caption, then rows by line feeds, cells by tabs. Inline Markdown is read if asked. */
export function writeTable(
  writer: BlockWriter,
  table: TableDraft,
  isMarkdown = false,
): Block | null {
  writer.begin();
  const start = writer.offset;
  if (table.caption !== '') writer.append(table.caption);
  const caption = table.caption === '' ? null : { start, end: writer.offset };
  const rows: TableRow[] = [];
  const { turns = [] } = table;
  let nextTurn = 0;
  for (const [index, drafts] of table.rows.entries()) {
    if (drafts.length === 0) continue;
    if (!writer.isEmpty) writer.appendVerbatim('\n');
    const cut = turns[nextTurn];
    if (cut?.row === index) {
      for (const page of cut.pages) page.at = writer.offset;
      nextTurn++;
    }
    const cells: TableCell[] = [];
    for (const draft of drafts) {
      if (cells.length > 0) writer.appendVerbatim('\t');
      const from = writer.offset;
      if (isMarkdown) {
        appendInline(writer, draft.text.trim());
        writer.trimSpaces();
      } else writer.append(normaliseRun(draft.text).trim());
      const { column, colSpan, header, align } = draft;
      cells.push({ start: from, end: writer.offset, column, rowSpan: 1, colSpan, header, align });
    }
    rows.push({ cells });
  }
  return writer.end({
    kind: 'table',
    rows,
    columns: table.columns,
    ...(caption ? { caption } : {}),
  });
}
