import type { DocumentBody } from '../../ipc/contract.ts';
import type { Slice, StoreDeps } from './app-state.ts';
import { activeFiling } from './filings-slice.ts';
import { type FindOptions, findInSteps, queryPattern } from './find-hits.ts';
import type { PassageSpan } from './passage-span.ts';

export interface FindSlice {
  readonly query: string;
  readonly findOptions: FindOptions;
  /** In the order of the text. */
  readonly hits: readonly PassageSpan[];
  /** Index of the hit that is shown; -1 when there is none. */
  readonly currentHit: number;
  /** Only the hit that is shown is known; the others are being counted. */
  readonly isCounting: boolean;
  /** Why the query can't be searched for; null when it can. */
  readonly findProblem: string | null;
  /** How often the reader has asked for the find field; each time it takes the focus. */
  readonly findAsked: number;
  askFind(): void;
  setQuery(query: string): void;
  toggleFindOption(option: keyof FindOptions): void;
  /** Shows the next or previous hit, round the end. */
  stepHit(step: 1 | -1): void;
  showHit(index: number): void;
  /** Searches again: the filing, or what is known of it, has changed. */
  refreshFind(): void;
}

/** How long a search may go on at a stretch. */
const SLICE_MS = 8;

export function createFindSlice({ searchHits, pause }: StoreDeps): Slice<FindSlice> {
  return (set, get) => {
    /** Number of the search that counts: an earlier one that ends later is forgotten. */
    let latest = 0;
    /** The first hit at or behind what the reader sees, else the first of all. */
    function nearest(hits: readonly PassageSpan[]): number {
      const { place } = get();
      const order = activeFiling(get())?.head?.documents.map((document) => document.id) ?? [];
      if (hits.length === 0 || !place) return hits.length > 0 ? 0 : -1;
      const here = order.indexOf(place.document);
      const index = hits.findIndex((hit) => {
        const document = order.indexOf(hit.document);
        return document > here || (document === here && hit.start >= place.offset);
      });
      return Math.max(index, 0);
    }

    /** The bodies to search, in order; none when there is nothing to search for. */
    function searched(): readonly DocumentBody[] {
      const filing = activeFiling(get());
      if (get().query.trim() === '' || !filing?.head) return [];
      return filing.head.documents.flatMap(({ id }) => filing.bodies.get(id) ?? []);
    }

    function show(hits: readonly PassageSpan[], findProblem: string | null, follow: boolean): void {
      const currentHit = nearest(hits);
      const hit = hits[currentHit];
      const jump = hit && follow ? { jump: { span: hit } } : {};
      set({ hits, findProblem, currentHit, isCounting: false, ...jump });
    }

    /** Goes on with a search until it ends or its time is over; null when it is not at its end. */
    function goOn<T>(search: Generator<undefined, T>): T | null {
      const until = performance.now() + SLICE_MS;
      do {
        const step = search.next();
        if (step.done) return step.value;
      } while (performance.now() < until);
      return null;
    }

    /** Goes on until the search ends, letting input go first; null when another search has begun. */
    async function finish<T>(search: Generator<undefined, T>, turn: number): Promise<T | null> {
      for (;;) {
        if (turn !== latest) return null;
        const found = goOn(search);
        if (found !== null) return found;
        await pause();
      }
    }

    /** Shows the first hit behind what the reader sees while the others are still looked for. */
    async function runInSteps(
      bodies: readonly DocumentBody[],
      pattern: RegExp,
      follow: boolean,
    ): Promise<void> {
      const turn = latest;
      const all = findInSteps(bodies, pattern);
      const atOnce = goOn(all);
      if (atOnce) return show(atOnce, null, follow);
      const { place } = get();
      const here = bodies.findIndex(({ id }) => id === place?.document);
      const offset = here < 0 ? 0 : (place?.offset ?? 0);
      const ahead = findInSteps(bodies.slice(Math.max(here, 0)), pattern, 1, offset);
      const first = await finish(ahead, turn);
      if (!first) return undefined;
      const [hit] = first;
      if (hit && follow)
        set({
          hits: first,
          currentHit: 0,
          isCounting: true,
          findProblem: null,
          jump: { span: hit },
        });
      const hits = await finish(all, turn);
      if (!hits) return undefined;
      if (!hit || !follow) return show(hits, null, follow);
      const shown = hits.findIndex((h) => h.document === hit.document && h.start === hit.start);
      if (shown < 0) return show(hits, null, follow);
      return set({ hits, currentHit: shown, isCounting: false });
    }

    /** `follow` shows the nearest hit in the text. */
    async function run(follow: boolean): Promise<void> {
      const { query, findOptions } = get();
      const bodies = searched();
      latest += 1;
      const turn = latest;
      const pattern = queryPattern(query, findOptions);
      if (bodies.length === 0) return show([], null, false);
      if (!pattern) return show([], 'Not a regular expression', false);
      if (!findOptions.regex) return runInSteps(bodies, pattern, follow);
      const hits = await searchHits(pattern, bodies);
      if (turn !== latest) return undefined;
      return show(hits ?? [], hits === null ? 'Takes too long' : null, follow);
    }

    return {
      query: '',
      findOptions: { matchCase: false, wholeWord: false, regex: false },
      hits: [],
      currentHit: -1,
      isCounting: false,
      findProblem: null,
      findAsked: 0,
      askFind: () => set(({ findAsked }) => ({ findAsked: findAsked + 1 })),
      setQuery: (query) => {
        set({ query });
        void run(true);
      },
      toggleFindOption: (option) => {
        set(({ findOptions }) => ({
          findOptions: { ...findOptions, [option]: !findOptions[option] },
        }));
        void run(true);
      },
      stepHit: (step) => {
        const { hits, currentHit } = get();
        if (hits.length > 0) get().showHit((currentHit + step + hits.length) % hits.length);
      },
      showHit: (index) => {
        const hit = get().hits[index];
        if (hit) set({ currentHit: index, jump: { span: hit } });
      },
      refreshFind: () => {
        void run(false);
      },
    };
  };
}
