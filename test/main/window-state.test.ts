import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isReachable, readWindowState } from '../../src/main/window-state.ts';

describe('readWindowState', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'window-state-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads what was written', () => {
    const state = { x: 10, y: 20, width: 1200, height: 800, isMaximised: true };
    const file = join(folder, 'window.json');
    writeFileSync(file, JSON.stringify(state));
    expect(readWindowState(file)).toEqual(state);
  });

  it.each([
    ['no file', null],
    ['a file cut short', '{"x": 10'],
    ['a window of no size', '{"x":0,"y":0,"width":0,"height":0,"isMaximised":false}'],
    ['a window at half a pixel', '{"x":0.5,"y":0,"width":900,"height":700,"isMaximised":false}'],
    ['something else', '[]'],
  ])('knows nothing from %s', (_what, content) => {
    const file = join(folder, 'odd.json');
    if (content === null) rmSync(file, { force: true });
    else writeFileSync(file, content);
    expect(readWindowState(file)).toBeNull();
  });
});

describe('isReachable', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1080 },
    { x: 1920, y: 0, width: 1280, height: 1024 },
  ];
  it.each([
    ['on the first screen', { x: 100, y: 100 }, true],
    ['on the second screen', { x: 2000, y: 100 }, true],
    ['across both', { x: 1700, y: 0 }, true],
    ['mostly beyond the left edge', { x: -900, y: 0 }, false],
    ['above the screen', { x: 100, y: -50 }, false],
    ['on a screen that is gone', { x: 4000, y: 100 }, false],
  ])('of a window %s', (_what, place, expected) => {
    expect(isReachable({ ...place, width: 1000, height: 700 }, screens)).toBe(expected);
  });
});
