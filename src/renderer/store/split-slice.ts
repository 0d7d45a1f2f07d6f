import type { FilingId } from '../../ipc/contract.ts';
import type { Slice, StoreDeps } from './app-state.ts';
import type { ActivePassage, Place } from './reading-slice.ts';
import { keep, recall } from './stored.ts';

/** How the filing shown is laid out: its text, the original, the two side by side, or two texts side by side. */
export const LAYOUTS = ['text', 'filed', 'beside', 'split'] as const;
/** One of these ways. */
export type Layout = (typeof LAYOUTS)[number];

/** Which of two texts. */
export type SideName = 'left' | 'right';

/** The text that the reader is not in while there are two: which filing it is of, and what is picked out there. */
export interface OtherSide {
  readonly filing: FilingId;
  readonly place: Place | null;
  readonly activePassage: ActivePassage | null;
  readonly back: readonly Place[];
  readonly forth: readonly Place[];
}

/** How text, original and a second text share the window. */
export interface SplitSlice {
  readonly layout: Layout;
  /** The side that the reader is in; all other facts of reading are those of this side. */
  readonly side: SideName;
  /** Null unless there are two texts. */
  readonly other: OtherSide | null;
  setLayout(layout: Layout): void;
  /** Goes over to the other text, if there is one. */
  focusOther(): void;
  setOtherPlace(place: Place): void;
  /** Shows the filing in a second text beside the one that the reader is in. */
  openBeside(filing: FilingId): void;
  /** A filing was closed: its text goes. */
  leaveFiling(filing: FilingId): void;
}

const LAYOUT_KEY = 'layout';
/** Those that a window can begin with: they need no second text. */
const REMEMBERED: readonly Layout[] = ['text', 'filed', 'beside'];

/** The text alone at first. */
export function createSplitSlice({ storage }: StoreDeps): Slice<SplitSlice> {
  const kept = recall<{ layout?: unknown }>(storage, LAYOUT_KEY, {});
  return (set, get) => ({
    layout: REMEMBERED.find((layout) => layout === kept.layout) ?? 'text',
    side: 'left',
    other: null,
    setLayout: (layout) => {
      const { active, place, other } = get();
      if (layout !== 'split') {
        set({ layout, other: null });
        keep(storage, LAYOUT_KEY, { layout });
      } else if (active !== null && !other)
        set({ layout, other: { filing: active, place, activePassage: null, back: [], forth: [] } });
    },
    focusOther: () => {
      const { active, place, activePassage, back, forth, other, side } = get();
      if (!other || active === null) return;
      const { filing, ...reading } = other;
      get().leaveReading();
      set({
        ...reading,
        active: filing,
        side: side === 'left' ? 'right' : 'left',
        other: { filing: active, place, activePassage, back, forth },
      });
      get().refreshFind();
    },
    setOtherPlace: (place) => set(({ other }) => ({ other: other && { ...other, place } })),
    openBeside: (filing) =>
      set({
        layout: 'split',
        other: { filing, place: null, activePassage: null, back: [], forth: [] },
      }),
    leaveFiling: (filing) => {
      if (get().other?.filing === filing) get().setLayout('text');
    },
  });
}
