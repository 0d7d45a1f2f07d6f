import { useEffect, useMemo } from 'react';
import { DismissedList } from '../findings/DismissedList.tsx';
import { hasKey, itemOfRow } from '../findings/finding-item.ts';
import { filterRows, groupRows, metricRows, sortRows } from '../findings/metric-rows.ts';
import { MetricsComparison } from '../findings/MetricsComparison.tsx';
import { MetricsTable } from '../findings/MetricsTable.tsx';
import { MetricsToolbar } from '../findings/MetricsToolbar.tsx';
import { placeNamer } from '../findings/place-names.ts';
import { writeMetrics } from '../findings/take-away.ts';
import { TakeAwayMenu } from '../findings/TakeAwayMenu.tsx';
import { useActiveKey, useFindingList } from '../findings/use-finding-list.ts';
import { acceptedNotes } from '../findings/use-triage.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { type OpenFiling, tabTitle } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { texts } from '../texts.ts';

const SAVED = ['md', 'csv', 'json'] as const;

/** The listed rows in their order, in one group where they are not grouped. */
function useGroups({ findings, head }: OpenFiling) {
  const view = useApp((state) => state.metricsView);
  const metrics = findings?.metrics;
  const rows = useMemo(
    () => metricRows(metrics ?? [], placeNamer(head?.documents ?? [])),
    [metrics, head],
  );
  return useMemo(() => {
    const listed = sortRows(filterRows(rows, view), view);
    const groups = view.grouped ? groupRows(listed) : [{ subject: null, rows: listed }];
    return view.layout === 'list' ? groups : [{ subject: null, rows: listed }];
  }, [rows, view]);
}

/** The figures of the filing's trials: to find, to compare, to keep or set aside, to take away. */
export function MetricsPanel({ filing }: { filing: OpenFiling }) {
  const { grouped, layout, collapsed } = useApp((state) => state.metricsView);
  const setView = useApp((state) => state.setMetricsView);
  const { annotations } = useNotebook();
  const notes = useMemo(() => acceptedNotes(annotations), [annotations]);
  const groups = useGroups(filing);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const list = useFindingList(useMemo(() => rows.map(itemOfRow), [rows]));
  const activeKey = useActiveKey('metric');
  const { found, findings, head, dismissals } = filing;
  useEffect(() => {
    const home = groups.find((group) =>
      group.rows.some((row) => hasKey(itemOfRow(row), activeKey)),
    );
    if (home && collapsed.includes(home.subject ?? ''))
      setView({ collapsed: collapsed.filter((name) => name !== (home.subject ?? '')) });
    // A group is opened when a row of it is picked out, and may be closed again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [activeKey]);

  if (!findings || !head || (!found && findings.metrics.length === 0))
    return <p className="panel-empty">{texts.metrics.looking}</p>;
  const dismissed = dismissals.filter(({ kind }) => kind !== 'forward' && kind !== 'cautionary');
  const { metrics } = findings;
  if (metrics.length + dismissed.length === 0)
    return <p className="panel-empty">{texts.metrics.none}</p>;
  return (
    <>
      <MetricsToolbar metrics={metrics}>
        {found ? (
          <TakeAwayMenu
            what={texts.counts.metrics(rows.length)}
            fileName={texts.metrics.file(tabTitle(filing))}
            saved={SAVED}
            write={(format) => writeMetrics(filing, head, rows, format)}
            onAcceptAll={list.acceptAll}
          />
        ) : null}
      </MetricsToolbar>
      {rows.length === 0 ? <p className="panel-empty">{texts.metrics.noneFits}</p> : null}
      {rows.length > 0 && layout === 'list' ? (
        <MetricsTable {...{ groups, grouped, activeKey, notes, list }} />
      ) : null}
      {layout === 'compare' ? <MetricsComparison {...{ rows, activeKey, list }} /> : null}
      <DismissedList dismissals={dismissed} />
    </>
  );
}
