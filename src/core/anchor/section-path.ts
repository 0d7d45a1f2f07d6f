import type { FilingDocument } from '../filing/filing.ts';
import type { Section } from '../filing/section.ts';
import { contains, type TextSpan } from '../filing/span.ts';

/** What a section is called in a path: "Item 8.01 Other Events", or a heading's own words. */
export function sectionName({ label, title }: Pick<Section, 'label' | 'title'>): string {
  return title === null || label.includes(title) ? label : `${label} ${title}`;
}

/** The sections that hold the whole span, outermost first. */
function sectionsAround(sections: readonly Section[], span: TextSpan): readonly Section[] {
  return sections
    .filter((section) => contains(section, span))
    .sort((a, b) => a.level - b.level || a.start - b.start);
}

/** The names of the document and of the sections around a span, outermost first: ["EX-99.1", "About HB-204"]. */
export function sectionPath(
  document: Pick<FilingDocument, 'type' | 'sections'>,
  span: TextSpan,
): readonly string[] {
  const names = sectionsAround(document.sections, span).map(sectionName);
  return document.type === null ? names : [document.type, ...names];
}
