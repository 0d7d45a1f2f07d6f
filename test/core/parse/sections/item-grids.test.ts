import { describe, expect, it } from 'vitest';
import { parseFiling } from '../../../../src/core/parse/parse-filing.ts';

const COVER =
  '<p align=center>FORM 8-K</p><p align=center>CURRENT REPORT</p><p align=center>LARKSPUR PAPER, INC.</p>';
const SIGNED =
  '<p align=center>SIGNATURES</p><p>Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed.</p>';
const SALE =
  'On March 3, 2003 the company sold its mill at Fernley to a buyer that it had known for years.';
const LIST =
  'The exhibits that are listed in the index behind this page are filed with this report.';

const rows: readonly [name: string, html: string, items: readonly string[]][] = [
  [
    'a bold number beside its title, the body in the row below',
    `<table><tr><td><b>Item 2.</b></td><td><b>Disposition of Assets</b></td></tr><tr><td></td><td>${SALE}</td></tr>
     <tr><td><b>Item 7.</b></td><td><b>Exhibits</b></td></tr><tr><td></td><td>${LIST}</td></tr></table>`,
    [`2|Disposition of Assets|${SALE}`, `7|Exhibits|${LIST}`],
  ],
  [
    'a bold number beside a sentence, which is no title',
    `<table><tr><td><b>Item 2.</b></td><td>${SALE}</td></tr><tr><td><b>Item 7.</b></td><td>${LIST}</td></tr></table>`,
    [`2||${SALE}`, `7||${LIST}`],
  ],
  [
    'a bold number without a stop beside a sentence',
    `<table><tr><td><b>Item 2</b></td><td>${SALE}</td></tr><tr><td><b>Item 7</b></td><td>${LIST}</td></tr></table>`,
    [`2||${SALE}`, `7||${LIST}`],
  ],
  [
    'title and body in the cell beside the number',
    `<table><tr><td><b>Item 2.</b></td><td><b>Disposition of Assets</b><p>${SALE}</p></td></tr>
     <tr><td><b>Item 7.</b></td><td><b>Exhibits</b><p>${LIST}</p></td></tr></table>`,
    [`2|Disposition of Assets|${SALE}`, `7|Exhibits|${LIST}`],
  ],
  [
    'a bold number in the paragraph that it opens',
    `<p><b>Item 5</b> ${SALE}</p><p><b>Item 7</b> ${LIST}</p>`,
    [`5||${SALE}`, `7||${LIST}`],
  ],
  [
    'a plain number before a bold title of its own',
    `<p>Item 5 <b>Sale of a Mill</b></p><p>${SALE}</p><p>Item 7 <b>Exhibits</b></p><p>${LIST}</p>`,
    [`5|Sale of a Mill|${SALE}`, `7|Exhibits|${LIST}`],
  ],
];

describe('items of current reports set as tables or before their text', () => {
  it.each(rows)('%s', (_name, html, items) => {
    const bytes = new TextEncoder().encode(`<html><body>${COVER}${html}${SIGNED}</body></html>`);
    const read = parseFiling(bytes, { name: 'a.htm', sha256: '' });
    const document = read.ok ? read.value.documents[0] : undefined;
    expect(document).toBeDefined();
    const { text = '', sections = [] } = document ?? {};
    const found = sections
      .filter((section) => section.kind === 'item')
      .map(({ number, title, start, end }) => {
        const body = text.slice(start, end).trim();
        const told = [SALE, LIST].filter((sentence) => body.includes(sentence));
        return `${number}|${title ?? ''}|${told.join('+')}`;
      });
    expect(found).toEqual(items);
  });
});
