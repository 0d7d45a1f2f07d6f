import { isMap, parseDocument } from 'yaml';
import type { ExportedFiling } from './citation.ts';
import { splitItems } from './item-markers.ts';
import { type MarkdownMerge, mergeMarkdown } from './merge-markdown.ts';

/** A file of notes that stands in the folder already. */
export interface FolderFile {
  readonly content: string;
}

/** The notes on one filing, made with markers, on their way into the folder. */
export interface FolderNotes {
  readonly filing: Pick<ExportedFiling, 'file' | 'facts'>;
  readonly markdown: string;
}

/** What is written of one filing. */
export interface PlannedFile<F extends FolderFile, N extends FolderNotes> {
  readonly notes: N;
  /** The file that has earlier notes on the filing; null when there is none yet. */
  readonly file: F | null;
  readonly merge: MarkdownMerge;
  /** Whether the file is to the letter as it would be written. */
  readonly isSame: boolean;
}

/** What a file says it is about, and the items in it. */
interface Content {
  readonly sha256: unknown;
  readonly accession: unknown;
  readonly items: ReadonlySet<string>;
}

const FRONT_MATTER = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

function itemsOf(markdown: string): ReadonlySet<string> {
  return new Set(splitItems(markdown).flatMap((part) => (part.kind === 'item' ? part.id : [])));
}

function readContent({ content }: FolderFile): Content {
  const items = itemsOf(content);
  const matter = parseDocument(FRONT_MATTER.exec(content)?.[1] ?? '');
  if (matter.errors.length > 0 || !isMap(matter.contents))
    return { sha256: null, accession: null, items };
  return { sha256: matter.get('sha256'), accession: matter.get('accession'), items };
}

/** How surely a file is that of the notes: by bytes, by accession number, by an item of them; 0 for not at all. */
function likeness(content: Content, { filing, markdown }: FolderNotes): number {
  if (content.items.size === 0) return 0;
  if (content.sha256 === filing.file.sha256) return 3;
  const { accession } = filing.facts;
  if (accession !== null && content.accession === accession) return 2;
  return [...itemsOf(markdown)].some((id) => content.items.has(id)) ? 1 : 0;
}

/**
 * What writing the notes on each filing into the folder comes to: a file that has earlier notes on it, whatever its name,
 * is brought up to date as `mergeMarkdown` does it; for the others there will be new files. No file is taken twice.
 */
export function planFolder<F extends FolderFile, N extends FolderNotes>(
  files: readonly F[],
  wanted: readonly N[],
): readonly PlannedFile<F, N>[] {
  const contents = new Map(files.map((file) => [file, readContent(file)]));
  return wanted.map((notes) => {
    const [best] = [...contents]
      .map(([file, content]) => ({ file, score: likeness(content, notes) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    if (best) contents.delete(best.file);
    const merge = mergeMarkdown(best?.file.content ?? '', notes.markdown);
    return {
      notes,
      file: best?.file ?? null,
      merge,
      isSame: best !== undefined && best.file.content === merge.content,
    };
  });
}
