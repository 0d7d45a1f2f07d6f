import type { MenuItemConstructorOptions } from 'electron/main';
import type { Command } from '../ipc/contract.ts';

type Items = MenuItemConstructorOptions[];
type CreateItem = (
  label: string,
  accelerator: string,
  command: Command,
) => MenuItemConstructorOptions;

const SEPARATOR = { type: 'separator' } as const;

/**
 * The application menu of a platform. What the window can do itself are commands that it carries out; what the platform
 * knows are its roles.
 */
export function menuTemplate(platform: NodeJS.Platform, run: (command: Command) => void): Items {
  const isMac = platform === 'darwin';
  const item: CreateItem = (label, accelerator, command) => ({
    label,
    accelerator,
    click: () => run(command),
  });
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: fileItems(isMac, item) },
    { label: '&Edit', submenu: editItems(isMac, item) },
    { label: '&View', submenu: viewItems(item) },
    { role: 'windowMenu' },
    { role: 'help', submenu: helpItems(isMac, item) },
  ];
}

function fileItems(isMac: boolean, item: CreateItem): Items {
  return [
    item('Open…', 'CmdOrCtrl+O', 'open'),
    item('Open Folder…', 'CmdOrCtrl+Shift+O', 'open-folder'),
    SEPARATOR,
    item('Export Notes…', 'CmdOrCtrl+E', 'export-notes'),
    item('Import Notes…', 'CmdOrCtrl+Shift+E', 'import-notes'),
    item('Backups…', 'CmdOrCtrl+Shift+B', 'show-backups'),
    SEPARATOR,
    item('Close Tab', 'CmdOrCtrl+W', 'close-tab'),
    ...(isMac ? [] : [{ role: 'quit' } as const]),
  ];
}

function editItems(isMac: boolean, item: CreateItem): Items {
  return [
    // Not the roles: they would undo in a text field alone, never a note.
    item('Undo', 'CmdOrCtrl+Z', 'undo'),
    item('Redo', isMac ? 'Shift+Cmd+Z' : 'Ctrl+Y', 'redo'),
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    SEPARATOR,
    item('Find in Filing', 'CmdOrCtrl+F', 'find'),
  ];
}

function viewItems(item: CreateItem): Items {
  return [
    item('Outline', 'CmdOrCtrl+Shift+L', 'toggle-outline'),
    item('Side Panel', 'CmdOrCtrl+Shift+P', 'toggle-panel'),
    SEPARATOR,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    SEPARATOR,
    { role: 'togglefullscreen' },
    { role: 'toggleDevTools' },
  ];
}

function helpItems(isMac: boolean, item: CreateItem): Items {
  return [
    item('Keyboard Shortcuts', 'CmdOrCtrl+/', 'show-keys'),
    ...(isMac ? [] : [{ role: 'about' } as const]),
  ];
}
