import { describe, expect, it } from 'vitest';
import {
  readSentence,
  splitSentences,
} from '../../../../src/core/detect/sentences/split-sentences.ts';
import type { Block } from '../../../../src/core/filing/block.ts';
import { filingOf, type Line } from '../forward-looking/filing-of.ts';

function documentOf(lines: readonly Line[]): { text: string; blocks: readonly Block[] } {
  const [document] = filingOf(lines).documents;
  return document ?? { text: '', blocks: [] };
}

function split(lines: readonly Line[]): string[] {
  const document = documentOf(lines);
  return splitSentences(document).map((sentence) => readSentence(document.text, sentence));
}

describe('splitSentences', () => {
  it('ends a sentence with its block', () => {
    expect(
      split([{ kind: 'heading', text: 'Our Plants' }, 'We run three plants', 'They are old.']),
    ).toEqual(['Our Plants', 'We run three plants', 'They are old.']);
  });

  it('splits list items and knows their block', () => {
    const document = documentOf(['We must:', { kind: 'list-item', text: 'Hire. Train.' }]);
    expect(splitSentences(document).map((sentence) => sentence.block)).toEqual([0, 1, 1]);
  });

  it.each(['table', 'image', 'rule'] as const)('takes no sentence from a %s', (kind) => {
    const document = documentOf(['Sales rose.']);
    const end = document.text.length;
    const shapes = {
      table: { kind: 'table', rows: [], columns: 1, start: 0, end },
      image: { kind: 'image', source: 'a.jpg', start: 0, end },
      rule: { kind: 'rule', start: 0, end },
    } as const;
    expect(splitSentences({ text: document.text, blocks: [shapes[kind]] })).toEqual([]);
  });

  it('leaves furniture out', () => {
    expect(
      split([{ kind: 'paragraph', text: 'Table of Contents', furniture: true }, 'Sales rose.']),
    ).toEqual(['Sales rose.']);
  });

  it('takes preformatted text line by line', () => {
    expect(split([{ kind: 'preformatted', text: 'Sales      4.2\nCosts. All   3.1' }])).toEqual([
      'Sales      4.2',
      'Costs.',
      'All   3.1',
    ]);
  });

  it('bridges a page break and the header behind it', () => {
    const lines = [
      'The trial goes on. It has enrolled twelve patients in',
      { kind: 'page-break', text: '14' },
      { kind: 'paragraph', text: 'NORVANE, INC.', furniture: true },
      'the first cohort. A second follows.',
    ] as const;
    expect(split(lines)).toEqual([
      'The trial goes on.',
      'It has enrolled twelve patients in the first cohort.',
      'A second follows.',
    ]);
  });

  it('says what stands in the gap of a bridged sentence', () => {
    const document = documentOf(['It has', { kind: 'page-break', text: '14' }, 'ended.']);
    const [sentence] = splitSentences(document);
    const gap = sentence?.gaps?.[0];
    expect(document.text.slice(gap?.start, gap?.end)).toBe('\n14\n');
  });

  it('does not bridge where the next page begins a sentence, or nothing lies between', () => {
    expect(split(['It has', { kind: 'page-break', text: '14' }, 'The end.'])).toHaveLength(2);
    expect(split(['It has', 'ended.'])).toHaveLength(2);
  });

  it('parts a title from its text at a forced line break', () => {
    const text = 'About Norvane Norvane makes filters for hospitals.';
    const marks = [{ kind: 'line-break', start: 13, end: 14 }] as const;
    const block: Block = { kind: 'paragraph', start: 0, end: text.length, marks };
    const found = splitSentences({ text, blocks: [block] });
    expect(found.map((s) => text.slice(s.start, s.end))).toEqual([
      'About Norvane',
      'Norvane makes filters for hospitals.',
    ]);
  });

  it('keeps a sentence whole that a forced line break wraps', () => {
    const text = 'Norvane makes filters for hospitals.';
    const marks = [{ kind: 'line-break', start: 13, end: 14 }] as const;
    const block: Block = { kind: 'paragraph', start: 0, end: text.length, marks };
    expect(splitSentences({ text, blocks: [block] })).toHaveLength(1);
  });

  it('yields disjoint, trimmed ranges in order', () => {
    const document = documentOf([
      '  One.  Two. ',
      'Three',
      { kind: 'list-item', text: 'Four. Five' },
    ]);
    let last = 0;
    for (const { start, end } of splitSentences(document)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(document.text.slice(start, end)).toBe(document.text.slice(start, end).trim());
      last = end;
    }
  });
});
