import type { Block, Mark, TableBlock } from '../../../../src/core/filing/block.ts';
import type { DocumentContent } from '../../../../src/core/parse/document-content.ts';

function nameOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}${block.centred === true ? ' centred' : ''}`;
    case 'paragraph':
      return `p${block.centred === true ? ' centred' : ''}`;
    case 'list-item':
      return `li ${block.depth} ${block.marker ?? 'none'}`;
    case 'page-break':
      return `page ${block.label ?? '?'}`;
    case 'image':
      return `image ${block.source}`;
    case 'table':
      return `table of ${block.columns}`;
    default:
      return block.kind;
  }
}

function markText(text: string, mark: Mark): string {
  const goal = mark.href === undefined ? '' : ` → ${mark.target ?? mark.href}`;
  return `${mark.kind}${goal} “${text.slice(mark.start, mark.end)}”`;
}

function tableLines(text: string, table: TableBlock): string[] {
  const lines: string[] = [];
  if (table.caption)
    lines.push(`    caption: ${text.slice(table.caption.start, table.caption.end)}`);
  for (const row of table.rows)
    lines.push(
      `    ${row.cells
        .map((cell) => {
          const span = `${cell.colSpan > 1 ? `<${cell.colSpan}>` : ''}${cell.rowSpan > 1 ? `{${cell.rowSpan}}` : ''}`;
          return `${cell.header ? '^' : ''}${span}${cell.align[0]}:${text.slice(cell.start, cell.end)}`;
        })
        .join(' | ')}`,
    );
  return lines;
}

/** A document's blocks, one a line, as a person would check them; marks in braces behind the text. */
export function outlineBlocks(content: DocumentContent): string {
  const { text } = content;
  const lines: string[] = [];
  for (const block of content.blocks) {
    const furniture = block.furniture === true ? ' furniture' : '';
    const anchors = block.anchors === undefined ? '' : ` #${block.anchors.join(' #')}`;
    const own = block.kind === 'table' ? '' : text.slice(block.start, block.end);
    const marks = (block.marks ?? []).map((mark) => markText(text, mark));
    const cut =
      block.kind === 'page-break' && block.at < block.start
        ? ` in “${text.slice(block.at - 12, block.at)}|${text.slice(block.at, block.at + 12)}”`
        : '';
    lines.push(
      `[${nameOf(block)}${furniture}${anchors}]${own === '' ? '' : ` ${own}`}${cut}${marks.length === 0 ? '' : ` {${marks.join(', ')}}`}`,
    );
    if (block.kind === 'table') lines.push(...tableLines(text, block));
  }
  return lines.join('\n');
}
