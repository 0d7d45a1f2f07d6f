import type { MenuItemConstructorOptions } from 'electron/main';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/ipc/contract.ts';
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
  const items = itemsOf(menuTemplate(platform, (command) => run.push(command)));

  it('has every command once', () => {
    run.length = 0;
    for (const item of items) Reflect.apply(item.click ?? (() => null), null, []);
    expect(run.toSorted()).toEqual([...COMMANDS].toSorted());
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
