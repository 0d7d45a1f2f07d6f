import { describe, expect, it } from 'vitest';
import { detectTrialMetrics } from '../../../../src/core/detect/trial-metrics/detect-trial-metrics.ts';
import type { TrialMetric } from '../../../../src/core/detect/finding.ts';
import type { TableCell } from '../../../../src/core/filing/block.ts';
import type { Filing } from '../../../../src/core/filing/filing.ts';
import { HEADING, describeMetric, filingOf, metricsOf } from './metrics-of.ts';

/** A filing whose heading is followed by one table; cells of a row are parted by bars. */
function filingWithTable(...rows: readonly string[]): Filing {
  const filing = filingOf(`# ${HEADING}`);
  const [document] = filing.documents;
  if (!document) throw new Error('a filing has a document');
  const start = document.text.length + 1;
  let text = `${document.text}\n`;
  const cells: TableCell[][] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0) text += '\n';
    cells.push([]);
    for (const [column, words] of row.split('|').entries()) {
      if (column > 0) text += '\t';
      const from = text.length;
      // a cell that the page sets as a heading
      const marked = words.trim().startsWith('^');
      text += words.trim().slice(marked ? 1 : 0);
      cells[index]?.push({
        start: from,
        end: text.length,
        column,
        rowSpan: 1,
        colSpan: 1,
        header: index === 0 || marked,
        align: 'left',
      });
    }
  }
  const table = {
    kind: 'table',
    start,
    end: text.length,
    columns: 4,
    rows: cells.map((row) => ({ cells: row })),
  } as const;
  return { ...filing, documents: [{ ...document, text, blocks: [...document.blocks, table] }] };
}

const tell = (metric: TrialMetric): string =>
  `${metric.kind} ${describeMetric(metric)} ${metric.subject}`;

const tellTable = (...rows: readonly string[]): string[] =>
  detectTrialMetrics(filingWithTable(...rows))
    .filter((m) => m.start > HEADING.length)
    .map(tell);

