import type { Piece } from './compose-body.ts';
import type { ComposedFiling } from './compose-filing.ts';
import type { Dice } from './dice.ts';
import { joined, Press, runningLine, type Printed, type Running, type Setting } from './press.ts';

const TYPED_SETTINGS: readonly (readonly [name: string, setting: Setting])[] = [
  ['flush', joined],
  ['indented', (n, t) => `     ${joined(n, t)}`],
  ['centred', (n, t) => ' '.repeat(Math.max(0, 39 - joined(n, t).length / 2)) + joined(n, t)],
  ['two lines', (n, t) => (t === '' ? n : `${n}\n${t}`)],
  ['two lines apart', (n, t) => (t === '' ? n : `${n}\n\n${t}`)],
  ['underlined', (n, t) => `${joined(n, t)}\n${'-'.repeat(Math.min(70, joined(n, t).length))}`],
  ['wide gap', (n, t) => (t === '' ? n : `${n}        ${t}`)],
  ['hanging', (n, t) => hanging(n, t, 2)],
  [
    'underlined in pieces',
    (n, t) =>
      t === ''
        ? `${n}\n${'-'.repeat(n.length)}`
        : `${n} ${t}\n${'-'.repeat(n.length)} ${'-'.repeat(t.length)}`,
  ],
  [
    'number tagged by its rule',
    (n, t) => (t === '' ? n : `${n} ${t}\n${' '.repeat(n.length + 1)}${'-'.repeat(t.length)}`),
  ],
  ['hanging far', (n, t) => hanging(n, t, 5)],
];

function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** A title wrapped beside its number, so many blanks behind it. */
function hanging(number: string, title: string, gap: number): string {
  const left = number.length + gap;
  if (title === '') return number;
  const lines = wrapped(title, 62 - left).split('\n');
  return lines
    .map((line, i) => (i === 0 ? number.padEnd(left) : ' '.repeat(left)) + line)
    .join('\n');
}

function typedContents(dice: Dice, rows: readonly (readonly [string, string])[]): [string, string] {
  const style = dice.pick(['leaders', 'gaps', 'flowed', 'unpaged']);
  const page = (place: number): number => place * 3 + 2;
  const lines = rows.map(([first, second], place) => {
    const text = joined(first, second).slice(0, 62);
    if (style === 'leaders') return `${text} ${'.'.repeat(66 - text.length)} ${page(place)}`;
    if (style === 'gaps') return `${text.padEnd(68)}${page(place)}`;
    return style === 'unpaged' ? text : `${joined(first, second)}, page ${page(place)};`;
  });
  const body =
    style === 'flowed' ? wrapped(lines.join(' '), 72) : lines.join(dice.pick(['\n', '\n\n']));
  return [`                     TABLE OF CONTENTS\n\n${body}`, `contents ${style}`];
}

type Turn = (press: Press, line: string) => string;

/** How the end of a page is typed; `line` is the running one. */
const TURNS: readonly (readonly [name: string, turn: Turn])[] = [
  ['number below', (p, line) => `${' '.repeat(36)}${p.page}\n<PAGE>\n${line}`],
  ['number below', (p, line) => `${' '.repeat(36)}${p.page}\n<PAGE>\n${line}`],
  ['number in dashes', (p, line) => `${' '.repeat(34)}- ${p.page} -\n\n<PAGE>\n\n${line}`],
  ['number on top', (p, line) => `<PAGE>${' '.repeat(30)}${p.page + 1}\n${line}`],
  [
    'number behind the name',
    (p, line) => `<PAGE>\n${(line.length > 54 ? '' : line).padEnd(58)}Page ${p.page + 1}`,
  ],
  ['form feed', (p, line) => `${' '.repeat(36)}${p.page}\n\f${line}`],
];

type Rows = Piece & { readonly kind: 'rows' };
type TableSetting = (rows: Rows['rows'], turn: string) => string;

const columns = (rows: Rows['rows'], leader = ' '): string[] =>
  rows.map((row) =>
    row
      .map((cell, c) => {
        if (c > 0) return cell.padStart(14);
        return cell === '' || leader === ' '
          ? cell.padEnd(34)
          : `${cell} `.padEnd(33, leader) + ' ';
      })
      .join(''),
  );
const MARKERS = `<S>${' '.repeat(31)}<C>           <C>`;

const TABLE_SETTINGS: readonly (readonly [name: string, setting: TableSetting])[] = [
  ['no tags', (rows) => columns(rows).join('\n')],
  ['leaders', (rows) => columns(rows, '.').join('\n')],
  ['tags', (rows) => `<TABLE>\n${MARKERS}\n${columns(rows).join('\n')}\n</TABLE>`],
  ['no end tag', (rows) => `<TABLE>\n${MARKERS}\n${columns(rows, '.').join('\n')}`],
  [
    'a page turns within',
    (rows, turn) => {
      const lines = columns(rows, '.');
      return [
        `<TABLE>\n${MARKERS}`,
        ...lines.slice(0, 2),
        turn,
        ...lines.slice(2),
        '</TABLE>',
      ].join('\n');
    },
  ],
];

/** What is chosen for a typed filing. */
interface Style {
  readonly setting: Setting;
  readonly width: number;
  readonly indent: string;
  readonly runIn: boolean;
  /** How figures are set; `turn` is the end of a page. */
  readonly table: TableSetting;
  /** Whether a blank line parts a table from what follows. */
  readonly isTight: boolean;
  /** Whether a heading may be the last line of its page. */
  readonly endsPages: boolean;
  /** Whether blanks between words fill each line up to the edge. */
  readonly isJustified: boolean;
}

