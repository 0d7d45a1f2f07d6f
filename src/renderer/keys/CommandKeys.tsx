import type { Command } from '../../ipc/commands.ts';
import { printedKeys } from './chord.ts';
import { keysOf } from '../store/keys-slice.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Chord } from './Chord.tsx';

/** The keys that a command has now; nothing when it has none. */
export function CommandKeys({ command }: { command: Command }) {
  const chord = useApp((state) => keysOf(state, command)[0]);
  return chord === undefined ? null : <Chord chord={chord} />;
}

/** The keys of a command as a hint in words, such as "Ctrl Z"; empty when it has none. */
export function useKeyHint(command: Command): string {
  return useApp((state) => {
    const chord = keysOf(state, command)[0];
    return chord === undefined ? '' : printedKeys(chord, state.isMac).join(' ');
  });
}

/** A chord as a hint in words. */
export function useChordHint(chord: string): string {
  return useApp((state) => printedKeys(chord, state.isMac).join(' '));
}
