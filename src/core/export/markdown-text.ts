import type { PhrasingContent } from 'mdast';
import { writeMarkdown } from './write-markdown.ts';

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n\t]+\s*/g, ' ').trim();
}

/** The text on one line as Markdown shows it, such as within a heading or a paragraph: nothing in it is syntax. */
export function toMarkdownText(text: string): string {
  const line = onOneLine(text);
  if (line === '') return '';
  const written = writeMarkdown({ type: 'paragraph', children: [{ type: 'text', value: line }] });
  // A heading would take what follows the last space for its closing sequence (CommonMark 4.2).
  return written.trimEnd().replace(/(?<=\s)#+$/, '\\$&');
}

/** The text as the inside of a cell of a GFM table, a link when an address is given. */
export function toMarkdownCell(text: string, link: string | null): string {
  const words: PhrasingContent = { type: 'text', value: onOneLine(text) };
  const inside: PhrasingContent =
    link === null ? words : { type: 'link', url: link, children: [words] };
  const table = writeMarkdown({
    type: 'table',
    children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [inside] }] }],
  });
  return table.replace(/\n[\s\S]*$/, '').replace(/^\| ?| ?\|$/g, '');
}
