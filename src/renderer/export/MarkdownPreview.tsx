import type { Nodes, Parents, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';

const FRONT_MATTER = /^---\n(?<matter>[\s\S]*?)\n---\n/;

/** Elements of the nodes that need no more than an element. */
const ELEMENTS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  listItem: 'li',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  tableRow: 'tr',
  tableCell: 'td',
};

function drawChildren(parent: Parents): ReactNode {
  return parent.children.map((child, i) => (
    // The tree is built anew from each text; places are all the identity its nodes have.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={i}>{drawNode(child)}</Fragment>
  ));
}

function drawTable(table: Table): ReactNode {
  return (
    <table>
      <tbody>{drawChildren(table)}</tbody>
    </table>
  );
}

/** A node as elements. Raw HTML is shown as it is written, never run; links tell their address and lead nowhere. */
function drawNode(node: Nodes): ReactNode {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'heading':
      return createElement(`h${Math.min(node.depth + 1, 6)}`, null, drawChildren(node));
    case 'list':
      return createElement(node.ordered ? 'ol' : 'ul', null, drawChildren(node));
    case 'link':
      return (
        <span className="preview-link" title={node.url}>
          {drawChildren(node)}
        </span>
      );
    case 'table':
      return drawTable(node);
    default:
      if (!('children' in node)) return null;
      return createElement(ELEMENTS[node.type] ?? 'div', null, drawChildren(node));
  }
}

/** Markdown as a reader of notes would set it, its front matter folded away. */
export function MarkdownPreview({ markdown }: { markdown: string }) {
  const { matter, tree } = useMemo(() => {
    const head = FRONT_MATTER.exec(markdown);
    const body = head ? markdown.slice(head[0].length) : markdown;
    return {
      matter: head?.groups?.['matter'] ?? null,
      tree: fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
    };
  }, [markdown]);
  return (
    <div className="rendered">
      {matter === null ? null : (
        <details>
          <summary>Front matter</summary>
          <pre>{matter}</pre>
        </details>
      )}
      {drawChildren(tree)}
    </div>
  );
}
