import { type Command, COMMANDS, defaultKeys, isCommand } from '../../ipc/commands.ts';
import type { Slice, StoreDeps } from './app-state.ts';
import { keep, recall } from './stored.ts';

type OwnKeys = Partial<Readonly<Record<Command, readonly string[]>>>;

/** The keys that the reader gave to commands. */
export interface KeysSlice {
  /** Whether keys are those of a Mac. */
  readonly isMac: boolean;
  /** Chords that the reader chose, by command; an empty list for one that shall have none. */
  readonly ownKeys: OwnKeys;
  /** Gives the command these chords alone, and takes them from whoever has them. */
  setKeys(command: Command, chords: readonly string[]): void;
  /** Back to the keys it had at first; null for all commands. */
  resetKeys(command: Command | null): void;
}

const KEYS_KEY = 'keys';

/** Of what was kept, that which is still a command with chords. */
function usable(kept: Readonly<Record<string, unknown>>): OwnKeys {
  const own: Partial<Record<Command, readonly string[]>> = {};
  for (const [name, chords] of Object.entries(kept)) {
    const isList = Array.isArray(chords) && chords.every((chord) => typeof chord === 'string');
    if (isCommand(name) && isList) own[name] = chords;
  }
  return own;
}

/** The keys kept from the last time, laid over those of the platform. */
export function createKeysSlice({ storage, isMac }: StoreDeps): Slice<KeysSlice> {
  return (set, get) => {
    function change(ownKeys: OwnKeys): void {
      set({ ownKeys });
      keep(storage, KEYS_KEY, ownKeys);
    }
    return {
      isMac,
      ownKeys: usable(recall(storage, KEYS_KEY, {})),
      setKeys: (command, chords) => {
        const own: Partial<Record<Command, readonly string[]>> = { ...get().ownKeys };
        for (const other of COMMANDS) {
          const before = keysOf(get(), other);
          const left = before.filter((chord) => !chords.includes(chord));
          if (other !== command && left.length < before.length) own[other] = left;
        }
        change({ ...own, [command]: chords });
      },
      resetKeys: (command) => {
        if (command === null) return change({});
        const { [command]: _own, ...others } = get().ownKeys;
        change(others);
        get().setKeys(command, defaultKeys(command, isMac));
        const { [command]: _same, ...rest } = get().ownKeys;
        return change(rest);
      },
    };
  };
}

/** The chords of a command as they are now. */
export function keysOf(
  { ownKeys, isMac }: Pick<KeysSlice, 'ownKeys' | 'isMac'>,
  command: Command,
): readonly string[] {
  return ownKeys[command] ?? defaultKeys(command, isMac);
}

/** The command that has the chord; null when none has. */
export function commandOf(
  state: Pick<KeysSlice, 'ownKeys' | 'isMac'>,
  chord: string,
): Command | null {
  return COMMANDS.find((command) => keysOf(state, command).includes(chord)) ?? null;
}
