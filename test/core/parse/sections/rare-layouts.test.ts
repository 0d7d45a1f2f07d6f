import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../src/core/parse/sections/items-of.ts';
import type { Section } from '../../../../src/core/filing/section.ts';
import { splitSections } from '../../../../src/core/parse/sections/split-sections.ts';
import { documentOf, parsed } from '../fixture.ts';
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
    'contents run together, with the letters of the word set apart',
    [
      ...COVER,
      ['1', '2', '3', '5', '7', '8'].map((n) => `I T E M ${n}. ${TITLES[n]}, page ${n}; `).join(''),
      ...['1', '2', '3', '5', '7', '8'].flatMap((n) => item(n, `*I T E M ${n}. ${TITLES[n]}*`)),
    ],
    '1 2 3 5 7 8',
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
    'What this Part asks for stands in the proxy statement.',
  ])('have no items where a paragraph only refers to them: %s', (paragraph) => {
    const seen = see([...COVER, ...FIRST, ...SECOND, '^PART III', paragraph, ...FOURTH, ...SIGNED]);
    expect(seen.items).toBe('1 2 3 5 6 7 8 14');
    expect(seen.torn).toEqual([]);
    const third = seen.sections.find((s) => s.label === 'Part III');
    expect(seen.sections.find((s) => s.number === '8')?.end).toBe(third?.start);
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

/** A page as a browser would get it, read as a filing. */
function readPage(body: string): { text: string; sections: readonly Section[] } {
  return documentOf(parsed(new TextEncoder().encode(`<html><body>${body}</body></html>`)), 0);
}

function paragraphs(number: string): string {
  return told(number)
    .map((words) => `<p>${words}</p>`)
    .join('');
}

describe('contents that link to what no heading names', () => {
  const page = `<p>FORM 10-Q</p><p>LARKSPUR BANK</p><p><b>TABLE OF CONTENTS</b></p>
    <table>
    <tr><td>Part I – Financial information</td><td></td></tr>
    <tr><td>Item 1.</td><td>Financial Statements</td><td></td></tr>
    <tr><td></td><td><a href="#income">Consolidated statements of income</a></td><td>5</td></tr>
    <tr><td>Item 2.</td><td>Management’s Discussion and Analysis of Financial Condition</td><td></td></tr>
    <tr><td></td><td><a href="#figures">Selected figures</a></td><td>3</td></tr>
    <tr><td>Item 4.</td><td><a href="#controls">Controls and Procedures</a></td><td>7</td></tr>
    <tr><td>Part II – Other information</td><td></td></tr>
    <tr><td>Item 1.</td><td><a href="#legal">Legal Proceedings</a></td><td>7</td></tr>
    <tr><td>Item 6.</td><td><a href="#exhibits">Exhibits</a></td><td>8</td></tr>
    </table>
    <p id="figures"><b>Selected figures of the bank</b></p>${paragraphs('2')}
    <p id="income"><b>Larkspur Bank: statements of income</b></p>${paragraphs('1')}
    <p id="controls"><b>Item 4. Controls and Procedures</b></p><p>They work.</p>
    <p><b>Part II – Other information</b></p>
    <p id="legal"><b>Item 1. Legal Proceedings</b></p><p>None.</p>
    <p id="exhibits"><b>Item 6. Exhibits</b></p><p>None.</p>`;

  it('give the items their bodies, shown as unsure, in the order of the text', () => {
    const { text, sections } = readPage(page);
    expect(itemsOf(sections, '10-Q')).toEqual(['I/2', 'I/1', 'I/4', 'II/1', 'II/6']);
    const items = sections.filter((s) => s.kind === 'item');
    expect(items.slice(0, 3).map((s) => s.confidence < 0.6)).toEqual([true, true, false]);
    expect(items.slice(0, 2).map((s) => text.slice(s.start, s.end).split('\n')[0])).toEqual([
      'Selected figures of the bank',
      'Larkspur Bank: statements of income',
    ]);
  });
});

describe('a financial section behind the last item', () => {
  it('is no part of the summary of the form', () => {
    const { items, sections } = see([
      ...COVER,
      ...FIRST,
      '^PART IV',
      '*Item 15. Exhibits and Financial Statement Schedules*',
      prose(300),
      '*Item 16. Form 10-K Summary*',
      'None.',
      '# FINANCIAL SECTION',
      prose(3000),
      ...SIGNED,
    ]);
    expect(items).toBe('1 2 3 15 16');
    const summary = sections.find((s) => s.number === '16');
    expect((summary?.end ?? 0) - (summary?.start ?? 0)).toBeLessThan(60);
  });
});

describe('an index behind the text', () => {
  const row = (number: string, title: string, pages: string): string =>
    `<tr><td>${number}</td><td>${title}</td><td>${pages}</td></tr>`;
  const page = `<p>FORM 10-Q</p><p>LARKSPUR CHIPS</p>
    <p><b>Statements of Income</b></p>${paragraphs('1')}
    <p><b>Management’s Discussion and Analysis</b></p>${paragraphs('2')}
    <p><b>Controls and Procedures</b></p>${paragraphs('4')}
    <p><b>Exhibits</b></p>${paragraphs('6')}
    <p><b>Form 10-Q Cross-Reference Index</b></p><table>
    <tr><td>Part I - Financial Information</td></tr>
    ${row('Item 1.', 'Financial Statements', 'Pages 4 - 31')}
    ${row('Item 2.', 'Management’s Discussion and Analysis', 'Page 32')}
    ${row('Item 4.', 'Controls and Procedures', 'Page 43')}
    <tr><td>Part II - Other Information</td></tr>
    ${row('Item 3.', 'Defaults Upon Senior Securities', 'None')}
    ${row('Item 4.', 'Mine Safety Disclosures', 'Not applicable')}
    ${row('Item 6.', 'Exhibits', 'Page 45')}</table>`;

  it('keeps pages out of titles and rows that lead nowhere in their part', () => {
    const { sections } = readPage(page);
    const found = itemsOf(sections, '10-Q') ?? [];
    expect([...found].sort()).toEqual(['I/1', 'I/2', 'I/4', 'II/3', 'II/4', 'II/6']);
    const titles = sections.filter((s) => s.kind === 'item').map((s) => s.title ?? '');
    expect(titles.filter((title) => /page|\d/i.test(title))).toEqual([]);
  });
});
