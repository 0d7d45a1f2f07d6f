import { FORM_PLANS, type Extent, type FormItem, type FormPlan } from './composed-forms.ts';
import { chooseWording, enumerated, type Wording } from './composed-headings.ts';
import { Dice } from './dice.ts';

/** An item as a reader of the filing would name it, with the made-up places that only its body tells of. */
export interface TrueItem {
  readonly numbers: readonly string[];
  readonly part: string;
  /** Null where the heading has no title. */
  readonly title: string | null;
  readonly places: readonly string[];
  /** Letters and digits in heading and body. */
  readonly letters: number;
}

/** A piece of a filing before it is set in type. */
export type Piece =
  | {
      readonly kind: 'heading';
      readonly first: string;
      readonly second: string;
      readonly entry: number;
    }
  | { readonly kind: 'part' | 'title' | 'sub' | 'text' | 'bullet' | 'cover'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'contents'; readonly rows: readonly (readonly [string, string])[] };

/** A fictional filing before it is set in type, with what is true of it. */
export interface ComposedFiling {
  readonly form: string;
  readonly year: number;
  readonly items: readonly TrueItem[];
  readonly pieces: readonly Piece[];
  /** What was chosen, for the message of a failure. */
  readonly choices: readonly string[];
}

const SENTENCES = [
  'The mill at # ran at a steady rate and the order book stayed full through the winter.',
  'Larkspur sold 4,200 tons of coated paper from # in the year, 12% more than the year before.',
  'Our board met at # on March 3 and agreed to close the older of the two machines there.',
  'In addition, the lease at # ends in 2027 and may be renewed for five years.',
  'Of the $12.4 million spent, $3.1 million went to the boiler at #.',
  'No customer of the works at # took more than a tenth of what it made.',
];
const POINTERS = [
  'The information required by this item is incorporated by reference to the proxy statement.',
  'Incorporated by reference from the section headed “Election of Directors” of our definitive proxy statement.',
  'The information set forth under Item @ above is incorporated herein by reference.',
];
const MENTIONS = [
  'See Item @ for more on this.',
  'Item @ of this report has more on what was sold.',
  'Item @. § of our report for the prior year describes the older mill.',
  'As told under “Item @. §” above, the boiler was replaced.',
  'Item 303 of Regulation S-K asks for more than this.',
  'Reference is made to Item @, §, which tells of the same events.',
  '“Item @ – §” tells more of the strike.',
  'Part I, Item @ of our last report spoke of the strike.',
  'Items 401 and 405 of Regulation S-K do not ask for it (see also Item @).',
];
const SUBS = [
  'Overview',
  'Our Mills',
  'Raw Materials',
  'GENERAL',
  'Recent Events',
  'Use of Estimates',
];
const NONE = ['None.', 'Not applicable.', 'No such matters.', 'N/A', 'There is nothing to report.'];

/** Writes the bodies of a filing, naming a new place in each paragraph. */
class BodyWriter {
  private count = 0;
  private readonly dice: Dice;
  private readonly plan: FormPlan;

  constructor(dice: Dice, plan: FormPlan) {
    this.dice = dice;
    this.plan = plan;
  }

  private place(places: string[]): string {
    const n = this.count++;
    const place = `Wex${String.fromCharCode(97 + (Math.floor(n / 676) % 26), 97 + (Math.floor(n / 26) % 26), 97 + (n % 26))}`;
    places.push(place);
    return place;
  }

  private mention(): string {
    const { number, titles } = this.dice.pick(this.plan.items);
    return this.dice
      .pick(MENTIONS)
      .replace('@', number)
      .replace('§', titles[0] ?? '');
  }

  private paragraph(places: string[], mentions: number): string {
    const sentences: string[] = [];
    const count = this.dice.between(1, 5);
    for (let i = 0; i < count; i++) {
      if (this.dice.chance(mentions)) sentences.push(this.mention());
      sentences.push(this.dice.pick(SENTENCES).replace('#', this.place(places)));
    }
    return sentences.join(' ');
  }

  private table(places: string[]): Piece {
    const rows = [`Tons from ${this.place(places)}`, 'Total'].map((head) => [
      head,
      '4,200',
      '3,750',
    ]);
    return { kind: 'rows', rows: [['', '2019', '2018'], ...rows] };
  }

