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
export type Worded<F extends ForwardLooking | TrialMetric> = F & {
  readonly text: string;
  /** Whether the reader has set it aside. */
  readonly dismissed?: boolean;
};

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
  'id',
  'kind',
  'comparator',
  'value',
  'high',
  'unit',
  'unmet',
  'n',
  'N',
  'approximate',
  'subject',
  'endpoint',
  'timepoint',
  'line',
  'biomarker',
  'grade',
  'of',
  'against',
  'text',
];

const FORWARD_COLUMNS = ['class', 'specific', 'due', 'due from', 'due to', 'reasons', 'text'];

function aboutFiling({ file, facts }: FindingSource): readonly Cell[] {
  return [file.name, facts.accession, facts.filer, facts.form, facts.filed];
}

/** The document and the sections that a finding stands in, outermost first. */
export function placeOfFinding(
  source: Pick<FindingSource, 'documents'>,
  found: TextSpan & { readonly document: string },
): readonly string[] {
  const document = source.documents.find(({ id }) => id === found.document);
  return document ? sectionPath(document, found) : [];
}

function placeOf(source: FindingSource, found: TextSpan & { document: string }): readonly Cell[] {
  const document = source.documents.find(({ id }) => id === found.document);
  const path = document ? sectionPath({ ...document, type: null }, found).join(' › ') : '';
  return [document?.type ?? found.document, path, found.start, found.end];
}

/** One row a metric, with everything a program may need; the tables of several filings have the same columns. */
export function metricsTable(
  source: FindingSource,
  metrics: readonly Worded<TrialMetric>[],
): Table {
  return {
    columns: [...FILING_COLUMNS, ...PLACE_COLUMNS, ...METRIC_COLUMNS],
    rows: metrics.map((metric) => [
      ...aboutFiling(source),
      ...placeOf(source, metric),
      metric.id,
      metric.kind,
      metric.comparator,
      metric.value,
      metric.high,
      metric.unit,
      metric.unmet ?? null,
      metric.n,
      metric.N,
      metric.approximate,
      metric.subject,
      metric.endpoint ?? null,
      metric.timepoint ?? null,
      metric.line ?? null,
      metric.biomarker ?? null,
      metric.grade ?? null,
      metric.of ?? null,
      metric.against ?? null,
      metric.text,
    ]),
  };
}

/** One row a forward-looking or cautionary passage, as `metricsTable` has the metrics. */
export function forwardTable(
  source: FindingSource,
  passages: readonly Worded<ForwardLooking>[],
): Table {
  return {
    columns: [...FILING_COLUMNS, ...PLACE_COLUMNS, ...FORWARD_COLUMNS],
    rows: passages.map((passage) => [
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
  };
}

/** What stands for the figure of a metric that has none. */
export function unmetWords({ unmet }: Pick<TrialMetric, 'unmet'>): string {
  return unmet === 'not-established' ? 'not established' : 'not reached';
}

/** A metric's figure in words: "≥ 4", "18–297 mg/m2", "about 5 d", "12 of 28 (43 %)", "not reached". */
export function writeFigure(metric: TrialMetric): string {
  const { value, high, unit, n, N, comparator, approximate } = metric;
  const share = n === null || N === null ? null : `${n} of ${N}`;
  if (value === null) return share ?? unmetWords(metric);
  if (share !== null && value === n) return share;
  const range = high === null ? String(value) : `${value}–${high}`;
  const measure = unit === null || unit === '1' ? range : `${range} ${unit}`;
  const sign = comparator === null || comparator === '=' ? '' : `${SIGNS[comparator]} `;
  const figure = `${approximate ? 'about ' : ''}${sign}${measure}`;
  return share === null ? figure : `${share} (${figure})`;
}

const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

function shortPlace(source: FindingSource, found: TextSpan & { document: string }): string {
  const document = source.documents.find(({ id }) => id === found.document);
  return (document && sectionPath(document, found).at(-1)) ?? found.document;
}

/** The metrics as people read them: the figure in one column, the innermost section as the place. */
export function readableMetricsTable(
  source: FindingSource,
  metrics: readonly Worded<TrialMetric>[],
): Table {
  return {
    columns: [
      ...['file', 'kind', 'figure', 'subject', 'endpoint', 'when', 'line', 'biomarker', 'grade'],
      ...['dismissed', 'section', 'text'],
    ],
    rows: metrics.map((metric) => [
      source.file.name,
      metric.kind,
      writeFigure(metric),
      metric.subject,
      metric.endpoint ?? null,
      metric.timepoint ?? null,
      metric.line ?? null,
      metric.biomarker ?? null,
      metric.grade ?? null,
      metric.dismissed ?? false,
      shortPlace(source, metric),
      metric.text,
    ]),
  };
}

/** The statements as people read them, with the day by which each comes due. */
export function readableForwardTable(
  source: FindingSource,
  passages: readonly Worded<ForwardLooking>[],
): Table {
  return {
    columns: ['file', 'class', 'specific', 'due', 'reasons', 'dismissed', 'section', 'text'],
    rows: passages.map((passage) => [
      source.file.name,
      passage.class,
      passage.specific,
      passage.due?.to ?? null,
      passage.reasons.join('; '),
      passage.dismissed ?? false,
      shortPlace(source, passage),
      passage.text,
    ]),
  };
}

/** The table without the columns that no row fills, and without the file's name where there is but one. */
export function dropIdleColumns({ columns, rows }: Table): Table {
  const [first, ...others] = rows;
  const filled = columns.map((column, i) =>
    column === 'file'
      ? others.some((row) => row[i] !== first?.[i])
      : rows.some((row) => row[i] !== null && row[i] !== '' && row[i] !== false),
  );
  return {
    columns: columns.filter((_, i) => filled[i]),
    rows: rows.map((row) => row.filter((_, i) => filled[i])),
  };
}
