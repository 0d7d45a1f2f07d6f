import { useMemo, useState } from 'react';
import type { PrintJob } from '../../ipc/print-schema.ts';
import { type OpenFiling, tabTitle } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Modal } from '../ui/Modal.tsx';
import { useExportSettings } from './export-settings.ts';
import { printToPaper, printToPdf } from './print.ts';
import { filingJob, notesJob } from './print-job.ts';
import { suggestName } from './suggest-name.ts';
import { useScope } from './use-scope.ts';
import { extensionOf, wantedParts, writeExport } from './write-export.ts';
import { texts } from '../texts.ts';

interface PrintDialogProps {
  readonly filing: OpenFiling;
  readonly onClose: () => void;
}

type What = 'filing' | 'notes';
const WHAT: readonly What[] = ['filing', 'notes'];
const THIS = { kind: 'filing' } as const;
const NONE: readonly never[] = [];

/** The filing with the notes in it, or the notes alone, on paper or as a PDF. */
export function PrintDialog({ filing, onClose }: PrintDialogProps) {
  const [what, setWhat] = useState<What>('filing');
  const [isBusy, setBusy] = useState(false);
  const layers = useApp((state) => state.layers);
  const [settings] = useExportSettings();
  const [withFindings, setWithFindings] = useState(layers.forward || layers.metrics);
  const found = useScope(THIS, filing, NONE);
  const parts = useMemo(() => wantedParts(found, settings), [found, settings]);
  const title = tabTitle(filing);

  function createJob(): PrintJob {
    const annotations = parts.flatMap((part) => part.annotations);
    if (what === 'filing') {
      const shown = { forward: withFindings, metrics: withFindings };
      return filingJob(filing, annotations, shown);
    }
    const format = extensionOf(settings.format) === 'md' ? settings.format : 'plain';
    const all = parts.map((part) => ({ ...part, open: filing }));
    const written = writeExport(all, { ...settings, format });
    return notesJob(title, written.ok ? written.value : written.error);
  }

  async function run(print: (job: PrintJob) => Promise<boolean>): Promise<void> {
    setBusy(true);
    const isDone = await print(createJob());
    setBusy(false);
    if (isDone) onClose();
  }

  const { fileWithNotes } = texts.printing;
  const name = suggestName(title, 'pdf', what === 'filing' ? fileWithNotes : undefined);
  const isReady = filing.complete && !isBusy;
  return (
    <Modal title={texts.printing.title} onClose={onClose}>
      <div className="print-options" role="radiogroup" aria-label={texts.printing.what}>
        {WHAT.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="what-to-print"
              checked={what === value}
              onChange={() => setWhat(value)}
            />{' '}
            {texts.printing[value]}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={withFindings}
            disabled={what !== 'filing'}
            onChange={({ target }) => setWithFindings(target.checked)}
          />{' '}
          {texts.printing.withFindings}
        </label>
      </div>
      <footer className="modal-foot">
        <span className="grow" role="status">
          {isBusy ? texts.printing.setting : ''}
        </span>
        <button
          type="button"
          className="button"
          disabled={!isReady}
          onClick={() => void run(printToPaper)}
        >
          {texts.printing.print}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!isReady}
          onClick={() => void run((job) => printToPdf(job, name))}
        >
          {texts.printing.savePdf}
        </button>
      </footer>
    </Modal>
  );
}
