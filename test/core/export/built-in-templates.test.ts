import { fc } from '../../property.ts';
import type { RootContent } from 'mdast';
import { parse } from 'yaml';
import { describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../src/core/annotate/annotation.ts';
import { parseMarkdown } from '../../../src/core/export/note-markdown.ts';
import { writeNotes } from '../../../src/core/export/write-notes.ts';
import { annotationOf, targetOf } from '../annotate/samples.ts';
import { hostileLine, hostileText } from './hostile-text.ts';
import { quoteText, shownText } from './read-back.ts';
import { FILING } from './sample-notes.ts';

vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: 60 };
type Kind = 'memo' | 'obsidian' | 'evidence';

function blocksOf(kind: Kind, annotations: readonly Annotation[]): readonly RootContent[] {
  const written = writeNotes({ kind }, [{ filing: FILING, annotations }], {
    order: 'place',
    markers: false,
  });
  if (!written.ok) throw new Error(written.error);
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(written.value);
  expect(parse(matter?.[1] ?? '')).toMatchObject({ form: '8-K', filer: FILING.facts.filer });
  return parseMarkdown(written.value.slice(matter?.[0].length ?? 0)).children;
}

function notesOn(quote: string, note: string, tags: readonly string[] = []) {
  return [
    annotationOf('first', { target: targetOf({ quote }), note, tags }),
    annotationOf('second', { target: targetOf({ start: 90, end: 95, quote: 'plain' }) }),
  ];
}

/** The quotes of a memo, or of a note for Obsidian, where a line naming the section stands before the words. */
function quotesOf(kind: 'memo' | 'obsidian', blocks: readonly RootContent[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'blockquote') return [];
    const text = block.children.map(quoteText).join('\n');
    return kind === 'memo' ? text : text.replace(/^\[!quote\] [^\n]*\n/, '');
  });
}

/** Tags and block id of each item, in the paragraph that ends it. */
function feetOf(blocks: readonly RootContent[]): readonly string[] {
  return blocks.flatMap((block) => {
    const text = block.type === 'paragraph' ? shownText(block) : '';
    return / \^(?:first|second)$/.test(text) ? text : [];
  });
}

/** The cells of the rows of every table, without the heads. */
function rowsOf(blocks: readonly RootContent[]): readonly (readonly string[])[] {
  return blocks.flatMap((block) =>
    block.type === 'table'
      ? block.children.slice(1).map((row) => row.children.map((cell) => shownText(cell)))
      : [],
  );
}

const onOneLine = (text: string) => text.replace(/\s*[\r\n\t]+\s*/g, ' ').trim();

describe.each(['memo', 'obsidian'] as const)('the built-in form %s', (kind) => {
  it('gives hostile quotes back to the letter', () => {
    fc.assert(
      fc.property(hostileText, (quote) => {
        expect(quotesOf(kind, blocksOf(kind, notesOn(quote, '')))).toEqual([quote, 'plain']);
      }),
      RUNS,
    );
  });

  it('keeps hostile notes and tags in their places', () => {
    fc.assert(
      fc.property(hostileText, hostileLine, (note, tag) => {
        const blocks = blocksOf(kind, notesOn('a quote', note, ['kept', tag]));
        const quotes = quotesOf(kind, blocks);
        expect(quotes.filter((quote) => quote === 'a quote')).toHaveLength(1);
        expect(quotes.at(-1)).toBe('plain');
        const feet = feetOf(blocks);
        expect(feet).toHaveLength(2);
        expect(feet[0]).toMatch(/^#kept(?: #\S+)? .* \^first$/);
        expect(feet[1]).toMatch(/^[^#].* \^second$/);
      }),
      RUNS,
    );
  });
});

describe('the built-in form evidence', () => {
  it('gives hostile quotes and notes back, each in its cell', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (quote, note) => {
        const rows = rowsOf(blocksOf('evidence', notesOn(quote, note)));
        expect(rows.map(([words, said]) => [words, said])).toEqual([
          [onOneLine(quote), onOneLine(note)],
          ['plain', ''],
        ]);
      }),
      RUNS,
    );
  });

  it('has a heading for a tag that ends in signs of a number', () => {
    const blocks = blocksOf('evidence', notesOn('a quote', '', ['cohort ##']));
    const heads = blocks.flatMap((block) => (block.type === 'heading' ? shownText(block) : []));
    expect(heads).toContain('cohort ##');
  });

  it('has a heading for each hostile tag', () => {
    fc.assert(
      fc.property(hostileLine, (tag) => {
        const blocks = blocksOf('evidence', notesOn('a quote', '', [tag]));
        const heads = blocks.flatMap((block) => (block.type === 'heading' ? shownText(block) : []));
        expect(heads.slice(1)).toEqual([onOneLine(tag), 'Without a tag']);
      }),
      RUNS,
    );
  });
});
