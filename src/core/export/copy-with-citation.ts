import type { FilingDocument } from '../filing/filing.ts';
import type { TextSpan } from '../filing/span.ts';
import { sectionPath } from '../anchor/section-path.ts';
import { citePassage, type ExportedFiling, linkToAnnotation } from './citation.ts';
import { quoteNode } from './export-markdown.ts';
import { quoteBlocks } from './quote-blocks.ts';
import { writeMarkdown } from './write-markdown.ts';

/** A passage to be copied, and the annotation it belongs to if it has one. */
export interface CitedSelection {
  readonly filing: Pick<ExportedFiling, 'file' | 'facts'>;
  readonly document: Pick<FilingDocument, 'type' | 'text' | 'sections'>;
  readonly span: TextSpan;
  /** Makes the citation a link back; null for a mere selection. */
  readonly annotation: string | null;
}

/** The same passage in the three forms a clipboard holds. */
export interface CitedCopy {
  readonly markdown: string;
  readonly plain: string;
  readonly html: string;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function quoteHtml(quote: string): string {
  return quoteBlocks(quote)
    .map((block) => {
      if (block.kind === 'line') return `<p>${escapeHtml(block.text)}</p>`;
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
      );
      return `<table>${rows.join('')}</table>`;
    })
    .join('');
}

/** The selected words with filer, form, date, accession number and section, for a memo, a note or a spreadsheet. */
export function copyWithCitation(selection: CitedSelection): CitedCopy {
  const { filing, document, span, annotation } = selection;
  const quote = document.text.slice(span.start, span.end);
  const citation = citePassage(filing, sectionPath(document, span));
  const { accession } = filing.facts;
  const target = { accession, filing: filing.file.sha256 };
  const link = annotation === null ? null : linkToAnnotation(target, annotation);
  const cited = { type: 'text' as const, value: citation };
  const markdown = writeMarkdown({
    type: 'root',
    children: [
      quoteNode(quote),
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: '— ' },
          link === null ? cited : { type: 'link', url: link, children: [cited] },
        ],
      },
    ],
  });
  const html = escapeHtml(citation);
  return {
    markdown,
    plain: `“${quote}”\n— ${citation}\n`,
    html: `<blockquote>${quoteHtml(quote)}</blockquote><p>— ${
      link === null ? html : `<a href="${escapeHtml(link)}">${html}</a>`
    }</p>`,
  };
}
