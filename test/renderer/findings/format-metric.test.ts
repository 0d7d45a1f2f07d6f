import { describe, expect, it } from 'vitest';
import type { TrialMetric } from '../../../src/core/detect/finding.ts';
import {
  formatMetric,
  formatUnit,
  metricDetail,
} from '../../../src/renderer/findings/format-metric.ts';
import { metricOf } from '../samples.ts';

describe('formatMetric', () => {
  it.each<[Partial<TrialMetric>, string]>([
    [{ kind: 'dose', value: 18, high: 297, unit: 'mg/m2' }, '18–297 mg/m²'],
    [{ kind: 'half-life', value: 5, unit: 'd', approximate: true }, '≈ 5 d'],
    [{ kind: 'schedule', value: 21, unit: 'd' }, 'q21d'],
    [{ kind: 'schedule', value: 3, unit: 'wk' }, 'q21d'],
    [{ kind: 'schedule', value: 2, unit: 'mo' }, 'every 2 months'],
    [{ kind: 'response', value: 39, unit: '%', n: 11, N: 28 }, '11/28 (39%)'],
    [{ kind: 'response', value: 39, unit: '%' }, '39%'],
    [{ kind: 'response', n: 4, N: 9 }, '4/9'],
    [{ kind: 'p-value', value: 0.0004, comparator: '<', unit: '1' }, '< 0.0004'],
    [{ kind: 'prior-therapies', value: 4, comparator: '>=', unit: '1' }, '≥ 4'],
    [{ kind: 'phase', value: '1/2' }, '1/2'],
    [{ kind: 'mtd', value: null }, 'not reached'],
    [{ kind: 'mtd', value: null, unmet: 'not-established' }, 'not established'],
    [{ kind: 'adverse-event', value: null }, 'none'],
    [{ kind: 'enrollment', value: 1204 }, '1,204'],
    [{ kind: 'change', value: -12.5, unit: '%' }, '-12.5%'],
  ])('%o is %s', (parts, printed) => {
    expect(formatMetric(metricOf(parts))).toBe(printed);
  });
});

describe('formatUnit', () => {
  it.each([
    ['ug/mL', 'µg/mL'],
    ['mo', 'months'],
    ['1', ''],
    [null, ''],
    ['ng/mL', 'ng/mL'],
  ])('%s is %s', (unit, printed) => {
    expect(formatUnit(unit)).toBe(printed);
  });
});

describe('metricDetail', () => {
  it('joins what tells metrics of a kind apart', () => {
    const metric = metricOf({
      kind: 'adverse-event',
      endpoint: 'nausea',
      grade: '>=3',
      timepoint: 'week 8',
      line: '2L',
      biomarker: 'HER2-positive',
    });
    expect(metricDetail(metric)).toBe('nausea, grade ≥ 3, week 8, 2L, HER2-positive');
  });

  it('does not repeat the name of the kind', () => {
    expect(metricDetail(metricOf({ kind: 'half-life', endpoint: 'half-life' }))).toBeNull();
  });
});
