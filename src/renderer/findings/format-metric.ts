import type { MetricKind, TrialMetric } from '../../core/detect/finding.ts';
import { unmetWords } from '../../core/export/finding-tables.ts';

const KIND_NAMES: Readonly<Record<MetricKind, string>> = {
  phase: 'Phase',
  enrollment: 'Enrolment',
  dose: 'Dose',
  'dose-levels': 'Dose levels',
  schedule: 'Schedule',
  mtd: 'MTD',
  'half-life': 'Half-life',
  pk: 'Pharmacokinetics',
  response: 'Response',
  survival: 'Survival',
  duration: 'Duration',
  'hazard-ratio': 'Hazard ratio',
  'confidence-interval': 'Confidence interval',
  'p-value': 'p-value',
  'adverse-event': 'Adverse event',
  change: 'Change',
  'prior-therapies': 'Prior therapies',
  'trial-id': 'Trial',
};

/** What is measured, in words. */
export function metricName({ kind }: Pick<TrialMetric, 'kind'>): string {
  return KIND_NAMES[kind];
}

/** What makes this metric this one and no other of its kind: endpoint, grade, time, line of therapy, biomarker group; null when nothing does. */
export function metricDetail(metric: TrialMetric): string | null {
  const { endpoint, grade, timepoint, line, biomarker } = metric;
  const isEcho = endpoint?.toLowerCase() === metricName(metric).toLowerCase();
  const parts = [
    isEcho ? null : (endpoint ?? null),
    grade === undefined ? null : `grade ${grade.replace('>=', '≥ ')}`,
    timepoint ?? null,
    line ?? null,
    biomarker ?? null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** UCUM codes whose printed form is not the code itself. */
const UNITS: Readonly<Record<string, string>> = {
  '1': '',
  'mg/m2': 'mg/m²',
  'ug/m2': 'µg/m²',
  ug: 'µg',
  'ug/kg': 'µg/kg',
  'ug/mL': 'µg/mL',
  '[IU]': 'IU',
  'm[IU]/mL': 'mIU/mL',
  mo: 'months',
  wk: 'weeks',
  a: 'years',
  d: 'd',
};

/** A UCUM code as it is printed; empty for none. */
export function formatUnit(unit: string | null): string {
  if (unit === null) return '';
  const known = UNITS[unit];
  if (known !== undefined) return known;
  return unit
    .replace(/^u(?=[a-zA-Z])/, 'µ')
    .replaceAll('2', '²')
    .replace(/[{}[\]]/g, '');
}

const COMPARATORS = { '<': '< ', '<=': '≤ ', '=': '', '>': '> ', '>=': '≥ ' } as const;

function formatNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

function formatSchedule(value: number, unit: string | null): string {
  const days = unit === 'wk' ? value * 7 : unit === 'd' || unit === null ? value : null;
  return days === null ? `every ${formatNumber(value)} ${formatUnit(unit)}` : `q${days}d`;
}

/** The figure with its unit, as short as a table wants it: "18–297 mg/m²", "≈ 5 d", "12/28 (43%)", "q21d". */
export function formatMetric(metric: TrialMetric): string {
  const { value, high, unit, n, N, kind } = metric;
  if (value === null && n === null) return kind === 'adverse-event' ? 'none' : unmetWords(metric);
  if (typeof value === 'string') return value;
  if (kind === 'schedule' && value !== null && high === null) return formatSchedule(value, unit);
  const share = n !== null && N !== null ? `${formatNumber(n)}/${formatNumber(N)}` : null;
  if (value === null) return share ?? String(n);
  const range =
    high === null ? formatNumber(value) : `${formatNumber(value)}–${formatNumber(high)}`;
  const printed = formatUnit(unit);
  const space = printed === '' || printed === '%' ? '' : ' ';
  const figure = `${range}${space}${printed}`;
  const lead = metric.approximate ? '≈ ' : metric.comparator ? COMPARATORS[metric.comparator] : '';
  return share !== null && printed === '%' ? `${share} (${figure})` : lead + figure;
}
