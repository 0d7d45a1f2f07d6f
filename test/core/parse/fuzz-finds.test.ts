import { describe, expect, it } from 'vitest';
import { linkAddress } from '../../../src/core/parse/link-address.ts';
import { findFault } from '../../fuzz/find-fault.ts';
import { documentOf, outline, parsed } from './fixture.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Inputs that `npm run fuzz` found and cut down, or their like. */
const FINDS: readonly (readonly [string, string])[] = [
  ['a table of XML whose last cell is a control character', '<?xml?><e>\u001a<s'],
  ['a table of XML whose only cell is a zero-width space', '<?xml?><">&#8203;'],
  ['a table whose caption is a zero-width space', '>\n7   \u2039<CAPTION>\u200b'],
  [
    'a line of 60 KB of underscores in a table',
    `<PAGE>\n\n  Sales   12   14\n  Costs    3    4\n${'_'.repeat(60_000)}\n  Sum     15   18\n`,
  ],
  ['60,000 blank lines', `Looms.\n${'\n'.repeat(60_000)}The yard.\n`],
  ['a heading with 60 KB of blanks in it', `Looms.\n\n# a${' '.repeat(60_000)}b\n\nThe yard.\n`],
  ['a heading of 60 KB of byte order marks', `Looms.\n\n# ${'\ufeff'.repeat(20_000)}b\n\nYard.\n`],
  ['a separator of 60 KB of blanks', `| a | b |\n|${' '.repeat(60_000)}x|\n| 1 | 2 |\n`],
  [
    '20,000 rules with two asterisks between them',
    `Looms.\n${'<hr>**'.repeat(20_000)}\nThe yard.\n`,
  ],
  [
    'a word of 60 KB where somebody signs',
    `Form 13F\n\n(s) Ada Quill         Thrupp      ${'ind'.repeat(20_000)}\n`,
  ],
  ['a line of 60 KB of tabs', `Looms.\n\n</DOCUMENT>\n<DOCUM${'\t'.repeat(60_000)}\nThe yard.\n`],
  ['15,000 paragraphs of a bullet', `<p>Looms.</p>${'<p>•</p>'.repeat(15_000)}<p>The yard.</p>`],
];

describe('parseFiling', { timeout: 30_000 }, () => {
  it.each(FINDS)('bears %s', (_what, text) => {
    expect(findFault(bytesOf(text))).toBeNull();
  });

  it.each([
    ['# Looms', 'h1: Looms'],
    ['## Looms ##', 'h2: Looms'],
    ['### Looms of 1910 #', 'h3: Looms of 1910'],
  ])('reads the heading %s', (line, expected) => {
    const filing = parsed(
      bytesOf(`${line}\n\nThe looms ran all winter, and **none** stood still.\n`),
    );
    const { text, blocks } = documentOf(filing, 0);
    expect(outline(text, blocks)[0]).toBe(expected);
  });
});

describe('linkAddress', () => {
  it.each([
    ['https://www.sec.gov/', 'https://www.sec.gov/'],
    ['  HTTP://example.com/a b ', 'HTTP://example.com/a b'],
    ['mailto:press@example.com', 'mailto:press@example.com'],
    ['ex99-1.htm', 'ex99-1.htm'],
    ['../a/ex99-1.htm?x=1:2', '../a/ex99-1.htm?x=1:2'],
    ['#item:1', '#item:1'],
    ['https://exa\u202emple.com/\u200b', 'https://example.com/'],
    ['', null],
    ['vbscript:x', null],
    [' JAVA\nSCRIPT:alert(1)', null],
    ['\u0001javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['C:\\filings\\a.htm', null],
    [':x', null],
  ])('of “%s” is %s', (filed, expected) => {
    expect(linkAddress(filed)).toBe(expected);
  });
});
