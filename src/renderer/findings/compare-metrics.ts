import { METRIC_KINDS } from '../../core/detect/finding.ts';
import { metricName } from './format-metric.ts';
import { commonNames, type MetricRow } from './metric-rows.ts';

/** One thing measured, with what each compound or arm has of it. */
export interface ComparedMetric {
  readonly name: string;
  /** What is measured, where the kind leaves it open; null where it does not. */
  readonly endpoint: string | null;
  /** By the lower-case name of the subject. */
  readonly cells: ReadonlyMap<string, readonly MetricRow[]>;
}

/** Figures of the same kind, a column a subject. */
export interface Comparison {
  /** As the text names them most often, in the order of the text. */
  readonly subjects: readonly string[];
  readonly metrics: readonly ComparedMetric[];
}

/** Sets side by side what at least two compounds, arms or populations have figures of. */
export function compareMetrics(rows: readonly MetricRow[]): Comparison {
  const lines = new Map<string, { first: MetricRow; cells: Map<string, MetricRow[]> }>();
  for (const row of rows) {
    const subject = row.metric.subject?.toLowerCase();
    if (subject === undefined) continue;
    const key = `${row.metric.kind}\n${row.metric.endpoint?.toLowerCase() ?? ''}`;
    const line = lines.get(key) ?? { first: row, cells: new Map<string, MetricRow[]>() };
    lines.set(key, line);
    const cell = line.cells.get(subject);
    if (cell) cell.push(row);
    else line.cells.set(subject, [row]);
  }
  const compared = [...lines.values()]
    .filter(({ cells }) => cells.size > 1)
    .sort(
      (a, b) =>
        METRIC_KINDS.indexOf(a.first.metric.kind) - METRIC_KINDS.indexOf(b.first.metric.kind) ||
        a.first.order - b.first.order,
    );
  const present = new Set(compared.flatMap(({ cells }) => [...cells.keys()]));
  return {
    subjects: [...commonNames(rows)].flatMap(([key, name]) => (present.has(key) ? [name] : [])),
    metrics: compared.map(({ first: { metric }, cells }) => ({
      name: metricName(metric),
      endpoint:
        metric.endpoint?.toLowerCase() === metricName(metric).toLowerCase()
          ? null
          : (metric.endpoint ?? null),
      cells,
    })),
  };
}
