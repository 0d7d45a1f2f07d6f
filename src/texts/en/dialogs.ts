import { formats } from './formats.ts';

const { plural } = formats;

/** The system's dialogs, as the main process opens them. */
export const dialogs = {
  openFilings: 'Open filings',
  openFolder: 'Open a folder of filings',
  filings: 'Filings',
  allFiles: 'All files',
  exportNotes: 'Export notes',
  updateNotes: 'Update notes',
  notesFolder: 'A folder for notes',
  importNotes: 'Import annotations',
  importTags: 'Import tags',
  loss: {
    notSaved: (changes: number) =>
      plural(changes, { one: '# change is not saved', other: '# changes are not saved' }),
    takesLong: 'Saving takes long',
    detail: (reason: string) => `${reason}. If you close now, what is not saved is lost.`,
    keepOpen: 'Keep open',
    close: 'Close and lose it',
  },
};
