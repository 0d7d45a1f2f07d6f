import type { Colour } from '../../core/annotate/annotation.ts';
import type { Slice, StoreDeps } from './app-state.ts';
import { activeFiling } from './filings-slice.ts';
import { NO_FILTER } from './findings-slice.ts';
import { type OpenFiling, wordsAt } from './open-filing.ts';
import type { PassageSpan } from './passage-span.ts';
import { keep, recall } from './stored.ts';

/** An offset of a document: where the reader is. */
export interface Place {
  readonly document: string;
  readonly offset: number;
  /** Share of the document read, 0 to 1. */
  readonly share: number;
}

/** What is picked out in the text and in its panel. */
export interface ActivePassage {
  readonly kind: 'annotation' | 'metric' | 'forward';
  /** An annotation's or metric's id; a forward-looking passage's key. */
  readonly key: string;
  /** Whether the marking tools stand beside it. */
  readonly withTools?: boolean;
  /** Offset of the click that picked it: what else lies there can be picked instead. */
  readonly at?: number;
}

/** A wish to see a passage; each is a new object, so that the same wish can be made twice. */
export interface Jump {
  readonly span: PassageSpan;
}

/** The part of an annotation that is being written. */
export interface Editing {
  readonly id: string;
  readonly field: 'note' | 'tags';
  /** Where the editor stands. */
  readonly where: 'popover' | 'card';
}

/** A mark just made: painted at once, while it is written and read again. */
export interface FreshMark {
  /** Of the annotation. */
  readonly id: string;
  readonly colour: Colour;
  readonly span: PassageSpan;
}

/** Where the reader is in each filing, and has been. */
export interface ReadingSlice {
  /** What stands at the top of the window. */
  readonly place: Place | null;
  readonly selection: PassageSpan | null;
  readonly activePassage: ActivePassage | null;
  readonly editing: Editing | null;
  readonly freshMarks: readonly FreshMark[];
  readonly jump: Jump | null;
  readonly back: readonly Place[];
  readonly forth: readonly Place[];
  /** Told to screen readers. */
  readonly announcement: string;
  setPlace(place: Place): void;
  /** Where this filing was left; null when it is new. */
  rememberedPlace(sha256: string): Place | null;
  select(selection: PassageSpan | null): void;
  setActivePassage(passage: ActivePassage | null): void;
  edit(editing: Editing | null): void;
  showFresh(mark: FreshMark): void;
  /** Those are among the annotations now, or never will be. */
  settleFresh(ids: readonly string[]): void;
  /** Shows the passage, and remembers the way back. */
  goTo(span: PassageSpan): void;
  /** What was jumped to is out of sight. */
  leaveJump(): void;
  /** Remembers the place as one to go back to. */
  markWay(): void;
  goBack(): void;
  goForth(): void;
  announce(text: string): void;
  /** Forgets what belongs to the filing that was shown. */
  leaveReading(): void;
}

const PLACES_KEY = 'places';
const PLACES_KEPT = 300;
const WAY_KEPT = 100;

const NOTHING = {
  place: null,
  selection: null,
  activePassage: null,
  editing: null,
  freshMarks: [],
  jump: null,
  back: [],
  forth: [],
} as const;

function spanAt(place: Place): PassageSpan {
  return { document: place.document, start: place.offset, end: place.offset };
}

/** Where the reader is before the text has been looked at. */
function beginningOf(filing: OpenFiling | null): Place | null {
  const first = filing?.head?.documents.find(({ chars }) => chars > 0);
  return first ? { document: first.id, offset: 0, share: 0 } : null;
}

/** Places as they were the last time. */
export function createReadingSlice({ storage }: StoreDeps): Slice<ReadingSlice> {
  return (set, get) => {
    const places = new Map<string, Place>(Object.entries(recall(storage, PLACES_KEY, {})));

    function travel(from: 'back' | 'forth', to: 'back' | 'forth'): void {
      const state = get();
      const goal = state[from].at(-1);
      if (!goal) return;
      const here = state.place ? [state.place] : [];
      set({ [from]: state[from].slice(0, -1), [to]: [...state[to], ...here] });
      set({ jump: { span: spanAt(goal) } });
      get().announce(wordsAt(activeFiling(get()), goal.document, goal.offset));
    }

    return {
      ...NOTHING,
      announcement: '',
      setPlace: (place) => {
        set({ place });
        const sha256 = activeFiling(get())?.head?.file.sha256;
        if (sha256 === undefined) return;
        places.delete(sha256);
        places.set(sha256, place);
        keep(storage, PLACES_KEY, Object.fromEntries([...places].slice(-PLACES_KEPT)));
      },
      rememberedPlace: (sha256) => places.get(sha256) ?? null,
      select: (selection) => set({ selection }),
      setActivePassage: (activePassage) => set({ activePassage }),
      edit: (editing) => set({ editing }),
      showFresh: (mark) => set(({ freshMarks }) => ({ freshMarks: [...freshMarks, mark] })),
      settleFresh: (ids) =>
        set(({ freshMarks }) => ({ freshMarks: freshMarks.filter(({ id }) => !ids.includes(id)) })),
      goTo: (span) => {
        get().markWay();
        get().makeWay();
        set({ jump: { span } });
      },
      leaveJump: () => set({ jump: null }),
      markWay: () =>
        set(({ place, back }) => {
          const here = place ?? beginningOf(activeFiling(get()));
          return { back: here ? [...back.slice(-WAY_KEPT), here] : back, forth: [] };
        }),
      goBack: () => travel('back', 'forth'),
      goForth: () => travel('forth', 'back'),
      announce: (text) =>
        // The same words again are said again only where they are not quite the same.
        set(({ announcement }) => ({
          announcement: text === announcement ? `${text}\u00a0` : text,
        })),
      leaveReading: () => {
        set(NOTHING);
        get().leaveMarks();
        get().leaveNotes();
        get().setMetricsView(NO_FILTER.metrics);
        get().setForwardView(NO_FILTER.forward);
        get().refreshFind();
      },
    };
  };
}
