import type { Slice, StoreDeps } from './app-state.ts';
import { keep, recall } from './stored.ts';

/** Whether, and when last, newer versions are looked for without being told to each time. */
export interface UpdatesSlice {
  /** Once a day, at start; off until the reader says so. */
  readonly looksDaily: boolean;
  setLooksDaily(looksDaily: boolean): void;
  /** True at most once a day and only where the reader wants it; what is allowed counts as done. */
  takeDailyLook(now: number): boolean;
}

const UPDATES_KEY = 'updates';
const DAY_MS = 86_400_000;

/** As it is found: nobody vouches for what was kept. */
interface Kept {
  readonly looksDaily: unknown;
  /** In ms since 1970; 0 when it was never done. */
  readonly lookedAt: unknown;
}

/** The setting as it was kept; off where nothing was. */
export function createUpdatesSlice({ storage }: Pick<StoreDeps, 'storage'>): Slice<UpdatesSlice> {
  const recallAll = () => recall<Kept>(storage, UPDATES_KEY, { looksDaily: false, lookedAt: 0 });
  return (set) => ({
    looksDaily: recallAll().looksDaily === true,
    setLooksDaily: (looksDaily) => {
      keep(storage, UPDATES_KEY, { ...recallAll(), looksDaily });
      set({ looksDaily });
    },
    takeDailyLook: (now) => {
      // Read anew: another window may have looked meanwhile. A clock set back is no reason to look again and again.
      const kept = recallAll();
      if (kept.looksDaily !== true || Math.abs(now - Number(kept.lookedAt)) < DAY_MS) return false;
      keep(storage, UPDATES_KEY, { ...kept, lookedAt: now });
      return true;
    },
  });
}
