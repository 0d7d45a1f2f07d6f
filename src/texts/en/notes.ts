import type { Parts } from '../parts.ts';
import { counts } from './counts.ts';
import { formats } from './formats.ts';

const { number } = formats;

/** The panel of the reader's notes. */
export const notes = {
  none: <T>(highlight: T, write: T): Parts<T> => [
    'No notes yet. Select a passage and press ',
    highlight,
    ' to highlight it or ',
    write,
    ' to write a note.',
  ],
  noneFits: 'No note fits.',
  which: 'Which notes',
  search: 'Search notes',
  searchExample: 'Search notes, or tag:dose',
  howToSearch: 'How to search notes',
  order: 'Order of notes',
  orders: { place: 'By place', made: 'Newest', changed: 'Last changed' },
  grouping: 'Grouping of notes',
  groupings: {
    none: 'Not grouped',
    section: 'By section',
    tag: 'By tag',
    colour: 'By colour',
  },
  noSection: 'No section',
  noTag: 'No tag',
  /** How many notes are in that state in this text. */
  states: {
    orphaned: (count: number) => `${number(count)} orphaned`,
    ambiguous: (count: number) => `${number(count)} ambiguous`,
    changed: (count: number) => `${number(count)} changed`,
    moved: (count: number) => `${number(count)} moved`,
  },
  menu: {
    name: 'More for notes',
    select: (count: number) => `Select ${counts.notes(count)}`,
    acceptPlaces: (count: number) => `Accept the new places of ${counts.notes(count)}`,
    placesAccepted: (count: number) => `New places accepted for ${counts.notes(count)}`,
    carry: 'Carry notes over from another filing…',
    tags: 'Tags…',
    bin: 'Bin…',
  },
  card: {
    select: (quote: string) => `Select note “${quote}”`,
    editNote: 'Edit note',
    editTags: 'Edit tags',
    deleteNote: 'Delete note',
    carriedFrom: (filing: string) => `Carried over from ${filing}`,
    noteField: 'Note',
    noteExample: 'Note in Markdown',
    tagField: 'Tag',
    tagsInUse: 'Tags in use',
    removeTag: (tag: string) => `Remove tag ${tag}`,
  },
  place: {
    exact: '',
    moved: 'Moved: found elsewhere in this version of the text',
    changed: 'Changed: the words differ in this version of the text',
    numberChanged: 'Changed: the words differ in this version of the text. A number differs.',
    ambiguous: 'Ambiguous: several places fit; choose one',
    orphaned: 'Orphaned: not found in this text',
    attachHere: 'Attach here',
    attachToSelection: 'Attach to selection',
    attached: (quote: string) => `Attached to: ${quote}`,
    acceptWords: 'Accept the new words',
    acceptPlace: 'Accept the new place',
  },
  bulk: {
    name: 'Edit the notes selected',
    selected: (count: number) => `${number(count)} selected`,
    tag: (count: number) => `Tag ${counts.notes(count)}`,
    untag: (count: number) => `Remove a tag from ${counts.notes(count)}`,
    untagList: 'Remove a tag',
    untagOne: (tag: string, count: number) => `Remove tag ${tag} from ${counts.notes(count)}`,
    tagCount: (tag: string, count: number) => `#${tag} ${number(count)}`,
    noTags: 'None of them has a tag.',
    delete: (count: number) => `Delete ${counts.notes(count)}`,
    selectNone: 'Select none',
    recoloured: (count: number, colour: string) => `${counts.notes(count)} made ${colour}`,
    tagged: (count: number, tag: string) => `${counts.notes(count)} tagged #${tag}`,
    untagged: (count: number, tag: string) => `${counts.notes(count)} no longer tagged #${tag}`,
    deleted: (count: number) => `${counts.notes(count)} deleted`,
  },
};
