import type { Filing } from '../../filing/filing.ts';
import type { TrialMetric } from '../finding.ts';
import type { Draft } from './passage.ts';
import { readDocument, type FoundMetric } from './read-document.ts';

/** Names have none, and what is not reached has not been measured. */
const hasUnit = ({ kind, value }: Draft): boolean =>
  kind !== 'phase' && kind !== 'trial-id' && value !== null;

function toMetric(
  found: FoundMetric,
  id: string,
  document: string,
  ids: ReadonlyMap<Draft, string>,
): TrialMetric {
  const { draft, start, end } = found;
  const of = draft.of && ids.get(draft.of);
  const against = draft.against && ids.get(draft.against);
  return {
    id,
    document,
    start,
    end,
    kind: draft.kind,
    value: draft.value,
    high: draft.high,
    unit: hasUnit(draft) ? draft.unit : null,
    n: draft.n,
    N: draft.N,
    comparator: draft.comparator,
    ...(draft.unmet && { unmet: draft.unmet }),
    approximate: draft.approximate,
    subject: draft.subject,
    ...(draft.endpoint && { endpoint: draft.endpoint }),
    ...(draft.timepoint && { timepoint: draft.timepoint }),
    ...(draft.line && { line: draft.line }),
    ...(draft.biomarker && { biomarker: draft.biomarker }),
    ...(draft.grade && { grade: draft.grade }),
    ...(of && { of }),
    ...(against && { against }),
  };
}

/**
 * The clinical-trial metrics of a filing, in document order. A document that is not about trials has none.
 * Time grows linearly with the text.
 */
export function detectTrialMetrics(filing: Filing): TrialMetric[] {
  const metrics: TrialMetric[] = [];
  let count = 0;
  for (const document of filing.documents) {
    const found = readDocument(document);
    const ids = new Map(found.map((item) => [item.draft, `m${++count}`] as const));
    for (const item of found)
      metrics.push(toMetric(item, ids.get(item.draft) ?? '', document.id, ids));
  }
  return metrics;
}