describe('tables', () => {
  it('reads percentages under their arms', () => {
    expect(
      tellTable('Endpoint | Placebo | NRV-201', 'ORR | 6.3% | 41%', 'Complete response | 1% | 9%'),
    ).toEqual([
      'response 6.3 % Placebo',
      'response 41 % NRV-201',
      'response 1 % Placebo',
      'response 9 % NRV-201',
    ]);
  });

  it('takes the unit from the row’s label', () => {
    expect(
      tellTable(' | NRV-201 | Placebo', 'Median OS (months) | 14.2 | 9.8', 'ORR, % | 41 | 19'),
    ).toEqual([
      'survival 14.2 mo NRV-201',
      'survival 9.8 mo Placebo',
      'response 41 % NRV-201',
      'response 19 % Placebo',
    ]);
  });

  it('reads counts with their shares and the sizes of the arms', () => {
    expect(
      tellTable('Event, n (%) | NRV-201 (N=80) | Placebo (N=40)', 'Nausea | 12 (15) | 3 (7.5)'),
    ).toEqual([
      'enrollment 80 1 NRV-201',
      'enrollment 40 1 Placebo',
      'adverse-event 15 % (12) NRV-201',
      'adverse-event 7.5 % (3) Placebo',
    ]);
  });

  it('tells an estimate from its interval', () => {
    expect(tellTable(' | NRV-201', 'Median PFS (95% CI), months | 6.1 (4.4, 8.3)')).toEqual([
      'survival 6.1 mo NRV-201',
      'confidence-interval 4.4–8.3 mo NRV-201',
    ]);
  });

  it('reads a column of p-values as such', () => {
    expect(
      tellTable('Endpoint | NRV-201 | Placebo | p-value', 'ORR | 41% | 19% | 0.03').slice(0, 3),
    ).toEqual(['response 41 % NRV-201', 'response 19 % Placebo', 'p-value 0.03 null']);
  });

  it('counts events under their arms', () => {
    expect(tellTable(' | NRV-201 | Placebo', 'Vomiting | 8 | 2')).toEqual([
      'adverse-event 8 1 (8) NRV-201',
      'adverse-event 2 1 (2) Placebo',
    ]);
  });

  it('reads results that the page sets as headings', () => {
    expect(
      tellTable(
        ' | 40 mg (N=15) | 80 mg (N=13)',
        '^Confirmed response, n (%) | ^6 (40%) | ^5 (38%)',
        'Median PFS, months | 6.5 | 7.0',
      ).filter((line) => !/^(?:dose|enrollment)/.test(line)),
    ).toEqual([
      'response 40 % (6) zelurafenib 40 mg',
      'response 38 % (5) zelurafenib 80 mg',
      'survival 6.5 mo zelurafenib 40 mg',
      'survival 7 mo zelurafenib 80 mg',
    ]);
  });

  it('takes the time of a result from its column', () => {
    const metrics = detectTrialMetrics(filingWithTable(' | Week 12 | Week 24', 'ORR | 30% | 41%'));
    expect(metrics.slice(-2).map(({ value, timepoint }) => [value, timepoint])).toEqual([
      [30, 'Week 12'],
      [41, 'Week 24'],
    ]);
  });

  it('reads the rows under a heading of their own with it', () => {
    expect(
      tellTable(' | NRV-201 | Placebo', 'Nausea | |', 'Any grade | 31% | 9%', 'Grade 3 | 2% | 0%'),
    ).toEqual([
      'adverse-event 31 % NRV-201',
      'adverse-event 9 % Placebo',
      'adverse-event 2 % NRV-201',
      'adverse-event 0 % Placebo',
    ]);
  });

  it('names an arm whose heading tells its schedule by the words before it', () => {
    expect(
      tellTable(
        ' | Tarvolimab 3 mg for 4 weeks and then 7 mg for 8 weeks',
        'Response rate | 41%',
      ).at(-1),
    ).toBe('response 41 % Tarvolimab');
  });

  it('leaves out what a heading of marks would name', () => {
    expect(tellTable(' | * | NRV-201', 'Response rate | 41% | 30%')).toEqual([
      'response 41 % null',
      'response 30 % NRV-201',
    ]);
  });

  it.each([
    ['a share of something else', ['Responses as % of placebo | 41% | 30%']],
    ['counts without an arm', ['Visits | 41 | 30']],
    ['words alone', ['Response | good | better']],
  ])('finds nothing in a row of %s', (_, lines) => {
    expect(tellTable(' | NRV-201 | Placebo', ...lines)).toEqual([]);
  });

  it('counts responses under their arms', () => {
    expect(tellTable(' | NRV-201 | Placebo', 'Complete response | 8 | 2')).toEqual([
      'response 8 1 (8) NRV-201',
      'response 2 1 (2) Placebo',
    ]);
  });

  it('keeps the unit that a cell states', () => {
    expect(tellTable(' | NRV-201', 'Median OS (months) | 60 weeks')).toEqual([
      'survival 60 wk NRV-201',
    ]);
  });

  it('finds nothing in a table of money', () => {
    expect(tellTable(' | 2024 | 2023', 'Revenue | $12 | $9', 'Response costs | 41% | 19%')).toEqual(
      [],
    );
  });

  it('reads a table that was run into one line of bars', () => {
    const line =
      'Study | | Placebo | NRV-201 | ORR | 6.3% | 41% | ACR20 | 12% | 52% | All as treated.';
    expect(metricsOf(line).map(tell)).toEqual([
      'response 6.3 % Placebo',
      'response 41 % NRV-201',
      'response 12 % Placebo',
      'response 52 % NRV-201',
    ]);
  });

  it('reads the words around a table that was run into one line', () => {
    const line =
      'The trial enrolled 60 patients: | Placebo | NRV-201 | ORR | 6% | 41% | Nausea | 8% | 18% | as told of 12 patients.';
    expect(metricsOf(line).map(tell)).toEqual([
      'enrollment 60 1 zelurafenib',
      'response 6 % Placebo',
      'response 41 % NRV-201',
      'adverse-event 8 % Placebo',
      'adverse-event 18 % NRV-201',
    ]);
  });

  it.each([
    ['too few bars', 'The trial enrolled 40 patients | and its sites are chosen.'],
    ['one row', 'The trial enrolled 40 patients: | a | b | c | d | e | f | ORR | 6% | good | bad'],
    [
      'one column',
      'The trial enrolled 40 patients: | a | b | c | ORR | 6% | d | Nausea | 7% | good | bad',
    ],
  ])('reads a line with %s as a sentence', (_, line) => {
    expect(metricsOf(line).map(({ kind, value }) => [kind, value])).toContainEqual([
      'enrollment',
      40,
    ]);
  });
});
