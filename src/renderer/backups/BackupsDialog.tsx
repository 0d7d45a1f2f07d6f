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
import { texts } from '../texts.ts';

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
      title: texts.backups.restored(made),
      description: texts.backups.report(report.added, report.changed, report.removed),
      undo: () => void writer.undo(),
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
    <Modal title={texts.backups.title} onClose={onClose}>
      <div className="backups">
        <p>{texts.backups.intro}</p>
        {backups?.length === 0 ? <p className="panel-empty">{texts.backups.none}</p> : null}
        <ul className="backup-list">
          {backups?.map((backup) => (
            <li key={backup.name}>
              <span>{texts.backups.line(backup.made, backup.notes, backup.reason)}</span>
              <button
                type="button"
                className="button"
                disabled={isBusy}
                aria-label={texts.backups.restoreOf(backup.made)}
                onClick={() => handleRestore(backup)}
              >
                {texts.actions.restore}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <footer className="modal-foot">
        <button type="button" className="button" onClick={() => void showFolder()}>
          {texts.backups.openFolder}
        </button>
      </footer>
    </Modal>
  );
}
