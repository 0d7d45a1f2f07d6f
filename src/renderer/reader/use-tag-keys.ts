import { useEffect } from 'react';
import { isField } from '../commands/run-command.ts';
import { chordOf } from '../keys/chord.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { commandOf } from '../store/keys-slice.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import type { Marking } from './use-marking.ts';

/** Lets a tag be given by the key that the reader has settled for it; a key that a command has belongs to the command. */
export function useTagKeys(marking: Marking): void {
  const store = useAppStore();
  const { tags } = useNotebook();
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      const state = store.getState();
      const chord = chordOf(event, state.isMac);
      const tag = tags.find(({ hotkey }) => hotkey !== null && hotkey.toUpperCase() === chord);
      if (!tag || event.defaultPrevented || chord === null || commandOf(state, chord)) return;
      if (state.editing || state.dialog !== null || isField(event.target)) return;
      if (state.selection === null && state.activePassage?.kind !== 'annotation') return;
      event.preventDefault();
      void marking.tag(tag);
    }
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, [store, tags, marking]);
}
