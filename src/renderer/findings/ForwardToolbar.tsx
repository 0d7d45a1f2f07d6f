import type { ReactNode } from 'react';
import { useApp } from '../store/StoreProvider.tsx';
import { texts } from '../texts.ts';

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
      aria-label={texts.findings.forward.class}
      value={value ?? ''}
      onChange={({ target }) =>
        setView({
          class: (['forward', 'cautionary'] as const).find((c) => c === target.value) ?? null,
        })
      }
    >
      <option value="">{texts.findings.forward.allClasses}</option>
      <option value="forward">{texts.findings.classes.forward}</option>
      <option value="cautionary">{texts.findings.classes.cautionary}</option>
    </select>
  );
}

function SectionSelect({ sections }: { sections: readonly string[] }) {
  const value = useApp((state) => state.forwardView.section);
  const setView = useApp((state) => state.setForwardView);
  return (
    <select
      aria-label={texts.findings.forward.section}
      className="section-select"
      value={value ?? ''}
      onChange={({ target }) => setView({ section: target.value || null })}
    >
      <option value="">{texts.findings.forward.allSections}</option>
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
    <div className="finding-bar" role="group" aria-label={texts.findings.forward.which}>
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
        {texts.findings.forward.specific}
      </button>
      <button
        type="button"
        className="chip"
        aria-pressed={onlyDue}
        onClick={() => setView({ onlyDue: !onlyDue })}
      >
        {texts.findings.forward.withDue}
      </button>
      <span className="grow" />
      <select
        aria-label={texts.findings.forward.order}
        value={sort}
        onChange={({ target }) => setView({ sort: target.value === 'due' ? 'due' : 'place' })}
      >
        <option value="place">{texts.findings.forward.byPlace}</option>
        <option value="due">{texts.findings.forward.byDue}</option>
      </select>
    </div>
  );
}
