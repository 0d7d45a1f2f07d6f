import { describe, expect, it } from 'vitest';
import { parseFiling } from '../../../src/core/parse/parse-filing.ts';
import type { DocumentBody } from '../../../src/ipc/contract.ts';
import { linkAt } from '../../../src/renderer/reader/link-at.ts';
import { headOf } from '../samples.ts';

const HEADS = [headOf('d1', 100), headOf('d2', 40, { filename: 'terms.htm' })];

function read(html: string): DocumentBody {
  const bytes = new TextEncoder().encode(
    `<html><body>${html}<p>End of the page.</p></body></html>`,
  );
  const parsed = parseFiling(bytes, { name: 'a.htm', sha256: '0' });
  const document = parsed.ok ? parsed.value.documents[0] : undefined;
  if (!document) throw new Error('not read');
  return document;
}

/** What the words lead to; of a place in the text, the words that stand there. */
function follow(body: DocumentBody, words: string): string | null {
  const at = body.text.indexOf(words);
  const link = linkAt(body, HEADS, at);
  if (link?.kind === 'outside') return link.address;
  if (!link) return null;
  const { document, start } = link.span;
  return document === 'd1' ? body.text.slice(start, start + 12) : document;
}

describe('linkAt', () => {
  it.each([
    [
      'a place of the document',
      '<p><a href="#looms">See looms</a></p><p><a name="looms"></a>Looms are made of wood.</p>',
      'Looms are ma',
    ],
    ['a document of the submission', '<p><a href="terms.htm">See looms</a></p>', 'd2'],
    [
      'an address outside',
      '<p><a href="https://loom.example/a">See looms</a></p>',
      'https://loom.example/a',
    ],
    ['nothing', '<p>See looms</p>', null],
    ['a place that is not there', '<p><a href="#gone">See looms</a></p>', null],
  ])('leads to %s', (_what, html, expected) => {
    expect(follow(read(html), 'See looms')).toBe(expected);
  });

  it('leads from a footnote mark to its note, and back', () => {
    const body = read(
      '<p>Looms<sup>(1)</sup> were sold.</p><p>Reeds<sup>(2)</sup> were kept.</p>' +
        '<p><sup>(1)</sup> Of oak.</p><p><sup>(2)</sup> Of cane.</p>',
    );
    expect(follow(body, '(2)')).toMatch(/^\(2\)\s*Of cane/);
    const back = linkAt(body, HEADS, body.text.lastIndexOf('(1)'));
    expect(back).toMatchObject({ span: { start: body.text.indexOf('(1)') }, isFootnote: true });
  });

  it.each([
    '<p>Ten m<sup>2</sup> of cloth.</p>',
    '<p>Clause</p><p>(a) the loom; and</p><p>(b) the reed.</p>',
  ])('takes no number for a footnote: %s', (html) => {
    const body = read(html);
    for (let at = 0; at < body.text.length; at++) expect(linkAt(body, HEADS, at)).toBeNull();
  });
});
