import type { ReactNode } from 'react';
import { useApp } from '../store/StoreProvider.tsx';

interface ForwardToolbarProps {
  /** Names of the sections that have passages, in order. */
  readonly sections: readonly string[];
  /** What stands at the end of the first line. */
  readonly children: ReactNode;
}

function ClassSelect() {
  const value = useApp((state) => state.forwardView.class);
  const setView = useApp((state) => state.setForwardView);
  return (
    <select
      aria-label="Class"
      value={value ?? ''}
      onChange={({ target }) =>
        setView({
          class: (['forward', 'cautionary'] as const).find((c) => c === target.value) ?? null,
        })
      }
    >
      <option value="">All classes</option>
      <option value="forward">Forward-looking</option>
      <option value="cautionary">Cautionary</option>
    </select>
  );
}

function SectionSelect({ sections }: { sections: readonly string[] }) {
  const value = useApp((state) => state.forwardView.section);
  const setView = useApp((state) => state.setForwardView);
  return (
    <select
      aria-label="Section"
      className="section-select"
      value={value ?? ''}
      onChange={({ target }) => setView({ section: target.value || null })}
    >
      <option value="">All sections</option>
      {sections.map((section) => (
        <option key={section}>{section}</option>
      ))}
    </select>
  );
}

/** Which passages are listed, and in what order. */
export function ForwardToolbar({ sections, children }: ForwardToolbarProps) {
  const { onlySpecific, onlyDue, sort } = useApp((state) => state.forwardView);
  const setView = useApp((state) => state.setForwardView);
  return (
    <div className="finding-bar" role="group" aria-label="Which passages">
      <ClassSelect />
      <SectionSelect sections={sections} />
      {children}
      <span className="bar-break" />
      <button
        type="button"
        className="chip"
        aria-pressed={onlySpecific}
        onClick={() => setView({ onlySpecific: !onlySpecific })}
      >
        Specific
      </button>
      <button
        type="button"
        className="chip"
        aria-pressed={onlyDue}
        onClick={() => setView({ onlyDue: !onlyDue })}
      >
        With due date
      </button>
      <span className="grow" />
      <select
        aria-label="Order"
        value={sort}
        onChange={({ target }) => setView({ sort: target.value === 'due' ? 'due' : 'place' })}
      >
        <option value="place">By place</option>
        <option value="due">By due date</option>
      </select>
    </div>
  );
}
