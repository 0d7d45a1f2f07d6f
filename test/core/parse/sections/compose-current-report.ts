import { BodyWriter, type Piece } from './compose-body.ts';
import { lettersIn, release, type ComposedFiling, type TrueItem } from './compose-filing.ts';
import { FORM_PLANS, type FormItem } from './composed-forms.ts';
import { chooseWording, type Wording } from './composed-headings.ts';
import { Dice } from './dice.ts';

/** Titles that filers print in place of the form’s own. */
const FREE_TITLES: Readonly<Record<string, readonly string[]>> = {
  '1': ['Change of Control of Registrant'],
  '2': ['Acquisition of Assets', 'Disposition of Assets'],
  '5': ['Press Release', 'Annual Meeting of Shareholders', 'Declaration of Dividend'],
  '6': ['Resignation of Director'],
  '7': ['Exhibits', 'Financial Statements, Exhibits'],
  '9': [
    'Regulation FD Disclosure (Information Furnished Pursuant to Item 12)',
    'Information Provided Under Item 12 (Results of Operations and Financial Condition)',
  ],
  '12': ['Disclosure of Results of Operations and Financial Condition'],
  '2.02': ['Disclosure of Results of Operations and Financial Condition', 'Earnings Release'],
  '5.02': ['Appointment of Chief Financial Officer', 'Departure of Director'],
  '7.01': ['Reg FD Disclosure'],
  '8.01': ['Other Information', 'Dividend Declaration'],
};

const FURNISHED = [
  'The information in this Item @ and Exhibit 99.1 is furnished and shall not be deemed filed for purposes of Section 18 of the Act.',
  'Item @ of this report, with the exhibit, is not to be deemed filed, and Item @ may not be incorporated by reference in any filing.',
  'In accordance with General Instruction B.2 of Form 8-K, what is told under Item @ shall not be deemed filed.',
];
const BOXES = [
  'Check the appropriate box below if the Form 8-K filing is intended to simultaneously satisfy the filing obligation of the registrant under any of the following provisions:',
  '[ ] Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425)',
  '[ ] Soliciting material pursuant to Rule 14a-12 under the Exchange Act (17 CFR 240.14a-12)',
];
const SIGNED =
  'Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its behalf by the undersigned hereunto duly authorized.';
const END_MARKS = ['###', '# # #', '* * * * *', '-30-', '- 0 -', '-more-'];

/** Something a report has out of the ordinary; a report may have several. */
type Habit =
  | 'contents'
  | 'stacked headings'
  | 'own titles'
  | 'no titles'
  | 'explanatory note'
  | 'furnished'
  | 'a release in an item'
  | 'end mark'
  | 'index before signature'
  | 'title above items'
  | 'a release behind';

const HABITS: readonly Habit[] = [
  'contents',
  'stacked headings',
  'own titles',
  'no titles',
  'explanatory note',
  'furnished',
  'a release in an item',
  'end mark',
  'index before signature',
  'title above items',
  'a release behind',
];

const text = (words: string): Piece => ({ kind: 'text', text: words });
const title = (words: string): Piece => ({ kind: 'title', text: words });

function coverOf(dice: Dice, form: string, year: number): Piece[] {
  const lines = [
    'SECURITIES AND EXCHANGE COMMISSION',
    'Washington, D.C. 20549',
    dice.pick([`FORM ${form}`, `Form ${form}`]),
    'CURRENT REPORT',
    'Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934',
    `Date of Report (Date of earliest event reported): March 3, ${year}`,
    'LARKSPUR PAPER, INC.',
    '(Exact name of registrant as specified in its charter)',
    'Delaware 001-12345 12-3456789',
    '(Former name or former address, if changed since last report)',
    ...(year > 2004 ? BOXES : []),
  ];
  return lines.map((line): Piece => ({ kind: 'cover', text: line }));
}

function noteOf(dice: Dice, groups: readonly (readonly FormItem[])[]): Piece[] {
  const number = groups.at(-1)?.[0]?.number ?? '';
  return [
    title(dice.pick(['EXPLANATORY NOTE', 'Explanatory Note', 'AMENDMENT NO. 1'])),
    text(
      dice.pick([
        `Item ${number} of our report dated March 3 is amended by this report to add the statements of the mill that we bought, which were left out when the report was filed.`,
        `This amendment to the report filed on March 3 amends Item ${number} to add what was left out; no other item is amended.`,
      ]),
    ),
  ];
}

function releaseWithin(dice: Dice): Piece[] {
  return [
    text('The registrant issued the following press release:'),
    text('Contact: Ada Finch, (302) 555-0142'),
    { kind: 'sub', text: 'LARKSPUR PAPER ANNOUNCES NEW MACHINE' },
    text(
      'WILMINGTON, Del., March 3 -- Larkspur Paper today said that its new machine has begun to run and will make paper for the printers of the county.',
    ),
    { kind: 'sub', text: 'About Larkspur Paper' },
    text('Larkspur makes coated paper for the printers of the county and has done so since 1911.'),
    ...(dice.chance(0.6) ? [text(dice.pick(END_MARKS))] : []),
  ];
}

