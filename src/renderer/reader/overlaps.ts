import type { Annotation } from '../../core/annotate/annotation.ts';
import type { ActivePassage } from '../store/reading-slice.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import type { TextPlace } from './dom-range.ts';

function lengthOf({ target }: Annotation): number {
  return target.end - target.start;
}

/** Every annotation that holds the place, the narrowest first. */
export function annotationsAt(
  place: TextPlace,
  annotations: readonly Annotation[],
): readonly Annotation[] {
  return annotations
    .filter(
      ({ target }) =>
        target.document === place.document &&
        target.start <= place.offset &&
        place.offset < target.end,
    )
    .sort((a, b) => lengthOf(a) - lengthOf(b));
}

/** The annotation with all that overlap it, and those that overlap them, in the order of the text. */
function clusterOf(annotation: Annotation, annotations: readonly Annotation[]) {
  const { document } = annotation.target;
  const there = annotations
    .filter(({ target }) => target.document === document && target.start < target.end)
    .sort((a, b) => a.target.start - b.target.start);
  let cluster: Annotation[] = [];
  let end = -1;
  for (const each of there) {
    if (each.target.start >= end) {
      if (cluster.includes(annotation)) return cluster;
      cluster = [];
    }
    cluster.push(each);
    end = Math.max(end, each.target.end);
  }
  return cluster.includes(annotation) ? cluster : [annotation];
}

/**
 * The annotations among which the reader may have meant another than the one picked out: those at the point that was
 * clicked, or, where it was picked elsewhere, all that overlap. Only itself where it stands alone.
 */
export function stackOf(
  active: ActivePassage | null,
  annotations: readonly Annotation[],
): readonly Annotation[] {
  const picked = annotations.find(({ id }) => id === active?.key);
  if (active?.kind !== 'annotation' || !picked) return [];
  const { document } = picked.target;
  const here =
    active.at === undefined ? [] : annotationsAt({ document, offset: active.at }, annotations);
  return here.includes(picked) ? here : clusterOf(picked, annotations);
}

/** Where two annotations or more lie over each other, each stretch once. */
export function overlapsOf(annotations: readonly Annotation[]): readonly PassageSpan[] {
  // They come almost in this order, which makes sorting them cheap.
  const inOrder = annotations
    .map(({ target }) => target)
    .sort((a, b) =>
      a.document === b.document ? a.start - b.start : a.document < b.document ? -1 : 1,
    );
  const overlaps: { document: string; start: number; end: number }[] = [];
  let reach = 0;
  let before = '';
  for (const { document, start, end } of inOrder) {
    if (document !== before) reach = 0;
    before = document;
    const until = Math.min(end, reach);
    const last = overlaps.at(-1);
    if (start < until) {
      if (last?.document === document && start <= last.end) last.end = Math.max(last.end, until);
      else overlaps.push({ document, start, end: until });
    }
    reach = Math.max(reach, end);
  }
  return overlaps;
}
