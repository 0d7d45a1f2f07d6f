import { counts } from './counts.ts';
import { formats } from './formats.ts';

const { number } = formats;

const ends = {
  start: { name: 'Start of the mark', moving: 'Moving the start of the mark' },
  end: { name: 'End of the mark', moving: 'Moving the end of the mark' },
};

/** The text of a filing and the document as it was filed. */
export const reading = {
  text: 'Text',
  loading: 'Reading the filing',
  wideTable: 'Wide table',
  filed: {
    title: 'As filed',
    loading: 'Reading the document as it was filed…',
    /** How much of the page is there; null while that is not known. */
    showing: (percent: number | null) =>
      percent === null ? 'Loading…' : `Loading, ${number(percent)} %`,
    stopped: 'Stopped.',
    part: 'Stopped: only the beginning is shown.',
    whole: 'Show all of it',
  },
  goTo: {
    page: {
      title: 'Go to page',
      field: 'Page',
      example: '12 or F-3',
      missing: (wanted: string) => `There is no page “${wanted}”.`,
      pages: (document: string, first: string, last: string) =>
        `${document} has pages ${first} to ${last}.`,
      noPages: (document: string) => `${document} has no page numbers.`,
    },
    offset: {
      title: 'Go to place',
      field: 'Place',
      example: '0',
      missing: (wanted: string) => `There is no place “${wanted}”.`,
      length: (document: string, characters: number) =>
        `${document} has ${number(characters)} characters, counted from 0.`,
    },
    thisDocument: 'This document',
    go: 'Go',
  },
  steps: {
    table: (words: string) => `Table: ${words}`,
    finding: (kind: string, words: string) => `${kind}: ${words}`,
    noNote: 'No note in this filing',
    noLater: {
      section: 'No later section',
      table: 'No later table',
      finding: 'No later finding',
    },
    noEarlier: {
      section: 'No earlier section',
      table: 'No earlier table',
      finding: 'No earlier finding',
    },
  },
  footnote: (words: string) => `Footnote: ${words}. Go back returns.`,
  leadsOut: 'Leads out of the filing',
  noLink: 'No link here',
  selected: (words: string) => `Selected: ${words}`,
  selectedLong: (count: number, first: string, last: string) =>
    `Selected, ${counts.words(count)}: ${first} … ${last}`,
  nothingMore: 'Nothing more to select there',
  note: (quote: string) => `Note: ${quote}`,
  noOtherNote: 'No other note here',
  noteHere: (place: number, count: number) => `Note ${number(place)} of ${number(count)} here`,
  noteHereWords: (place: number, count: number, quote: string) =>
    `Note ${number(place)} of ${number(count)} here: ${quote}`,
  notesHere: (count: number) => `${counts.notes(count)} here: click again for the next`,
  overlap: 'Notes here',
};

/** Marking passages, and what is said of it. */
export const marking = {
  tools: 'Mark the passage',
  highlight: 'Highlight',
  addNote: 'Add note',
  note: 'Note',
  addTag: 'Add tag',
  tag: 'Tag',
  copyCited: 'Copy with citation',
  copied: 'Copied with citation',
  highlighted: (colour: string, words: number) => `Highlighted ${colour}, ${counts.words(words)}`,
  highlightedIn: (colour: string, words: number, section: string) =>
    `Highlighted ${colour}, ${counts.words(words)}, in ${section}`,
  recoloured: (colour: string) => `Now ${colour}`,
  tagged: (tag: string) => `Tagged ${tag}`,
  untagged: (tag: string) => `No longer tagged ${tag}`,
  notMarked: 'That passage could not be marked; mark it again.',
  deleteNote: 'Delete note',
  noteDeleted: 'Note deleted',
  ends,
  endsHere: 'The mark ends here',
  startsWith: (words: string, count: number) => `Starts with “${words}”, ${counts.words(count)}`,
  endsWith: (words: string, count: number) => `Ends with “${words}”, ${counts.words(count)}`,
  colour: 'Colour',
  /** A pen and its number, which is its key as well. */
  pen: (colour: string, key: number) => `${colour}, key ${number(key)}`,
};
