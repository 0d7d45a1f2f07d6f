import { describe, expect, it } from 'vitest';
import { textToBlocks } from '../../../../src/core/parse/text-blocks/text-to-blocks.ts';
import { outline } from '../fixture.ts';

const PROSE = [
  'The second winter was mild, so that few of the lamps were lit and less',
  'oil was sold on the pier than in any winter since the works were built.',
  '',
];

const read = (...lines: string[]): string[] => {
  const content = textToBlocks(lines.join('\n'));
  return outline(content.text, content.blocks).filter((line) => !line.startsWith('paragraph: The'));
};

describe('headings that run on', () => {
  it.each([
    ['Item 2.  Properties'],
    ['ITEM 2.  PROPERTIES'],
    ['7.  Properties of the Works'],
    ['7A)  Properties of the Works'],
  ])('are told at the top of one further page: %s', (heading) => {
    const again = heading.replace(/\s+/g, ' ');
    expect(
      read('<PAGE>', heading, '', ...PROSE, '<PAGE>', `${heading}     Page 3`, '', ...PROSE),
    ).toEqual(
      ['page-break: ', `h2: ${again}`, 'page-break: ', `furniture paragraph: ${again} Page 3`]
        .slice(1)
        .map((line) => line.replace(/^h2: 7/, 'h5: 7')),
    );
  });

  it('are told over two lines', () => {
    const heading = [
      'Item 7.  What the Management Thinks of the Results of Operations and',
      '         of the Weather',
      '',
    ];
    expect(read('<PAGE>', ...heading, ...PROSE, '<PAGE>', ...heading, ...PROSE)).toEqual([
      'h2: Item 7. What the Management Thinks of the Results of Operations and of the Weather',
      'page-break: ',
      'furniture paragraph: Item 7. What the Management Thinks of the Results of Operations and',
      'furniture paragraph: of the Weather',
    ]);
  });

  it('are no headings that a list names on the page before', () => {
    const list = ['Item 1.  Business', 'Item 2.  Properties', 'Item 3.  Legal Proceedings', ''];
    expect(
      read('<PAGE>', ...list, '<PAGE>', 'Item 3.  Legal Proceedings', '', ...PROSE).at(-1),
    ).toBe('h2: Item 3. Legal Proceedings');
  });

  it('are told below a heading that ends its page', () => {
    const page = (title: string): string[] => ['<PAGE>', title, '', ...PROSE];
    expect(
      read(
        '<PAGE>',
        ...PROSE,
        'Ships and Boats',
        ...page('Ships and Boats'),
        ...page('Ships and Boats'),
        ...page('Ships and Boats'),
      ),
    ).toContain('furniture paragraph: Ships and Boats');
  });
});

describe('titles of items', () => {
  it.each([
    ['in brackets', ['[Item 1]  Business', '[Item 2]  Properties']],
    ['without a blank', ['Item1.  Business', 'Item2.  Properties']],
  ])('stand each on its line %s', (_, lines) => {
    expect(read(...lines)).toHaveLength(2);
  });

  it('may take many lines beside their number', () => {
    const title = [
      'Item 5.02     Departure of Directors or Certain Officers;',
      '              Election of Directors; Appointment of Certain',
      '              Officers; Compensatory Arrangements of Certain',
      '              Officers',
      '',
    ];
    expect(read(...title, ...PROSE)).toEqual([
      'h2: Item 5.02 Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers; Compensatory Arrangements of Certain Officers',
    ]);
  });

  it('may stand apart from their number at the end of a page', () => {
    expect(
      read('Item 5.-', '', 'Market for What Was Sold', '<PAGE>', ...PROSE).slice(0, 2),
    ).toEqual(['h2: Item 5.-', 'h2: Market for What Was Sold']);
  });
});

