import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../src/core/parse/sections/items-of.ts';
import type { Section } from '../../../../src/core/filing/section.ts';
import { splitSections } from '../../../../src/core/parse/sections/split-sections.ts';
import { prose, writeContent } from './write-content.ts';

const COVER = ['^FORM 10-K', '^LARKSPUR PAPER, INC.', 'For the year ended December 31, 2001'];
const QUARTER = ['^FORM 10-Q', '^LARKSPUR PAPER, INC.', 'For the quarter ended March 31, 2001'];
const SIGNED = [
  '^SIGNATURES',
  'Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed.',
];
const TITLES: Readonly<Record<string, string>> = {
  '1': 'Business',
  '2': 'Properties',
  '3': 'Legal Proceedings',
  '5': 'Market for Registrant’s Common Equity and Related Stockholder Matters',
  '6': 'Selected Financial Data',
  '7': 'Management’s Discussion and Analysis of Financial Condition and Results of Operations',
  '8': 'Financial Statements and Supplementary Data',
  '10': 'Directors and Executive Officers of the Registrant',
  '11': 'Executive Compensation',
  '12': 'Security Ownership of Certain Beneficial Owners and Management',
  '13': 'Certain Relationships and Related Transactions',
  '14': 'Exhibits, Financial Statement Schedules, and Reports on Form 8-K',
};

/** Paragraphs of a body that name their item, so that a body in the wrong place is seen. */
function told(number: string): string[] {
  return [`Of matter ${number}: ${prose(900)}`, `More of matter ${number}: ${prose(900)}`];
}

function item(number: string, heading = `*Item ${number}. ${TITLES[number]}*`): string[] {
  return [heading, ...told(number)];
}

const FIRST = ['^PART I', ...item('1'), ...item('2'), ...item('3')];
const SECOND = ['^PART II', ...['5', '6', '7', '8'].flatMap((n) => item(n))];
const THIRD = ['^PART III', ...['10', '11', '12', '13'].flatMap((n) => item(n))];
const FOURTH = ['^PART IV', ...item('14')];

interface Seen {
  readonly items: string;
  /** Items whose body lacks a paragraph of its own or holds one of another. */
  readonly torn: readonly string[];
  readonly sections: readonly Section[];
}

function see(lines: readonly string[], form = '10-K'): Seen {
  const content = writeContent(lines);
  const sections = splitSections(content, form);
  const torn = sections.flatMap(({ kind, number, start, end }) => {
    if (kind !== 'item' || number === null) return [];
    const matters = [...content.text.slice(start, end).matchAll(/matter (\w+):/g)].map((m) => m[1]);
    return matters.every((matter) => matter === number)
      ? []
      : [`${number} holds ${matters.join()}`];
  });
  return { items: (itemsOf(sections, form) ?? []).join(' '), torn, sections };
}

function confidenceOf(sections: readonly Section[], number: string): number {
  return sections.find((s) => s.kind === 'item' && s.number === number)?.confidence ?? 0;
}

const ALL = '1 2 3 5 6 7 8 10 11 12 13 14';

const rows: readonly [name: string, lines: readonly string[], items: string][] = [
  [
    'a table on the cover that says which items come from the proxy statement',
    [
      ...COVER,
      '|Item|Document|',
      ...['10', '11', '12'].map((n) => `|Item ${n}. ${TITLES[n]}|Proxy Statement, page ${n}|`),
      ...FIRST,
      ...SECOND,
      ...THIRD,
      ...FOURTH,
    ],
    ALL,
  ],
  [
    'bullets in front that name an item which the report lacks',
    [
      ...COVER,
      'What we expect may not come to pass; more on this stands in:',
      '- Item 9. Changes in and Disagreements with Accountants on Accounting and Financial Disclosure',
      prose(500),
      ...FIRST,
      ...SECOND,
      ...THIRD,
      ...FOURTH,
    ],
    ALL,
  ],
  [
    'statements bound in behind the last item',
    [...COVER, ...FIRST, '^PART II', ...item('5'), ...item('7'), ...FOURTH, ...item('8')],
    '1 2 3 5 7 14 8',
  ],
  [
    'parts named in every heading and in contents without pages',
    [
      ...COVER,
      '^TABLE OF CONTENTS',
      ...['1', '2', '3'].map((n) => `|PART I, Item ${n}.|${TITLES[n]}|`),
      ...['5', '7', '8'].map((n) => `|PART II, Item ${n}.|${TITLES[n]}|`),
      ...['1', '2', '3'].flatMap((n) => item(n, `- PART I, Item ${n}. ${TITLES[n]}`)),
      ...['5', '7', '8'].flatMap((n) => item(n, `- PART II, Item ${n}. ${TITLES[n]}`)),
    ],
    '1 2 3 5 7 8',
  ],
  [
    'three items under one heading that repeats the word',
    [
      ...COVER,
      '^PART I',
      '*ITEM 1. BUSINESS; ITEM 2. PROPERTIES; AND ITEM 3. LEGAL PROCEEDINGS.*',
      prose(2500),
      ...SECOND,
    ],
    '1 2 3 5 6 7 8',
  ],
  [
    'a list of numbers behind the word in the singular',
    [...COVER, ...FIRST, ...SECOND, '^PART III', 'ITEM 10, 11, 12 and 13:', prose(300), ...FOURTH],
    ALL,
  ],
  [
    'bare numbers, in contents without pages and in the text',
    [
      ...COVER,
      ...['1', '2', '3', '5', '6', '7', '8'].map((n) => `${n}. ${TITLES[n]}`),
      ...['1', '2', '3', '5', '6', '7', '8'].flatMap((n) => item(n, `${n}. ${TITLES[n]}`)),
    ],
    '1 2 3 5 6 7 8',
  ],
  [
    'bare numbers above the titles',
    [
      ...COVER,
      ...['1', '2', '3', '5', '6', '7', '8'].flatMap((n) => item(n, `*${n}.* // *${TITLES[n]}*`)),
    ],
    '1 2 3 5 6 7 8',
  ],
  [
    'running headers set like the headings, the parts out of order',
    [
      ...COVER,
      ...SECOND,
      '^PART I',
      `*Item 1. Business*`,
      ...told('1'),
      '=9',
      `*Item 1. Business*`,
      ...told('1'),
      ...item('2'),
      ...item('3'),
      ...THIRD,
      ...FOURTH,
    ],
    '5 6 7 8 1 2 3 10 11 12 13 14',
  ],
];

