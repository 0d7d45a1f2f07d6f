import type { Dismissal } from '../../core/annotate/dismissal.ts';
import type { MetricKind } from '../../core/detect/finding.ts';
import type { FilingId } from '../../ipc/contract.ts';
import type { Slice } from './app-state.ts';
import { settleFindings } from './settle-findings.ts';

/** By what the metrics are sorted; "place" is the order of the text. */
export type MetricSort = 'place' | 'kind' | 'subject' | 'value';

/** How the metrics are laid out, and which of them. */
export interface MetricsView {
  readonly layout: 'list' | 'compare';
  readonly sort: MetricSort;
  readonly descending: boolean;
  /** Under the compound each is about. */
  readonly grouped: boolean;
  /** Null for every kind. */
  readonly kind: MetricKind | null;
  readonly text: string;
  /** Groups that are closed, by name. */
  readonly collapsed: readonly string[];
}

/** Which forward-looking passages are listed, and in what order. */
export interface ForwardView {
  readonly sort: 'place' | 'due';
  readonly class: 'forward' | 'cautionary' | null;
  readonly onlySpecific: boolean;
  readonly onlyDue: boolean;
  /** Name of the section; null for all. */
  readonly section: string | null;
}

/** How the findings are listed, and which of them is picked out. */
export interface FindingsSlice {
  readonly metricsView: MetricsView;
  readonly forwardView: ForwardView;
  setMetricsView(part: Partial<MetricsView>): void;
  setForwardView(part: Partial<ForwardView>): void;
  /** What the reader has set aside in a filing; its findings follow. */
  setDismissals(id: FilingId, dismissals: readonly Dismissal[]): void;
}

/** What is not carried over to another filing. */
export const NO_FILTER = {
  metrics: { kind: null, text: '', collapsed: [] },
  forward: { class: null, onlySpecific: false, onlyDue: false, section: null },
} as const satisfies { metrics: Partial<MetricsView>; forward: Partial<ForwardView> };

/** Everything is listed at first. */
export function createFindingsSlice(): Slice<FindingsSlice> {
  return (set) => ({
    metricsView: {
      layout: 'list',
      sort: 'place',
      descending: false,
      grouped: true,
      ...NO_FILTER.metrics,
    },
    forwardView: { sort: 'place', ...NO_FILTER.forward },
    setMetricsView: (part) =>
      set(({ metricsView }) => ({ metricsView: { ...metricsView, ...part } })),
    setForwardView: (part) =>
      set(({ forwardView }) => ({ forwardView: { ...forwardView, ...part } })),
    setDismissals: (id, dismissals) =>
      set(({ filings }) => ({
        filings: filings.map((filing) =>
          filing.id === id ? settleFindings({ ...filing, dismissals }) : filing,
        ),
      })),
  });
}
