import { useState } from 'react';
import type { Dismissal } from '../../core/annotate/dismissal.ts';
import { useTriage } from './use-triage.ts';
import { texts } from '../texts.ts';

/** What has been set aside, out of the way until it is asked for, and the way back. */
export function DismissedList({ dismissals }: { dismissals: readonly Dismissal[] }) {
  const [isOpen, setOpen] = useState(false);
  const triage = useTriage();
  if (dismissals.length === 0) return null;
  return (
    <div className="dismissed">
      <div className="dismissed-head">
        <button
          type="button"
          className="plain"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.findings.dismissed(dismissals.length)}
        </button>
        {isOpen ? (
          <button type="button" className="plain" onClick={() => void triage.restore(dismissals)}>
            {texts.findings.restoreAll}
          </button>
        ) : null}
      </div>
      {isOpen ? (
        <ul>
          {dismissals.map((dismissal) => (
            <li key={dismissal.id}>
              <span className="dismissed-words" title={dismissal.quote}>
                {dismissal.quote}
              </span>
              <button
                type="button"
                className="plain"
                aria-label={texts.findings.restoreOf(dismissal.quote.slice(0, 60))}
                onClick={() => void triage.restore([dismissal])}
              >
                {texts.actions.restore}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
