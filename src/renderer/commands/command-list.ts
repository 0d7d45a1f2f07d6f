import type { Command } from '../../ipc/commands.ts';

/** Where the key map and the palette show a command. */
export type CommandGroup = 'file' | 'edit' | 'move' | 'select' | 'mark' | 'view';

/** Where and when a command is offered; what it is called stands in the texts. */
export interface CommandEntry {
  readonly group: CommandGroup;
  /** Can be done without a filing. */
  readonly always?: true;
  /** Belongs to the keyboard alone: the palette leaves it out. */
  readonly keysOnly?: true;
}

/** Every command, in the order of the key map. */
export const COMMAND_LIST: Readonly<Record<Command, CommandEntry>> = {
  open: { group: 'file', always: true },
  'open-folder': { group: 'file', always: true },
  'export-notes': { group: 'file' },
  'import-notes': { group: 'file', always: true },
  print: { group: 'file' },
  'show-backups': { group: 'file', always: true },
  'new-window': { group: 'file', always: true },
  'close-tab': { group: 'file' },
  'next-tab': { group: 'file' },
  'previous-tab': { group: 'file' },

  undo: { group: 'edit' },
  redo: { group: 'edit' },
  find: { group: 'edit' },
  'next-hit': { group: 'edit' },
  'previous-hit': { group: 'edit' },

  'go-to-page': { group: 'move' },
  'go-to-offset': { group: 'move' },
  'go-back': { group: 'move' },
  'go-forward': { group: 'move' },
  'next-finding': { group: 'move' },
  'previous-finding': { group: 'move' },
  'next-note': { group: 'move' },
  'previous-note': { group: 'move' },
  'search-notes': { group: 'move' },
  'next-section': { group: 'move' },
  'previous-section': { group: 'move' },
  'next-table': { group: 'move' },
  'previous-table': { group: 'move' },
  'follow-link': { group: 'move' },
  'next-line': { group: 'move' },
  'previous-line': { group: 'move' },

  'select-word': { group: 'select', keysOnly: true },
  'select-sentence': { group: 'select', keysOnly: true },
  'select-paragraph': { group: 'select', keysOnly: true },
  'select-section': { group: 'select', keysOnly: true },
  'extend-word': { group: 'select', keysOnly: true },
  'extend-sentence': { group: 'select', keysOnly: true },
  'extend-paragraph': { group: 'select', keysOnly: true },
  'extend-section': { group: 'select', keysOnly: true },
  'select-next': { group: 'select', keysOnly: true },
  'select-previous': { group: 'select', keysOnly: true },
  'select-next-paragraph': { group: 'select', keysOnly: true },
  'select-previous-paragraph': { group: 'select', keysOnly: true },
  'select-more': { group: 'select', keysOnly: true },
  'select-less': { group: 'select', keysOnly: true },
  'select-more-paragraphs': { group: 'select', keysOnly: true },
  'select-fewer-paragraphs': { group: 'select', keysOnly: true },
  'select-nothing': { group: 'select', keysOnly: true },

  'highlight-1': { group: 'mark' },
  'highlight-2': { group: 'mark' },
  'highlight-3': { group: 'mark' },
  'highlight-4': { group: 'mark' },
  'highlight-5': { group: 'mark' },
  'highlight-6': { group: 'mark' },
  'highlight-7': { group: 'mark' },
  'highlight-8': { group: 'mark' },
  'write-note': { group: 'mark' },
  'write-tags': { group: 'mark' },
  'copy-citation': { group: 'mark' },
  'delete-note': { group: 'mark' },
  'select-notes': { group: 'mark' },
  'manage-tags': { group: 'mark', always: true },
  'carry-notes': { group: 'mark' },
  'show-bin': { group: 'mark', always: true },
  'move-end-word-later': {
    group: 'mark',
    keysOnly: true,
  },
  'move-end-word-earlier': {
    group: 'mark',
    keysOnly: true,
  },
  'move-end-sentence-later': {
    group: 'mark',
    keysOnly: true,
  },
  'move-end-sentence-earlier': {
    group: 'mark',
    keysOnly: true,
  },
  'move-other-end': { group: 'mark', keysOnly: true },
  'next-note-here': { group: 'mark' },
  'accept-finding': { group: 'mark' },
  'accept-kind': { group: 'mark' },
  'dismiss-finding': { group: 'mark' },

  'show-text': { group: 'view' },
  'show-filed': { group: 'view' },
  'show-beside': { group: 'view' },
  'show-split': { group: 'view' },
  'other-side': { group: 'view' },
  'toggle-outline': { group: 'view' },
  'toggle-panel': { group: 'view' },
  'show-commands': { group: 'view', always: true, keysOnly: true },
  'show-keys': { group: 'view', always: true },
  'show-help': { group: 'view', always: true },
  'show-updates': { group: 'view', always: true },
};
