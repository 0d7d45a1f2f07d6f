import { describe, expect, it } from 'vitest';
import type { ForwardLooking, TrialMetric } from '../../../src/core/detect/finding.ts';
import {
  dropIdleColumns,
  forwardTable,
  metricsTable,
  placeOfFinding,
  readableForwardTable,
  readableMetricsTable,
  withWords,
} from '../../../src/core/export/finding-tables.ts';
import { toMarkdownTable } from '../../../src/core/export/markdown-table.ts';
import type { Table } from '../../../src/core/export/table.ts';
import { FILING } from './sample-notes.ts';

function metricOf(parts: Partial<TrialMetric>) {
  const metric: TrialMetric = {
    id: 'm1',
    document: 'd2',
    start: 310,
    end: 320,
    kind: 'dose',
    value: 5,
    high: null,
    unit: 'mg',
    n: null,
    N: null,
    comparator: null,
    approximate: false,
    subject: 'LM-7',
    ...parts,
  };
  return { ...metric, text: 'as filed' };
}

const PROMISE: ForwardLooking = {
  document: 'd2',
  start: 0,
  end: 10,
  class: 'forward',
  reasons: ['expects to', 'first half of 2008'],
  specific: true,
  due: { text: 'first half of 2008', from: '2008-01-01', to: '2008-06-30' },
};

function firstRow({ columns, rows }: Table): Record<string, unknown> {
  return Object.fromEntries(columns.map((column, i) => [column, rows[0]?.[i]]));
}

describe('metrics', () => {
  it.each([
    [{}, '5 mg'],
    [{ high: 20 }, '5–20 mg'],
    [{ approximate: true, unit: 'd' }, 'about 5 d'],
    [{ comparator: '>=' as const, unit: '1' }, '≥ 5'],
    [{ comparator: '=' as const, value: 0.03, unit: null }, '0.03'],
    [{ value: 43, unit: '%', n: 12, N: 28 }, '12 of 28 (43 %)'],
    [{ value: 12, unit: '1', n: 12, N: 28 }, '12 of 28'],
    [{ value: null, unit: 'mo' }, 'not reached'],
    [{ value: null, unmet: 'not-established' as const }, 'not established'],
    [{ value: '1/2', unit: null }, '1/2'],
  ])('are written for people: %j', (parts, figure) => {
    const row = firstRow(readableMetricsTable(FILING, [metricOf(parts)]));
    expect(row).toMatchObject({ figure, section: 'Safety', text: 'as filed' });
  });

  it('keep every field apart for programs', () => {
    const row = firstRow(metricsTable(FILING, [metricOf({ value: 43, n: 12, N: 28, grade: '3' })]));
    expect(row).toMatchObject({
      filer: 'Lindenmoor Therapeutics, Inc.',
      document: 'EX-99.1',
      section: 'Early results › Safety',
      value: 43,
      n: 12,
      N: 28,
      grade: '3',
      endpoint: null,
    });
  });
});

describe('statements', () => {
  it('carry their words, reasons and due date', () => {
    const passages = withWords([{ id: 'd2', text: 'We expect it in 2008.' }], [PROMISE]);
    expect(passages[0]?.text).toBe('We expect ');
    expect(firstRow(forwardTable(FILING, passages))).toMatchObject({
      'due from': '2008-01-01',
      reasons: 'expects to; first half of 2008',
    });
    expect(firstRow(readableForwardTable(FILING, passages))).toMatchObject({ due: '2008-06-30' });
  });
});

describe('findings of a document that the filing has not', () => {
  const metric = metricOf({ document: 'd9' });

  it('are told by its id', () => {
    expect(firstRow(metricsTable(FILING, [metric]))).toMatchObject({ document: 'd9', section: '' });
    expect(firstRow(readableMetricsTable(FILING, [metric]))).toMatchObject({ section: 'd9' });
    expect(placeOfFinding(FILING, metric)).toEqual([]);
  });

  it('have no words', () => {
    expect(withWords([{ id: 'd2', text: 'Other words.' }], [metric])[0]?.text).toBe('');
  });
});

describe('statements without a date', () => {
  it('leave its cells empty', () => {
    const passage = { ...PROMISE, due: null, text: 'We hope.' };
    expect(firstRow(forwardTable(FILING, [passage]))).toMatchObject({
      due: null,
      'due from': null,
      'due to': null,
    });
    expect(firstRow(readableForwardTable(FILING, [passage]))).toMatchObject({ due: null });
  });
});

describe('dropIdleColumns', () => {
  it('leaves out what no row fills, and the file when there is one', () => {
    const columns = ['file', 'a', 'b', 'c'];
    const one = { columns, rows: [['x', 1, null, false]] };
    expect(dropIdleColumns(one)).toEqual({ columns: ['a'], rows: [[1]] });
    const two = {
      columns,
      rows: [
        ['x', 1, null, false],
        ['y', null, '', true],
      ],
    };
    expect(dropIdleColumns(two).columns).toEqual(['file', 'a', 'c']);
  });
});

describe('toMarkdownTable', () => {
  it('sets numbers right and keeps cells in their places', () => {
    const table = {
      columns: ['n', 'text'],
      rows: [
        [1, 'a | b'],
        [2, 'two\nlines `x`'],
      ],
    };
    expect(toMarkdownTable(table)).toBe(
      '| n | text |\n| -: | - |\n| 1 | a \\| b |\n| 2 | two lines \\`x\\` |\n',
    );
  });
});
