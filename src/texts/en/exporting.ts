import { counts } from './counts.ts';
import { formats } from './formats.ts';

const { number, plural } = formats;

/** Taking notes out of the window and into it: files, folders, the clipboard, paper. */
export const exporting = {
  title: 'Export notes',
  copied: 'Notes copied',
  savedAs: (name: string) => `Saved as ${name}`,
  preview: 'Preview',
  markdown: 'Markdown',
  frontMatter: 'Front matter',
  /** Of notes without a title, and of a scope without one: part of a file's name. */
  notes: 'Notes',
  all: 'All',
  /** What a file of notes is called behind the title of the filing. */
  fileOfNotes: 'notes',
  updateFile: 'Update file…',
  folder: 'Folder…',
  pdf: 'PDF…',
  copy: 'Copy',
  save: 'Save…',
  update: 'Update',
  write: 'Write',
  merge: (file: string, changes: string) => `${file}: ${changes}`,
  changes: (added: number, updated: number, kept: number, removed: number) =>
    `${number(added)} added, ${number(updated)} updated, ${number(kept)} kept, ${number(removed)} removed`,
  updated: (file: string) => `Updated ${file}`,
  changesIn: (folder: string) => `Changes in ${folder}`,
  newFile: (items: number) => `new, ${counts.items(items)}`,
  unchanged: 'unchanged',
  plan: (fresh: number, updated: number, same: number) =>
    `${plural(fresh, { one: '# new file', other: '# new files' })}, ${number(updated)} updated, ${number(same)} unchanged`,
  written: (folder: string) => `Written into ${folder}`,
  notWritten: (problems: number, files: number) =>
    `${number(problems)} of ${number(files)} files could not be written. Choose the folder again to see what is left.`,
};

/** Taking notes over from a file. */
export const importing = {
  title: 'Import notes',
  intro:
    'JSON-LD by Exhibit 99 or any W3C annotations, or JSON by Hypothesis. Notes without a filing are looked for in the one shown.',
  report: (name: string, added: number, updated: number, unchanged: number) =>
    `${name}: ${number(added)} added, ${number(updated)} updated, ${number(unchanged)} already here.`,
  notFound: (count: number) => `${number(count)} not found in this filing`,
  skipped: (count: number) => `${number(count)} skipped`,
  done: 'Done',
  chooseFile: 'Choose file…',
};

/** The filing or the notes on paper, or as a PDF. */
export const printing = {
  title: 'Print',
  what: 'What to print',
  filing: 'The filing, with my highlights and notes',
  notes: 'My notes alone',
  /** What a PDF of the filing is called behind its title. */
  fileWithNotes: 'with notes',
  withFindings: 'Forward-looking statements and trial metrics marked',
  setting: 'Setting the pages…',
  print: 'Print…',
  savePdf: 'Save as PDF…',
  changed: (quote: string) => `Changed since it was marked; it then read: “${quote}”`,
  lost: 'Notes whose passages are not in this text',
};
