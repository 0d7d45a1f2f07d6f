import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import type { Annotation } from '../annotate/annotation.ts';
import { sectionPath } from '../anchor/section-path.ts';
import { groupOf, inOrder, type Order } from './annotation-order.ts';
import { citeFiling, citePassage, type ExportedFiling, linkToAnnotation } from './citation.ts';
import {
  describeState,
  type ExportedAnnotation,
  spanNow,
  UNPLACED,
  wordsNow,
} from './exported-annotation.ts';
import { frontMatter } from './front-matter.ts';
import { tableNode } from './markdown-table.ts';
import { markItem } from './item-markers.ts';
import { containNote } from './note-markdown.ts';
import { quoteBlocks } from './quote-blocks.ts';
import type { Table } from './table.ts';
import { tagSlug, tagSlugs } from './tag-slug.ts';
import { writeMarkdown } from './write-markdown.ts';

/** What of the Markdown is a matter of taste. */
export interface MarkdownOptions {
  /** By place under the filing's headings (the default), under tags or colours, or by time of making without headings. */
  readonly order?: Order;
  /** Puts each item between hidden comments, by which the file can be updated later. */
  readonly markers?: boolean;
  /** Leaves the YAML front matter out. */
  readonly withoutFrontMatter?: boolean;
}

/** All that one file of notes is made from. */
export interface MarkdownExport {
  readonly filing: ExportedFiling;
  readonly annotations: readonly ExportedAnnotation[];
  /** Set below the notes, each under its title; empty ones are left out. */
  readonly tables?: readonly TitledTable[];
  readonly options?: MarkdownOptions;
}

/** A table of findings that was asked for. */
export interface TitledTable {
  readonly title: string;
  readonly table: Table;
}

/** Markdown that is written as it is. */
function verbatim(value: string): { type: 'html'; value: string } {
  return { type: 'html', value };
}

function words(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}

/** A quote as a block quote: a paragraph for each block of the filing that it touches, rows of a table as a table. */
export function quoteNode(quote: string): RootContent {
  const children = quoteBlocks(quote).map((block): BlockContent => {
    if (block.kind === 'line') return { type: 'paragraph', children: words(block.text) };
    const [columns = [], ...rows] = block.rows;
    return tableNode({ columns, rows });
  });
  return { type: 'blockquote', children };
}

/** The sections an annotation stands in: by the filing's own outline, or as noted when it was made. */
function placeOf(filing: ExportedFiling, annotation: ExportedAnnotation): readonly string[] {
  const { target } = annotation;
  const document = filing.documents.find(({ id }) => id === target.document);
  const start = spanNow(annotation)?.start;
  if (!document || start === undefined) return target.section;
  return sectionPath(document, { start, end: start });
}

/** The headings over an annotation where the export goes along the filing. */
export function headingsOf(annotation: ExportedAnnotation, section: readonly string[]) {
  return spanNow(annotation) === null ? [UNPLACED] : section;
}

/** What has become of the passage since it was marked: a sentence, and the words that stand there now. */
export function stateNodes(annotation: ExportedAnnotation): RootContent[] {
  const sentence = describeState(annotation);
  if (sentence === '') return [];
  const now = wordsNow(annotation);
  const said: RootContent = {
    type: 'paragraph',
    children: [{ type: 'emphasis', children: words(sentence) }],
  };
  return now === null ? [said] : [said, quoteNode(now)];
}

/** Where an annotation stands, in words and as a link. */
export function describeNote(
  filing: ExportedFiling,
  annotation: ExportedAnnotation,
): { section: readonly string[]; citation: string; link: string } {
  const section = placeOf(filing, annotation);
  return {
    section,
    citation: citePassage(filing, section),
    link: linkToAnnotation(annotation.target, annotation.id),
  };
}

