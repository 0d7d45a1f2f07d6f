import { X } from 'lucide-react';
import { useEffect } from 'react';
import type { RecentFiling } from '../../ipc/contract.ts';
import { formatDate } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';

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
        <span className="recent-date">{filed === null ? '' : formatDate(filed)}</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={`Forget ${title}`}
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
    <main className="start" aria-label="Start">
      <div className="start-column">
        <h1>Open an SEC filing to read it, mark it, and take your notes away.</h1>
        <div className="drop-target">
          <button type="button" className="button primary" onClick={() => void pick('files')}>
            Open filing
          </button>
          <button type="button" className="button" onClick={() => void pick('folder')}>
            Open folder
          </button>
          <span>or drop files anywhere in this window</span>
        </div>
        {recent.length === 0 ? null : (
          <section aria-labelledby="recent-title">
            <h2 id="recent-title">Recent</h2>
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
