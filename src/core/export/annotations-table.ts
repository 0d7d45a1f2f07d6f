import { type ExportedFiling, linkToAnnotation } from './citation.ts';
import { type ExportedAnnotation, spanNow, wordsNow } from './exported-annotation.ts';
import type { Table } from './table.ts';

/** One row an annotation, to be written as CSV. */
export function annotationsTable(
  { file, facts }: Pick<ExportedFiling, 'file' | 'facts'>,
  annotations: readonly ExportedAnnotation[],
): Table {
  return {
    columns: [
      'id',
      'file',
      'accession',
      'filer',
      'form',
      'filed',
      'document',
      'section',
      'start',
      'end',
      'quote',
      'state',
      'quote now',
      'note',
      'tags',
      'colour',
      'origin',
      'created',
      'modified',
      'link',
    ],
    rows: annotations.map((annotation) => {
      const { id, target, note, tags, colour, origin, created, modified } = annotation;
      const span = spanNow(annotation);
      return [
        id,
        file.name,
        target.accession ?? facts.accession,
        facts.filer,
        facts.form,
        facts.filed,
        target.document,
        target.section.join(' › '),
        span?.start ?? null,
        span?.end ?? null,
        target.quote,
        annotation.resolution?.state ?? null,
        wordsNow(annotation),
        note,
        tags.join('; '),
        colour,
        origin,
        created,
        modified,
        linkToAnnotation(target, id),
      ];
    }),
  };
}
