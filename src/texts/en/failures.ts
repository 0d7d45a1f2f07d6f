import { formats } from './formats.ts';

const { number, plural } = formats;

const mega = (bytes: number) => `${number(Math.round(bytes / 1024 / 1024))} MB`;

/** What went wrong in the main process, a sentence each. */
export const failures = {
  oddCall: 'The window asked for something odd.',
  unexpected: 'Something went wrong that should not have. Copy the details.',
  foreignCall: 'This call was not made by Exhibit 99.',
  windowClosed: 'That window is closed.',
  cantStart: 'Exhibit 99 can’t start',
  readOnly: (folder: string) => `Notes are kept in ${folder}, and nothing can be written there.`,
  folderUnreadable: 'That folder could not be read.',
  reading: {
    isFolder: (name: string) => `“${name}” is a folder; use Open folder… to see what is in it.`,
    notAFile: (name: string) => `“${name}” is not a file.`,
    empty: (name: string) => `“${name}” is empty.`,
    missing: (name: string) => `“${name}” is not there; it may have been moved or renamed.`,
    noPermission: (name: string) => `You have no permission to read “${name}”.`,
    folderNotFile: (name: string) => `“${name}” is a folder, not a file.`,
    disk: (name: string) => `“${name}” could not be read from the disk.`,
    tooLarge: (name: string, bytes: number, limitBytes: number) =>
      `“${name}” is ${mega(bytes)}; a filing may have ${mega(limitBytes)}.`,
    notOpen: 'That filing is not open.',
    unknown: 'That file is not known here.',
    noImage: 'That document is not an image.',
    noText: 'That document has no text that could be shown.',
  },
  parsing: {
    closed: (name: string) => `“${name}” was closed.`,
    timedOut: (name: string, seconds: number) =>
      `“${name}” was given up: it took longer than ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
    ended: (name: string) => `“${name}” could not be read: the parser ended unexpectedly.`,
    failed: (name: string) => `“${name}” could not be read: the parser failed.`,
    noAnswer: (name: string) => `“${name}” could not be read: the parser gave no answer.`,
  },
  noteFiles: {
    tooLarge: (name: string) => `“${name}” is too large: at most 64 MB are read.`,
    notUtf8: (name: string) => `“${name}” is not a text in UTF-8.`,
    unreadable: (name: string) => `“${name}” could not be read.`,
    chooseFile: 'Choose the file again.',
    changed: (name: string) => `“${name}” has changed meanwhile; look at it again.`,
    notWritten: (name: string) => `“${name}” could not be written.`,
    folderTooFull: (name: string) =>
      `“${name}” holds too much to look through; choose a folder of notes within it.`,
    chooseFolder: 'Choose the folder again.',
    notWrittenThere: (name: string) => `“${name}” could not be written there.`,
    otherFolder: (name: string) => `“${name}” could not be written there; choose another folder.`,
  },
  tagSets: {
    unfit: (name: string, why: string) => `“${name}” is no set of tags: ${why}.`,
    notJson: 'it is not valid JSON',
    notASet: 'it does not say that it is a set of tags',
    laterVersion: 'it was made by a later version of Exhibit 99',
    noList: 'it has no list of tags',
    other: 'it holds something else',
    /** `index` counts from 0; `part` is the name of a field. */
    badTag: (index: number, part: string | null, why: string) =>
      `tag ${number(index + 1)}${part === null ? '' : `, ${part}`}: ${why}`,
  },
  printing: {
    nothing: 'There is nothing to print under that name.',
    tooLong: 'It took too long to set the pages; print less.',
    notSet: 'The pages could not be set; try again.',
    notPrinted: 'The pages could not be printed; try again.',
    system: 'The system could not print; save a PDF instead.',
  },
  updates: {
    noPlace: 'This copy was made without a place to ask for newer versions.',
    noVersion: 'Where newer versions are announced no version was named; try again later.',
    notAsked: 'Newer versions could not be asked for; is the computer online?',
  },
  notebook: {
    journalUnreadable: 'The journal of changes could not be read.',
    backupDamaged: 'That backup is damaged; choose another one.',
    backupsAre: (folder: string) => `The backups are in ${folder}.`,
    journal: (cause: string) => `the journal of changes could not be written: ${cause}`,
    backup: (cause: string) => `the backup could not be written: ${cause}`,
    text: (cause: string) => `the text of the filing could not be written: ${cause}`,
    causes: {
      full: 'the disk is full',
      readOnly: 'the disk is read-only',
      forbidden: 'the folder may not be written to',
      other: 'the disk reports an error',
    },
  },
};
