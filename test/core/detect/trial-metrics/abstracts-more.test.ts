import { describe, expect, it } from 'vitest';
import { figuresOf } from './metrics-of.ts';

/** Sentences dense with figures, as abstracts of meetings have them, with all that they tell. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  [
    'LDL-C was lowered by 52% at Day 180 relative to placebo (p<0.0001), with an absolute reduction of 48 mg/dL.',
    ['change 52 %', 'p-value 0.0001', 'change 48 mg/dL'],
  ],
  [
    'Mean FEV1 improved by 120 mL versus a decline of 15 mL with placebo (difference 135 mL; 95% CI 62 to 208).',
    ['change 120 mL', 'change 15 mL', 'change 135 mL', 'confidence-interval 62–208 mL'],
  ],
  [
    'Patients walked 34 meters farther in the six-minute walk test (6MWD) than placebo at Week 24 (p=0.011).',
    ['change 34 m', 'p-value 0.011'],
  ],
  [
    'PASI 75 was achieved by 68% of patients on 150 mg and 74% of patients on 300 mg at Week 12, compared with 8% on placebo (p<0.001 for both).',
    [
      'response 68 %',
      'dose 150 mg',
      'response 74 %',
      'dose 300 mg',
      'response 8 %',
      'p-value 0.001',
    ],
  ],
  [
    'ACR20/50/70 responses at Week 16 were 61%, 38% and 19%, respectively.',
    ['response 61 %', 'response 38 %', 'response 19 %'],
  ],
  [
    'The least-squares mean change from baseline in MADRS total score was −15.4 for NRV-201 vs −11.2 for placebo, a difference of −4.2 (p=0.006).',
    ['change -15.4 1', 'change -11.2 1', 'change -4.2 1', 'p-value 0.006'],
  ],
  [
    'Body weight decreased by a mean of 14.9% with 2.4 mg versus 2.4% with placebo at week 68.',
    ['change 14.9 %', 'dose 2.4 mg', 'change 2.4 %'],
  ],
  [
    'Of 40 participants, 38 (95%) seroconverted by Day 29 after the 100 µg dose.',
    ['enrollment 40 1', 'response 95 %', 'dose 100 ug'],
  ],
  [
    'Neutralizing antibody titers rose 19-fold from baseline one month after the booster.',
    ['change 19 1'],
  ],
  [
    'Local injection-site reactions were seen in 31% of vaccinees and fever in 4%.',
    ['adverse-event 31 %', 'adverse-event 4 %'],
  ],
  [
    'No patients discontinued due to adverse events, and there were no deaths.',
    ['adverse-event 0 1'],
  ],
  [
    'The study will enroll up to 450 patients randomized 2:1 to receive NRV-201 or placebo for 52 weeks.',
    ['enrollment 450 1', 'duration 52 wk'],
  ],
  [
    'Following a single subcutaneous dose, mean plasma half-life ranged from 21 to 28 days, supporting quarterly dosing.',
    ['half-life 21–28 d', 'schedule 3 mo'],
  ],
  [
    'Steady-state trough concentrations exceeded 15 µg/mL in all patients dosed at 10 mg/kg every 28 days.',
    ['pk 15 ug/mL', 'dose 10 mg/kg', 'schedule 28 d'],
  ],
  ['Exposure (AUC) increased 2.3-fold when taken with a high-fat meal.', ['pk 2.3 1']],
  [
    'In the intent-to-treat population of 418 patients, median OS was 16.4 months for the combination compared to 12.1 months for chemotherapy alone, corresponding to a hazard ratio of 0.74 (95% CI: 0.58, 0.95; two-sided p=0.017).',
    [
      'enrollment 418 1',
      'survival 16.4 mo',
      'survival 12.1 mo',
      'hazard-ratio 0.74 1',
      'confidence-interval 0.58–0.95 1',
      'p-value 0.017',
    ],
  ],
  [
    'The study did not meet its primary endpoint of overall survival (HR 0.94, 95% CI 0.79–1.12; p=0.48).',
    ['hazard-ratio 0.94 1', 'confidence-interval 0.79–1.12 1', 'p-value 0.48'],
  ],
  [
    'Median overall survival was 23.5 vs. 19.2 months (stratified HR = 0.81; 95% CI = 0.66-0.99; P = 0.04).',
    [
      'survival 23.5 mo',
      'survival 19.2 mo',
      'hazard-ratio 0.81 1',
      'confidence-interval 0.66–0.99 1',
      'p-value 0.04',
    ],
  ],
  [
    'Responses were durable, with 7 of 12 responders still on treatment and the longest response ongoing at 22+ months.',
    ['response 7 1', 'duration 22 mo'],
  ],
  [
    'Two patients (7%) experienced a complete response, 10 (36%) a partial response and 11 (39%) stable disease.',
    ['response 7 %', 'response 36 %', 'response 39 %'],
  ],
  [
    'The clinical benefit rate (CR+PR+SD ≥24 weeks) was 57% [95% CI 37%, 76%].',
    ['response 57 %', 'confidence-interval 37–76 %'],
  ],
  ['Eighty-five percent of patients remained on therapy at six months.', []],
  [
    'Serious adverse events were reported in 9 patients (11.3%) receiving NRV-201 and 7 (8.9%) receiving placebo.',
    ['adverse-event 11.3 %', 'adverse-event 8.9 %'],
  ],
  [
    'The five-year disease-free survival rate was 84% in the NRV-201 group and 79% in the control group.',
    ['survival 84 %', 'survival 79 %'],
  ],
  [
    'Patients in the high-dose group lost an average of 6.3 kg, or 6.9% of body weight, over 16 weeks.',
    ['change 6.3 kg', 'change 6.9 %', 'duration 16 wk'],
  ],
  [
    'At the 3 mg/kg dose, mean maximum plasma concentration was 61.2 µg/mL and terminal half-life was approximately 18 days.',
    ['dose 3 mg/kg', 'pk 61.2 ug/mL', 'half-life 18 d'],
  ],
  [
    'The Phase 1b/2 study (NCT09876543) is evaluating NRV-201 at doses of 0.3, 1, 3 and 10 mg/kg administered every 3 weeks in up to 60 patients.',
    [
      'phase 1b/2',
      'trial-id NCT09876543',
      'dose 0.3 mg/kg',
      'dose 1 mg/kg',
      'dose 3 mg/kg',
      'dose 10 mg/kg',
      'schedule 21 d',
      'enrollment 60 1',
    ],
  ],
  ['Median DOR was 14.5 months (range: 2.1+ to 24.3+).', ['duration 14.5 mo']],
  [
    'Overall, 91 percent of patients experienced at least one treatment-emergent adverse event, most commonly headache (21 percent) and nausea (17 percent).',
    ['adverse-event 91 %', 'adverse-event 21 %', 'adverse-event 17 %'],
  ],
  [
    'The median age was 63 years and 71% of patients were male; 44% had received two or more prior therapies.',
    ['prior-therapies 2 1'],
  ],
  ['Patients were dosed on days 1, 8 and 15 of a 28-day cycle.', ['schedule 28 d']],
  [
    'An 11-month improvement in median survival was seen in the subgroup of 84 patients with EGFR mutations.',
    ['survival 11 mo', 'enrollment 84 1'],
  ],
];

describe('sentences of an abstract, second half', () => {
  it.each(ROWS)('%s', (sentence, figures) => {
    expect(figuresOf(sentence)).toEqual([...figures].toSorted());
  });
});
