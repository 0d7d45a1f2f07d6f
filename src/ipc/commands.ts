/**
 * Every command of the window with the keys it has until the reader gives it others. A chord names its modifiers first;
 * `Mod` is Ctrl, on a Mac the command key. A letter without Shift is the key alone, whatever Caps Lock says.
 */
export const DEFAULT_KEYS = {
  open: ['Mod+O'],
  'open-folder': ['Mod+Shift+O'],
  'export-notes': ['Mod+E'],
  'import-notes': ['Mod+Shift+E'],
  print: ['Mod+P'],
  'show-backups': ['Mod+Shift+B'],
  'new-window': ['Mod+Shift+N'],
  'close-tab': ['Mod+W'],
  'next-tab': ['Ctrl+Tab'],
  'previous-tab': ['Ctrl+Shift+Tab'],

  undo: ['Mod+Z'],
  redo: ['Mod+Y', 'Mod+Shift+Z'],
  find: ['Mod+F'],
  'next-hit': ['F3'],
  'previous-hit': ['Shift+F3'],

  'go-to-page': ['Mod+G'],
  'go-to-offset': ['Mod+Shift+G'],
  'go-back': ['Alt+Left'],
  'go-forward': ['Alt+Right'],
  'next-finding': ['J'],
  'previous-finding': ['K'],
  'next-note': ['Shift+J'],
  'previous-note': ['Shift+K'],
  'search-notes': ['Mod+Shift+F'],
  'next-section': ['H'],
  'previous-section': ['Shift+H'],
  'next-table': ['G'],
  'previous-table': ['Shift+G'],
  'follow-link': ['L'],
  'next-line': [']'],
  'previous-line': ['['],

  'select-word': ['W'],
  'select-sentence': ['S'],
  'select-paragraph': ['P'],
  'select-section': ['I'],
  'extend-word': ['Shift+W'],
  'extend-sentence': ['Shift+S'],
  'extend-paragraph': ['Shift+P'],
  'extend-section': ['Shift+I'],
  'select-next': ['Right'],
  'select-previous': ['Left'],
  'select-next-paragraph': ['Down'],
  'select-previous-paragraph': ['Up'],
  'select-more': ['Shift+Right'],
  'select-less': ['Shift+Left'],
  'select-more-paragraphs': ['Shift+Down'],
  'select-fewer-paragraphs': ['Shift+Up'],
  'select-nothing': ['Escape'],

  'highlight-1': ['1'],
  'highlight-2': ['2'],
  'highlight-3': ['3'],
  'highlight-4': ['4'],
  'highlight-5': ['5'],
  'highlight-6': ['6'],
  'highlight-7': ['7'],
  'highlight-8': ['8'],
  'write-note': ['N'],
  'write-tags': ['T'],
  'copy-citation': ['C'],
  'delete-note': ['Delete', 'Backspace'],
  'select-notes': [],
  'manage-tags': [],
  'show-bin': [],
  'carry-notes': [],
  'move-end-word-later': ['Alt+Shift+Right'],
  'move-end-word-earlier': ['Alt+Shift+Left'],
  'move-end-sentence-later': ['Alt+Shift+Down'],
  'move-end-sentence-earlier': ['Alt+Shift+Up'],
  'move-other-end': ['E'],
  'next-note-here': ['O'],
  'accept-finding': ['A'],
  'accept-kind': ['Shift+A'],
  'dismiss-finding': ['X'],

  'show-text': ['Alt+1'],
  'show-filed': ['Alt+2'],
  'show-beside': ['Alt+3'],
  'show-split': ['Alt+4'],
  'other-side': ['F6'],
  'toggle-outline': ['Mod+Shift+L'],
  'toggle-panel': ['Mod+Shift+P'],
  'show-commands': ['Mod+K'],
  'show-keys': ['?', 'Mod+/'],
  'show-help': ['F1'],
  'show-updates': [],
} as const satisfies Record<string, readonly string[]>;

/** Something the window can do when it is told by a key, a menu or the palette. */
export type Command = keyof typeof DEFAULT_KEYS;

/** Whether it is one: for what comes from a file or another process. */
export function isCommand(name: string): name is Command {
  return Object.hasOwn(DEFAULT_KEYS, name);
}

/** Every command, in the order of the key map. */
export const COMMANDS: readonly Command[] = Object.keys(DEFAULT_KEYS).filter(isCommand);

const MAC_KEYS: Partial<Record<Command, readonly string[]>> = {
  redo: ['Mod+Shift+Z'],
  // Option types signs there.
  'show-text': ['Mod+1'],
  'show-filed': ['Mod+2'],
  'show-beside': ['Mod+3'],
  'show-split': ['Mod+4'],
  'go-back': ['Mod+['],
  'go-forward': ['Mod+]'],
};

/** The keys of a platform that nobody has changed. */
export function defaultKeys(command: Command, isMac: boolean): readonly string[] {
  return (isMac ? MAC_KEYS[command] : undefined) ?? DEFAULT_KEYS[command];
}

/** The chord as a menu of Electron has it; null for a key alone, which in a menu would keep it from text fields. */
export function toAccelerator(chord: string): string | null {
  if (!/^(?:Mod|Ctrl|Alt)\+|^(?:Shift\+)?F\d+$/.test(chord)) return null;
  return chord.replace(/^Mod\+/, 'CmdOrCtrl+');
}
