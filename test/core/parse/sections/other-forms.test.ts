import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../src/core/parse/sections/items-of.ts';
import { splitSections } from '../../../../src/core/parse/sections/split-sections.ts';
import { prose, writeContent } from './write-content.ts';

const BODY = prose(400);
const SIGNED = ['^SIGNATURE', 'After reasonable inquiry I certify that the information is true.'];

function itemize(pairs: readonly (readonly [string, string])[], mark = '*'): string[] {
  return pairs.flatMap(([n, t]) => [`${mark}Item ${n}. ${t}${mark}`, BODY]);
}

const rows: readonly [form: string, lines: readonly string[], items: readonly string[]][] = [
  [
    'SC 13D',
    itemize([
      ['1', 'Security and Issuer'],
      ['2', 'Identity and Background'],
      ['3', 'Source and Amount of Funds or Other Consideration'],
      ['4', 'Purpose of Transaction'],
      ['5', 'Interest in Securities of the Issuer'],
      ['6', 'Contracts, Arrangements, Understandings or Relationships'],
      ['7', 'Material to be Filed as Exhibits'],
    ]),
    ['1', '2', '3', '4', '5', '6', '7'],
  ],
  [
    'SC 13G/A',
    [
      'Item 1(a) Name of Issuer:',
      'Larkspur Paper',
      'Item 1(b) Address of Issuer’s Principal Executive Offices:',
      'Springfield',
      'Item 2(a) Name of Person Filing:',
      'Ada Finch',
      'Item 2(b) Address:',
      'Springfield',
      'Item 4. Ownership',
      BODY,
      'Item 10. Certification',
      BODY,
    ],
    ['1', '2', '4', '10'],
  ],
  [
    'SC TO-T',
    itemize([
      ['1', 'Summary Term Sheet'],
      ['2', 'Subject Company Information'],
      ['4', 'Terms of the Transaction'],
      ['11', 'Additional Information'],
      ['12', 'Exhibits'],
    ]),
    ['1', '2', '4', '11', '12'],
  ],
  [
    'SC 14D9',
    itemize([
      ['1', 'Subject Company Information'],
      ['4', 'The Solicitation or Recommendation'],
      ['9', 'Exhibits'],
    ]),
    ['1', '4', '9'],
  ],
  [
    'N-CSR',
    itemize([
      ['1', 'Reports to Stockholders'],
      ['2', 'Code of Ethics'],
      ['3', 'Audit Committee Financial Expert'],
      ['11', 'Controls and Procedures'],
      ['12', 'Exhibits'],
    ]),
    ['1', '2', '3', '11', '12'],
  ],
  [
    '20-F',
    itemize([
      ['3', 'Key Information'],
      ['4', 'Information on the Company'],
      ['4A', 'Unresolved Staff Comments'],
      ['16A', 'Audit Committee Financial Expert'],
      ['16K', 'Cybersecurity'],
      ['19', 'Exhibits'],
    ]),
    ['3', '4', '4A', '16A', '16K', '19'],
  ],
  [
    '20-F',
    [
      '*Item 3. Key Information*',
      '*Item 3.D. Risk Factors*',
      BODY,
      '*Item 4. Information on the Company*',
      BODY,
    ],
    ['3', '4'],
  ],
  [
    '10-12G',
    itemize([
      ['1', 'Business'],
      ['1A', 'Risk Factors'],
      ['15', 'Financial Statements and Exhibits'],
    ]),
    ['1', '1A', '15'],
  ],
  [
    'S-8',
    itemize([
      ['3', 'Incorporation of Documents by Reference'],
      ['6', 'Indemnification of Directors and Officers'],
      ['8', 'Exhibits'],
      ['9', 'Undertakings'],
    ]),
    ['3', '6', '8', '9'],
  ],
];

describe('items of other forms', () => {
  it.each(rows)('%s', (form, lines, items) => {
    const content = writeContent([`^FORM ${form}`, '^LARKSPUR PAPER, INC.', ...lines, ...SIGNED]);
    expect(itemsOf(splitSections(content, form), form)).toEqual(items);
  });

  it('gives a late-filing notice its parts', () => {
    const content = writeContent([
      '^NOTIFICATION OF LATE FILING',
      '*PART I - REGISTRANT INFORMATION*',
      BODY,
      '*PART III - NARRATIVE*',
      BODY,
    ]);
    expect(
      splitSections(content, 'NT 10-K')
        .filter((s) => s.kind === 'part')
        .map((s) => s.number),
    ).toEqual(['I', 'III']);
  });

  it('has no items in a 6-K, only headings', () => {
    const content = writeContent(['^FORM 6-K', '# Larkspur Opens a Mill', BODY]);
    expect(itemsOf(splitSections(content, '6-K'), '6-K')).toBeNull();
  });

  it('takes legal articles of an exhibit for no items', () => {
    const content = writeContent([
      '# BYLAWS',
      '# ARTICLE I',
      'Item 1. Offices',
      BODY,
      'Item 2. Meetings',
      BODY,
    ]);
    expect(itemsOf(splitSections(content, 'EX-3.1'), 'EX-3.1')).toBeNull();
  });
});

