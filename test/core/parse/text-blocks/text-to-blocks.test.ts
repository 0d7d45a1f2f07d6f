import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/core/filing/block.ts';
import { textToBlocks } from '../../../../src/core/parse/text-blocks/text-to-blocks.ts';
import { documentOf, outline, parsedFixture } from '../fixture.ts';

const read = (text: string): string[] => {
  const content = textToBlocks(text);
  return outline(content.text, content.blocks);
};
const ofKind = <K extends Block['kind']>(blocks: readonly Block[], kind: K) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

describe('textToBlocks, wrapped text', () => {
  it('keeps a paragraph whole over a page, with header and number after it', () => {
    const { text, blocks } = documentOf(parsedFixture('bare-unclosed-10k.txt'), 0);
    expect(outline(text, blocks).slice(4, 12)).toEqual([
      'page-break: ',
      'furniture paragraph: Pellucid Marine Corp.',
      'h2: ITEM 1. BUSINESS',
      expect.stringMatching(
        /^paragraph: The Company builds .* and brass, and it has never yet .* for them\.$/,
      ),
      'page-break: 1',
      'furniture paragraph: Pellucid Marine Corp.',
      expect.stringMatching(/^list-item: Glass is bought .* from a works near Turin\.$/),
      'list-item: Brass is bought on the open market.',
    ]);
    const [, turn] = ofKind(blocks, 'page-break');
    expect(turn?.label).toBe('1');
    expect(text.slice(turn?.at, (turn?.at ?? 0) + 12)).toBe('it has never');
  });

  it('keeps the words of a compound that a line end cuts', () => {
    const { text } = documentOf(parsedFixture('colon-pem-8k.txt'), 0);
    expect(text).toContain('asked its half-time monitors to close');
  });

  it.each([
    ['a word the text has whole', 'the pel-', 'lucid glass; all pellucid', 'the pellucid glass;'],
    ['its comma', 'the glass is pel-', 'lucid, and all pellucid', 'is pellucid, and'],
    ['no compound', 'the half-', 'time monitor is half-time', 'the half-time monitor'],
    ['no compound that is also a word', 're-', 'form; reform and re-form', 're-form; reform'],
    ['no word met once', 'the pel-', 'lucid glass is clear', 'the pel-lucid glass'],
  ])('joins over a line’s end %s', (_, above, below, expected) => {
    const { text } = textToBlocks(
      `     The works on the quay keep three furnaces lit all year and make ${above}\n${below} as it\ncame from the works at the end of the year, when the furnaces were cold.\n`,
    );
    expect(text).toContain(expected);
  });

  it('reads entities left in text without markup, and drops closed page tags', () => {
    const { text } = textToBlocks('<PAGE>\nThe firm&#8217;s glass &#150; R&amp;D\n</PAGE>\n');
    expect(text.trim()).toBe('The firm’s glass – R&D');
  });

  it.each([
    ['returns and line feeds', '\r\n'],
    ['returns alone', '\r'],
    ['line feeds below blanks', ' \t\u00a0\n'],
  ])('reads lines that end in %s like any others', (_, end) => {
    const source = `- - Dashes were doubled in the post.\n\n\tThe keeper wrote in the log that the lamp had gone out\nand had been lit again by hand.\n\n<PAGE>\n\nGlass \u00a0  and brass.\n`;
    expect(read(source.replaceAll('\n', end))).toEqual(read(source));
    expect(read(source)).toEqual([
      'list-item: Dashes were doubled in the post.',
      'paragraph: The keeper wrote in the log that the lamp had gone out and had been lit again by hand.',
      'page-break: ',
      'paragraph: Glass and brass.',
    ]);
  });

  it('reads tables by their markers', () => {
    const { text, blocks } = documentOf(parsedFixture('colon-pem-8k.txt'), 1);
    const [table] = ofKind(blocks, 'table');
    expect(table?.caption && text.slice(table.caption.start, table.caption.end)).toBe(
      'ENROLMENT BY SITE',
    );
    const rows = table?.rows.map((row) =>
      row.cells.map((c) => [c.column, text.slice(c.start, c.end), c.header, c.align]),
    );
    expect(rows).toEqual([
      [
        [1, 'Planned', true, 'center'],
        [2, 'Taken', true, 'center'],
      ],
      [
        [0, 'Lisbon', false, 'left'],
        [1, '12', false, 'right'],
        [2, '14', false, 'right'],
      ],
      [
        [0, 'Bremen, with the patients of the old ward', false, 'left'],
        [1, '18', false, 'right'],
        [2, '16', false, 'right'],
      ],
      [
        [0, 'Utrecht', false, 'left'],
        [1, '$10', false, 'right'],
        [2, '(10)', false, 'right'],
      ],
      [
        [0, 'Total', false, 'left'],
        [1, '40', false, 'right'],
        [2, '40', false, 'right'],
      ],
    ]);
  });

  it('recognises tables without tags', () => {
    const { text, blocks } = documentOf(parsedFixture('bare-unclosed-10k.txt'), 0);
    expect(outline(text, ofKind(blocks, 'table'))).toEqual([
      'table: 1996 | 1995 | 1994 / Lenses | $4,102 | $3,877 | $3,610 / Repairs | 1,240 | 1,096 | 988 / $5,342 | $4,973 | $4,598',
    ]);
  });

  it('keeps signatures as they stand', () => {
    const { text, blocks } = documentOf(parsedFixture('colon-pem-8k.txt'), 0);
    const [signature] = ofKind(blocks, 'preformatted');
    expect(text.slice(signature?.start, signature?.end).split('\n')[0]).toBe(
      'By: /s/ Odile Marchetti',
    );
  });

  it('reads double-spaced lines as paragraphs', () => {
    const { text, blocks } = documentOf(parsedFixture('double-spaced.txt'), 0);
    expect(outline(text, blocks).map((line) => line.slice(0, 44))).toEqual([
      'h3: Sorrelbank Foods Reports a Mild Winter',
      'paragraph: SORRELBANK, Ohio, Feb. 2 /Wire/ -',
      'paragraph: The company will sell what it can',
      'h3: WHAT COMES NEXT',
      'paragraph: Two cellars are to be closed in M',
      'list-item: The first cellar closes on the th',
      'list-item: The second closes a week later.',
      'paragraph: The company expects to save about',
    ]);
  });

  it.each([
    [
      'a title in capitals',
      'RISKS OF THE HARVEST\n\n     The harvest may fail.\n',
      'h3: RISKS OF THE HARVEST',
    ],
    [
      'an underlined title',
      'Risks of the harvest\n--------------------\nThe harvest may fail.\n',
      'h4: Risks of the harvest',
    ],
    [
      'an item over two lines',
      'ITEM 7.  WHAT THE MANAGEMENT THINKS OF THE RESULTS OF OPERATIONS AND\n         OF THE WEATHER\n',
      'h2: ITEM 7. WHAT THE MANAGEMENT THINKS OF THE RESULTS OF OPERATIONS AND OF THE WEATHER',
    ],
    ['a part', '                                    PART II\n', 'h1: PART II'],
    [
      'lines of an address',
      'Jane Doe\n14 Mill Street\nAnytown\n',
      'paragraph: Jane Doe 14 Mill Street Anytown',
    ],
    [
      'an enumerated clause',
      '(a)  the first thing that was said on that\n     evening by the river; and\n(b)  the second.\n',
      'list-item: (a) the first thing that was said on that evening by the river; and',
    ],
  ])('reads %s', (_, text, first) => {
    expect(read(text)[0]).toBe(first);
  });

  it('cuts a number out of a page that prints it below', () => {
    const page = (n: number): string =>
      `     Words of page ${n} that end with a stop.\n\n                                   ${n}\n\n`;
    const content = textToBlocks(page(1) + page(2) + page(3));
    expect(ofKind(content.blocks, 'page-break').map((block) => block.label)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('reads escaped signs and dashes of privacy-enhanced mail', () => {
    expect(read('A &amp; B &lt;so&gt;\n\n- - as it was\n')).toEqual([
      'paragraph: A & B <so>',
      'list-item: as it was',
    ]);
  });
});

describe('textToBlocks, one line a paragraph', () => {
  it('reads Markdown', () => {
    const { text, blocks } = documentOf(parsedFixture('release.md'), 0);
    expect(outline(text, blocks)).toEqual([
      'h1: Brindlecote Therapeutics Doses First Volunteer With BRC-11',
      expect.stringMatching(/^paragraph: LEEDS, England, March 3, 2025 — .* told on its site\.$/),
      'h2: What the trial asks',
      'list-item: Does a dose of 5*10 mg stay in the lung?',
      'list-item: Does the cough ease within a week?',
      'list-item: At night',
      'list-item: By day',
      'table: Arm | Volunteers | Share / BRC-11 | 40 | 66.7% / Placebo | 20 | 33.3%',
      'image: The inhaler',
      'h4: About Brindlecote',
      expect.stringMatching(/^paragraph: Brindlecote Therapeutics plc was founded/),
      'paragraph: ###',
    ]);
    const marks = blocks[1]?.marks?.map((mark) => [mark.kind, text.slice(mark.start, mark.end)]);
    expect(marks).toEqual([
      ['bold', 'LEEDS, England, March 3, 2025'],
      ['italic', 'inhaled'],
      ['link', 'its site'],
    ]);
    expect(ofKind(blocks, 'list-item').map((item) => item.depth)).toEqual([0, 0, 2, 2]);
  });

  it('reads text copied out of a browser', () => {
    const { text, blocks } = documentOf(parsedFixture('copied-from-browser.txt'), 0);
    expect(outline(text, blocks).slice(6)).toEqual([
      expect.stringMatching(
        /^paragraph: On May 14, 2007, .* second time and the second casting .* to learn\.$/,
      ),
      'page-break: 1',
      'h2: ITEM 9.01. FINANCIAL STATEMENTS AND EXHIBITS',
      'table: Number | What it is / 99.1 | Press release of Umberfield Devices Corp. dated May 14, 2007',
      'page-break: 2',
      'h3: SIGNATURES',
      'paragraph: /s/ Petra Lindqvist Petra Lindqvist Chief Engineer',
    ]);
  });

  it('puts a table that was copied cell by cell together', () => {
    const long = 'A long paragraph of running text that no hand has wrapped. '.repeat(6);
    const cells =
      'Arm A (n=20)|Arm B (n=18)|Patients with a rash|25%|33.3%|Of these:|severe|5%|0%|mild|20%|33.3%|Deaths|0|1';
    const copied = `${long}\n\nWhat was seen\n\n${cells.replaceAll('|', '\n\n')}\n\n${long}\n`;
    const content = textToBlocks(copied);
    expect(outline(content.text, content.blocks).slice(1, 3)).toEqual([
      'paragraph: What was seen',
      'table: Arm A (n=20) | Arm B (n=18) / Patients with a rash | 25% | 33.3% / Of these: / severe | 5% | 0% / mild | 20% | 33.3% / Deaths | 0 | 1',
    ]);
  });

  it('leaves figures of a table copied cell by cell alone', () => {
    const long = `${'A long paragraph of running text that no hand has wrapped. '.repeat(6)}\n`;
    const cells = '\nRevenue\n\n39\n\n40\n\nOther\n\n41\n\n42\n\n';
    expect(read(long + cells).filter((line) => line.startsWith('page-break'))).toEqual([]);
  });
});
