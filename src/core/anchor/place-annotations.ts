import type { Annotation, AnnotationTarget } from '../annotate/annotation.ts';
import type { Filing, FilingDocument } from '../filing/filing.ts';
import { describeTarget } from './describe-target.ts';
import { resolveTargets } from './resolve-target.ts';

/** Annotations sorted by whether their passages stand in a filing. */
export interface PlacedAnnotations {
  /** With targets in the filing's own terms: its hash, its document, its offsets. */
  readonly placed: readonly Annotation[];
  /** Meant for the filing, but their passages are not in it, or in several places, or reworded. */
  readonly lost: readonly Annotation[];
  /** Number of those made on other filings. */
  readonly foreign: number;
}

/** Whether the annotation was made on the filing: by bytes or accession number; one that names no filing may be. */
function isMeantFor({ filing, accession }: AnnotationTarget, { file, facts }: Filing): boolean {
  if (filing === file.sha256 || (filing === '' && accession === null)) return true;
  return accession !== null && accession === facts.accession;
}

/**
 * Finds the passages of annotations that come from a file, without the texts they were made on: in the document they
 * name, or else in the only one that has them. `textHashes` are the SHA-256 of the canonical texts by document id.
 */
export function placeAnnotations(
  filing: Filing,
  textHashes: ReadonlyMap<string, string>,
  annotations: readonly Annotation[],
): PlacedAnnotations {
  const meant = annotations.filter(({ target }) => isMeantFor(target, filing));
  const targets = new Map<Annotation, AnnotationTarget>();
  for (const document of filing.documents) {
    const named = meant.filter(({ target }) => target.document === document.id);
    for (const [annotation, target] of placeIn(filing, document, textHashes, named))
      targets.set(annotation, target);
  }
  const open = meant.filter((annotation) => !targets.has(annotation));
  const elsewhere = new Map<Annotation, AnnotationTarget[]>();
  for (const document of filing.documents)
    for (const [annotation, target] of placeIn(filing, document, textHashes, open))
      elsewhere.set(annotation, [...(elsewhere.get(annotation) ?? []), target]);
  for (const [annotation, [only, ...others]] of elsewhere)
    if (only && others.length === 0) targets.set(annotation, only);
  return {
    placed: meant.flatMap((annotation) => {
      const target = targets.get(annotation);
      return target ? { ...annotation, target } : [];
    }),
    lost: meant.filter((annotation) => !targets.has(annotation)),
    foreign: annotations.length - meant.length,
  };
}

/** Those of the annotations whose words stand in the document beyond doubt, with their new targets. */
function placeIn(
  filing: Filing,
  document: FilingDocument,
  textHashes: ReadonlyMap<string, string>,
  annotations: readonly Annotation[],
): readonly (readonly [Annotation, AnnotationTarget])[] {
  if (annotations.length === 0 || document.text === '') return [];
  const textHash = textHashes.get(document.id) ?? '';
  const wanted = annotations.map(({ target }) => target);
  const source = { filing: filing.file.sha256, accession: filing.facts.accession, textHash };
  const found = resolveTargets(wanted, { text: document.text, textHash }, null);
  return annotations.flatMap((annotation, i) => {
    const resolution = found[i];
    if (resolution?.state !== 'exact' && resolution?.state !== 'moved') return [];
    return [[annotation, describeTarget(document, resolution.span, source)] as const];
  });
}
