import { describe, expect, it } from 'vitest';
import { readGenre } from '../../../../src/core/detect/forward-looking/read-genre.ts';
import { filingOf } from './filing-of.ts';

function genreOf(type: string | null, form: string | null, text: string): string {
  const filing = filingOf([text], { type, form });
  const [document] = filing.documents;
  return document ? readGenre(filing, document) : 'none';
}

describe('readGenre', () => {
  it.each([
    ['10-K405', 'report'],
    ['EX-13.1', 'report'],
    ['EX-99.1', 'release'],
    ['EX-10.2', 'legal'],
    ['424B3', 'prospectus'],
    ['DEF 14A', 'proxy'],
    ['13F-HR', 'legal'],
    ['8-K', 'release'],
  ])('takes the type %s for a %s', (type, genre) => {
    expect(genreOf(type, null, 'Norvane makes filters.')).toBe(genre);
  });

  it('takes the form where the document has no type', () => {
    expect(genreOf(null, '10-Q', 'Norvane makes filters.')).toBe('report');
  });

  it.each([
    ['Norvane, Inc. Annual report pursuant to Section 13.', 'report'],
    ['Registration statement under the Securities Act.', 'prospectus'],
    ['This prospectus tells of 400 shares.', 'prospectus'],
    ['Norvane makes filters.', 'release'],
    ['Norvane makes filters. '.repeat(2000), 'report'],
  ])(
    'goes by the words, and their sheer number, where nothing else is known: %#',
    (text, genre) => {
      expect(genreOf(null, null, text)).toBe(genre);
    },
  );
});
