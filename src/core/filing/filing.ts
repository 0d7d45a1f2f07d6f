import type { Block } from './block.ts';
import type { Section } from './section.ts';

/** Where in the file's bytes the payload of an attachment stands; decoded only on demand. */
export interface AttachmentSource {
  /** Offsets into the file's bytes, half-open. */
  readonly from: number;
  readonly to: number;
  readonly encoding: 'uuencode' | 'base64';
  /** MIME type told by the file name, such as "image/jpeg". */
  readonly mediaType: string;
}

/** One document of a filing: the main form, an exhibit, or an attachment that has no text. */
export interface FilingDocument {
  /** Unique within the filing: "d1", "d2", … in file order. */
  readonly id: string;
  /** SEQUENCE of the submission; its place in the file, from 1, where none is given. */
  readonly sequence: number;
  /** EDGAR document type: "8-K", "EX-99.1", "GRAPHIC"; null where unknown. */
  readonly type: string | null;
  readonly filename: string | null;
  readonly description: string | null;
  /** A name for people: the press release's headline, the form's title; null when none is found. */
  readonly title: string | null;
  /** The canonical text: the blocks' texts, normalised, joined by line feeds. Empty for an attachment. */
  readonly text: string;
  /** In order; `blocks[i].end + 1 === blocks[i + 1].start`. */
  readonly blocks: readonly Block[];
  /** The outline in document order, parents before children. */
  readonly sections: readonly Section[];
  readonly attachment: AttachmentSource | null;
}

/** What the bytes turned out to be, whatever the file's name says. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal SHA-256 of the bytes: the filing's identity. */
  readonly sha256: string;
  readonly container: 'submission' | 'document';
  readonly format: 'html' | 'text' | 'xml';
  /** WHATWG label of the encoding the text was decoded with. */
  readonly encoding: string;
}

/** What a filing says of itself; null where unknown. Dates are ISO 8601 calendar dates. */
export interface FilingFacts {
  /** With dashes: "0001104659-06-073244". */
  readonly accession: string | null;
  readonly form: string | null;
  readonly filer: string | null;
  /** Ten digits with leading zeros. */
  readonly cik: string | null;
  readonly filed: string | null;
  /** Conformed period of report: of an 8-K, the date of the earliest event. */
  readonly period: string | null;
  /** Last day of the filer's fiscal year by the submission's header, as month and day: "09-30"; absent where it names none. */
  readonly fiscalYearEnd?: string;
  /** Item numbers in the order of the text: "8.01"; of a 10-Q with its part: "II/1A". Null when the form has none. */
  readonly items: readonly string[] | null;
}

/** A filing, read whole. Immutable; plain data that survives JSON. */
export interface Filing {
  readonly file: FileFacts;
  readonly facts: FilingFacts;
  readonly documents: readonly FilingDocument[];
  /** One sentence each, for the reader: what was missing, mended or not understood. */
  readonly warnings: readonly string[];
}
