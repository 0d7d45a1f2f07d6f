import type { StateCreator } from 'zustand/vanilla';
import type { Bridge, DocumentBody, Failure } from '../../ipc/contract.ts';
import type { CommandsSlice } from './commands-slice.ts';
import type { FilingsSlice } from './filings-slice.ts';
import type { FindingsSlice } from './findings-slice.ts';
import type { FindSlice } from './find-slice.ts';
import type { KeysSlice } from './keys-slice.ts';
import type { MarkSlice } from './mark-slice.ts';
import type { NotesSlice } from './notes-slice.ts';
import type { MenuSlice } from './menu-slice.ts';
import type { PassageSpan } from './passage-span.ts';
import type { ReadingSlice } from './reading-slice.ts';
import type { SplitSlice } from './split-slice.ts';
import type { TakingSlice } from './taking-slice.ts';
import type { UpdatesSlice } from './updates-slice.ts';
import type { ViewSlice } from './view-slice.ts';

/** All that dies with the window, but for what the slices write to `storage`. Annotations are not here: Dexie has them. */
export type AppState = FilingsSlice &
  ViewSlice &
  ReadingSlice &
  MarkSlice &
  NotesSlice &
  FindSlice &
  TakingSlice &
  FindingsSlice &
  SplitSlice &
  MenuSlice &
  KeysSlice &
  UpdatesSlice &
  CommandsSlice;

/** What the store needs of its surroundings. */
export interface StoreDeps {
  readonly bridge: Bridge;
  /** Survives the window: appearance, panels, reading positions. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Whether the keyboard is a Mac's. */
  readonly isMac: boolean;
  /** Searches for the reader's own expression, away from the window; null when it does not end in time. */
  readonly searchHits: (
    pattern: RegExp,
    bodies: readonly DocumentBody[],
  ) => Promise<readonly PassageSpan[] | null>;
  /** Lets input and frames go first; resolves when there is time again. */
  readonly pause: () => Promise<void>;
  /** Tells the reader of a failure, without stopping anything. */
  readonly onFailure: (failure: Failure, name: string) => void;
}

/** A part of the store that sees the whole. */
export type Slice<S> = StateCreator<AppState, [], [], S>;