describe('rare layouts of annual reports', () => {
  it.each(rows)('%s', (_name, lines, items) => {
    const seen = see([...lines, ...SIGNED]);
    expect(seen.items).toBe(items);
    expect(seen.torn).toEqual([]);
  });

  it('begin a body at the first of two equal headings', () => {
    const lines = rows.at(-1)?.[1] ?? [];
    const { text } = writeContent(lines);
    const { sections } = see(lines);
    const first = text.indexOf('Item 1. Business');
    expect(sections.find((s) => s.kind === 'item' && s.number === '1')?.start).toBe(first);
  });

  it.each([
    'The information that Items 10, 11, 12 and 13 call for is incorporated by reference.',
    'What this Part asks for (Item 10 - Directors, Item 11 - Compensation, Item 12 - Ownership and Item 13 - Dealings) stands in the proxy statement.',
    'Items 10 through 13 are left out since a proxy statement will be filed.',
  ])('name the items of Part III in a paragraph, shown as unsure: %s', (paragraph) => {
    const seen = see([...COVER, ...FIRST, ...SECOND, '^PART III', paragraph, ...FOURTH, ...SIGNED]);
    expect(seen.items).toBe(ALL);
    for (const number of ['10', '11', '12', '13'])
      expect(confidenceOf(seen.sections, number)).toBeLessThan(0.6);
  });

  it('leave a Part III that names no items without any', () => {
    const pointer = 'What this Part asks for stands in the proxy statement.';
    expect(see([...COVER, ...FIRST, ...SECOND, '^PART III', pointer, ...FOURTH]).items).toBe(
      '1 2 3 5 6 7 8 14',
    );
  });

  it('may sign before their last item', () => {
    const seen = see([...COVER, ...SECOND, ...SIGNED, 'Ada Finch', ...FOURTH]);
    const kinds = seen.sections.filter((s) => s.kind !== 'heading').map((s) => s.label);
    expect(kinds.slice(-4)).toEqual(['Item 8', 'Signatures', 'Part IV', 'Item 14']);
    const signatures = seen.sections.find((s) => s.kind === 'signatures');
    const eighth = seen.sections.find((s) => s.number === '8');
    expect(eighth?.end).toBe(signatures?.start);
  });

  it('may say a number twice', () => {
    const lines = ['^FORM 20-F', '*Item 16.B. Item 16.B. Code of Ethics.*', prose(300)];
    const more = ['*Item 16.H. H. Mine Safety Disclosure*', 'Not applicable.'];
    const { sections } = see([...lines, ...more], '20-F');
    expect(sections.filter((s) => s.kind === 'item').map((s) => `${s.number} ${s.title}`)).toEqual([
      '16B Code of Ethics',
      '16H Mine Safety Disclosure',
    ]);
  });
});

describe('rare layouts of quarterly reports', () => {
  it('open with statements that no item heads, shown as less than sure', () => {
    const seen = see(
      [
        ...QUARTER,
        '^PART I - FINANCIAL INFORMATION',
        '^LARKSPUR PAPER, INC.',
        '^CONDENSED CONSOLIDATED BALANCE SHEETS',
        ...told('1'),
        '*Item 2. Management’s Discussion and Analysis*',
        ...told('2'),
        '^PART II - OTHER INFORMATION',
        '*Item 6. Exhibits*',
        'None.',
        ...SIGNED,
      ],
      '10-Q',
    );
    expect(seen.items).toBe('I/1 I/2 II/6');
    expect(seen.torn).toEqual([]);
    expect(confidenceOf(seen.sections, '1')).toBeLessThan(0.7);
  });

  it('head every page of the discussion with its item, which is none of the second part', () => {
    const heading = 'Item 2. Management’s Discussion and Analysis of Financial Condition';
    const seen = see(
      [
        ...QUARTER,
        '^PART I',
        '*Item 1. Financial Statements*',
        prose(2400),
        `*${heading}*`,
        ...told('2'),
        `${heading} (continued)`,
        ...told('2'),
        '^PART II',
        '*Item 6. Exhibits*',
        'None.',
        ...SIGNED,
      ],
      '10-Q',
    );
    expect(seen.items).toBe('I/1 I/2 II/6');
    expect(seen.torn).toEqual([]);
  });
});
