import { counts } from './counts.ts';
import { formats } from './formats.ts';

const { instant, number } = formats;

/** Why a backup was made, by the name it has on disk. */
const reasons: Readonly<Record<string, string>> = {
  start: 'at start',
  changes: 'while writing',
  quit: 'at the end',
  upgrade: 'before an upgrade',
  restore: 'before restoring',
};

/** The dated files that all notes are written to. */
export const backups = {
  title: 'Backups of my notes',
  intro:
    'All notes are written to dated files while you work. Restoring one makes a backup of the present notes first, and can be undone.',
  none: 'No backup has been made yet.',
  line: (made: string, notes: number, reason: string) =>
    `${instant(made)} · ${counts.notes(notes)} · ${reasons[reason] ?? reason}`,
  restoreOf: (made: string) => `Restore the notes of ${instant(made)}`,
  openFolder: 'Open the folder',
  restored: (made: string) => `Notes as of ${instant(made)}`,
  report: (added: number, changed: number, removed: number) =>
    `${number(added)} brought back, ${number(changed)} changed, ${number(removed)} into the bin.`,
};
