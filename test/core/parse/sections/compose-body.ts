import type { Extent, FormPlan } from './composed-forms.ts';
import type { Dice } from './dice.ts';

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
export class BodyWriter {
  private count = 0;
  private readonly dice: Dice;
  private readonly plan: FormPlan;

  private readonly subs: readonly string[];

  constructor(dice: Dice, plan: FormPlan, subs: readonly string[] = SUBS) {
    this.dice = dice;
    this.plan = plan;
    this.subs = subs;
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
        pieces.push({ kind: 'sub', text: this.dice.pick(this.subs) });
      const kind = this.dice.between(1, 12);
      if (kind === 1) pieces.push({ kind: 'bullet', text: this.paragraph(places, 0) });
      else if (kind === 2) pieces.push(this.table(places));
      else text(this.paragraph(places, mentions));
    }
    if (extent === 'long') text(this.paragraph(places, 0));
    return { pieces, places };
  }
}
