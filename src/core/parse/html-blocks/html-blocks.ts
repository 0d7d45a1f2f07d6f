import { BlockWriter } from '../block-writer.ts';
import type { DocumentContent } from '../document-content.ts';

/** Reads HTML as blocks; for now a paragraph for each run of text between block tags. */
export function htmlToBlocks(html: string): DocumentContent {
  const writer = new BlockWriter();
  for (const piece of html.split(/<\/?(?:p|div|tr|table|h[1-6]|li|br|body|head)\b[^>]*>/i)) {
    writer.begin();
    writer.append(piece.replace(/<[^>]*>/g, '').replace(/&nbsp;|&#160;/g, ' ').replaceAll('&amp;', '&'));
    writer.end({ kind: 'paragraph' });
  }
  return { text: writer.text, blocks: writer.blocks, warnings: [] };
}
