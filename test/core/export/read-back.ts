import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import { parse } from 'yaml';
import { parseMarkdown } from '../../../src/core/export/note-markdown.ts';

/** One exported annotation as a parser of Markdown understands it. */
export interface ReadItem {
  readonly headings: readonly string[];
  readonly quote: string;
  /** Every node between the quote and the tags or the citation. */
  readonly note: readonly RootContent[];
  readonly tags: readonly string[];
  readonly citation: string;
  readonly link: string;
  readonly blockId: string;
}

/** The text a node shows. */
export function shownText(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(shownText).join('') : '';
}

/** The words of a quote as the filing has them: cells of a table are joined by tabs. */
export function quoteText(block: BlockContent | RootContent): string {
  if (block.type !== 'table') return shownText(block);
  return block.children.map((row) => row.children.map(shownText).join('\t')).join('\n');
}

function citationOf(node: RootContent): { citation: string; link: string; blockId: string } | null {
  if (node.type !== 'paragraph') return null;
  const [first, second]: (PhrasingContent | undefined)[] = node.children;
  if (first?.type !== 'link' || second?.type !== 'text') return null;
  const blockId = /^ \^([A-Za-z0-9-]+)$/.exec(second.value)?.[1];
  return blockId === undefined ? null : { citation: shownText(first), link: first.url, blockId };
}

/** Reads an export back: its front matter, and its annotations as the structure of the Markdown shows them. */
export function readBack(markdown: string): { matter: Record<string, unknown>; items: ReadItem[] } {
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(markdown);
  const { children } = parseMarkdown(markdown.slice(matter?.[0].length ?? 0));
  const items: ReadItem[] = [];
  let headings: string[] = [];
  let quote: string | null = null;
  let between: RootContent[] = [];
  for (const node of children) {
    const cited = quote === null ? null : citationOf(node);
    if (quote === null && node.type === 'heading') {
      headings = [...headings.slice(0, node.depth - 1), shownText(node)];
    } else if (quote === null && node.type === 'blockquote') {
      quote = node.children.map(quoteText).join('\n');
      between = [];
    } else if (quote !== null && cited) {
      const last = between.at(-1);
      const words = last?.type === 'paragraph' ? shownText(last) : '';
      const isTags = /^#\S+(?: #\S+)*$/.test(words);
      items.push({
        headings,
        quote,
        note: isTags ? between.slice(0, -1) : between,
        tags: isTags ? words.split(' ').map((tag) => tag.slice(1)) : [],
        ...cited,
      });
      quote = null;
    } else if (quote === null) throw new Error(`stray ${node.type}: ${shownText(node)}`);
    else between.push(node);
  }
  if (quote !== null) throw new Error(`no citation after: ${quote}`);
  return { matter: matter ? parse(matter[1] ?? '') : {}, items };
}
