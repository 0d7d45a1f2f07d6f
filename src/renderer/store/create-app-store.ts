import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppState, StoreDeps } from './app-state.ts';
import { createCommandsSlice } from './commands-slice.ts';
import { createFilingsSlice } from './filings-slice.ts';
import { createFindingsSlice } from './findings-slice.ts';
import { createFindSlice } from './find-slice.ts';
import { createMarkSlice } from './mark-slice.ts';
import { createKeysSlice } from './keys-slice.ts';
import { createNotesSlice } from './notes-slice.ts';
import { createMenuSlice } from './menu-slice.ts';
import { createReadingSlice } from './reading-slice.ts';
import { createSplitSlice } from './split-slice.ts';
import { createTakingSlice } from './taking-slice.ts';
import { createUpdatesSlice } from './updates-slice.ts';
import { createViewSlice } from './view-slice.ts';

/** The store of a window; each side of a split window has one that looks at its own filing. */
export type AppStore = StoreApi<AppState>;

/** The window's one store, its slices composed once. */
export function createAppStore(deps: StoreDeps): AppStore {
  return createStore<AppState>()((...args) => ({
    ...createFilingsSlice(deps)(...args),
    ...createViewSlice(deps)(...args),
    ...createReadingSlice(deps)(...args),
    ...createMarkSlice()(...args),
    ...createNotesSlice(deps)(...args),
    ...createFindSlice(deps)(...args),
    ...createTakingSlice(deps)(...args),
    ...createFindingsSlice()(...args),
    ...createSplitSlice(deps)(...args),
    ...createMenuSlice()(...args),
    ...createKeysSlice(deps)(...args),
    ...createUpdatesSlice(deps)(...args),
    ...createCommandsSlice()(...args),
  }));
}
