import type { MenuItemConstructorOptions } from 'electron/main';
import { type Command, defaultKeys, toAccelerator } from '../ipc/commands.ts';

type Items = MenuItemConstructorOptions[];
type CreateItem = (label: string, command: Command) => MenuItemConstructorOptions;

/** What a menu is made from. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Carries out what the window can do itself; what the platform knows are its roles. */
  readonly run: (command: Command) => void;
  /** Chords that the reader chose, by command; an empty one for a command that has none. */
  readonly chords?: Readonly<Partial<Record<Command, string>>>;
}

const SEPARATOR = { type: 'separator' } as const;

/** The application menu of a platform. */
export function menuTemplate({ platform, run, chords = {} }: MenuOptions): Items {
  const isMac = platform === 'darwin';
  const item: CreateItem = (label, command) => {
    const chord = chords[command] ?? defaultKeys(command, isMac)[0] ?? '';
    const accelerator = toAccelerator(chord);
    return { label, click: () => run(command), ...(accelerator === null ? {} : { accelerator }) };
  };
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: fileItems(isMac, item) },
    { label: '&Edit', submenu: editItems(item) },
    { label: '&View', submenu: viewItems(item) },
    { label: '&Go', submenu: goItems(item) },
    { role: 'windowMenu' },
    { role: 'help', submenu: helpItems(isMac, item) },
  ];
}

function fileItems(isMac: boolean, item: CreateItem): Items {
  return [
    item('Open…', 'open'),
    item('Open Folder…', 'open-folder'),
    item('New Window', 'new-window'),
    SEPARATOR,
    item('Export Notes…', 'export-notes'),
    item('Import Notes…', 'import-notes'),
    item('Print…', 'print'),
    item('Backups…', 'show-backups'),
    SEPARATOR,
    item('Close Tab', 'close-tab'),
    ...(isMac ? [] : [{ role: 'quit' } as const]),
  ];
}

function editItems(item: CreateItem): Items {
  return [
    // Not the roles: they would undo in a text field alone, never a note.
    item('Undo', 'undo'),
    item('Redo', 'redo'),
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    SEPARATOR,
    item('Find in Filing', 'find'),
    item('Next Hit', 'next-hit'),
    item('Previous Hit', 'previous-hit'),
  ];
}

function viewItems(item: CreateItem): Items {
  return [
    item('Text', 'show-text'),
    item('As Filed', 'show-filed'),
    item('Text and as Filed', 'show-beside'),
    item('Two Texts', 'show-split'),
    SEPARATOR,
    item('Outline', 'toggle-outline'),
    item('Side Panel', 'toggle-panel'),
    SEPARATOR,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    SEPARATOR,
    { role: 'togglefullscreen' },
    { role: 'toggleDevTools' },
  ];
}

function goItems(item: CreateItem): Items {
  return [
    item('Page…', 'go-to-page'),
    item('Place by Number…', 'go-to-offset'),
    SEPARATOR,
    item('Back', 'go-back'),
    item('Forward', 'go-forward'),
    SEPARATOR,
    item('Other Text', 'other-side'),
    item('Next Filing', 'next-tab'),
    item('Previous Filing', 'previous-tab'),
  ];
}

function helpItems(isMac: boolean, item: CreateItem): Items {
  return [
    item('Exhibit 99 Help', 'show-help'),
    item('All Commands', 'show-commands'),
    item('Keyboard Shortcuts', 'show-keys'),
    item('Newer Version…', 'show-updates'),
    ...(isMac ? [] : [{ role: 'about' } as const]),
  ];
}
