import type { MetricKind } from '../../core/detect/finding.ts';
import { formats } from './formats.ts';

const { figure, list } = formats;

const kinds: Readonly<Record<MetricKind, string>> = {
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

/** UCUM codes whose printed form is a word, or no form of the code. */
const units: Readonly<Record<string, string>> = {
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

/** The figures of trials: their names, how they are written, the table of them. */
export const metrics = {
  kinds,
  units,
  looking: 'Looking for trial metrics…',
  none: 'No trial metrics found in this filing.',
  noneFits: 'No metric fits.',
  which: 'Which metrics',
  kind: 'Kind',
  allKinds: 'All kinds',
  filter: 'Filter',
  filterName: 'Filter metrics',
  group: 'Group by compound',
  compare: 'Compare side by side',
  nothingToCompare: 'No figure here is given for two compounds or arms.',
  noCompound: 'No compound named',
  columns: { kind: 'Metric', subject: 'Subject', value: 'Value', place: 'Section' },
  grade: (grade: string) => `grade ${grade}`,
  /** Of an adverse event that nobody had. */
  noneHad: 'none',
  every: (value: number, unit: string) => `every ${figure(value)} ${unit}`,
  /** As protocols write it: "q21d". */
  everyDays: (days: number) => `q${days}d`,
  interval: (range: string) => `CI ${range}`,
  pValue: (value: string) => `p = ${value}`,
  /** With "<" or ">" before the value. */
  pBound: (bound: string) => `p ${bound}`,
  other: (name: string, value: string) => `${name} ${value}`,
  detailed: (name: string, detail: string) => `${name} (${detail})`,
  /** What the note of an accepted metric says. */
  note: (what: string, subject: string | null, figures: readonly string[]) =>
    `${subject === null ? what : `${what}, ${subject}`}: ${list(figures)}`,
  file: (filing: string) => `${filing} metrics`,
};
