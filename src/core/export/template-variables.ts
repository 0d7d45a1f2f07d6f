import type { Annotation } from '../annotate/annotation.ts';
import { citeFiling, type ExportedFiling } from './citation.ts';
import {
  blockId,
  describeNote,
  inOrder,
  type MarkdownExport,
  quoteNode,
} from './export-markdown.ts';
import { containNote } from './note-markdown.ts';
import { tagSlugs } from './tag-slug.ts';
import { writeMarkdown } from './write-markdown.ts';

/** An annotation as a template sees it. */
export interface TemplateAnnotation {
  readonly id: string;
  /** The exact words; may hold anything. */
  readonly quote: string;
  /** The words as a Markdown block quote that nothing can break out of. */
  readonly quote_markdown: string;
  readonly note: string;
  /** The note as Markdown that can't break out of its place; empty when there is none. */
  readonly note_markdown: string;
  readonly tags: readonly string[];
  /** The tags as `#kebab-case`. */
  readonly hashtags: readonly string[];
  readonly colour: string;
  readonly origin: string;
  readonly document: string;
  /** Names of the sections around, outermost first. */
  readonly section: readonly string[];
  readonly citation: string;
  /** Opens the filing at the passage. */
  readonly link: string;
  /** For `^block-id` at the end of a block. */
  readonly block_id: string;
  readonly created: string;
  readonly modified: string;
}

/** What a template can name: the filing, and the annotations in their order. */
export interface TemplateVariables {
  readonly filing: Readonly<Record<string, string | readonly string[] | null>>;
  readonly annotations: readonly TemplateAnnotation[];
  /** Every tag in use, as `#kebab-case`. */
  readonly hashtags: readonly string[];
}

function hashtags(tags: readonly string[]): readonly string[] {
  return tagSlugs(tags).map((slug) => `#${slug}`);
}

function toVariable(filing: ExportedFiling, annotation: Annotation): TemplateAnnotation {
  const { id, target, note, tags, colour, origin, created, modified } = annotation;
  const { section, citation, link } = describeNote(filing, annotation);
  return {
    id,
    quote: target.quote,
    quote_markdown: writeMarkdown({ type: 'root', children: [quoteNode(target.quote)] }).trimEnd(),
    note,
    note_markdown: containNote(note),
    tags,
    hashtags: hashtags(tags),
    colour,
    origin,
    document: target.document,
    section,
    citation,
    link,
    block_id: blockId(id),
    created,
    modified,
  };
}

/** The variables of an export; `docs/templates.md` tells users of them. */
export function templateVariables({
  filing,
  annotations,
  options,
}: MarkdownExport): TemplateVariables {
  const { file, facts } = filing;
  const ordered = inOrder(filing, annotations, options?.order ?? 'place');
  return {
    filing: { ...facts, citation: citeFiling(filing), source: file.name, sha256: file.sha256 },
    annotations: ordered.map((annotation) => toVariable(filing, annotation)),
    hashtags: hashtags(ordered.flatMap(({ tags }) => tags)),
  };
}
