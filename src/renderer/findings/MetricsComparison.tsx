import { useMemo } from 'react';
import { metricDetail } from './format-metric.ts';
import { compareMetrics } from './compare-metrics.ts';
import { hasKey, itemOfRow } from './finding-item.ts';
import { type MetricRow, rowFigure } from './metric-rows.ts';
import type { FindingList } from './use-finding-list.ts';

interface ComparisonProps {
  readonly rows: readonly MetricRow[];
  readonly activeKey: string | null;
  readonly list: FindingList;
}

interface FigureProps extends Pick<ComparisonProps, 'activeKey' | 'list'> {
  readonly row: MetricRow;
  readonly endpoint: string | null;
}

function ComparedFigure({ row, endpoint, activeKey, list }: FigureProps) {
  const item = itemOfRow(row);
  const { figure, notes } = rowFigure(row);
  const detail = metricDetail(row.metric);
  const small = [...notes, detail === endpoint ? null : detail].filter((part) => part !== null);
  return (
    <button
      type="button"
      className="compared"
      aria-current={hasKey(item, activeKey) ? 'true' : undefined}
      onClick={() => list.pick(item)}
    >
      {figure}
      {small.length === 0 ? null : <small>{small.join(' · ')}</small>}
    </button>
  );
}

/** The same kind of figure side by side for each compound, arm or population. */
export function MetricsComparison({ rows, activeKey, list }: ComparisonProps) {
  const { subjects, metrics } = useMemo(() => compareMetrics(rows), [rows]);
  if (metrics.length === 0)
    return <p className="panel-empty">No figure here is given for two compounds or arms.</p>;
  return (
    <div className="comparison">
      <table className="metrics">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            {subjects.map((subject) => (
              <th key={subject} scope="col">
                {subject}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metrics.map(({ name, endpoint, cells }) => (
            <tr key={`${name} ${endpoint ?? ''}`}>
              <th scope="row">
                {name}
                {endpoint === null ? null : <small>{endpoint}</small>}
              </th>
              {subjects.map((subject) => (
                <td key={subject}>
                  {(cells.get(subject.toLowerCase()) ?? []).map((row) => (
                    <ComparedFigure key={row.metric.id} {...{ row, endpoint, activeKey, list }} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
