import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../src/core/parse/sections/items-of.ts';
import { splitSections } from '../../../../src/core/parse/sections/split-sections.ts';
import { prose, writeContent } from './write-content.ts';

const COVER = [
  '# UNITED STATES SECURITIES AND EXCHANGE COMMISSION',
  '^FORM 10-K',
  '^LARKSPUR PAPER, INC.',
  'Portions of the proxy statement are incorporated by reference into Part III, Items 10 to 14.',
];
const SIGNED = [
  '^SIGNATURES',
  'Pursuant to the requirements of Section 13 or 15(d) of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed.',
];
const LONG = prose(2600);
const SHORT = 'The information is incorporated by reference to the proxy statement.';

type Entry = readonly [number: string, title: string, body: string];

const ITEMS: readonly Entry[] = [
  ['1', 'Business', LONG],
  ['1A', 'Risk Factors', LONG],
  ['1B', 'Unresolved Staff Comments', 'None.'],
  ['2', 'Properties', prose(400)],
  ['3', 'Legal Proceedings', 'None.'],
  ['4', 'Mine Safety Disclosures', 'Not applicable.'],
  [
    '5',
    'Market for Registrant’s Common Equity, Related Stockholder Matters and Issuer Purchases of Equity Securities',
    prose(500),
  ],
  ['6', '[Reserved]', ''],
  [
    '7',
    'Management’s Discussion and Analysis of Financial Condition and Results of Operations',
    LONG,
  ],
  ['7A', 'Quantitative and Qualitative Disclosures About Market Risk', prose(300)],
  ['8', 'Financial Statements and Supplementary Data', LONG],
  [
    '9',
    'Changes in and Disagreements with Accountants on Accounting and Financial Disclosure',
    'None.',
  ],
  ['9A', 'Controls and Procedures', prose(300)],
  ['9B', 'Other Information', 'None.'],
  ['10', 'Directors, Executive Officers and Corporate Governance', SHORT],
  ['11', 'Executive Compensation', SHORT],
  [
    '12',
    'Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters',
    SHORT,
  ],
  ['13', 'Certain Relationships and Related Transactions, and Director Independence', SHORT],
  ['14', 'Principal Accountant Fees and Services', SHORT],
  ['15', 'Exhibits and Financial Statement Schedules', prose(300)],
];
const NUMBERS = ITEMS.map(([number]) => number);
const PART_STARTS: Readonly<Record<string, string>> = {
  '1': 'PART I',
  '5': 'PART II',
  '10': 'PART III',
  '15': 'PART IV',
};

function body(heading: (entry: Entry) => readonly string[], parts = true): string[] {
  return ITEMS.flatMap((entry) => {
    const part = PART_STARTS[entry[0]];
    return [
      ...(parts && part ? [`^${part}`] : []),
      ...heading(entry),
      ...(entry[2] ? [entry[2]] : []),
    ];
  });
}

const plain = body(([n, t]) => [`*Item ${n}. ${t}*`]);

