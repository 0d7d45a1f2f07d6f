import type { PassageSpan } from '../store/passage-span.ts';

/** Tells the spans that have a character in `[start, end)`, in the order of their starts. */
export type SpansIn = (start: number, end: number) => readonly PassageSpan[];

/** Made once for the spans of a document, it is asked for each of hundreds of sections without looking at every span. */
export function indexSpans(spans: readonly PassageSpan[]): SpansIn {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let reached = 0;
  // How far the spans up to each one reach: where that is not far enough, none before can either.
  const reach = sorted.map((span) => (reached = Math.max(reached, span.end)));
  return (start, end) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found: PassageSpan[] = [];
    for (let i = low; i < sorted.length; i += 1) {
      const span = sorted[i];
      if (!span || span.start >= end) break;
      if (span.end > start) found.push(span);
    }
    return found;
  };
}
