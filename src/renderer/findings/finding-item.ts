import type { Finding } from '../../core/annotate/dismissal.ts';
import { keyOf } from '../store/passage-span.ts';
import { metricDetail, metricName } from './format-metric.ts';
import type { ForwardEntry } from './forward-list.ts';
import { type MetricRow, rowFigure } from './metric-rows.ts';
import { texts } from '../texts.ts';

/** A line of a panel as far as it can be accepted, dismissed and stepped to. */
export interface FindingItem {
  readonly finding: Finding;
  /** What goes with it when it is dismissed. */
  readonly attached: readonly Finding[];
  /** What the note of an accepted finding says. */
  writeNote(): string;
}

/** What the window calls a finding that is picked out: a metric's id, a passage's key. */
export function findingKey(finding: Finding): string {
  return 'kind' in finding ? finding.id : keyOf(finding);
}

/** Whether the finding, or one that goes with it, has that key. */
export function hasKey({ finding, attached }: FindingItem, key: string | null): boolean {
  return key !== null && [finding, ...attached].some((each) => findingKey(each) === key);
}

/** What is accepted or dismissed with a row of the table. */
export function itemOfRow(row: MetricRow): FindingItem {
  const { metric, attached } = row;
  return {
    finding: metric,
    attached,
    writeNote: () => {
      const { figure, notes } = rowFigure(row);
      const detail = metricDetail(metric);
      const name = metricName(metric);
      const what = detail === null ? name : texts.metrics.detailed(name, detail);
      return texts.metrics.note(what, metric.subject, [figure, ...notes]);
    },
  };
}

/** What is accepted or dismissed with a passage of the list. */
export function itemOfEntry({ passage }: ForwardEntry): FindingItem {
  const { due } = passage;
  return {
    finding: passage,
    attached: [],
    writeNote: () => (due === null ? '' : texts.findings.forward.dueNote(due.to, due.text)),
  };
}
