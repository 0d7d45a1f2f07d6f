import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../src/core/parse/sections/items-of.ts';
import { splitSections } from '../../../../src/core/parse/sections/split-sections.ts';
import { prose, writeContent } from './write-content.ts';

const COVER = [
  '^FORM 10-Q',
  '^LARKSPUR PAPER, INC.',
  'For the quarterly period ended March 31, 2015',
];
const SIGNED = [
  '^SIGNATURES',
  'Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed.',
];
const LONG = prose(2400);
const ONE: readonly [string, string, string][] = [
  ['1', 'Financial Statements', LONG],
  [
    '2',
    'Management’s Discussion and Analysis of Financial Condition and Results of Operations',
    LONG,
  ],
  ['3', 'Quantitative and Qualitative Disclosures About Market Risk', prose(300)],
  ['4', 'Controls and Procedures', prose(300)],
];
const TWO: readonly [string, string, string][] = [
  ['1', 'Legal Proceedings', 'None.'],
  ['1A', 'Risk Factors', prose(300)],
  ['2', 'Unregistered Sales of Equity Securities and Use of Proceeds', 'None.'],
  ['3', 'Defaults Upon Senior Securities', 'None.'],
  ['4', 'Mine Safety Disclosures', 'Not applicable.'],
  ['5', 'Other Information', 'None.'],
  ['6', 'Exhibits', prose(300)],
];
const ALL = [...ONE.map(([n]) => `I/${n}`), ...TWO.map(([n]) => `II/${n}`)];

type Write = (entry: readonly [string, string, string], part: string) => readonly string[];
function body(
  write: Write,
  parts: readonly [string, string] | null = [
    '^PART I. FINANCIAL INFORMATION',
    '^PART II. OTHER INFORMATION',
  ],
): string[] {
  return [
    ...(parts ? [parts[0]] : []),
    ...ONE.flatMap((e) => [...write(e, 'I'), e[2]]),
    ...(parts ? [parts[1]] : []),
    ...TWO.flatMap((e) => [...write(e, 'II'), e[2]]),
  ];
}
const bold: Write = ([n, t]) => [`*Item ${n}. ${t}*`];
const rows = (entries: typeof ONE): string[] =>
  entries.map(([n, t], i) => `|Item ${n}.|${t}|${i + 3}|`);

const layouts: readonly [name: string, lines: readonly string[]][] = [
  ['bold headings', body(bold)],
  [
    'part headings on two lines',
    body(bold, ['^PART I // FINANCIAL INFORMATION', '^PART II // OTHER INFORMATION']),
  ],
  [
    'part headings in two blocks',
    body(bold).flatMap((l) =>
      l.startsWith('^PART') ? [l.slice(0, l.indexOf('.')), `^${l.slice(l.indexOf('.') + 2)}`] : [l],
    ),
  ],
  ['no part headings', body(bold, null)],
  ['the first part’s heading missing', body(bold).slice(1)],
  ['part named in each heading', body(([n, t], p) => [`*PART ${p} — ITEM ${n}. ${t}*`], null)],
  ['bare numbers', body(([n]) => [`*Item ${n}.*`])],
  ['cells', body(([n, t]) => [`|Item ${n}.|${t}|`])],
  ['4T for controls', body(([n, t], p) => [`*Item ${p === 'I' && n === '4' ? '4T' : n}. ${t}*`])],
  [
    'contents of both parts',
    [
      '^TABLE OF CONTENTS',
      '|PART I.|FINANCIAL INFORMATION|Page|',
      ...rows(ONE),
      '|PART II.|OTHER INFORMATION||',
      ...rows(TWO),
      '|Signatures||40|',
      ...body(bold),
    ],
  ],
  [
    'contents without pages',
    [
      'INDEX',
      'PART I. FINANCIAL INFORMATION',
      ...ONE.map(([n, t]) => `Item ${n}. ${t}`),
      'PART II. OTHER INFORMATION',
      ...TWO.map(([n, t]) => `Item ${n}. ${t}`),
      ...body(bold),
    ],
  ],
  [
    'contents that list the statements',
    [
      'INDEX',
      'PART I. FINANCIAL INFORMATION',
      'Item 1. Financial Statements',
      'Condensed Balance Sheets 3',
      'Condensed Statements of Income 4',
      'Notes 5',
      ...ONE.slice(1).map(([n, t]) => `Item ${n}. ${t} 9`),
      'PART II. OTHER INFORMATION',
      ...TWO.map(([n, t]) => `Item ${n}. ${t} 12`),
      ...body(bold),
    ],
  ],
  [
    'a link back to the contents on each page',
    body(([n, t]) => ['=4', '# Table of Contents', `*Item ${n}. ${t}*`]),
  ],
];

describe('10-Q items', () => {
  it.each(layouts)('%s', (_name, lines) => {
    const content = writeContent([...COVER, ...lines, ...SIGNED]);
    const sections = splitSections(content, '10-Q');
    expect(itemsOf(sections, '10-Q')).toEqual(ALL);
    const mda = sections.find((s) => s.kind === 'item' && s.number === '2');
    expect(content.text.slice(mda?.start, mda?.end)).toContain(LONG);
  });

  it('reads a second part that skips items and starts with Item 6', () => {
    const content = writeContent([
      ...COVER,
      '^PART I. FINANCIAL INFORMATION',
      ...ONE.flatMap((e) => [...bold(e, 'I'), e[2]]),
      '^PART II. OTHER INFORMATION',
      '*Item 6. Exhibits and Reports on Form 8-K*',
      prose(300),
      ...SIGNED,
    ]);
    expect(itemsOf(splitSections(content, '10-Q'), '10-Q')).toEqual([...ALL.slice(0, 4), 'II/6']);
  });

  it('gives each part its items', () => {
    const sections = splitSections(writeContent([...COVER, ...body(bold), ...SIGNED]), '10-Q/A');
    const parts = sections.filter((s) => s.kind === 'part');
    expect(parts.map((p) => [p.number, p.title])).toEqual([
      ['I', 'FINANCIAL INFORMATION'],
      ['II', 'OTHER INFORMATION'],
    ]);
    expect(sections.filter((s) => s.parent === parts[1]?.id)).toHaveLength(TWO.length);
  });
});
