import type { Command } from '../../ipc/commands.ts';

/** Where the key map and the palette show a command. */
export type CommandGroup = 'File' | 'Edit' | 'Move' | 'Select' | 'Mark' | 'View';

/** A command as the reader sees it. */
export interface CommandEntry {
  readonly name: string;
  readonly group: CommandGroup;
  /** Can be done without a filing. */
  readonly always?: true;
  /** Belongs to the keyboard alone: the palette leaves it out. */
  readonly keysOnly?: true;
}

/** What every command is called. */
export const COMMAND_LIST: Readonly<Record<Command, CommandEntry>> = {
  open: { name: 'Open filing…', group: 'File', always: true },
  'open-folder': { name: 'Open folder…', group: 'File', always: true },
  'export-notes': { name: 'Export notes…', group: 'File' },
  'import-notes': { name: 'Import notes…', group: 'File', always: true },
  print: { name: 'Print or save as PDF…', group: 'File' },
  'show-backups': { name: 'Backups of my notes…', group: 'File', always: true },
  'new-window': { name: 'New window', group: 'File', always: true },
  'close-tab': { name: 'Close filing', group: 'File' },
  'next-tab': { name: 'Next filing', group: 'File' },
  'previous-tab': { name: 'Previous filing', group: 'File' },

  undo: { name: 'Undo', group: 'Edit' },
  redo: { name: 'Redo', group: 'Edit' },
  find: { name: 'Find in filing', group: 'Edit' },
  'next-hit': { name: 'Next hit', group: 'Edit' },
  'previous-hit': { name: 'Previous hit', group: 'Edit' },

  'go-to-page': { name: 'Go to page…', group: 'Move' },
  'go-to-offset': { name: 'Go to place by its number…', group: 'Move' },
  'go-back': { name: 'Go back', group: 'Move' },
  'go-forward': { name: 'Go forward', group: 'Move' },
  'next-finding': { name: 'Next finding in the text', group: 'Move' },
  'previous-finding': { name: 'Previous finding in the text', group: 'Move' },
  'next-note': { name: 'Next note', group: 'Move' },
  'previous-note': { name: 'Previous note', group: 'Move' },
  'search-notes': { name: 'Search notes', group: 'Move' },
  'next-section': { name: 'Next section', group: 'Move' },
  'previous-section': { name: 'Previous section', group: 'Move' },
  'next-table': { name: 'Next table', group: 'Move' },
  'previous-table': { name: 'Previous table', group: 'Move' },
  'follow-link': { name: 'Follow the link or footnote selected', group: 'Move' },
  'next-line': { name: 'Next line of the findings panel', group: 'Move' },
  'previous-line': { name: 'Previous line of the findings panel', group: 'Move' },

  'select-word': { name: 'Word, then the next one', group: 'Select', keysOnly: true },
  'select-sentence': { name: 'Sentence, then the next one', group: 'Select', keysOnly: true },
  'select-paragraph': { name: 'Paragraph, then the next one', group: 'Select', keysOnly: true },
  'select-section': { name: 'Section, then the next one', group: 'Select', keysOnly: true },
  'extend-word': { name: 'Longer by a word', group: 'Select', keysOnly: true },
  'extend-sentence': { name: 'Longer by a sentence', group: 'Select', keysOnly: true },
  'extend-paragraph': { name: 'Longer by a paragraph', group: 'Select', keysOnly: true },
  'extend-section': { name: 'Longer by a section', group: 'Select', keysOnly: true },
  'select-next': { name: 'Next, by the same measure', group: 'Select', keysOnly: true },
  'select-previous': { name: 'Previous, by the same measure', group: 'Select', keysOnly: true },
  'select-next-paragraph': { name: 'Next paragraph', group: 'Select', keysOnly: true },
  'select-previous-paragraph': { name: 'Previous paragraph', group: 'Select', keysOnly: true },
  'select-more': { name: 'Longer, by the same measure', group: 'Select', keysOnly: true },
  'select-less': { name: 'Shorter, by the same measure', group: 'Select', keysOnly: true },
  'select-more-paragraphs': { name: 'Longer by paragraphs', group: 'Select', keysOnly: true },
  'select-fewer-paragraphs': { name: 'Shorter by paragraphs', group: 'Select', keysOnly: true },
  'select-nothing': { name: 'Select nothing', group: 'Select', keysOnly: true },

  'highlight-1': { name: 'Highlight in yellow', group: 'Mark' },
  'highlight-2': { name: 'Highlight in blue', group: 'Mark' },
  'highlight-3': { name: 'Highlight in pink', group: 'Mark' },
  'highlight-4': { name: 'Highlight in green', group: 'Mark' },
  'highlight-5': { name: 'Highlight in orange', group: 'Mark' },
  'highlight-6': { name: 'Highlight in purple', group: 'Mark' },
  'highlight-7': { name: 'Highlight in teal', group: 'Mark' },
  'highlight-8': { name: 'Highlight in grey', group: 'Mark' },
  'write-note': { name: 'Write a note', group: 'Mark' },
  'write-tags': { name: 'Tag', group: 'Mark' },
  'copy-citation': { name: 'Copy with citation', group: 'Mark' },
  'delete-note': { name: 'Delete the note picked out', group: 'Mark' },
  'select-notes': { name: 'Select all notes listed', group: 'Mark' },
  'manage-tags': { name: 'Tags…', group: 'Mark', always: true },
  'carry-notes': { name: 'Carry notes over from another filing…', group: 'Mark' },
  'show-bin': { name: 'Bin of deleted notes…', group: 'Mark', always: true },
  'move-end-word-later': {
    name: 'Move the end of the note a word on',
    group: 'Mark',
    keysOnly: true,
  },
  'move-end-word-earlier': {
    name: 'Move the end of the note a word back',
    group: 'Mark',
    keysOnly: true,
  },
  'move-end-sentence-later': {
    name: 'Move the end of the note a sentence on',
    group: 'Mark',
    keysOnly: true,
  },
  'move-end-sentence-earlier': {
    name: 'Move the end of the note a sentence back',
    group: 'Mark',
    keysOnly: true,
  },
  'move-other-end': { name: 'Move its other end', group: 'Mark', keysOnly: true },
  'next-note-here': { name: 'Another note in the same place', group: 'Mark' },
  'accept-finding': { name: 'Accept the finding picked out as a note', group: 'Mark' },
  'accept-kind': { name: 'Accept all listed findings of that kind', group: 'Mark' },
  'dismiss-finding': { name: 'Dismiss the finding picked out', group: 'Mark' },

  'show-text': { name: 'Layout: text', group: 'View' },
  'show-filed': { name: 'Layout: as filed', group: 'View' },
  'show-beside': { name: 'Layout: text and as filed', group: 'View' },
  'show-split': { name: 'Layout: two texts side by side', group: 'View' },
  'other-side': { name: 'Go over to the other text', group: 'View' },
  'toggle-outline': { name: 'Show or hide the outline', group: 'View' },
  'toggle-panel': { name: 'Show or hide the side panel', group: 'View' },
  'show-commands': { name: 'Any command or section', group: 'View', always: true, keysOnly: true },
  'show-keys': { name: 'Keys…', group: 'View', always: true },
  'show-help': { name: 'Help', group: 'View', always: true },
  'show-updates': { name: 'Newer version…', group: 'View', always: true },
};
