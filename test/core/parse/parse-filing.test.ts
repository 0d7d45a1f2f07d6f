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

  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const cover = (form: string, lines: string) =>
    `<html><body><p>FORM ${form}</p>${lines}<p>NORVANE INC</p><p>(Exact name of registrant as specified in its charter)</p></body></html>`;

  it.each([
    ['8-K', 'Date of Report (Date of earliest event reported): 11/8/2006', '2006-11-08'],
    ['8-K', 'Date of Report (Date of earliest event reported): 2006-11-08', '2006-11-08'],
    ['8-K', 'November 8, 2006<br>Date of Report (Date of earliest event reported)', '2006-11-08'],
    ['8-K', 'Date of Report (Date of earliest event reported): 13/40/2006', null],
    ['10-K', 'For the fiscal year ended June 30, 2007', '2007-06-30'],
    [
      '10-K',
      'For the fiscal year ended as told below; for the period ended May 3, 2007',
      '2007-05-03',
    ],
    ['10-K', 'For the fiscal year ended as told below', null],
  ])('reads the day a %s reports on: %s', (form, line, expected) => {
    const { facts } = parsed(bytesOf(cover(form, `<p>${line}</p>`)));
    expect(facts).toMatchObject({ form, filer: 'NORVANE INC', period: expected });
  });

  it.each([
    ['10-K', 'true', '10-K/A'],
    ['10-K/A', 'true', '10-K/A'],
    ['10-K', 'false', '10-K'],
  ])('takes %s for amended as its data say (%s)', (type, flag, expected) => {
    const format = `ixt:fixed-${flag}`;
    const html = `<html><body><ix:header><ix:nonNumeric name="dei:DocumentType">${type}</ix:nonNumeric><ix:nonNumeric name="dei:AmendmentFlag" format="${format}">\u2611</ix:nonNumeric><ix:nonNumeric name="dei:EntityRegistrantName"> </ix:nonNumeric></ix:header><p>Norvane sells kelp.</p></body></html>`;
    expect(parsed(bytesOf(html)).facts).toMatchObject({ form: expected, filer: null });
  });

  it('reads a submission of pictures alone', () => {
    const source =
      '<SUBMISSION>\n<TYPE>8-K\n<DOCUMENT>\n<TYPE>GRAPHIC\n<FILENAME>a.gif\n<TEXT>\nbegin 644 a.gif\n#1TE&\n`\nend\n</TEXT>\n</DOCUMENT>\n</SUBMISSION>\n';
    const filing = parsed(bytesOf(source));
    expect(filing.documents.map(({ text, attachment }) => [text, attachment?.mediaType])).toEqual([
      ['', 'image/gif'],
    ]);
    expect(filing.facts).toMatchObject({ items: null, period: null });
  });

  it.each([
    ['EXHIBIT 99.1\n\nNorvane sells kelp.', 'EX-99.1'],
    ['Norvane sells kelp.', null],
  ])('takes the exhibit that a lone document says it is: %j', (text, expected) => {
    expect(documentOf(parsed(bytesOf(text)), 0).type).toBe(expected);
  });

  it('knows no form and no element by what every object has', () => {
    const source =
      '<SUBMISSION>\n<DOCUMENT>\n<TYPE>constructor\n<FILENAME>a.xml\n<TEXT>\n<XML>\n<?xml version="1.0"?>\n<constructor><valueOf>12</valueOf><toString id="a">13</toString></constructor>\n</XML>\n</TEXT>\n</DOCUMENT>\n</SUBMISSION>\n';
    const document = documentOf(parsed(bytesOf(source)), 0);
    expect(document.type).toBe('constructor');
    expect([null, 'Constructor']).toContain(document.title);
    expect(outline(document.text, document.blocks)).toEqual([
      'h1: Constructor',
      'table: Value of | 12 / To string | 13',
    ]);
  });

  it('reads elements of a data form that nest beyond any form as far as they go', () => {
    const source = `<?xml version="1.0"?><ownershipDocument>${'<a>'.repeat(60)}deep${'</a>'.repeat(60)}<b>after</b></ownershipDocument>`;
    const { text } = documentOf(parsed(bytesOf(source)), 0);
    expect(text).toContain('deep');
    expect(text).toContain('after');
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
