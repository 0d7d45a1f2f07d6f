import type { TrialMetric } from '../../core/detect/finding.ts';
import { unmetWords } from '../../core/export/finding-tables.ts';
import { texts } from '../texts.ts';

/** What is measured, in words. */
export function metricName({ kind }: Pick<TrialMetric, 'kind'>): string {
  return texts.metrics.kinds[kind];
}

/** What makes this metric this one and no other of its kind: endpoint, grade, time, line of therapy, biomarker group; null when nothing does. */
export function metricDetail(metric: TrialMetric): string | null {
  const { endpoint, grade, timepoint, line, biomarker } = metric;
  const isEcho = endpoint?.toLowerCase() === metricName(metric).toLowerCase();
  const parts = [
    isEcho ? null : (endpoint ?? null),
    grade === undefined ? null : texts.metrics.grade(grade.replace('>=', '≥ ')),
    timepoint ?? null,
    line ?? null,
    biomarker ?? null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : texts.formats.list(parts);
}

/** A UCUM code as it is printed; empty for none. */
export function formatUnit(unit: string | null): string {
  if (unit === null) return '';
  const known = texts.metrics.units[unit];
  if (known !== undefined) return known;
  return unit
    .replace(/^u(?=[a-zA-Z])/, 'µ')
    .replaceAll('2', '²')
    .replace(/[{}[\]]/g, '');
}

const figureOf = texts.formats.figure;

const COMPARATORS = { '<': '< ', '<=': '≤ ', '=': '', '>': '> ', '>=': '≥ ' } as const;

function formatSchedule(value: number, unit: string | null): string {
  const days = unit === 'wk' ? value * 7 : unit === 'd' || unit === null ? value : null;
  return days === null
    ? texts.metrics.every(value, formatUnit(unit))
    : texts.metrics.everyDays(days);
}

/** The figure with its unit, as short as a table wants it: "18–297 mg/m²", "≈ 5 d", "12/28 (43%)", "q21d". */
export function formatMetric(metric: TrialMetric): string {
  const { value, high, unit, n, N, kind } = metric;
  if (value === null && n === null)
    return kind === 'adverse-event' ? texts.metrics.noneHad : unmetWords(metric);
  if (typeof value === 'string') return value;
  if (kind === 'schedule' && value !== null && high === null) return formatSchedule(value, unit);
  const share = n !== null && N !== null ? `${figureOf(n)}/${figureOf(N)}` : null;
  if (value === null) return share ?? (n === null ? '' : figureOf(n));
  const range = high === null ? figureOf(value) : `${figureOf(value)}–${figureOf(high)}`;
  const printed = formatUnit(unit);
  const space = printed === '' || printed === '%' ? '' : ' ';
  const figure = `${range}${space}${printed}`;
  const lead = metric.approximate ? '≈ ' : metric.comparator ? COMPARATORS[metric.comparator] : '';
  return share !== null && printed === '%' ? `${share} (${figure})` : lead + figure;
}
