import { useEffect, useState } from 'react';

/** Groups drawn at a time: all the lines of a long filing at once would take longer than a frame. */
const STEP = 4;

/** Which of the groups to draw, half-open: those about the nth, and more and more on both sides until all are there. */
export function useStepwise(
  length: number,
  middle: number,
): { readonly from: number; readonly to: number } {
  const [range, setRange] = useState(() => {
    const from = Math.max(0, middle - STEP / 2);
    return { from, to: from + STEP };
  });
  const { from, to } = range;
  const isWhole = from === 0 && to >= length;
  useEffect(() => {
    if (isWhole) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    scheduler
      .postTask(() => setRange({ from: Math.max(0, from - STEP), to: to + STEP }), {
        priority: 'background',
        signal,
      })
      .catch(() => null);
    return () => controller.abort();
  }, [from, to, isWhole]);
  return range;
}
