import type { Slice } from './app-state.ts';
import { activeFiling } from './filings-slice.ts';
import { type FindOptions, findHits, queryPattern } from './find-hits.ts';
import type { PassageSpan } from './passage-span.ts';

export interface FindSlice {
  readonly query: string;
  readonly findOptions: FindOptions;
  /** In the order of the text. */
  readonly hits: readonly PassageSpan[];
  /** Index of the hit that is shown; -1 when there is none. */
  readonly currentHit: number;
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

export const createFindSlice: Slice<FindSlice> = (set, get) => {
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

  function search(): Pick<FindSlice, 'hits' | 'findProblem'> {
    const { query, findOptions } = get();
    const filing = activeFiling(get());
    if (query.trim() === '' || !filing?.head) return { hits: [], findProblem: null };
    const pattern = queryPattern(query, findOptions);
    if (!pattern) return { hits: [], findProblem: 'Not a regular expression' };
    const bodies = filing.head.documents.flatMap(({ id }) => filing.bodies.get(id) ?? []);
    return { hits: findHits(bodies, pattern), findProblem: null };
  }

  function run(): void {
    const found = search();
    const currentHit = nearest(found.hits);
    set({ ...found, currentHit });
    const hit = found.hits[currentHit];
    if (hit) set({ jump: { span: hit } });
  }

  return {
    query: '',
    findOptions: { matchCase: false, wholeWord: false, regex: false },
    hits: [],
    currentHit: -1,
    findProblem: null,
    findAsked: 0,
    askFind: () => set(({ findAsked }) => ({ findAsked: findAsked + 1 })),
    setQuery: (query) => {
      set({ query });
      run();
    },
    toggleFindOption: (option) => {
      set(({ findOptions }) => ({
        findOptions: { ...findOptions, [option]: !findOptions[option] },
      }));
      run();
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
      const found = search();
      set({ ...found, currentHit: nearest(found.hits) });
    },
  };
};
