import type { Mark, MarkKind } from '../../core/filing/block.ts';
import type { TextSpan } from '../../core/filing/span.ts';

/** A stretch of text over which the same marks hold. */
export interface InlineRun extends TextSpan {
  readonly marks: readonly Mark[];
}

/** Outermost first: the order in which the elements of overlapping marks nest. */
const NESTING: readonly MarkKind[] = [
  'link',
  'bold',
  'italic',
  'underline',
  'superscript',
  'subscript',
  'line-break',
];

/** The span cut at every mark's border: the runs follow each other without gap and cover it exactly. */
export function inlineRuns(span: TextSpan, marks: readonly Mark[]): readonly InlineRun[] {
  const inside = marks.filter((mark) => mark.start < span.end && span.start < mark.end);
  if (inside.length === 0) return span.start < span.end ? [{ ...span, marks: [] }] : [];
  const borders = new Set([span.start, span.end]);
  for (const mark of inside) {
    borders.add(Math.max(mark.start, span.start));
    borders.add(Math.min(mark.end, span.end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const runs: InlineRun[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const start = cuts[i] ?? span.start;
    const end = cuts[i + 1] ?? span.end;
    const over = inside.filter((mark) => mark.start <= start && end <= mark.end);
    over.sort((a, b) => NESTING.indexOf(a.kind) - NESTING.indexOf(b.kind));
    runs.push({ start, end, marks: over });
  }
  return runs;
}
