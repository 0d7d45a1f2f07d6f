import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../../../../src/core/detect/forward-looking/due/calendar.ts';
import { findReferenceDay } from '../../../../src/core/detect/forward-looking/due/find-reference-day.ts';
import type { Genre } from '../../../../src/core/detect/forward-looking/read-genre.ts';
import { filingOf } from './filing-of.ts';

function dayOf(text: string, genre: Genre, period: string | null, filed: string | null) {
  const filing = filingOf([text], { period, filed });
  const [document] = filing.documents;
  return document ? findReferenceDay(filing, document, genre) : null;
}

const COVER = 'For the year ended March 31, 2011. As of May 4, 2011 there were 9 million shares.';

describe('findReferenceDay', () => {
  it.each<[string, string, Genre, string | null, string]>([
    ['the latest date on the cover of a report', COVER, 'report', null, '2011-05-04'],
    ['its period where that is later', COVER, 'report', '2011-06-30', '2011-06-30'],
    ['the dateline of a release', COVER, 'release', null, '2011-03-31'],
    ['the period of a release where that is later', COVER, 'release', '2011-04-02', '2011-04-02'],
    [
      'the period of a release without a date',
      'Sales rose.',
      'release',
      '2011-04-02',
      '2011-04-02',
    ],
    ['the year named most often', '2010 to 2012. In 2012 we met.', 'report', null, '2012-01-01'],
    ['of two the earlier', 'From 2012 to 2010 we met.', 'release', null, '2010-01-01'],
    ['the latest month named', 'We met in 2010, and in July 2010.', 'report', null, '2010-07-01'],
    ['no day that is none', 'On May 44, 2011 we met; 2011.', 'release', null, '2011-01-01'],
  ])('takes %s', (_, text, genre, period, day) => {
    expect(dayOf(text, genre, period, null)).toBe(dayFromIso(day));
  });

  it('knows none where nothing is named', () => {
    expect(dayOf('Sales rose.', 'report', null, null)).toBeNull();
    expect(dayOf('Sales rose.', 'release', null, 'soon')).toBeNull();
  });
});
