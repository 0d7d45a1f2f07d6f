import { describe, expect, it } from 'vitest';
import { linkToAnnotation } from '../../../src/core/export/citation.ts';
import { parseLink } from '../../../src/core/export/parse-link.ts';

const ACCESSION = '0009990001-07-000012';

describe('parseLink', () => {
  it.each([
    [ACCESSION, 'a-1', linkToAnnotation({ accession: ACCESSION, filing: '' }, 'a-1')],
    [
      'f'.repeat(64),
      'x:y@z',
      linkToAnnotation({ accession: null, filing: 'f'.repeat(64) }, 'x:y@z'),
    ],
    [ACCESSION, 'a-1', `EXHIBIT99://open/${ACCESSION}/a-1/`],
  ])('reads a link to %s, note %s', (filing, annotation, link) => {
    expect(parseLink(link)).toEqual({ filing, annotation });
  });

  it.each([
    '',
    'exhibit99://open/',
    `exhibit99://open/${ACCESSION}`,
    `exhibit99://open/${ACCESSION}/`,
    `exhibit99://open/${ACCESSION}/a b`,
    `exhibit99://open/${ACCESSION}/a/../b`,
    `exhibit99://open/${ACCESSION}/%2e%2e%2fpasswd`,
    `exhibit99://open/${ACCESSION}/%`,
    `exhibit99://open/${ACCESSION}/a?x=1`,
    `exhibit99://open/../${ACCESSION}/a`,
    `exhibit99://run/${ACCESSION}/a`,
    `exhibit99://open/${ACCESSION}/${'a'.repeat(700)}`,
    `exhibit99://open/${ACCESSION}/a --no-sandbox`,
    `https://open/${ACCESSION}/a`,
  ])('refuses %j', (link) => {
    expect(parseLink(link)).toBeNull();
  });
});
