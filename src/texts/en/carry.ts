import { counts } from './counts.ts';
import { formats } from './formats.ts';

const { number, plural } = formats;

/** Carrying the notes of one filing over to another. */
export const carry = {
  title: 'Carry notes over',
  whose: (to: string) => `Whose notes shall be carried over to ${to}?`,
  fromTo: (from: string, to: string) => `From ${from} to ${to}`,
  /** Where nothing but the beginning of the file's hash is known. */
  file: (hash: string) => `File ${hash}`,
  noSources: 'No other filing has notes yet.',
  sameFiler: 'same filer',
  looking: (notes: number) => `Looking for ${counts.notes(notes)} in this filing…`,
  notLooked: (problem: string) => `The passages could not be looked for: ${problem}`,
  carried: (notes: number) => `${counts.notes(notes)} carried over`,
  preview: 'What would happen',
  already: (notes: number) => `${number(notes)} carried over earlier; they are left alone.`,
  groups: {
    exact: (notes: number) => `${number(notes)} exact: the same words in the same place`,
    moved: (notes: number) => `${number(notes)} moved: the same words elsewhere`,
    changed: (notes: number) => `${number(notes)} changed: other words in the same place`,
    number: (notes: number) => `${number(notes)} changed, with another number`,
    ambiguous: (notes: number) =>
      `${number(notes)} ambiguous: several places fit; they stay behind`,
    orphaned: (notes: number) => `${number(notes)} orphaned: not in this filing; they stay behind`,
  },
  show: (notes: number) => plural(notes, { one: 'Show it', other: 'Show them' }),
  nothingLeft: 'Nothing is left to carry.',
  another: 'Another filing',
  carryOver: (notes: number) => `Carry over ${counts.notes(notes)}`,
};
