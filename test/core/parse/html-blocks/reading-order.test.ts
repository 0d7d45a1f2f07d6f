import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../../src/core/parse/html-blocks/html-blocks.ts';
import { printPage, type Node } from './print-page.ts';

const INLINE = ['b', 'i', 'u', 'font size=2', 'span', 'sup', 'sub', 'a href="#x"', 'ix:nonNumeric'];
const BLOCKS = ['p', 'div', 'h3', 'center', 'blockquote', 'p align=center', 'ix:continuation'];
const HIDDEN = [
  'span style="display:none"',
  'span style="visibility:hidden"',
  'font style="font-size:0px"',
  'font color="#FFFFFF"',
  'span style="color:#fff"',
  'ix:header',
  'script',
  'style',
  'span hidden',
];
const SHADED = [
  'div style="background-color:#003366;color:#fff"',
  'div style="background:#036"',
  'span style="background:#036;color:white"',
];
const SELF_CLOSED = ['<a name="n"/>', '<ix:nonFraction name="f"/>', '<span/>', '<br>'];
const HIDDEN_BLOCKS = ['div style="display: none;"', 'div style="visibility: hidden"', 'ix:header'];

const tree = fc.letrec<{ inline: Node; block: Node }>((tie) => {
  const inlines = fc.array(tie('inline'), { minLength: 1, maxLength: 3 });
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const cells = fc.array(fc.oneof(inlines, blocks), { minLength: 1, maxLength: 4 });
  const around = (tags: readonly string[], inner: fc.Arbitrary<Node[]>) =>
    fc.record({ kind: fc.constant('around' as const), tag: fc.constantFrom(...tags), inner });
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ kind: fc.constant('words' as const), count: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ kind: fc.constant('split' as const) }),
      fc.record({ kind: fc.constant('empty' as const), source: fc.constantFrom(...SELF_CLOSED) }),
      around(INLINE, inlines),
      fc.record({
        kind: fc.constant('hidden' as const),
        tag: fc.constantFrom(...HIDDEN),
        inner: inlines,
      }),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      around(['p'], inlines),
      around(BLOCKS, inlines),
      around(['div', 'ix:nonNumeric'], blocks),
      around(SHADED, blocks),
      fc.record({ kind: fc.constant('empty' as const), source: fc.constantFrom('<hr>', '<div/>') }),
      fc.record({
        kind: fc.constant('hidden' as const),
        tag: fc.constantFrom(...HIDDEN_BLOCKS),
        inner: blocks,
      }),
      fc.record({
        kind: fc.constant('list' as const),
        tag: fc.constantFrom('ul', 'ol', 'ol type=a'),
        items: fc.array(inlines, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('table' as const),
        rows: fc.array(cells, { minLength: 1, maxLength: 4 }),
        closed: fc.boolean(),
      }),
    ),
  };
});

/** The made-up words of a text, in order. */
function wordsOf(text: string): string[] {
  return text.match(/\bqz[a-z]+\b/g) ?? [];
}

describe('a page of any elements', () => {
  it('shows every visible word once, in reading order, and no other', () => {
    fc.assert(
      fc.property(fc.array(tree.block, { minLength: 1, maxLength: 6 }), (nodes) => {
        const { source, words } = printPage(nodes);
        const { text } = htmlToBlocks(`<html><body>${source}</body></html>`);
        expect(wordsOf(text), source).toEqual(words);
      }),
      { numRuns: 600 },
    );
  });

  it('is checked by words that would be missed', () => {
    const { source, words } = printPage([
      { kind: 'around', tag: 'p', inner: [{ kind: 'words', count: 3 }] },
    ]);
    const [first = '', second = ''] = words;
    const swapped = source.replace(first, '#').replace(second, first).replace('#', second);
    expect(wordsOf(htmlToBlocks(swapped).text)).not.toEqual(words);
    expect(wordsOf(htmlToBlocks(source.replace(second, '')).text)).not.toEqual(words);
  });
});
