import { describe, expect, it } from 'vitest';
import { detectTrialMetrics } from '../../../../src/core/detect/trial-metrics/detect-trial-metrics.ts';
import { filingOf, metricsOf } from './metrics-of.ts';

/** Sentences of a biotech's release that tell of no trial figure. */
const ROWS: readonly string[] = [
  'Cash and cash equivalents were $212.4 million, an increase of 18% over the year before.',
  'The company expects its cash to last for at least 24 months.',
  'The company granted options on 120,000 shares to 14 new employees, with 25% vesting after one year.',
  'Under the agreement the partner pays royalties of 8% to 12% for ten years.',
  'The market is expected to grow by 9% a year to $4 billion.',
  'The disease affects about 400,000 people in the United States.',
  'It is the fourth leading cause of death and accounts for 3% of all cancers.',
  'The conference call begins at 8:30 a.m. on June 12; dial 800-555-0100, code 12345.',
  'The patent expires in 2034 and covers 12 countries.',
  'In mice the drug slowed tumor growth by 85% at 10 mg/kg.',
  'In non-human primates the half-life was 12 days.',
  'The compound inhibited the enzyme in vitro at 3 nM.',
  'The company was founded in 1998 and has 45 employees.',
  'Item 5.02 was filed on Form 8-K on March 3, 2024.',
  'The company phased out 12 products in three steps.',
  'The agency upgraded the debt from grade 3 to grade 2.',
  'Our software runs on three operating systems (OS).',
  'The stock rose 14% and the volume doubled.',
  'More news at https://news.example.com/phase-2-trial-of-12-patients-2024.',
  'More at https://www.example.com/phase-2-trial-of-30-patients/week-12 and on the trial.',
  'Write to dosing@trial-of-12-patients.example for more of the 12 weeks.',
  'The poster has the number 212 and is shown in Hall B.',
];

describe('what is no metric', () => {
  it.each(ROWS)('%s', (sentence) => {
    expect(metricsOf(sentence)).toEqual([]);
  });

  it('finds nothing in a utility’s report on two phases of a clean-air law', () => {
    const filing = filingOf(
      '# Annual report of a power company',
      'Phase I of the Act begins in 1995 and Phase II in 2000; 12 units must lower emissions by 40%.',
      'A study of the plant enrolled 30 subjects of concern and cost $2 million.',
    );
    expect(detectTrialMetrics(filing)).toEqual([]);
  });

  it('finds nothing in a maker’s crash tests', () => {
    const filing = filingOf(
      '# Annual report of a carmaker',
      'A study of 120 drivers found 33% fewer injuries with the new air bag over 12 months.',
    );
    expect(detectTrialMetrics(filing)).toEqual([]);
  });
});