  private exhibits(places: string[]): Piece[] {
    const rows = [
      ['10.1', `Lease of ${this.place(places)}`],
      ['99.1', `Press release of ${this.place(places)}`],
    ];
    return [
      {
        kind: 'text',
        text: this.dice.pick(['(d) Exhibits.', '(c) Exhibits', 'The exhibits filed are:']),
      },
      { kind: 'rows', rows },
    ];
  }

  /** The pieces of a body and the places it tells of. */
  write(extent: Extent, mentions: number): { pieces: Piece[]; places: string[] } {
    const places: string[] = [];
    const pieces: Piece[] = [];
    const text = (words: string): void => void pieces.push({ kind: 'text', text: words });
    if (extent === 'none') text(this.dice.pick(NONE));
    if (extent === 'elsewhere')
      text(this.dice.pick(POINTERS).replace('@', this.dice.pick(this.plan.items).number));
    if (extent === 'exhibits') pieces.push(...this.exhibits(places));
    if (extent !== 'some' && extent !== 'long') return { pieces, places };
    const count = extent === 'some' ? this.dice.between(1, 4) : this.dice.between(12, 26);
    for (let i = 0; i < count; i++) {
      if (count > 2 && this.dice.chance(0.15))
        pieces.push({ kind: 'sub', text: this.dice.pick(SUBS) });
      const kind = this.dice.between(1, 12);
      if (kind === 1) pieces.push({ kind: 'bullet', text: this.paragraph(places, 0) });
      else if (kind === 2) pieces.push(this.table(places));
      else text(this.paragraph(places, mentions));
    }
    if (extent === 'long') text(this.paragraph(places, 0));
    return { pieces, places };
  }
}

/** Items under one heading, as chosen for a filing. */
type Group = readonly FormItem[];

function chooseGroups(dice: Dice, plan: FormPlan): Group[] {
  if (plan.free) {
    const count = dice.between(1, 4);
    const shuffled = dice.shuffle(plan.items).slice(0, count);
    const sorted = dice.chance(0.7) ? plan.items.filter((i) => shuffled.includes(i)) : shuffled;
    const together = sorted.length > 1 && dice.chance(0.12);
    return together
      ? [sorted.slice(0, 2), ...sorted.slice(2).map((i) => [i])]
      : sorted.map((i) => [i]);
  }
  const items = dice.some(plan.items, 1).filter((i) => dice.chance(i.chance));
  const groups: FormItem[][] = [];
  const joins = plan.form.startsWith('10-K') && dice.chance(0.2);
  for (const item of items) {
    const last = groups.at(-1);
    const isSecond = item.number === '2' && last?.[0]?.number === '1';
    if (joins && isSecond) last?.push(item);
    else groups.push([item]);
  }
  return groups;
}

const COVER = [
  'SECURITIES AND EXCHANGE COMMISSION',
  'Washington, D.C. 20549',
  'FORM @',
  '% PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934',
  'Date of Report (Date of earliest event reported): March 3, #',
  'LARKSPUR PAPER, INC.',
  'Delaware 001-12345 12-3456789',
  'Securities registered pursuant to Section 12(b) of the Act: Common Stock',
];
const SCHEDULE_COVER = [
  'SECURITIES AND EXCHANGE COMMISSION',
  'SCHEDULE 13D',
  'Under the Securities Exchange Act of 1934',
  'LARKSPUR PAPER, INC.',
  'March 3, #',
];
const SIGNED =
  'Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its behalf by the undersigned hereunto duly authorized.';

function partTitle(dice: Dice, part: string, title: string): string {
  if (title === '') return dice.pick([`PART ${part}`, `Part ${part}`, `PART ${part}.`]);
  const sep = dice.pick(['. ', ' - ', ' – ', ': ', '  ']);
  return dice.pick([
    `PART ${part}${sep}${title}`,
    `PART ${part}`,
    `Part ${part}${sep}${title.toLowerCase()}`,
  ]);
}