const layouts: readonly [name: string, lines: readonly string[]][] = [
  ['bold headings', plain],
  ['without part headings', body(([n, t]) => [`*Item ${n}. ${t}*`], false)],
  ['plain paragraphs in capitals', body(([n, t]) => [`ITEM ${n}. ${t.toUpperCase()}`])],
  ['plain paragraphs in mixed case', body(([n, t]) => [`Item ${n}. ${t}`])],
  ['number and title in cells', body(([n, t]) => [`|Item ${n}.|${t}|`])],
  ['number and title in blocks', body(([n, t]) => [`*Item ${n}.*`, `*${t}*`])],
  ['number and title on two lines', body(([n, t]) => [`*Item ${n}. // ${t}*`])],
  ['letters spaced out', body(([n, t]) => [`I T E M  ${n}. ${t}`])],
  ['words split', body(([n, t]) => [`*Item ${n}. ${t.charAt(0)} ${t.slice(1)}*`])],
  ['titles running into the text', ITEMS.flatMap(([n, t, b]) => [`Item ${n}. ${t}. ${b}`])],
  ['numbers with colons', body(([n, t]) => [`*ITEM ${n}: ${t}*`])],
  ['numbers with dashes', body(([n, t]) => [`*Item ${n} — ${t}*`])],
  ['numbers without a stop', body(([n, t]) => [`*Item ${n} ${t}*`])],
  ['Item No.', body(([n, t]) => [`*Item No. ${n} ${t}*`])],
  [
    'part and item in one line',
    body(
      ([n, t]) => [
        `*Part ${n === '15' ? 'IV' : Number.parseInt(n) >= 10 ? 'III' : Number.parseInt(n) >= 5 ? 'II' : 'I'}, Item ${n}. ${t}*`,
      ],
      false,
    ),
  ],
  [
    'a contents table with pages',
    [
      '^TABLE OF CONTENTS',
      ...ITEMS.map(([n, t], i) => `|Item ${n}.|${t}|${i * 4 + 3}|`),
      '|Signatures||90|',
      ...plain,
    ],
  ],
  [
    'a contents table in two',
    [
      '^TABLE OF CONTENTS',
      '|PART I||Page|',
      ...ITEMS.slice(0, 8).map(([n, t], i) => `|Item ${n}.|${t}|${i * 4 + 3}|`),
      '=2',
      '~Table of Contents',
      '|PART II|||',
      ...ITEMS.slice(8).map(([n, t], i) => `|Item ${n}.|${t}|${i * 4 + 35}|`),
      ...plain,
    ],
  ],
  [
    'contents as lines with leaders',
    [
      'INDEX',
      'PART I',
      ...ITEMS.map(([n, t], i) => `Item ${n}. ${t} ........ ${i * 3 + 1}`),
      ...plain,
    ],
  ],
  [
    'contents as lines without pages',
    ['TABLE OF CONTENTS', ...ITEMS.map(([n, t]) => `Item ${n}. ${t}`), ...plain],
  ],
  ['contents untitled and without pages', [...ITEMS.map(([n, t]) => `Item ${n}. ${t}`), ...plain]],
  [
    'contents as links',
    ['TABLE OF CONTENTS', ...ITEMS.map(([n, t]) => `>>Item ${n}. ${t}`), ...plain],
  ],
  [
    'contents with sub-headings',
    [
      'TABLE OF CONTENTS',
      ...ITEMS.flatMap(([n, t], i) => [
        `|Item ${n}.|${t}|${i * 4 + 3}|`,
        ...(n === '7' ? ['||Overview|40|', '||Results of Operations|41|', '||Liquidity|44|'] : []),
      ]),
      ...plain,
    ],
  ],
  [
    'contents with the page in a block of its own',
    [
      'TABLE OF CONTENTS',
      ...ITEMS.flatMap(([n, t], i) => [`Item ${n}. ${t}`, String(i * 4 + 3)]),
      ...plain,
    ],
  ],
  [
    'a running header on each page',
    body(([n, t, b]) => [
      `*Item ${n}. ${t}*`,
      ...(b.length > 2000
        ? [prose(900), '=7', `*Item ${n}. ${t}*`, prose(700), '=8', `*Item ${n}. ${t} (Continued)*`]
        : []),
    ]),
  ],
  [
    'references at line starts',
    body(([n, t]) => [
      `*Item ${n}. ${t}*`,
      ...(n === '7'
        ? [
            'Item 1A, “Risk Factors,” and Item 8 describe matters that bear on the results.',
            'Item 8. of this report holds the statements.',
            'See Item 1A.',
          ]
        : []),
    ]),
  ],
];

