import { X } from 'lucide-react';
import { useEffect } from 'react';
import type { RecentFiling } from '../../ipc/contract.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { texts } from '../texts.ts';

function RecentRow({ filing }: { filing: RecentFiling }) {
  const open = useApp((state) => state.open);
  const forget = useApp((state) => state.forget);
  const { filer, form, filed, name } = filing;
  const title = filer ?? name;
  return (
    <li className="recent">
      <button type="button" className="recent-open" onClick={() => open([filing])}>
        <span className="recent-title">{title}</span>
        <span className="recent-form">{form}</span>
        <span className="recent-date">{filed === null ? '' : texts.formats.date(filed)}</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={texts.window.start.forget(title)}
        onClick={() => void forget(filing.id)}
      >
        <X size={13} aria-hidden />
      </button>
    </li>
  );
}

/** What the window shows when no filing is open. */
export function StartPage() {
  const recent = useApp((state) => state.recent);
  const pick = useApp((state) => state.pick);
  const loadRecent = useApp((state) => state.loadRecent);
  useEffect(() => void loadRecent(), [loadRecent]);
  return (
    <main className="start" aria-label={texts.window.start.name}>
      <div className="start-column">
        <h1>{texts.window.start.invitation}</h1>
        <div className="drop-target">
          <button type="button" className="button primary" onClick={() => void pick('files')}>
            {texts.window.start.openFiling}
          </button>
          <button type="button" className="button" onClick={() => void pick('folder')}>
            {texts.window.start.openFolder}
          </button>
          <span>{texts.window.start.orDrop}</span>
        </div>
        {recent.length === 0 ? null : (
          <section aria-labelledby="recent-title">
            <h2 id="recent-title">{texts.window.start.recent}</h2>
            <ul className="recents">
              {recent.map((filing) => (
                <RecentRow key={filing.id} filing={filing} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}
