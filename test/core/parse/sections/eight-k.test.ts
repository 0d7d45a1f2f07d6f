import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../src/core/parse/sections/items-of.ts';
import { splitSections } from '../../../../src/core/parse/sections/split-sections.ts';
import { prose, writeContent } from './write-content.ts';

const COVER = [
  '# UNITED STATES SECURITIES AND EXCHANGE COMMISSION',
  '^FORM 8-K',
  '^CURRENT REPORT',
  '^Date of Report (Date of earliest event reported): March 3, 2011',
  '^LARKSPUR PAPER, INC.',
  'Check the appropriate box below if the Form 8-K filing is intended to simultaneously satisfy the filing obligation:',
];
const SIGNED = [
  '^SIGNATURES',
  'Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its behalf by the undersigned hereunto duly authorized.',
  'By: /s/ Ada Finch',
];
const BODY = prose(300);

const rows: readonly [name: string, lines: readonly string[], items: readonly string[]][] = [
  [
    'headings with number and title',
    [
      '# Item 2.02 Results of Operations and Financial Condition.',
      BODY,
      '# Item 9.01 Financial Statements and Exhibits.',
      BODY,
    ],
    ['2.02', '9.01'],
  ],
  [
    'capitals with a dash',
    ['ITEM 8.01 - OTHER EVENTS', BODY, 'ITEM 9.01. FINANCIAL STATEMENTS AND EXHIBITS', BODY],
    ['8.01', '9.01'],
  ],
  [
    'letters spaced out',
    ['I T E M 5.02 D E P A R T U R E OF DIRECTORS OR CERTAIN OFFICERS', BODY],
    ['5.02'],
  ],
  [
    'digits and words split by markup',
    [
      '*Item 2 .0 2 R esults of Operations and Financial Condition*',
      BODY,
      '*Item 9 . 01 Financial S tatements and Exhibits*',
      BODY,
    ],
    ['2.02', '9.01'],
  ],
  [
    'number and title in two cells',
    [
      '|Item 7.01|Regulation FD Disclosure|',
      BODY,
      '|Item 9.01|Financial Statements and Exhibits|',
      BODY,
    ],
    ['7.01', '9.01'],
  ],
  ['number and title in two blocks', ['*Item 7.01*', '*Regulation FD Disclosure*', BODY], ['7.01']],
  [
    'number and title on two lines of a block',
    ['*ITEM 1.01 // ENTRY INTO A MATERIAL DEFINITIVE AGREEMENT*', BODY],
    ['1.01'],
  ],
  [
    'heading that runs into the text',
    [
      `Item 5. Other Events. ${BODY}`,
      `Item 7. Exhibits. (c) The following exhibit is filed with this report and described below in full.`,
    ],
    ['5', '7'],
  ],
  [
    'heading that runs into the text, new scheme',
    [`Item 3.02. Unregistered Sales of Equity Securities. ${BODY}`],
    ['3.02'],
  ],
  [
    'two numbers in one heading',
    [
      '# Item 2.02 and Item 7.01 Results of Operations and Financial Condition; Regulation FD Disclosure',
      BODY,
      '# Item 9.01 Exhibits',
      BODY,
    ],
    ['2.02', '7.01', '9.01'],
  ],
  [
    'two titled items in one heading',
    [
      '# Item 2.02 Results of Operations and Financial Condition and Item 7.01 Regulation FD Disclosure',
      BODY,
    ],
    ['2.02', '7.01'],
  ],
  [
    'plural with a list',
    ['# Items 1.01, 2.03 and 3.02 Entry into a Material Definitive Agreement', BODY],
    ['1.01', '2.03', '3.02'],
  ],
  [
    'a range of items that do not apply',
    [
      'Items 1 through 4. Not applicable.',
      'Item 5. Other Events',
      BODY,
      'Item 6. Not applicable.',
      'Item 7. Financial Statements and Exhibits',
      BODY,
    ],
    ['1', '2', '3', '4', '5', '6', '7'],
  ],
  [
    'a short table of contents without pages or links',
    [
      '^TABLE OF CONTENTS',
      'Item 8.01 Other Events',
      'SIGNATURE',
      'EXHIBIT INDEX',
      '=2',
      '*Item 8.01 Other Events*',
      BODY,
    ],
    ['8.01'],
  ],
  [
    'a list of the items and the signatures on the cover',
    [
      'Item 1.01 Entry into a Material Definitive Agreement',
      'Item 9.01 Financial Statements and Exhibits',
      'Signatures',
      '=2',
      '*Item 1.01 Entry into a Material Definitive Agreement*',
      BODY,
      '*Item 9.01 Financial Statements and Exhibits*',
      BODY,
    ],
    ['1.01', '9.01'],
  ],
  [
    'two headings over one text',
    [
      '*Item 1.01 Entry into a Material Definitive Agreement*',
      '*Item 2.03 Creation of a Direct Financial Obligation*',
      BODY,
    ],
    ['1.01', '2.03'],
  ],
  [
    'an item of a past report at the head of a paragraph',
    [
      'Item 5. Other Events',
      BODY,
      'Item 4. Changes in Registrant’s Certifying Accountant of our report for 1999 tells more.',
    ],
    ['5'],
  ],
  [
    'a title of the filer’s own in a row',
    ['|Item 9|Information Provided Under Item 12 (Results of Operations)|', BODY],
    ['9'],
  ],
  ['Item No.', ['Item No. 5 Other Events', BODY, 'Item No. 7 Exhibits', BODY], ['5', '7']],
  [
    'references at the head of a paragraph',
    [
      '# Item 1.01 Entry into a Material Definitive Agreement',
      BODY,
      `Item 2.03 of this report is incorporated by reference. ${BODY}`,
      '# Item 9.01 Exhibits',
      BODY,
    ],
    ['1.01', '9.01'],
  ],
  [
    'references inside sentences',
    [
      '# Item 7.01 Regulation FD Disclosure',
      `The information in this Item 7.01 and in Item 2.02 shall not be deemed filed. ${BODY}`,
      'See “Item 5.02 Departure of Directors” in the report of the prior day.',
    ],
    ['7.01'],
  ],
  [
    'an instruction to a rule',
    [
      '# Item 5.02 Departure of Directors or Certain Officers',
      BODY,
      'Item 404(a) of Regulation S-K requires no disclosure here, as no transaction took place between the parties.',
      'Item 601 of Regulation S-K lists the exhibits.',
    ],
    ['5.02'],
  ],
  [
    'sub-item (d) of the same item',
    [
      '# Item 9.01 Financial Statements and Exhibits',
      '*(d) Exhibits*',
      '|99.1|Release|',
      '*Item 9.01(d) Exhibits*',
      BODY,
    ],
    ['9.01'],
  ],
  [
    'a continued heading',
    [
      '# Item 1.01 Entry into a Material Definitive Agreement',
      BODY,
      '# Item 1.01 Entry into a Material Definitive Agreement (continued)',
      BODY,
    ],
    ['1.01'],
  ],
  [
    'no zero in the number',
    [
      'Item 5.2 Departure of Directors or Certain Officers',
      BODY,
      'Item 9.1 Financial Statements and Exhibits',
      BODY,
    ],
    ['5.02', '9.01'],
  ],
  [
    'Markdown marks',
    ['**Item 8.01** Other Events', BODY, '## Item 9.01 Exhibits', BODY],
    ['8.01', '9.01'],
  ],
  [
    'order of the text, not of the form',
    [
      '# Item 8.01 Other Events',
      BODY,
      '# Item 5.02 Departure of Directors or Certain Officers',
      BODY,
    ],
    ['8.01', '5.02'],
  ],
  [
    'an item met twice counts once',
    [
      '# Item 5.02 Departure of Directors or Certain Officers',
      BODY,
      '# Item 8.01 Other Events',
      BODY,
      '# Item 5.02 Departure of Directors or Certain Officers',
      BODY,
    ],
    ['5.02', '8.01'],
  ],
  [
    'titles without the word Item',
    [
      '# Results of Operations and Financial Condition',
      BODY,
      '# Financial Statements and Exhibits',
      BODY,
    ],
    ['2.02', '9.01'],
  ],
  [
    'a table of contents in front',
    [
      '^TABLE OF CONTENTS',
      '>>Item 2.02 Results of Operations and Financial Condition',
      '>>Item 9.01 Financial Statements and Exhibits',
      '>>SIGNATURES',
      '*Item 2.02 Results of Operations and Financial Condition*',
      BODY,
      '*Item 9.01 Financial Statements and Exhibits*',
      BODY,
    ],
    ['2.02', '9.01'],
  ],
  [
    'roman numbers',
    ['ITEM V. OTHER EVENTS', BODY, 'ITEM VII. FINANCIAL STATEMENTS AND EXHIBITS', BODY],
    ['5', '7'],
  ],
  [
    'a tight range',
    ['Items 1-4. Not applicable.', 'Item 5. Other Events', BODY],
    ['1', '2', '3', '4', '5'],
  ],
  [
    'a tight range in the singular',
    ['Item 1-3. Not applicable.', 'Item 5. Other Events', BODY],
    ['1', '2', '3', '5'],
  ],
  [
    'word, number and title in three cells',
    ['|Item|8.01|Other Events|', BODY, '|Item|9.01|Exhibits|', BODY],
    ['8.01', '9.01'],
  ],
  [
    'an official section title above',
    [
      '*Section 8 – Other Events*',
      '*Item 8.01 Other Events*',
      BODY,
      '*Section 9 – Financial Statements and Exhibits*',
      '*Item 9.01 Exhibits*',
      BODY,
    ],
    ['8.01', '9.01'],
  ],
  [
    'an official section title before',
    [
      'SECTION 8 – OTHER EVENTS Item 8.01 Other Events',
      BODY,
      'SECTION 9 – FINANCIAL STATEMENTS AND EXHIBITS Item 9.01 Exhibits',
      BODY,
    ],
    ['8.01', '9.01'],
  ],
  [
    'paragraph letters behind the number',
    ['*Item 5.02(b), (c) and (d). Departure of Directors or Certain Officers*', BODY],
    ['5.02'],
  ],
  [
    'a paragraph letter and no title',
    [`Item 5.02 (d) On March 3, the board elected a director. ${BODY}`],
    ['5.02'],
  ],
  [
    'no title before the sentence',
    [`Item 7.01 On March 3, Larkspur Paper issued a release. ${BODY}`],
    ['7.01'],
  ],
  ['a title of an older wording', ['Item 3. Bankruptcy and Receivership', BODY], ['3']],
  [
    'furnished under another item',
    ['ITEM 9. REGULATION FD DISCLOSURE (INFORMATION FURNISHED UNDER ITEM 12)', BODY],
    ['9'],
  ],
  ['no space before the number', ['ITEM8.01 OTHER EVENTS', BODY], ['8.01']],
  [
    'a link to the exhibit in the item',
    ['>>Item 8.01 Other Events', BODY, '*Item 9.01 Exhibits*', BODY],
    ['8.01', '9.01'],
  ],
  [
    'list items',
    ['- Item 8.01 Other Events', BODY, '- Item 9.01 Exhibits', BODY],
    ['8.01', '9.01'],
  ],
  [
    'another sign for the point',
    ['*Item 8:01 Other Events*', BODY, '*Item 9,01 Exhibits*', BODY],
    ['8.01', '9.01'],
  ],
  [
    'no sign for the point',
    ['*ITEM 801. OTHER EVENTS*', BODY, '*Item 9 01 Exhibits*', BODY],
    ['8.01', '9.01'],
  ],
  ['a slash between numbers', ['*Item 9/12. Regulation FD Disclosure*', BODY], ['9', '12']],
  [
    'a rule whose number is like an item’s',
    [
      '# Item 8.01 Other Events',
      BODY,
      'Item 601 of Regulation S-K lists exhibits.',
      'Item 402 does too.',
    ],
    ['8.01'],
  ],
  [
    'proposals that are numbered like items',
    [
      '# Item 5.07 Submission of Matters to a Vote of Security Holders',
      BODY,
      '*Item 1. Election of Directors*',
      BODY,
      'Item 2: Ratification of the auditors',
      BODY,
    ],
    ['5.07'],
  ],
  [
    'a number that lacks its point',
    ['# Item 8.01 Other Events', BODY, '# Item 9. Financial Statements and Exhibits', BODY],
    ['8.01', '9.01'],
  ],
  [
    'a reference to an item of the older scheme',
    ['# Item 8.01 Other Events', BODY, 'Item 7. The seventh resolution was not put.', BODY],
    ['8.01'],
  ],
  ['a colon and no title', ['*Item 5:*', BODY, '*Item 7:*', BODY], ['5', '7']],
];

