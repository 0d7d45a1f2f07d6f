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

  const stretch = (head: string, ...rows: string[]): string =>
    `${head === '' ? '' : `<CAPTION>\n                 ${head}\n`}<S>              <C>       <C>\n${rows.join('\n')}\n`;
  const glass = stretch(
    '1999      1998',
    'Glass              12        10',
    'Brass               3         4',
  );

  it.each([
    ['its headings', stretch('1999      1998', 'Lamps               7         8')],
    ['no headings', stretch('', 'Lamps               7         8')],
  ])('joins a table with its rest on the next page, under %s', (_, rest) => {
    const { text, blocks } = textToBlocks(`<TABLE>\n${glass}<PAGE>\n${rest}</TABLE>\n`);
    const [table, turn, ...repeated] = blocks;
    expect(table && text.slice(table.start, table.end)).toBe(
      '1999\t1998\nGlass\t12\t10\nBrass\t3\t4\nLamps\t7\t8',
    );
    expect(turn).toMatchObject({ kind: 'page-break', at: text.indexOf('Lamps') });
    expect(repeated.every((block) => block.furniture === true)).toBe(true);
  });

  it.each([
    ['other headings', stretch('1997      1996', 'Lamps               7         8')],
    ['nothing but words', stretch('', 'Lamps            brass     glass')],
  ])('keeps tables apart where the next page has %s', (_, rest) => {
    const { blocks } = textToBlocks(`<TABLE>\n${glass}<PAGE>\n${rest}</TABLE>\n`);
    expect(blocks.map((block) => block.kind)).toEqual(['table', 'page-break', 'table']);
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

describe('textToBlocks, settings of a page', () => {
  it.each([
    [
      'bullets of three kinds and clauses',
      [
        '(a)  One lamp.',
        'o    Two lamps.',
        '|_|  Three lamps.',
        '-    Four lamps.',
        '',
        'A. The first thing that was said on that evening by the river, and was said',
        '   again at the bridge.',
      ].join('\n'),
      [
        'list-item: (a) One lamp.',
        'list-item: Two lamps.',
        'list-item: Three lamps.',
        'list-item: Four lamps.',
        'list-item: A. The first thing that was said on that evening by the river, and was said again at the bridge.',
      ],
    ],
    [
      'a page that prints its number and name at its top',
      [
        '     The works on the quay keep three furnaces lit all year and make lamps',
        'for the lighthouses of the coast. They were cold in the first winter and in',
        '<PAGE>',
        'Alder Marine Corp.                                    Page 2',
        '',
        '     The second winter was mild, so that few of the lamps were lit and less',
        'oil was sold on the pier than in any winter since the works were built.',
        '<PAGE>',
        'Alder Marine Corp.                                    Page 3',
        '',
        '     In the third winter the pier was closed, and what oil there was went by',
        'cart to the farms on the hill, whose owners paid for it in spring.',
        '<PAGE>',
        'Alder Marine Corp.                                    Page 4',
        '',
        '     Of the fourth winter nothing is known but that all of the furnaces went',
        'out in one night, and that they were lit again before it was day.',
        '<PAGE>',
        'Alder Marine Corp.                                    Page 5',
        '',
        '',
      ].join('\n'),
      [
        'paragraph: The works on the quay keep three furnaces lit all year and make lamps for the lighthouses of the coast. They were cold in the first winter and in The second winter was mild, so that few of the lamps were lit and less oil was sold on the pier than in any winter since the works were built.',
        'page-break: ',
        'furniture paragraph: Alder Marine Corp. Page 2',
        'page-break: ',
        'furniture paragraph: Alder Marine Corp. Page 3',
        'paragraph: In the third winter the pier was closed, and what oil there was went by cart to the farms on the hill, whose owners paid for it in spring.',
        'page-break: ',
        'furniture paragraph: Alder Marine Corp. Page 4',
        'paragraph: Of the fourth winter nothing is known but that all of the furnaces went out in one night, and that they were lit again before it was day.',
        'page-break: ',
        'furniture paragraph: Alder Marine Corp. Page 5',
      ],
    ],
    [
      'a page whose name and number stand below',
      [
        '     The works on the quay keep three furnaces lit all year and make lamps',
        'for the lighthouses of the coast. They were cold in the first winter and in',
        '',
        '            Alder Marine Corp.',
        '                    - 1 -',
        '<PAGE>',
        '     The second winter was mild, so that few of the lamps were lit and less',
        'oil was sold on the pier than in any winter since the works were built.',
        '',
        '            Alder Marine Corp.',
        '                    - 2 -',
        '<PAGE>',
        '     In the third winter the pier was closed, and what oil there was went by',
        'cart to the farms on the hill, whose owners paid for it in spring.',
        '',
        '            Alder Marine Corp.',
        '                    - 3 -',
        '<PAGE>',
        '     Of the fourth winter nothing is known but that all of the furnaces went',
        'out in one night, and that they were lit again before it was day.',
        '',
        '            Alder Marine Corp.',
        '                    - 4 -',
        '<PAGE>',
        '',
      ].join('\n'),
      [
        'paragraph: The works on the quay keep three furnaces lit all year and make lamps for the lighthouses of the coast. They were cold in the first winter and in The second winter was mild, so that few of the lamps were lit and less oil was sold on the pier than in any winter since the works were built.',
        'furniture paragraph: Alder Marine Corp.',
        'page-break: - 1 -',
        'furniture paragraph: Alder Marine Corp.',
        'page-break: - 2 -',
        'paragraph: In the third winter the pier was closed, and what oil there was went by cart to the farms on the hill, whose owners paid for it in spring.',
        'furniture paragraph: Alder Marine Corp.',
        'page-break: - 3 -',
        'paragraph: Of the fourth winter nothing is known but that all of the furnaces went out in one night, and that they were lit again before it was day.',
        'furniture paragraph: Alder Marine Corp.',
        'page-break: - 4 -',
      ],
    ],
    [
      'what a page goes on with, and a link to the contents',
      [
        '     The works on the quay keep three furnaces lit all year and make lamps',
        'for the lighthouses of the coast. They were cold in the first winter.',
        '',
        '<PAGE>',
        'NOTES TO THE ACCOUNTS (Continued)',
        '',
        '     The second winter was mild, so that few of the lamps were lit and less',
        'oil was sold on the pier than in any winter since the works were built.',
        '',
        '(cover page 1 of 2)',
        '<PAGE>',
        'Table of Contents',
        '',
        '     In the third winter the pier was closed, and what oil there was went by',
        'cart to the farms on the hill, whose owners paid for it in spring.',
        '',
      ].join('\n'),
      [
        'paragraph: The works on the quay keep three furnaces lit all year and make lamps for the lighthouses of the coast. They were cold in the first winter.',
        'page-break: ',
        'furniture paragraph: NOTES TO THE ACCOUNTS (Continued)',
        'paragraph: The second winter was mild, so that few of the lamps were lit and less oil was sold on the pier than in any winter since the works were built.',
        'furniture paragraph: (cover page 1 of 2)',
        'page-break: ',
        'furniture paragraph: Table of Contents',
        'paragraph: In the third winter the pier was closed, and what oil there was went by cart to the farms on the hill, whose owners paid for it in spring.',
      ],
    ],
    [
      'a sentence that a page cuts in two',
      [
        '     The works on the quay keep three furnaces lit all year and make lamps',
        'for the lighthouses of the coast. They were cold in the first winter.',
        '',
        '     A short line that the page',
        '<PAGE>',
        '',
        'ends in the middle of, and no more.',
        '',
        '     The second winter was mild, so that few of the lamps were lit and less',
        'oil was sold on the pier than in any winter since the works were built.',
        '',
      ].join('\n'),
      [
        'paragraph: The works on the quay keep three furnaces lit all year and make lamps for the lighthouses of the coast. They were cold in the first winter.',
        'paragraph: A short line that the page ends in the middle of, and no more.',
        'page-break: ',
        'paragraph: The second winter was mild, so that few of the lamps were lit and less oil was sold on the pier than in any winter since the works were built.',
      ],
    ],
    [
      'a paragraph that a page cuts before a name',
      [
        '     The works on the quay keep three furnaces lit all year and make lamps',
        'for the lighthouses of the coast. They were cold in the first winter.',
        '',
        '     All of the lamps that the works made in that year were bought by',
        'the keepers of the lighthouses and of the piers, who paid in full to',
        '<PAGE>',
        '',
        'Alder Marine Corp. before the year was out, as they always did.',
        '',
        '     The second winter was mild, so that few of the lamps were lit and less',
        'oil was sold on the pier than in any winter since the works were built.',
        '',
      ].join('\n'),
      [
        'paragraph: The works on the quay keep three furnaces lit all year and make lamps for the lighthouses of the coast. They were cold in the first winter.',
        'paragraph: All of the lamps that the works made in that year were bought by the keepers of the lighthouses and of the piers, who paid in full to Alder Marine Corp. before the year was out, as they always did.',
        'page-break: ',
        'paragraph: The second winter was mild, so that few of the lamps were lit and less oil was sold on the pier than in any winter since the works were built.',
      ],
    ],
    [
      'titles that share one middle',
      [
        '                         ALDER',
        '                     MARINE CORP.',
        '                  (a Maine company)',
        '',
        '     The works on the quay keep three furnaces lit all year and make lamps',
        'for the lighthouses of the coast. They were cold in the first winter.',
        '',
      ].join('\n'),
      [
        'h3: ALDER',
        'h3: MARINE CORP.',
        'paragraph: (a Maine company)',
        'paragraph: The works on the quay keep three furnaces lit all year and make lamps for the lighthouses of the coast. They were cold in the first winter.',
      ],
    ],
    [
      'a title of words under a rule, and one before running text',
      [
        'Lamp Oil and Wicks',
        '------------------',
        '     The oil is bought.',
        '',
        'Lamp Glass',
        '',
        '     The works on the quay keep three furnaces lit all year and make lamps',
        'for the lighthouses of the coast. They were cold in the first winter.',
        '',
      ].join('\n'),
      [
        'h4: Lamp Oil and Wicks',
        'paragraph: The oil is bought.',
        'h4: Lamp Glass',
        'paragraph: The works on the quay keep three furnaces lit all year and make lamps for the lighthouses of the coast. They were cold in the first winter.',
      ],
    ],
    [
      'a title, an item and their text without blank lines',
      [
        'LAMPS',
        '     The lamps were sold at the fair of the month of May, and all of',
        'them were sold in a day.',
        'ITEM 2.  PROPERTIES',
        '     The quay is ours, all of it, and the works that stand upon it are',
        'ours as well, but for a shed.',
      ].join('\n'),
      [
        'h3: LAMPS',
        'paragraph: The lamps were sold at the fair of the month of May, and all of them were sold in a day.',
        'h2: ITEM 2. PROPERTIES',
        'paragraph: The quay is ours, all of it, and the works that stand upon it are ours as well, but for a shed.',
      ],
    ],
    [
      'notes below a table, figures of two columns under one marker',
      [
        '<TABLE>',
        '<CAPTION>',
        '                         Lamps sold',
        '..........',
        '                          North        South',
        '<S>                       <C>          <C>',
        'Oil                       12   4       13   5',
        'Gas                       22   6       23   7',
        'Tar                       32   8       33   9',
        '<FN>',
        '(1) Counted in May.',
        '',
        '',
        '(2) Counted in June.',
        '</FN>',
        '</TABLE>',
      ].join('\n'),
      [
        'table: Lamps sold / North | South / Oil | 12 | 4 | 13 | 5 / Gas | 22 | 6 | 23 | 7 / Tar | 32 | 8 | 33 | 9',
        'list-item: (1) Counted in May.',
        'list-item: (2) Counted in June.',
      ],
    ],
    [
      'a table of words whose cells are wrapped',
      [
        '<TABLE>',
        '<CAPTION>',
        '     Where the lamps are',
        '<S>       <C>',
        'Oil       On the quay, by the',
        '          second door',
        'Gas       On the pier',
        '</TABLE>',
      ].join('\n'),
      ['table: Where the lamps are / Oil | On the quay, by the second door / Gas | On the pier'],
    ],
    [
      'a table whose later rows have more columns',
      [
        '<TABLE>',
        '<S>            <C>      <C>',
        'Oil            12       13',
        '<S>            <C>      <C>    <C>',
        'Gas            22       23     24',
        '</TABLE>',
      ].join('\n'),
      ['table: Oil | 12 | 13 / Gas | 22 | 23 | 24'],
    ],
    [
      'a table without columns as it stands, and an empty one not at all',
      [
        '<TABLE>',
        'No columns stand in this table at all',
        '</TABLE>',
        '',
        '<TABLE>',
        '',
        '</TABLE>',
        '',
        '     The works on the quay keep three furnaces lit all year and make lamps',
        'for the lighthouses of the coast. They were cold in the first winter.',
        '',
      ].join('\n'),
      [
        'preformatted: No columns stand in this table at all',
        'paragraph: The works on the quay keep three furnaces lit all year and make lamps for the lighthouses of the coast. They were cold in the first winter.',
      ],
    ],
    [
      'years over their columns',
      [
        '                          1995     1994',
        '                          ----     ----',
        'Oil                         12       13',
        'Gas                         22       23',
        'Tar                         32       33',
      ].join('\n'),
      ['table: 1995 | 1994 / Oil | 12 | 13 / Gas | 22 | 23 / Tar | 32 | 33'],
    ],
    [
      'rows of words that blank lines part',
      [
        'Oil of the first press    First of all the quay,    Kept in a cask',
        '                          by the second door        of oak',
        '',
        'Gas of the second kind    Then the pier, by         Kept in a tank',
        '                          the last door             of iron',
        '',
        'Tar of the third kind     At the end the shed,      Kept in a drum',
        '                          by no door                of tin',
      ].join('\n'),
      [
        'table: Oil of the first press | First of all the quay, by the second door | Kept in a cask of oak / Gas of the second kind | Then the pier, by the last door | Kept in a tank of iron / Tar of the third kind | At the end the shed, by no door | Kept in a drum of tin',
      ],
    ],
    [
      'labels that go on in the next line',
      [
        'Total of oil and',
        '  gas and tar             12       13',
        'Other                     22       23',
        'All of it                 42       43',
      ].join('\n'),
      ['table: Total of oil and gas and tar | 12 | 13 / Other | 22 | 23 / All of it | 42 | 43'],
    ],
    [
      'lines in columns that hold no table',
      [
        'A   B',
        '',
        'Lamps    for sale    here',
        '',
        '     The works on the quay keep three furnaces lit all year and make lamps',
        'for the lighthouses of the coast. They were cold in the first winter.',
        '',
      ].join('\n'),
      [
        'paragraph: A B',
        'paragraph: Lamps for sale here',
        'paragraph: The works on the quay keep three furnaces lit all year and make lamps for the lighthouses of the coast. They were cold in the first winter.',
      ],
    ],
    [
      'figures that stand one blank apart',
      [
        '<TABLE>',
        '<S>         <C>    <C>   <C>',
        'Oil         1,204 1,305    7',
        'Gas           812   911    8',
        'Tar         2,204 2,306    9',
        '</TABLE>',
      ].join('\n'),
      ['table: Oil | 1,204 | 1,305 | 7 / Gas | 812 | 911 | 8 / Tar | 2,204 | 2,306 | 9'],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('textToBlocks, settings of copied text', () => {
  it.each([
    [
      'breaks, emphasis and links',
      [
        '# Lamps',
        '',
        'A line<br>and another, ***both*** and **bold** and _slanted_ and [a link](https://a.example "t") and \\*no star\\*.',
      ].join('\n'),
      [
        'h1: Lamps',
        'paragraph: A line and another, both and bold and slanted and a link and *no star*.',
      ],
    ],
    [
      'headings by the line below them',
      ['# Lamps', '', 'Set under', '=========', '', 'Set lower', '---------'].join('\n'),
      ['h1: Lamps', 'h1: Set under', 'h2: Set lower'],
    ],
    [
      'what stands between fences',
      [
        '# Lamps',
        '',
        '```',
        '  kept as',
        '   it is',
        ' ',
        '```',
        '',
        '~~~',
        '~~~',
        '',
        'After.',
      ].join('\n'),
      ['h1: Lamps', 'preformatted: kept as /  it is', 'paragraph: After.'],
    ],
    [
      'headings of all levels',
      ['# One', '', '#### Four', '', '##### Five', '', '###### Six ######'].join('\n'),
      ['h1: One', 'h4: Four', 'h5: Five', 'h6: Six'],
    ],
    [
      'numbered items, one within another',
      ['# Lamps', '', '1. one', '  2. two'].join('\n'),
      ['h1: Lamps', 'list-item: 1. one', 'list-item: 2. two'],
    ],
    [
      'parts, bold lines and the notice about the firm',
      [
        '# Lamps',
        '',
        'PART II',
        '',
        '**Whole in bold**',
        '',
        'About Alder',
        '',
        'Alder makes lamps for all of the lighthouses of the coast and of the islands, and it has made them there for a hundred years.',
      ].join('\n'),
      [
        'h1: Lamps',
        'h1: PART II',
        'h4: Whole in bold',
        'h4: About Alder',
        'paragraph: Alder makes lamps for all of the lighthouses of the coast and of the islands, and it has made them there for a hundred years.',
      ],
    ],
    [
      'a table below a line, with an empty row',
      [
        '# Lamps',
        '',
        '14 Mill Street',
        '| Lamp | Price |',
        '|:----:|------:|',
        '| Oil | 12 |',
        '| | |',
      ].join('\n'),
      ['h1: Lamps', 'paragraph: 14 Mill Street', 'table: Lamp | Price / Oil | 12'],
    ],
    [
      'rows of tabs, with an empty one',
      ['# Prices', '', 'Lamp\tPrice', 'Oil\t12', 'Gas\t\t13'].join('\n'),
      ['h1: Prices', 'table: Lamp | Price / Oil | 12 / Gas | 13'],
    ],
    ['a picture without words', ['# Lamps', '', '![](a.png)'].join('\n'), ['h1: Lamps', 'image: ']],
    [
      'lines wrapped by hand',
      [
        '# Lamps',
        '',
        'The works on the quay keep three furnaces lit all of the year',
        'and make lamps for the lighthouses of the coast, and for the',
        'piers, and they were cold in the first winter of the war, as',
        'all of them were.',
      ].join('\n'),
      [
        'h1: Lamps',
        'paragraph: The works on the quay keep three furnaces lit all of the year and make lamps for the lighthouses of the coast, and for the piers, and they were cold in the first winter of the war, as all of them were.',
      ],
    ],
    [
      'cells of a table that begins with a figure',
      [
        'A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
        '',
        '12',
        '',
        'Oil',
        '',
        '13',
        '',
        'Gas',
        '',
        '14',
        '',
        'Tar',
        '',
        '15',
        '',
        'Wicks',
        '',
        '16',
        '',
        'Lamps',
        '',
        '17',
        '',
        'A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
      ].join('\n'),
      [
        'paragraph: A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
        'table: 12 / Oil | 13 / Gas | 14 / Tar | 15 / Wicks | 16 / Lamps | 17',
        'paragraph: A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
      ],
    ],
    [
      'days whose years stand on the next line',
      [
        'A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
        '',
        'June 30,',
        '',
        '2006',
        '',
        'June 30,',
        '',
        '2005',
        '',
        'Oil',
        '',
        '12',
        '',
        '13',
        '',
        'Gas',
        '',
        '22',
        '',
        '23',
        '',
        'Tar',
        '',
        '32',
        '',
        '33',
        '',
        'A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
      ].join('\n'),
      [
        'paragraph: A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
        'table: June 30, 2006 | June 30, 2005 / Oil | 12 | 13 / Gas | 22 | 23 / Tar | 32 | 33',
        'paragraph: A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
      ],
    ],
    [
      'years over columns of figures',
      [
        'A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
        '',
        '2006',
        '',
        '2005',
        '',
        'Oil',
        '',
        '12',
        '',
        '13',
        '',
        'Gas',
        '',
        '22',
        '',
        '23',
        '',
        'Tar',
        '',
        '32',
        '',
        '33',
        '',
        'A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
      ].join('\n'),
      [
        'paragraph: A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
        'table: 2006 | 2005 / Oil | 12 | 13 / Gas | 22 | 23 / Tar | 32 | 33',
        'paragraph: A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
      ],
    ],
    [
      'too few words over many columns',
      [
        'A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
        '',
        'Oil',
        '',
        '12',
        '',
        '13',
        '',
        '14',
        '',
        'Gas',
        '',
        '22',
        '',
        '23',
        '',
        '24',
        '',
        'Tar',
        '',
        '32',
        '',
        '33',
        '',
        '34',
        '',
        'A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
      ].join('\n'),
      [
        'paragraph: A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
        'table: Oil | 12 | 13 | 14 / Gas | 22 | 23 | 24 / Tar | 32 | 33 | 34',
        'paragraph: A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped. A long paragraph of running text that no hand has wrapped.',
      ],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
