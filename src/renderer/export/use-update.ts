import { useState } from 'react';
import { type MarkdownMerge, mergeMarkdown } from '../../core/export/merge-markdown.ts';
import type { NotesFile } from '../../ipc/contract.ts';
import { getBridge } from '../bridge.ts';
import { showToast } from '../ui/toasts.ts';
import { texts } from '../texts.ts';

/** A file of notes that is about to be written into, and what that would change. */
export interface Update {
  readonly file: NotesFile;
  readonly merge: MarkdownMerge;
  /** Writes it; true when it is written. */
  run(): Promise<boolean>;
  forget(): void;
}

/** Updating a file in place with these notes (made with markers): first chosen, then looked at, then written. */
export function useUpdate(markdown: string): {
  readonly update: Update | null;
  pick(): Promise<void>;
} {
  const [file, setFile] = useState<NotesFile | null>(null);

  async function run(id: NotesFile['id'], merge: MarkdownMerge): Promise<boolean> {
    const written = await getBridge()['notes:update']({ id, content: merge.content });
    if (written.ok) {
      showToast({
        title: texts.exporting.updated(written.value),
        description: describeMerge(merge),
      });
      return true;
    }
    showToast({ title: written.error.message, tone: 'failure' });
    const again = await getBridge()['notes:read'](id);
    setFile(again.ok ? again.value : null);
    return false;
  }

  const merge = file && mergeMarkdown(file.content, markdown);
  return {
    update:
      file && merge
        ? { file, merge, run: () => run(file.id, merge), forget: () => setFile(null) }
        : null,
    pick: async () => {
      const picked = await getBridge()['notes:pick']();
      if (picked.ok) setFile(picked.value);
      else showToast({ title: picked.error.message, tone: 'failure' });
    },
  };
}

/** "1 added, 2 updated, 5 kept, 0 removed". */
export function describeMerge({ added, updated, kept, removed }: MarkdownMerge): string {
  return texts.exporting.changes(added, updated, kept, removed);
}
