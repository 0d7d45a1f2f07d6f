import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../../src/core/parse/html-blocks/html-blocks.ts';
import { outlineBlocks } from './block-outline.ts';

const folder = new URL('../../../fixtures/html/', import.meta.url);

describe('htmlToBlocks on whole documents', () => {
  it.each([
    'font-soup-1999',
    'layout-tables',
    'inline-xbrl-cover',
    'paged-report',
    'financial-tables',
    'preformatted',
  ])('reads %s as its outline says', async (name) => {
    const content = htmlToBlocks(readFileSync(new URL(`${name}.htm`, folder), 'utf8'));
    await expect(`${outlineBlocks(content)}\n`).toMatchFileSnapshot(
      new URL(`${name}.outline.txt`, folder).pathname,
    );
  });

  it('keeps the cover facts of inline XBRL apart, hidden ones too', () => {
    const content = htmlToBlocks(readFileSync(new URL('inline-xbrl-cover.htm', folder), 'utf8'));
    expect(content.facts).toEqual({
      AmendmentFlag: 'false',
      EntityCentralIndexKey: '0009990001',
      DocumentType: '8-K',
      DocumentPeriodEndDate: 'May 5, 2031',
      EntityRegistrantName: 'Tessaly Therapeutics, Inc.',
      EntityEmergingGrowthCompany: 'false',
    });
  });
});
