import { useMemo, useState } from 'react';
import { titleOf } from '../../core/export/export-markdown.ts';
import { planFolder, type PlannedFile } from '../../core/export/plan-folder.ts';
import type { NotesFile, NotesFolder } from '../../ipc/contract.ts';
import { getBridge } from '../bridge.ts';
import { showToast } from '../ui/toasts.ts';
import type { ExportSettings } from './export-settings.ts';
import { suggestName } from './suggest-name.ts';
import { type ExportPart, writeExport } from './write-export.ts';
import { texts } from '../texts.ts';

interface PartNotes {
  readonly filing: ExportPart['filing'];
  readonly markdown: string;
  /** What a new file would be called. */
  readonly name: string;
}

/** What becomes of the notes on one filing. */
export type FolderPlan = PlannedFile<NotesFile, PartNotes>;

/** A folder into which a file for each filing is about to be written. */
export interface FolderUpdate {
  readonly name: string;
  readonly plan: readonly FolderPlan[];
  /** Writes what is new or has changed; true when all of it is written. */
  run(): Promise<boolean>;
  forget(): void;
}

async function writePlanned(folder: NotesFolder, planned: FolderPlan): Promise<string | null> {
  const { file, merge, notes } = planned;
  const bridge = getBridge();
  const written = file
    ? await bridge['notes:update']({ id: file.id, content: merge.content })
    : await bridge['notes:add']({
        folder: folder.id,
        suggestedName: notes.name,
        content: merge.content,
      });
  return written.ok ? null : written.error.message;
}

/** Writing one file for each filing into a folder: first chosen, then looked at, then written. */
export function useFolder(
  parts: readonly ExportPart[],
  settings: ExportSettings,
): { readonly folder: FolderUpdate | null; pick(): Promise<void> } {
  const [chosen, setChosen] = useState<NotesFolder | null>(null);
  const plan = useMemo(() => {
    if (!chosen) return [];
    const notes = parts.flatMap((part): PartNotes | readonly PartNotes[] => {
      const written = writeExport([part], settings, { markers: true });
      const name = suggestName(titleOf(part.filing));
      return written.ok ? { filing: part.filing, markdown: written.value, name } : [];
    });
    return planFolder(chosen.files, notes);
  }, [chosen, parts, settings]);

  async function run(folder: NotesFolder): Promise<boolean> {
    const changed = plan.filter(({ isSame }) => !isSame);
    const problems: string[] = [];
    for (const planned of changed) {
      const problem = await writePlanned(folder, planned);
      if (problem !== null) problems.push(problem);
    }
    if (problems.length === 0) {
      showToast({ title: texts.exporting.written(folder.name), description: describePlan(plan) });
      return true;
    }
    const [first = ''] = problems;
    showToast({
      title: first,
      description: texts.exporting.notWritten(problems.length, changed.length),
      tone: 'failure',
    });
    // What is in the folder now must be read before anything else is written there.
    setChosen(null);
    return false;
  }

  return {
    folder: chosen && {
      name: chosen.name,
      plan,
      run: () => run(chosen),
      forget: () => setChosen(null),
    },
    pick: async () => {
      const picked = await getBridge()['notes:pick-folder']();
      if (picked.ok) setChosen(picked.value);
      else showToast({ title: picked.error.message, tone: 'failure' });
    },
  };
}

/** "2 new files, 1 updated, 5 unchanged". */
export function describePlan(plan: readonly FolderPlan[]): string {
  const fresh = plan.filter(({ file }) => file === null).length;
  const same = plan.filter(({ isSame }) => isSame).length;
  const updated = plan.length - fresh - same;
  return texts.exporting.plan(fresh, updated, same);
}
