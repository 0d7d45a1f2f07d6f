import type { MenuItemConstructorOptions } from 'electron/main';
import type { Command } from '../ipc/contract.ts';

/**
 * The application menu of a platform. What the window can do itself are commands that it carries out; what the platform
 * knows are its roles.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  run: (command: Command) => void,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const item = (label: string, accelerator: string, command: Command) => ({
    label,
    accelerator,
    click: () => run(command),
  });
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('Open…', 'CmdOrCtrl+O', 'open'),
        item('Open Folder…', 'CmdOrCtrl+Shift+O', 'open-folder'),
        { type: 'separator' },
        item('Export Notes…', 'CmdOrCtrl+E', 'export-notes'),
        { type: 'separator' },
        item('Close Tab', 'CmdOrCtrl+W', 'close-tab'),
        ...(isMac ? [] : [{ role: 'quit' } as const]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'CmdOrCtrl+Z', 'undo'),
        item('Redo', isMac ? 'Shift+Cmd+Z' : 'Ctrl+Y', 'redo'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        item('Find in Filing', 'CmdOrCtrl+F', 'find'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Outline', 'CmdOrCtrl+Shift+L', 'toggle-outline'),
        item('Side Panel', 'CmdOrCtrl+Shift+P', 'toggle-panel'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        item('Keyboard Shortcuts', 'CmdOrCtrl+/', 'show-keys'),
        ...(isMac ? [] : [{ role: 'about' } as const]),
      ],
    },
  ];
}
