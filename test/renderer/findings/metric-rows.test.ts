import { describe, expect, it } from 'vitest';
import type { TrialMetric } from '../../../src/core/detect/finding.ts';
import { compareMetrics } from '../../../src/renderer/findings/compare-metrics.ts';
import {
  filterRows,
  groupRows,
  metricRows,
  rowFigure,
  sortRows,
} from '../../../src/renderer/findings/metric-rows.ts';
import type { MetricSort } from '../../../src/renderer/store/findings-slice.ts';
import { metricOf } from '../samples.ts';

const METRICS = [
  metricOf({ id: 'm1', kind: 'response', value: 39, unit: '%', n: 11, N: 28, subject: 'QR-7' }),
  metricOf({ id: 'm2', kind: 'confidence-interval', value: 22, high: 59, unit: '%', of: 'm1' }),
  metricOf({ id: 'm3', kind: 'p-value', value: 0.01, comparator: '<', of: 'm2' }),
  metricOf({ id: 'm4', kind: 'half-life', value: 2, unit: 'd', subject: 'QR-1' }),
  metricOf({ id: 'm5', kind: 'half-life', value: 5, unit: 'd', subject: 'qr-7' }),
  metricOf({ id: 'm6', kind: 'p-value', value: 0.2, of: 'gone' }),
  metricOf({ id: 'm7', kind: 'mtd', subject: 'QR-7' }),
] as const satisfies readonly TrialMetric[];

const rows = metricRows(METRICS, () => 'Results');
const idsOf = (list: typeof rows) => list.map(({ metric }) => metric.id);

describe('metricRows', () => {
  it('puts what qualifies an estimate into its row, over any number of links', () => {
    expect(idsOf(rows)).toEqual(['m1', 'm4', 'm5', 'm6', 'm7']);
    expect(rows[0]?.attached.map(({ id }) => id)).toEqual(['m2', 'm3']);
  });

  it('does not lose metrics that qualify each other', () => {
    const ring = [metricOf({ id: 'a', of: 'b' }), metricOf({ id: 'b', of: 'a' })];
    const listed = metricRows(ring, () => '').flatMap(({ metric, attached }) => [
      metric.id,
      ...attached.map(({ id }) => id),
    ]);
    expect(listed.toSorted()).toEqual(['a', 'b']);
  });
});

describe('rowFigure', () => {
  it('has the figure apart from what qualifies it', () => {
    const [row] = rows;
    expect(row && rowFigure(row)).toEqual({
      figure: '39%',
      notes: ['11/28', 'CI 22–59%', 'p < 0.01'],
    });
  });
});

describe('sortRows', () => {
  it.each<[MetricSort, boolean, readonly string[]]>([
    ['place', false, ['m1', 'm4', 'm5', 'm6', 'm7']],
    ['place', true, ['m7', 'm6', 'm5', 'm4', 'm1']],
    ['kind', false, ['m7', 'm4', 'm5', 'm1', 'm6']],
    ['subject', false, ['m4', 'm1', 'm5', 'm7', 'm6']],
    ['value', false, ['m6', 'm4', 'm5', 'm1', 'm7']],
    ['value', true, ['m1', 'm5', 'm4', 'm6', 'm7']],
  ])('by %s, descending %s', (sort, descending, order) => {
    expect(idsOf(sortRows(rows, { sort, descending }))).toEqual(order);
  });
});

describe('filterRows', () => {
  it.each<[Parameters<typeof filterRows>[1], readonly string[]]>([
    [{ kind: 'half-life', text: '' }, ['m4', 'm5']],
    [{ kind: 'p-value', text: '' }, ['m1', 'm6']],
    [{ kind: null, text: 'QR-7 half' }, ['m5']],
    [{ kind: null, text: '39%' }, ['m1']],
    [{ kind: null, text: 'results' }, ['m1', 'm4', 'm5', 'm6', 'm7']],
    [{ kind: 'mtd', text: 'qr-1' }, []],
  ])('%o', (view, ids) => {
    expect(idsOf(filterRows(rows, view))).toEqual(ids);
  });
});

describe('groupRows', () => {
  it('groups by compound whatever its capitals, those of none last', () => {
    const groups = groupRows(rows).map(({ subject, rows: own }) => [subject, idsOf(own)]);
    expect(groups).toEqual([
      ['QR-7', ['m1', 'm5', 'm7']],
      ['QR-1', ['m4']],
      [null, ['m6']],
    ]);
  });

  it('heads a group by the name as it is most often written', () => {
    const spelt = ['Qr-9', 'qR-9', 'qR-9'].map((subject, k) => metricOf({ id: `s${k}`, subject }));
    expect(groupRows(metricRows(spelt, () => '')).map(({ subject }) => subject)).toEqual(['qR-9']);
  });
});

describe('compareMetrics', () => {
  it('heads a column by the name as it is most often written', () => {
    const spelt = ['Qr-9', 'ZT-1', 'qR-9', 'qR-9'].map((subject, k) =>
      metricOf({ id: `s${k}`, kind: 'half-life', subject }),
    );
    expect(compareMetrics(metricRows(spelt, () => '')).subjects).toEqual(['qR-9', 'ZT-1']);
  });

  it('sets side by side only what two compounds have', () => {
    const { subjects, metrics } = compareMetrics(rows);
    expect(subjects).toEqual(['QR-7', 'QR-1']);
    expect(metrics.map(({ name }) => name)).toEqual(['Half-life']);
    const cells = metrics[0]?.cells;
    expect(idsOf(cells?.get('qr-7') ?? [])).toEqual(['m5']);
    expect(idsOf(cells?.get('qr-1') ?? [])).toEqual(['m4']);
  });

  it('keeps endpoints of one kind apart', () => {
    const two = [
      metricOf({ id: 'a', kind: 'survival', endpoint: 'overall survival', subject: 'A' }),
      metricOf({ id: 'b', kind: 'survival', endpoint: 'event-free survival', subject: 'B' }),
    ];
    expect(compareMetrics(metricRows(two, () => '')).metrics).toEqual([]);
  });
});
