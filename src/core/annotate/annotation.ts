import type { TextSpan } from '../filing/span.ts';

/** The eight highlighter colours, in the order of their number keys. */
export const COLOURS = [
  'yellow',
  'blue',
  'pink',
  'green',
  'orange',
  'purple',
  'teal',
  'grey',
] as const;
/** A colour by name; what it looks like is for the theme to say. */
export type Colour = (typeof COLOURS)[number];

/**
 * Where an annotation stands: the exact words with context grown until they are unique (W3C TextQuoteSelector) and the
 * offsets (TextPositionSelector) in the canonical text whose hash is given.
 */
export interface AnnotationTarget extends TextSpan {
  /** SHA-256 of the file's bytes in which the annotation was made. */
  readonly filing: string;
  /** Accession number of the filing, with dashes; null where unknown. */
  readonly accession: string | null;
  /** Document id within the filing. */
  readonly document: string;
  /** SHA-256 of the document's canonical text. */
  readonly textHash: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Whether the quote alone stood only once in the document when it was made; absent where nobody looked. */
  readonly unique?: boolean;
  /** Labels of the sections around it, outermost first: ["EX-99.1", "About HB-204"]. */
  readonly section: readonly string[];
}

/** The annotation on another filing that this one was carried over from. */
export interface CarriedFrom {
  readonly id: string;
  /** SHA-256 of that file's bytes. */
  readonly filing: string;
  readonly accession: string | null;
}

/** What the reader made of a passage. */
export interface Annotation {
  readonly id: string;
  readonly target: AnnotationTarget;
  readonly colour: Colour;
  /** Without "#", in the reader's spelling, in the order given. */
  readonly tags: readonly string[];
  /** Markdown; empty when there is no note. */
  readonly note: string;
  /** ISO 8601 instants, UTC. */
  readonly created: string;
  readonly modified: string;
  /** "own", or the kind of finding it was accepted from. */
  readonly origin: 'own' | 'forward-looking' | 'metric';
  /** Absent where it was made on this filing. */
  readonly carried?: CarriedFrom;
}
