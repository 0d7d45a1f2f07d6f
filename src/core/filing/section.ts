import type { TextSpan } from './span.ts';

/** What part of a filing a section is; `heading` is any that no form prescribes. */
export type SectionKind =
  | 'cover'
  | 'contents'
  | 'part'
  | 'item'
  | 'signatures'
  | 'exhibit-index'
  /** An exhibit that stands in the same text as the form, without an SGML document of its own. */
  | 'exhibit'
  | 'heading';

/** A node of a document's outline. A section holds its subsections: their ranges lie within its own. */
export interface Section extends TextSpan {
  /** Unique within the document: "s1", "s2", … in document order. */
  readonly id: string;
  readonly kind: SectionKind;
  /** What the outline shows, such as "Item 8.01" or "Part II"; for a heading its text. */
  readonly label: string;
  /** The item's or part's number as the form names it ("8.01", "1A", "II"); null for other kinds. */
  readonly number: string | null;
  /** The title behind the number, as printed, such as "Other Events"; null when there is none. */
  readonly title: string | null;
  /** Depth in the outline, from 1. */
  readonly level: number;
  /** Id of the section that holds this one; null at the top. */
  readonly parent: string | null;
  /** How sure the splitter is, 0 to 1; below 0.6 the reader is told. */
  readonly confidence: number;
}
