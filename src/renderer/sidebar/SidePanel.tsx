import { Tabs } from '@base-ui/react/tabs';
import { useNotebook } from '../notebook/Notebook.tsx';
import { countOf, type OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import type { PanelTab } from '../store/view-slice.ts';
import { ForwardPanel } from './ForwardPanel.tsx';
import { MetricsPanel } from './MetricsPanel.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { texts } from '../texts.ts';

const ORDER: readonly PanelTab[] = ['notes', 'metrics', 'forward'];

function numberOf(count: number | null): string {
  return count === null ? '' : texts.formats.number(count);
}

/** What was found and what was noted, in three tabs. */
export function SidePanel({ filing }: { filing: OpenFiling }) {
  const tab = useApp((state) => state.panelTab);
  const showTab = useApp((state) => state.showTab);
  const { annotations } = useNotebook();
  const { findings } = filing;
  const counts: Readonly<Record<PanelTab, number | null>> = {
    notes: annotations.length,
    metrics: countOf(filing, findings?.metrics),
    forward: countOf(filing, findings?.forwardLooking),
  };
  return (
    <Tabs.Root
      className="side-panel"
      value={tab}
      onValueChange={showTab}
      render={<aside aria-label={texts.window.panels[tab]} />}
    >
      <Tabs.List className="tabs" aria-label={texts.window.panels.name}>
        {ORDER.map((name) => (
          <Tabs.Tab key={name} value={name} className="panel-tab">
            {texts.window.panels[name]} <span className="tab-count">{numberOf(counts[name])}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className="panel" tabIndex={-1}>
        {tab === 'notes' ? <NotesPanel filing={filing} /> : null}
        {tab === 'metrics' ? <MetricsPanel filing={filing} /> : null}
        {tab === 'forward' ? <ForwardPanel filing={filing} /> : null}
      </Tabs.Panel>
    </Tabs.Root>
  );
}
