import { type RefCallback, useCallback, useState } from 'react';

/** Two screens of cards, as many as are drawn in one task. */
const STEP = 50;

/** The part of a long list that is drawn: around what was looked at. */
export interface ListWindow {
  /** Half-open. */
  readonly from: number;
  readonly to: number;
  /** For what stands before the first line drawn, and behind the last; each to be mounted anew when its end moves. */
  readonly before: RefCallback<HTMLElement>;
  readonly after: RefCallback<HTMLElement>;
}

/** Calls when the element comes near the panel's visible part. */
function useNear(onNear: () => void): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) onNear();
        },
        { root: element.closest('.panel'), rootMargin: '1200px 0px' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [onNear],
  );
}

/** Grows at the end that is scrolled to; moves where the line with index `active` lies outside (-1 when there is none). */
export function useListWindow(length: number, active: number, step = STEP): ListWindow {
  const [range, setRange] = useState({ from: 0, to: step, active: -1 });
  let shown = range;
  if (active !== range.active || range.from >= Math.max(length, 1)) {
    const isOutside = active >= 0 && (active < range.from || active >= range.to);
    if (isOutside) shown = { from: Math.max(0, active - step / 2), to: active + step / 2, active };
    else if (range.from >= length) shown = { from: 0, to: step, active };
    else shown = { ...range, active };
    setRange(shown);
  }
  const before = useNear(
    useCallback(() => setRange((r) => ({ ...r, from: Math.max(0, r.from - step) })), [step]),
  );
  const after = useNear(useCallback(() => setRange((r) => ({ ...r, to: r.to + step })), [step]));
  return { from: shown.from, to: Math.min(shown.to, length), before, after };
}
