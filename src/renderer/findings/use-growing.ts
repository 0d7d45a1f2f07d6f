import { type RefCallback, useCallback, useState } from 'react';

/** About two screens of lines: what is drawn in one task. */
const STEP = 60;

/** A long list that is drawn as far as it has been looked at. */
export interface Growing {
  /** How many lines to draw. */
  readonly limit: number;
  /** For what stands behind the last line drawn; to be mounted anew at each limit. */
  readonly sentinel: RefCallback<HTMLElement>;
}

/** Draws at least as far as the line with index `least`, and `step` lines more whenever the end comes near. */
export function useGrowing(least: number, step = STEP): Growing {
  const [reached, setReached] = useState(step);
  const sentinel = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) setReached((limit) => limit + step);
        },
        { root: element.closest('.panel'), rootMargin: '600px 0px' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [step],
  );
  return { limit: Math.max(reached, least + Math.ceil(step / 2)), sentinel };
}
