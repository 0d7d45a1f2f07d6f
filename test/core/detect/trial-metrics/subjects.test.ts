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
  ['In the HELMSDALE trial, 44% of patients on zelurafenib lost weight.', '44: zelurafenib'],
  ['The 12-week HELMSDALE study met its endpoint.', '12: HELMSDALE'],
  ['The half-life in the HELMSDALE trial was 9 hours.', '9: zelurafenib'],
  ['Zelurafenib lowered the risk of relapse, with an HR of 0.70 for placebo.', '0.7: Zelurafenib'],
  [
    'Response rates were 30% and 22% and sleep rose by 9 points with NRV-201 and placebo, respectively.',
    '30: NRV-201; 22: NRV-201; 9: NRV-201',
  ],
  [
    'Response rates were 30% and sleep rose by 9 points with NRV-201 and placebo, respectively.',
    '30: NRV-201; 9: NRV-201',
  ],
  ['The trial enrolled people who had a median of three prior lines of therapy.', '3: zelurafenib'],
  [
    'Two women patients had received at least four prior regimens.',
    '2: zelurafenib; 4: women patients',
  ],
  ['Eight patients had received at least four prior regimens.', '8: zelurafenib; 4: zelurafenib'],
  [
    'We began a Phase 1 study of a drug targeting Norvane protein, now open.',
    '1: drug targeting Norvane protein',
  ],
  [
    'We began a Phase 1 study of a drug targeting AB1 and (second) its kin.',
    '1: drug targeting AB1',
  ],
  ['We began a Phase 1 study of a drug targeting AB1 and 2 proteins.', '1: drug targeting AB1'],
  [
    'We began a Phase 1 study of a drug targeting AB1 and the gut.',
    '1: drug targeting AB1 and the gut',
  ],
  ['The Phase 1 study is of a vaccine against malaria', '1: vaccine against malaria'],
  ['The HELMSDALE trial has begun with NRV-201. The study enrolled 40 patients.', '40: HELMSDALE'],
  ['The HELMSDALE trial has begun. The response rate was 30%.', '30: zelurafenib'],
  ['The HELMSDALE trial has begun. It enrolled 40 patients.', '40: HELMSDALE'],
  ['NRV-201 was compared with placebo. Its half-life was 9 hours.', '9: NRV-201'],
  ['Nausea was seen in 9% of patients on control.', '9: control'],
  ['The control rate in patients was 40%.', ''],
  ['Norvatin® 40 mg was given to patients.', '40: Norvatin®'],
  ['NORVALOL(R) 40 mg was given to patients.', '40: NORVALOL'],
  [
    'Patients were dosed with Vexadorin; others received Vexadorin and 30% responded.',
    '30: Vexadorin',
  ],
  ['Patients were treated with Q7 and then given Q7, and 30% responded.', '30: zelurafenib'],
  ['Patients were treated with 7UP and then received 7UP, and 30% responded.', '30: zelurafenib'],
  [
    'Patients were treated with MNbrandyard and then received MNbrandyard, and 30% responded.',
    '30: zelurafenib',
  ],
  [
    'Patients took 30 mg of caffeine, others 60 mg of caffeine.',
    '30: zelurafenib; 60: zelurafenib',
  ],
  ['A NewsWire® release says that 30 patients were dosed.', '30: zelurafenib'],
  ['The Norvane-X1 study enrolled 40 patients.', '40: zelurafenib'],
  ['The "Norvane-X1" study enrolled 40 patients.', '40: Norvane-X1'],
  ['The NRVN-12 study enrolled 40 patients.', '40: NRVN-12'],
  ['The Norva-9-12 study enrolled 40 patients.', '40: Norva-9-12'],
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
    ['Grade 2 to V neutropenia occurred in 19% of patients.', '2-5'],
    ['Grade 3 or worse neutropenia occurred in 19% of patients.', '>=3'],
    ['Grade 3 or more neutropenia occurred in 19% of patients.', '>=3'],
    ['Grade 3 or late neutropenia occurred in 19% of patients.', '3'],
    ['Low grade neutropenia occurred in 19% of patients.', undefined],
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

  it('keeps the time of a visit as it is written', () => {
    const [metric] = metricsOf('At the 12-month visit 41% of patients had responded.');
    expect(metric?.timepoint).toBe('12-month');
  });
});
