import type { Piece } from './compose-body.ts';
import type { ComposedFiling } from './compose-filing.ts';
import { Dice } from './dice.ts';
import type { Printed, Setting } from './press.ts';
import { escaped, printPiece } from './print-filing.ts';

type Heading = Extract<Piece, { kind: 'heading' }>;

/** An item whose heading and body stand in the cells of a table. */
type Grid = (heading: Heading, body: readonly string[]) => string;

const width = 'width="12%" valign="top"';
const GRIDS: readonly (readonly [name: string, grid: Grid])[] = [
  [
    'body beside the number',
    ({ first, second }, body) =>
      `<tr><td ${width}><b>${escaped(first)}</b></td><td><b>${escaped(second)}</b>${body.join('')}</td></tr>`,
  ],
  [
    'body in the row below',
    ({ first, second }, body) =>
      `<tr><td ${width}><b>${escaped(first)}</b></td><td><b>${escaped(second)}</b></td></tr>${body.map((b) => `<tr><td></td><td>${b}</td></tr>`).join('')}`,
  ],
  [
    'heading over the row',
    ({ first, second }, body) =>
      `<tr><td colspan="2"><b>${escaped(`${first} ${second}`.trim())}</b></td></tr>${body.map((b) => `<tr><td width="4%"></td><td>${b}</td></tr>`).join('')}`,
  ],
  [
    'all in one cell',
    ({ first, second }, body) =>
      `<tr><td><p><b>${escaped(`${first} ${second}`.trim())}</b></p>${body.join('')}</td></tr>`,
  ],
];

/** Sets the items of a composed filing in the cells of one table, or of one table each. */
export function printGrid(filing: ComposedFiling, seed: number): Printed {
  const dice = new Dice(seed + 9_000_011);
  const [name, grid] = dice.pick(GRIDS);
  const isOne = dice.chance(0.5);
  const sub: Setting = (text) => `<p><i>${text}</i></p>`;
  const out: string[] = [];
  let heading: Heading | null = null;
  let body: string[] = [];
  let rows: string[] = [];
  const close = (): void => {
    if (heading) rows.push(grid(heading, body));
    heading = null;
    body = [];
  };
  const leave = (): void => {
    close();
    if (rows.length > 0)
      out.push(
        isOne
          ? `<table>${rows.join('')}</table>`
          : rows.map((row) => `<table>${row}</table>`).join('<p>&nbsp;</p>'),
      );
    rows = [];
  };
  for (const piece of filing.pieces) {
    if (piece.kind === 'heading') {
      close();
      heading = piece;
    } else if (piece.kind === 'contents') {
      const lines = piece.rows.map(([a, b]) => `<tr><td>${escaped(`${a} ${b}`)}</td></tr>`);
      out.push(
        `<p align=center>TABLE OF CONTENTS</p><table>${lines.join('')}</table><hr style="page-break-after:always">`,
      );
    } else {
      if (piece.kind === 'title') leave();
      (heading ? body : out).push(printPiece(piece, sub));
    }
  }
  leave();
  return {
    source: `<html><body>${out.join('\n')}</body></html>`,
    choices: [`grid ${name}`, isOne ? 'one table' : 'a table each'],
  };
}
