import { describe, expect, it } from 'vitest';
import { metricsOf } from './metrics-of.ts';

/** Sentence, then "value: subject" for each of its metrics. */
const ROWS: readonly (readonly [string, string])[] = [
  [
    'The response rate was 41% with zelurafenib versus 19% with placebo.',
    '41: zelurafenib; 19: placebo',
  ],
  [
    'The response rate was 41% in the treatment arm and 19% in the control arm.',
    '41: treatment arm; 19: control arm',
  ],
  [
    'Adverse events occurred in 4% vs 6% of patients with zelurafenib vs placebo, respectively.',
    '4: zelurafenib; 6: placebo',
  ],
  [
    'The half-life of NRV-201 was five days, compared with the two-day half-life of tarvolimab vedotin.',
    '5: NRV-201; 2: tarvolimab vedotin',
  ],
  [
    'NRV-201-treated patients had a response rate of 30% compared to 12% for placebo.',
    '30: NRV-201; 12: placebo',
  ],
  ['The Phase 3 BEACON study is fully enrolled.', '3: BEACON'],
  ['A Phase 3 trial of NRV-201 in asthma is planned.', '3: NRV-201'],
  ['The HORIZON-2 study enrolled 120 patients.', '120: HORIZON-2'],
  ['Patients received NRV-201 (N=80) or placebo (N=40).', '80: NRV-201; 40: placebo'],
  ['Patients were treated for 12 weeks.', '12: zelurafenib'],
  ['The median survival of patients was 9 months.', '9: zelurafenib'],
  ['In a randomized, placebo-controlled study 45% of patients responded.', '45: zelurafenib'],
];

describe('subjects', () => {
  it.each(ROWS)('%s', (sentence, expected) => {
    const told = metricsOf(sentence).map((metric) => `${metric.value}: ${metric.subject}`);
    expect(told.join('; ')).toBe(expected);
  });

  it('takes "it" for the compound named last', () => {
    const metrics = metricsOf(
      'An older drug, tarvolimab vedotin, was tested. It had an MTD of 40 mg.',
    );
    expect(metrics.map((metric) => metric.subject)).toEqual(['tarvolimab vedotin']);
  });

  it('lets a heading name the compound of the paragraphs below it', () => {
    const metrics = metricsOf('# About NRV-305', 'The half-life was 30 hours in volunteers.');
    expect(metrics.map((metric) => metric.subject)).toEqual(['NRV-305']);
  });
});

describe('names that a document teaches', () => {
  it('takes a name in small letters that stands twice behind a dose', () => {
    const metrics = metricsOf(
      'Patients received 5 mg of brelovidane daily.',
      'Others received 10 mg of brelovidane.',
    );
    expect(metrics.find((metric) => metric.value === 10)?.subject).toBe('brelovidane');
  });
});

describe('grades and time points', () => {
  it.each([
    ['Grade III or IV neutropenia occurred in 19% of patients.', '3-4'],
    ['Grade 3 or higher neutropenia occurred in 19% of patients.', '>=3'],
    ['Grade II neutropenia occurred in 19% of patients.', '2'],
  ])('%s', (sentence, grade) => {
    expect(metricsOf(sentence)[0]?.grade).toBe(grade);
  });

  it('ties a grade to its events', () => {
    const [metric] = metricsOf('Grade 3 or 4 neutropenia occurred in 19% of patients.');
    expect(metric?.grade).toBe('3-4');
  });

  it('reads "Grade ≥3" as a bound', () => {
    const [metric] = metricsOf('Grade ≥3 adverse events occurred in 19% of patients.');
    expect(metric?.grade).toBe('>=3');
  });

  it('keeps the week at which an outcome was seen', () => {
    const [metric] = metricsOf('The response rate was 41% at Week 24.');
    expect(metric?.timepoint).toBe('Week 24');
  });
});
