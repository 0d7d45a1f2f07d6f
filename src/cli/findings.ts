import { forwardTable, metricsTable } from '../core/export/finding-tables.ts';
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
  if (format === 'json') {
    const found = filings.map(({ file, filing, metrics, forwardLooking }) =>
      name === 'metrics' ? { file, filing, metrics } : { file, filing, forwardLooking },
    );
    return `${JSON.stringify(found, null, 2)}\n`;
  }
  const sources = filings.map(({ file, filing, documents, metrics, forwardLooking }) => ({
    source: { file, facts: filing, documents },
    metrics,
    forwardLooking,
  }));
  return printTable(name === 'metrics' ? metricsTable(sources) : forwardTable(sources), format);
}
