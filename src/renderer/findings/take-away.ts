import type { ForwardLooking, TrialMetric } from '../../core/detect/finding.ts';
import { toCalendar } from '../../core/export/calendar.ts';
import { toCsv, toTsv } from '../../core/export/csv.ts';
import {
  dropIdleColumns,
  type FindingSource,
  forwardTable,
  metricsTable,
  readableForwardTable,
  withWords,
} from '../../core/export/finding-tables.ts';
import { toMarkdownTable } from '../../core/export/markdown-table.ts';
import type { Cell, Table } from '../../core/export/table.ts';
import type { FilingHead } from '../../ipc/contract.ts';
import { formatUnit, metricDetail, metricName } from './format-metric.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { ForwardEntry } from './forward-list.ts';
import { type MetricRow, rowFigure } from './metric-rows.ts';

/** By its file extension. TSV is for pasting into a spreadsheet, a calendar (of due dates) for saving. */
export type Format = 'tsv' | 'md' | 'csv' | 'json' | 'ics';

function textsOf({ bodies }: Pick<OpenFiling, 'bodies'>) {
  return [...bodies.values()];
}

function sourceOf(head: FilingHead): FindingSource {
  return { file: head.file, facts: head.facts, documents: head.documents };
}

/** The rows as they stand in the panel: figures apart from units, what qualifies an estimate beside it. */
function panelTable(rows: readonly MetricRow[], words: ReadonlyMap<string, string>): Table {
  const note = (row: MetricRow, kind: TrialMetric['kind']): Cell =>
    row.attached
      .filter((metric) => metric.kind === kind)
      .map((metric) => rowFigure({ metric, attached: [] }).figure)
      .join('; ') || null;
  return dropIdleColumns({
    columns: [
      ...['metric', 'detail', 'subject', 'figure', 'value', 'high', 'unit', 'n', 'N'],
      ...['CI', 'p', 'section', 'text'],
    ],
    rows: rows.map((row) => {
      const { metric, section } = row;
      const { subject, value, high, unit, n, N } = metric;
      const figure = rowFigure({ metric, attached: [] });
      return [
        ...[metricName(metric), metricDetail(metric), subject, figure.figure, value, high],
        ...[formatUnit(unit) || null, n, N],
        ...[note(row, 'confidence-interval'), note(row, 'p-value'), section],
        words.get(metric.id) ?? null,
      ];
    }),
  });
}

/** The metrics in that format: for people as the panel has them, for programs one record a metric. */
export function writeMetrics(
  filing: OpenFiling,
  head: FilingHead,
  rows: readonly MetricRow[],
  format: Exclude<Format, 'ics'>,
): string {
  const metrics = withWords(
    textsOf(filing),
    rows.flatMap(({ metric, attached }) => [metric, ...attached]),
  );
  const words = new Map(metrics.map(({ id, text }) => [id, text]));
  if (format === 'tsv') return toTsv(panelTable(rows, words));
  if (format === 'md') return toMarkdownTable(panelTable(rows, words));
  if (format === 'csv') return toCsv(metricsTable(sourceOf(head), metrics));
  return writeJson(head, { metrics });
}

/** The passages in that format, as `writeMetrics` has the metrics; `now` (ISO 8601) is when this is written. */
export function writeForward(
  filing: OpenFiling,
  head: FilingHead,
  entries: readonly ForwardEntry[],
  format: Format,
  now: string,
): string {
  const passages: readonly (ForwardLooking & { readonly text: string })[] = withWords(
    textsOf(filing),
    entries.map(({ passage }) => passage),
  );
  const source = sourceOf(head);
  if (format === 'ics')
    return toCalendar([{ ...source, file: head.file, forwardLooking: passages }], now);
  if (format === 'csv') return toCsv(forwardTable(source, passages));
  if (format === 'json') return writeJson(head, { forwardLooking: passages });
  const table = dropIdleColumns(readableForwardTable(source, passages));
  return format === 'tsv' ? toTsv(table) : toMarkdownTable(table);
}

function writeJson({ file, facts }: FilingHead, found: object): string {
  return `${JSON.stringify({ file: file.name, filing: facts, ...found }, null, 2)}\n`;
}
