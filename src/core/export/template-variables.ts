import type { RootContent } from 'mdast';
import { inOrder, type Order, UNTAGGED } from './annotation-order.ts';
import { citeFiling, type ExportedFiling } from './citation.ts';
import { describeState, type ExportedAnnotation, wordsNow } from './exported-annotation.ts';
import {
  blockId,
  describeNote,
  headingNodes,
  headingsOf,
  matterOf,
  quoteNode,
  stateNodes,
  titleOf,
} from './export-markdown.ts';
import { type NotebookPart, notebookMatter } from './export-notebook.ts';
import { toMarkdownTable } from './markdown-table.ts';
import { containNote } from './note-markdown.ts';
import { tagSlug, tagSlugs } from './tag-slug.ts';
import { writeMarkdown } from './write-markdown.ts';

/** A filing as a template sees it: its facts and what they come to. */
export type TemplateFiling = Readonly<Record<string, string | readonly string[] | null>>;

/** An annotation as a template sees it. */
export interface TemplateAnnotation {
  readonly filing: TemplateFiling;
  readonly id: string;
  /** The exact words; may hold anything. */
  readonly quote: string;
  /** The words as a Markdown block quote that nothing can break out of. */
  readonly quote_markdown: string;
  /** Where the passage stands now: "exact", "moved", "changed", "ambiguous", "orphaned"; empty where nobody looked. */
  readonly state: string;
  /** What a reader must know of that, on one line, with the words that stand there now; empty when nothing. */
  readonly state_line: string;
  /** The same as Markdown blocks. */
  readonly state_markdown: string;
  /** The words that stand there now where they differ from `quote`; empty where they don't. */
  readonly quote_now: string;
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
  /** Headings of the sections that the annotation before does not stand in; empty when there are none. */
  readonly headings_markdown: string;
  readonly citation: string;
  /** Opens the filing at the passage. */
  readonly link: string;
  /** For `^block-id` at the end of a block. */
  readonly block_id: string;
  readonly created: string;
  readonly modified: string;
}

/** A tag with all that carries it; an annotation with two tags stands in both groups. */
interface TemplateTag {
  readonly name: string;
  /** As `#kebab-case`; empty for what has no tag. */
  readonly hashtag: string;
  /** Fit to name an item. */
  readonly key: string;
  readonly annotations: readonly TemplateAnnotation[];
}

/** The notes on one filing. */
interface TemplatePart {
  readonly filing: TemplateFiling;
  readonly annotations: readonly TemplateAnnotation[];
  readonly tables: readonly {
    readonly title: string;
    readonly key: string;
    readonly markdown: string;
  }[];
}

/** What a template can name. */
export interface TemplateVariables extends TemplatePart {
  readonly title: string;
  /** YAML between lines of `---`. */
  readonly front_matter: string;
  readonly filings: readonly TemplatePart[];
  readonly groups: readonly TemplateTag[];
  /** Every tag in use, as `#kebab-case`. */
  readonly hashtags: readonly string[];
}

/** Markdown to stand among other: without the line feed at its end, but with every space of the words. */
function fragment(children: RootContent[]): string {
  return writeMarkdown({ type: 'root', children }).replace(/\n+$/, '');
}

function hashtags(tags: readonly string[]): readonly string[] {
  return tagSlugs(tags).map((slug) => `#${slug}`);
}

function toFiling(filing: Pick<ExportedFiling, 'file' | 'facts'>): TemplateFiling {
  const { file, facts } = filing;
  const { accession, form, filer, cik, filed, period, items } = facts;
  return {
    ...{ accession, form, filer, cik, filed, period, items },
    title: titleOf(filing),
    citation: citeFiling(filing),
    source: file.name,
    sha256: file.sha256,
  };
}

function toVariable(
  filing: ExportedFiling,
  annotation: ExportedAnnotation,
  before: readonly string[] | null,
): TemplateAnnotation {
  const { id, target, note, tags, colour, origin, created, modified } = annotation;
  const { section, citation, link } = describeNote(filing, annotation);
  const [state, now] = [describeState(annotation), wordsNow(annotation)];
  return {
    filing: toFiling(filing),
    id,
    quote: target.quote,
    quote_markdown: fragment([quoteNode(target.quote)]),
    state: annotation.resolution?.state ?? '',
    state_line: now === null ? state : `${state} “${now}”`,
    state_markdown: fragment(stateNodes(annotation)),
    quote_now: now ?? '',
    note,
    note_markdown: containNote(note),
    tags,
    hashtags: hashtags(tags),
    colour,
    origin,
    document: target.document,
    section,
    headings_markdown: fragment(headingNodes(headingsOf(annotation, section), before)),
    citation,
    link,
    block_id: blockId(id),
    created,
    modified,
  };
}

function toPart({ filing, annotations, tables = [] }: NotebookPart, order: Order): TemplatePart {
  const seen: TemplateAnnotation[] = [];
  let before: readonly string[] | null = null;
  for (const annotation of inOrder(filing, annotations, order)) {
    const variable = toVariable(filing, annotation, before);
    before = headingsOf(annotation, variable.section);
    seen.push(variable);
  }
  return {
    filing: toFiling(filing),
    annotations: seen,
    tables: tables
      .filter(({ table }) => table.rows.length > 0)
      .map(({ title, table }) => ({
        title,
        key: `${tagSlug(title)}-${filing.file.sha256.slice(0, 12)}`,
        markdown: toMarkdownTable(table).trimEnd(),
      })),
  };
}

/** Ids of blocks have no "/" and no letters beyond ASCII; two tags that come out the same are told apart by number. */
function groupsOf(annotations: readonly TemplateAnnotation[]): readonly TemplateTag[] {
  const groups = new Map<string, TemplateAnnotation[]>();
  for (const annotation of annotations)
    for (const tag of annotation.tags.length === 0 ? [''] : annotation.tags)
      groups.set(tag, [...(groups.get(tag) ?? []), annotation]);
  const keys = new Set<string>();
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'en'))
    .map(([tag, tagged]) => {
      const base = blockId(`tag-${tagSlug(tag)}`);
      let key = base;
      for (let i = 2; keys.has(key); i++) key = `${base}-${i}`;
      keys.add(key);
      const [hashtag = ''] = hashtags([tag]);
      return { name: tag === '' ? UNTAGGED : tag, hashtag, key, annotations: tagged };
    });
}

/** The variables of an export; `docs/templates.md` tells users of them. */
export function templateVariables(
  parts: readonly NotebookPart[],
  order: Order = 'place',
): TemplateVariables {
  const [first] = parts;
  const filings = parts.map((part) => toPart(part, order));
  const annotations = filings.flatMap((part) => part.annotations);
  const isOne = first !== undefined && parts.length === 1;
  return {
    title: isOne ? titleOf(first.filing) : `Notes on ${parts.length} filings`,
    front_matter: isOne ? matterOf(first.filing, first.annotations) : notebookMatter(parts),
    filing: filings[0]?.filing ?? {},
    filings,
    annotations,
    tables: filings.flatMap(({ tables }) => tables),
    groups: groupsOf(annotations),
    hashtags: hashtags(annotations.flatMap(({ tags }) => tags)),
  };
}