describe('8-K items', () => {
  it.each(rows)('%s', (_name, lines, items) => {
    const content = writeContent([...COVER, ...lines, ...SIGNED]);
    expect(itemsOf(splitSections(content, '8-K'), '8-K')).toEqual(items);
  });

  it('holds each item’s body whole up to the next item or the signatures', () => {
    const content = writeContent([
      ...COVER,
      '# Item 8.01 Other Events',
      BODY,
      '*Background of the sale*',
      BODY,
      '# Item 9.01 Exhibits',
      '|99.1|Release|',
      ...SIGNED,
    ]);
    const sections = splitSections(content, '8-K');
    const bodies = sections
      .filter((s) => s.kind === 'item')
      .map((s) => content.text.slice(s.start, s.end));
    expect(bodies[0]).toContain('Background of the sale');
    expect(bodies[0]?.split(BODY)).toHaveLength(3);
    expect(bodies[1]?.trimEnd()).toMatch(/99\.1\tRelease$/);
  });

  it('ends the last item at the signing sentence when the title is missing', () => {
    const content = writeContent([...COVER, '# Item 8.01 Other Events', BODY, ...SIGNED.slice(1)]);
    const kinds = splitSections(content, '8-K').map((s) => s.kind);
    expect(kinds).toEqual(['cover', 'item', 'signatures']);
  });

  it('reads a press release behind the exhibit index as an exhibit, its items as none', () => {
    const content = writeContent([
      ...COVER,
      ...['# Item 8.01 Other Events', BODY, '# Item 9.01 Exhibits', '|99.1|Release|', ...SIGNED],
      ...['^EXHIBIT INDEX', '|Exhibit No.|Description|', '|99.1|Press release of Larkspur Paper|'],
      ...[
        '# Larkspur Paper Opens a Fourth Mill',
        prose(500),
        '*About Larkspur*',
        prose(400),
        'Item 5. Other Events',
        prose(200),
      ],
    ]);
    const sections = splitSections(content, '8-K');
    expect(itemsOf(sections, '8-K')).toEqual(['8.01', '9.01']);
    expect(sections.find((s) => s.kind === 'exhibit')?.label).toBe('Exhibit 99.1');
    expect(sections.find((s) => s.label === 'About Larkspur')?.level).toBeGreaterThan(1);
  });

  it('opens an exhibit at its own title line', () => {
    const content = writeContent([
      ...COVER,
      '# Item 8.01 Other Events',
      BODY,
      ...SIGNED,
      '^EXHIBIT INDEX',
      '|99.1|Release|',
      '|99.2|Slides|',
      'Exhibit 99.1',
      prose(700),
      'Exhibit 99.2',
      prose(700),
    ]);
    const exhibits = splitSections(content, '8-K').filter((s) => s.kind === 'exhibit');
    expect(exhibits.map((s) => s.label)).toEqual(['Exhibit 99.1', 'Exhibit 99.2']);
  });

  it('tells the form from the cover when none is given', () => {
    const content = writeContent([...COVER, '# Item 8.01 Other Events', BODY, ...SIGNED]);
    expect(itemsOf(splitSections(content, null), null)).toEqual(['8.01']);
  });
});
