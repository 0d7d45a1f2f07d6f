import type { Annotation } from '../annotate/annotation.ts';
import { type ExportedFiling, linkToAnnotation } from './citation.ts';
import type { Table } from './table.ts';

/** One row an annotation, to be written as CSV. */
export function annotationsTable(
  { file, facts }: Pick<ExportedFiling, 'file' | 'facts'>,
  annotations: readonly Annotation[],
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
      'note',
      'tags',
      'colour',
      'origin',
      'created',
      'modified',
      'link',
    ],
    rows: annotations.map(({ id, target, note, tags, colour, origin, created, modified }) => [
      id,
      file.name,
      target.accession ?? facts.accession,
      facts.filer,
      facts.form,
      facts.filed,
      target.document,
      target.section.join(' › '),
      target.start,
      target.end,
      target.quote,
      note,
      tags.join('; '),
      colour,
      origin,
      created,
      modified,
      linkToAnnotation(target, id),
    ]),
  };
}
