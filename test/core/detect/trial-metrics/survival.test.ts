import { describe, expect, it } from 'vitest';
import { metricsOf, told } from './metrics-of.ts';

const ROWS: readonly (readonly [string, string])[] = [
  ['Median overall survival was 14.2 months.', '14.2 mo'],
  ['Median overall survival (OS) was 14.2 months.', '14.2 mo'],
  ['The median OS was 14.2 months.', '14.2 mo'],
  ['Median OS of 14.2 months was seen with zelurafenib.', '14.2 mo'],
  ['Median overall survival reached 14.2 months.', '14.2 mo'],
  ['Patients lived a median of 14.2 months.', '14.2 mo'],
  ['Patients survived for a median of 14.2 months.', '14.2 mo'],
  ['Median survival time was 14.2 months in treated patients.', '14.2 mo'],
  ['Median survival: zelurafenib = 36.4 weeks.', '36.4 wk'],
  ['Median overall survival was approximately 1.5 years.', '1.5 a'],
  ['Median overall survival exceeded two years.', '2 a'],
  ['Median overall survival was 14.2 months versus 9.8 months with placebo.', '14.2 mo; 9.8 mo'],
  ['Median overall survival was 14.2 vs 9.8 months.', '14.2 mo; 9.8 mo'],
  [
    'Median overall survival was 14.2 months compared to 9.8 months in the control arm.',
    '14.2 mo; 9.8 mo',
  ],
  [
    'Median overall survival was 14.2 months compared with only 9.8 months for placebo.',
    '14.2 mo; 9.8 mo',
  ],
  [
    'Overall survival was 14.2 and 9.8 months, respectively, for zelurafenib and placebo.',
    '14.2 mo; 9.8 mo',
  ],
  [
    'Median overall survival was 14.2 months for zelurafenib and 9.8 months for placebo.',
    '14.2 mo; 9.8 mo',
  ],
  ['Median progression-free survival was 6.1 months.', '6.1 mo'],
  ['Median progression free survival (PFS) was 6.1 months.', '6.1 mo'],
  ['Median PFS was 6.1 months.', '6.1 mo'],
  ['mPFS was 6.1 months in evaluable patients.', '6.1 mo'],
  ['PFS: 6.1 months; OS: 14.2 months.', '6.1 mo; 14.2 mo'],
  ['Median PFS was 6.1 months and median OS was 14.2 months.', '6.1 mo; 14.2 mo'],
  [
    'Median PFS [10.1 versus 10.3 months; HR 0.98] and OS (19.9 versus 30.0 months).',
    '10.1 mo; 10.3 mo; 19.9 mo; 30 mo',
  ],
  ['Median time to progression was 5 months.', '5 mo'],
  ['The median time to disease progression (TTP) was 22 weeks.', '22 wk'],
  ['Median disease-free survival was 31 months.', '31 mo'],
  ['Median event-free survival was 18.5 months.', '18.5 mo'],
  ['Median relapse-free survival was 11 months.', '11 mo'],
  ['Radiographic progression-free survival (rPFS) was 8.4 months.', '8.4 mo'],
  ['The one-year survival rate was 61%.', '61 %'],
  ['The 12-month survival rate was 61%.', '61 %'],
  ['Survival at 12 months was 61% versus 44%.', '61 %; 44 %'],
  ['At 24 months, overall survival was 38%.', '38 %'],
  ['The 24-month OS rate was 38 percent.', '38 %'],
  ['Two-year overall survival was 38%.', '38 %'],
  ['The six-month PFS rate was 48%.', '48 %'],
  ['PFS at six months was 48% in the zelurafenib arm.', '48 %'],
  ['Sixty-one percent of patients were alive at one year.', '61 %'],
  ['61% of patients were alive at 12 months.', '61 %'],
  ['Nine of 14 patients (64%) were alive at last follow-up.', '64 % (9 of 14)'],
  ['Nine of 14 patients remain alive.', '9 1 (9 of 14)'],
  ['Three out of six patients were still alive at the data cutoff.', '3 1 (3 of 6)'],
  ['Two patients survived more than 40 months.', '40 mo (2)'],
  ['Median overall survival has not been reached.', 'null'],
  ['Median OS was not reached in the treated arm.', 'null'],
  ['Median PFS was not yet reached (NR).', 'null'],
  ['The median overall survival was NR versus 9.8 months.', 'null; 9.8 mo'],
  ['Median OS was not estimable.', 'null'],
  ['Zelurafenib extended median survival by 4.4 months.', '4.4 mo'],
  ['Patients in the trial will be followed for survival.', ''],
  ['The operating system (OS) was updated 12 months ago.', ''],
  ['The survival of the company depends on funding within 12 months.', ''],
];

describe('survival', () => {
  it.each(ROWS)('%s', (sentence, expected) => {
    expect(told(sentence, 'survival')).toBe(expected);
  });

  it('lets the two arms of a comparison know each other', () => {
    const metrics = metricsOf(
      'Median overall survival was 14.2 months with zelurafenib compared to 9.8 months in the control arm.',
    );
    const [first, second] = metrics.filter((metric) => metric.kind === 'survival');
    expect(first?.against).toBe(second?.id);
    expect(second?.against).toBe(first?.id);
    expect([first?.subject, second?.subject]).toEqual(['zelurafenib', 'control arm']);
  });
});
