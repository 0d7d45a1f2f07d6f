import { sectionPath } from '../anchor/section-path.ts';
import type { ForwardLooking, TrialMetric } from '../detect/finding.ts';
import type { FileFacts, FilingDocument, FilingFacts } from '../filing/filing.ts';
import type { TextSpan } from '../filing/span.ts';
import type { Cell, Table } from './table.ts';

/** What a table of findings needs of the filing they were found in. */
export interface FindingSource {
  readonly file: Pick<FileFacts, 'name'>;
  readonly facts: FilingFacts;
  readonly documents: readonly Pick<FilingDocument, 'id' | 'type' | 'sections'>[];
}

/** A finding with the words it stands on, as the filing has them. */
export type Worded<F extends ForwardLooking | TrialMetric> = F & { readonly text: string };

/** Adds to each finding the words it stands on. */
export function withWords<F extends ForwardLooking | TrialMetric>(
  documents: readonly Pick<FilingDocument, 'id' | 'text'>[],
  found: readonly F[],
): readonly Worded<F>[] {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  return found.map((finding) => ({
    ...finding,
    text: texts.get(finding.document)?.slice(finding.start, finding.end) ?? '',
  }));
}

const FILING_COLUMNS = ['file', 'accession', 'filer', 'form', 'filed'];
const PLACE_COLUMNS = ['document', 'section', 'start', 'end'];

const METRIC_COLUMNS = [
  'kind',
  'comparator',
  'value',
  'high',
  'unit',
  'n',
  'N',
  'approximate',
  'subject',
  'endpoint',
  'timepoint',
  'grade',
  'text',
];

const FORWARD_COLUMNS = ['class', 'specific', 'due', 'due from', 'due to', 'reasons', 'text'];

function aboutFiling({ file, facts }: FindingSource): readonly Cell[] {
  return [file.name, facts.accession, facts.filer, facts.form, facts.filed];
}

function placeOf(source: FindingSource, found: TextSpan & { document: string }): readonly Cell[] {
  const document = source.documents.find(({ id }) => id === found.document);
  const path = document ? sectionPath({ ...document, type: null }, found).join(' › ') : '';
  return [document?.type ?? found.document, path, found.start, found.end];
}

/** One row a metric, of any number of filings. */
export function metricsTable(
  found: readonly { source: FindingSource; metrics: readonly Worded<TrialMetric>[] }[],
): Table {
  return {
    columns: [...FILING_COLUMNS, ...PLACE_COLUMNS, ...METRIC_COLUMNS],
    rows: found.flatMap(({ source, metrics }) =>
      metrics.map((metric) => [
        ...aboutFiling(source),
        ...placeOf(source, metric),
        metric.kind,
        metric.comparator,
        metric.value,
        metric.high,
        metric.unit,
        metric.n,
        metric.N,
        metric.approximate,
        metric.subject,
        metric.endpoint ?? null,
        metric.timepoint ?? null,
        metric.grade ?? null,
        metric.text,
      ]),
    ),
  };
}

/** One row a forward-looking or cautionary passage, of any number of filings. */
export function forwardTable(
  found: readonly { source: FindingSource; forwardLooking: readonly Worded<ForwardLooking>[] }[],
): Table {
  return {
    columns: [...FILING_COLUMNS, ...PLACE_COLUMNS, ...FORWARD_COLUMNS],
    rows: found.flatMap(({ source, forwardLooking }) =>
      forwardLooking.map((passage) => [
        ...aboutFiling(source),
        ...placeOf(source, passage),
        passage.class,
        passage.specific,
        passage.due?.text ?? null,
        passage.due?.from ?? null,
        passage.due?.to ?? null,
        passage.reasons.join('; '),
        passage.text,
      ]),
    ),
  };
}

/** The table without the columns that no row fills, nor those named: what people read, not programs. */
export function compactTable({ columns, rows }: Table, without: readonly string[]): Table {
  const kept = columns.flatMap((column, i) =>
    !without.includes(column) &&
    rows.some((row) => row[i] !== null && row[i] !== '' && row[i] !== false)
      ? i
      : [],
  );
  return {
    columns: kept.map((i) => columns[i] ?? ''),
    rows: rows.map((row) => kept.map((i) => row[i] ?? null)),
  };
}
