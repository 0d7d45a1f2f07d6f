import { toCsv } from '../core/export/csv.ts';
import {
  forwardTable,
  metricsTable,
  readableForwardTable,
  readableMetricsTable,
} from '../core/export/finding-tables.ts';
import { toMarkdownTable } from '../core/export/markdown-table.ts';
import { assertNever } from '../core/result.ts';
import type { TableFormat } from './command-line.ts';
import type { Inspection } from './inspection.ts';
import { printTable } from './print-table.ts';

/** The part of an inspection that a table of findings is made of. */
export type FoundInFiling = Pick<
  Inspection,
  'file' | 'filing' | 'documents' | 'forwardLooking' | 'metrics'
>;

/** The metrics or statements of all filings, printed in the format asked for. */
export function printFindings(
  name: 'metrics' | 'forward',
  filings: readonly FoundInFiling[],
  format: TableFormat,
): string {
  const found = filings.map(({ file, filing, documents, metrics, forwardLooking }) => ({
    source: { file, facts: filing, documents },
    metrics,
    forwardLooking,
  }));
  const isMetrics = name === 'metrics';
  const readable = () => (isMetrics ? readableMetricsTable(found) : readableForwardTable(found));
  switch (format) {
    case 'json':
      return toJson(name, filings);
    case 'csv':
      return toCsv(isMetrics ? metricsTable(found) : forwardTable(found));
    case 'md':
      return toMarkdownTable(readable());
    case 'table':
      return printTable(readable());
    default:
      return assertNever(format);
  }
}

function toJson(name: 'metrics' | 'forward', filings: readonly FoundInFiling[]): string {
  const found = filings.map(({ file, filing, metrics, forwardLooking }) =>
    name === 'metrics' ? { file, filing, metrics } : { file, filing, forwardLooking },
  );
  return `${JSON.stringify(found, null, 2)}\n`;
}
