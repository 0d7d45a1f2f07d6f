import { useEffect } from 'react';
import { type Command, isCommand } from '../../ipc/commands.ts';
import { getBridge } from '../bridge.ts';
import { isField, isOfWindow, runCommand } from './run-command.ts';
import { chordOf, isForCommands } from '../keys/chord.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { AppState } from '../store/app-state.ts';
import { commandOf, keysOf } from '../store/keys-slice.ts';
import { useAppStore } from '../store/StoreProvider.tsx';

/** By these a text field's own cursor moves. */
const OF_FIELDS = /^(?:(?:Mod|Alt)\+)+(?:Shift\+)?(?:Left|Right|Up|Down|Delete|Backspace)$/;

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}

/** The command that a key press asks for, where it was pressed; null when the key means something else there. */
function commandFor(event: KeyboardEvent, state: AppState): Command | null {
  const chord = chordOf(event, state.isMac);
  const command = chord === null ? null : commandOf(state, chord);
  if (chord === null || command === null || event.defaultPrevented) return null;
  const isTyped = !isForCommands(chord);
  const hasItself = OF_FIELDS.test(chord) || command === 'undo' || command === 'redo';
  if (isField(event.target) && (isTyped || hasItself)) return null;
  if (state.dialog === null && !isInDialog(event.target)) return command;
  return isTyped || !isOfWindow(command) ? null : command;
}

/** Commands of the menu, and the keys of all commands. */
export function useShortcuts(): void {
  const store = useAppStore();
  const { writer } = useNotebook();
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      const state = store.getState();
      const command = commandFor(event, state);
      if (command === null) return;
      if (state.editing && !isForCommands(chordOf(event, state.isMac) ?? '')) {
        // The editor is about to open: what is typed is meant for it, not for us.
        if (command === 'select-nothing') state.edit(null);
        return;
      }
      // Handled here, the key does not reach the menu, which would do the same again.
      if (runCommand(store, writer, command)) event.preventDefault();
    }
    window.addEventListener('keydown', handleKey);
    const stop = getBridge().on('menu:command', (command) => runCommand(store, writer, command));
    return () => {
      window.removeEventListener('keydown', handleKey);
      stop();
    };
  }, [store, writer]);
}

/** Keeps the keys in the application menu those that the commands have. */
export function useMenuKeys(): void {
  const store = useAppStore();
  useEffect(() => {
    function tell(): void {
      const state = store.getState();
      const changed = Object.keys(state.ownKeys).filter(isCommand);
      void getBridge()['menu:keys'](
        changed.map((command) => [command, keysOf(state, command)[0] ?? '']),
      );
    }
    tell();
    return store.subscribe((state, before) => {
      if (state.ownKeys !== before.ownKeys) tell();
    });
  }, [store]);
}
