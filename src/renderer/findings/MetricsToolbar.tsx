import { Columns3, ListTree } from 'lucide-react';
import type { ReactNode } from 'react';
import { METRIC_KINDS, type TrialMetric } from '../../core/detect/finding.ts';
import { metricName } from './format-metric.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { texts } from '../texts.ts';

interface MetricsToolbarProps {
  readonly metrics: readonly TrialMetric[];
  /** What stands at the end of the line. */
  readonly children: ReactNode;
}

function KindSelect({ metrics }: { metrics: readonly TrialMetric[] }) {
  const kind = useApp((state) => state.metricsView.kind);
  const setView = useApp((state) => state.setMetricsView);
  const present = new Set(metrics.map((metric) => metric.kind));
  return (
    <select
      aria-label={texts.metrics.kind}
      value={kind ?? ''}
      onChange={({ target }) =>
        setView({ kind: METRIC_KINDS.find((each) => each === target.value) ?? null })
      }
    >
      <option value="">{texts.metrics.allKinds}</option>
      {METRIC_KINDS.filter((each) => present.has(each) || each === kind).map((each) => (
        <option key={each} value={each}>
          {metricName({ kind: each })}
        </option>
      ))}
    </select>
  );
}

/** Which metrics are listed, and how. */
export function MetricsToolbar({ metrics, children }: MetricsToolbarProps) {
  const { text, grouped, layout } = useApp((state) => state.metricsView);
  const setView = useApp((state) => state.setMetricsView);
  return (
    <div className="finding-bar" role="group" aria-label={texts.metrics.which}>
      <input
        type="search"
        placeholder={texts.metrics.filter}
        aria-label={texts.metrics.filterName}
        value={text}
        onChange={({ target }) => setView({ text: target.value })}
      />
      <KindSelect metrics={metrics} />
      <IconButton
        label={texts.metrics.group}
        aria-pressed={grouped}
        disabled={layout === 'compare'}
        onClick={() => setView({ grouped: !grouped })}
      >
        <ListTree size={15} aria-hidden />
      </IconButton>
      <IconButton
        label={texts.metrics.compare}
        aria-pressed={layout === 'compare'}
        onClick={() => setView({ layout: layout === 'compare' ? 'list' : 'compare' })}
      >
        <Columns3 size={15} aria-hidden />
      </IconButton>
      {children}
    </div>
  );
}
