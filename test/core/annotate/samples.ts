import type { Annotation, AnnotationTarget } from '../../../src/core/annotate/annotation.ts';
import type { Dismissal } from '../../../src/core/annotate/dismissal.ts';
import type { Tag } from '../../../src/core/annotate/tag.ts';

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

/** A tag of which nothing but the name is settled; every field can be overridden. */
export function tagOf(name: string, parts: Partial<Tag> = {}): Tag {
  return { name, colour: null, hotkey: null, description: '', ...parts };
}

/** A dose at that offset that was set aside. */
export function dismissalAt(start: number): Dismissal {
  return {
    id: `dose:${start}`,
    filing: 'f'.repeat(64),
    accession: null,
    document: 'd2',
    start,
    end: start + 5,
    kind: 'dose',
    quote: '28 mg',
    dismissed: '2026-01-05T09:00:00.000Z',
  };
}
