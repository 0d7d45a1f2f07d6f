import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/filing/block.ts';
import type { Filing, FilingDocument } from '../../src/core/filing/filing.ts';
import { hashText, toOpenedFiling } from '../../src/main/first-screen.ts';

/** A document of so many paragraphs of 99 characters. */
function documentOf(id: string, paragraphs: number): FilingDocument {
  const blocks: Block[] = Array.from({ length: paragraphs }, (_, i) => ({
    kind: 'paragraph',
    start: i * 100,
    end: i * 100 + 99,
  }));
  return {
    id,
    sequence: 1,
    type: null,
    filename: null,
    description: null,
    title: null,
    text: blocks.map(() => 'x'.repeat(99)).join('\n'),
    blocks,
    sections: [],
    attachment: null,
  };
}

function filingOf(...documents: FilingDocument[]): Filing {
  return {
    file: {
      name: 'a.txt',
      bytes: 1,
      sha256: '0',
      container: 'submission',
      format: 'text',
      encoding: 'utf-8',
    },
    facts: {
      accession: null,
      form: null,
      filer: null,
      cik: null,
      filed: null,
      period: null,
      items: null,
    },
    documents,
    warnings: ['odd'],
  };
}

describe('toOpenedFiling', () => {
  it('holds all of a short filing', () => {
    const filing = filingOf(documentOf('d1', 10), documentOf('d2', 5));
    const opened = toOpenedFiling(filing);
    expect(opened.complete).toBe(true);
    expect(opened.bodies).toEqual(
      filing.documents.map(({ id, text, blocks }) => ({
        id,
        text,
        blocks,
        textHash: hashText(text),
      })),
    );
    expect(opened.warnings).toEqual(['odd']);
  });

  it('names every document with its length, without its text', () => {
    const opened = toOpenedFiling(filingOf(documentOf('d1', 10), documentOf('d2', 5)));
    expect(opened.documents.map(({ id, chars }) => [id, chars])).toEqual([
      ['d1', 999],
      ['d2', 499],
    ]);
    expect(opened.documents.every((head) => !('text' in head) && !('blocks' in head))).toBe(true);
  });

  it('holds the beginning of a long filing, cut where a block ends', () => {
    const opened = toOpenedFiling(filingOf(documentOf('d1', 5_000), documentOf('d2', 10)));
    const [body, ...others] = opened.bodies;
    expect(opened.complete).toBe(false);
    expect(others).toEqual([]);
    expect(body?.text.length).toBe(30_099);
    expect(body?.blocks.at(-1)?.end).toBe(30_099);
  });

  it('begins with the first document that has a text', () => {
    const opened = toOpenedFiling(filingOf(documentOf('d1', 0), documentOf('d2', 5_000)));
    expect(opened.bodies.map(({ id }) => id)).toEqual(['d2']);
  });

  it('holds a first document whole that is shorter than a screen', () => {
    const opened = toOpenedFiling(filingOf(documentOf('d1', 3), documentOf('d2', 5_000)));
    expect(opened.bodies).toEqual([expect.objectContaining({ id: 'd1' })]);
    expect(opened.bodies[0]?.text.length).toBe(299);
  });
});

it('names a text by the hash the rest of the world computes', () => {
  expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