function itemNodes(filing: ExportedFiling, annotation: ExportedAnnotation): RootContent[] {
  const { id, target, tags, note } = annotation;
  const contained = containNote(note);
  const slugs = tagSlugs(tags);
  const { citation, link } = describeNote(filing, annotation);
  return [
    quoteNode(target.quote),
    ...stateNodes(annotation),
    ...(contained === '' ? [] : [verbatim(contained)]),
    ...(slugs.length === 0 ? [] : [verbatim(slugs.map((slug) => `#${slug}`).join(' '))]),
    {
      type: 'paragraph',
      children: [
        { type: 'link', url: link, children: words(citation) },
        verbatim(` ^${blockId(id)}`),
      ],
    },
  ];
}

/** An id as note programs take it at the end of a block: letters, digits and dashes. */
export function blockId(id: string): string {
  return id.replace(/[^A-Za-z0-9-]+/g, '-');
}

/** Headings of the second level and below for the part of a path that differs from the path before it. */
export function headingNodes(
  path: readonly string[],
  before: readonly string[] | null,
): RootContent[] {
  const same = before === null ? 0 : path.findIndex((name, i) => name !== before[i]);
  const from = same < 0 ? path.length : same;
  return path.slice(from).map((name, i) => ({
    type: 'heading',
    depth: HEADING_DEPTHS[from + i] ?? DEEPEST,
    children: words(name),
  }));
}

const HEADING_DEPTHS = [2, 3, 4, 5] as const;
/** Of a heading five levels down and of all below it: Markdown has no deeper one. */
const DEEPEST = 6;

/** What the filing says of itself, and every tag in use, as YAML. */
export function matterOf(
  { file, facts }: Pick<ExportedFiling, 'file' | 'facts'>,
  annotations: readonly Annotation[],
): string {
  return frontMatter({
    title: citeFiling({ file, facts }),
    filer: facts.filer,
    form: facts.form,
    accession: facts.accession,
    cik: facts.cik,
    filed: facts.filed,
    period: facts.period,
    items: facts.items,
    source: file.name,
    sha256: file.sha256,
    annotations: annotations.length,
    tags: tagSlugs(annotations.flatMap(({ tags }) => tags)),
  });
}

/** Filer, form and date, or the file's name where the filer is unknown. */
export function titleOf({ file, facts }: Pick<ExportedFiling, 'file' | 'facts'>): string {
  const { filer, form, filed } = facts;
  if (filer === null) return file.name;
  return [filer, [form, filed].filter((part) => part !== null).join(', ')]
    .filter((part) => part !== '')
    .join(' — ');
}

/**
 * The notes on one filing as CommonMark and GFM: for each annotation the exact text as a block quote, the note, the tags
 * as `#kebab-case`, and a citation that links back to the passage and carries the annotation's id as a block id.
 * Nothing in a quote or a note can break out of its place. Where the words have changed both wordings stand there.
 */
export function exportMarkdown(wanted: MarkdownExport): string {
  const { filing, options = {} } = wanted;
  const order = options.order ?? 'place';
  const root: Root = {
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: words(titleOf(filing)) }],
  };
  let before: readonly string[] | null = null;
  const annotations = inOrder(filing, wanted.annotations, order);
  for (const annotation of annotations) {
    const path =
      order === 'place'
        ? headingsOf(annotation, placeOf(filing, annotation))
        : groupOf(annotation, order);
    const nodes = itemNodes(filing, annotation);
    root.children.push(...headingNodes(path, before));
    root.children.push(...(options.markers ? marked(blockId(annotation.id), nodes) : nodes));
    before = path;
  }
  for (const titled of wanted.tables ?? []) {
    if (titled.table.rows.length === 0) continue;
    const id = `${tagSlug(titled.title)}-${filing.file.sha256.slice(0, 12)}`;
    const nodes = [tableNode(titled.table)];
    root.children.push(...headingNodes([titled.title], null));
    root.children.push(...(options.markers ? marked(id, nodes) : nodes));
  }
  const body = writeMarkdown(root);
  return options.withoutFrontMatter ? body : `${matterOf(filing, annotations)}\n${body}`;
}

function marked(id: string, nodes: RootContent[]): RootContent[] {
  return [verbatim(markItem(id, writeMarkdown({ type: 'root', children: nodes })))];
}
