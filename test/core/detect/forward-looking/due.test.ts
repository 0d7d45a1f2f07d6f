import { describe, expect, it } from 'vitest';
import { detectForwardLooking } from '../../../../src/core/detect/forward-looking/detect-forward-looking.ts';
import { filingOf } from './filing-of.ts';

/** Sentence, the words that name its time, first day, last day; all filed on Friday, 2024-05-10. */
const ROWS: readonly (readonly [string, string, string, string])[] = [
  // days
  ['The sale will close on June 28, 2024.', 'June 28, 2024', '2024-06-28', '2024-06-28'],
  ['The sale will close on 28 June 2024.', '28 June 2024', '2024-06-28', '2024-06-28'],
  ['The sale will close on Sept. 3, 2024.', 'Sept. 3, 2024', '2024-09-03', '2024-09-03'],
  ['The store will open on July 4.', 'July 4', '2024-07-04', '2024-07-04'],
  ['The store will open on January 15.', 'January 15', '2025-01-15', '2025-01-15'],
  ['We will attend the fair on June 3-5, 2024.', 'June 3-5, 2024', '2024-06-03', '2024-06-05'],
  [
    'We will attend the fair from May 30 to June 2, 2024.',
    'May 30 to June 2, 2024',
    '2024-05-30',
    '2024-06-02',
  ],
  ['The shares will begin trading tomorrow.', 'tomorrow', '2024-05-11', '2024-05-11'],
  // months
  ['The trial will start in June.', 'June', '2024-06-01', '2024-06-30'],
  ['The trial will start in February.', 'February', '2025-02-01', '2025-02-28'],
  ['The trial will start in May.', 'May', '2024-05-01', '2024-05-31'],
  ['The trial will start in March 2025.', 'March 2025', '2025-03-01', '2025-03-31'],
  ['The trial will start in early March 2025.', 'early March 2025', '2025-03-01', '2025-03-10'],
  ['The trial will start in late July.', 'late July', '2024-07-22', '2024-07-31'],
  [
    'The trial will end by the end of October 2024.',
    'end of October 2024',
    '2024-05-10',
    '2024-10-31',
  ],
  ['The trial will run in June and July 2024.', 'June and July 2024', '2024-06-01', '2024-07-31'],
  [
    'The trial will start in the first half of July 2025.',
    'first half of July 2025',
    '2025-07-01',
    '2025-07-16',
  ],
  [
    'The trial will start in the second half of July 2025.',
    'second half of July 2025',
    '2025-07-17',
    '2025-07-31',
  ],
  // quarters and halves
  [
    'We expect data in the final quarter of 2025.',
    'final quarter of 2025',
    '2025-10-01',
    '2025-12-31',
  ],
  [
    'We expect data in the second trimester of 2025.',
    'second trimester of 2025',
    '2025-05-01',
    '2025-08-31',
  ],
  ['We expect data in the first half of 2025.', 'first half of 2025', '2025-01-01', '2025-06-30'],
  ['We expect data in the second half of 2007.', 'second half of 2007', '2007-07-01', '2007-12-31'],
  [
    'We expect data in the second half of this year.',
    'second half of this year',
    '2024-07-01',
    '2024-12-31',
  ],
  [
    'We expect data in the first half of next year.',
    'first half of next year',
    '2025-01-01',
    '2025-06-30',
  ],
  [
    'We expect data in the fourth quarter of 2024.',
    'fourth quarter of 2024',
    '2024-10-01',
    '2024-12-31',
  ],
  [
    'We expect data in the third and fourth quarters of 2024.',
    'third and fourth quarters of 2024',
    '2024-07-01',
    '2024-12-31',
  ],
  ['We expect data in the fourth quarter.', 'fourth quarter', '2024-10-01', '2024-12-31'],
  ['We expect data in the first quarter.', 'first quarter', '2025-01-01', '2025-03-31'],
  ['We expect data in Q3 2024.', 'Q3 2024', '2024-07-01', '2024-09-30'],
  ['We expect data in Q4.', 'Q4', '2024-10-01', '2024-12-31'],
  ['We expect data in 1Q25.', '1Q25', '2025-01-01', '2025-03-31'],
  ['We expect data in H2 2024.', 'H2 2024', '2024-07-01', '2024-12-31'],
  ['We expect data in 2H 2025.', '2H 2025', '2025-07-01', '2025-12-31'],
  [
    'We expect data early in the third quarter of 2024.',
    'early in the third quarter of 2024',
    '2024-07-01',
    '2024-07-31',
  ],
  [
    'We expect data by the end of the third quarter of 2024.',
    'end of the third quarter of 2024',
    '2024-05-10',
    '2024-09-30',
  ],
  ['We expect data next quarter.', 'next quarter', '2024-07-01', '2024-09-30'],
  ['We expect sales to fall this quarter.', 'this quarter', '2024-04-01', '2024-06-30'],
  // years
  ['The plant will open in 2026.', '2026', '2026-01-01', '2026-12-31'],
  ['The plant will open by 2026.', '2026', '2024-05-10', '2026-12-31'],
  ['The plant will open before 2026.', '2026', '2024-05-10', '2025-12-31'],
  ['The plant will open in early 2026.', 'early 2026', '2026-01-01', '2026-04-30'],
  ['The plant will open in mid-2025.', 'mid-2025', '2025-05-01', '2025-08-31'],
  ['The plant will open in late 2025.', 'late 2025', '2025-09-01', '2025-12-31'],
  ['The plant will open by the end of 2025.', 'end of 2025', '2024-05-10', '2025-12-31'],
  ['The plant will open at the end of 2025.', 'end of 2025', '2025-10-01', '2025-12-31'],
  ['The plant will open in fiscal 2025.', 'fiscal 2025', '2025-01-01', '2025-12-31'],
  ['The plant will open in fiscal year 2025.', 'fiscal year 2025', '2025-01-01', '2025-12-31'],
  ['Both plants will open between 2025 and 2027.', '2025 and 2027', '2025-01-01', '2027-12-31'],
  ['The plant will open next year.', 'next year', '2025-01-01', '2025-12-31'],
  ['The plant will open early next year.', 'early next year', '2025-01-01', '2025-04-30'],
  ['The plant will open this year.', 'this year', '2024-01-01', '2024-12-31'],
  ['The plant will open later this year.', 'later this year', '2024-05-10', '2024-12-31'],
  ['The plant will open by year-end.', 'year-end', '2024-05-10', '2024-12-31'],
  ['The plant will open by year-end 2025.', 'year-end 2025', '2024-05-10', '2025-12-31'],
  ['The plant will open by the end of the year.', 'end of the year', '2024-05-10', '2024-12-31'],
  [
    'We will hire more staff for the rest of the year.',
    'rest of the year',
    '2024-05-10',
    '2024-12-31',
  ],
  [
    'We will open ten stores by the end of the decade.',
    'end of the decade',
    '2024-05-10',
    '2029-12-31',
  ],
  // seasons
  ['The trial will start this summer.', 'this summer', '2024-06-01', '2024-08-31'],
  ['The trial will start in the spring of 2025.', 'spring of 2025', '2025-03-01', '2025-05-31'],
  ['The trial will start in fall 2024.', 'fall 2024', '2024-09-01', '2024-11-30'],
  // counted from now
  ['We will decide within 60 days.', '60 days', '2024-05-10', '2024-07-09'],
  ['We will decide in two weeks.', 'two weeks', '2024-05-10', '2024-05-24'],
  ['We will decide in six to nine months.', 'six to nine months', '2024-05-10', '2025-02-10'],
  ['We will decide over the next twelve months.', 'next twelve months', '2024-05-10', '2025-05-10'],
  ['We will decide within the next 18 months.', 'next 18 months', '2024-05-10', '2025-11-10'],
  ['We will decide in the coming weeks.', 'the coming weeks', '2024-05-10', '2024-07-05'],
  ['We will decide in the coming months.', 'the coming months', '2024-05-10', '2024-11-09'],
  ['We will decide in the next few years.', 'next few years', '2024-05-10', '2027-05-10'],
  ['We will decide next week.', 'next week', '2024-05-13', '2024-05-19'],
  ['We will decide later this month.', 'later this month', '2024-05-10', '2024-05-31'],
  ['We will decide next month.', 'next month', '2024-06-01', '2024-06-30'],
  // several times in one sentence
  [
    'Having met the goal of 2023, we will open the site in 2025.',
    '2025',
    '2025-01-01',
    '2025-12-31',
  ],
  [
    'On May 10, 2024, we said that the site will open in August 2024.',
    'August 2024',
    '2024-08-01',
    '2024-08-31',
  ],
];

