import { readdirSync } from 'node:fs';
import { fc } from '../../property.ts';
import { describe, expect, it } from 'vitest';
import type { Filing } from '../../../src/core/filing/filing.ts';
import { parseFiling } from '../../../src/core/parse/parse-filing.ts';
import { fixtureBytes } from './fixture.ts';

const FIXTURES = readdirSync(new URL('../../fixtures/text/', import.meta.url));

/** What holds of every filing: blocks follow each other, and all that points points into them. */
function expectSound(filing: Filing): void {
  for (const { text, blocks, sections } of filing.documents) {
    let next = 0;
    for (const block of blocks) {
      expect(block.start).toBe(next);
      expect(block.end).toBeGreaterThanOrEqual(block.start);
      next = block.end + 1;
      for (const mark of block.marks ?? []) expectWithin(mark, block);
      if (block.kind === 'page-break') expect(block.at).toBeLessThanOrEqual(block.start);
      if (block.kind === 'table')
        for (const cell of block.rows.flatMap((row) => row.cells)) expectWithin(cell, block);
    }
    if (blocks.length > 0) expect(next).toBe(text.length + 1);
    for (const section of sections) expectWithin(section, { start: 0, end: text.length });
  }
}

function expectWithin(
  inner: { start: number; end: number },
  outer: { start: number; end: number },
): void {
  expect(inner.start).toBeGreaterThanOrEqual(outer.start);
  expect(inner.end).toBeLessThanOrEqual(outer.end);
  expect(inner.end).toBeGreaterThanOrEqual(inner.start);
}

const SLOW_MS = 30_000;

describe.each(FIXTURES)('%s', { timeout: SLOW_MS }, (name) => {
  const bytes = fixtureBytes(name);

  it('parses at every prefix', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length }), (length) => {
        const result = parseFiling(bytes.subarray(0, length), { name, sha256: '' });
        if (result.ok) expectSound(result.value);
        else expect(result.error.message).toMatch(/\.$/);
      }),
      { numRuns: 40 },
    );
  });

  it('parses with any piece cut out or turned into noise', () => {
    const piece = fc.record({
      from: fc.integer({ min: 0, max: bytes.length }),
      length: fc.integer({ min: 0, max: 200 }),
      noise: fc.uint8Array({ maxLength: 20 }),
    });
    fc.assert(
      fc.property(piece, ({ from, length, noise }) => {
        const rest = bytes.subarray(Math.min(bytes.length, from + length));
        const damaged = new Uint8Array(from + noise.length + rest.length);
        damaged.set(bytes.subarray(0, from));
        damaged.set(noise, from);
        damaged.set(rest, from + noise.length);
        const result = parseFiling(damaged, { name, sha256: '' });
        if (result.ok) expectSound(result.value);
      }),
      { numRuns: 40 },
    );
  });
});

describe('parseFiling', { timeout: SLOW_MS }, () => {
  it('bears any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const result = parseFiling(bytes, { name: 'x', sha256: '' });
        if (result.ok) expectSound(result.value);
      }),
      { numRuns: 200 },
    );
  });

  it('bears any text of the signs that mean something', () => {
    const sign = fc.constantFrom(
      ...[
        '\n',
        '\n\n',
        ' ',
        '    ',
        '\t',
        '<PAGE>',
        '<TABLE>',
        '</TABLE>',
        '<S>',
        '<C>',
        '<CAPTION>',
      ],
      ...[
        '-',
        '---',
        '*',
        '**',
        '_',
        '#',
        '|',
        '[',
        '](',
        ')',
        '1',
        '12',
        'Item 1.',
        'word',
        'WORD',
        '$',
        '%',
      ],
      ...[
        '<DOCUMENT>',
        '<TYPE>',
        '<TEXT>',
        '</DOCUMENT>',
        '<html>',
        '<p>',
        '&amp;',
        '/s/',
        '.',
        '“',
      ],
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), (signs) => {
        const bytes = new TextEncoder().encode(signs.join(''));
        const result = parseFiling(bytes, { name: 'x', sha256: '' });
        if (result.ok) expectSound(result.value);
      }),
      { numRuns: 300 },
    );
  });
});
