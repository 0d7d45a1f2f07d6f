import type { Nodes, Parents, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { assertNever } from '../../core/result.ts';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { texts } from '../texts.ts';

const FRONT_MATTER = /^---\n(?<matter>[\s\S]*?)\n---\n/;

function drawChildren(parent: Parents): ReactNode {
  return parent.children.map((child, i) => (
    // The tree is built anew from each text; places are all the identity its nodes have.
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
    case 'paragraph':
      return <p>{drawChildren(node)}</p>;
    case 'blockquote':
      return <blockquote>{drawChildren(node)}</blockquote>;
    case 'listItem':
      return <li>{drawChildren(node)}</li>;
    case 'emphasis':
      return <em>{drawChildren(node)}</em>;
    case 'strong':
      return <strong>{drawChildren(node)}</strong>;
    case 'delete':
      return <del>{drawChildren(node)}</del>;
    case 'tableRow':
      return <tr>{drawChildren(node)}</tr>;
    case 'tableCell':
      return <td>{drawChildren(node)}</td>;
    case 'root':
    case 'linkReference':
    case 'footnoteDefinition':
      return drawChildren(node);
    case 'image':
    case 'imageReference':
      return node.alt;
    case 'definition':
    case 'footnoteReference':
    case 'yaml':
      return null;
    default:
      return assertNever(node);
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
          <summary>{texts.exporting.frontMatter}</summary>
          <pre>{matter}</pre>
        </details>
      )}
      {drawChildren(tree)}
    </div>
  );
}
