import type { Annotation } from '../../core/annotate/annotation.ts';
import { pairDocuments } from '../../core/anchor/pair-documents.ts';
import type { Resolution } from '../../core/anchor/resolution.ts';
import { createTarget, textsOf } from '../placing/create-target.ts';
import type { AnnotationDb } from '../db/annotation-db.ts';
import type { AnnotationWriter } from '../db/annotation-writer.ts';
import { annotationsOf, type FilingIdentity } from '../db/queries.ts';
import { type ResolveTargets, resolveAnnotations } from '../db/resolve-annotations.ts';
import type { OpenFiling } from '../store/open-filing.ts';

/** A note on another filing, and where its passage stands in this one. */
export interface CarriableNote {
  readonly original: Annotation;
  /** Of this filing; null where none corresponds. */
  readonly document: string | null;
  readonly resolution: Resolution;
}

/** What carrying the notes of another filing over would come to. */
export interface CarryPlan {
  /** In the order of the other filing's text. */
  readonly notes: readonly CarriableNote[];
  /** Notes that were carried over earlier and are here still. */
  readonly already: number;
}

const NOWHERE: Resolution = { state: 'orphaned', candidates: [] };

/**
 * Looks for the passages of another filing's notes in the documents of this one that correspond, by alignment of the
 * texts. Writes nothing.
 */
export async function planCarrying(
  db: AnnotationDb,
  filing: OpenFiling,
  source: FilingIdentity,
  resolve: ResolveTargets,
): Promise<CarryPlan> {
  const { head } = filing;
  if (!head || !filing.complete) return { notes: [], already: 0 };
  const identity = { sha256: head.file.sha256, accession: head.facts.accession };
  const here = await annotationsOf(db, identity);
  const carried = new Set(here.flatMap(({ carried: from }) => from?.id ?? []));
  const all = await annotationsOf(db, source);
  const originals = all.filter(({ id }) => !carried.has(id));
  const pairs = pairDocuments(originals, head.documents);
  const moved = originals.map((original) => {
    const document = pairs.get(original.target.document) ?? '';
    return { ...original, target: { ...original.target, document } };
  });
  const found = await resolveAnnotations(db, moved, textsOf(filing), resolve);
  return {
    already: all.length - originals.length,
    notes: originals.map((original) => ({
      original,
      document: pairs.get(original.target.document) ?? null,
      resolution: found.get(original.id) ?? NOWHERE,
    })),
  };
}

/**
 * Writes those of the notes that have a place as new ones on this filing, each naming the one it comes from, as one step
 * that can be undone. Returns how many.
 */
export async function carryOver(
  writer: AnnotationWriter,
  filing: OpenFiling,
  notes: readonly CarriableNote[],
  now: string,
): Promise<number> {
  const copies: Annotation[] = [];
  for (const { original, document, resolution } of notes) {
    if (document === null || !('span' in resolution)) continue;
    const target = createTarget(filing, { document, ...resolution.span });
    if (!target) continue;
    const { id, colour, tags, note, origin } = original;
    const { filing: sha256, accession } = original.target;
    const carried = { id, filing: sha256, accession };
    const made = { created: now, modified: now };
    copies.push({ id: crypto.randomUUID(), target, colour, tags, note, ...made, origin, carried });
  }
  if (copies.length > 0) await writer.add(copies);
  return copies.length;
}
