import { describe, expect, it } from 'vitest';
import { textToBlocks } from '../../../../src/core/parse/text-blocks/text-to-blocks.ts';
import { outline } from '../fixture.ts';

const read = (...lines: string[]): string[] => {
  const content = textToBlocks(lines.join('\n'));
  return outline(content.text, content.blocks);
};

const PROSE = [
  '     The second winter was mild, so that few of the lamps were lit and less',
  'oil was sold on the pier than in any winter since the works were built.',
];
const SAID =
  'paragraph: The second winter was mild, so that few of the lamps were lit and less oil was sold on the pier than in any winter since the works were built.';
const ROWS = [
  'Lamps sold ..........................   $ 4,200    $ 3,900',
  'Oil sold ............................       310        290',
];
const TABLE = 'table: Lamps sold | $ 4,200 | $ 3,900 / Oil sold | 310 | 290';
const OPEN = ['<TABLE>', '<S>                                     <C>        <C>'];

describe('where a table ends', () => {
  it.each([
    ['the title of an item between blank lines', ['', 'ITEM 3.  LEGAL PROCEEDINGS', '']],
    ['the title of an item without a blank line', ['ITEM 3.  LEGAL PROCEEDINGS']],
    ['the title of an item in columns', ['', 'ITEM 3.       LEGAL PROCEEDINGS', '']],
  ])('without tags is %s', (_, title) => {
    expect(read(...PROSE, '', ...ROWS, ...title, ...PROSE)).toEqual([
      SAID,
      TABLE,
      'h2: ITEM 3. LEGAL PROCEEDINGS',
      SAID,
    ]);
  });

  it('without tags is text right below it', () => {
    expect(read(...PROSE, '', ...ROWS, ...PROSE)).toEqual([SAID, TABLE, SAID]);
  });

  it('is a page of text between its tags, with the titles over it', () => {
    const title = ['', 'ITEM 3.  LEGAL PROCEEDINGS', ''];
    expect(
      read(...OPEN, ...ROWS, ...title, ...PROSE, '', ...PROSE, '', ...ROWS, '</TABLE>', ...PROSE),
    ).toEqual([TABLE, 'h2: ITEM 3. LEGAL PROCEEDINGS', SAID, SAID, TABLE, SAID]);
  });

  it('is an item whose body is short, between its tags', () => {
    expect(
      read(...OPEN, ...ROWS, '', 'ITEM 3.  LEGAL PROCEEDINGS', '', '     None.', '</TABLE>'),
    ).toEqual([TABLE, 'h2: ITEM 3. LEGAL PROCEEDINGS', 'paragraph: None.']);
  });

  it('is a footnote of several lines', () => {
    expect(
      read(
        ...OPEN,
        ...ROWS,
        '',
        '(1)  The lamps that were given to the keepers of the light are not among',
        '     those sold, for nobody paid for them.',
        '</TABLE>',
      ),
    ).toEqual([
      TABLE,
      'list-item: (1) The lamps that were given to the keepers of the light are not among those sold, for nobody paid for them.',
    ]);
  });

  it('is not a label of several lines', () => {
    expect(
      read(
        ...OPEN,
        ...ROWS,
        '',
        'Lamps that were given to keepers of',
        '  the light and to those who had lent',
        '  a boat in the war .................        12         11',
        '</TABLE>',
      ),
    ).toEqual([
      `${TABLE} / Lamps that were given to keepers of the light and to those who had lent a boat in the war | 12 | 11`,
    ]);
  });

  it('is not among the entries of a list of items', () => {
    expect(
      read(
        'Item 1.       Business ......................................   2',
        'Item 2.       Properties and the houses that are let to',
        '              the keepers of the light .......................   4',
        'Item 3.       Legal Proceedings .............................   5',
      ),
    ).toEqual([
      'table: Item 1. | Business | 2 / Item 2. | Properties and the houses that are let to the keepers of the light | 4 / Item 3. | Legal Proceedings | 5',
    ]);
  });

  it('is where the next begins with headings of its own', () => {
    const head = (at: number): string[] => [
      `${' '.repeat(at)}    1996       1995`,
      `${' '.repeat(at)}--------   --------`,
    ];
    expect(
      read(
        ...head(40),
        ...ROWS,
        '',
        ...head(30),
        'Glass .....................         7          8',
        'Brass .....................         1          2',
      ),
    ).toEqual([
      'table: 1996 | 1995 / Lamps sold | $ 4,200 | $ 3,900 / Oil sold | 310 | 290',
      'table: 1996 | 1995 / Glass | 7 | 8 / Brass | 1 | 2',
    ]);
  });

  it('begins below the words that announce it', () => {
    expect(
      read(
        'What was sold by the works on the quay in the two winters before this',
        'one, to the harbours of the coast and to nobody else, is as follows:',
        ...ROWS,
      ),
    ).toEqual([
      'paragraph: What was sold by the works on the quay in the two winters before this one, to the harbours of the coast and to nobody else, is as follows:',
      TABLE,
    ]);
  });
});

