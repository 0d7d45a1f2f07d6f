import { fc } from '../../../property.ts';
import { Tokenizer } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { HtmlScanner } from '../../../../src/core/parse/html-blocks/scan-html.ts';

const ignore = (): void => {};

function reference(html: string, isXml: boolean): string[] {
  const tokens: string[] = [];
  let name = '';
  let from = 0;
  const open = (end: number): void => void tokens.push(`open ${name}: ${html.slice(from, end)}`);
  const tokenizer = new Tokenizer(
    { decodeEntities: false, recognizeSelfClosing: isXml },
    {
      ontext: (start, end) => void tokens.push(`text ${html.slice(start, end)}`),
      onopentagname: (start, end) => {
        name = html.slice(start, end);
        from = start;
      },
      onopentagend: open,
      onselfclosingtag: (end) => {
        open(end);
        tokens.push('itself closed');
      },
      onclosetag: (start, end) => void tokens.push(`close ${html.slice(start, end)}`),
      onattribdata: ignore,
      onattribend: ignore,
      onattribentity: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tokens;
}

function scan(html: string, isXml: boolean): string[] {
  const tokens: string[] = [];
  const known = new Map<string, string[]>();
  new HtmlScanner(html, isXml, {
    text: (start, end) => void tokens.push(`text ${html.slice(start, end)}`),
    openAgain: (start, end) => {
      const seen = known.get(html.slice(start, end));
      tokens.push(...(seen ?? []));
      return seen !== undefined;
    },
    open: (start, nameEnd, end, isSelfClosed, isRaw) => {
      const source = html.slice(start, end);
      const made = [`open ${html.slice(start, nameEnd)}: ${source}`];
      if (isSelfClosed) made.push('itself closed');
      tokens.push(...made);
      if (!isRaw) known.set(source, made);
    },
    close: (start, end) => void tokens.push(`close ${html.slice(start, end)}`),
  }).scan();
  return tokens;
}

const PIECES = [
  ...[
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    '!',
    '-',
    '--',
    ' ',
    '\n',
    '\f',
    'a',
    'p',
    'B',
    '?',
    '[',
    ']',
    ';',
    '\u000b',
    'é',
  ],
  ...[
    '<p>',
    '<p',
    '</p>',
    '</',
    '<a href="',
    '<td class=x>',
    '<br/>',
    '<br / >',
    '<!--',
    '-->',
    '--!>',
    '<!-->',
    '<!d',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!doctype html>',
    '<?xml ?>',
    '<title>',
    '</title>',
    '<TITLE/>',
    '<script>',
    '</script >',
  ],
  ...[
    '<style x="1">',
    '</style/>',
    '</scripty>',
    '<textarea>',
    '</textarea\n>',
    '<titles>',
    'x="a>b"',
    "y='c'",
    ' z=',
  ],
];

describe('tokens of HTML', () => {
  it.each([false, true])('are those of the standard’s tokenizer (XML: %s)', (isXml) => {
    const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 });
    fc.assert(
      fc.property(soup, (pieces) => {
        // Closed, as the reference gives the letters of a tag that is cut off for text.
        const html = `${pieces.join('')}"'>end`;
        expect(scan(html, isXml)).toEqual(reference(html, isXml));
      }),
      { numRuns: 4_000 },
    );
  });

  it.each([
    ['a start tag', 'a<p class="x'],
    ['a start tag’s name', 'a<scr'],
    ['an end tag', 'a</p'],
    ['a comment', 'a<!-- b'],
    ['a slash', 'a<br /'],
  ])('leave out %s that the end cuts off', (_, html) => {
    expect(scan(html, false)).toEqual(['text a']);
  });
});
