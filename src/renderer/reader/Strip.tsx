import { type MouseEvent, useMemo } from 'react';
import { useNotebook } from '../Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { stripMarks } from './strip-marks.ts';

/** The whole filing at a glance: a tick for each finding, note and hit. A mouse's shortcut; the panels list the same. */
export function Strip({ filing }: { filing: OpenFiling }) {
  const { placed } = useNotebook();
  const layers = useApp((state) => state.layers);
  const hits = useApp((state) => state.hits);
  const goTo = useApp((state) => state.goTo);
  const { head, findings } = filing;
  const marks = useMemo(() => {
    const own = layers.notes ? placed : [];
    return stripMarks(head?.documents ?? [], [
      { tone: 'forward', spans: layers.forward ? (findings?.forwardLooking ?? []) : [] },
      { tone: 'metric', spans: layers.metrics ? (findings?.metrics ?? []) : [] },
      ...own.map(({ colour, target }) => ({ tone: colour, spans: [target] })),
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
      {marks.map(({ at, tone, span }) => (
        <i
          key={`${tone}:${span.document}:${span.start}`}
          data-tone={tone}
          style={{ top: `${(at * 100).toFixed(2)}%` }}
        />
      ))}
    </div>
  );
}
