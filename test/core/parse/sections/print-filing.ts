import type { Piece } from './compose-body.ts';
import type { ComposedFiling } from './compose-filing.ts';
import { Dice } from './dice.ts';
import { joined, Press, runningLine, type Printed, type Running, type Setting } from './press.ts';
import { printTyped } from './type-filing.ts';

/** Cuts markup behind so many characters, never within an entity. */
function cut(markup: string, count: number): readonly [string, string] {
  const characters = markup.match(/&#?\w+;|[^&]/g) ?? [];
  return [characters.slice(0, count).join(''), characters.slice(count).join('')];
}

const PAGE_SETTINGS: readonly (readonly [name: string, setting: Setting])[] = [
  ['bold', (n, t) => `<p><b>${joined(n, t)}</b></p>`],
  ['bold div', (n, t) => `<div style="font-weight:bold">${joined(n, t)}</div>`],
  ['plain', (n, t) => `<p>${joined(n, t)}</p>`],
  ['centred', (n, t) => `<p align="center">${joined(n, t)}</p>`],
  ['h3', (n, t) => `<h3>${joined(n, t)}</h3>`],
  ['underlined', (n, t) => `<p><u>${n}</u> <u>${t}</u></p>`],
  ['number bold', (n, t) => `<p><b>${n}</b> ${t}</p>`],
  ['title bold', (n, t) => (t === '' ? `<p><b>${n}</b></p>` : `<p>${n} <b>${t}</b></p>`)],
  ['two paragraphs', (n, t) => `<p><b>${n}</b></p>${t === '' ? '' : `<p><b>${t}</b></p>`}`],
  ['two lines', (n, t) => `<p align=center><b>${t === '' ? n : `${n}<br>${t}`}</b></p>`],
  [
    'two cells',
    (n, t) => `<table><tr><td width="9%"><b>${n}</b></td><td><b>${t}</b></td></tr></table>`,
  ],
  [
    'gutters',
    (n, t) => `<table><tr><td></td><td>${n}</td><td>&nbsp;</td><td>${t}</td></tr></table>`,
  ],
  [
    'spans',
    (n, t) =>
      `<div><span style="font-weight:bold">${cut(n, 3)[0]}</span><span style="font-weight:700">${cut(n, 3)[1]} ${cut(t, 1)[0]}</span><span style="font-weight:bold">${cut(t, 1)[1]}</span></div>`,
  ],
  [
    'a name',
    (n, t) => `<p><a name="i"></a><font face="Times" size=2><b>${joined(n, t)}</b></font></p>`,
  ],
  ['a list item', (n, t) => `<ul><li>${joined(n, t)}</li></ul>`],
  ['tabbed', (n, t) => `<p><b>${n}&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;${t}</b></p>`],
];

/** A text as markup shows it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('\u200b', '&#8203;')
    .replaceAll('’', '&#146;');
}

function pageTurn(running: Running, numbered: boolean) {
  return (press: Press): string => {
    const line = escaped(runningLine(running, press));
    const link = running === 'link' ? '<p><a href="#toc">Table of Contents</a></p>' : '';
    const head = line === '' ? link : `<p><b>${line}</b></p>`;
    return `${numbered ? `<p align=center>${press.page}</p>` : ''}<hr style="page-break-after:always">${head}`;
  };
}

function printContents(
  dice: Dice,
  rows: readonly (readonly [string, string])[],
  setting: Setting,
): [string, string] {
  const style = dice.pick(['table', 'linked', 'leaders', 'alike', 'unpaged', 'three columns']);
  const title = `<p align=center><a name="toc"></a><b>${dice.pick(['TABLE OF CONTENTS', 'INDEX', 'Contents'])}</b></p>`;
  const page = (place: number): number => place * 3 + 2;
  const lines = rows.map(([first, second], place): string => {
    const [a, b] = [escaped(first), escaped(second)];
    if (style === 'table') return `<tr><td>${a}</td><td>${b}</td><td>${page(place)}</td></tr>`;
    if (style === 'three columns') return `<tr><td>${a}</td><td>${b}</td><td></td></tr>`;
    if (style === 'linked')
      return `<tr><td><a href="#h${place}">${a}</a></td><td><a href="#h${place}">${b}</a></td><td>${page(place)}</td></tr>`;
    if (style === 'leaders') return `<p>${joined(a, b)} ........ ${page(place)}</p>`;
    if (style === 'unpaged') return `<p>${joined(a, b)}</p>`;
    return setting(a, b);
  });
  const body = lines[0]?.startsWith('<tr') ? `<table>${lines.join('')}</table>` : lines.join('');
  return [`${title}${body}`, `contents ${style}`];
}

function printPage(filing: ComposedFiling, dice: Dice): Printed {
  const [name, setting] = dice.pick(PAGE_SETTINGS);
  const running = dice.pick<Running>(['none', 'none', 'name', 'link', 'heading', 'continued']);
  const sub = dice.pick<Setting>([
    (t) => `<p><b>${t}</b></p>`,
    (t) => `<p><i>${t}</i></p>`,
    (t) => `<p><u>${t}</u></p>`,
  ]);
  const runIn = dice.chance(0.12) && filing.mayRunIn && /bold|plain|underlined/.test(name);
  const choices = [`page ${name}`, `running ${running}`, runIn ? 'run-in' : ''];
  const press = new Press(dice, pageTurn(running, filing.numbered));
  let heading: readonly [string, string] | null = null;
  const flush = (body: string | null): void => {
    if (!heading) return;
    const [first, second] = heading;
    const set = setting(first, second);
    heading = null;
    press.print(
      body === null ? set : set.replace(/<\/(?:p|div)>$/, (close) => ` ${body}${close}`),
      false,
    );
  };
  for (const piece of filing.pieces) {
    if (piece.kind === 'text' && heading) {
      flush(escaped(piece.text));
      continue;
    }
    flush(null);
    if (piece.kind === 'heading') {
      const pair = [escaped(piece.first), escaped(piece.second)] as const;
      if (runIn && piece.second !== '') heading = pair;
      else press.print(setting(...pair), false);
      press.current = joined(piece.first, piece.second);
    } else if (piece.kind === 'contents') {
      const [text, choice] = printContents(dice, piece.rows, setting);
      choices.push(choice);
      press.print(text, false);
      press.print('<hr style="page-break-after:always">', false);
    } else press.print(printPiece(piece, sub), piece.kind === 'text' || piece.kind === 'bullet');
  }
  return { source: `<html><body>${press.out.join('\n')}</body></html>`, choices };
}

/** A piece of a page that is neither a heading of items nor contents. */
export function printPiece(
  piece: Exclude<Piece, { kind: 'heading' | 'contents' }>,
  sub: Setting,
): string {
  if (piece.kind === 'rows')
    return `<table>${piece.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
  const text = escaped(piece.text);
  if (piece.kind === 'sub') return sub(text, '');
  if (piece.kind === 'bullet') return `<ul><li>${text}</li></ul>`;
  if (piece.kind === 'text') return `<p>${text}</p>`;
  return piece.kind === 'cover'
    ? `<p align=center>${text}</p>`
    : `<p align=center><b>${text}</b></p>`;
}

function asSubmission(source: string, form: string, isPage: boolean): string {
  return `<SEC-DOCUMENT>0000123456-01-000001.txt : 20010305\n<SEC-HEADER>0000123456-01-000001.hdr.sgml : 20010305\nACCESSION NUMBER:\t\t0000123456-01-000001\nCONFORMED SUBMISSION TYPE:\t${form}\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>${form}\n<SEQUENCE>1\n<FILENAME>a.${isPage ? 'htm' : 'txt'}\n<TEXT>\n${source}\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n`;
}

/** Sets a composed filing in type, as a page or typewritten, bare or in a submission. */
export function printFiling(filing: ComposedFiling, seed: number): Printed {
  const dice = new Dice(seed + 7_000_003);
  const isPage = filing.year > 2000 ? dice.chance(0.85) : dice.chance(0.25);
  const { source, choices } = isPage ? printPage(filing, dice) : printTyped(filing, dice);
  const bare = dice.chance(0.5);
  return {
    source: bare ? source : asSubmission(source, filing.form, isPage),
    choices: [...choices, bare ? 'bare' : 'submission'],
  };
}