describe('titles of items', () => {
  it.each([
    [
      'set apart from their number',
      [
        'Item 9.     Changes in and Disagreements with Accountants',
        '            on Accounting and Financial Disclosure',
      ],
      'h2: Item 9. Changes in and Disagreements with Accountants on Accounting and Financial Disclosure',
    ],
    [
      'right above their text',
      [
        'ITEM 13.       CERTAIN RELATIONSHIPS AND',
        '               RELATED  TRANSACTIONS',
        ...PROSE,
      ],
      'h2: ITEM 13. CERTAIN RELATIONSHIPS AND RELATED TRANSACTIONS',
    ],
    [
      'over a table without tags',
      ['Item 6.     Selected Financial Data', ...ROWS],
      'h2: Item 6. Selected Financial Data',
    ],
    [
      'whose number alone is underlined',
      [
        'Item 14.  Exhibits, Financial Statement Schedules',
        '--------  and Reports on Form 8-K',
        '',
        ...PROSE,
      ],
      'h2: Item 14. Exhibits, Financial Statement Schedules and Reports on Form 8-K',
    ],
  ])('%s are no rows of a table', (_, lines, title) => {
    expect(read(...PROSE, '', ...lines)[1]).toBe(title);
  });
});

describe('pages that turn within a table', () => {
  it.each([
    [
      'a lone number and a title that is continued',
      ['', `${' '.repeat(35)}17`, '', 'Notes on What Was Sold (continued)', ''],
    ],
    [
      'a page tag, a name and a title that is continued',
      ['<PAGE>', 'ALDER MARINE CORP.', "WHAT WAS SOLD (CONT'D)", ''],
    ],
  ])('are told by %s', (_, turn) => {
    const content = textToBlocks(
      [
        '<PAGE>',
        ...PROSE,
        ...OPEN,
        ...ROWS,
        ...turn,
        'Glass ...............................       100         90',
        '</TABLE>',
      ].join('\n'),
    );
    const [, table, page, ...running] = content.blocks;
    expect(table && content.text.slice(table.start, table.end).replaceAll('\t', ' | ')).toBe(
      'Lamps sold | $ 4,200 | $ 3,900\nOil sold | 310 | 290\nGlass | 100 | 90',
    );
    expect(page?.kind).toBe('page-break');
    expect(running.every((block) => block.furniture === true)).toBe(true);
  });

  it('keep what a form says on each of its pages', () => {
    const page = (n: number): string[] => [
      `<PAGE>  ${n}`,
      `Name: Manager Number ${'ABCDE'.charAt(n)}`,
      '',
      'Report of what was held:',
      '',
      '[X] All that was held is told here, and what others held for',
      'the manager is told as well by those others.',
      '',
      'List of Others:',
      '',
      'Number and Name',
      '',
      'Larkspur Paper, Inc.',
      '',
    ];
    const text = read(...page(1), ...page(2), ...page(3), ...page(4)).join('\n');
    expect(text.match(/furniture/g)).toBeNull();
  });
});

describe('columns that stand close', () => {
  it.each([
    [
      'figures one blank apart',
      [
        'Lamps       116,064  11,917',
        'Oil         (67,672) (7,130)',
        'Tar          80,415  99,198',
        'Wicks            15       -',
      ],
      'table: Lamps | 116,064 | 11,917 / Oil | (67,672) | (7,130) / Tar | 80,415 | 99,198 / Wicks | 15 | -',
    ],
    [
      'signs at the left edge of the next column',
      [
        'Lamps       $ 7,084 $  7,068 $  6,539',
        'Oil             493      512      498',
        'Wicks            15       17       11',
      ],
      'table: Lamps | $ 7,084 | $7,068 | $6,539 / Oil | 493 | 512 | 498 / Wicks | 15 | 17 | 11',
    ],
    [
      'a label that reaches up to its figure',
      [
        'Lamps                       12,054    1,278',
        'Oil                          6,357    6,100',
        'Tar                            450      355',
        'Bonds of the harbour office 12,488   42,233',
      ],
      'table: Lamps | 12,054 | 1,278 / Oil | 6,357 | 6,100 / Tar | 450 | 355 / Bonds of the harbour office | 12,488 | 42,233',
    ],
    [
      'a title over the gap between columns',
      [
        'What was sold on the pier in winter   For both winters',
        'Lamps                       12,054    1,278',
        'Oil                          6,357    6,100',
        'Tar                            450      355',
        'Wicks                       12,488   42,233',
      ],
      'table: What was sold on the pier in winter | For both winters / Lamps | 12,054 | 1,278 / Oil | 6,357 | 6,100 / Tar | 450 | 355 / Wicks | 12,488 | 42,233',
    ],
  ])('are told apart: %s', (_, rows, expected) => {
    expect(read(...rows)[0]).toBe(expected);
  });
});
