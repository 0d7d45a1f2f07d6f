import { describe, expect, it } from 'vitest';
import { parseFiling } from '../../../src/core/parse/parse-filing.ts';
import { parseHead } from '../../../src/core/parse/parse-head.ts';

const SOURCE = { name: 'long.htm', sha256: '0'.repeat(64) };
const encode = (text: string) => new TextEncoder().encode(text);

function pageOf(paragraphs: number, before = ''): Uint8Array {
  const lines = Array.from(
    { length: paragraphs },
    (_, i) => `<p>Lathe ${i} was oiled on Monday.</p>`,
  );
  return encode(`<html><body>${before}${lines.join('\n')}</body></html>`);
}

describe('parseHead', () => {
  it('begins as the whole does', () => {
    const bytes = pageOf(60_000);
    const head = parseHead(bytes, SOURCE, 30_000)?.documents[0]?.text ?? '';
    const whole = parseFiling(bytes, SOURCE);
    expect(whole.ok && whole.value.documents[0]?.text.startsWith(head.slice(0, 30_000))).toBe(true);
    expect(head.length).toBeGreaterThan(30_000);
  });

  it('tells the size of the whole', () => {
    const bytes = pageOf(60_000);
    expect(parseHead(bytes, SOURCE, 30_000)?.file.bytes).toBe(bytes.length);
  });

  it.each([
    ['is short', pageOf(100)],
    ['says nothing for a long time', pageOf(60_000, `<!--${' '.repeat(1_100_000)}-->`)],
    [
      'is a submission',
      encode(`<SEC-DOCUMENT>1.txt\n<DOCUMENT>\n<TYPE>10-K\n<TEXT>\n${'word '.repeat(300_000)}`),
    ],
  ])('gives up when the file %s', (_name, bytes) => {
    expect(parseHead(bytes, SOURCE, 30_000)).toBeNull();
  });
});
