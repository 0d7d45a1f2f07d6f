import { Plus, X } from 'lucide-react';
import { tabTitle } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { texts } from '../texts.ts';

/** The open filings. A new tab is the start page. */
export function FilingTabs() {
  const filings = useApp((state) => state.filings);
  const active = useApp((state) => state.active);
  const activate = useApp((state) => state.activate);
  const close = useApp((state) => state.close);
  return (
    <div className="filing-tabs">
      {filings.map((filing) => {
        const title = tabTitle(filing);
        const isActive = filing.id === active;
        return (
          <div
            key={filing.id}
            className="filing-tab"
            data-filing={filing.id}
            data-active={isActive || undefined}
            title={filing.name}
          >
            <button
              type="button"
              className="filing-tab-name"
              aria-current={isActive ? 'page' : undefined}
              onClick={() => activate(filing.id)}
              onAuxClick={(event) => (event.button === 1 ? close(filing.id) : undefined)}
            >
              {title}
            </button>
            <button
              type="button"
              className="filing-tab-close"
              aria-label={texts.window.bar.closeTab(title)}
              onClick={() => close(filing.id)}
            >
              <X size={13} aria-hidden />
            </button>
          </div>
        );
      })}
      {active === null ? null : (
        <IconButton label={texts.window.bar.openAnother} onClick={() => activate(null)}>
          <Plus size={16} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
