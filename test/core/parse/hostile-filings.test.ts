import { describe, expect, it } from 'vitest';
import type { Filing } from '../../../src/core/filing/filing.ts';
import { decodeAttachment } from '../../../src/core/parse/container/decode-attachment.ts';
import { findFault, filingFault } from '../../fuzz/find-fault.ts';
import { QUIET, hostileFilings } from '../../hostile/hostile-filings.ts';
import { parsed } from './fixture.ts';

const SECRET = '/srv/secret/ledger.txt';
const filings = hostileFilings({ server: 'http://127.0.0.1:9', secret: SECRET }).map(
  ({ name, bytes }) => [name, bytes] as const,
);

function read(name: string): Filing {
  const found = filings.find(([known]) => known === name);
  if (!found) throw new Error(name);
  return parsed(found[1], name);
}

function marksOf(filing: Filing) {
  return filing.documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) => [
      ...(block.marks ?? []),
      ...(block.kind === 'table'
        ? block.rows.flatMap(({ cells }) => cells.flatMap(({ marks }) => marks ?? []))
        : []),
    ]),
  );
}

function textOf(filing: Filing): string {
  return filing.documents.map(({ text }) => text).join('\n');
}

describe.each(filings)('a hostile filing, %s', (name, bytes) => {
  it('is read as the words it shows, in data that hold together', () => {
    const filing = parsed(bytes, name);
    expect(filingFault(filing)).toBeNull();
    expect(textOf(filing)).toContain(QUIET);
  });

  it('takes time and memory by its size and nothing else', { timeout: 30_000 }, () => {
    expect(findFault(bytes)).toBeNull();
  });

  it('links to pages, mailboxes and places in itself alone', () => {
    for (const { href = '#' } of marksOf(parsed(bytes, name)))
      expect(href).toMatch(/^(?:https?:\/\/|mailto:|ftp:|#|\/|\.|[\w.-]*$)/);
  });

  it('holds no character that turns or hides others', () => {
    const { facts, documents } = parsed(bytes, name);
    expect(JSON.stringify([facts, documents])).not.toMatch(
      /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u061c]|\udb40/,
    );
  });
});

describe('what a hostile filing says', () => {
  it('is no more than text where it names a script', () => {
    // A tag within a tag's name: what is left is words, in a browser as well.
    expect(textOf(read('scripts.htm'))).not.toMatch(/<\/?script/i);
    expect(textOf(read('templates.htm'))).toContain('{{ constructor.constructor');
    expect(marksOf(read('script-links.htm')).flatMap(({ href }) => href ?? [])).toEqual([
      '//127.0.0.1/',
    ]);
  });

  it('expands no entity that it declares', () => {
    const text = textOf(read('entities.xml'));
    expect(text.length).toBeLessThan(500);
    expect(text).not.toContain('aaaaaaaaaa');
  });

  it('stays undecoded where its character set is not one of filings', () => {
    expect(textOf(read('utf-7.htm'))).toContain('+ADw-script+AD4-');
    expect(textOf(read('overlong.htm'))).not.toContain('<script');
  });

  it('reads in the order in which its letters are stored', () => {
    const filing = read('turned-around.txt');
    expect(textOf(filing)).toContain('Net loss was $000,21 for the year, and half of it in May.');
    expect(textOf(filing)).toContain('A dose of 10 mg/kg was given.');
    expect(filing.facts.filer).toBe('TARNWICK SMOOL INC');
    expect(filing.documents[0]).toMatchObject({
      filename: 'releasegnp.exe',
      description: 'PRESS ESAELER',
    });
    expect(marksOf(filing)).toMatchObject([{ href: 'https://www.sec.gov/moc.live//' }]);
  });

  it('gives an attachment no type but that of a file name it knows', () => {
    const types = read('lying-attachments.txt').documents.flatMap(
      ({ attachment }) => attachment?.mediaType ?? [],
    );
    expect(types).toEqual([
      'image/png',
      'image/png',
      'image/svg+xml',
      'image/gif',
      'image/png',
      'application/octet-stream',
    ]);
  });

  it('gives an attachment no bytes but its own', () => {
    const bytes = filings.find(([name]) => name === 'traversal.txt')?.[1] ?? new Uint8Array();
    const source = read('traversal.txt').documents[2]?.attachment;
    expect(source && new TextDecoder().decode(decodeAttachment(bytes, source))).toBe('Cat');
  });
});