describe('10-K items', () => {
  it.each(layouts)('%s', (_name, lines) => {
    const content = writeContent([...COVER, ...lines, ...SIGNED]);
    const sections = splitSections(content, '10-K');
    expect(itemsOf(sections, '10-K')).toEqual(NUMBERS);
    for (const [number, , text] of ITEMS) {
      const section = sections.find((s) => s.kind === 'item' && s.number === number);
      expect(content.text.slice(section?.start, section?.end), `Item ${number}`).toContain(
        text.slice(0, 300),
      );
    }
  });

  it('reads risk factors under their title alone when the contents list the item', () => {
    const lines = plain.map((l) => (l.startsWith('*Item 1A.') ? '*Risk Factors*' : l));
    const contents = [
      '^TABLE OF CONTENTS',
      ...ITEMS.map(([n, t], i) => `|Item ${n}.|${t}|${i * 4 + 3}|`),
    ];
    const content = writeContent([...COVER, ...contents, ...lines, ...SIGNED]);
    expect(itemsOf(splitSections(content, '10-K'), '10-K')).toEqual(NUMBERS);
  });

  it('takes a sub-heading “Risk Factors” for no item when nothing lists one', () => {
    const lines = [
      '*Item 1. Business*',
      LONG,
      '*Risk Factors*',
      LONG,
      '*Item 2. Properties*',
      SHORT,
      '*Item 3. Legal Proceedings*',
      'None.',
      '*Item 7. Management’s Discussion and Analysis*',
      LONG,
    ];
    const content = writeContent([...COVER, ...lines, ...SIGNED]);
    expect(itemsOf(splitSections(content, '10-K405'), '10-K405')).toEqual(['1', '2', '3', '7']);
  });

  const numbers: readonly [name: string, heading: string, items: readonly string[]][] = [
    ['Items 1 and 2', '*Items 1 and 2. Business and Properties*', ['1', '2', '3']],
    ['Items 1. and 2.', '*Items 1. and 2. Business and Properties*', ['1', '2', '3']],
    ['Items 1 & 2', '*ITEMS 1 & 2. BUSINESS AND PROPERTIES*', ['1', '2', '3']],
    ['each with its title', '*Item 1. Business and Item 2. Properties*', ['1', '2', '3']],
    ['roman', '*ITEM I. BUSINESS*', ['1', '3']],
    ['spelled out', '*ITEM ONE - BUSINESS*', ['1', '3']],
    ['letter in parentheses', '*Item 1(A). Risk Factors*', ['1A', '3']],
    ['letter behind a stop', '*Item 1.A. Risk Factors*', ['1A', '3']],
    ['letter behind a space', '*Item 1 A. Risk Factors*', ['1A', '3']],
    ['no space', '*ITEM1. BUSINESS*', ['1', '3']],
  ];
  it.each(numbers)('reads numbers: %s', (_name, heading, items) => {
    const content = writeContent([
      ...COVER,
      heading,
      LONG,
      '*Item 3. Legal Proceedings*',
      'None.',
      ...SIGNED,
    ]);
    expect(itemsOf(splitSections(content, '10-K'), '10-K')).toEqual(items);
  });

  it('gives both items of a joint heading the whole body', () => {
    const content = writeContent([
      ...COVER,
      '*Items 1 and 2. Business and Properties*',
      LONG,
      '*Item 3. Legal Proceedings*',
      'None.',
      ...SIGNED,
    ]);
    const [one, two] = splitSections(content, '10-K').filter((s) => s.kind === 'item');
    expect(two).toMatchObject({ start: one?.start, end: one?.end, parent: one?.id, number: '2' });
  });

  it('reads 9A(T) as Item 9A and keeps the print', () => {
    const content = writeContent([
      ...COVER,
      '*Item 9. Changes in and Disagreements with Accountants*',
      'None.',
      '*Item 9A(T). Controls and Procedures*',
      LONG,
      ...SIGNED,
    ]);
    expect(splitSections(content, '10-K').find((s) => s.number === '9A')?.label).toBe('Item 9A(T)');
  });

  it('keeps the order of the text where it differs from the form’s', () => {
    const moved = [
      ...ITEMS.filter(([n]) => n !== '7' && n !== '7A'),
      ...ITEMS.filter(([n]) => n === '7' || n === '7A'),
    ];
    const content = writeContent([
      ...COVER,
      ...moved.flatMap(([n, t, b]) => [`*Item ${n}. ${t}*`, b || '-']),
      ...SIGNED,
    ]);
    expect(itemsOf(splitSections(content, '10-K'), '10-K')).toEqual(moved.map(([n]) => n));
  });

  it('resolves a cross-reference index to the titles and pages of the text', () => {
    const index = [
      '# FORM 10-K CROSS REFERENCE INDEX',
      ...ITEMS.map(
        ([n, t], i) =>
          `|Item ${n}.|${t}|${n === '1B' ? 'Not applicable' : n === '6' ? '–' : i * 2 + 4}|`,
      ),
    ];
    const pages = [
      '# About Larkspur',
      LONG,
      '=4',
      '# Risk Factors',
      LONG,
      '=6',
      '# Legal Proceedings',
      prose(300),
      '=12',
      '# Management’s Discussion and Analysis of Financial Condition and Results of Operations',
      LONG,
      '=20',
      '# Financial Statements and Supplementary Data',
      LONG,
      '=24',
      '# Controls and Procedures',
      LONG,
    ];
    const content = writeContent([...COVER, ...index, ...pages, ...SIGNED]);
    const sections = splitSections(content, '10-K');
    expect(new Set(itemsOf(sections, '10-K'))).toEqual(new Set(NUMBERS));
    const mda = sections.find((s) => s.number === '7');
    expect(content.text.slice(mda?.start, mda?.end)).toContain(LONG);
    expect(sections.find((s) => s.number === '1B')?.confidence).toBeLessThan(0.6);
  });

  it('reads an index that gives part and number behind the title', () => {
    const index = [
      '^TABLE OF CONTENTS',
      '||Part|Item|Page|',
      ...ITEMS.map(([n, t], i) => `|${t}|I|${n}|${i * 2 + 4}|`),
    ];
    const pages = [
      '# Business',
      LONG,
      '# Risk Factors',
      LONG,
      '# Properties',
      prose(500),
      '# Management’s Discussion and Analysis of Financial Condition and Results of Operations',
      LONG,
      '# Financial Statements and Supplementary Data',
      LONG,
      '# Controls and Procedures',
      LONG,
    ];
    const content = writeContent([...COVER, ...index, ...pages, ...SIGNED]);
    const sections = splitSections(content, '10-K');
    for (const number of ['1', '1A', '7', '8', '9A']) {
      const section = sections.find((s) => s.number === number && s.kind === 'item');
      expect(content.text.slice(section?.start, section?.end), number).toContain(LONG);
    }
  });

  it('finds a body under the index’s own words for it', () => {
    const index = [
      '# FORM 10-K CROSS-REFERENCE INDEX',
      '||Item Number|Page|',
      ...ITEMS.map(([n, t], i) =>
        n === '1' ? `|1.|Our Mills and Markets|4|` : `|${n}.|${t}|${i * 2 + 4}|`,
      ),
    ];
    const rows = index.map((l) => (l.startsWith('|1.|') ? '|Item 1.|Our Mills and Markets|4|' : l));
    const content = writeContent([
      ...COVER,
      ...['# Our Mills and Markets', LONG, '# Risk Factors', LONG, '# Legal Proceedings', LONG],
      ...rows,
      ...SIGNED,
    ]);
    const one = splitSections(content, '10-K').find((s) => s.number === '1' && s.kind === 'item');
    expect(content.text.slice(one?.start, one?.end)).toBe(`Our Mills and Markets\n${LONG}\n`);
  });

  it('doubts an Item 7 of a line that sends the reader nowhere', () => {
    const lines = plain.flatMap((l) => (l === LONG ? [] : [l]));
    const content = writeContent([...COVER, ...lines, ...SIGNED]);
    expect(splitSections(content, '10-K').find((s) => s.number === '7')?.confidence).toBeLessThan(
      0.6,
    );
  });

  it('reads the items of a 10-KSB by its own list', () => {
    const ksb: readonly [string, string][] = [
      ['1', 'Description of Business'],
      ['2', 'Description of Property'],
      ['3', 'Legal Proceedings'],
      ['5', 'Market for Common Equity and Related Stockholder Matters'],
      ['6', 'Management’s Discussion and Analysis or Plan of Operation'],
      ['7', 'Financial Statements'],
      ['8A', 'Controls and Procedures'],
      ['9', 'Directors, Executive Officers, Promoters and Control Persons'],
      ['13', 'Exhibits and Reports on Form 8-K'],
      ['14', 'Principal Accountant Fees and Services'],
    ];
    const content = writeContent([
      ...COVER,
      ...ksb.flatMap(([n, t]) => [`Item ${n}. ${t}`, prose(500)]),
      ...SIGNED,
    ]);
    expect(itemsOf(splitSections(content, '10-KSB'), '10-KSB')).toEqual(ksb.map(([n]) => n));
  });

  it('reads a filing copied into one line', () => {
    const contents = ITEMS.map(([n, t], i) => `Item ${n}. ${t} ${i * 4 + 3}`);
    const bodies = ITEMS.map(
      ([n, t, b]) =>
        `Item ${n}. ${t} ${b.length > 2000 ? prose(4200) : b} See Item 1A. Risk Factors.`,
    );
    const content = writeContent([
      [
        'FORM 10-K ANNUAL REPORT PURSUANT TO SECTION 13 Table of Contents',
        ...contents,
        'Table of Contents',
        ...bodies,
      ].join(' '),
    ]);
    const sections = splitSections(content, null);
    expect(itemsOf(sections, '10-K')).toEqual(NUMBERS);
    const mda = sections.find((s) => s.number === '7');
    expect(content.text.slice(mda?.start, mda?.end)).toContain(prose(4200));
  });

  it('nests items in their parts and headings in their items', () => {
    const content = writeContent([
      ...COVER,
      ...plain.toSpliced(2, 0, '# Our Mills', LONG),
      ...SIGNED,
    ]);
    const sections = splitSections(content, '10-K');
    const byId = new Map(sections.map((s) => [s.id, s]));
    const mills = sections.find((s) => s.label === 'Our Mills');
    const item = byId.get(mills?.parent ?? '');
    expect(item?.number).toBe('1');
    expect(byId.get(item?.parent ?? '')).toMatchObject({ kind: 'part', number: 'I' });
  });
});

describe('a form whose items are mere entries of a list', () => {
  it('shows them as doubtful', () => {
    const titles = [
      '2. Properties',
      '3. Legal Proceedings',
      '4. Mine Safety Disclosures',
      '9A. Controls and Procedures',
    ];
    const listed = titles.map((title) => `*Item ${title}*`);
    const sections = splitSections(writeContent([...COVER, ...listed, prose(3000)]), '10-K');
    const items = sections.filter((section) => section.kind === 'item');
    expect(items.map((item) => item.confidence < 0.6)).toEqual([true, true, true, false]);
  });
});
