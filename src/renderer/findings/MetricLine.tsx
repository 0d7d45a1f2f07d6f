import { Check } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import { metricDetail, metricName } from './format-metric.ts';
import { itemOfRow } from './finding-item.ts';
import { FindingTools } from './FindingTools.tsx';
import { type MetricRow, rowFigure } from './metric-rows.ts';
import type { FindingList } from './use-finding-list.ts';
import { texts } from '../texts.ts';

interface MetricLineProps {
  readonly row: MetricRow;
  /** Under the name of a compound it need not be said again. */
  readonly withSubject: boolean;
  readonly isActive: boolean;
  readonly note: Annotation | null;
  readonly list: FindingList;
}

/** One estimate: what, of whom, how much and how sure, where. Picked out, also what can be done with it. */
export const MetricLine = memo(function MetricLine(props: MetricLineProps) {
  const { row, withSubject, isActive, note, list } = props;
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { metric, section } = row;
  const detail = metricDetail(metric);
  const { figure, notes } = rowFigure(row);
  const item = itemOfRow(row);
  return (
    <>
      <tr ref={line} aria-current={isActive ? 'true' : undefined} onClick={() => list.pick(item)}>
        <td>
          <button type="button" className="row-button">
            {metricName(metric)}
            {withSubject ? null : <span className="visually-hidden"> {metric.subject}</span>}
          </button>
          {note === null ? null : (
            <Check size={12} className="accepted" aria-label={texts.findings.inNotes} />
          )}
          {detail === null ? null : <small>{detail}</small>}
        </td>
        {withSubject ? <td className="subject">{metric.subject}</td> : null}
        <td className="figure">
          {figure}
          {notes.length === 0 ? null : <small>{notes.join(' · ')}</small>}
        </td>
        <td className="metric-place" title={section}>
          {section}
        </td>
      </tr>
      {isActive ? (
        <tr className="tools-row">
          <td colSpan={withSubject ? 4 : 3}>
            <FindingTools item={item} note={note} list={list} />
          </td>
        </tr>
      ) : null}
    </>
  );
});
