import { describe, expect, it } from 'vitest';
import { COMMANDS, defaultKeys } from '../../../src/ipc/commands.ts';
import { commandOf, keysOf } from '../../../src/renderer/store/keys-slice.ts';
import { createRoom } from './create-room.ts';

describe('the keys of commands', () => {
  it.each([false, true])('belong to one command each at first (on a Mac: %s)', (isMac) => {
    const chords = COMMANDS.flatMap((command) => defaultKeys(command, isMac));
    expect(new Set(chords).size).toBe(chords.length);
  });

  it('are those that the reader chose, also the next time', () => {
    const kept = new Map<string, string>();
    createRoom(kept).getState().setKeys('find', ['Mod+Shift+F']);
    const later = createRoom(kept).getState();
    expect(keysOf(later, 'find')).toEqual(['Mod+Shift+F']);
    expect(commandOf(later, 'Mod+Shift+F')).toBe('find');
    expect(commandOf(later, 'Mod+F')).toBeNull();
  });

  it('go over from the command that had them', () => {
    const store = createRoom();
    store.getState().setKeys('next-finding', ['N']);
    expect(commandOf(store.getState(), 'N')).toBe('next-finding');
    expect(keysOf(store.getState(), 'write-note')).toEqual([]);
    expect(keysOf(store.getState(), 'redo')).toEqual(['Mod+Y', 'Mod+Shift+Z']);
  });

  it('come back one by one, taken from whoever has them now', () => {
    const store = createRoom();
    store.getState().setKeys('next-finding', ['N']);
    store.getState().resetKeys('write-note');
    expect(commandOf(store.getState(), 'N')).toBe('write-note');
    expect(keysOf(store.getState(), 'next-finding')).toEqual([]);
    store.getState().resetKeys('next-finding');
    expect(store.getState().ownKeys).toEqual({});
  });

  it('come back all at once', () => {
    const store = createRoom();
    store.getState().setKeys('open', ['Mod+K']);
    store.getState().resetKeys(null);
    for (const command of COMMANDS)
      expect(keysOf(store.getState(), command)).toEqual(defaultKeys(command, false));
  });

  it.each([
    '{',
    '[]',
    '{"open":"Mod+O"}',
    '{"open":[1]}',
    '{"nothing":["Q"]}',
    '{"__proto__":["Q"]}',
  ])('stay as they were when %s was kept', (json) => {
    const store = createRoom(new Map([['keys', json]]));
    for (const command of COMMANDS)
      expect(keysOf(store.getState(), command)).toEqual(defaultKeys(command, false));
  });
});
