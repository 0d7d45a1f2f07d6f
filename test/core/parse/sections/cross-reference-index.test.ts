import { describe, expect, it } from 'vitest';
import { splitSections } from '../../../../src/core/parse/sections/split-sections.ts';
import { prose, writeContent } from './write-content.ts';

/** Chapters of a report that names no item, each with the page that it begins on. */
const CHAPTERS = [
  ['Overview of Our Mills', 3],
  ['Risk Factors', 8],
  ['Where We Stand', 14],
  ['Financial Condition and Results', 15],
  ['Consolidated Statements', 22],
  ['Controls and Procedures', 30],
] as const;

const INDEX = [
  ['1', 'Business', '3–7'],
  ['1A', 'Risk Factors', '8–13'],
  ['1B', 'Unresolved Staff Comments', 'Not applicable'],
  ['2', 'Properties', '14'],
  [
    '7',
    'Management’s Discussion and Analysis of Financial Condition and Results of Operations',
    '15–21',
  ],
  ['8', 'Financial Statements and Supplementary Data', '22–29'],
  ['9A', 'Controls and Procedures', '30'],
  ['10', 'Directors, Executive Officers and Corporate Governance', '(a)'],
  ['11', 'Executive Compensation', '(a)'],
] as const;

const chapters = CHAPTERS.flatMap(([title, from], place) => {
  const next = CHAPTERS[place + 1]?.[1] ?? from + 3;
  const pages = Array.from({ length: next - from }, (_, i) => [prose(2400), `=${from + i}`]);
  return [`# ${title}`, ...pages.flat()];
});

type Row = (number: string, title: string, page: string) => string;

const rows: readonly [name: string, row: Row][] = [
  ['number, title, page', (n, t, p) => `|Item ${n}|${t}|${p}|`],
  ['number and title in one cell', (n, t, p) => `|Item ${n}. ${t}|${p}|`],
  ['the word for the page', (n, t, p) => `|Item ${n}|${t}|${/^\d/.test(p) ? `Pages ${p}` : p}|`],
  ['the page first', (n, t, p) => `|${p}|Item ${n}|${t}|`],
  ['no word Item', (n, t, p) => `|${n}.|${t}|${p}|`],
  ['the number behind the title', (n, t, p) => `|${t}|${n}|${p}|`],
];

const COVER = ['# SECURITIES AND EXCHANGE COMMISSION', '^FORM 10-K', '^LARKSPUR PAPER, INC.', '='];
const SIGNED = [
  '^SIGNATURES',
  'Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed.',
];

function firstWords(lines: readonly string[]): Map<string | null, string> {
  const content = writeContent([...COVER, ...lines, ...SIGNED]);
  const items = splitSections(content, '10-K').filter((section) => section.kind === 'item');
  return new Map(
    items.map((item) => [
      item.number,
      `${content.text.slice(item.start, item.start + 20).split('\n')[0]} ${item.end - item.start > 2000 ? 'long' : 'short'}`,
    ]),
  );
}

describe('a cross-reference index', () => {
  it.each(rows)('with %s, behind the report', (_name, row) => {
    const index = [
      '^Form 10-K Cross-Reference Index',
      ...INDEX.map((entry) => row(entry[0], entry[1], entry[2])),
    ];
    const found = firstWords([...chapters, ...index]);
    expect(new Set(found.keys())).toEqual(new Set(INDEX.map(([number]) => number)));
    expect(found.get('1')).toBe('Overview of Our Mill long');
    expect(found.get('1A')).toBe('Risk Factors long');
    expect(found.get('2')).toMatch(/^Where We Stand/);
    expect(found.get('7')).toMatch(/^Financial Condition.* long$/);
    expect(found.get('8')).toMatch(/^Consolidated.* long$/);
    expect(found.get('9A')).toBe('Controls and Procedu long');
  });

  it.each(rows)('with %s, in front', (_name, row) => {
    const index = [
      '^Form 10-K Cross-Reference Index',
      ...INDEX.map((entry) => row(entry[0], entry[1], entry[2])),
      '=',
    ];
    const found = firstWords([...index, ...chapters]);
    expect(found.get('1')).toBe('Overview of Our Mill long');
    expect(found.get('7')).toMatch(/^Financial Condition.* long$/);
  });
});
