import { useEffect, useState } from 'react';
import type { Command } from '../../ipc/commands.ts';
import { commandOf } from '../store/keys-slice.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import { chordOf, isNeeded, printedKeys } from './chord.ts';
import { texts } from '../texts.ts';

/** The recording of a command's new keys. */
export interface Recording {
  /** Whose keys are being recorded; null when none are. */
  readonly command: Command | null;
  /** Who has the chord that was pressed, while the reader has not decided; else null. */
  readonly rival: Command | null;
  /** What the reader is told of it. */
  readonly message: string;
  begin(command: Command): void;
  /** Gives the chord to the command, though another has it. */
  take(): void;
  cancel(): void;
}

interface Wish {
  readonly command: Command;
  /** Null until keys were pressed. */
  readonly chord: string | null;
  readonly rival: Command | null;
}

/** Records a chord, and asks before it takes one from another command. */
export function useRecording(): Recording {
  const store = useAppStore();
  const [wish, setWish] = useState<Wish | null>(null);
  const [message, setMessage] = useState(texts.keys.help);
  const isWaiting = wish !== null && wish.chord === null;
  const command = wish?.command ?? null;

  useEffect(() => {
    if (!isWaiting || command === null) return undefined;
    const name = texts.commands.names[command];
    function decide(chord: string, asking: Command): void {
      const state = store.getState();
      const printed = printedKeys(chord, state.isMac).join(' ');
      const rival = commandOf(state, chord);
      if (isNeeded(chord)) setMessage(texts.keys.isNeeded(printed));
      else if (rival !== null && rival !== asking) {
        setWish({ command: asking, chord, rival });
        setMessage(texts.keys.isTaken(printed, texts.commands.names[rival]));
      } else {
        state.setKeys(asking, [chord]);
        setWish(null);
        setMessage(texts.keys.isNow(name, printed));
      }
    }
    function handleKey(event: KeyboardEvent): void {
      event.preventDefault();
      event.stopImmediatePropagation();
      const chord = chordOf(event, store.getState().isMac);
      if (chord === 'Escape') {
        setWish(null);
        setMessage(texts.keys.help);
      } else if (chord !== null && command !== null) decide(chord, command);
    }
    // Before anything else in the window hears of the key.
    window.addEventListener('keydown', handleKey, true);
    return () => window.removeEventListener('keydown', handleKey, true);
  }, [isWaiting, command, store]);

  return {
    command,
    rival: wish?.rival ?? null,
    message,
    begin: (next) => {
      setWish({ command: next, chord: null, rival: null });
      setMessage(texts.keys.recording(texts.commands.names[next]));
    },
    take: () => {
      if (!wish || wish.chord === null) return;
      store.getState().setKeys(wish.command, [wish.chord]);
      setWish(null);
      setMessage(texts.keys.help);
    },
    cancel: () => {
      setWish(null);
      setMessage(texts.keys.help);
    },
  };
}
