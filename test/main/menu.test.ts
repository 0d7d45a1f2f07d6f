import type { MenuItemConstructorOptions } from 'electron/main';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../src/main/menu.ts';

const PLATFORMS = ['linux', 'win32', 'darwin'] as const;

function itemsOf(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : []),
  ]);
}

describe.each(PLATFORMS)('menuTemplate on %s', (platform) => {
  const run: string[] = [];
  const items = itemsOf(menuTemplate({ platform, run: (command) => run.push(command) }));

  it('has no command twice', () => {
    run.length = 0;
    for (const item of items) Reflect.apply(item.click ?? (() => null), null, []);
    expect(run.length).toBeGreaterThan(15);
    expect(new Set(run).size).toBe(run.length);
  });

  it('shows the keys that the reader chose', () => {
    const own = { find: 'Mod+Shift+F', redo: '', 'next-hit': 'N' };
    const changed = itemsOf(menuTemplate({ platform, run: () => null, chords: own }));
    const keysOf = (label: string) => changed.find((item) => item.label === label)?.accelerator;
    expect(keysOf('Find in Filing')).toBe('CmdOrCtrl+Shift+F');
    expect(keysOf('Redo')).toBeUndefined();
    // In a menu a letter alone would be kept from every text field.
    expect(keysOf('Next Hit')).toBeUndefined();
  });

  it('gives no two items the same keys', () => {
    const keys = items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('quits from the menu where the platform has it', () => {
    const roles = items.flatMap(({ role }) => (role ? [role] : []));
    expect(roles).toContain(platform === 'darwin' ? 'appMenu' : 'quit');
  });
});
