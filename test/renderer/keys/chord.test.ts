import { describe, expect, it } from 'vitest';
import { chordOf, isForCommands, printedKeys } from '../../../src/renderer/keys/chord.ts';

const NOTHING = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('chordOf', () => {
  it.each([
    ['a letter', { key: 's' }, 'S', 'S'],
    ['a letter with Caps Lock', { key: 'S' }, 'S', 'S'],
    ['a letter with Shift', { key: 'S', shiftKey: true }, 'Shift+S', 'Shift+S'],
    ['a sign that Shift makes', { key: '?', shiftKey: true }, '?', '?'],
    ['Ctrl and a letter', { key: 'f', ctrlKey: true }, 'Mod+F', 'Ctrl+F'],
    ['the command key', { key: 'f', metaKey: true }, 'F', 'Mod+F'],
    ['Ctrl+Tab', { key: 'Tab', ctrlKey: true }, 'Ctrl+Tab', 'Ctrl+Tab'],
    [
      'all of Ctrl, Alt and Shift',
      { key: 'ArrowLeft', ctrlKey: true, altKey: true, shiftKey: true },
      'Mod+Alt+Shift+Left',
      'Ctrl+Alt+Shift+Left',
    ],
    ['a function key', { key: 'F3', shiftKey: true }, 'Shift+F3', 'Shift+F3'],
    ['a modifier alone', { key: 'Control', ctrlKey: true }, null, null],
  ])('names %s', (_what, press, onPc, onMac) => {
    expect(chordOf({ ...NOTHING, ...press }, false)).toBe(onPc);
    expect(chordOf({ ...NOTHING, ...press }, true)).toBe(onMac);
  });
});

describe('printedKeys', () => {
  it.each([
    ['Mod+Shift+E', 'Ctrl Shift E', '⌘ ⇧ E'],
    ['Alt+Left', 'Alt ←', '⌥ ←'],
    ['Delete', 'Del', '⌦'],
    ['Ctrl+Tab', 'Ctrl Tab', '⌃ Tab'],
  ])('prints %s as on the keyboard', (chord, onPc, onMac) => {
    expect(printedKeys(chord, false).join(' ')).toBe(onPc);
    expect(printedKeys(chord, true).join(' ')).toBe(onMac);
  });
});

describe('isForCommands', () => {
  it.each([
    ['S', false],
    ['Shift+S', false],
    ['?', false],
    ['Delete', false],
    ['Mod+S', true],
    ['Alt+Left', true],
    ['F3', true],
    ['Shift+F3', true],
  ])('of %s is %s', (chord, expected) => {
    expect(isForCommands(chord)).toBe(expected);
  });
});
