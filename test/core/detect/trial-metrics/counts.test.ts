import { describe, expect, it } from 'vitest';
import { tellAll } from './metrics-of.ts';

/** Counts of people and events, with their wholes and shares, and counts of something else. */
const ROWS: readonly (readonly [string, string])[] = [
  ['More than 50% of the patients (seven of 13) responded.', 'response 50 % (7 of 13)'],
  ['At least 50% of the patients (seven of 13) responded.', 'response 50 % (7 of 13)'],
  [
    'More than 50% of the patients (12 of 13) responded.',
    'response 50 %; response 12 1 (12 of 13)',
  ],
  ['60.5% (n=23) of patients responded.', 'response 60.5 % (23)'],
  ['60.5% (N=23) of patients responded.', 'response 60.5 %; enrollment 23 1'],
  ['60.5% of subjects (n=23) responded.', 'response 60.5 % (23)'],
  ['Response in patients (n=23; 60.5%) was seen.', 'response 60.5 % (23)'],
  ['43% (12 patients) responded.', 'response 43 %'],
  ['43% (12) responded in the trial.', 'response 43 %'],
  ['43% (12/99) of patients responded.', 'response 43 %; response 12 1 (12 of 99)'],
  ['43% (12 and 28) of patients responded.', 'response 43 %'],
  ['45% of 7 patients responded.', 'response 45 %; response 7 1 (7)'],
  ['43% of 7 patients responded.', 'response 43 % (3 of 7)'],
  ['12 of 28 doctors and 3 of 5 patients were men.', ''],
  ['Responses were seen in 0/12 patients.', 'response 0 1 (0 of 12)'],
  ['Responses were seen in 3/2 patients.', ''],
  ['Responses were seen in 3 in 12.', 'response 3 1 (3 of 12)'],
  ['Responses were seen in 3 in 12 patients.', 'response 3 1 (3 of 12)'],
  ['Two in five patients responded.', 'response 2 1 (2 of 5)'],
  ['Responses were seen in 12 of 28.', 'response 12 1 (12 of 28)'],
  [
    '102 (29%) of 347 patients on zelurafenib and 93 (53%) of 174 patients on placebo had progressed.',
    'response 29 % (102 of 347); response 53 % (93 of 174)',
  ],
  [
    'On the drug 102 (29%); on placebo 93 (53%) of 174 patients had nausea.',
    'adverse-event 29 % (102); adverse-event 53 % (93 of 174)',
  ],
  ['HbA1c changes were seen in 12 of 28 patients (43%).', 'response 43 % (12 of 28)'],
  ['Improvements were seen in 12 of 28 patients (43%).', 'response 43 % (12 of 28)'],
  ['There were two complete responses (3.4%) among patients.', 'response 3.4 % (2)'],
  [
    'There were two complete responses, and stable disease (34%), among patients.',
    'response 2 1 (2); response 34 %',
  ],
  [
    'Zelurafenib patients had 20, or 47% fewer, adverse events.',
    'adverse-event 20 1 (20); adverse-event 47 %',
  ],
  ['Weight loss of patients was 20, or 47% less, than on placebo.', 'change 47 %'],
  ['Three patients with stable disease were dosed.', 'response 3 1 (3)'],
  ['Three patients had Cmax sampled at the clinic.', ''],
  ['Three patients reached steady state in the trial.', 'enrollment 3 1'],
  ['None of the 12 patients had steady state samples.', ''],
  ['None of the 12 patients did anything.', ''],
  ['Fatigue was seen in none of the 12 patients.', 'adverse-event 0 1 (0 of 12)'],
  ['Of the 12 patients one had fatigue.', 'enrollment 12 1; adverse-event 1 1 (1 of 12)'],
  ['No patient with fatigue had Cmax sampled.', ''],
  ['No patient reached peak plasma concentration in the trial.', ''],
  ['Two patients survived for 20 months.', 'survival 20 mo (2)'],
  ['Two patients surviving more than 50 months were treated.', 'survival 50 mo (2)'],
  ['Exposure was reported in four patients.', 'enrollment 4 1'],
  ['A 63% response rate was seen in 43 patients.', 'response 63 %; enrollment 43 1'],
  ['A 63% response rate was seen in 4 patients.', 'response 63 %; response 4 1 (4)'],
  ['Clinical benefit data in 30 patients will be shown.', 'enrollment 30 1'],
  ['Of 62 patients, 27 achieved a response (44%).', 'enrollment 62 1; response 44 % (27 of 62)'],
  ['27 patients achieved a response (44%) in the trial.', 'response 27 1 (27); response 44 %'],
  ['Half-life was 9 hours in one patient.', 'half-life 9 h'],
  ['At least two patients are in the trial.', ''],
  ['At least 12 patients are in the trial cohort.', 'enrollment 12 1'],
  [
    'Nausea (n = 3) and fatigue (n=4/40) were seen.',
    'adverse-event 3 1 (3); adverse-event 4 1 (4 of 40)',
  ],
  ['Response (N=12) was seen in patients.', 'enrollment 12 1'],
  ['Three patients had been treated.', 'enrollment 3 1'],
  ['The trial enrolled 12 patients and 9 people.', 'enrollment 12 1; enrollment 9 1'],
  ['Enrollment was of 40 patients and 3 on placebo.', 'enrollment 40 1'],
  ['The 15-patient cohort has filled.', 'enrollment 15 1'],
  ['A 15-patient practice opened.', ''],
  ['Among those diagnosed each year, 300 patients enroll.', 'enrollment 300 1'],
  ['In the United States 3,000 patients with the disease are seen.', ''],
  ['The company, with sales of the drug to 300 patients, is growing.', ''],
  ['Ten of the 12 patients had a response.', 'response 10 1 (10 of 12)'],
  ['Ten of whom had a response.', 'response 10 1 (10)'],
  ['Three serious adverse events came to light.', 'adverse-event 3 1 (3)'],
  ['Three strokes came to light.', ''],
  ['60 strokes came to light.', ''],
  ['There were 60 adverse events in all.', ''],
];

describe('counts', () => {
  it.each(ROWS)('%s', (sentence, expected) => {
    expect(tellAll(sentence)).toBe(expected);
  });
});
