import type { TextSpan } from '../filing/span.ts';

/** The date or window at which a promise comes due, resolved against the filing's date. ISO 8601 calendar dates, inclusive. */
export interface DueWindow {
  /** The words that name it: "second half of 2007". */
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A sentence that looks ahead, or safe-harbor language, in the sense of the Private Securities Litigation Reform Act of
 * 1995 (15 U.S.C. 78u-5(i)).
 */
export interface ForwardLooking extends TextSpan {
  /** Id of the document. */
  readonly document: string;
  readonly class: 'forward' | 'cautionary';
  /** Why, in words a user understands: "expects to", "second half of 2007", "if approved". Never empty. */
  readonly reasons: readonly string[];
  /** Whether it names a number, a date or a programme, as against a general hope. */
  readonly specific: boolean;
  readonly due: DueWindow | null;
  /** Why the statutory safe harbor does not reach it ("in GAAP financial statements"); absent where it may. */
  readonly exclusion?: string;
}

/** The eighteen kinds of clinical-trial metric. */
export const METRIC_KINDS = [
  'phase',
  'enrollment',
  'dose',
  'dose-levels',
  'schedule',
  'mtd',
  'half-life',
  'pk',
  'response',
  'survival',
  'duration',
  'hazard-ratio',
  'confidence-interval',
  'p-value',
  'adverse-event',
  'change',
  'prior-therapies',
  'trial-id',
] as const;
/** What a metric measures; the names stand in exports and are never changed. */
export type MetricKind = (typeof METRIC_KINDS)[number];

/** A figure of a clinical trial, with what it is about. The span is the smallest text that carries the figure. */
export interface TrialMetric extends TextSpan {
  /** Unique within the filing: "m1", "m2", … in document order. */
  readonly id: string;
  /** Id of the document. */
  readonly document: string;
  readonly kind: MetricKind;
  /** A number; a string for a phase ("1/2") or a trial id; null when stated to be missing, see `unmet`. */
  readonly value: number | string | null;
  /** Upper end of a range, in the same unit. */
  readonly high: number | null;
  /** UCUM code ("mg/m2", "d", "%", "1"); null where the kind has none. */
  readonly unit: string | null;
  /** Numerator and denominator of "12 of 28 (43%)". */
  readonly n: number | null;
  readonly N: number | null;
  readonly comparator: '<' | '<=' | '=' | '>' | '>=' | null;
  /** Why there is no value: not reached by those followed so far, or not established by the trial. Absent where there is one. */
  readonly unmet?: 'not-reached' | 'not-established';
  /** "about", "approximately". */
  readonly approximate: boolean;
  /** The compound, arm or population as the text names it. */
  readonly subject: string | null;
  /** What is measured, where the kind leaves it open: "overall response rate", "Cmax", "nausea". */
  readonly endpoint?: string;
  /** "week 24". */
  readonly timepoint?: string;
  /** Line of therapy of the patients, as the text has it: "second-line", "2L+", "previously untreated". */
  readonly line?: string;
  /** Biomarker group of the patients, as the text has it: "HER2-positive", "PD-L1 ≥ 50%". */
  readonly biomarker?: string;
  /** Adverse-event grade: "3", "3-4", ">=3". */
  readonly grade?: string;
  /** Id of the metric that this one qualifies: the estimate of a confidence interval or p-value. */
  readonly of?: string;
  /** Id of the metric that this one is compared with. */
  readonly against?: string;
}
