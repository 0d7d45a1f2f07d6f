import { describePlan, type FolderPlan, type FolderUpdate } from './use-folder.ts';
import { describeMerge } from './use-update.ts';
import { texts } from '../texts.ts';

function describeFile({ file, isSame, merge }: FolderPlan): string {
  if (file === null) return texts.exporting.newFile(merge.added);
  return isSame ? texts.exporting.unchanged : describeMerge(merge);
}

/** What writing into the folder would change, file by file. */
export function FolderList({ folder }: { folder: FolderUpdate }) {
  return (
    <ul className="folder-plan" aria-label={texts.exporting.changesIn(folder.name)}>
      {folder.plan.map((planned) => (
        <li key={planned.notes.filing.file.sha256}>
          <span>{planned.file?.name ?? planned.notes.name}</span>
          <span>{describeFile(planned)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The changes in sum, to be agreed to. */
export function FolderFoot({ folder, onDone }: { folder: FolderUpdate; onDone: () => void }) {
  const isNothing = folder.plan.every(({ isSame }) => isSame);
  return (
    <footer className="modal-foot">
      <span className="grow" role="status">
        {texts.exporting.merge(folder.name, describePlan(folder.plan))}
      </span>
      <button type="button" className="button" onClick={folder.forget}>
        {texts.actions.cancel}
      </button>
      <button
        type="button"
        className="button primary"
        disabled={isNothing}
        onClick={() => void folder.run().then((isDone) => (isDone ? onDone() : undefined))}
      >
        {texts.exporting.write}
      </button>
    </footer>
  );
}
