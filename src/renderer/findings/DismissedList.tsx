import { useState } from 'react';
import type { Dismissal } from '../../core/annotate/dismissal.ts';
import { useTriage } from './use-triage.ts';

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
          {dismissals.length} dismissed
        </button>
        {isOpen ? (
          <button type="button" className="plain" onClick={() => void triage.restore(dismissals)}>
            Restore all
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
                aria-label={`Restore “${dismissal.quote.slice(0, 60)}”`}
                onClick={() => void triage.restore([dismissal])}
              >
                Restore
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
