import type { AnnotationTarget } from '../annotate/annotation.ts';
import type { FileFacts, FilingDocument, FilingFacts } from '../filing/filing.ts';

/** A filing as exports name it: no texts, but the outline of each document. */
export interface ExportedFiling {
  readonly file: Pick<FileFacts, 'name' | 'sha256'>;
  readonly facts: FilingFacts;
  readonly documents: readonly Pick<FilingDocument, 'id' | 'type' | 'title' | 'sections'>[];
}

/** "Lindenmoor Therapeutics, Inc., Form 8-K, filed 2024-11-08, accession 0009990001-24-000012"; what is unknown is left out. */
export function citeFiling({ file, facts }: Pick<ExportedFiling, 'file' | 'facts'>): string {
  const { filer, form, filed, accession } = facts;
  const parts = [
    filer,
    form === null ? null : `Form ${form}`,
    filed === null ? null : `filed ${filed}`,
    accession === null ? null : `accession ${accession}`,
  ].filter((part) => part !== null);
  return filer === null ? [file.name, ...parts].join(', ') : parts.join(', ');
}

/** The citation of a passage: of its filing, then the sections around it, outermost first. */
export function citePassage(
  filing: Pick<ExportedFiling, 'file' | 'facts'>,
  section: readonly string[],
): string {
  return section.length === 0
    ? citeFiling(filing)
    : `${citeFiling(filing)}, ${section.join(' › ')}`;
}

/** The address that opens the filing at the annotation, by accession number or else by hash of the file. */
export function linkToAnnotation(
  { accession, filing }: Pick<AnnotationTarget, 'accession' | 'filing'>,
  id: string,
): string {
  return `exhibit99://open/${accession ?? filing}/${encodeURIComponent(id)}`;
}
