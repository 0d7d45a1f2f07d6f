import { describeMerge, type Update } from './use-update.ts';

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
      <span className="grow">{count === 1 ? '1 note' : `${count} notes`}</span>
      <button type="button" className="button" disabled={needsMarkdown} onClick={onUpdate}>
        Update file…
      </button>
      <button type="button" className="button" disabled={needsMarkdown} onClick={onFolder}>
        Folder…
      </button>
      <button type="button" className="button" disabled={needsMarkdown} onClick={onPdf}>
        PDF…
      </button>
      <button type="button" className="button" disabled={!isReady} onClick={onCopy}>
        Copy
      </button>
      <button type="button" className="button primary" disabled={!isReady} onClick={onSave}>
        Save…
      </button>
    </footer>
  );
}

/** What updating a file in place would change, to be agreed to. */
export function UpdateFoot({ update, onDone }: { update: Update; onDone: () => void }) {
  return (
    <footer className="modal-foot">
      <span className="grow" role="status">
        {`${update.file.name}: ${describeMerge(update.merge)}`}
      </span>
      <button type="button" className="button" onClick={update.forget}>
        Cancel
      </button>
      <button
        type="button"
        className="button primary"
        onClick={() => void update.run().then((isDone) => (isDone ? onDone() : undefined))}
      >
        Update
      </button>
    </footer>
  );
}
