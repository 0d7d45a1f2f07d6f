import { Fragment, memo, useMemo, useState } from 'react';
import { metricDetail } from './format-metric.ts';
import { type ComparedMetric, compareMetrics } from './compare-metrics.ts';
import { hasKey, itemOfRow } from './finding-item.ts';
import { type MetricRow, rowFigure } from './metric-rows.ts';
import type { FindingList } from './use-finding-list.ts';
import { useGrowing } from './use-growing.ts';
import { texts } from '../texts.ts';

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

/** Figures of one cell that are drawn at once, where compounds are few; a report names some phases hundreds of times. */
const MOST_IN_CELL = 12;
/** And where they are many. */
const LEAST_IN_CELL = 3;
/** Figures drawn at once: about as many as are made ready in a frame. */
const FIGURES_AT_ONCE = 80;

interface CellProps extends Omit<FigureProps, 'row'> {
  readonly rows: readonly MetricRow[];
  /** How many figures to draw before the reader asks for all. */
  readonly most: number;
}

/** The figures of one compound or arm; of many the first, and the one picked out. */
function ComparedCell(props: CellProps) {
  const { rows, most, endpoint, activeKey, list } = props;
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen
    ? rows
    : rows.filter((row, i) => i < most || hasKey(itemOfRow(row), activeKey));
  return (
    <td>
      {shown.map((row) => (
        <ComparedFigure key={row.metric.id} {...{ row, endpoint, activeKey, list }} />
      ))}
      {shown.length < rows.length ? (
        <button type="button" className="plain" onClick={() => setOpen(true)}>
          {texts.counts.more(rows.length - shown.length)}
        </button>
      ) : null}
    </td>
  );
}

function isPickedIn({ cells }: ComparedMetric, activeKey: string | null): boolean {
  return [...cells.values()].flat().some((row) => hasKey(itemOfRow(row), activeKey));
}

const NONE: readonly MetricRow[] = [];

interface LineProps extends Pick<ComparisonProps, 'activeKey' | 'list'> {
  readonly line: ComparedMetric;
  readonly subjects: readonly string[];
  readonly most: number;
}

/** One thing measured; drawn once, however many lines come below it. */
const ComparedLine = memo(function ComparedLine(props: LineProps) {
  const { line, subjects, most, activeKey, list } = props;
  const { name, endpoint, cells } = line;
  return (
    <tr>
      <th scope="row">
        {name}
        {endpoint === null ? null : <small>{endpoint}</small>}
      </th>
      {subjects.map((subject) => (
        <ComparedCell
          key={subject}
          rows={cells.get(subject.toLowerCase()) ?? NONE}
          {...{ most, endpoint, activeKey, list }}
        />
      ))}
    </tr>
  );
});

/** The same kind of figure side by side for each compound, arm or population. */
export function MetricsComparison({ rows, activeKey, list }: ComparisonProps) {
  const { subjects, metrics } = useMemo(() => compareMetrics(rows), [rows]);
  const picked = useMemo(
    () => (activeKey === null ? 0 : metrics.findIndex((line) => isPickedIn(line, activeKey))),
    [metrics, activeKey],
  );
  const width = Math.max(1, subjects.length);
  const most = Math.min(MOST_IN_CELL, Math.max(LEAST_IN_CELL, Math.ceil(FIGURES_AT_ONCE / width)));
  const step = Math.max(1, Math.floor(FIGURES_AT_ONCE / (width * LEAST_IN_CELL)));
  const { limit, sentinel } = useGrowing(picked, step);
  if (metrics.length === 0) return <p className="panel-empty">{texts.metrics.nothingToCompare}</p>;
  return (
    <div className="comparison">
      <table className="metrics">
        <thead>
          <tr>
            <th scope="col">{texts.metrics.columns.kind}</th>
            {subjects.map((subject) => (
              <th key={subject} scope="col">
                {subject.split(' ').map((word, i) => (
                  <Fragment key={`${i} ${word}`}>
                    {i === 0 ? '' : ' '}
                    <span className="whole-word">{word}</span>
                  </Fragment>
                ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metrics.slice(0, limit).map((line) => (
            <ComparedLine
              key={`${line.name} ${line.endpoint ?? ''}`}
              {...{ line, subjects, most, list }}
              activeKey={activeKey !== null && isPickedIn(line, activeKey) ? activeKey : null}
            />
          ))}
        </tbody>
      </table>
      {limit < metrics.length ? <div key={limit} ref={sentinel} className="more" /> : null}
    </div>
  );
}