describe('page numbers', () => {
  it.each([
    [
      'behind the number',
      ['                       1 of 23<PAGE>', '', 'LAMPS'],
      'page-break: 1 of 23',
    ],
    [
      'behind the number and its blanks',
      ['                  1 of 23  <PAGE>', '', 'LAMPS'],
      'page-break: 1 of 23',
    ],
  ])('are told with their tag %s', (_, turn, page) => {
    expect(read(...PROSE, ...turn, '', ...PROSE)).toEqual([page, 'h3: LAMPS']);
  });

  it('are told between two tags', () => {
    expect(
      read(...PROSE, '<PAGE>', `${' '.repeat(40)}-2-`, '<PAGE>', 'LAMPS', '', ...PROSE),
    ).toEqual(['page-break: -2-', 'h3: LAMPS']);
  });

  it('are told between the words of one line', () => {
    expect(read('ITEM 1. BUSINESS <PAGE> ITEM 2. PROPERTIES')).toEqual([
      'h2: ITEM 1. BUSINESS',
      'page-break: ',
      'h2: ITEM 2. PROPERTIES',
    ]);
  });

  it('are told where the tags stand elsewhere', () => {
    const pages = [1, 2, 3, 4, 5].flatMap((n) => [
      ...PROSE,
      `The log of winter ${n} was lost with the boat.`,
      `<PAGE> ${n}`,
      `The log of summer ${n} was found in the hold.`,
      '',
      ...PROSE,
      ...PROSE,
      ...PROSE,
      ...PROSE,
      ...PROSE,
      `${' '.repeat(36)}(${n})`,
      '',
      ...PROSE,
      ...PROSE,
      ...PROSE,
      ...PROSE,
      ...PROSE,
    ]);
    expect(read(...pages).filter((line) => line !== 'page-break: ')).toEqual(
      [1, 2, 3, 4, 5].map((n) => `page-break: (${n})`),
    );
  });

  it('leave a table between its tags whole', () => {
    const content = textToBlocks(
      [
        '<PAGE>',
        '<TABLE>',
        '<S>              <C>                                  <C>',
        'Ada Finch        Keeper of the light since 1991        51',
        'Ben Wren         Keeper of the oil until 1994, and',
        ' <PAGE> 5',
        '                 then of the wicks                     44',
        'Cy Stork         Carter                                39',
        '</TABLE>',
      ].join('\n'),
    );
    expect(content.blocks.map((block) => block.kind)).toEqual(['table', 'page-break']);
  });
});

describe('mentions of an item', () => {
  it('at the head of a line are no titles', () => {
    expect(
      read(
        'At the end of the winter, the earnings that are told in',
        'Item 3 of this Report, and as described in Part II,',
        'Item 8 of this report, were as good as any.',
      ).filter((line) => line.startsWith('h')),
    ).toEqual([]);
  });

  it('leave a part and its first item apart', () => {
    expect(read(`${' '.repeat(34)}PART I`, 'Item 1.         Business.', '', ...PROSE)).toEqual([
      'h1: PART I',
      'h2: Item 1. Business.',
    ]);
  });
});

describe('marks of a line', () => {
  it.each([
    ['a box with its cross', '[X]  All of the lamps', 'list-item: [X] All of the lamps'],
    ['a box without', '[  ] None of the lamps', 'list-item: [ ] None of the lamps'],
    ['a box of strokes', '/ /  None of the lamps', 'list-item: / / None of the lamps'],
    ['a roman ten, which is no box', '(x) LAMPS OF BRASS', 'h3: (x) LAMPS OF BRASS'],
    ['a bullet in words', '(bullet)      Lamps of tin', 'list-item: Lamps of tin'],
    ['a row of stars', '* * * * *', 'paragraph: * * * * *'],
    ['a rule of single dashes', '- - - - -', 'rule: '],
  ])('are read as %s', (_, line, block) => {
    expect(read(...PROSE, line, '', ...PROSE)).toEqual([block]);
  });

  it('name the entries of a data schedule', () => {
    expect(
      read(
        '<PAGE>',
        '<TABLE> <S> <C>',
        '<ARTICLE> 5',
        '<MULTIPLIER> 1,000',
        '<CASH>                 11,247',
        '</TABLE>',
      ),
    ).toEqual(['table: ARTICLE | 5 / MULTIPLIER | 1,000 / CASH | 11,247']);
  });
});
