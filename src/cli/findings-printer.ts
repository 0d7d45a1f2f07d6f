import { CALENDAR_BEGIN, CALENDAR_END, calendarEvents } from '../core/export/calendar.ts';
import { toCsv } from '../core/export/csv.ts';
import {
  dropIdleColumns,
  forwardTable,
  metricsTable,
  readableForwardTable,
  readableMetricsTable,
} from '../core/export/finding-tables.ts';
import { toMarkdownTable } from '../core/export/markdown-table.ts';
import type { Cell, Table } from '../core/export/table.ts';
import { assertNever } from '../core/result.ts';
import type { TableFormat } from './command-line.ts';
import type { Inspection } from './inspection.ts';
import { printTable } from './print-table.ts';

/** Turns filings into printed findings one after the other, keeping no more of them than the format needs. */
export interface FindingsPrinter {
  /** What can be printed of the filing at once. */
  add(filing: Inspection): string;
  /** What is left to be printed when there are no more. */
  end(): string;
}

/** A printer for one run of the command; with `bom` a CSV begins with a byte order mark, which spreadsheets want. */
export function createFindingsPrinter(
  name: 'metrics' | 'forward',
  format: TableFormat,
  bom: boolean,
): FindingsPrinter {
  switch (format) {
    case 'json':
      return printJson(name);
    case 'ndjson':
      return {
        add: ({ file, filing, metrics, forwardLooking }) =>
          `${JSON.stringify({ file, filing, ...(name === 'metrics' ? { metrics } : { forwardLooking }) })}\n`,
        end: () => '',
      };
    case 'csv':
      return printCsv(name, bom);
    case 'ics':
      return printCalendar();
    case 'md':
      return printWhole(name, toMarkdownTable);
    case 'table':
      return printWhole(name, printTable);
    default:
      return assertNever(format);
  }
}

function printJson(name: 'metrics' | 'forward'): FindingsPrinter {
  let isFirst = true;
  return {
    add: ({ file, filing, metrics, forwardLooking }) => {
      const found = name === 'metrics' ? { metrics } : { forwardLooking };
      const opening = isFirst ? '[\n' : ',\n';
      isFirst = false;
      return opening + JSON.stringify({ file, filing, ...found });
    },
    end: () => (isFirst ? '[]\n' : '\n]\n'),
  };
}

function printCalendar(): FindingsPrinter {
  const now = new Date().toISOString();
  let isFirst = true;
  return {
    add: ({ file, filing, documents, forwardLooking }) => {
      const events = calendarEvents({ file, facts: filing, documents, forwardLooking }, now);
      const opening = isFirst ? CALENDAR_BEGIN : '';
      isFirst = false;
      return opening + events;
    },
    end: () => (isFirst ? CALENDAR_BEGIN + CALENDAR_END : CALENDAR_END),
  };
}

function printCsv(name: 'metrics' | 'forward', bom: boolean): FindingsPrinter {
  let isFirst = true;
  return {
    add: ({ file, filing, documents, metrics, forwardLooking }) => {
      const source = { file, facts: filing, documents };
      const table =
        name === 'metrics' ? metricsTable(source, metrics) : forwardTable(source, forwardLooking);
      const text = toCsv(table, { bom });
      const rows = isFirst ? text : text.slice(text.indexOf('\r\n') + 2);
      isFirst = false;
      return rows;
    },
    end: () => '',
  };
}

/** For formats whose columns depend on every row. */
function printWhole(name: 'metrics' | 'forward', write: (table: Table) => string): FindingsPrinter {
  const rows: (readonly Cell[])[] = [];
  let columns: readonly string[] = [];
  return {
    add: ({ file, filing, documents, metrics, forwardLooking }) => {
      const source = { file, facts: filing, documents };
      const table =
        name === 'metrics'
          ? readableMetricsTable(source, metrics)
          : readableForwardTable(source, forwardLooking);
      columns = table.columns;
      for (const row of table.rows) rows.push(row);
      return '';
    },
    end: () => (rows.length === 0 ? '' : write(dropIdleColumns({ columns, rows }))),
  };
}
