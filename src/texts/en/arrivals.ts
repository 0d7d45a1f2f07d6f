import { formats } from './formats.ts';

/** What comes from outside: links to notes, files that change on disk. */
export const arrivals = {
  addressCopied: 'Address copied',
  filingNotOpen: 'That link leads to a filing that is not open here',
  openFiling: (filing: string) => `Open filing ${filing} and follow the link again.`,
  noteGone: 'The note that the link leads to is no longer there',
  passageGone: 'The passage of that note is not in this text; the note tells more',
  changed: (name: string) => `“${name}” has changed on disk since it was opened.`,
  changedNotes: 'Your notes stay, and are looked for in the new text.',
  readAgain: 'Read again',
  replaced: (name: string) => `“${name}” has changed on disk since you read it last.`,
  replacedNotes: (notes: number) =>
    formats.plural(notes, {
      one: 'Your note is looked for in the new text.',
      other: 'Your # notes are looked for in the new text.',
    }),
  gone: (name: string) => `“${name}” is no longer where it was opened from.`,
  goneNotes: 'The text stays open, and your notes are kept.',
};
