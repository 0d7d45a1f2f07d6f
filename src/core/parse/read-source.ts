import type { DocumentContent } from './document-content.ts';
import { htmlToBlocks } from './html-blocks/html-blocks.ts';
import { sniffFormat } from './sniff-format.ts';
import { textToBlocks } from './text-blocks/text-to-blocks.ts';
import { xmlToBlocks } from './xml-blocks/xml-to-blocks.ts';

/** A document's content and what its source is written in. */
export interface ReadSource {
  readonly content: DocumentContent;
  readonly format: 'html' | 'text' | 'xml';
}

/** Reads one document's source by the reader that fits what it holds, whatever its name or type say. */
export function readSource(source: string): ReadSource {
  const format = sniffFormat(source);
  switch (format) {
    case 'html':
      return { format, content: htmlToBlocks(source) };
    case 'xml':
      return { format, content: xmlToBlocks(source) };
    case 'text':
      return { format, content: textToBlocks(source) };
  }
}
