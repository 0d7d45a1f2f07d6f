import type { AppState } from './app-state.ts';
import type { AppStore } from './create-app-store.ts';
import type { OtherSide } from './split-slice.ts';

const NOTHING = {
  selection: null,
  editing: null,
  freshMarks: [],
  jump: null,
  resizing: null,
  hits: [],
  currentHit: -1,
  announcement: '',
} as const;

const idle = () => undefined;

/** What the other text sees of the window: its own filing and place; what is done, is done on the side the reader is in. */
function stateOf(state: AppState, other: OtherSide): AppState {
  const { filing, ...reading } = other;
  return {
    ...state,
    ...NOTHING,
    ...reading,
    active: filing,
    setPlace: state.setOtherPlace,
    rememberedPlace: (sha256) => other.place ?? state.rememberedPlace(sha256),
    select: idle,
    setActivePassage: idle,
    announce: idle,
    settleFresh: idle,
    showResizing: idle,
    addPerformer: () => idle,
  };
}

/** A store for what shows the text that the reader is not in, so that it need not know that there are two. */
export function createSideStore(store: AppStore): AppStore {
  let last: { readonly of: AppState; readonly seen: AppState } | null = null;
  function see(state: AppState): AppState {
    if (!state.other) return state;
    if (last?.of !== state) last = { of: state, seen: stateOf(state, state.other) };
    return last.seen;
  }
  return {
    ...store,
    getState: () => see(store.getState()),
    getInitialState: () => store.getInitialState(),
    subscribe: (listener) =>
      store.subscribe((state, before) => {
        const seenBefore = before.other ? stateOf(before, before.other) : before;
        listener(see(state), seenBefore);
      }),
  };
}
