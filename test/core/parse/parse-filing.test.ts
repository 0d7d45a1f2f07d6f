import { describe, expect, it } from 'vitest';
import { documentOf, fixtureBytes, outline, parsed, parsedFixture } from './fixture.ts';

describe('parseFiling', () => {
  it('reads a whole submission', () => {
    const filing = parsedFixture('colon-pem-8k.txt');
    expect(filing.file).toMatchObject({
      name: 'colon-pem-8k.txt',
      container: 'submission',
      format: 'text',
      encoding: 'utf-8',
    });
    expect(filing.facts).toEqual({
      accession: '0000999901-98-000017',
      form: '8-K',
      filer: 'HARROWGATE BIOLOGICS INC',
      cik: '0000999901',
      filed: '1998-06-12',
      period: '1998-06-09',
      items: ['5', '7'],
    });
    expect(filing.documents.map(({ id, type, title }) => [id, type, title])).toEqual([
      ['d1', '8-K', 'Current Report'],
      ['d2', 'EX-99.1', 'HARROWGATE FILLS FIRST STAGE OF ITS SECOND OSTERAFIL TRIAL'],
      ['d3', 'GRAPHIC', null],
    ]);
    expect(documentOf(filing, 2)).toMatchObject({ text: '', blocks: [], sections: [] });
  });

  it.each([
    [
      'bare-unclosed-10k.txt',
      {
        form: '10-K',
        filer: 'PELLUCID MARINE CORP.',
        period: '1996-09-30',
        items: ['1', '2', '3'],
      },
    ],
    [
      'copied-from-browser.txt',
      {
        form: '8-K',
        filer: 'Umberfield Devices Corp.',
        period: '2007-05-14',
        items: ['8.01', '9.01'],
      },
    ],
    ['release.md', { form: null, filer: 'Brindlecote Therapeutics plc', items: null }],
    [
      'ownership-form-4.xml',
      { form: '4', filer: 'Ashgrove & Lark Inc', cik: '0000999904', period: '2021-11-30' },
    ],
  ])('reads the facts of %s off its cover', (name, facts) => {
    expect(parsedFixture(name).facts).toMatchObject(facts);
  });

  it.each([
    ['\t\tFISCAL YEAR END:\t\t\t0930\n', '09-30'],
    ['\t\tFISCAL YEAR END:\t\t\t1345\n', undefined],
    ['', undefined],
  ])('takes the end of the fiscal year from the header: %j', (line, fiscalYearEnd) => {
    const source = [
      '<SEC-DOCUMENT>0000999909-24-000001.txt : 20240510\n<SEC-HEADER>x : 20240510\n',
      'CONFORMED SUBMISSION TYPE:\t8-K\nFILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tNorvane Inc\n',
      `${line}</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nItem 8.01 Other Events\n</TEXT>\n</DOCUMENT>\n`,
    ].join('');
    const { facts } = parsed(new TextEncoder().encode(source));
    expect(facts.filer).toBe('Norvane Inc');
    expect(facts.fiscalYearEnd).toBe(fiscalYearEnd);
  });

  it('leaves the text of a fact that is continued elsewhere where it stands, once', () => {
    const html =
      '<html><body><ix:nonNumeric name="x:Policy" id="f1" continuedAt="f2"><p>Norvane sells kelp.</p></ix:nonNumeric>' +
      '<p>Other words.</p><ix:continuation id="f2" continuedAt="f3"><p>It is weighed at the dock.</p></ix:continuation>' +
      '<p>Then <ix:continuation id="f3">dried</ix:continuation> in sheds.</p></body></html>';
    expect(documentOf(parsed(new TextEncoder().encode(html)), 0).text).toBe(
      'Norvane sells kelp.\nOther words.\nIt is weighed at the dock.\nThen dried in sheds.',
    );
  });

  it.each([
    ['20-F', 'Item 16.B. Code of Ethics', ['16B', 'Code of Ethics']],
    ['20-F', 'ITEM 16 C. Principal Accountant Fees', ['16C', 'Principal Accountant Fees']],
    ['10-K', "Item 7. Managment's Disscussion", ['7', "Managment's Disscussion"]],
  ])('keeps the item of a %s whose heading is set or spelled oddly: %s', (form, heading, item) => {
    const html = `<html><body><p>FORM ${form}</p><p>ANNUAL REPORT</p><p><b>Item 1. Business</b></p><p>Norvane sells kelp to bakers in the north.</p><p><b>${heading}</b></p><p>There is little to say of it this year.</p></body></html>`;
    const { sections } = documentOf(parsed(new TextEncoder().encode(html)), 0);
    expect(sections.map(({ number, title }) => [number, title])).toContainEqual(item);
  });

  it('is the same for the same bytes', () => {
    const bytes = fixtureBytes('colon-pem-8k.txt');
    expect(parsed(bytes)).toEqual(parsed(bytes));
  });

  it('reads a filing in UTF-16 as it reads it in UTF-8', () => {
    const text = new TextDecoder().decode(fixtureBytes('copied-from-browser.txt'));
    const wide = new Uint8Array(2 + text.length * 2);
    wide.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++)
      wide.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 + i * 2);
    const filing = parsed(wide);
    expect(filing.file.encoding).toBe('utf-16le');
    expect(documentOf(filing, 0).text).toBe(
      documentOf(parsedFixture('copied-from-browser.txt'), 0).text,
    );
  });

  it('reads a data form as headings and tables', () => {
    const { text, blocks } = documentOf(parsedFixture('ownership-form-4.xml'), 0);
    expect(outline(text, blocks)).toEqual([
      'h1: Ownership report',
      'table: Document type | 4 / Period of report | 2021-11-30',
      'h2: Issuer',
      'table: Issuer CIK | 0000999904 / Issuer name | Ashgrove & Lark Inc / Issuer trading symbol | ALRK',
      'h2: Non-derivative securities',
      'h3: Transactions in non-derivative securities',
      'table: Security title | Transaction date | Shares | Price per share / ' +
        'Common Stock | 2021-11-30 | 1500 (F1) | 12.40 / Common Stock | 2021-12-01 | 300 | 12.55',
      'h2: Footnotes',
      'paragraph: (F1) Bought under a plan of the previous spring.',
    ]);
  });
});
