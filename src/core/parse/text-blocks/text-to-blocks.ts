import { BlockWriter } from '../block-writer.ts';
import type { DocumentContent } from '../document-content.ts';
import { readFlowed } from './read-flowed.ts';
import { readWrapped } from './read-wrapped.ts';
import { toSourceLine } from './source-line.ts';
import { writeDrafts } from './write-drafts.ts';

/** Lines longer than this were not wrapped by hand: the manual allows 80 columns, 132 in tables. */
const WRAP_LIMIT = 140;

/** Markdown that plain text does not hold by chance: headings, links, bold words. */
const MARKDOWN =
  /^#{1,6} \S|\]\((?:https?:|mailto:|#)|(?:^|[\s(])\*\*\S[^*\n]{0,200}\*\*|^\|(?:\s*:?-{3,}:?\s*\|)+\s*$/m;
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
  else writeDrafts(writer, readWrapped(lines.map((line) => toSourceLine(mendDashes(line)))), false);
  return { text: writer.text, blocks: writer.blocks, warnings: [] };
}

function toLines(text: string): string[] {
  let plain = text.includes('&') ? text.replace(/&(amp|lt|gt|quot|nbsp);/g, unescapeEntity) : text;
  if (plain.includes('\f')) plain = plain.replaceAll('\f', '\n<PAGE>\n');
  return plain.includes('\r') ? plain.split(/\r\n?|\n/) : plain.split('\n');
}

/** Privacy-enhanced mail put "- " before lines that start with a dash. */
function mendDashes(line: string): string {
  return line.startsWith('- -') ? line.slice(2) : line;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

function unescapeEntity(whole: string, name: string): string {
  return ENTITIES[name] ?? whole;
}
