import { citeFiling } from './citation.ts';
import { exportMarkdown, type MarkdownExport, type MarkdownOptions } from './export-markdown.ts';
import { frontMatter } from './front-matter.ts';
import { tagSlugs } from './tag-slug.ts';

/** The notes on one filing among several. */
export type NotebookPart = Omit<MarkdownExport, 'options'>;

/** Front matter of notes on several filings. */
export function notebookMatter(parts: readonly NotebookPart[]): string {
  const annotations = parts.flatMap((part) => part.annotations);
  return frontMatter({
    title: `Notes on ${parts.length} filings`,
    filings: parts.map(({ filing }) => citeFiling(filing)),
    annotations: annotations.length,
    tags: tagSlugs(annotations.flatMap(({ tags }) => tags)),
  });
}

/** The notes on one filing as `exportMarkdown` has them; on several a chapter each, under one front matter. */
export function exportNotebook(
  parts: readonly NotebookPart[],
  options: Pick<MarkdownOptions, 'order' | 'markers'>,
): string {
  const [first, ...others] = parts;
  if (!first) return '';
  if (others.length === 0) return exportMarkdown({ ...first, options });
  const chapters = parts.map((part) =>
    exportMarkdown({ ...part, options: { ...options, withoutFrontMatter: true } }),
  );
  return `${notebookMatter(parts)}\n${chapters.join('\n')}`;
}
