import { useEffect, useState } from 'react';
import type { Backup } from '../../ipc/contract.ts';
import { getBridge } from '../bridge.ts';
import { readContents } from '../db/notebook-contents.ts';
import { fetchTexts } from '../db/sync-texts.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { createSafekeeper, parseContents } from '../notebook/safekeeping.ts';
import { Modal } from '../ui/Modal.tsx';
import { showToast } from '../ui/toasts.ts';
import { restoreContents } from './restore-contents.ts';

const REASONS: Readonly<Record<string, string>> = {
  start: 'at start',
  changes: 'while writing',
  quit: 'at the end',
  upgrade: 'before an upgrade',
  restore: 'before restoring',
};

function formatMade(made: string): string {
  return new Date(made).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
}

function tell(error: unknown): void {
  showToast({ title: error instanceof Error ? error.message : String(error), tone: 'failure' });
}

/** The snapshots of all notes: their folder, and the way back to any of them. */
export function BackupsDialog({ onClose }: { onClose: () => void }) {
  const { db, writer } = useNotebook();
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    const bridge = getBridge();
    void bridge['backups:list']().then((listed) =>
      listed.ok ? setBackups(listed.value) : tell(listed.error.message),
    );
  }, []);

  async function restore({ name, made }: Backup): Promise<void> {
    const bridge = getBridge();
    const read = await bridge['backups:read'](name);
    if (!read.ok) throw new Error(read.error.message);
    const keeper = createSafekeeper(bridge);
    await keeper.snapshot('restore', await readContents(db));
    const contents = parseContents(read.value);
    await fetchTexts(db, keeper, [...contents.annotations, ...contents.bin]);
    const report = await restoreContents(db, writer, contents);
    showToast({
      title: `Notes as of ${formatMade(made)}`,
      description: `${report.added} brought back, ${report.changed} changed, ${report.removed} into the bin.`,
      action: { label: 'Undo', run: () => void writer.undo() },
    });
    onClose();
  }
  function handleRestore(backup: Backup): void {
    setBusy(true);
    void restore(backup)
      .catch(tell)
      .finally(() => setBusy(false));
  }
  async function showFolder(): Promise<void> {
    const shown = await getBridge()['backups:show']();
    if (!shown.ok) showToast({ title: shown.error.message });
  }

  return (
    <Modal title="Backups of my notes" onClose={onClose}>
      <div className="backups">
        <p>
          All notes are written to dated files while you work. Restoring one makes a backup of the
          present notes first, and can be undone.
        </p>
        {backups?.length === 0 ? <p className="panel-empty">No backup has been made yet.</p> : null}
        <ul className="backup-list">
          {backups?.map((backup) => (
            <li key={backup.name}>
              <span>
                {formatMade(backup.made)} ·{' '}
                {backup.notes === 1 ? '1 note' : `${backup.notes} notes`} ·{' '}
                {REASONS[backup.reason] ?? backup.reason}
              </span>
              <button
                type="button"
                className="button"
                disabled={isBusy}
                aria-label={`Restore the notes of ${formatMade(backup.made)}`}
                onClick={() => handleRestore(backup)}
              >
                Restore
              </button>
            </li>
          ))}
        </ul>
      </div>
      <footer className="modal-foot">
        <button type="button" className="button" onClick={() => void showFolder()}>
          Open the folder
        </button>
      </footer>
    </Modal>
  );
}
