import { describe, expect, it } from 'vitest';
import { figuresOf, metricsOf, told } from './metrics-of.ts';

/** One sentence for each way of saying it that once was misread. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Median PFS favored patients on zelurafenib plus letrozole (31 weeks) over patients on letrozole alone (22 weeks).',
    ['survival 31 wk', 'survival 22 wk'],
  ],
  ['PFS at the median showed a 17% improvement with zelurafenib.', ['change 17 %']],
  [
    'At month nine 44% of patients on zelurafenib had not progressed, against 21% of patients on placebo.',
    ['survival 44 %', 'survival 21 %'],
  ],
  [
    'Six patients who took the 40 mg dose had confirmed partial responses.',
    ['response 6 1', 'dose 40 mg'],
  ],
  ['Three patients given placebo experienced dizziness.', ['adverse-event 3 1']],
  [
    'Two patients each in the 20 mg and 60 mg groups achieved a complete response.',
    ['response 2 1', 'dose 20 mg', 'dose 60 mg'],
  ],
  [
    'Serious adverse events were reported in five patients on zelurafenib and three on placebo.',
    ['adverse-event 5 1', 'adverse-event 3 1'],
  ],
  [
    'The best responses were CR = 2 patients and PR = 9 patients.',
    ['response 2 1', 'response 9 1'],
  ],
  ['Of the 52 patients, 49 were evaluable.', ['enrollment 52 1', 'enrollment 49 1']],
  [
    'In patients the scores for stomach pain severity fell by an average of 31% and 12%, respectively.',
    ['change 31 %', 'change 12 %'],
  ],
  [
    'The most frequent grade 3 events were low platelet counts (8%), lipase (4%) and high white cells (3%).',
    ['adverse-event 8 %', 'adverse-event 4 %', 'adverse-event 3 %'],
  ],
  [
    'Stool urgency was settled for many (zelurafenib 58% vs placebo 41%, p=0.03).',
    ['response 58 %', 'response 41 %', 'p-value 0.03'],
  ],
  [
    'The accumulation ratio was 1.8 after two weeks of daily dosing in patients.',
    ['pk 1.8 1', 'duration 2 wk', 'schedule 1 d'],
  ],
  [
    'The annualized relapse rate was 0.21 with zelurafenib and 0.34 with placebo.',
    ['change 0.21 1', 'change 0.34 1'],
  ],
  [
    'The geometric mean ratio was 1.31 (95% CI 1.12, 1.53).',
    ['change 1.31 1', 'confidence-interval 1.12–1.53 1'],
  ],
  ['Tmax was reached on the 2nd day.', ['pk 2 d']],
  ['Peak plasma concentrations were reached on the 3rd day after dosing.', ['pk 3 d']],
  ['Patients had a visit on the 2nd day.', []],
  ['The MTD was 2.5 mg alone and 0.03 mg in combination.', ['mtd 2.5 mg', 'mtd 0.03 mg']],
  ['The MTD was 2.5 mg and 4 mg was given to patients.', ['mtd 2.5 mg', 'dose 4 mg']],
  ['None of the 12 patients experienced a dose-limiting toxicity.', ['adverse-event 0 1']],
  ['Dose-limiting toxicities occurred in none of the 12 patients.', ['adverse-event 0 1']],
  ['None of the first 9 patients in the cohort responded.', ['response 0 1']],
  ['The study enrolls 4-6 patients per cohort.', ['enrollment 4–6 1']],
  [
    'Four patients responded, one of them sustaining a partial response.',
    ['response 4 1', 'response 1 1'],
  ],
  ['Volume of distribution was 84 L in volunteers.', ['pk 84 L']],
  ['AUC was 37 hr ug/L at steady state.', ['pk 37 ug.h/L']],
  ['Patients took 12 mg for 21 consecutive days.', ['dose 12 mg', 'duration 21 d']],
  ['The longest response is ongoing at 19+ months.', ['duration 19 mo']],
  [
    'Patients were treated for 84 days (12 weeks), then followed.',
    ['duration 84 d', 'duration 12 wk'],
  ],
  ['Responses consisted of stable disease lasting at least 24 weeks.', ['duration 24 wk']],
  [
    'Remission, defined by the nine-point mucosal score, was seen in 36% of patients.',
    ['response 36 %'],
  ],
  ['More than 80% of patients showed improvement in fatigue.', ['response 80 %']],
  ['An adverse event was seen in 21% (12%-33%) of patients.', ['adverse-event 21 %']],
  ['The trial randomized 12 500 patients to zelurafenib or placebo.', ['enrollment 12500 1']],
  ['Patients received 3x10 12 vg/kg by infusion.', ['dose 3000000000000 {vg}/kg']],
  [
    'Median PFS was not reached, with the 12-month estimate being 71% of patients.',
    ['survival null', 'survival 71 %'],
  ],
  ['The maximum tolerated single dose was 90 mg.', ['mtd 90 mg']],
  ['The drug was given every two weeks (Q2W).', ['schedule 14 d']],
  [
    'The trial is registered as ChiCTR2100012345 and ISRCTN01234567.',
    ['trial-id ChiCTR2100012345', 'trial-id ISRCTN01234567'],
  ],
  ['Patients received quarterly injections.', ['schedule 3 mo']],
  ['The IC50 was shown, p crossing a boundary of p=0.04 in patients.', []],
  [
    'ACR20/50/70 response rates were 55%, 30% and 14%.',
    ['response 55 %', 'response 30 %', 'response 14 %'],
  ],
  [
    'Response rates were as follows: all patients, 61%; patients with one prior therapy, 70%; others, 48%.',
    ['response 61 %', 'prior-therapies 1 1', 'response 70 %', 'response 48 %'],
  ],
  ['A dose-limiting toxicity of colitis in two patients ended the step.', ['adverse-event 2 1']],
  ['Patients were treated over the course of 14 weeks.', ['duration 14 wk']],
  [
    'PASI 75 (75% improvement in plaques) was reached by 52% of patients, compared to 9% for placebo.',
    ['response 52 %', 'response 9 %'],
  ],
  ['Complete responses were seen in 4 patients (4/80, 5.5%).', ['response 5.5 %']],
  [
    'Zelurafenib cut the risk of relapse by 41% (HR 0.59) and the risk of relapse or death by 38% (HR 0.62).',
    ['hazard-ratio 41 %', 'hazard-ratio 0.59 1', 'hazard-ratio 38 %', 'hazard-ratio 0.62 1'],
  ],
  [
    'ORR was 22% in patients with receptor-positive tumors and 4% in patients with receptor-negative tumors.',
    ['response 22 %', 'response 4 %'],
  ],
  ['Worldwide an estimated 310 million people have had the infection.', []],
  ['The company plans six drug approvals over the next three years.', []],
  [
    'Remission was kept for 36 weeks after treatment discontinuation in 61% of patients.',
    ['duration 36 wk', 'response 61 %'],
  ],
  [
    'Median duration of response was not reached with 11 month median follow-up.',
    ['duration null', 'duration 11 mo'],
  ],
];

describe('wordings', () => {
  it.each(ROWS)('%s', (sentence, figures) => {
    expect(figuresOf(sentence)).toEqual([...figures].toSorted());
  });
});

describe('a list under the sentence that announces it', () => {
  it('takes what its lines leave unsaid from there', () => {
    const metrics = metricsOf(
      'Objective responses were seen in:',
      '9.5% of patients on zelurafenib (4/42);',
      '2.4% of patients on placebo (1/42).',
    );
    expect(metrics.map(({ kind, value, n, N }) => [kind, value, n, N])).toEqual([
      ['response', 9.5, 4, 42],
      ['response', 2.4, 1, 42],
    ]);
  });

  it('ends after a dozen lines', () => {
    const lines = Array.from({ length: 13 }, (_, k) => `${k + 2} lines`);
    expect(metricsOf('Objective responses were seen in:', ...lines, '30% of men')).toEqual([]);
  });

  it('needs an outcome in that sentence', () => {
    expect(metricsOf('The sites are listed below:', '30% of all')).toEqual([]);
  });

  it('ends where a line says what it is about', () => {
    expect(told('Objective responses were seen in: nobody.', 'response')).toBe('');
  });
});

describe('a result that is missing', () => {
  it.each([
    ['The MTD has not been established.', 'not-established'],
    ['The maximum tolerated dose has not yet been determined.', 'not-established'],
    ['The MTD was not reached.', 'not-reached'],
    ['No MTD was reached in the study.', 'not-reached'],
    ['Median overall survival has not been reached.', 'not-reached'],
  ])('%s', (sentence, unmet) => {
    expect(metricsOf(sentence)).toMatchObject([{ value: null, unit: null, unmet }]);
  });
});
