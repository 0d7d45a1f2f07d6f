import { decodeHTML } from 'entities';
import { BlockWriter } from '../block-writer.ts';
import type { DocumentContent } from '../document-content.ts';
import { mendHyphens } from './mend-hyphens.ts';
import { readFlowed } from './read-flowed.ts';
import { readWrapped } from './read-wrapped.ts';
import { toSourceLine, type SourceLine } from './source-line.ts';
import { writeDrafts } from './write-drafts.ts';

/** Lines longer than this were not wrapped by hand: the manual allows 80 columns, 132 in tables. */
const WRAP_LIMIT = 140;

/** Markdown that plain text does not hold by chance: headings, links, bold words. */
const MARKDOWN =
  /^#{1,6} \S|\]\((?:https?:|mailto:|#)|(?:^|[\s(])\*\*\S[^*\n]{0,200}\*\*|^\|(?:\s*:?-{3,}:?\s*\|)+\s*$/m;
/** The entities that text without markup holds, left by whoever took it out of a page. */
const ENTITY = /&(?:amp|lt|gt|quot|nbsp|#\d{2,5});/g;
const CLOSED_PAGE = /^\s*<\/PAGE>\s*$/i;
const EDGAR = /^[ \t]*<(?:PAGE|TABLE|S|C|CAPTION|FN)>/m;

/** Whether most of the text stands in lines too long to have been wrapped by hand. */
function isFlowed(lines: readonly string[]): boolean {
  let long = 0;
  let total = 0;
  for (const line of lines) {
    total += line.length;
    if (line.length > WRAP_LIMIT && !/\S {6,}\S/.test(line)) long += line.length;
  }
  return long > total * 0.3;
}

/**
 * Reads plain text as blocks: wrapped as filings are typed, or one line a paragraph as browsers and converters copy it,
 * with or without Markdown.
 */
export function textToBlocks(text: string): DocumentContent {
  const lines = toLines(text);
  const isEdgar = EDGAR.test(text) || text.includes('\f');
  const isMarkdown = !isEdgar && MARKDOWN.test(text);
  const writer = new BlockWriter();
  const isFlow = !isEdgar && (isMarkdown || isFlowed(lines));
  if (isFlow) writeDrafts(writer, readFlowed(lines), true);
  else writeDrafts(writer, readWrapped(mendHyphens(lines).map(toWrappedLine)), false);
  return { text: writer.text, blocks: writer.blocks, warnings: [] };
}

function toLines(text: string): string[] {
  let plain = text.includes('&') ? text.replace(ENTITY, decodeHTML) : text;
  if (plain.includes('\f')) plain = plain.replaceAll('\f', '\n<PAGE>\n');
  return plain.includes('\r') ? plain.split(/\r\n?|\n/) : plain.split('\n');
}

/** Privacy-enhanced mail put "- " before lines that start with a dash; some agents closed their page tags. */
function toWrappedLine(line: string): SourceLine {
  if (CLOSED_PAGE.test(line)) return toSourceLine('');
  return toSourceLine(line.startsWith('- -') ? line.slice(2) : line);
}
