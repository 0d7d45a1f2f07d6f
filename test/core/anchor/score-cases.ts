import type { TextSpan } from '../../../src/core/filing/span.ts';
import type { Resolution } from '../../../src/core/anchor/resolution.ts';
import type { Case } from './seeded-edits.ts';

/** What came of the cases of one kind: whether the passage was found, and whether anything was put in a wrong place. */
export interface Score {
  all: number;
  /** In the right place (overlap of at least 0.7), in whatever state. */
  found: number;
  exact: number;
  changed: number;
  numbersFlagged: number;
  /** Placed where the passage is not: the one unforgivable outcome. */
  wrong: number;
  /** Left to the reader. */
  open: number;
}

export function emptyScore(): Score {
  return { all: 0, found: 0, exact: 0, changed: 0, numbersFlagged: 0, wrong: 0, open: 0 };
}

/** Intersection over union. */
function likeness(a: TextSpan, b: TextSpan): number {
  const inner = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const outer = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return outer === 0 ? 1 : inner / outer;
}

export function addToScore(
  score: Score,
  { truth }: Pick<Case, 'truth'>,
  resolution: Resolution,
): void {
  score.all++;
  if (!('span' in resolution)) {
    score.open++;
    return;
  }
  if (truth && likeness(truth, resolution.span) >= 0.7) score.found++;
  else if (!truth || likeness(truth, resolution.span) === 0) score.wrong++;
  if (resolution.state === 'exact') score.exact++;
  if (resolution.state === 'changed') {
    score.changed++;
    if (resolution.numbersDiffer) score.numbersFlagged++;
  }
}
