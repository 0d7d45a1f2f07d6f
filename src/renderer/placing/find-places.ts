import type { Annotation } from '../../core/annotate/annotation.ts';
import type { Resolution } from '../../core/anchor/resolution.ts';
import { textsOf } from './create-target.ts';
import type { AnnotationDb } from '../db/annotation-db.ts';
import { resolveAnnotations } from '../db/resolve-annotations.ts';
import { resolveInWorker } from './resolve-in-worker.ts';
import type { OpenFiling } from '../store/open-filing.ts';

/** Where the annotations stand in the filing, whose whole text must be there, by annotation id. */
export async function findPlaces(
  db: AnnotationDb,
  filing: OpenFiling,
  annotations: readonly Annotation[],
): Promise<ReadonlyMap<string, Resolution>> {
  return resolveAnnotations(db, annotations, textsOf(filing), resolveInWorker);
}
