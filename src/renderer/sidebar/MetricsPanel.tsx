import { useEffect, useRef } from 'react';
import type { TrialMetric } from '../../core/detect/finding.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { formatMetric, metricDetail, metricName } from './format-metric.ts';

interface RowProps {
  readonly metric: TrialMetric;
  readonly isActive: boolean;
  readonly onPick: () => void;
}

function MetricRow({ metric, isActive, onPick }: RowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const detail = metricDetail(metric);
  return (
    <tr ref={row} aria-current={isActive ? 'true' : undefined} onClick={onPick}>
      <td>
        <button type="button" className="row-button">
          {metricName(metric)}
        </button>
        {detail === null ? null : <small>{detail}</small>}
      </td>
      <td>{metric.subject}</td>
      <td className="figure">{formatMetric(metric)}</td>
    </tr>
  );
}

/** The figures of the filing's trials in a table; a row leads to its passage. */
export function MetricsPanel({ metrics }: { metrics: readonly TrialMetric[] | null }) {
  const active = useApp((state) => state.activePassage);
  const setActivePassage = useApp((state) => state.setActivePassage);
  const goTo = useApp((state) => state.goTo);
  if (metrics === null) return <p className="panel-empty">Looking for trial metrics…</p>;
  if (metrics.length === 0)
    return <p className="panel-empty">No trial metrics found in this filing.</p>;
  return (
    <table className="metrics">
      <thead>
        <tr>
          <th scope="col">Metric</th>
          <th scope="col">Subject</th>
          <th scope="col" className="figure">
            Value
          </th>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <MetricRow
            key={metric.id}
            metric={metric}
            isActive={active?.kind === 'metric' && active.key === metric.id}
            onPick={() => {
              setActivePassage({ kind: 'metric', key: metric.id });
              goTo(metric);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}
