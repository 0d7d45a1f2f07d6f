import { asciiPage } from './ascii-page.ts';
import { BlockWriter } from '../block-writer.ts';
import type { DocumentContent } from '../document-content.ts';
import { textToBlocks } from '../text-blocks/text-to-blocks.ts';
import { DraftWriter } from './write-drafts.ts';
import { HtmlReader } from './html-reader.ts';
import { settleDepths, settleLists } from './settle-lists.ts';
import { PageFlow } from './page-flow.ts';
import { describeMissingEnd } from './missing-end.ts';
import { joinLines } from './join-lines.ts';
import { splitTitles } from './split-lines.ts';
import { MarkWriter } from './mark-writer.ts';

/**
 * The blocks of an HTML document and the text they stand over: every visible word once, in reading order. Scripts, styles,
 * comments, hidden text and the header of inline XBRL are left out; cover facts are kept aside.
 */
export function htmlToBlocks(html: string): DocumentContent {
  const ascii = asciiPage(html);
  if (ascii !== null) return textToBlocks(ascii);
  const reader = new HtmlReader(html);
  reader.read();
  const { flow, facts, links } = reader.handler;
  const marks = new MarkWriter(links);
  const writer = new BlockWriter();
  const paragraphs = splitTitles(joinLines(flow.drafts));
  settleLists(paragraphs);
  const drafts = new PageFlow(paragraphs).run();
  settleDepths(drafts);
  const draftWriter = new DraftWriter(writer, marks, drafts);
  for (const draft of drafts) draftWriter.write(draft);
  marks.connect();
  const cover = facts.toRecord();
  const missing = describeMissingEnd(html);
  return {
    text: writer.text,
    blocks: writer.blocks,
    ...(cover === null ? {} : { facts: cover }),
    warnings: missing === null ? [] : [missing],
  };
}
