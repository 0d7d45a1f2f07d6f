import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../../src/core/parse/html-blocks/html-blocks.ts';
import { outlineBlocks } from './block-outline.ts';

function outline(html: string): string[] {
  return outlineBlocks(htmlToBlocks(html)).split('\n');
}

describe('paragraphs', () => {
  it.each([
    ['joins wrapped lines', '<p>one\n  two\tthree</p>', ['[p] one two three']],
    ['ends a paragraph where the next starts', '<p>one<p>two', ['[p] one', '[p] two']],
    [
      'takes text outside any element',
      'one<div>two</div>three',
      ['[p] one', '[p] two', '[p] three'],
    ],
    [
      'joins words split across spans',
      '<p><span>quar</span><span>terly</span></p>',
      ['[p] quarterly'],
    ],
    [
      'keeps one line break as a mark',
      '<p>12 Elm Road<br>Ghent</p>',
      ['[p] 12 Elm Road Ghent {line-break “ ”}'],
    ],
    ['takes two line breaks for a new paragraph', '<p>one<br><br/>two</p>', ['[p] one', '[p] two']],
    ['drops empty paragraphs', '<p>&nbsp;</p><p>x</p><p></p>', ['[p] x']],
    [
      'reads a div shown inline as part of the line',
      '<p>a <div style="display: inline">b</div> c</p>',
      ['[p] a b c'],
    ],
    [
      'reads Windows-1252 in numeric entities',
      '<p>&#147;x&#148; &#150; y&#146;s</p>',
      ['[p] “x” – y’s'],
    ],
    [
      'leaves entities it does not know as they are',
      '<p>AT&T &bogus; R&amp;D</p>',
      ['[p] AT&T &bogus; R&D'],
    ],
    [
      'drops soft hyphens and zero-width spaces',
      '<p>man&shy;age&#8203;ment</p>',
      ['[p] management'],
    ],
    [
      'leaves comments, scripts and styles out',
      '<p>a<!-- b --><script>c</script><style>d</style>e</p>',
      ['[p] ae'],
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toEqual(expected);
  });
});

describe('what is not shown', () => {
  it.each([
    ['display:none', '<p>a<span style="display:none">b</span></p>'],
    ['visibility:hidden', '<p>a<span style="visibility: hidden">b</span></p>'],
    ['no size', '<p>a<span style="font-size:0px">b</span></p>'],
    ['white on white', '<p>a<font color="#FFFFFF">b</font></p>'],
    [
      'a class that the page hides',
      '<style>p.x, .gone { display: none } @media print { p { display: none } }</style><p>a<span class="big gone">b</span></p>',
    ],
    [
      'an id that the page hides',
      '<style><!-- #off {display:none} --></style><p>a<b id=off>b</b></p>',
    ],
    [
      'what rules for screens hide',
      '<style>@page { margin: 1in } @media print, screen { .gone { display: none } }</style><p>a<b class=gone>b</b></p>',
    ],
    [
      'what rules for all but paper hide',
      '<style media="all">@media not print { .gone { display: none } }</style><p>a<b class=gone>b</b></p>',
    ],
    ['letters without colour', '<p>a<span style="color:transparent">b</span></p>'],
    ['no opacity', '<p>a<span style="opacity: 0">b</span></p>'],
    ['the hidden attribute', '<p>a<span hidden>b</span></p>'],
    ['the header of inline XBRL', '<ix:header><ix:hidden>b</ix:hidden></ix:header><p>a</p>'],
  ])('leaves out %s', (_, html) => {
    expect(outline(html)).toEqual(['[p] a']);
  });

  it.each([
    ['on paper', '<style>@media print { .a { display: none } }</style>'],
    ['in a style for paper', '<style type="text/css" media="print">.a { display: none }</style>'],
    [
      'on small screens',
      '<style>@media screen and (max-width: 40em) { .a { display: none } }</style>',
    ],
    ['inside of others', '<style>.b td { display: none }</style>'],
    ['on other elements', '<style>i.a { display: none }</style>'],
  ])('shows what a class hides only %s', (_, style) => {
    expect(outline(`${style}<p class="a">one</p><p class="b">two</p>`)).toEqual([
      '[p] one',
      '[p] two',
    ]);
  });

  it('keeps white letters on a dark ground', () => {
    expect(
      outline('<table bgcolor="#000080"><tr><td><font color="white">PART</font></td></tr></table>'),
    ).toEqual(['[p] PART']);
  });
});

describe('inline marks', () => {
  it.each([
    ['weight in a style', '<p>a <span style="font-weight:700">b</span></p>', '[p] a b {bold “b”}'],
    [
      'normal weight inside bold',
      '<p><b>a <span style="font-weight:normal">b</span></b></p>',
      '[p] a b {bold “a”}',
    ],
    ['crossed tags', '<p><b>a<i>b</b>c</i></p>', '[p] abc {bold “ab”, italic “bc”}'],
    ['bold left open by the paragraph before', '<p>a <b>b</p><p>c d</p>', '[p] c d {bold “c d”}'],
    [
      'a raised mark by vertical-align',
      '<p>x<font style="font-size:7pt;vertical-align:super">2</font></p>',
      '[p] x2 {superscript “2”}',
    ],
    ['a lowered mark', '<p>CO<sub>2</sub> fell</p>', '[p] CO2 fell {subscript “2”}'],
    ['a link', '<p>See <a href="a.htm">here</a>.</p>', '[p] See here. {link → a.htm “here”}'],
  ])('reads %s', (_, html, expected) => {
    expect(outline(html).at(-1)).toBe(expected);
  });

  it('resolves links to places before and after them', () => {
    const lines = outline(
      '<p><a href="#b">down</a> now</p><p id="b">Below. <a href="#b">self</a></p>',
    );
    expect(lines).toEqual([
      '[p] down now {link → 9 “down”}',
      '[p #b] Below. self {link → 9 “self”}',
    ]);
  });
});

describe('headings', () => {
  it.each([
    ['an element', '<h2>Outlook</h2>', '[h2] Outlook {bold “Outlook”}'],
    ['a part', '<p align=center><b>PART II</b></p>', '[h1 centred] PART II {bold “PART II”}'],
    ['an item without any setting', '<p>ITEM 2 Properties.</p>', '[h2] ITEM 2 Properties.'],
    ['an item in capitals', '<p>ITEM 3. LEGAL MATTERS</p>', '[h2] ITEM 3. LEGAL MATTERS'],
    ['a bold line', '<p><b>About the Mill</b></p>', '[h4] About the Mill {bold “About the Mill”}'],
    [
      'a title above a line break',
      `<p><b>Outlook</b><br>${'The mill will grind on. '.repeat(8)}</p>`,
      '[h4] Outlook {bold “Outlook”}',
    ],
  ])('takes %s for one', (_, html, expected) => {
    expect(outline(html)[0]).toBe(expected);
  });

  it.each([
    [
      'a bold sentence',
      '<p><b>The mill will not grind any more grain this year, nor will it next year.</b></p>',
    ],
    ['a label under a blank', '<p align="center"><b>(Name of the miller)</b></p>'],
    [
      'an entry of the contents',
      '<p><b><a href="#x">Item 1. Business</a></b></p><p id="x">Text.</p>',
    ],
    ['a signature', '<p><b>/s/ Ada Miller</b></p>'],
    ['a reference to an item', '<p>Item 1A of this report tells more.</p>'],
  ])('does not take %s for one', (_, html) => {
    expect(outline(html)[0]).toMatch(/^\[p/);
  });
});

describe('rules of the page', () => {
  const css =
    '.t { font-weight: bold; text-align: center } span.u { text-decoration: underline } .s { vertical-align: super; font-size: 60% }';

  it.each([
    ['a bold and centred paragraph', '<p class=t>Our Mills</p><p>x</p>', 'h'],
    ['an underlined word', '<p>a <span class="u">b</span></p>', '{underline “b”}'],
    ['a raised mark', '<p>x<span class="s">2</span></p>', '{superscript “2”}'],
    [
      'the tag’s own style above them',
      '<p>a <span class="u" style="text-decoration:none">b</span></p>',
      '[p] a b',
    ],
  ])('set %s', (_, html, expected) => {
    expect(outline(`<style type="text/css">${css}</style>${html}`)[0]).toContain(expected);
  });
});

describe('lists', () => {
  it.each([
    ['a bullet and a space', '<p>&bull;&nbsp; one</p>', '[li 0 •] one'],
    ['a Symbol bullet', '<p><font face="Symbol">&#183;</font>&nbsp;&nbsp;one</p>', '[li 0 •] one'],
    ['a Wingdings bullet', '<p><font face="Wingdings">&#167;</font> one</p>', '[li 0 ▪] one'],
    ['letters from the third on', '<ol type=a start=3><li>one</ol>', '[li 0 c.] one'],
    [
      'Roman numbers',
      '<ol style="list-style-type: upper-roman"><li value=4>one</ol>',
      '[li 0 IV.] one',
    ],
    ['a number of its own', '<ol><li value=7>one</ol>', '[li 0 7.] one'],
    [
      'nothing before items',
      '<ul style="list-style: none"><li>(a) one</ul>',
      '[li 0 none] (a) one',
    ],
    ['nothing before one item', '<ol><li style="list-style-type:none">one</ol>', '[li 0 none] one'],
    ['a bullet in a cell', '<table><tr><td>•</td><td>one</td></tr></table>', '[li 0 •] one'],
    [
      'a letter in a cell',
      '<table><tr><td>(b)</td><td>one</td></tr></table>',
      '[li 0 none] (b) one',
    ],
  ])('reads %s', (_, html, expected) => {
    expect(outline(html)).toEqual([expected]);
  });

  it('takes dashes under bullets for a deeper level', () => {
    const html = '<p>• one</p><p>– two</p><p>– three</p><p>• four</p>';
    expect(outline(html)).toEqual([
      '[li 0 •] one',
      '[li 1 –] two',
      '[li 1 –] three',
      '[li 0 •] four',
    ]);
  });

  it('reads Wingdings check boxes as boxes', () => {
    const html =
      '<p><font face="Wingdings">x</font> Yes <font face="Wingdings">&#168;</font> No &#254;</p>';
    expect(outline(html)).toEqual(['[p] ☒ Yes ☐ No ☒']);
  });
});

describe('pages', () => {
  it('reads forced breaks and the numbers before them', () => {
    const html = '<p>One.</p><p align=center>F-3</p><p style="page-break-before:always">Two.</p>';
    expect(outline(html)).toEqual(['[p] One.', '[page F-3] F-3', '[p] Two.']);
  });

  it('takes a lone number beside a rule for the end of a page', () => {
    expect(outline('<p>One.</p><p>- 7 -</p><hr><p>Two.</p>')).toEqual([
      '[p] One.',
      '[page 7] - 7 -',
      '[p] Two.',
    ]);
  });

  const row = (...cells: string[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const overPage = (...pages: readonly string[]): string =>
    pages
      .map((rows) => `<table>${rows}</table>`)
      .join('<p>3</p><hr style="page-break-after:always">');
  const first = row('Lamps', '2001', '2000') + row('Brass', '12', '10');

  it.each([
    ['its next rows', row('Glass', '7', '8')],
    [
      'its headings again and then its next rows',
      row('Lamps', '2001', '2000') + row('Glass', '7', '8'),
    ],
  ])('joins a table with %s on the next page', (_, second) => {
    const { text, blocks } = htmlToBlocks(overPage(first, second));
    const [table, turn, ...repeated] = blocks;
    expect(table && text.slice(table.start, table.end)).toBe(
      'Lamps\t2001\t2000\nBrass\t12\t10\nGlass\t7\t8',
    );
    expect(turn).toMatchObject({ kind: 'page-break', label: '3', at: text.indexOf('Glass') });
    expect(repeated.every((block) => block.furniture === true)).toBe(true);
  });

  it.each([
    ['other headings', row('Wicks', '1999', '1998') + row('Glass', '7', '8')],
    ['other columns', row('Glass', '7', '8', '9')],
    ['no figures', row('Glass', 'and', 'lead')],
  ])('keeps tables apart where the one on the next page has %s', (_, second) => {
    const kinds = htmlToBlocks(overPage(first, second)).blocks.map((block) => block.kind);
    expect(kinds).toEqual(['table', 'page-break', 'table']);
  });

  it('does not join a finished sentence with the next page', () => {
    const html =
      '<p>The mill stood still all through the long and dry summer.</p><p>2</p><hr><p>it ground again.</p>';
    expect(outline(html)).toHaveLength(3);
  });

  it('keeps the first heading of an item that pages repeat, though the page before ends without a stop', () => {
    const head = '<p><b>Item 7. What Management Says</b></p>';
    const page = (words: string, n: number): string =>
      `<p>${words}</p><p>${n}</p><hr style="page-break-after:always">${head}`;
    const cut = 'The mill stood still all through the long and dry summer and ground again in';
    const html = page('and so the order books of all the mills along the river were full', 1);
    const lines = outline(`${html}${page(cut, 2)}${page(`September. ${cut}`, 3)}<p>October.</p>`);
    expect(
      lines.filter((line) => /Item 7/.test(line)).map((line) => /furniture/.test(line)),
    ).toEqual([false, true, true]);
    expect(lines.join('\n')).toContain('ground again in September.');
  });

  it('keeps PART headings that later pages repeat apart from each other', () => {
    const page = (n: number, part: string): string =>
      `<p align=center><b>PART ${part}</b></p><p>Text of page ${n} ends here.</p><p>${n}</p><hr style="page-break-after:always">`;
    const lines = outline(['I', 'II', 'III'].map((part, i) => page(i + 1, part)).join(''));
    expect(lines.filter((line) => line.startsWith('[h1'))).toHaveLength(3);
  });
});

describe('tables', () => {
  it('keeps the words of cells without a table', () => {
    expect(outline('<td>a</td><tr>b</tr>').join(' ')).toContain('a');
  });

  it('puts images of a data table behind it', () => {
    const html =
      '<table><tr><td>a</td><td>1</td></tr><tr><td>b<img src="x.gif"></td><td>2</td></tr></table>';
    expect(outline(html).at(-1)).toBe('[image x.gif]');
  });

  it('reads a footnote mark in a cell of its own into the figure', () => {
    const html =
      '<table><tr><td>a</td><td>12</td><td><sup>(2)</sup></td></tr><tr><td>b</td><td>(3</td><td>)%</td></tr></table>';
    expect(outline(html).slice(1)).toEqual(['    l:a | d:12(2)', '    l:b | d:(3)%']);
  });

  it('takes counts with their share for figures, and not for headings', () => {
    const html =
      '<table><tr><td></td><td>Lamp</td><td>Wick</td></tr><tr><td>Lit</td><td>6 (40%)</td><td>11 (73.3%)</td></tr><tr><td>Dark</td><td>9 (60%)</td><td>4 (26.7%)</td></tr></table>';
    expect(outline(html).slice(1)).toEqual([
      '    ^l: | ^l:Lamp | ^l:Wick',
      '    l:Lit | d:6 (40%) | d:11 (73.3%)',
      '    l:Dark | d:9 (60%) | d:4 (26.7%)',
    ]);
  });

  it('keeps a negative figure in its own column', () => {
    const html =
      '<table><tr><td>a</td><td>12</td><td>(4)</td></tr><tr><td>b</td><td>3</td><td>5</td></tr></table>';
    expect(outline(html)[1]).toBe('    l:a | d:12 | d:(4)');
  });
});

describe('lines in elements of their own', () => {
  it('joins them where the whole page is set so', () => {
    const lines = [
      'The ferry of the lower lake was built in the winter',
      'by hands that had never held a plane or adze before.',
    ];
    const html = lines
      .map((line) => `<p>${line}</p>`)
      .join('')
      .repeat(40);
    expect(outline(html)).toEqual(Array.from({ length: 40 }, () => `[p] ${lines.join(' ')}`));
  });

  it('leaves a few such lines as they are', () => {
    expect(
      outline('<p>a line that ends in the midst of its words and</p><p>goes on</p>'),
    ).toHaveLength(2);
  });
});

describe('ASCII pages', () => {
  it('reads a page without markup line by line, like an ASCII filing', () => {
    const body =
      'The ferry ran twice a day, and in the summer\nit ran at night as well.\n\n'.repeat(30);
    const lines = outline(`<HTML><BODY>${body}</BODY></HTML>`);
    expect(lines).toHaveLength(30);
    expect(lines[0]).toBe(
      '[p] The ferry ran twice a day, and in the summer it ran at night as well.',
    );
  });

  it('keeps the lines of an element whose style asks for it', () => {
    const html = '<div style="white-space:pre-wrap">one\ntwo\n\nthree</div>';
    expect(outline(html)).toEqual(['[p] one two {line-break “ ”}', '[p] three']);
  });

  it('does not take a written-out tag inside <pre> for markup', () => {
    expect(outline('<pre>\nan &lt;S&gt; in the text\n</pre>').join()).toContain(
      'an <S> in the text',
    );
  });
});

describe('contents', () => {
  it('keeps a table of items without their text as a table', () => {
    const row = (n: number): string => `<tr><td>ITEM ${n}.</td><td>CHAPTER ${n}</td></tr>`;
    expect(outline(`<table>${row(1)}${row(2)}${row(3)}</table>`)[0]).toBe('[table of 2]');
  });
});

describe('wrappers around text', () => {
  it.each([
    [
      'of revised text in an amendment',
      '<p>It costs <R>$12.50</R> a share.</p>',
      ['[p] It costs $12.50 a share.'],
    ],
    ['of revised blocks', '<R><p>one</p><p>two</p></R>', ['[p] one', '[p] two']],
    [
      'of an inline XBRL page',
      '<XBRL>\n<?xml version="1.0"?><html><body><p>one</p></body></html>\n</XBRL>',
      ['[p] one'],
    ],
    [
      'of facts without words',
      '<p>a <ix:nonFraction name="n"/>b</p><p>c</p>',
      ['[p] a b', '[p] c'],
    ],
    [
      'of text beside a fact',
      '<p><ix:nonNumeric name="n">one <ix:exclude>page 7</ix:exclude> two</ix:nonNumeric></p>',
      ['[p] one page 7 two'],
    ],
  ])('%s leave no trace', (_name, html, lines) => {
    expect(outlineBlocks(htmlToBlocks(html)).split('\n')).toEqual(lines);
  });
});

describe('the end of a page', () => {
  it.each([
    ['is there', '<html><body><p>a</p></body></html>', 0],
    ['is not asked of a piece of a page', '<p>a</p>', 0],
    ['is told missing', '<html><body><p>a</p><p>b', 1],
    ['is told cut within a tag', '<p>a</p><p cla', 1],
  ])('%s', (_, html, count) => {
    const { warnings } = htmlToBlocks(html);
    expect(warnings).toHaveLength(count);
    for (const warning of warnings) expect(warning).toMatch(/^The page .* end .*missing.*\.$/);
  });
});

describe('looks and settings', () => {
  it.each([
    [
      'takes a font at one stroke',
      '<p style="font: italic bold 10pt serif">x y</p>',
      ['[p] x y {bold “x y”, italic “x y”}'],
    ],
    [
      'leaves a size in words of it alone',
      '<p>a <span style="font:bold larger serif">b</span> c</p>',
      ['[p] a b c {bold “b”}'],
    ],
    [
      'takes slanted for italic, and a style taken back for none',
      '<p>a <span style="font-style:oblique">b</span> <i>c <span style="font-style:normal">d</span></i></p>',
      ['[p] a b c d {italic “b”, italic “c”}'],
    ],
    [
      'takes an underline back',
      '<p>a <u>b <span style="text-decoration:none">c</span></u></p>',
      ['[p] a b c {underline “b”}'],
    ],
    [
      'reads an underline by its longer name',
      '<p>a <span style="text-decoration-line:underline">b</span></p>',
      ['[p] a b {underline “b”}'],
    ],
    [
      'leaves out what is hidden, and what collapses',
      '<p>a<span style="visibility:hidden">b <span style="visibility:visible">c</span></span><span style="visibility:collapse">d</span></p>',
      ['[p] a'],
    ],
    [
      'leaves out what has no size',
      '<p>a<span style="font-size:0">b</span><span style="font-size:0.0pt">c</span></p>',
      ['[p] a'],
    ],
    [
      'raises and lowers by alignment, or by a small size at an edge',
      '<p>a<span style="vertical-align:super">1</span> b<span style="vertical-align:sub">2</span> c<span style="vertical-align:top;font-size:7pt">3</span> d<span style="vertical-align:text-bottom;font-size:7pt">4</span></p>',
      ['[p] a1 b2 c3 d4 {superscript “1”, subscript “2”, superscript “3”, subscript “4”}'],
    ],
    [
      'raises and lowers by a position in points, not by a share of the line',
      '<p>a<span style="position:relative;top:-4pt">1</span> b<span style="position:relative;bottom:-3px">2</span> c<span style="position:relative;top:-10%">3</span></p>',
      ['[p] a1 b2 c3 {superscript “1”, subscript “2”}'],
    ],
    [
      'centres, and knows left and right by either name',
      '<p style="text-align:right">a</p><p style="text-align:center">b</p><p style="text-align:end">b</p><p style="text-align:start">b</p>',
      ['[p] a', '[p centred] b', '[p] b', '[p] b'],
    ],
    [
      'reads a size by its name',
      '<p style="font-size:x-large;font-weight:bold">Lamps of the coast</p><p>text of the coast that goes on and on for a long time</p>',
      [
        '[h4] Lamps of the coast {bold “Lamps of the coast”}',
        '[p] text of the coast that goes on and on for a long time',
      ],
    ],
    ['passes over a size that is none', '<p style="font-size:constructor">a</p>', ['[p] a']],
    [
      'makes a block of what is shown as one',
      '<span style="display:block">a</span><span style="display:block">b</span>',
      ['[p] a', '[p] b'],
    ],
    [
      'keeps white words on black, and none that stand on white',
      '<p style="color:white;background:#000 none">a</p><p style="color:#fff">b</p>',
      ['[p] a'],
    ],
    [
      'leaves out white words on white',
      '<p>a<span style="color:white;background-color:white">b</span></p>',
      ['[p] a'],
    ],
    [
      'ends a page after a block',
      '<p style="page-break-after:always">one</p><p>two</p>',
      ['[p] one', '[page ?]', '[p] two'],
    ],
    [
      'ends a page before a block',
      '<p>one</p><p style="break-before:page">two</p>',
      ['[p] one', '[page ?]', '[p] two'],
    ],
    [
      'keeps the six levels of headings',
      '<h1>A one</h1><h4>A four</h4><h5>A five</h5><h6>A six</h6>',
      [
        '[h1] A one {bold “A one”}',
        '[h4] A four {bold “A four”}',
        '[h5] A five {bold “A five”}',
        '[h6] A six {bold “A six”}',
      ],
    ],
    [
      'passes over relative sizes of fonts',
      '<p>I have <font size="+1">a</font> b <font size=x>c</font></p>',
      ['[p] I have a b c'],
    ],
    [
      'tells headings by their looks',
      '<p><b><i>Lamp oil</i></b></p><p><u>Lamp wicks</u></p><p><i>Lamp glass</i></p><p align=center style="font-size:16pt">Lamp posts</p><p style="font-size:10pt">Words that tell of lamps, of their wicks and of their glass, at some length and with an end.</p>',
      [
        '[h5] Lamp oil {bold “Lamp oil”, italic “Lamp oil”}',
        '[h5] Lamp wicks {underline “Lamp wicks”}',
        '[h6] Lamp glass {italic “Lamp glass”}',
        '[h3 centred] Lamp posts',
        '[p] Words that tell of lamps, of their wicks and of their glass, at some length and with an end.',
      ],
    ],
    [
      'tells parts by capitals or by standing in the middle',
      '<p>PART II</p><p align=center>Part III</p>',
      ['[h1] PART II', '[h1 centred] Part III'],
    ],
    [
      'takes the letter o for a check box, or for a bullet among others',
      '<p>o Written communications pursuant to a rule</p><p>o lamps</p><p>o wicks</p>',
      ['[p] o Written communications pursuant to a rule', '[li 0 o] lamps', '[li 0 o] wicks'],
    ],
    [
      'closes list items and terms that are left open',
      '<ul><li>a<li>b<ul><li>c</ul></ul><ol><li>d</ol><dl><dt>e<dd>f<dt>g<dd>h</dl>',
      ['[li 0 •] a', '[li 0 •] b', '[li 1 •] c', '[li 0 1.] d', '[p] e', '[p] f', '[p] g', '[p] h'],
    ],
    [
      'keeps the lines of what is set as typed',
      '<pre>one\n  two<br>three <b>bold</b>\nfour</pre><p>five</p>',
      ['[p] one two {line-break “ ”}', '[p] three bold four {line-break “ ”}', '[p] five'],
    ],
    ['takes an end tag of a break for one', '<p>a</br>b</p>', ['[p] a b {line-break “ ”}']],
    [
      'keeps an address that is not well encoded',
      '<p>a<a href="https://a.example/x%">b</a></p>',
      ['[p] ab {link → https://a.example/x% “b”}'],
    ],
    [
      'finds a place whose name is encoded',
      '<p><a href="#x%20y">down</a></p><p id="x y">there</p><p><a href="#%E0">no</a></p>',
      ['[p] down {link → 5 “down”}', '[p #x y] there', '[p] no {link → #%E0 “no”}'],
    ],
    [
      'links twice to one place',
      '<p><a href="#there">down</a> and <a href="#there">again</a></p><p><a name="there"></a>place</p>',
      ['[p] down and again {link → 15 “down”, link → 15 “again”}', '[p #there] place'],
    ],
    ['reads quotes that are never closed', '<p title="a>b">c</p><p title=\'x>y" d</p>', ['[p] c']],
    [
      'takes heading cells for a head',
      '<table><tr><th>Lamp</th><th>2006</th></tr><tr><td>Oil</td><td align=right>12</td></tr></table>',
      ['[table of 2]', '    ^l:Lamp | ^d:2006', '    l:Oil | d:12'],
    ],
    [
      'takes a first row in bold for a head',
      '<table><tr><td><b>Lamp</b></td><td><b>Where</b></td></tr><tr><td>Oil</td><td>Quay</td></tr><tr><td>Gas</td><td>Pier</td></tr></table>',
      ['[table of 2]', '    ^l:Lamp | ^l:Where', '    l:Oil | l:Quay', '    l:Gas | l:Pier'],
    ],
    [
      'reads a caption, a head and a body',
      '<table><caption>Lamps sold</caption><thead><tr><td>Lamp</td><td>2006</td></tr></thead><tbody><tr><td>Oil<br>old</td><td>12</td></tr></tbody></table>',
      ['[table of 2]', '    caption: Lamps sold', '    ^l:Lamp | ^d:2006', '    l:Oil old | d:12'],
    ],
    [
      'ends a span at a row of nothing',
      '<table><tr><td rowspan=3>Oil</td><td>1</td></tr><tr></tr><tr><td>2</td></tr><tr><td>Gas</td><td>3</td></tr></table>',
      ['[table of 2]', '    {2}l:Oil | d:1', '    d:2', '    l:Gas | d:3'],
    ],
    [
      'passes over spans that are no number',
      '<table><tr><td colspan=x>a</td><td colspan=-1>5</td></tr><tr><td>b</td><td>6</td></tr></table>',
      ['[table of 2]', '    l:a | d:5', '    l:b | d:6'],
    ],
    [
      'sees through elements and styles it does not know',
      '<p>a<span style="mso-x:1">b</span><x-y>c</x-y></p><x-y>d</x-y>',
      ['[p] abc', '[p] d'],
    ],
    [
      'drops control characters, and reads those of Windows',
      '<p>&#1;a&#127;b&#x85;</p>',
      ['[p] ab…'],
    ],
    [
      'draws letters of symbol fonts as their signs',
      '<p><font face="Wingdings">&#216;</font> x <font face=Symbol>b</font> &#61623; y</p>',
      ['[li 0 ➢] x β • y'],
    ],
    [
      'ends comments as browsers do',
      '<p>a<!-->b<!--->c<!-- d --!>e<![CDATA[f]]>g<!doctype h>i</p>',
      ['[p] abcegi'],
    ],
    ['takes all behind a plain text tag as it stands', '<plaintext>a</p><p>b', ['[p] a</p><p>b']],
    [
      'keeps pictures without source or words',
      '<img src="a.gif"><img alt="x"><img>',
      ['[image a.gif]', '[image ] x', '[image ]'],
    ],
    [
      'goes by the style sheet, the weightier rule last',
      '<style>p.c { font-weight: bold } .c{text-align:center} @media print { p { display:none } } #i { font-style: italic } p { font-style: normal } /* x</style><p class=c>a</p><p id=i>b</p>',
      ['[p centred] a {bold “a”}', '[p] b {italic “b”}'],
    ],
    [
      'draws one rule where two follow each other',
      '<p>one<hr><hr>two<hr></p>',
      ['[p] one', '[rule]', '[p] two', '[rule]'],
    ],
    [
      'passes over alignments that set nothing apart',
      '<p style="text-align:justify">a</p><p style="text-align:left">b</p><p style="text-align:inherit">c</p>',
      ['[p] a', '[p] b', '[p] c'],
    ],
    [
      'leaves words out that are white on what shines through',
      '<p>a<span style="color:white;background:transparent">b</span> c</p>',
      ['[p] a c'],
    ],
    [
      'draws the letters of a font that is set at one stroke',
      '<p>a <span style="font:10pt wingdings">&#252;</span> b <span style="font:400 10pt serif">c</span></p>',
      ['[p] a ✓ b c'],
    ],
    [
      'shows as its place has it what is shown in no known way',
      '<p>a<span style="display:table-cell;vertical-align:middle;white-space:normal">b</span></p>',
      ['[p] ab'],
    ],
    [
      'takes lines through and over words for no underline',
      '<p>a <span style="text-decoration:line-through">b</span> <span style="text-decoration-line:overline">c</span></p>',
      ['[p] a b c'],
    ],
    [
      'keeps a link whole whose words are set in two ways',
      '<p>See <a href="https://a.example"><b>the</b> lamps</a> here</p><p><a href="#q"><i>the</i> quay</a></p><p id=q>Quay</p><p id=q>Pier</p>',
      [
        '[p] See the lamps here {link → https://a.example “the lamps”, bold “the”}',
        '[p] the quay {link → 28 “the quay”, italic “the”}',
        '[p #q] Quay',
        '[p #q] Pier',
      ],
    ],
    ['leaves no mark on blanks alone', '<p>a<b> </b>b<i> </i></p>', ['[p] a b']],
    ['reads attributes without a name', '<p ="x" align=center = >a</p>', ['[p centred] a']],
    [
      'passes over a row of nothing in a table for setting',
      '<table><tr><td>o</td><td>Lamps of brass, which are made on the quay by hand.</td></tr><tr><td></td><td></td></tr><tr><td>o</td><td>Lamps of iron, which are cast in the shed by the pier.</td></tr></table>',
      [
        '[table of 2]',
        '    l:o | l:Lamps of brass, which are made on the quay by hand.',
        '    l:o | l:Lamps of iron, which are cast in the shed by the pier.',
      ],
    ],
    [
      'ends lists, cells and tables that were never begun',
      '</li></ul><p>a</p></td></tr></table><caption>b</caption><td>c</td>',
      ['[p] a', '[p] b', '[p] c'],
    ],
    [
      'keeps a heading apart that a break sets off',
      '<p><b>Lamp oil</b><br>The oil is pressed in the shed by the pier and kept in casks of oak until the lamps of the whole coast are filled with it in the autumn of the year.<br>It is sold in spring.</p>',
      [
        '[h4] Lamp oil {bold “Lamp oil”}',
        '[p] The oil is pressed in the shed by the pier and kept in casks of oak until the lamps of the whole coast are filled with it in the autumn of the year. It is sold in spring. {line-break “ ”}',
      ],
    ],
    [
      'joins a bullet of its own cell with its words, their breaks and place',
      '<table><tr><td>&#8226;</td><td><a name=w></a>Wicks of wool<br>and of hemp</td></tr></table><p><a href="#w">down</a></p>',
      ['[li 0 • #w] Wicks of wool and of hemp {line-break “ ”}', '[p] down {link → 0 “down”}'],
    ],
    [
      'keeps a year that stands alone, and a page that says it is one',
      '<p>a lamp</p><p>1996</p><hr><p>b lamp</p><p>Page 1997</p><hr><p>c lamp</p>',
      ['[p] a lamp', '[p] 1996', '[rule]', '[p] b lamp', '[page 1997] Page 1997', '[p] c lamp'],
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toEqual(expected);
  });

  it('keeps words behind elements that stand too deep to be followed', () => {
    const deep = `${'<div>'.repeat(5000)}a<br>b</br>c<p>d</p>e${'</div>'.repeat(5000)}<p>f</p>`;
    expect(htmlToBlocks(deep).text.replace(/\s+/g, ' ')).toBe('a b c d e f');
  });
});