const WITHOUT: readonly string[] = [
  'We expect sales to grow.',
  'We will pay the balance within 30 days after closing.',
  'The results are expected soon.',
  'The new plant will have 300 employees.',
  'We will present 24-week data.',
  'We expect to treat 2,025 patients.',
  'The company expects a price of $2,026 per unit.',
];

describe('the time at which a promise comes due', () => {
  it.each(ROWS.filter(([, , , to]) => to > '2024'))('%s', (sentence, text, from, to) => {
    const [finding] = detectForwardLooking(filingOf([sentence]));
    expect(finding?.due).toEqual({ text, from, to });
  });

  it.each(ROWS.filter(([, , , to]) => to < '2024'))(
    '%s (filed in 2006)',
    (sentence, text, from, to) => {
      const [finding] = detectForwardLooking(filingOf([sentence], { filed: '2006-11-08' }));
      expect(finding?.due).toEqual({ text, from, to });
    },
  );

  it.each(WITHOUT)('is unknown: %s', (sentence) => {
    expect(detectForwardLooking(filingOf([sentence]))).toMatchObject([{ due: null }]);
  });

  it('takes the dateline where the filing names no date', () => {
    const lines = [
      'LEEDS, Maine – March 4, 2019 – Norvane, Inc. announced a new lease.',
      'The office will open next quarter.',
    ];
    const [finding] = detectForwardLooking(filingOf(lines, { filed: null }));
    expect(finding?.due).toMatchObject({ from: '2019-04-01', to: '2019-06-30' });
  });

  it('takes the period of report where a filing names nothing else', () => {
    const filing = filingOf(['The office will open next year.'], {
      filed: null,
      period: '2011-02-01',
    });
    expect(detectForwardLooking(filing)[0]?.due).toMatchObject({ from: '2012-01-01' });
  });

  it.each([
    'next year',
    'in the first half',
    'on June 28',
    'by year-end',
    'in the summer',
    'this quarter',
    'tomorrow',
    'in May',
    'within three weeks',
  ])('is unknown where no date is known to count from: %s', (words) => {
    const filing = filingOf([`We will open the plant ${words}.`], { filed: null });
    expect(detectForwardLooking(filing)).toMatchObject([{ due: null }]);
  });

  it.each([
    ['late in 2031', '2031-09-01'],
    ['later in 2031', '2031-01-01'],
  ])('cuts a year that is named by itself: %s', (text, from) => {
    const filing = filingOf([`We will open the plant ${text}.`], { filed: null });
    expect(detectForwardLooking(filing)[0]?.due).toEqual({ text, from, to: '2031-12-31' });
  });

  it('still resolves years where no date is known', () => {
    const filing = filingOf(
      ['The office will open in the first half of 2031, or later that year.'],
      {
        filed: null,
      },
    );
    expect(detectForwardLooking(filing)[0]?.due).toMatchObject({
      from: '2031-01-01',
      to: '2031-06-30',
    });
  });

  it.each([
    // a year that ends in September
    [
      'fiscal year ended September 30, 2023',
      'in the fiscal third quarter',
      '2024-04-01',
      '2024-06-30',
    ],
    [
      'fiscal year ended September 30, 2023',
      'in the first fiscal quarter',
      '2024-10-01',
      '2024-12-31',
    ],
    [
      'fiscal year ended September 30, 2023',
      'in the first half of fiscal 2025',
      '2024-10-01',
      '2025-03-31',
    ],
    ['fiscal year ended September 30, 2023', 'in fiscal 2026', '2025-10-01', '2026-09-30'],
    ['fiscal year ended September 30, 2023', 'in Q4 FY24', '2024-07-01', '2024-09-30'],
    ['fiscal year ended September 30, 2023', 'this fiscal year', '2023-10-01', '2024-09-30'],
    ['fiscal year ended September 30, 2023', 'next fiscal year', '2024-10-01', '2025-09-30'],
    ['fiscal year ended September 30, 2023', 'by fiscal year-end', '2024-05-10', '2024-09-30'],
    // calendar words stay the calendar's
    [
      'fiscal year ended September 30, 2023',
      'in the third quarter of 2024',
      '2024-07-01',
      '2024-09-30',
    ],
    ['fiscal year ended September 30, 2023', 'in June 2024', '2024-06-01', '2024-06-30'],
    // read off a quarter, with years of 52 weeks
    [
      'second quarter of fiscal 2024 ended March 29, 2024',
      'in fiscal 2025',
      '2024-10-01',
      '2025-09-30',
    ],
    [
      'fiscal first quarter ended May 4, 2024',
      'in the fiscal second quarter',
      '2024-05-01',
      '2024-07-31',
    ],
    [
      'first quarter of fiscal 2024, ended May 4, 2024',
      'in fiscal 2025',
      '2025-02-01',
      '2026-01-31',
    ],
    [
      'fiscal year ended December 31, 2023',
      'in the fiscal third quarter',
      '2024-07-01',
      '2024-09-30',
    ],
  ])('counts fiscal periods as the document does: %s, %s', (stated, words, from, to) => {
    const lines = [`Norvane reported on its ${stated}.`, `We expect to open the plant ${words}.`];
    expect(detectForwardLooking(filingOf(lines)).at(-1)?.due).toMatchObject({ from, to });
  });

  it.each([
    ['the header alone', '09-30', '', '2024-04-01', '2024-06-30'],
    ['a header of 52 weeks', '07-02', '', '2024-04-01', '2024-06-30', 'fourth'],
    [
      'the text before the header',
      '06-30',
      'fiscal year ended March 31, 2024',
      '2024-10-01',
      '2024-12-31',
    ],
    [
      'a text that says the calendar',
      '06-30',
      'fiscal year ended December 31, 2023',
      '2024-07-01',
      '2024-09-30',
    ],
    ['a header that does not tell the year', '01-31', '', '2024-07-01', '2024-09-30'],
  ])('takes the fiscal year from %s', (_, fiscalYearEnd, stated, from, to, quarter = 'third') => {
    const lines = [
      `Norvane reported on its ${stated || 'affairs'}.`,
      `We expect to open the plant in the fiscal ${quarter} quarter.`,
    ];
    const filing = filingOf(lines);
    const facts = { ...filing.facts, fiscalYearEnd };
    expect(detectForwardLooking({ ...filing, facts }).at(-1)?.due).toMatchObject({ from, to });
  });
});
