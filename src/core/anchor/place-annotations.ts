import type { Annotation, AnnotationTarget } from '../annotate/annotation.ts';
import type { Filing, FilingDocument } from '../filing/filing.ts';
import { describeTarget } from './describe-target.ts';
import { resolveTarget } from './resolve-target.ts';
import type { Resolution } from './resolution.ts';

/** Annotations sorted by whether their passages stand in a filing. */
export interface PlacedAnnotations {
  /** With targets in the filing's own terms: its hash, its document, its offsets. */
  readonly placed: readonly Annotation[];
  /** Meant for the filing, but their passages are not in it, or in several places, or reworded. */
  readonly lost: readonly Annotation[];
  /** Number of those made on other filings. */
  readonly foreign: number;
}

type Document = Pick<FilingDocument, 'id' | 'type' | 'text' | 'sections' | 'attachment'>;

/** Whether the annotation was made on the filing: by bytes or accession number; one that names no filing may be. */
function isMeantFor({ filing, accession }: AnnotationTarget, { file, facts }: Filing): boolean {
  if (filing === file.sha256 || (filing === '' && accession === null)) return true;
  return accession !== null && accession === facts.accession;
}

const SURE: readonly Resolution['state'][] = ['exact', 'moved'];

/**
 * Finds the passages of annotations that come from a file, without the texts they were made on: in the document they
 * name, or else in the only one that has them. `textHashes` are the SHA-256 of the canonical texts by document id.
 */
export function placeAnnotations(
  filing: Filing,
  textHashes: ReadonlyMap<string, string>,
  annotations: readonly Annotation[],
): PlacedAnnotations {
  const placed: Annotation[] = [];
  const lost: Annotation[] = [];
  const meant = annotations.filter(({ target }) => isMeantFor(target, filing));
  for (const annotation of meant) {
    const target = placeOf(annotation.target, filing, textHashes);
    if (target) placed.push({ ...annotation, target });
    else lost.push(annotation);
  }
  return { placed, lost, foreign: annotations.length - meant.length };
}

function placeOf(
  target: AnnotationTarget,
  filing: Filing,
  textHashes: ReadonlyMap<string, string>,
): AnnotationTarget | null {
  const { documents, file, facts } = filing;
  const found = (candidates: readonly Document[]) =>
    candidates.flatMap((document) => {
      const textHash = textHashes.get(document.id) ?? '';
      const resolution = resolveTarget(target, { text: document.text, textHash }, null);
      if (!SURE.includes(resolution.state) || !('span' in resolution)) return [];
      const source = { filing: file.sha256, accession: facts.accession, textHash };
      return [describeTarget(document, resolution.span, source)];
    });
  const [named] = found(documents.filter(({ id }) => id === target.document));
  if (named) return named;
  const [only, ...others] = found(documents.filter(({ id }) => id !== target.document));
  return others.length === 0 ? (only ?? null) : null;
}
