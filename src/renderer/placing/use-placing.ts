import { useEffect, useMemo, useState } from 'react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import type { Resolution } from '../../core/anchor/resolution.ts';
import type { AnnotationDb } from '../db/annotation-db.ts';
import { rememberFiling } from '../db/known-filings.ts';
import { rememberDocument } from '../db/stored-documents.ts';
import { textsOf } from './create-target.ts';
import { findPlaces } from './find-places.ts';
import { packInWorker } from './pack-in-worker.ts';
import type { OpenFiling } from '../store/open-filing.ts';

/** Where the annotations stand in the filing as it is now. */
export interface Placing {
  /** By annotation id; missing while it is being looked for. */
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** Those that have a place, in the order of the text, with span and words of that place as their targets'. */
  readonly placed: readonly Annotation[];
}

type Found = ReadonlyMap<string, Resolution>;
const NOTHING: Found = new Map();

/** The same target is looked for once. */
function keyOfTarget({ id, target }: Annotation): string {
  return `${id} ${target.textHash} ${target.start} ${target.end}`;
}

/** Keeps the texts that annotations were just made on; it can wait until the filing is read, the annotation could not. */
async function remember(
  db: AnnotationDb,
  open: OpenFiling,
  annotations: readonly Annotation[],
): Promise<void> {
  for (const [document, { text, textHash }] of textsOf(open)) {
    const made = annotations.find(({ target }) => target.textHash === textHash);
    if (!made) continue;
    const { filing, accession } = made.target;
    const about = { textHash, filing, accession, document };
    await rememberDocument(db, about, text, packInWorker);
  }
  if (open.head) await rememberFiling(db, open.head);
}

/** An annotation not looked for yet stands where it was made, if its words are there. */
function provisional({ target }: Annotation, filing: OpenFiling): Resolution | null {
  const { document, start, end, quote } = target;
  const isThere = filing.bodies.get(document)?.text.slice(start, end) === quote;
  return isThere ? { state: 'exact', span: { start, end } } : null;
}

function withPlace(
  annotation: Annotation,
  resolution: Resolution,
  filing: OpenFiling,
): Annotation | null {
  if (!('span' in resolution)) return null;
  const { start, end } = resolution.span;
  const { target } = annotation;
  const quote = filing.bodies.get(target.document)?.text.slice(start, end) ?? target.quote;
  if (start === target.start && end === target.end && quote === target.quote) return annotation;
  return { ...annotation, target: { ...target, start, end, quote } };
}

/** Finds the annotations in the filing shown, as soon as its text is whole and again when either changes. */
export function usePlacing(
  db: AnnotationDb,
  filing: OpenFiling | null,
  annotations: readonly Annotation[],
): Placing {
  const bodies = filing?.complete ? filing.bodies : null;
  const [state, setState] = useState<{ bodies: typeof bodies; found: Found }>({
    bodies,
    found: NOTHING,
  });
  const found = state.bodies === bodies ? state.found : NOTHING;

  useEffect(() => {
    if (!filing || !bodies || annotations.length === 0) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    async function find(open: OpenFiling): Promise<void> {
      const sought = annotations.filter((annotation) => !found.has(keyOfTarget(annotation)));
      if (sought.length === 0) return;
      const resolved = await findPlaces(db, open, sought);
      const more = sought.flatMap((annotation) => {
        const resolution = resolved.get(annotation.id);
        return resolution ? [[keyOfTarget(annotation), resolution] as const] : [];
      });
      if (!signal.aborted) setState({ bodies, found: new Map([...found, ...more]) });
    }
    // A task of its own: what stands where it was made is shown there meanwhile. Taken back, it is rejected.
    scheduler.postTask(() => find(filing), { signal }).catch(() => null);
    return () => controller.abort();
    // Of the filing only its texts count.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [db, bodies, annotations, found]);

  const isRead = filing !== null && filing.found !== null;
  useEffect(() => {
    if (!filing || !bodies || !isRead || annotations.length === 0) return;
    // What could not be kept now is tried again with the next annotation, and at the next opening.
    void remember(db, filing, annotations).catch(() => null);
    // Of the filing only its texts count.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [db, bodies, annotations, isRead]);

  const placing = useMemo(() => {
    const resolutions = new Map<string, Resolution>();
    const placed: Annotation[] = [];
    if (!filing) return { resolutions, placed };
    for (const annotation of annotations) {
      const known = found.size === 0 ? undefined : found.get(keyOfTarget(annotation));
      const resolution = known ?? provisional(annotation, filing);
      if (!resolution) continue;
      resolutions.set(annotation.id, resolution);
      const moved = withPlace(annotation, resolution, filing);
      if (moved) placed.push(moved);
    }
    return { resolutions, placed: placed.sort((a, b) => inPlaceOrder(a, b)) };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [filing?.bodies, annotations, found]);
  const placed = useKept(placing.placed);
  return useMemo(() => ({ ...placing, placed }), [placing, placed]);
}

/** The list as it was while it has the same items: all that is made of it need not be made again. */
function useKept<T>(list: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(list);
  if (kept === list) return kept;
  if (kept.length === list.length && list.every((item, i) => item === kept[i])) return kept;
  setKept(list);
  return list;
}

const byNumber = new Intl.Collator('en', { numeric: true });

function inPlaceOrder({ target: a }: Annotation, { target: b }: Annotation): number {
  return (
    (a.document === b.document ? 0 : byNumber.compare(a.document, b.document)) ||
    a.start - b.start ||
    a.end - b.end
  );
}
