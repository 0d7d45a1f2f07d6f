import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import type { MetricSort } from '../store/findings-slice.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { cutGroups } from './cut-groups.ts';
import { hasKey, itemOfRow } from './finding-item.ts';
import type { MetricGroup, MetricRow } from './metric-rows.ts';
import { MetricLine } from './MetricLine.tsx';
import type { FindingList } from './use-finding-list.ts';
import { useListWindow } from './use-list-window.ts';
import { acceptedKey } from './use-triage.ts';
import { texts } from '../texts.ts';

interface MetricsTableProps {
  readonly groups: readonly MetricGroup[];
  readonly grouped: boolean;
  readonly activeKey: string | null;
  readonly notes: ReadonlyMap<string, Annotation>;
  readonly list: FindingList;
}

function SortHeader({ sort }: { sort: MetricSort }) {
  const view = useApp((state) => state.metricsView);
  const setView = useApp((state) => state.setMetricsView);
  const isSorted = view.sort === sort;
  const direction = view.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : 'none'}
      className={sort === 'value' ? 'figure' : undefined}
    >
      <button
        type="button"
        className="sort-button"
        onClick={() => setView({ sort, descending: isSorted && !view.descending })}
      >
        {texts.metrics.columns[sort]}
        <span aria-hidden>{isSorted ? (view.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function GroupHeader({ group }: { group: MetricGroup }) {
  const collapsed = useApp((state) => state.metricsView.collapsed);
  const setView = useApp((state) => state.setMetricsView);
  const name = group.subject ?? '';
  const isOpen = !collapsed.includes(name);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  function toggle(): void {
    setView({ collapsed: isOpen ? [...collapsed, name] : collapsed.filter((c) => c !== name) });
  }
  return (
    <tr className="group-row">
      <th scope="rowgroup" colSpan={3}>
        <button type="button" aria-expanded={isOpen} onClick={toggle}>
          <Icon size={13} aria-hidden />
          {group.subject ?? texts.metrics.noCompound}
          <span className="group-count">{texts.formats.number(group.rows.length)}</span>
        </button>
      </th>
    </tr>
  );
}

/** Drawn in one task. */
const STEP = 30;

/** The metrics as a table, under the compounds they are about or in one run. */
export function MetricsTable({ groups, grouped, activeKey, notes, list }: MetricsTableProps) {
  const collapsed = useApp((state) => state.metricsView.collapsed);
  const closed = new Set(grouped ? collapsed : []);
  const rowsOf = ({ subject, rows }: MetricGroup): readonly MetricRow[] =>
    closed.has(subject ?? '') ? [] : rows;
  const open = groups.flatMap(rowsOf);
  const { from, to, before, after } = useListWindow(
    open.length,
    activeKey === null ? -1 : open.findIndex((row) => hasKey(itemOfRow(row), activeKey)),
    STEP,
  );
  return (
    <>
      {from > 0 ? <div key={`before ${from}`} ref={before} className="more" /> : null}
      <table className="metrics" data-grouped={grouped}>
        <thead>
          <tr>
            <SortHeader sort="kind" />
            {grouped ? null : <SortHeader sort="subject" />}
            <SortHeader sort="value" />
            <SortHeader sort="place" />
          </tr>
        </thead>
        {cutGroups(groups, rowsOf, from, to).map(({ group, rows }) => (
          <tbody key={group.subject ?? ''}>
            {grouped ? <GroupHeader group={group} /> : null}
            {rows.map((row) => (
              <MetricLine
                key={row.metric.id}
                row={row}
                withSubject={!grouped}
                isActive={activeKey !== null && hasKey(itemOfRow(row), activeKey)}
                note={notes.get(acceptedKey(row.metric)) ?? null}
                list={list}
              />
            ))}
          </tbody>
        ))}
      </table>
      {to < open.length ? <div key={`after ${to}`} ref={after} className="more" /> : null}
    </>
  );
}
