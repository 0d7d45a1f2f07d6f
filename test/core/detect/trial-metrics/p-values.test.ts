import { describe, expect, it } from 'vitest';
import { metricsOf, told } from './metrics-of.ts';

const ROWS: readonly (readonly [string, string])[] = [
  ['The response rate was 41% versus 19% (p<0.0001).', '<0.0001'],
  ['The response rate was 41% versus 19% (p < 0.0001).', '<0.0001'],
  ['The response rate was 41% versus 19% (P<.0001).', '<0.0001'],
  ['The response rate was 41% versus 19% (P < .05).', '<0.05'],
  ['The response rate was 41% versus 19% (p=0.03).', '0.03'],
  ['The response rate was 41% versus 19% (p = 0.03).', '0.03'],
  ['The response rate was 41% versus 19% (P=.03).', '0.03'],
  ['The response rate was 41% versus 19% (P = .03).', '0.03'],
  ['The response rate was 41% versus 19% (p≤0.01).', '<=0.01'],
  ['The response rate was 41% versus 19% (p ≤ 0.01).', '<=0.01'],
  ['The response rate was 41% versus 19% (p>0.05).', '>0.05'],
  ['The response rate was 41% versus 19% (p ≥ 0.2).', '>=0.2'],
  ['The response rate was 41% versus 19%, p=0.217.', '0.217'],
  ['The response rate was 41% versus 19%; p=0.217.', '0.217'],
  ['The response rate was 41% versus 19% [p = 0.217].', '0.217'],
  ['The response rate was 41% versus 19% (p-value 0.04).', '0.04'],
  ['The response rate was 41% versus 19% (p-value=0.04).', '0.04'],
  ['The response rate was 41% versus 19% (p-value = 0.04).', '0.04'],
  ['The response rate was 41% versus 19% (p-value: 0.04).', '0.04'],
  ['The response rate was 41% versus 19% (p-value of 0.04).', '0.04'],
  ['The response rate was 41% versus 19% (p-value < 0.04).', '<0.04'],
  ['The response rate was 41% versus 19%, with a p-value of 0.04.', '0.04'],
  ['The response rate was 41% versus 19%, with a p value of less than 0.04.', '<0.04'],
  ['The response rate was 41% versus 19%, for a P value of .04.', '0.04'],
  ['The response rate was 41% versus 19% (p value = 0.04).', '0.04'],
  ['The response rate was 41% versus 19% (p < = 0.05).', '<=0.05'],
  ['The response rate was 41% versus 19% (p > = 0.05).', '>=0.05'],
  ['The p value of four patients was low.', ''],
  ['The p-value was 0.04.', '0.04'],
  ['The p-value for the comparison with placebo was 0.04.', ''],
  ['The nominal p-value was 0.04.', '0.04'],
  ['The difference was significant (nominal p=0.011).', '0.011'],
  ['The difference was significant (one-sided p=0.011).', '0.011'],
  ['The difference was significant (two-sided P=0.011).', '0.011'],
  ['The difference was significant (log-rank P = 0.38).', '0.38'],
  ['The difference was significant (stratified log rank test, p=0.0002).', '0.0002'],
  ['The difference was significant (HR=0.89, p=0.226).', '0.226'],
  ['The difference was significant (hazard ratio 0.73; p=0.217).', '0.217'],
  [
    'The difference was significant (0.37 [95% confidence interval 0.21 to 0.64]; p=0.0004).',
    '0.0004',
  ],
  ['HbA1c fell at Week 12 (p=0.004) and at Week 24 (p<0.001).', '0.004; <0.001'],
  ['Pain scores fell (p=0.02, p=0.03 and p=0.04 at the three doses).', '0.02; 0.03; 0.04'],
  ['There was no significant difference between the arms (p=0.069).', '0.069'],
  ['The primary endpoint was not met (p=0.51).', '0.51'],
  ['The effect was highly significant (p=1.2×10-5).', '0.000012'],
  [
    'Body weight fell by 4.4% with the drug and 1.6% with placebo—a significant difference (p<0.0001).',
    '<0.0001',
  ],
  ['Survival was longer (p = 0.0499) in the treated arm.', '0.0499'],
  ['Survival was longer in the treated arm, p=.0021.', '0.0021'],
  ['p<0.001 for all comparisons with placebo.', '<0.001'],
  ['Significance was defined as p<0.05.', ''],
  ['A p-value of 0.05 was considered significant.', '0.05'],
  ['Patients were tested at an alpha of 0.05.', ''],
  ['The company trades on the exchange under the symbol P 500.', ''],
  ['Results are on p. 12 of the poster.', ''],
  ['The group with mutated p53 responded less often.', ''],
  ['Activity of p38 was lower in treated patients.', ''],
];

describe('p-values', () => {
  it.each(ROWS)('%s', (sentence, expected) => {
    expect(told(sentence, 'p-value')).toBe(expected);
  });

  it('ties the p-value of a comparison to the first of the two figures', () => {
    const metrics = metricsOf(
      'The response rate was 41% with zelurafenib versus 19% with placebo (p=0.03).',
    );
    const p = metrics.find((metric) => metric.kind === 'p-value');
    const estimate = metrics.find((metric) => metric.id === p?.of);
    expect(estimate?.value).toBe(41);
    expect(p?.subject).toBe('zelurafenib');
  });
});
