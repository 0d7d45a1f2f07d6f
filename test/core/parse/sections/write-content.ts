import { BlockWriter } from '../../../../src/core/parse/block-writer.ts';
import type { Block, Mark } from '../../../../src/core/filing/block.ts';
import type { Content } from '../../../../src/core/parse/sections/read-lines.ts';

/**
 * A document in one line a block: `# title` heading, `*text*` bold paragraph, `^text` centred paragraph, `- text` list
 * item, `|a|b|` table row (rows in a row are one table), `~text` furniture, `=12` page break with its number,
 * `>>text` a link to the next `#`, `*` or plain block of the same words, ` // ` a forced break, anything else a paragraph.
 */
export function writeContent(lines: readonly string[]): Content {
  const writer = new BlockWriter();
  const links: { block: number; words: string }[] = [];
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 0) writeTable(writer, rows);
    rows = [];
  };
  for (const line of lines) {
    if (line.startsWith('|')) {
      rows.push(line.slice(1, line.endsWith('|') ? -1 : undefined).split('|'));
      continue;
    }
    flush();
    if (line.startsWith('>>')) links.push({ block: writer.blocks.length, words: line.slice(2) });
    writeBlock(writer, line);
  }
  flush();
  return { text: writer.text, blocks: resolveLinks(writer, links) };
}

function writeBlock(writer: BlockWriter, line: string): void {
  writer.begin();
  const bold = /^\*.*\*$/.test(line);
  const text = bold ? line.slice(1, -1) : line.replace(/^(?:# |\^|- |~|=|>>)/, '');
  if (bold) writer.mark('bold');
  for (const [place, piece] of text.split(' // ').entries()) {
    if (place > 0) writer.lineBreak();
    writer.append(piece);
  }
  if (bold) writer.unmark('bold');
  if (line.startsWith('# ')) writer.end({ kind: 'heading', level: 2 });
  else if (line.startsWith('^')) writer.end({ kind: 'paragraph', centred: true });
  else if (line.startsWith('- ')) writer.end({ kind: 'list-item', marker: '•', depth: 0 });
  else if (line.startsWith('~')) writer.end({ kind: 'paragraph', furniture: true });
  else if (line.startsWith('='))
    writer.end({ kind: 'page-break', label: text, at: writer.offset - text.length });
  else writer.end({ kind: 'paragraph' });
}

function writeTable(writer: BlockWriter, rows: readonly (readonly string[])[]): void {
  writer.begin();
  const cells = rows.map((row, r) => {
    if (r > 0) writer.appendVerbatim('\n');
    return {
      cells: row.map((cell, column) => {
        if (column > 0) writer.appendVerbatim('\t');
        const start = writer.offset;
        writer.appendVerbatim(cell);
        return {
          start,
          end: writer.offset,
          column,
          rowSpan: 1,
          colSpan: 1,
          header: false,
          align: 'left' as const,
        };
      }),
    };
  });
  writer.end({ kind: 'table', rows: cells, columns: Math.max(...rows.map((r) => r.length)) });
}

function resolveLinks(
  writer: BlockWriter,
  links: readonly { block: number; words: string }[],
): Block[] {
  const blocks = [...writer.blocks];
  for (const { block, words } of links) {
    const from = blocks[block];
    const to = blocks.findLast(
      (b, i) => i > block && writer.text.slice(b.start, b.end).startsWith(words),
    );
    if (!from || !to) continue;
    const mark: Mark = {
      kind: 'link',
      start: from.start,
      end: from.end,
      href: '#x',
      target: to.start,
    };
    blocks[block] = { ...from, marks: [mark] };
  }
  return blocks;
}

const SENTENCE =
  'The mills of Larkspur Paper ran at a steady rate and the order book stayed full through the winter. ';

/** Prose of about `chars` characters that names no item. */
export function prose(chars: number): string {
  return SENTENCE.repeat(Math.ceil(chars / SENTENCE.length))
    .slice(0, chars)
    .trim();
}
