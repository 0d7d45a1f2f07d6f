import type { MenuItemConstructorOptions } from 'electron/main';
import { type Command, defaultKeys, toAccelerator } from '../ipc/commands.ts';
import { texts } from './texts.ts';

type Items = MenuItemConstructorOptions[];
type MenuCommand = keyof typeof texts.appMenu.items;
type CreateItem = (command: MenuCommand) => MenuItemConstructorOptions;

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
  const item: CreateItem = (command) => {
    const label = texts.appMenu.items[command];
    const chord = chords[command] ?? defaultKeys(command, isMac)[0] ?? '';
    const accelerator = toAccelerator(chord);
    return { label, click: () => run(command), ...(accelerator === null ? {} : { accelerator }) };
  };
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: texts.appMenu.file, submenu: fileItems(isMac, item) },
    { label: texts.appMenu.edit, submenu: editItems(item) },
    { label: texts.appMenu.view, submenu: viewItems(item) },
    { label: texts.appMenu.go, submenu: goItems(item) },
    { role: 'windowMenu' },
    { role: 'help', submenu: helpItems(isMac, item) },
  ];
}

function fileItems(isMac: boolean, item: CreateItem): Items {
  return [
    item('open'),
    item('open-folder'),
    item('new-window'),
    SEPARATOR,
    item('export-notes'),
    item('import-notes'),
    item('print'),
    item('show-backups'),
    SEPARATOR,
    item('close-tab'),
    ...(isMac ? [] : [{ role: 'quit' } as const]),
  ];
}

function editItems(item: CreateItem): Items {
  return [
    // Not the roles: they would undo in a text field alone, never a note.
    item('undo'),
    item('redo'),
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    SEPARATOR,
    item('find'),
    item('next-hit'),
    item('previous-hit'),
  ];
}

function viewItems(item: CreateItem): Items {
  return [
    item('show-text'),
    item('show-filed'),
    item('show-beside'),
    item('show-split'),
    SEPARATOR,
    item('toggle-outline'),
    item('toggle-panel'),
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
    item('go-to-page'),
    item('go-to-offset'),
    SEPARATOR,
    item('go-back'),
    item('go-forward'),
    SEPARATOR,
    item('other-side'),
    item('next-tab'),
    item('previous-tab'),
  ];
}

function helpItems(isMac: boolean, item: CreateItem): Items {
  return [
    item('show-help'),
    item('show-commands'),
    item('show-keys'),
    item('show-updates'),
    ...(isMac ? [] : [{ role: 'about' } as const]),
  ];
}
