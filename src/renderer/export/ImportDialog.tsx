import { useState } from 'react';
import { getBridge } from '../bridge.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { Modal } from '../ui/Modal.tsx';
import { type ImportReport, importNotes } from './import-notes.ts';
import { texts } from '../texts.ts';

interface ImportDialogProps {
  readonly filing: OpenFiling | null;
  readonly onClose: () => void;
}

/** Longer lists help nobody. */
const SHOWN = 50;

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {lines.slice(0, SHOWN).map((line, i) => (
          <li key={i}>{line}</li>
        ))}
        {lines.length > SHOWN ? <li>{texts.counts.andMore(lines.length - SHOWN)}</li> : null}
      </ul>
    </details>
  );
}

function Report({ name, report }: { name: string; report: ImportReport }) {
  const { added, updated, unchanged, unplaced, skipped } = report;
  return (
    <div role="status">
      <p>{texts.importing.report(name, added, updated, unchanged)}</p>
      <List title={texts.importing.notFound(unplaced.length)} lines={unplaced} />
      <List title={texts.importing.skipped(skipped.length)} lines={skipped} />
    </div>
  );
}

/** Takes notes over from a file, and says what became of each. */
export function ImportDialog({ filing, onClose }: ImportDialogProps) {
  const { db, writer } = useNotebook();
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<{ name: string; report: ImportReport } | null>(null);

  async function choose(): Promise<void> {
    setProblem(null);
    const read = await getBridge()['notes:import']();
    if (!read.ok) {
      setProblem(read.error.message);
      return;
    }
    if (read.value === null) return;
    const now = new Date().toISOString();
    const report = await importNotes(read.value.text, { db, writer, filing, now });
    if (report.ok) setDone({ name: read.value.name, report: report.value });
    else setProblem(report.error);
  }

  return (
    <Modal title={texts.importing.title} onClose={onClose}>
      <div className="import-text">
        <p>{texts.importing.intro}</p>
        {problem === null ? null : (
          <p className="template-problem" role="alert">
            {problem}
          </p>
        )}
        {done ? <Report {...done} /> : null}
      </div>
      <footer className="modal-foot">
        <button type="button" className="button" onClick={onClose}>
          {done ? texts.importing.done : texts.actions.cancel}
        </button>
        <button type="button" className="button primary" onClick={() => void choose()}>
          {texts.importing.chooseFile}
        </button>
      </footer>
    </Modal>
  );
}
