import type { Annotation } from '../../core/annotate/annotation.ts';
import type { ForwardLooking, TrialMetric } from '../../core/detect/finding.ts';
import type { Findings } from '../../ipc/contract.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import type { Layer } from '../store/view-slice.ts';
import type { TextPlace } from './dom-range.ts';
import { annotationsAt } from './overlaps.ts';

/** A mark of any kind at a place of the text. */
export type PassageHit =
  | {
      readonly kind: 'annotation';
      readonly annotation: Annotation;
      /** All that lie there, the narrowest first. */
      readonly stack: readonly Annotation[];
      readonly at: number;
    }
  | { readonly kind: 'metric'; readonly metric: TrialMetric }
  | { readonly kind: 'forward'; readonly passage: ForwardLooking };

function narrowest<T extends PassageSpan>(spans: readonly T[], place: TextPlace): T | null {
  let best: T | null = null;
  for (const span of spans) {
    const holds =
      span.document === place.document && span.start <= place.offset && place.offset < span.end;
    if (holds && (!best || span.end - span.start < best.end - best.start)) best = span;
  }
  return best;
}

/** What is marked at the place, of the layers shown: the reader's own first, then figures, then sentences. */
export function passageAt(
  place: TextPlace,
  annotations: readonly Annotation[],
  findings: Findings | null,
  layers: Readonly<Record<Layer, boolean>>,
): PassageHit | null {
  if (layers.notes) {
    const stack = annotationsAt(place, annotations);
    const [annotation] = stack;
    if (annotation) return { kind: 'annotation', annotation, stack, at: place.offset };
  }
  const metric = layers.metrics ? narrowest(findings?.metrics ?? [], place) : null;
  if (metric) return { kind: 'metric', metric };
  const passage = layers.forward ? narrowest(findings?.forwardLooking ?? [], place) : null;
  return passage && { kind: 'forward', passage };
}
