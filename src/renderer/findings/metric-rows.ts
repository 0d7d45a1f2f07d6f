import { METRIC_KINDS, type TrialMetric } from '../../core/detect/finding.ts';
import { formatMetric, metricDetail, metricName } from './format-metric.ts';
import type { MetricSort, MetricsView } from '../store/findings-slice.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import { texts } from '../texts.ts';

/** A line of the metrics: an estimate with the intervals and p-values that belong to it. */
export interface MetricRow {
  readonly metric: TrialMetric;
  /** Confidence intervals and p-values of this estimate, in the order of the text. */
  readonly attached: readonly TrialMetric[];
  /** Name of the section. */
  readonly section: string;
  /** Number in the order of the text. */
  readonly order: number;
}

/** Rows under the compound they are about. */
export interface MetricGroup {
  /** As the text names it most often; null for figures of nothing named. */
  readonly subject: string | null;
  readonly rows: readonly MetricRow[];
}

/** The figure of the row and, in small, what qualifies it: "43%" with "12/28", "CI 25–63%", "p < 0.01". */
export interface RowFigure {
  readonly figure: string;
  readonly notes: readonly string[];
}

/** The metric that the chain of `of` ends at; itself when it belongs to none that is listed, or the chain is a ring. */
function rootOf(metric: TrialMetric, byId: ReadonlyMap<string, TrialMetric>): TrialMetric {
  const seen = new Set([metric]);
  let root = metric;
  while (root.of !== undefined) {
    const owner = byId.get(root.of);
    if (!owner) break;
    if (seen.has(owner)) return metric;
    seen.add(owner);
    root = owner;
  }
  return root;
}

/** One row an estimate; an interval or p-value whose estimate is not listed has a row of its own. */
export function metricRows(
  metrics: readonly TrialMetric[],
  placeOf: (span: PassageSpan) => string,
): readonly MetricRow[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const attached = new Map<TrialMetric, TrialMetric[]>();
  const roots = metrics.filter((metric) => {
    const root = rootOf(metric, byId);
    if (root === metric) return true;
    attached.set(root, [...(attached.get(root) ?? []), metric]);
    return false;
  });
  return roots.map((metric, order) => ({
    metric,
    attached: attached.get(metric) ?? [],
    section: placeOf(metric),
    order,
  }));
}

function noteOf(metric: TrialMetric): string {
  const figure = formatMetric(metric);
  if (metric.kind === 'confidence-interval') return texts.metrics.interval(figure);
  if (metric.kind !== 'p-value') return texts.metrics.other(metricName(metric), figure);
  return /^[<>≤≥≈]/.test(figure) ? texts.metrics.pBound(figure) : texts.metrics.pValue(figure);
}

/** What a row shows as its value, n of N included. */
export function rowFigure({ metric, attached }: Pick<MetricRow, 'metric' | 'attached'>): RowFigure {
  const { n, N, unit, value } = metric;
  const qualifiers = attached.map(noteOf);
  const isShare = n !== null && N !== null && value !== null && (unit === '%' || unit === null);
  if (!isShare || value === n) return { figure: formatMetric(metric), notes: qualifiers };
  const figure = formatMetric({ ...metric, n: null, N: null });
  return {
    figure,
    notes: [`${texts.formats.figure(n)}/${texts.formats.figure(N)}`, ...qualifiers],
  };
}

/** Whether the row has that kind and all of the text's words; what is attached counts as well. */
function isWanted(row: MetricRow, kind: MetricsView['kind'], words: readonly string[]): boolean {
  const all = [row.metric, ...row.attached];
  if (kind !== null && !all.some((metric) => metric.kind === kind)) return false;
  if (words.length === 0) return true;
  const parts = all.flatMap((metric) => [
    metricName(metric),
    metricDetail(metric) ?? '',
    metric.subject ?? '',
    formatMetric(metric),
  ]);
  const haystack = [...parts, row.section].join(' ').toLowerCase();
  return words.every((word) => haystack.includes(word));
}

/** Those of the kind that have every word of the text somewhere. */
export function filterRows(
  rows: readonly MetricRow[],
  { kind, text }: Pick<MetricsView, 'kind' | 'text'>,
): readonly MetricRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => isWanted(row, kind, words));
}

function compareValues(a: TrialMetric['value'], b: TrialMetric['value']): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}

const COMPARE: Readonly<Record<MetricSort, (a: MetricRow, b: MetricRow) => number>> = {
  place: (a, b) => a.order - b.order,
  kind: ({ metric: a }, { metric: b }) =>
    METRIC_KINDS.indexOf(a.kind) - METRIC_KINDS.indexOf(b.kind) ||
    texts.formats.compare(metricDetail(a) ?? '', metricDetail(b) ?? ''),
  subject: ({ metric: a }, { metric: b }) =>
    (a.subject ?? '').localeCompare(b.subject ?? '', 'en', { sensitivity: 'base' }),
  value: ({ metric: a }, { metric: b }) => compareValues(a.value, b.value),
};

/** What a row lacks for a sort is at its end, whichever way it goes. */
function lacks({ metric }: MetricRow, sort: MetricSort): boolean {
  if (sort === 'subject') return metric.subject === null;
  return sort === 'value' && metric.value === null;
}

/** Rows in the order asked for; in the order of the text where they are equal. */
export function sortRows(
  rows: readonly MetricRow[],
  { sort, descending }: Pick<MetricsView, 'sort' | 'descending'>,
): readonly MetricRow[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted(
    (a, b) =>
      Number(lacks(a, sort)) - Number(lacks(b, sort)) ||
      sign * COMPARE[sort](a, b) ||
      a.order - b.order,
  );
}

/** For each subject in lower case the spelling that the text has most often, the first of equals. */
export function commonNames(rows: readonly MetricRow[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, Map<string, number>>();
  for (const { metric } of rows) {
    if (metric.subject === null) continue;
    const key = metric.subject.toLowerCase();
    const counts = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, counts.set(metric.subject, (counts.get(metric.subject) ?? 0) + 1));
  }
  const names = new Map<string, string>();
  for (const [key, counts] of spellings) {
    let most = 0;
    for (const [name, count] of counts) {
      if (count <= most) continue;
      most = count;
      names.set(key, name);
    }
  }
  return names;
}

/** The rows by compound, in the order in which the compounds come; what names none is last. */
export function groupRows(rows: readonly MetricRow[]): readonly MetricGroup[] {
  const names = commonNames(rows);
  const groups = new Map<string | null, MetricRow[]>();
  for (const row of rows) {
    const name = row.metric.subject?.toLowerCase() ?? null;
    const known = groups.get(name);
    if (known) known.push(row);
    else groups.set(name, [row]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([key, members]) => ({
      subject: key === null ? null : (names.get(key) ?? key),
      rows: members,
    }));
}
