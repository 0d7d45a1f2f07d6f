import { describe, expect, it } from 'vitest';
import { parseFiling } from '../../../src/core/parse/parse-filing.ts';

const source = { name: 'file', sha256: '00' };
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + (i >> 3) * 31) & 255);

describe('parseFiling refuses', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'empty', /empty/],
    ['blank lines', text(' \n\n\t '), 'empty', /white space/],
    ['a PDF', text('%PDF-1.7\n1 0 obj'), 'pdf', /PDF/],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'image', /PNG/],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'image', /JPEG/],
    ['a GIF', text('GIF89a...'), 'image', /GIF/],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'archive', /ZIP/],
    ['a gzip file', Uint8Array.of(0x1f, 0x8b, 8, 0), 'archive', /gzip/],
    ['an old Office file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'office', /Office/],
    ['noise', noise, 'binary', /binary/],
    [
      'the page against too many requests',
      text('<html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head></html>'),
      'rate-limit-page',
      /too many requests/,
    ],
    [
      'an index page',
      text('<html><head><title>EDGAR Filing Documents for 0000999901-98-000017</title></head>'),
      'index-page',
      /index page/,
    ],
    [
      'a page that says not found',
      text('<html><head><title>SEC.gov | File Not Found Error Alert (404)</title></head></html>'),
      'error-page',
      /error page/,
    ],
    [
      'a daily index',
      text('Description:           Daily Index of EDGAR Dissemination Feed\nLast Data Received:'),
      'index-page',
      /lists filings/,
    ],
    ['JSON', text('{ "cik": "999901", "filings": [] }'), 'data', /JSON/],
    [
      'a header without documents',
      text('<SEC-HEADER>0000999901-98-000017.hdr.sgml : 19980612\nPUBLIC DOCUMENT COUNT: 2\n'),
      'no-document',
      /only the header/,
    ],
  ])('%s in one sentence', (_, bytes, code, message) => {
    const result = parseFiling(bytes, source);
    expect(result).toMatchObject({ ok: false, error: { code } });
    if (result.ok) return;
    expect(result.error.message).toMatch(message);
    expect(result.error.message).toMatch(/^This file .*\.$/);
  });
});
