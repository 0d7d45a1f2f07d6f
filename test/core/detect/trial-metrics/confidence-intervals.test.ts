import { describe, expect, it } from 'vitest';
import { metricsOf, told } from './metrics-of.ts';

const ROWS: readonly (readonly [string, string])[] = [
  ['The response rate was 33% (95% CI, 27%-39%).', '27–39 %'],
  ['The response rate was 33% (95% CI: 27%, 39%).', '27–39 %'],
  ['The response rate was 33% (95% CI 27 to 39).', '27–39 %'],
  ['The response rate was 33% (95% CI, 27-39).', '27–39 %'],
  ['The response rate was 33% (95% CI = 27–39%).', '27–39 %'],
  ['The response rate was 33% (95% CI [27, 39]).', '27–39 %'],
  ['The response rate was 33% [95% CI: 27–39].', '27–39 %'],
  ['The response rate was 33% (95% confidence interval, 27% to 39%).', '27–39 %'],
  ['The response rate was 33% (95 percent confidence interval: 27 to 39 percent).', '27–39 %'],
  [
    'The response rate was 33 percent with a 95% confidence interval of 27 to 39 percent.',
    '27–39 %',
  ],
  ['The response rate was 33% (CI: 27%-39%).', '27–39 %'],
  ['The response rate was 33% (27%–39%; 95% CI).', '27–39 %'],
  ['The hazard ratio was 0.71 (95% CI 0.55-0.92).', '0.55–0.92 1'],
  ['The hazard ratio was 0.71 (95% CI: 0.55, 0.92).', '0.55–0.92 1'],
  ['The hazard ratio was 0.71 (95% confidence interval, range of 0.55 to 0.92).', '0.55–0.92 1'],
  ['HR 0.71; 95% CI, 0.55 to 0.92; p=0.009.', '0.55–0.92 1'],
  ['HR=0.71 [95% CI 0.55–0.92], P=.009.', '0.55–0.92 1'],
  ['HR: 0.71, 95% CI: 0.55–0.92.', '0.55–0.92 1'],
  ['HR 0.71 (99% CI 0.48 to 1.05).', '0.48–1.05 1'],
  ['HR 0.71 (90% CI: 0.58, 0.87; p=0.02).', '0.58–0.87 1'],
  ['HR 0.71 (80% confidence interval 0.61 to 0.83).', '0.61–0.83 1'],
  ['HR 0.71 (97.5% CI: 0.52, 0.97).', '0.52–0.97 1'],
  ['HR 0.71 (95.4% CI, 0.54 to 0.93).', '0.54–0.93 1'],
  ['The odds ratio was 2.4 (95% CI, 1.3 to 4.4).', '1.3–4.4 1'],
  ['The relative risk was 0.80 (95% CI, .66 to .97).', '0.66–0.97 1'],
  ['The rate ratio was 0.44 (95% CrI 0.29 to 0.66).', '0.29–0.66 1'],
  ['Median overall survival was 14.2 months (95% CI, 11.9 to 17.0 months).', '11.9–17 mo'],
  ['Median overall survival was 14.2 months (95% CI: 11.9, 17.0).', '11.9–17 mo'],
  ['Median PFS was 6.1 months (95% CI 4.4-8.3) in the treated arm.', '4.4–8.3 mo'],
  ['Median PFS was 6.1 months (95% confidence interval [CI]: 4.4, 8.3).', '4.4–8.3 mo'],
  ['Median PFS was 6.1 months (95% confidence interval (CI) 4.4 to 8.3).', '4.4–8.3 mo'],
  ['Median survival was 36.4 weeks (95% CI 30 to 43 weeks).', '30–43 wk'],
  ['The median duration of response was 9.2 months (95% CI: 6.0, NE).', '6 mo'],
  ['Median overall survival was 22.7 months (95% CI: 17.1, not reached).', '17.1 mo'],
  ['The one-year survival rate was 61% (95% CI: 50% to 70%).', '50–70 %'],
  ['HbA1c fell by 1.2% (95% CI, -1.5% to -0.9%).', '-1.5–-0.9 %'],
  ['The mean difference was -4.1 points (95% CI: -6.0, -2.2).', '-6–-2.2 1'],
  ['The LS mean difference was −4.1 points (95% CI −6.0 to −2.2; P<0.001).', '-6–-2.2 1'],
  ['Change from baseline was 3.4 letters (95% CI 1.8 to 5.0).', '1.8–5 {letters}'],
  ['Vaccine efficacy was 76.1% (95% CI: 68.9–81.7).', '68.9–81.7 %'],
  ['ORR was 41% (95% CI, 30-53) and DCR was 78% (95% CI, 67-86).', '30–53 %; 67–86 %'],
  ['ORR was 41% (95% CI: 30, 53) versus 19% (95% CI: 11, 29).', '30–53 %; 11–29 %'],
  [
    'OS 19.9 months (95% CI 15.0-24.8) vs 30.0 months (95% CI 25.1-35.5).',
    '15–24.8 mo; 25.1–35.5 mo',
  ],
  ['The response rate was 33%, and the 95% confidence interval was 27% to 39%.', '27–39 %'],
  ['The geometric mean AUC ratio was 1.08 (90% CI: 0.94–1.24).', '0.94–1.24 1'],
  ['With a 95% CI of 27% to 39%, the response rate was 33%.', '27–39 %'],
  ['The trial is powered at 90% to exclude a difference at the 95% confidence level.', ''],
  ['The 95% confidence interval excluded one.', ''],
  ['A response was confirmed in 8 of 24 patients (33.3%; 95% CI, 15.6-55.3).', '15.6–55.3 %'],
  ['Thirty-eight percent of patients responded (95% C.I.: 29 to 47).', '29–47 %'],
  ['Stable disease was seen in 52.5% (95% CI: 44.1, 60.8) of patients.', '44.1–60.8 %'],
];

describe('confidence intervals', () => {
  it.each(ROWS)('%s', (sentence, expected) => {
    expect(told(sentence, 'confidence-interval')).toBe(expected);
  });

  it('never takes the level of an interval for a rate', () => {
    for (const [sentence] of ROWS) {
      const rates = metricsOf(sentence).filter((metric) => metric.unit === '%');
      expect(rates.map((metric) => metric.value)).not.toContain(95);
    }
  });

  it('ties an interval to its estimate', () => {
    const metrics = metricsOf('ORR was 41% (95% CI: 30, 53) versus 19% (95% CI: 11, 29).');
    const value = (id: string | undefined) => metrics.find((metric) => metric.id === id)?.value;
    const intervals = metrics.filter((metric) => metric.kind === 'confidence-interval');
    expect(intervals.map((metric) => value(metric.of))).toEqual([41, 19]);
  });
});