function closingOf(dice: Dice, habits: ReadonlySet<Habit>): Piece[] {
  const index: Piece[] = [
    title(dice.pick(['EXHIBIT INDEX', 'Index to Exhibits', 'INDEX TO EXHIBITS'])),
    {
      kind: 'rows',
      rows: [
        ['Exhibit No.', 'Description'],
        ['99.1', 'Press release'],
      ],
    },
  ];
  const signature: Piece[] = [
    ...(dice.chance(0.92) ? [title(dice.pick(['SIGNATURES', 'SIGNATURE', 'Signature']))] : []),
    text(SIGNED),
    text('LARKSPUR PAPER, INC.'),
    text('By: /s/ Ada Finch'),
    text('Dated: March 4'),
  ];
  const isBefore = habits.has('index before signature');
  return [
    ...(isBefore ? index : []),
    ...signature,
    ...(!isBefore && dice.chance(0.4) ? index : []),
    ...(habits.has('end mark') ? [text(dice.pick(END_MARKS))] : []),
    ...(habits.has('a release behind') ? release(dice) : []),
  ];
}

function titlesOf(dice: Dice, item: FormItem, habits: ReadonlySet<Habit>): string {
  const own = FREE_TITLES[item.number];
  return habits.has('own titles') && own ? dice.pick(own) : dice.pick(item.titles);
}

function groupsOf(dice: Dice, items: readonly FormItem[]): readonly FormItem[] {
  const count = dice.between(1, 5);
  const shuffled = dice.shuffle(items).slice(0, count);
  return dice.chance(0.75) ? items.filter((item) => shuffled.includes(item)) : shuffled;
}

/** Composes a current report with several of the habits that such reports have, for a seed. */
export function composeCurrentReport(
  seed: number,
  oddity: number,
  habitual: number,
): ComposedFiling {
  const dice = new Dice(seed + 40_000_003);
  const plan = dice.pick(FORM_PLANS.filter((one) => one.form === '8-K'));
  const year = dice.between(...plan.year);
  const habits = new Set(dice.some(HABITS, habitual));
  const [name, usual] = chooseWording(dice, year > 2004, oddity);
  const wording: Wording = habits.has('no titles') ? (numbers) => usual(numbers, '') : usual;
  const form = habits.has('explanatory note') ? '8-K/A' : '8-K';
  const writer = new BodyWriter(dice, plan);
  const chosen = groupsOf(dice, plan.items);
  const mentions = dice.pick([0, 0.1, 0.3]);
  const pieces: Piece[] = [];
  const items: TrueItem[] = [];
  const contents: (readonly [string, string])[] = [];
  const stacked =
    habits.has('stacked headings') && chosen.length > 1 ? dice.between(0, chosen.length - 2) : -1;
  for (const [entry, item] of chosen.entries()) {
    const words = titlesOf(dice, item, habits);
    const printed = wording([item.number], words);
    contents.push(usual([item.number], words));
    const body = writer.write(entry === stacked ? 'empty' : item.extent, mentions);
    const own: Piece[] = [
      { kind: 'heading', first: printed[0], second: printed[1], entry },
      ...body.pieces,
    ];
    if (entry !== stacked && item.extent === 'some') {
      if (habits.has('a release in an item') && dice.chance(0.5)) own.push(...releaseWithin(dice));
      if (habits.has('furnished'))
        own.push(text(dice.pick(FURNISHED).replaceAll('@', item.number)));
    }
    pieces.push(...own);
    items.push({
      numbers: [item.number],
      part: '',
      title: habits.has('no titles') ? null : words,
      places: body.places,
      letters: lettersIn(own),
    });
  }
  const last = items.at(-1);
  const closing = closingOf(dice, habits);
  if (last && habits.has('index before signature'))
    items[items.length - 1] = { ...last, mayHold: lettersIn(closing.slice(0, 2)) };
  const listed = habits.has('contents');
  if (listed) {
    contents.push(['SIGNATURE', '']);
    if (dice.chance(0.7)) contents.push(['EXHIBIT INDEX', '']);
    if (dice.chance(0.5)) contents.push(['EX-99.1', 'PRESS RELEASE']);
  }
  return {
    form,
    year,
    items,
    pieces: [
      ...coverOf(dice, form, year),
      ...(listed ? [{ kind: 'contents', rows: contents } as const] : []),
      ...(habits.has('explanatory note')
        ? noteOf(
            dice,
            chosen.map((item) => [item]),
          )
        : []),
      ...(habits.has('title above items')
        ? [title(dice.pick(['INFORMATION TO BE INCLUDED IN THE REPORT', 'LARKSPUR PAPER, INC.']))]
        : []),
      ...pieces,
      ...closing,
    ],
    numbered: true,
    mayRunIn: true,
    choices: [
      form,
      String(year),
      name,
      ...habits,
      `mentions ${mentions}`,
      chosen.map((i) => i.number).join(' '),
    ],
  };
}
