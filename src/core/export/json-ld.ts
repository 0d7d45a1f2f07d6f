import type { Annotation } from '../annotate/annotation.ts';
import { OWN_ID } from './own-item.ts';
import { citeFiling, type ExportedFiling } from './citation.ts';

/** Where the terms that the W3C model lacks are defined: the words of a colour, the place in a filing. */
const VOCABULARY = 'urn:exhibit99:vocabulary#';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { exhibit99: VOCABULARY }] as const;

/** What every set of ours begins with; its `items` follow. */
export const ANNOTATION_SET = {
  '@context': CONTEXT,
  type: 'AnnotationSet',
  generator: { type: 'Software', name: 'Exhibit 99' },
} as const;

function bodiesOf({ note, tags }: Annotation): object[] {
  const tagging = tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
  if (note === '') return tagging;
  const comment = { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown' };
  return [{ ...comment, value: note }, ...tagging];
}

/** One annotation in the W3C Web Annotation model, with TextQuote and TextPosition selectors. */
export function toJsonLdItem(annotation: Annotation): object {
  const { id, target, colour, origin, created, modified, note, carried } = annotation;
  return {
    id: OWN_ID + id,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created,
    modified,
    body: bodiesOf(annotation),
    target: {
      source: `urn:sha256:${target.filing}`,
      'exhibit99:accession': target.accession,
      'exhibit99:document': target.document,
      'exhibit99:textHash': target.textHash,
      'exhibit99:section': target.section,
      'exhibit99:unique': target.unique,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: target.quote,
          prefix: target.prefix,
          suffix: target.suffix,
        },
        { type: 'TextPositionSelector', start: target.start, end: target.end },
      ],
    },
    'exhibit99:colour': colour,
    'exhibit99:origin': origin,
    ...(carried && { 'exhibit99:carriedFrom': carried }),
  };
}

function aboutFiling({ file, facts }: Pick<ExportedFiling, 'file' | 'facts'>): object {
  return {
    'dc:identifier': [`urn:sha256:${file.sha256}`, ...(facts.accession ? [facts.accession] : [])],
    'dc:title': citeFiling({ file, facts }),
    'dc:creator': facts.filer,
    'dc:date': facts.filed,
    'exhibit99:form': facts.form,
    'exhibit99:file': file.name,
  };
}

/**
 * Annotations as an `AnnotationSet` of the W3C EPUB Annotations profile: nothing of an annotation is lost in it. `filing`
 * is what the set is about; null for annotations on several.
 */
export function toJsonLd(
  filing: Pick<ExportedFiling, 'file' | 'facts'> | null,
  annotations: readonly Annotation[],
): string {
  const set = {
    ...ANNOTATION_SET,
    ...(filing === null ? {} : { about: aboutFiling(filing) }),
    items: annotations.map(toJsonLdItem),
  };
  return `${JSON.stringify(set, null, 2)}\n`;
}
