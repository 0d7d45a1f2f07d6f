import { describe, expect, it } from 'vitest';
import { filedPage } from '../../../src/core/filed/filed-page.ts';
import { parseFiling } from '../../../src/core/parse/parse-filing.ts';

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string) => new TextEncoder().encode(text);

function pageOf(source: string, documentId = 'd1'): string {
  const page = filedPage(bytesOf(source), documentId, toBase64);
  if (page === null) throw new Error('no page');
  return page;
}

function htmlOf(body: string): string {
  return `<html><body><p>A loom.</p>${body}<p>A shuttle.</p><div>A reed.</div></body></html>`;
}

const submission = (body: string) =>
  `<SUBMISSION>\n<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<FILENAME>a.htm\n<TEXT>\n${htmlOf(body)}\n</TEXT>\n</DOCUMENT>\n` +
  `<DOCUMENT>\n<TYPE>GRAPHIC\n<SEQUENCE>2\n<FILENAME>logo.gif\n<TEXT>\nbegin 644 logo.gif\n#1TE&\n\`\nend\n</TEXT>\n</DOCUMENT>\n</SUBMISSION>\n`;

describe('filedPage', () => {
  it.each([
    ['a script', '<script>hostile()</script>', /script|hostile/],
    ['a script cut in two', '<scr<script>x</script>ipt>hostile()</script>', /<script/],
    ['a frame', '<iframe src="https://a.example"></iframe>', /iframe|a\.example/],
    ['a frame of an old kind', '<frameset><frame src="x"></frameset>', /frame/],
    ['an object', '<object data="x"><embed src="y"></object>', /object|embed/],
    ['a form', '<form action="https://a.example"><input name="n"></form>', /form|input|example/],
    ['a handler', '<p onclick="hostile()">x</p>', /onclick|hostile/],
    ['a handler behind a slash', '<p/onclick=hostile()>x</p>', /onclick|hostile/],
    ['a link elsewhere', '<a href="https://a.example">x</a>', /example/],
    ['a link that is a script', '<a href="javascript:hostile()">x</a>', /hostile/],
    ['a picture elsewhere', '<img src="https://a.example/p.gif">', /example/],
    ['a picture that is a page', '<img src="data:text/html,hostile">', /hostile/],
    ['a background', '<body background="https://a.example/p.gif">', /example/],
    ['a fetch by style', '<p style="background:url(//a.example)">x</p>', /url\(/],
    ['a fetch by style sheet', '<style>@import "//a.example"</style>', /@import/],
    ['a prefetch', '<link rel="dns-prefetch" href="//a.example">', /<link|example/],
    ['a base', '<base href="https://a.example">', /<base|example/],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=//a.example">', /<meta|example/],
    ['a drawing', '<svg onload="hostile()"><script>hostile()</script></svg>', /svg|hostile/],
    [
      'a value that ends its quotes',
      '<p title="&quot; onclick=&quot;hostile()">x</p>',
      /" onclick/,
    ],
    ['what a comment hides', '<!-- <script>hostile()</script> -->', /hostile/],
    ['the header of inline XBRL', '<ix:header><b>hostile</b></ix:header>', /hostile/],
    [
      'a header within another',
      '<ix:header><ix:header></ix:header>hostile<ix:header/>hostile</ix:header>',
      /hostile/,
    ],
    ['a header that holds nothing', '<ix:header/>', /ix:/],
  ])('leaves out %s', (_what, body, pattern) => {
    const page = pageOf(htmlOf(body));
    expect(page.replace(/^<style>[^]*?<\/style>/, '')).not.toMatch(pattern);
    expect(page).toContain('A loom.');
    expect(page).toContain('A shuttle.');
  });

  it('keeps how it looks', () => {
    const table =
      '<TABLE BORDER=1 CELLPADDING="2"><TR><TD ALIGN=right NOWRAP>1,204</TD></TR></TABLE>';
    expect(pageOf(htmlOf(table))).toMatch(
      /<table border="1" cellpadding="2"><tr><td align="right" nowrap="">.*1,204<\/td><\/tr><\/table>/,
    );
    expect(pageOf(`<!DOCTYPE html>${htmlOf('')}`)).toMatch(/^<!DOCTYPE html>/);
    expect(pageOf(htmlOf('<p style="text-align:center">x</p>'))).toContain(
      'style="text-align:center"',
    );
    expect(pageOf(htmlOf('<ix:nonFraction name="a">7.5</ix:nonFraction>'))).toContain('7.5');
  });

  it('lets nothing stand deeper than a browser can bear', () => {
    const page = pageOf(htmlOf('<div><table><tr><td><ul><li><b>'.repeat(5000)));
    expect(page.match(/<table>/g)?.length).toBeLessThan(50);
    expect(page.match(/<b>/g)?.length).toBeLessThan(400);
    const deep = pageOf(
      htmlOf('<table><tr><td>'.repeat(60) + 'x' + '</td></tr></table>'.repeat(60)),
    );
    expect(deep.match(/<table>/g)?.length).toBe(deep.match(/<\/table>/g)?.length);
  });

  it('keeps links to places in itself', () => {
    expect(pageOf(htmlOf('<a href="#reeds">Reeds</a><a name="reeds"></a>'))).toMatch(
      /<a href="#reeds">.*Reeds<\/a><a name="reeds">/,
    );
  });

  it('has the pictures of the submission in itself', () => {
    const page = pageOf(submission('<img src="logo.gif" alt="Mark"><img src="other.gif">'));
    expect(page).toContain('<img src="data:image/gif;base64,R0lG" alt="Mark"><img>');
  });

  it('leaves out pictures beyond what one page can hold', () => {
    const mark = '<img src="logo.gif">';
    const large = filedPage(bytesOf(submission(mark.repeat(4))), 'd1', () =>
      'R'.repeat(20_000_000),
    );
    expect(large?.match(/<img src="data:image\/gif/g)).toHaveLength(2);
    expect(large?.match(/<img>/g)).toHaveLength(2);
  });

  it('has a place for a picture where there are no words', () => {
    expect(pageOf('<html><body><img src="a.gif" alt="Looms"></body></html>')).toMatch(
      /<span id="exhibit99-0"><\/span>.*<img alt="Looms">/,
    );
  });

  it('has a place for words that stand in no element, before them', () => {
    expect(pageOf('A loom without frame.<hr><p>A reed in one.</p>')).toContain(
      '<span id="exhibit99-0"></span>A loom without frame.',
    );
  });

  it('has a place for every block of the text, before its words', () => {
    const source = htmlOf(
      '<p>The second reed<br>was late.</p><table><tr><td>Looms</td><td>12</td></tr></table>',
    );
    const parsed = parseFiling(bytesOf(source), { name: 'a.htm', sha256: '0' });
    if (!parsed.ok) throw new Error(parsed.error.message);
    const document = parsed.value.documents[0];
    const page = pageOf(source);
    for (const { start, end } of document?.blocks ?? []) {
      const words = document?.text.slice(start, end).split(/\s/)[0] ?? '';
      expect(page).toMatch(
        new RegExp(`id="exhibit99-${start}"></span>(?:<span[^>]*></span>)*${words}`),
      );
    }
  });

  it('shows plain text line by line', () => {
    const page = pageOf('FORM 8-K\n\n<PAGE>\n  Looms & reeds   12\n');
    expect(page).toContain('<pre class="filed">');
    expect(page).toContain('&lt;PAGE&gt;\n');
    expect(page).toContain('  Looms &amp; reeds   12\n');
  });

  it.each(['d2', 'd3', 'd0', 'dx', ''])('has no page for %s', (id) => {
    expect(filedPage(bytesOf(submission('')), id, toBase64)).toBeNull();
  });
});
