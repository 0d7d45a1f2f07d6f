import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/core/filing/block.ts';
import { detectForm } from '../../../../src/core/parse/sections/detect-form.ts';
import { itemsOf } from '../../../../src/core/parse/sections/items-of.ts';
import type { Content } from '../../../../src/core/parse/sections/read-lines.ts';
import { splitSections } from '../../../../src/core/parse/sections/split-sections.ts';
import { hasSharedFilings, readShared, sharedItems } from './shared-filings.ts';
import { writeContent } from './write-content.ts';

const present = hasSharedFilings();

/** The document's lines in the notation of `writeContent`, every block a plain paragraph. */
function plainLines({ text, blocks }: Content): string[] {
  return blocks
    .flatMap((block) => linesOf(text, block).map((line) => line.replace(/^[#^*~=|>-]+/, '').trim()))
    .filter((line) => line !== '');
}

function linesOf(text: string, block: Block): string[] {
  const words = text.slice(block.start, block.end);
  if (block.kind === 'table') return words.split('\n').map((row) => row.replaceAll('\t', ' '));
  return block.kind === 'preformatted' ? words.split('\n') : [words];
}

const HEADING = /^(items?\s*\S+)\s+(.+)$/i;

const losses: readonly [name: string, lose: (lines: string[]) => string[]][] = [
  ['all typography and tables', (lines) => lines],
  [
    'number and title on one line',
    (lines) =>
      lines.flatMap((line) =>
        line.length < 200 ? (HEADING.exec(line)?.slice(1) ?? [line]) : [line],
      ),
  ],
  ['the capitals of the word Item', (lines) => lines.map((line) => line.replace(/^ITEM/, 'Item'))],
];

describe.skipIf(!present)('items of filings that have lost', () => {
  it.each(losses)(
    '%s',
    (_name, lose) => {
      const wrong: string[] = [];
      for (const [name, items] of Object.entries(present ? sharedItems() : {})) {
        const document = readShared(name)?.documents[0];
        if (!document) continue;
        const form = document.type ?? detectForm(document.text);
        const content = writeContent(lose(plainLines(document)));
        const found = itemsOf(splitSections(content, form), form) ?? [];
        if (found.join() !== items.join()) wrong.push(`${name}: ${found.join(' ')}`);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
