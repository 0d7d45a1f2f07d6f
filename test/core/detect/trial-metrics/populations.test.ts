import { describe, expect, it } from 'vitest';
import type { TrialMetric } from '../../../../src/core/detect/finding.ts';
import { metricsOf } from './metrics-of.ts';

function groupOf({ value, timepoint, line, biomarker }: TrialMetric): string {
  return [String(value), timepoint, line, biomarker]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** Sentence, then for each metric of patients its value, time point, line of therapy and biomarker group. */
const ROWS: readonly (readonly [string, string])[] = [
  ['The response rate in second-line patients was 41%.', '41, second-line'],
  ['The response rate was 33% in the 2L setting.', '33, 2L'],
  ['In 3L+ patients the response rate was 21%.', '21, 3L+'],
  ['The response rate was 30% in 1L/2L NSCLC.', '30, 1L/2L'],
  ['Of previously untreated patients, 62% had a response.', '62, previously untreated'],
  ['Responses were seen in 55% of treatment-naïve patients.', '55, treatment-naïve'],
  ['The response rate was 18% in second- or third-line disease.', '18, second- or third-line'],
  ['The response rate was 18% in third-line or later disease.', '18, third-line or later'],
  ['As first line of therapy the response rate was 44%.', '44, first line of therapy'],
  ['Frontline patients had a response rate of 50%.', '50, Frontline'],
  ['The response rate was 12% in heavily pretreated patients.', '12, heavily pretreated'],
  ['In HER2-positive patients the response rate was 64%.', '64, HER2-positive'],
  ['The response rate was 64% in HER2+ patients.', '64, HER2+'],
  ['The response rate was 27% in HR+/HER2- breast cancer.', '27, HR+/HER2-'],
  ['The response rate was 45% in patients with PD-L1 ≥ 50%.', '45, PD-L1 ≥ 50%'],
  [
    'In patients with PD-L1 expression of at least 1% the response rate was 29%.',
    '29, PD-L1 expression of at least 1%',
  ],
  [
    'Among those with PD-L1 TPS of 50% or more, the response rate was 48%.',
    '48, PD-L1 TPS of 50% or more',
  ],
  ['EGFR-mutant patients had a response rate of 71%.', '71, EGFR-mutant'],
  ['Responses occurred in 37% of patients with KRAS G12C mutations.', '37, KRAS G12C mutations'],
  ['The response rate was 22% in wild-type KRAS tumors.', '22, wild-type KRAS'],
  [
    'The response rate was 70% in patients with EGFR exon 19 deletions.',
    '70, EGFR exon 19 deletions',
  ],
  ['The response rate was 40% in triple-negative disease.', '40, triple-negative'],
  ['The response rate was 52% in MSI-H tumors.', '52, MSI-H'],
  ['Responses were seen in 58% of BRCA1/2 mutation carriers.', '58, BRCA1/2 mutation carriers'],
  [
    'The response rate was 60% in HER2-positive patients and 25% in HER2-low patients.',
    '60, HER2-positive; 25, HER2-low',
  ],
  [
    'In EGFR-mutated patients the overall response rate was 66%, and the median overall survival was 19 months.',
    '66, EGFR-mutated; 19, EGFR-mutated',
  ],
  ['The response rate was 41% overall and 58% in ALK-positive patients.', '41; 58, ALK-positive'],
  [
    'In ALK-positive patients the response rate was 58%, compared with 41% in the overall population.',
    '58, ALK-positive; 41',
  ],
  [
    'The response rate was 58% in ALK-positive patients while it was 41% in all.',
    '58, ALK-positive; 41',
  ],
  [
    'In second-line HER2-positive patients the response rate was 47%.',
    '47, second-line, HER2-positive',
  ],
  [
    'In HER2-positive patients the response rate was 64% (95% CI 50–76).',
    '64, HER2-positive; 50, HER2-positive',
  ],
  ['The response rate at week 24 was 41%.', '41, week 24'],
  ['The response rate was 41% at 12 months.', '41, 12 months'],
  [
    'In HER2-positive patients the response rate was 41%, and irrespective of status it was 30%.',
    '41, HER2-positive; 30',
  ],
  [
    'The response rate was 41% in second-line patients and the disease control rate was 60%.',
    '41, second-line; 60',
  ],
  ['The response rate was 40% in 1L/2L patients.', '40, 1L/2L'],
  ['The response rate was 40% in 1L.', '40'],
  ['The response rate was 40% for those with KRAS', '40'],
  [
    'At 12 months 38% of previously untreated patients had a response.',
    '38, 12 months, previously untreated',
  ],
];

/** Words that look like a line of therapy or a biomarker group and are none of these patients'. */
const NEITHER: readonly (readonly [string, string])[] = [
  ['Patients who progressed after first-line chemotherapy had a response rate of 41%.', '41'],
  ['Among first-line healthcare workers 41% had a response.', '41'],
  ['As a first line of defense 41% of patients had a response.', '41'],
  ['The response rate was 41% regardless of HER2 status.', '41'],
  ['Of patients with HER2-positive relapse 41% had a response.', '41'],
  ['The PD-L1 inhibitor had a response rate of 41%.', '41'],
  ['With wild-type virus the response rate was 41%.', '41'],
  ['With MSS testing the response rate was 41%.', '41'],
  ['In patients given EGFR-directed treatment the response rate was 41%.', '41'],
];

describe('line of therapy, biomarker group and time point', () => {
  it.each([...ROWS, ...NEITHER])('%s', (sentence, expected) => {
    expect(metricsOf(sentence).map(groupOf).join('; ')).toBe(expected);
  });

  it('leaves the doses of a group to the compound', () => {
    const [dose] = metricsOf('HER2-positive patients received 40 mg of zelurafenib.');
    expect(dose).toMatchObject({ kind: 'dose', value: 40 });
    expect(dose).not.toHaveProperty('biomarker');
  });

  it('reads a litre as no line', () => {
    const [volume] = metricsOf('The volume of distribution was 2L in previously treated patients.');
    expect(volume).not.toHaveProperty('line');
  });
});
