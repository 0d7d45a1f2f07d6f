import type { PassageSpan } from '../store/passage-span.ts';

/** A tick of the strip: where it stands, 0 to 1 from the top, and what it leads to. */
export interface StripMark {
  readonly at: number;
  readonly tone: string;
  readonly span: PassageSpan;
}

/** More ticks than this cannot be told apart on any screen. */
const STEPS = 400;

/** The ticks of one tone as the path of an image 10 wide and 1,000 high. */
export function stripPath(marks: readonly StripMark[]): string {
  return marks.map(({ at }) => `M1 ${(at * 1000).toFixed(1)}h8`).join('');
}

/** Ticks in order of place; of several of one tone that fall on the same spot the first stands for all. */
export function stripMarks(
  documents: readonly { readonly id: string; readonly chars: number }[],
  groups: readonly { readonly tone: string; readonly spans: readonly PassageSpan[] }[],
): readonly StripMark[] {
  const before = new Map<string, number>();
  let total = 0;
  for (const { id, chars } of documents) {
    before.set(id, total);
    total += chars;
  }
  if (total === 0) return [];
  const taken = new Set<string>();
  return groups.flatMap(({ tone, spans }) =>
    spans.flatMap((span) => {
      const base = before.get(span.document);
      if (base === undefined) return [];
      const at = (base + span.start) / total;
      const spot = `${tone}:${Math.round(at * STEPS)}`;
      if (taken.has(spot)) return [];
      taken.add(spot);
      return [{ at, tone, span }];
    }),
  );
}
