import { type MouseEvent, useDeferredValue, useMemo } from 'react';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { stripMarks, stripPath } from './strip-marks.ts';

/** The whole filing at a glance: a tick for each finding, note and hit. A mouse's shortcut; the panels list the same. */
export function Strip({ filing }: { filing: OpenFiling }) {
  const placed = useDeferredValue(useNotebook().placed);
  const layers = useApp((state) => state.layers);
  const hits = useDeferredValue(useApp((state) => state.hits));
  const goTo = useApp((state) => state.goTo);
  const { head, findings } = filing;
  const marks = useMemo(() => {
    const own = layers.notes ? placed : [];
    return stripMarks(head?.documents ?? [], [
      { tone: 'forward', spans: layers.forward ? (findings?.forwardLooking ?? []) : [] },
      { tone: 'metric', spans: layers.metrics ? (findings?.metrics ?? []) : [] },
      ...[...Map.groupBy(own, ({ colour }) => colour)].map(([tone, notes]) => ({
        tone,
        spans: notes.map(({ target }) => target),
      })),
      { tone: 'search', spans: hits },
    ]);
  }, [head, findings, placed, hits, layers]);

  function handleClick(event: MouseEvent<HTMLDivElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    const at = (event.clientY - box.top) / box.height;
    const nearest = marks.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
    if (nearest) goTo(nearest.span);
  }

  return (
    // The panels and the outline lead to the same places by keyboard.
    <div className="strip" aria-hidden onClick={handleClick}>
      <svg viewBox="0 0 10 1000" preserveAspectRatio="none">
        {[...Map.groupBy(marks, ({ tone }) => tone)].map(([tone, ticks]) => (
          <path key={tone} data-tone={tone} d={stripPath(ticks)} />
        ))}
      </svg>
    </div>
  );
}
