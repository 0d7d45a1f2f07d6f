import { describe, expect, it } from 'vitest';
import { tellAll } from './metrics-of.ts';

/** What a share, a change or an interval is of, and shares of nothing that a trial reports. */
const ROWS: readonly (readonly [string, string])[] = [
  ['43% of patients showed improvements.', 'response 43 %'],
  ['43% of patients needed improvements.', ''],
  ['Improvements of 43% were seen in patients.', 'change 43 %'],
  ['Improvements of 43% were seen in sites.', ''],
  ['Patients achieved a reduction of 30%.', 'change 30 %'],
  ['Mortality was reduced by 30% in patients.', 'hazard-ratio 30 %'],
  ['Mortality was 30% in the nation.', ''],
  ['Mortality was 30% in treated patients.', 'adverse-event 30 %'],
  ['The decline in sleep was 30% among drivers of cars.', ''],
  ['A 30% relative improvement in PFS was seen in patients.', 'change 30 %'],
  ['Weight changed by -1.14 kg or -1.23% in patients.', 'change -1.14 kg; change -1.23 %'],
  ['The response was 84% in those treated and was 68% in others.', 'response 84 %; response 68 %'],
  ['The response difference was 12% in patients.', 'change 12 %'],
  ["At the trial's end it was -12% for patients.", 'change -12 %'],
  [
    'Nausea was 12%, and PFS of 40% versus 28% was seen in patients.',
    'adverse-event 12 %; survival 40 %; survival 28 %',
  ],
  ['Patients used a volume of 12 dL and had less weight.', ''],
  ['Patients changed by -4 kg.', 'change -4 kg'],
  ['Nausea was 4-fold more common in patients.', ''],
  ['Titers were 4-fold in patients.', ''],
  ['Abdominal pain scores improved by 30% in patients.', 'change 30 %'],
  ['The annualized relapse rate for those of the older group seemed in patients 0.21.', ''],
  ['The annualized relapse rate in year 2 was 0.21.', ''],
  ['The MADRS score fell by 8.4, a difference of 0.5.', 'change 8.4 1; change 0.5 1'],
  [
    'The MADRS score fell by 8.4 versus 7.9, a difference of 0.5.',
    'change 8.4 1; change 7.9 1; change 0.5 1',
  ],
  ['The difference was 5 in patients.', ''],
  ['The mean reduction of 2.4 seizures a day was seen.', 'change 2.4 1'],
  ['A decrease of 2.4 infections a year was seen in patients.', 'change 2.4 1'],
  ['The mean change was 4.0 ± 1.2% in patients.', ''],
  ['The mean (SD) change was 4.0% (1.2%) in weight of patients.', 'change 4 %'],
  [
    'The mean change in weight was -4.0% (a standard deviation of 3.3%) in patients.',
    'change -4 %',
  ],
  ['The mean change in weight was 4.0 kg ± 1.2 kg in patients.', 'change 4 kg'],
  ['Events with ≥5% frequency in patients were nausea.', ''],
  ['Events frequently seen in more than 5% of patients were nausea.', ''],
  ['The most frequent events in at least 5% of patients were nausea.', ''],
  ['Responders had an improvement of ≥ 75% in the trial.', ''],
  ['40% of patients had in the trial an 8% or greater weight loss.', 'response 40 %'],
  [
    'The common events were skin darkening (12%) and nausea (9%) in patients.',
    'adverse-event 12 %; adverse-event 9 %',
  ],
  [
    'The hazard ratio was 0.7 (95% CI; 0.5 to 0.9) in patients.',
    'hazard-ratio 0.7 1; confidence-interval 0.5–0.9 1',
  ],
  ['The hazard ratio was 0.7 (95% CI or 0.5 to 0.9) in patients.', 'hazard-ratio 0.7 1'],
  [
    'The hazard ratio was 0.7 (0.5-0.9; 95% CI) in patients.',
    'hazard-ratio 0.7 1; confidence-interval 0.5–0.9 1',
  ],
  ['The hazard ratio was 0.7, 0.5-0.9, 95% CI, in patients.', 'hazard-ratio 0.7 1'],
  ['Median OS did not reach statistical significance in patients.', ''],
  ['The mean (SD) weight loss of patients was 4.0% (1.2%).', 'change 4 %'],
  ['SD was seen in 4% of patients.', 'response 4 %'],
  ['Adverse events were mild, the hair being darker (12%) in patients.', 'change 12 %'],
  ['The response was 84% in women; sales, and 60% of them abroad, rose.', 'response 84 %'],
];

describe('outcomes', () => {
  it.each(ROWS)('%s', (sentence, expected) => {
    expect(tellAll(sentence)).toBe(expected);
  });
});
