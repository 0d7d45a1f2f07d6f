import { describe, expect, it } from 'vitest';
import { decodeAttachment } from '../../../../src/core/parse/container/decode-attachment.ts';
import { mediaTypeOf } from '../../../../src/core/parse/container/media-type.ts';
import { parseHeader, principalParty } from '../../../../src/core/parse/container/parse-header.ts';
import { splitSubmission } from '../../../../src/core/parse/container/split-submission.ts';
import { fixtureBytes } from '../fixture.ts';

const split = (bytes: Uint8Array) => {
  const submission = splitSubmission(bytes);
  if (!submission) throw new Error('no submission');
  return submission;
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const bodies = (text: string): string[] =>
  split(bytesOf(text)).parts.map(({ from, to }) => text.slice(from, to).trim());

describe('splitSubmission', () => {
  it('reads a colon header behind a privacy-enhanced wrapper', () => {
    const { header, parts, warnings } = split(fixtureBytes('colon-pem-8k.txt'));
    expect(header).toMatchObject({
      accession: '0000999901-98-000017',
      form: '8-K',
      filed: '1998-06-12',
      period: '1998-06-09',
      documentCount: 3,
      items: [],
      parties: [{ role: 'FILER', name: 'HARROWGATE BIOLOGICS INC', cik: '0000999901' }],
    });
    expect(
      parts.map((part) => [part.type, part.sequence, part.filename, part.description]),
    ).toEqual([
      ['8-K', 1, null, 'REPORT OF JUNE'],
      ['EX-99.1', 2, 'release.txt', 'PRESS RELEASE'],
      ['GRAPHIC', 3, 'logo.gif', null],
    ]);
    expect(warnings).toEqual([]);
  });

  it('reads a tagged header without line breaks', () => {
    const { header, parts } = split(fixtureBytes('tagged-no-breaks.nc'));
    expect(header).toMatchObject({
      accession: '0000999902-25-000004',
      form: 'SC 13G',
      filed: '2025-05-02',
      period: '2025-03-31',
      items: ['2.02', '9.01'],
    });
    expect(principalParty(header)).toMatchObject({ name: 'Tolliver Grain Co', cik: '0000999902' });
    expect(header.parties.at(-1)).toEqual({
      role: 'FILED BY',
      name: 'Quillfeather Partners LP',
      cik: '0000999903',
      fiscalYearEnd: null,
    });
    expect(parts[0]).toMatchObject({ filename: 'form.txt', description: 'HOLDING OF A NEIGHBOUR' });
  });

  it('says so when the last document is not closed', () => {
    const { parts, warnings } = split(fixtureBytes('bare-unclosed-10k.txt'));
    expect(parts).toHaveLength(1);
    expect(warnings).toEqual([expect.stringContaining('no end tag')]);
  });

  it('ends an unclosed document at the next one', () => {
    const text =
      '<DOCUMENT>\n<TYPE>A\n<TEXT>\none\n<DOCUMENT>\n<TYPE>B\n<TEXT>\ntwo\n</TEXT>\n</DOCUMENT>\n';
    expect(bodies(text)).toEqual(['one', 'two']);
    expect(split(bytesOf(text)).warnings).toHaveLength(1);
  });

  it('keeps text outside the document tags as documents of its own', () => {
    const before = `<html><p>${'Quarry output rose in the north pits. '.repeat(3)}</p></html>`;
    const between = 'The harbour office closed its books late this year. '.repeat(3);
    const after = `<p>${'Kiln repairs were put off until the thaw. '.repeat(3)}</p>`;
    const document = (words: string): string =>
      `<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n${words}\n</TEXT>\n</DOCUMENT>`;
    const text = [before, document('One.'), between, document('Two.'), after].join('\n');
    const { warnings } = split(bytesOf(text));
    expect(bodies(text)).toEqual([before, 'One.', between.trim(), 'Two.', after]);
    expect(warnings).toHaveLength(3);
    expect(warnings[0]).toContain('outside the document tags');
  });

  it.each([
    ['line breaks', '\n\n'],
    ['end tags of the submission', '</SEC-DOCUMENT>\n</SUBMISSION>\n'],
    ['the end of a wrapper', '-----END PRIVACY-ENHANCED MESSAGE-----\n'],
  ])('takes %s behind the last document for no text', (_, tail) => {
    const text = `<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nOne.\n</TEXT>\n</DOCUMENT>\n${tail}`;
    expect(bodies(text)).toEqual(['One.']);
  });

  it('reads a header whose own tags are missing', () => {
    const text =
      'ACCESSION NUMBER:\t\t0000999904-03-000012\nCONFORMED SUBMISSION TYPE:\t10-Q\nPUBLIC DOCUMENT COUNT:\t\t1\n' +
      '<DOCUMENT>\n<TYPE>10-Q\n<TEXT>\nOne.\n</TEXT>\n</DOCUMENT>\n';
    expect(bodies(text)).toEqual(['One.']);
    expect(split(bytesOf(text)).header.accession).toBe('0000999904-03-000012');
  });

  it('warns when the header declares more documents than there are', () => {
    const text =
      '<SUBMISSION>\n<PUBLIC-DOCUMENT-COUNT>3\n<DOCUMENT>\n<TYPE>A\n<TEXT>\none\n</TEXT>\n</DOCUMENT>\n';
    expect(split(bytesOf(text)).warnings).toEqual([
      'The header declares 3 documents, but the file holds 1.',
    ]);
  });

  it.each([
    ['a missing <TEXT>', '<DOCUMENT>\n<TYPE>A\n<SEQUENCE>1\nwords\n</DOCUMENT>\n', 'words'],
    [
      'line breaks of Windows',
      '<DOCUMENT>\r\n<TYPE>A\r\n<TEXT>\r\nwords\r\n</TEXT>\r\n</DOCUMENT>\r\n',
      'words',
    ],
    [
      'the tag within a sentence',
      '<DOCUMENT>\n<TYPE>A\n<TEXT>\na <DOCUMENT> tag\n</TEXT>\n</DOCUMENT>\n',
      'a <DOCUMENT> tag',
    ],
  ])('bears %s', (_, text, body) => {
    expect(bodies(text)).toEqual([body]);
  });

  it('takes no text for a submission that only mentions the tag', () => {
    expect(splitSubmission(bytesOf('A filing starts with\n<DOCUMENT>\nand so on.'))).toBeNull();
  });

  it.each([
    ['small letters', (tag: string) => tag.toLowerCase()],
    [
      'a capital each',
      (tag: string) => tag.replace(/[A-Z]+/g, (w) => `${w[0]}${w.slice(1).toLowerCase()}`),
    ],
  ])('reads tags typed in %s', (_, typed) => {
    const document = (type: string, words: string): string =>
      `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>1\n<TEXT>\n${words}\n</TEXT>\n</DOCUMENT>\n`;
    const text =
      `<SEC-DOCUMENT>0000999904-97-000003.txt : 19970301\n<SEC-HEADER>0000999904-97-000003.hdr.sgml\nCONFORMED SUBMISSION TYPE:\t8-k\nPUBLIC DOCUMENT COUNT:\t2\n</SEC-HEADER>\n${document('8-k', 'One.')}${document('ex-27', 'Two.')}</SEC-DOCUMENT>\n`.replace(
        /<[^>]*>/g,
        typed,
      );
    const { header, parts, warnings } = split(bytesOf(text));
    expect(bodies(text)).toEqual(['One.', 'Two.']);
    expect(header).toMatchObject({ form: '8-K', documentCount: 2 });
    expect(parts.map(({ type, sequence }) => [type, sequence])).toEqual([
      ['8-K', 1],
      ['EX-27', 1],
    ]);
    expect(warnings).toEqual([]);
  });

  it('reads a tagged header in small letters', () => {
    const text =
      '<submission>\n<accession-number>0000999904-97-000003\n<type>10-q\n<filer>\n<company-data>\n<conformed-name>Oak Co\n' +
      '<document>\n<type>10-q\n<text>\nOne.\n</text>\n</document>\n</submission>\n';
    expect(bodies(text)).toEqual(['One.']);
    expect(split(bytesOf(text)).header).toMatchObject({
      form: '10-Q',
      parties: [{ role: 'FILER', name: 'Oak Co' }],
    });
  });

  it.each([
    ['a file', '<submission>\n<document>\n<name>Oak Co</name>\n</document>\n</submission>\n'],
    [
      'a document',
      '<DOCUMENT>\n<TYPE>D\n<TEXT>\n<XML>\n<document>\n<name/>\n</document>\n</XML>\n</TEXT>\n</DOCUMENT>\n',
    ],
  ])('leaves elements of XML that are named like tags alone in %s', (_, text) => {
    expect(splitSubmission(bytesOf(text))?.parts.length ?? 0).toBe(text.startsWith('<D') ? 1 : 0);
  });

  it('keeps several registrants', () => {
    const header = parseHeader(
      'FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tOAK CO\n\t\tCENTRAL INDEX KEY:\t0000000007\n' +
        'FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tELM CO\n\t\tCENTRAL INDEX KEY:\t8\n',
    );
    expect(header.parties.map(({ name, cik }) => [name, cik])).toEqual([
      ['OAK CO', '0000000007'],
      ['ELM CO', '0000000008'],
    ]);
  });

  it.each<[string, string, object]>([
    ['a day that no month has', 'FILED AS OF DATE:\t20071399', { filed: null }],
    ['no accession number', 'ACCESSION NUMBER:\tpending', { accession: null }],
    ['no count of documents', 'PUBLIC DOCUMENT COUNT:\ttwo', { documentCount: null }],
    ['a company before any filer', 'COMPANY CONFORMED NAME:\t', { parties: [{ name: null }] }],
    [
      'a filer without a name',
      'FILER:\nCOMPANY CONFORMED NAME:\t',
      { parties: [{ role: 'FILER', name: null }] },
    ],
    ['the end of a year of nobody', 'FISCAL YEAR END:\t1231', { parties: [] }],
    [
      'the end of a year that is no day',
      'FILER:\nFISCAL YEAR END:\tDec',
      { parties: [{ fiscalYearEnd: null }] },
    ],
  ])('reads %s for what it is', (_what, lines, expected) => {
    expect(parseHeader(lines)).toMatchObject(expected);
  });

  it('reads owner and issuer groups of a tag in a colon header', () => {
    const header = parseHeader(
      'SUBJECT COMPANY:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tOAK CO\n<REPORTING-OWNER>\n\nCOMPANY DATA:\n\tCOMPANY CONFORMED NAME:\tDOE JANE\n',
    );
    expect(header.parties.map(({ role, name }) => [role, name])).toEqual([
      ['SUBJECT COMPANY', 'OAK CO'],
      ['REPORTING OWNER', 'DOE JANE'],
    ]);
    expect(principalParty(header)?.name).toBe('OAK CO');
  });
});

describe('decodeAttachment', () => {
  it('decodes a uuencoded graphic on demand', () => {
    const bytes = fixtureBytes('colon-pem-8k.txt');
    const source = split(bytes).parts[2]?.attachment;
    expect(source).toMatchObject({ encoding: 'uuencode', mediaType: 'image/gif' });
    if (!source) return;
    const decoded = decodeAttachment(bytes, source);
    expect(String.fromCharCode(...decoded.subarray(0, 6))).toBe('GIF89a');
    expect(decoded).toHaveLength(43);
    expect(decoded.at(-1)).toBe(0x3b);
  });

  it('decodes base64 with line breaks', () => {
    const bytes = bytesOf('aGVs\nbG8=\n');
    const source = { from: 0, to: bytes.length, encoding: 'base64', mediaType: 'x/y' } as const;
    expect(String.fromCharCode(...decodeAttachment(bytes, source))).toBe('hello');
  });

  it.each([
    ['without a last line', 'begin 644 a.gif\n#1TE&\n', 'GIF'],
    ['that ends at once', 'begin 644 a.gif\n#1TE&\nend\n', 'GIF'],
    ['whose blanks at a line’s end are cut off', 'begin 644 a.gif\n#1TD\n`\nend\n', 'GI\0'],
  ])('decodes lines %s', (_how, payload, expected) => {
    const bytes = bytesOf(payload);
    const source = { from: 0, to: bytes.length, encoding: 'uuencode', mediaType: 'x/y' } as const;
    expect(String.fromCharCode(...decodeAttachment(bytes, source))).toBe(expected);
  });

  it.each([
    ['a.JPG', 'image/jpeg'],
    ['a.constructor', 'application/octet-stream'],
    ['a', 'application/octet-stream'],
    [null, 'application/octet-stream'],
  ])('takes its type from the file name %s', (name, expected) => {
    expect(mediaTypeOf(name)).toBe(expected);
  });

  it('gives what a damaged payload holds', () => {
    const bytes = fixtureBytes('colon-pem-8k.txt');
    const source = split(bytes).parts[2]?.attachment;
    if (!source) throw new Error('no attachment');
    const decoded = decodeAttachment(bytes, { ...source, to: source.from + 40 });
    expect(decoded.length).toBeLessThanOrEqual(45);
    expect(String.fromCharCode(...decoded.subarray(0, 3))).toBe('GIF');
  });
});
