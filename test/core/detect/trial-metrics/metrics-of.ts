import { detectTrialMetrics } from '../../../../src/core/detect/trial-metrics/detect-trial-metrics.ts';
import type { MetricKind, TrialMetric } from '../../../../src/core/detect/finding.ts';
import type { Block } from '../../../../src/core/filing/block.ts';
import type { Filing } from '../../../../src/core/filing/filing.ts';

/** A heading that makes the text below it one about a trial of a fictional compound. */
export const HEADING =
  'Results of a Phase 2 clinical trial of zelurafenib in patients given placebo or drug';

/** A filing of one document, a paragraph a line; lines that begin with "# " are headings. */
export function filingOf(...lines: readonly string[]): Filing {
  const blocks: Block[] = [];
  let text = '';
  for (const line of lines) {
    const heading = line.startsWith('# ');
    const words = heading ? line.slice(2) : line;
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? words : `${text}\n${words}`;
    const span = { start, end: text.length };
    blocks.push(heading ? { kind: 'heading', level: 1, ...span } : { kind: 'paragraph', ...span });
  }
  return {
    file: {
      name: 'release.txt',
      bytes: text.length,
      sha256: '0',
      container: 'document',
      format: 'text',
      encoding: 'utf-8',
    },
    facts: {
      accession: null,
      form: null,
      filer: null,
      cik: null,
      filed: null,
      period: null,
      items: null,
    },
    documents: [
      {
        id: 'd1',
        sequence: 1,
        type: 'EX-99.1',
        filename: null,
        description: null,
        title: null,
        text,
        blocks,
        sections: [],
        attachment: null,
      },
    ],
    warnings: [],
  };
}

/** The metrics of a sentence that stands under `HEADING`; the heading's own are left out. */
export function metricsOf(...lines: readonly string[]): TrialMetric[] {
  const filing = filingOf(`# ${HEADING}`, ...lines);
  return detectTrialMetrics(filing).filter((metric) => metric.start > HEADING.length);
}

/** "27–39 %", "<0.001", "4 of 7": a metric's figures as one reads them; without the unit for p-values, phases and ids. */
export function describeMetric(metric: TrialMetric): string {
  const { value, high, unit, n, N, kind, comparator } = metric;
  const sign = kind === 'p-value' && comparator !== '=' ? (comparator ?? '') : '';
  const figure = `${sign}${value}${high === null ? '' : `–${high}`}`;
  const counted = n === null ? '' : ` (${n}${N === null ? '' : ` of ${N}`})`;
  return kind === 'p-value' || unit === null ? figure : `${figure} ${unit}${counted}`;
}

/** What the sentence tells of one kind, joined by semicolons. */
export function told(sentence: string, kind: MetricKind): string {
  return metricsOf(sentence)
    .filter((metric) => metric.kind === kind)
    .map(describeMetric)
    .join('; ');
}

/** All that the sentence tells, each with its kind and without counts, sorted: "confidence-interval 0.2–0.6 1". */
export function figuresOf(sentence: string): readonly string[] {
  return metricsOf(sentence)
    .map((metric) => {
      const { kind, value, high, unit } = metric;
      const figure = `${kind} ${value}${high === null ? '' : `–${high}`}`;
      return unit === null || kind === 'p-value' ? figure : `${figure} ${unit}`;
    })
    .toSorted();
}

/** All that the sentence tells, each with its kind and its counts, in its order: "enrollment 62 1; response 44 % (27 of 62)". */
export const tellAll = (...lines: readonly string[]): string =>
  metricsOf(...lines)
    .map((metric) => `${metric.kind} ${describeMetric(metric)}`)
    .join('; ');
