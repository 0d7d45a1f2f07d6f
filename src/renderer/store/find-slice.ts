import type { DocumentBody } from '../../ipc/contract.ts';
import type { Slice, StoreDeps } from './app-state.ts';
import { activeFiling } from './filings-slice.ts';
import { type FindOptions, hitContext, queryPattern } from './find-hits.ts';
import { keyOf, type PassageSpan } from './passage-span.ts';
import type { Place } from './reading-slice.ts';
import { searchInSteps } from './search-in-steps.ts';
import { texts } from '../texts.ts';

/** The search in the filing. */
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

/** Index of the first hit at or behind what the reader sees, else of the first of all; -1 when there is none. */
function nearestHit(
  hits: readonly PassageSpan[],
  place: Place | null,
  order: readonly string[],
): number {
  if (hits.length === 0 || !place) return hits.length > 0 ? 0 : -1;
  const here = order.indexOf(place.document);
  const index = hits.findIndex((hit) => {
    const document = order.indexOf(hit.document);
    return document > here || (document === here && hit.start >= place.offset);
  });
  return Math.max(index, 0);
}

/** Nothing is searched for at first. */
export function createFindSlice({ searchHits, pause }: StoreDeps): Slice<FindSlice> {
  return (set, get) => {
    /** Number of the search that counts: an earlier one that ends later is forgotten. */
    let latest = 0;
    /** The bodies to search, in order; none when there is nothing to search for. */
    function searched(): readonly DocumentBody[] {
      const filing = activeFiling(get());
      if (get().query.trim() === '' || !filing?.head) return [];
      return filing.head.documents.flatMap(({ id }) => filing.bodies.get(id) ?? []);
    }

    function show(hits: readonly PassageSpan[], findProblem: string | null, follow: boolean): void {
      const order = activeFiling(get())?.head?.documents.map((document) => document.id) ?? [];
      const currentHit = nearestHit(hits, get().place, order);
      const hit = hits[currentHit];
      const jump = hit && follow ? { jump: { span: hit } } : {};
      set({ hits, findProblem, currentHit, isCounting: false, ...jump });
    }

    /** Shows the first hit behind what the reader sees while the others are still looked for. */
    function runInSteps(
      bodies: readonly DocumentBody[],
      pattern: RegExp,
      follow: boolean,
    ): Promise<void> {
      const turn = latest;
      return searchInSteps(bodies, pattern, {
        place: get().place,
        pause,
        isWanted: () => turn === latest,
        onFirst: (hit) => {
          const first = { hits: [hit], currentHit: 0, findProblem: null };
          if (follow) set({ ...first, isCounting: true, jump: { span: hit } });
        },
        onAll: (hits, first) => {
          const shown = hits.findIndex((hit) => first !== null && keyOf(hit) === keyOf(first));
          // Jumped to already.
          if (follow && shown >= 0) set({ hits, currentHit: shown, isCounting: false });
          else show(hits, null, follow);
        },
      });
    }

    /** `follow` shows the nearest hit in the text. */
    async function run(follow: boolean): Promise<void> {
      const { query, findOptions } = get();
      const bodies = searched();
      latest += 1;
      const turn = latest;
      const pattern = queryPattern(query, findOptions);
      if (bodies.length === 0) return show([], null, false);
      if (!pattern) return show([], texts.find.notRegex, false);
      if (!findOptions.regex) return runInSteps(bodies, pattern, follow);
      const hits = await searchHits(pattern, bodies);
      if (turn !== latest) return undefined;
      return show(hits ?? [], hits === null ? texts.find.takesTooLong : null, follow);
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
        // One step back leads to where the search began, however many hits were looked at.
        if (get().query === '') get().markWay();
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
        const { hits, currentHit, showHit, announce } = get();
        if (hits.length === 0) return;
        const index = (currentHit + step + hits.length) % hits.length;
        showHit(index);
        const hit = hits[index];
        const text = hit && activeFiling(get())?.bodies.get(hit.document)?.text;
        if (!hit || text === undefined) return;
        const { before, hit: words, after } = hitContext(text, hit);
        announce(`${before}${words}${after}`);
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