const centred = (text: string): string => ' '.repeat(Math.max(0, 39 - text.length / 2)) + text;

/** The line with more blanks between its words, from its end on, until it reaches the edge. */
function justified(line: string, width: number): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const words = line.trim().split(/ +/);
  if (words.length < 3) return line;
  const short = width - indent.length - words.join(' ').length;
  const count = words.length - 1;
  // Gap 1 stands before the second word; the last gaps are widened first.
  const gapAt = (i: number): number => 1 + Math.floor((short + i - 1) / count);
  return indent + words.map((word, i) => (i === 0 ? '' : ' '.repeat(gapAt(i))) + word).join('');
}

class Typist {
  readonly #press: Press;
  readonly #style: Style;
  readonly #turn: (press: Press) => string;
  #heading: readonly [string, string] | null = null;
  #wasTable = false;
  #tables = 0;

  constructor(press: Press, style: Style, turn: (press: Press) => string) {
    this.#press = press;
    this.#style = style;
    this.#turn = turn;
  }

  type(piece: Exclude<Piece, { kind: 'contents' }>): void {
    const { setting, width, indent, runIn, table, endsPages } = this.#style;
    if (this.#heading) {
      const [first, second] = this.#heading;
      this.#heading = null;
      if (piece.kind === 'text') {
        this.#print(wrapped(`${joined(first, second)} ${piece.text}`, width), false);
        return;
      }
      this.#print(setting(first, second), false);
    }
    if (piece.kind === 'heading') {
      this.#press.current = joined(piece.first, piece.second);
      if (runIn && piece.second !== '') this.#heading = [piece.first, piece.second];
      else this.#print(this.#set(piece.first, piece.second), endsPages);
    } else if (piece.kind === 'rows') {
      const turns =
        piece.rows.length > 2 && piece.rows[0]?.length === 3 && this.#tables++ % 3 === 2;
      this.#print(table(piece.rows, turns ? this.#turn(this.#press) : ''), false);
      if (turns && table(piece.rows, '\f').includes('\f')) this.#press.page++;
      this.#wasTable = turns;
    } else if (piece.kind === 'text') this.#print(this.#fill(`${indent}${piece.text}`), true);
    else if (piece.kind === 'bullet') this.#print(this.#fill(`   o  ${piece.text}`), true);
    else this.#print(piece.kind === 'sub' ? piece.text : centred(piece.text), false);
  }

  /** Wraps words, and sets both edges even where the style asks for it. */
  #fill(text: string): string {
    const { width, isJustified } = this.#style;
    const lines = wrapped(text, width).split('\n');
    return lines
      .map((line, i) => (isJustified && i < lines.length - 1 ? justified(line, width) : line))
      .join('\n');
  }

  #set(first: string, second: string): string {
    const set = this.#style.setting(first, second);
    const isFitting = set.split('\n').every((line) => line.length <= 80);
    return isFitting ? set : wrapped(joined(first, second), 72);
  }

  #print(text: string, mayTurn: boolean): void {
    const { out } = this.#press;
    const isTight = this.#wasTable && this.#style.isTight;
    const above = out.at(-1);
    this.#wasTable = false;
    if (isTight && above !== undefined) out[out.length - 1] = `${above}\n${text}`;
    else this.#press.print(text, mayTurn);
  }
}

/** Sets a composed filing as a typewriter does. */
export function printTyped(filing: ComposedFiling, dice: Dice): Printed {
  const [name, setting] = dice.pick(TYPED_SETTINGS);
  const running = dice.pick<Running>(['none', 'name', 'heading', 'continued']);
  const width = dice.pick([68, 76, 80]);
  const indent = dice.pick(['', '     ']);
  const runIn = dice.chance(0.12) && filing.mayRunIn && /flush|indented/.test(name);
  const [turnName, turn] = filing.numbered
    ? dice.pick(TURNS)
    : (['no number', unnumbered] as const);
  const [tableName, table] = dice.pick(TABLE_SETTINGS);
  const isTight = dice.chance(0.2);
  const endsPages = dice.chance(0.3);
  const isJustified = dice.chance(0.25);
  const turnPage = (p: Press): string => {
    const line = runningLine(running, p);
    return turn(p, line.length > 78 ? runningLine('name', p) : line);
  };
  const press = new Press(dice, turnPage);
  const typist = new Typist(
    press,
    { setting, width, indent, runIn, table, isTight, endsPages, isJustified },
    turnPage,
  );
  const choices = [
    `typed ${name}`,
    `running ${running}`,
    turnName,
    `width ${width}`,
    runIn ? 'run-in' : '',
    `tables with ${tableName}`,
    isTight ? 'tight' : '',
    endsPages ? 'headings end pages' : '',
    isJustified ? 'justified' : '',
  ];
  for (const piece of filing.pieces) {
    if (piece.kind === 'contents') {
      const [text, choice] = typedContents(dice, piece.rows);
      choices.push(choice);
      press.print(`${text}\n<PAGE>`, false);
    } else typist.type(piece);
  }
  const text = press.out
    .join('\n\n')
    .replaceAll('’', "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[–—]/g, '-');
  return {
    source: text
      .replaceAll('\u00a0', ' ')
      .replaceAll(/[\u200b\u00ad]/g, '')
      .replaceAll('§', 'Section'),
    choices,
  };
}

const unnumbered: Turn = (_, line) => `\n<PAGE>\n${line}`;
