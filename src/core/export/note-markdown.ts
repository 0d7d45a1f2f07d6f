import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handlers } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { writeMarkdown } from './write-markdown.ts';

/** Parses CommonMark and GFM. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Node types that reach beyond the note: into the outline, into the HTML of the page, into other notes. */
const FAR_REACHING: readonly Nodes['type'][] = [
  'heading',
  'html',
  'definition',
  'linkReference',
  'imageReference',
  'footnoteDefinition',
  'footnoteReference',
];

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

const FENCE = 'exhibit-fence';

function isFence(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph') return false;
  const [only, ...others] = node.children;
  return others.length === 0 && only?.type === 'text' && only.value === FENCE;
}

/** Whether a paragraph before and one after stay what they are when the source stands between them. */
function keepsToItself(source: string): boolean {
  const { children } = parseMarkdown(`${FENCE}\n\n${source}\n\n${FENCE}`);
  if (!isFence(children[0]) || !isFence(children.at(-1))) return false;
  const tree = parseMarkdown(source);
  if (children.length !== tree.children.length + 2) return false;
  for (const node of walk(tree)) if (FAR_REACHING.includes(node.type)) return false;
  return !source.includes('%%');
}

/** Where a reference leads: what has no definition is none to the parser. */
function resourceOf(definitions: ReadonlyMap<string, Definition>, identifier: string) {
  const definition = definitions.get(identifier);
  return { url: definition?.url ?? '', title: definition?.title };
}

/** Writes the far-reaching nodes as what they mean within the note alone. */
function tamingHandlers(definitions: ReadonlyMap<string, Definition>): Partial<Handlers> {
  return {
    heading: (node, parent, state, info) =>
      defaultHandlers.strong({ type: 'strong', children: node.children }, parent, state, info),
    html: (node, parent, state, info) => {
      const text = { type: 'text' as const, value: node.value };
      return parent !== undefined && FLOW_PARENTS.includes(parent.type)
        ? defaultHandlers.paragraph({ type: 'paragraph', children: [text] }, parent, state, info)
        : defaultHandlers.text(text, parent, state, info);
    },
    definition: () => '',
    linkReference: (node, parent, state, info) => {
      const { url, title } = resourceOf(definitions, node.identifier);
      const link = { type: 'link' as const, url, title, children: node.children };
      return defaultHandlers.link(link, parent, state, info);
    },
    imageReference: (node, parent, state, info) => {
      const { url, title } = resourceOf(definitions, node.identifier);
      const image = { type: 'image' as const, url, title, alt: node.alt };
      return defaultHandlers.image(image, parent, state, info);
    },
    footnoteReference: (node, parent, state, info) =>
      defaultHandlers.text({ type: 'text', value: `[^${node.label}]` }, parent, state, info),
    footnoteDefinition: (node, _, state, info) => state.containerFlow(node, info),
  };
}

const FLOW_PARENTS: readonly Nodes['type'][] = [
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
];

/**
 * A reader's note, fit to stand in a larger text. It is kept to the letter when it is self-contained; otherwise its
 * headings become bold paragraphs, its HTML visible text, its references plain links, and open fences are closed.
 */
export function containNote(note: string): string {
  const source = note
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\ufffd')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  if (source === '' || keepsToItself(source)) return source;
  const tree = parseMarkdown(source);
  const definitions = new Map<string, Definition>();
  for (const node of walk(tree))
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  return writeMarkdown(tree, tamingHandlers(definitions)).trim();
}