describe('chapters of a prospectus', () => {
  const content = writeContent([
    ...['^FORM S-1', '^LARKSPUR PAPER, INC.', BODY],
    ...[
      '^TABLE OF CONTENTS',
      '|Prospectus Summary|1|',
      '|Risk Factors|5|',
      '|Use of Proceeds|9|',
      '|Underwriting|20|',
    ],
    ...[
      '# Prospectus Summary',
      BODY,
      '# Our Strategy',
      BODY,
      '# Risk Factors',
      BODY,
      '# Use of Proceeds',
      BODY,
      '# Underwriting',
      BODY,
    ],
    ...[
      '^PART II',
      '^INFORMATION NOT REQUIRED IN PROSPECTUS',
      '*Item 13. Other Expenses of Issuance and Distribution*',
      BODY,
      '*Item 17. Undertakings*',
      BODY,
    ],
  ]);
  const sections = splitSections(content, 'S-1');

  it('stand at the top, other headings below them', () => {
    expect(
      sections.filter((s) => s.kind === 'heading' && s.level === 1).map((s) => s.label),
    ).toEqual(['Prospectus Summary', 'Risk Factors', 'Use of Proceeds', 'Underwriting']);
    expect(sections.find((s) => s.label === 'Our Strategy')?.level).toBe(2);
  });

  it('follow cover and contents, before Part II', () => {
    expect(sections.filter((s) => s.kind !== 'heading').map((s) => s.label)).toEqual([
      'Cover',
      'Contents',
      'Part II',
      'Item 13',
      'Item 17',
    ]);
    expect(sections.find((s) => s.kind === 'part')?.title).toBe(
      'INFORMATION NOT REQUIRED IN PROSPECTUS',
    );
  });
});

describe('chapters told by their titles alone', () => {
  it.each([
    [
      '424B5',
      [
        'Prospectus Supplement Summary',
        'The Offering',
        'Risk Factors',
        'Use of Proceeds',
        'Plan of Distribution',
        'Legal Matters',
      ],
      'Risks of Our Mills',
    ],
    [
      'S-3',
      [
        'About This Prospectus',
        'Risk Factors',
        'Use of Proceeds',
        'Plan of Distribution',
        'Experts',
      ],
      'Our Machines',
    ],
    [
      'DEF 14A',
      [
        'Proposal 1: Election of Directors',
        'Executive Compensation',
        'Proposal 2: Ratification of Auditors',
        'Other Matters',
      ],
      'Ada Finch',
    ],
  ])('of a %s stand at the top', (form, titles, deeper) => {
    const lines = titles.flatMap((title) => [`# ${title}`, BODY]);
    const content = writeContent([
      `Filed as ${form}.`,
      BODY,
      ...lines.slice(0, 4),
      `*${deeper}*`,
      BODY,
      ...lines.slice(4),
    ]);
    const top = splitSections(content, form).filter((s) => s.kind === 'heading' && s.level === 1);
    expect(top.map((s) => s.label)).toEqual(titles);
  });
});

/** Labels of the sections at the top of the outline. */
function topOf(lines: readonly string[], form: string): string[] {
  return splitSections(writeContent(lines), form)
    .filter((s) => s.level === 1)
    .map((s) => s.label);
}

describe('chapters and covers of forms without items', () => {
  it('are those that the contents list, whatever their words', () => {
    expect(
      topOf(
        [
          '^FORM 424B3',
          '^TABLE OF CONTENTS',
          '|The Mill Sale|1|',
          '|Risk Factors|5|',
          '|Use of Proceeds|9|',
          '|Rights of Paper Holders|20|',
          ...['# The Mill Sale', BODY, '# Risk Factors', BODY, '# Fire', BODY],
          ...['# Use of Proceeds', BODY, '# Rights of Paper Holders', BODY],
        ],
        '424B3',
      ),
    ).toEqual([
      'Cover',
      'Contents',
      'The Mill Sale',
      'Risk Factors',
      'Use of Proceeds',
      'Rights of Paper Holders',
    ]);
  });

  it('of a prospectus without contents begin with its first chapter', () => {
    expect(
      topOf(
        [
          ...['^FORM S-3', '# LARKSPUR PAPER, INC.', '# 500,000 Shares', BODY],
          ...['# Use of Proceeds', BODY, '# Legal Matters', BODY],
          ...['^PART II', '*Item 16. Exhibits*', BODY],
        ],
        'S-3',
      ),
    ).toEqual(['Cover', 'Use of Proceeds', 'Legal Matters', 'Part II']);
  });

  it('of a 6-K: the cover ends with what it asks for', () => {
    expect(
      topOf(
        [
          ...['# SECURITIES AND EXCHANGE COMMISSION', '# FORM 6-K', '# LARKSPUR PAPER N.V.'],
          '(Translation of registrant’s name into English)',
          'Indicate by check mark whether the registrant files annual reports on Form 20-F or Form 40-F.',
          ...['# Larkspur Opens a Mill', BODY],
        ],
        '6-K',
      ),
    ).toEqual(['Cover', 'Larkspur Opens a Mill']);
  });

  it('of a proxy statement may be headed with a whole resolution', () => {
    const resolution =
      'Proposal 2: Approval of the sixth restated plan of Larkspur Paper for the shares of its officers, its directors and those who run its mills, with two hundred thousand more shares than the plan of the year before allowed for';
    const lines = ['^SCHEDULE 14A', '# Proposal 1: Election of Directors', BODY];
    expect(topOf([...lines, `# ${resolution}`, BODY], 'DEF 14A')).toContain(resolution);
  });
});
