import { fc } from '../../../property.ts';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/core/filing/block.ts';
import type { DocumentContent } from '../../../../src/core/parse/document-content.ts';
import { htmlToBlocks } from '../../../../src/core/parse/html-blocks/html-blocks.ts';

const MANY = 100_000;

describe('htmlToBlocks on hostile input', () => {
  it.each([
    ['elements nested deep', '<div>'.repeat(MANY) + 'end'],
    ['tables nested deep', '<table><tr><td>'.repeat(MANY) + 'end'],
    ['formatting left open', '<p><b><font size=2>x'.repeat(MANY) + 'end'],
    ['a million attributes', `<p ${'a=1 '.repeat(10 * MANY)}>end</p>`],
    [
      'spans beyond any page',
      `<table>${'<tr><td colspan=99999 rowspan=99999>x</td></tr>'.repeat(5_000)}</table>end`,
    ],
    ['one row of many cells', `<table><tr>${'<td>1</td>'.repeat(MANY)}</tr></table>end`],
    [
      'few cells in a wide table',
      `<table><tr>${'<td>1</td>'.repeat(500)}</tr>${'<tr><td>x'.repeat(50_000)}</table>end`,
    ],
    ['page breaks in a row', '<hr style="page-break-after:always">'.repeat(MANY) + 'end'],
    ['page numbers in a row', '<p>7</p><hr>'.repeat(MANY) + 'end'],
    ['entities out of range', '&#x110000;&#0;&#xd800;&;&#'.repeat(MANY) + ' end'],
    ['angle brackets', '<'.repeat(MANY) + ' end'],
    ['end tags alone', '</p></td></table></div></b>'.repeat(MANY) + 'end'],
    ['names nobody knows', Array.from({ length: MANY }, (_, i) => `<x${i}>`).join('') + 'end'],
  ])('keeps the words after %s', (_, html) => {
    const content = htmlToBlocks(html);
    expect(content.text).toMatch(/end$/);
  });
});

function checkOffsets(content: DocumentContent): void {
  let at = -1;
  for (const block of content.blocks) {
    expect(block.start).toBe(at + 1);
    expect(block.end).toBeGreaterThanOrEqual(block.start);
    at = block.end;
    checkInside(block);
  }
  expect(at).toBe(content.blocks.length === 0 ? -1 : content.text.length);
}

function checkInside(block: Block): void {
  for (const mark of block.marks ?? []) {
    expect(mark.start).toBeGreaterThanOrEqual(block.start);
    expect(mark.end).toBeLessThanOrEqual(block.end);
    expect(mark.start).toBeLessThan(mark.end);
  }
  if (block.kind === 'page-break') expect(block.at).toBeLessThanOrEqual(block.start);
  if (block.kind !== 'table') return;
  let at = block.caption?.end ?? block.start - 1;
  for (const row of block.rows)
    for (const cell of row.cells) {
      expect(cell.start).toBe(at + 1);
      at = cell.end;
      expect(cell.column + cell.colSpan).toBeLessThanOrEqual(block.columns);
    }
  expect(at).toBe(block.end);
}

const piece = fc.constantFrom(
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<i>',
  '</i>',
  '<div align=center>',
  '</div>',
  '<table>',
  '</table>',
  '<tr>',
  '</tr>',
  '<td>',
  '<td colspan=2>',
  '<td rowspan=2>',
  '</td>',
  '<th>',
  '<ul>',
  '<li>',
  '</ul>',
  '<br>',
  '<hr>',
  '<pre>',
  '</pre>',
  '<a href="#n">',
  '<a name="n">',
  '</a>',
  '<img src=x>',
  '<sup>',
  '</sup>',
  '<caption>',
  '<h2>',
  '</h2>',
  '<page>',
  '<p style="page-break-before:always">',
  '<span style="display:none">',
  '</span>',
  '<font color=white>',
  '</font>',
  'The mill ',
  'and ',
  '12',
  '$',
  ')',
  '%',
  '&nbsp;',
  '&#149; ',
  '3',
  'Item 1. ',
  '\n',
  'Table of Contents',
  '.',
);

describe('htmlToBlocks on any mixture of tags', () => {
  it('gives blocks that cover the text and marks that lie inside them', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        checkOffsets(htmlToBlocks(pieces.join('')));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same for the same source, and something for each prefix', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(400), (pieces, length) => {
        const html = pieces.join('');
        expect(htmlToBlocks(html)).toEqual(htmlToBlocks(html));
        checkOffsets(htmlToBlocks(html.slice(0, length)));
      }),
      { numRuns: 200 },
    );
  });
});
