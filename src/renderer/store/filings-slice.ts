import type { FilingEntry, FilingId, RecentFiling } from '../../ipc/contract.ts';
import type { Slice, StoreDeps } from './app-state.ts';
import { createFilingLoader, type FilingShelf } from './filing-loader.ts';
import { carryPlace } from './carry-place.ts';
import { type OpenFiling, unreadFiling } from './open-filing.ts';
import { createRereadShelf } from './reread-filing.ts';
import { settleFindings } from './settle-findings.ts';

/** The tabs: which filings are open, and which of them is shown. */
export interface FilingsSlice {
  /** The tabs, in their order. */
  readonly filings: readonly OpenFiling[];
  /** The filing shown; null for the start page. */
  readonly active: FilingId | null;
  readonly recent: readonly RecentFiling[];
  /** Opens each in a tab and shows the last. */
  open(entries: readonly FilingEntry[]): void;
  /** Reads the file anew into its tab, at the place where the reader is; what is there stays when that fails. */
  reread(id: FilingId): Promise<void>;
  /** Asks the reader for files. */
  pick(kind: 'files' | 'folder'): Promise<void>;
  /** Opens what was dropped on the window. */
  drop(files: readonly unknown[]): Promise<void>;
  /** Null shows the start page. */
  activate(id: FilingId | null): void;
  /** Steps through the tabs, round the end. */
  activateNext(step: 1 | -1): void;
  close(id: FilingId): void;
  loadRecent(): Promise<void>;
  forget(id: FilingId): Promise<void>;
}

/** No tab is open at first. */
export function createFilingsSlice(deps: StoreDeps): Slice<FilingsSlice> {
  const { bridge, onFailure } = deps;
  return (set, get) => {
    const shelf: FilingShelf = {
      get: (id) => get().filings.find((filing) => filing.id === id) ?? null,
      set: (id, part) =>
        set(({ filings }) => ({
          filings: filings.map((filing) =>
            filing.id === id ? settleFindings({ ...filing, ...part }) : filing,
          ),
        })),
      drop: (id, twin) => {
        if (shelf.get(id)) void bridge['filings:close'](id);
        set((state) => withoutFiling(state, id));
        if (twin) get().activate(twin);
      },
      twinOf: (sha256, id) =>
        get().filings.find((f) => f.id !== id && f.head?.file.sha256 === sha256)?.id ?? null,
    };
    const load = createFilingLoader(deps, shelf);

    function replace(id: FilingId, read: Partial<OpenFiling>): void {
      const before = shelf.get(id);
      const { active, place } = get();
      if (!before) return;
      const after = { ...before, ...read, rereads: before.rereads + 1 };
      const bodies = place && [before.bodies.get(place.document), after.bodies.get(place.document)];
      const isShown = id === active;
      if (isShown) set({ selection: null, activePassage: null, jump: null, back: [], forth: [] });
      shelf.set(id, after);
      if (isShown && place && bodies?.[0] && bodies[1])
        get().setPlace(carryPlace(place, bodies[0], bodies[1]));
    }

    return {
      filings: [],
      active: null,
      recent: [],
      open: (entries) => {
        for (const { id, name } of entries) {
          if (get().filings.some((filing) => filing.id === id)) continue;
          set(({ filings }) => ({ filings: [...filings, unreadFiling(id, name)] }));
          void load(id, name).then(() => get().loadRecent());
        }
        const last = entries.at(-1);
        if (last) get().activate(last.id);
      },
      reread: async (id) => {
        const filing = shelf.get(id);
        // While it is read for the first time its parts are still on their way.
        if (filing?.found)
          await createFilingLoader(deps, createRereadShelf(shelf, replace))(id, filing.name);
      },
      pick: async (kind) => {
        const picked =
          kind === 'files' ? await bridge['filings:pick']() : await bridge['filings:pick-folder']();
        if (picked.ok) get().open(picked.value);
        else onFailure(picked.error, '');
      },
      drop: async (files) => {
        const dropped = await bridge['filings:dropped'](files);
        if (dropped.ok) get().open(dropped.value);
        else onFailure(dropped.error, '');
      },
      activate: (active) => {
        if (active === get().active) return;
        set({ active });
        get().leaveReading();
      },
      activateNext: (step) => {
        const { filings, active } = get();
        const index = filings.findIndex((filing) => filing.id === active);
        const next = filings.at((index + step) % Math.max(filings.length, 1));
        if (next) get().activate(next.id);
      },
      close: (id) => {
        const wasShown = get().active === id;
        set((state) => withoutFiling(state, id));
        if (wasShown) get().leaveReading();
        get().leaveFiling(id);
        void bridge['filings:close'](id);
      },
      loadRecent: async () => {
        const recent = await bridge['filings:recent']();
        if (recent.ok) set({ recent: recent.value });
      },
      forget: async (id) => {
        await bridge['filings:forget'](id);
        await get().loadRecent();
      },
    };
  };
}

/** The tabs without this one; the one that takes its place is shown. */
function withoutFiling(
  { filings, active }: Pick<FilingsSlice, 'filings' | 'active'>,
  id: FilingId,
): Pick<FilingsSlice, 'filings' | 'active'> {
  const index = filings.findIndex((filing) => filing.id === id);
  const rest = filings.filter((filing) => filing.id !== id);
  const neighbour = rest[index] ?? rest.at(-1);
  return { filings: rest, active: active === id ? (neighbour?.id ?? null) : active };
}

/** The filing shown; null on the start page. */
export function activeFiling(state: FilingsSlice): OpenFiling | null {
  return state.filings.find((filing) => filing.id === state.active) ?? null;
}
