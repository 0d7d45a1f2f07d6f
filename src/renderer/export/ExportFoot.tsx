import { describeMerge, type Update } from './use-update.ts';
import { texts } from '../texts.ts';

interface ExportFootProps {
  readonly count: number;
  readonly isMarkdown: boolean;
  /** Whether there is something to take away. */
  readonly isReady: boolean;
  readonly onUpdate: () => void;
  readonly onFolder: () => void;
  readonly onPdf: () => void;
  readonly onCopy: () => void;
  readonly onSave: () => void;
}

/** How many notes leave, and the ways they can go. */
export function ExportFoot(props: ExportFootProps) {
  const { count, isMarkdown, isReady, onUpdate, onFolder, onPdf, onCopy, onSave } = props;
  const needsMarkdown = !isMarkdown || !isReady;
  return (
    <footer className="modal-foot">
      <span className="grow">{texts.counts.notes(count)}</span>
      <button type="button" className="button" disabled={needsMarkdown} onClick={onUpdate}>
        {texts.exporting.updateFile}
      </button>
      <button type="button" className="button" disabled={needsMarkdown} onClick={onFolder}>
        {texts.exporting.folder}
      </button>
      <button type="button" className="button" disabled={needsMarkdown} onClick={onPdf}>
        {texts.exporting.pdf}
      </button>
      <button type="button" className="button" disabled={!isReady} onClick={onCopy}>
        {texts.exporting.copy}
      </button>
      <button type="button" className="button primary" disabled={!isReady} onClick={onSave}>
        {texts.exporting.save}
      </button>
    </footer>
  );
}

/** What updating a file in place would change, to be agreed to. */
export function UpdateFoot({ update, onDone }: { update: Update; onDone: () => void }) {
  return (
    <footer className="modal-foot">
      <span className="grow" role="status">
        {texts.exporting.merge(update.file.name, describeMerge(update.merge))}
      </span>
      <button type="button" className="button" onClick={update.forget}>
        {texts.actions.cancel}
      </button>
      <button
        type="button"
        className="button primary"
        onClick={() => void update.run().then((isDone) => (isDone ? onDone() : undefined))}
      >
        {texts.exporting.update}
      </button>
    </footer>
  );
}
