import { counts } from './counts.ts';
import { formats } from './formats.ts';

const { date, list, minute, number, plural } = formats;

/** Deleted notes. */
export const bin = {
  title: 'Bin',
  intro: 'Deleted notes stay here for 30 days.',
  onlyHere: 'Only of this filing',
  empty: 'Nothing is in the bin.',
  list: 'Deleted notes',
  dates: (deleted: string, gone: string) =>
    `Deleted ${date(deleted)}, kept at least until ${date(gone)}`,
  restoreOf: (words: string) => `Restore “${words}”`,
  deleteOf: (words: string) => `Delete “${words}” for good`,
  warning: (notes: number) => `${counts.notes(notes)} will be gone for good; this can’t be undone.`,
  keep: 'Keep',
  deleteForGood: (notes: number) => `Delete ${counts.notes(notes)} for good`,
  deleteAll: (notes: number) => `Delete all ${number(notes)} now…`,
  restoreAll: (notes: number) => `Restore all ${number(notes)}`,
  restored: (notes: number) => `${counts.notes(notes)} restored`,
  deleted: (notes: number) => `${counts.notes(notes)} deleted for good`,
};

/** The tags of all filings. */
export const tags = {
  title: 'Tags',
  find: 'Find a tag',
  newTag: 'New tag',
  show: 'Show',
  add: 'Add',
  none: 'No tags yet.',
  noneFits: 'No tag has that name.',
  all: 'All tags',
  importSet: 'Import tags…',
  exportSet: 'Export tags…',
  imported: 'Tags imported',
  saved: (count: number, file: string) => `${number(count)} tags saved as ${file}.`,
  merged: (file: string, added: number, changed: number, unchanged: number) =>
    `${file}: ${number(added)} added, ${number(changed)} changed, ${number(unchanged)} here already.`,
  withoutKey: (names: readonly string[]) =>
    `Without their key, which belongs to another: ${list(names)}.`,
  leftOut: (count: number) => `${number(count)} left out: no names of tags.`,
  form: {
    name: 'Name',
    colour: 'Colour',
    noColour: 'None',
    key: 'Key',
    description: 'Description',
    keyTaken: (owner: string) => `This key belongs to “${owner}”.`,
    delete: (notes: number) => (notes === 0 ? 'Delete' : `Delete, off ${counts.notes(notes)}`),
    deleted: (tag: string, notes: number) => `Tag #${tag} deleted, off ${counts.notes(notes)}`,
    save: 'Save',
    rename: 'Rename',
    merge: 'Merge',
    isOn: (notes: number) => `On ${counts.notes(notes)}.`,
    saved: (tag: string) => `Tag #${tag} saved`,
    willRename: (notes: number) => `Renaming changes ${counts.notes(notes)}.`,
    renamed: (tag: string, name: string, notes: number) =>
      `#${tag} renamed to #${name} on ${counts.notes(notes)}`,
    willMerge: (same: string, itsNotes: number, notes: number) =>
      `#${same} is there already, on ${number(itsNotes)}: the two become one, which changes ${counts.notes(notes)}.`,
    merged: (tag: string, same: string, notes: number) =>
      `#${tag} merged into #${same} on ${counts.notes(notes)}`,
  },
};

/** The notes as they are opened, kept and brought back. */
export const keeping = {
  noBackup: 'No backup could be made; the notes themselves are saved.',
  notCompared: 'The notes could not be compared with their journal and backups.',
  typedRecovered: 'A note that was being typed was recovered',
  closeOthers: 'Close the other windows of Exhibit 99 to go on.',
  newerVersion: 'The notes were opened by a newer version. Restart Exhibit 99.',
  noBackupBeforeUpgrade: 'No backup could be made before the upgrade.',
  notOpened: 'The notes could not be opened.',
  databaseOutOfReach: 'the database could not be written; the disk may be full',
};

/** What was wrong with the notes at the start, and what has come back. */
export const recovery = {
  lostChanges: (snapshotMade: string | null) =>
    snapshotMade === null
      ? 'The database had lost changes; they came from the journal of changes.'
      : `The database had lost changes; they came from the backup of ${minute(snapshotMade)}, and the journal of changes.`,
  torn: "The journal's last line was cut short; it had not been confirmed as saved.",
  damagedLines: (count: number) =>
    plural(count, {
      one: '# damaged line of the journal passed over.',
      other: '# damaged lines of the journal passed over.',
    }),
  damagedBackups: (count: number) =>
    plural(count, {
      one: '# damaged backup passed over.',
      other: '# damaged backups passed over.',
    }),
  missing: (count: number) =>
    plural(count, {
      one: '# change could not be recovered.',
      other: '# changes could not be recovered.',
    }),
  nothingMissing: 'Nothing is missing.',
  allThere: 'No note is missing: the database has them all.',
  recovered: (notes: number) => `${counts.notes(notes)} recovered`,
  repaired: 'The journal was repaired',
};
