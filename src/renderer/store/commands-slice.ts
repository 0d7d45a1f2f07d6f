import type { Command } from '../../ipc/commands.ts';
import type { Slice } from './app-state.ts';

/** Carries out a command if it is one of its own and can be done now; false when not. */
export type Performer = (command: Command) => boolean;

/** Commands, and the parts of the window that carry them out. */
export interface CommandsSlice {
  /** The parts of the window that have commands of their own while they are shown, such as the text. */
  readonly performers: readonly Performer[];
  /** Returns the way to take it away again. */
  addPerformer(performer: Performer): () => void;
}

/** Nobody carries anything out at first. */
export function createCommandsSlice(): Slice<CommandsSlice> {
  return (set) => ({
    performers: [],
    addPerformer: (performer) => {
      set(({ performers }) => ({ performers: [...performers, performer] }));
      return () =>
        set(({ performers }) => ({
          performers: performers.filter((other) => other !== performer),
        }));
    },
  });
}
