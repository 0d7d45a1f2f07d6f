import { useDeferredValue } from 'react';
import { activeFiling } from '../store/filings-slice.ts';
import { hitContext } from '../store/find-hits.ts';
import { keyOf, type PassageSpan } from '../store/passage-span.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { texts } from '../texts.ts';

/** As many as anybody reads; Enter steps through the others. */
const SHOWN = 60;

const NONE: readonly PassageSpan[] = [];

/** With the frame, which lays the window out in any case: the hit in the text waits for no layout of the list. */
function bringIntoSight(line: HTMLElement | null): void {
  if (line) requestAnimationFrame(() => line.scrollIntoView({ block: 'nearest' }));
}

/** Hits with the words around them, those about the current one. */
export function HitList() {
  // The hit in the text comes first, the list a moment later.
  const hits = useDeferredValue(
    useApp((state) => state.hits),
    NONE,
  );
  const current = useDeferredValue(useApp((state) => state.currentHit));
  const showHit = useApp((state) => state.showHit);
  const bodies = useApp((state) => activeFiling(state)?.bodies);
  if (hits.length === 0 || !bodies) return null;
  const from = Math.max(0, Math.min(current - SHOWN / 2, hits.length - SHOWN));
  return (
    <ol className="hit-list" aria-label={texts.find.hits} start={from + 1}>
      {hits.slice(from, from + SHOWN).map((hit, i) => {
        const { before, hit: words, after } = hitContext(bodies.get(hit.document)?.text ?? '', hit);
        return (
          <li key={keyOf(hit)}>
            <button
              ref={from + i === current ? bringIntoSight : undefined}
              type="button"
              aria-current={from + i === current ? 'true' : undefined}
              onClick={() => showHit(from + i)}
            >
              {before}
              <mark>{words}</mark>
              {after}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
