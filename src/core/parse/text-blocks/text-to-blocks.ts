import { BlockWriter } from '../block-writer.ts';
import type { DocumentContent } from '../document-content.ts';
import { appendInline } from './append-inline.ts';

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const BULLET = /^\s*([-*+•·●▪◦‣–o])\s+(?=\S)/;

/** Reads text as blocks. */
export function textToBlocks(text: string): DocumentContent {
  const writer = new BlockWriter();
  for (const chunk of text.split(/\n[ \t\u00a0]*(?=\n)/)) {
    const lines = chunk.split('\n').filter((l) => /\S/.test(l));
    const joined = lines.length > 1 && lines.every((l) => l.length < 132 && l.length > 40);
    for (const line of joined ? [lines.join(' ')] : lines) writeLine(writer, line);
  }
  return { text: writer.text, blocks: writer.blocks, warnings: [] };
}

function writeLine(writer: BlockWriter, line: string): void {
  const heading = HEADING.exec(line);
  if (heading) {
    writer.begin();
    appendInline(writer, heading[2] ?? '');
    const level = (heading[1] ?? '#').length;
    writer.end({ kind: 'heading', level: level === 1 ? 1 : level === 2 ? 2 : 3 });
    return;
  }
  const bullet = BULLET.exec(line);
  writer.begin();
  appendInline(writer, bullet ? line.slice(bullet[0].length) : line);
  if (bullet) writer.end({ kind: 'list-item', marker: bullet[1] ?? null, depth: 0 });
  else writer.end({ kind: 'paragraph' });
}
