import type { Annotation, AnnotationTarget } from '../../../src/core/annotate/annotation.ts';

/** A target in a fictional press release; every field can be overridden. */
export function targetOf(parts: Partial<AnnotationTarget> = {}): AnnotationTarget {
  return {
    filing: 'f'.repeat(64),
    accession: '0009990001-07-000012',
    document: 'd2',
    textHash: 'a'.repeat(64),
    start: 40,
    end: 66,
    quote: 'eleven patients were dosed',
    prefix: 'Through the cut-off date, ',
    suffix: ' in five cohorts.',
    section: ['EX-99.1', 'Early results'],
    ...parts,
  };
}

/** An annotation by id on that target; every field can be overridden. */
export function annotationOf(id: string, parts: Partial<Annotation> = {}): Annotation {
  return {
    id,
    target: targetOf(),
    colour: 'yellow',
    tags: [],
    note: '',
    created: '2026-01-05T09:00:00.000Z',
    modified: '2026-01-05T09:00:00.000Z',
    origin: 'own',
    ...parts,
  };
}
