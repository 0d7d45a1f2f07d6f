import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type ConstructName, type Handlers, toMarkdown } from 'mdast-util-to-markdown';

const PHRASING: ConstructName = 'phrasing';

/**
 * What note programs read beyond CommonMark and GFM, and a filing's words must not set off: `#tag`, `==mark==`,
 * `%%comment%%` and `^block-id`.
 */
const FOREIGN = [
  { character: '#', after: '[^\\s#]', inConstruct: PHRASING },
  { character: '=', after: '=', inConstruct: PHRASING },
  { character: '%', after: '%', inConstruct: PHRASING },
  { character: '^', before: '(?:^|\\s)', inConstruct: PHRASING },
];

/**
 * CommonMark and GFM of the tree; every text in it comes back from a parser as it went in. `handlers` write some types
 * of node in a way of their own.
 */
export function writeMarkdown(tree: Nodes, handlers: Partial<Handlers> = {}): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    unsafe: FOREIGN,
    handlers,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}