function closing(dice: Dice): Piece[] {
  const pieces: Piece[] = [];
  if (dice.chance(0.95))
    pieces.push({
      kind: 'title',
      text: dice.pick(['SIGNATURES', 'SIGNATURE', 'Signature', 'SIGNATURE PAGE']),
    });
  pieces.push(
    { kind: 'text', text: SIGNED },
    { kind: 'text', text: 'By: /s/ Ada Finch' },
    { kind: 'text', text: 'Ada Finch, Chief Financial Officer' },
  );
  if (dice.chance(0.3)) {
    pieces.push({ kind: 'title', text: dice.pick(['EXHIBIT INDEX', 'Index to Exhibits']) });
    pieces.push({
      kind: 'rows',
      rows: [
        ['Exhibit No.', 'Description'],
        ['10.1', 'Lease'],
        ['99.1', 'Press release'],
      ],
    });
  }
  return pieces;
}

function lettersIn(pieces: readonly Piece[]): number {
  const words = pieces.map((piece) => {
    if (piece.kind === 'heading') return piece.first + piece.second;
    return piece.kind === 'rows' || piece.kind === 'contents'
      ? piece.rows.flat().join('')
      : piece.text;
  });
  return words.join('').replace(/[^A-Za-z0-9]/g, '').length;
}

function wordGroup(wording: Wording, group: Group, titles: ReadonlyMap<FormItem, string>) {
  const title = group
    .map((item) => titles.get(item) ?? '')
    .join(group.length > 1 && group[0]?.number.includes('.') ? '; ' : ' and ');
  return {
    title,
    words: wording(
      group.map((i) => i.number),
      title,
    ),
  };
}

/** Composes the filing of a seed; `oddity` is the share of filings whose headings are worded in rare ways. */
export function composeFiling(seed: number, oddity = 0.35): ComposedFiling {
  const dice = new Dice(seed);
  const plan = dice.pick(FORM_PLANS);
  const year = dice.between(...plan.year);
  const [name, wording] = chooseWording(dice, plan.free && year > 2004, oddity);
  const mentions = dice.pick([0, 0.1, 0.3]);
  const writer = new BodyWriter(dice, plan);
  const groups = chooseGroups(dice, plan);
  const withParts =
    Object.keys(plan.parts).length > 0 && !(plan.form !== '10-Q' && dice.chance(0.2));
  const titles = new Map(plan.items.map((item) => [item, dice.pick(item.titles)]));
  const pieces: Piece[] = [];
  const items: TrueItem[] = [];
  const contents: [string, string][] = [];
  let part = '';
  for (const [entry, group] of groups.entries()) {
    const [first] = group;
    if (!first) continue;
    if (withParts && first.part !== part) {
      const text = partTitle(dice, first.part, plan.parts[first.part] ?? '');
      pieces.push({ kind: 'part', text });
      contents.push([text, '']);
    }
    part = first.part;
    const { title, words } = wordGroup(wording, group, titles);
    contents.push([words[0], words[1]]);
    const body = writer.write(first.extent, mentions);
    const own: Piece[] = [
      { kind: 'heading', first: words[0], second: words[1], entry },
      ...body.pieces,
    ];
    pieces.push(...own);
    const titled = words.join(' ').toLowerCase().includes(title.toLowerCase().slice(1, 4));
    items.push({
      numbers: group.map((i) => i.number),
      part,
      title: titled ? title : null,
      places: body.places,
      letters: lettersIn(own),
    });
  }
  const cover = (plan.form.startsWith('SC') ? SCHEDULE_COVER : COVER).map((line): Piece => ({
    kind: 'cover',
    text: line.replace('@', plan.form).replace('%', plan.report).replace('#', String(year)),
  }));
  const listed = !plan.free && dice.chance(0.6);
  const all: Piece[] = [
    ...cover,
    ...(listed ? [{ kind: 'contents', rows: contents } as const] : []),
    ...pieces,
    ...closing(dice),
  ];
  const numbers = groups.map((g) => enumerated(g.map((i) => i.number))).join(' ');
  return {
    form: plan.form,
    year,
    items,
    pieces: all,
    choices: [
      plan.form,
      String(year),
      name,
      `mentions ${mentions}`,
      listed ? 'contents' : '',
      withParts ? 'parts' : 'no parts',
      numbers,
    ],
  };
}
