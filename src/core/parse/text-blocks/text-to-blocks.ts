import { decodeHTML } from 'entities';
import { BlockWriter } from '../block-writer.ts';
import type { DocumentContent } from '../document-content.ts';
import { mendHyphens } from './mend-hyphens.ts';
import { readFlowed } from './read-flowed.ts';
import { readWrapped } from './read-wrapped.ts';
import { eachLine, SourceLines } from './source-lines.ts';
import { writeDrafts } from './write-drafts.ts';

/** Lines longer than this were not wrapped by hand: the manual allows 80 columns, 132 in tables. */
const WRAP_LIMIT = 140;

/** Markdown that plain text does not hold by chance: headings, links, bold words. */
const MARKDOWN =
  /^#{1,6} \S|\]\((?:https?:|mailto:|#)|(?:^|[\s(])\*\*\S[^*\n]{0,200}\*\*|^\|(?:\s*:?-{3,}:?\s*\|)+\s*$/m;
/** The entities that text without markup holds, left by whoever took it out of a page. */
const ENTITY = /&(?:amp|lt|gt|quot|nbsp|#\d{2,5});/g;
/** A page tag right behind the words that end the page, most often its number. */
const TAG_BEHIND = /([^\s<>])[ \t]*<PAGE>(?:[ \t]*(?=[^\s\d])()|)/gi;
const EDGAR = /^[ \t]*<(?:PAGE|TABLE|S|C|CAPTION|FN)>/im;

/** Whether most of the text stands in lines too long to have been wrapped by hand. */
function isFlowed(text: string): boolean {
  let long = 0;
  let total = 0;
  eachLine(text, (start, end) => {
    const length = end - start;
    total += length;
    if (length > WRAP_LIMIT && !/\S {6,}\S/.test(text.slice(start, end))) long += length;
  });
  return long > total * 0.3;
}

/**
 * Reads plain text as blocks: wrapped as filings are typed, or one line a paragraph as browsers and converters copy it,
 * with or without Markdown.
 */
export function textToBlocks(source: string): DocumentContent {
  const isEdgar = EDGAR.test(source) || source.includes('\f');
  const isMarkdown = !isEdgar && MARKDOWN.test(source);
  const text = toPlain(source);
  const writer = new BlockWriter();
  if (!isEdgar && (isMarkdown || isFlowed(text)))
    writeDrafts(writer, readFlowed(text.split(/\r\n?|\n/)), true);
  else writeDrafts(writer, readWrapped(toWrappedLines(text)), false);
  return { text: writer.text, blocks: writer.blocks, warnings: [] };
}

function toPlain(text: string): string {
  const plain = text.includes('&') ? text.replace(ENTITY, decodeHTML) : text;
  const paged = plain.includes('\f') ? plain.replaceAll('\f', '\n<PAGE>\n') : plain;
  return paged.replace(TAG_BEHIND, (_, above: string, below: string | undefined) =>
    below === undefined ? `${above}\n<PAGE>` : `${above}\n<PAGE>\n`,
  );
}

function toWrappedLines(text: string): SourceLines {
  const lines = SourceLines.of(text);
  mendHyphens(lines);
  return lines;
}
