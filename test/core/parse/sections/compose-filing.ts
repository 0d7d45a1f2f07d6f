import { BodyWriter, type Piece } from './compose-body.ts';
import { FORM_PLANS, type FormItem, type FormPlan } from './composed-forms.ts';
import { chooseWording, enumerated, type Wording } from './composed-headings.ts';
import {
  gatherThird,
  needsParts,
  proxyTable,
  QUIRKS,
  saidTwice,
  unheaded,
  type Quirk,
} from './composed-quirks.ts';
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
  /** Letters and digits behind the body that may be held as well, such as a list of exhibits. */
  readonly mayHold?: number;
}

/** A fictional filing before it is set in type, with what is true of it. */
export interface ComposedFiling {
  readonly form: string;
  readonly year: number;
  readonly items: readonly TrueItem[];
  readonly pieces: readonly Piece[];
  /** Whether pages bear numbers; those of the contents are made up and may not lead anywhere. */
  readonly numbered: boolean;
  /** Whether the heading and the text behind it may share a paragraph. */
  readonly mayRunIn: boolean;
  /** What was chosen, for the message of a failure. */
  readonly choices: readonly string[];
}

/** Items under one heading, as chosen for a filing. */
type Group = readonly FormItem[];

function withQuirk(groups: Group[], quirk: Quirk, dice: Dice): Group[] {
  if (quirk === 'one heading for Part III' || quirk === 'one paragraph for Part III')
    return gatherThird(groups);
  if (quirk === 'Part II first') {
    const second = groups.filter((group) => group[0]?.part === 'II');
    return [...second, ...groups.filter((group) => !second.includes(group))];
  }
  if (quirk === 'few items') {
    const from = dice.between(0, Math.max(0, groups.length - 4));
    return groups.slice(from, from + dice.between(1, 5));
  }
  return groups;
}

function chooseGroups(dice: Dice, plan: FormPlan, quirk: Quirk): Group[] {
  if (quirk === 'all items, most not applicable')
    return plan.items.map((i) => [
      dice.chance(0.7) && i.extent === 'some' ? { ...i, extent: 'none' } : i,
    ]);
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
  const hasWord = quirk !== 'bare numbers' && quirk !== 'titles alone';
  const joins = plan.form.startsWith('10-K') && hasWord && dice.chance(0.2);
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

const SIGNATURES: readonly Piece[] = [
  { kind: 'title', text: 'SIGNATURES' },
  { kind: 'text', text: SIGNED },
  { kind: 'text', text: 'By: /s/ Ada Finch' },
  { kind: 'text', text: 'Ada Finch, Chief Financial Officer' },
];

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

/** Letters and digits in the pieces as printed. */
export function lettersIn(pieces: readonly Piece[]): number {
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

function chooseQuirk(dice: Dice, plan: FormPlan, quirks: number, year: number): Quirk {
  if (!dice.chance(quirks)) return 'none';
  const quirk = dice.pick<Quirk>(QUIRKS[plan.form] ?? ['none']);
  const isLate = year > 2004;
  if (plan.free && isLate && quirk === 'all items, most not applicable') return 'section lines';
  return plan.free && !isLate && quirk === 'section lines' ? 'letters of sub-items' : quirk;
}

function quirkyWording(quirk: Quirk, usual: Wording, dice: Dice): Wording {
  if (quirk === 'titles alone') {
    const capitals = dice.chance(0.5);
    return (_numbers, title) => ['', capitals ? title.toUpperCase() : title];
  }
  if (quirk === 'bare numbers') {
    const stop = dice.pick(['.', '.', ':', ')']);
    return (numbers, title) => [`${enumerated(numbers)}${stop}`, title];
  }
  if (quirk === 'numbers said twice') return saidTwice(usual);
  if (quirk !== 'letters of sub-items') return usual;
  return (numbers, title) => {
    const [first, second] = usual(numbers, title);
    const letter = dice.pick(['(a)', '(b)', '(c)', '(d)']);
    return /\d$|\d\.$/.test(first)
      ? [first.replace(/\.?$/, (stop) => `${letter}${stop}`), second]
      : [first, second];
  };
}

function withPart(wording: Wording, part: string, dice: Dice): Wording {
  const before = dice.pick([
    `PART ${part}, `,
    `Part ${part}. `,
    `PART ${part} - `,
    `Part ${part}, `,
  ]);
  return (numbers, title) => {
    const [first, second] = wording(numbers, title);
    return /^[([*]*[il]/i.test(first) ? [`${before}${first}`, second] : [first, second];
  };
}

/** A note in front of the items that lists some of them. */
function frontList(plan: FormPlan, dice: Dice): Piece[] {
  const word = dice.pick(['Item', 'ITEM']);
  return [
    { kind: 'sub', text: 'Forward-Looking Statements' },
    { kind: 'text', text: 'What we expect may not come to pass; more on this stands in:' },
    ...dice.some(plan.items, 0.3).map((item): Piece => {
      const text = dice.pick([
        `${word} ${item.number}. ${item.titles[0]}`,
        `“${word} ${item.number}. ${item.titles[0]}”;`,
      ]);
      return { kind: 'bullet', text };
    }),
    {
      kind: 'text',
      text: 'We do not undertake to bring any of this up to date, whatever may happen after the day on which this report is filed with the Commission.',
    },
  ];
}

/** A press release that stands in the same text. */
export function release(dice: Dice): Piece[] {
  const sentence =
    'The mill of the company ran well and sold what it made to the printers of the county.';
  return [
    { kind: 'title', text: 'EXHIBIT 99.1' },
    { kind: 'title', text: 'LARKSPUR PAPER REPORTS ITS SECOND QUARTER' },
    ...[1, 2, 3].map((): Piece => ({
      kind: 'text',
      text: `${sentence} `.repeat(dice.between(3, 6)).trim(),
    })),
    { kind: 'sub', text: 'Results of Operations' },
    { kind: 'text', text: `${sentence} `.repeat(3).trim() },
  ];
}

/** Composes the filing of a seed; `oddity` is the share of filings whose headings are worded in rare ways. */
export function composeFiling(seed: number, oddity = 0.35, quirks = 0.4): ComposedFiling {
  const dice = new Dice(seed);
  const plan = dice.pick(FORM_PLANS);
  const year = dice.between(...plan.year);
  const quirk = chooseQuirk(dice, plan, quirks, year);
  const [name, usual] = chooseWording(dice, plan.free && year > 2004, oddity);
  const wording = quirkyWording(quirk, usual, dice);
  const mentions = quirk === 'titles alone' ? 0 : dice.pick([0, 0.1, 0.3]);
  const named = plan.items.map((item) => item.titles[0] ?? '');
  const writer = new BodyWriter(
    dice,
    plan,
    quirk === 'headings named as items' ? named : undefined,
  );
  const groups = withQuirk(chooseGroups(dice, plan, quirk), quirk, dice);
  const withParts =
    Object.keys(plan.parts).length > 0 &&
    quirk !== 'no part headings' &&
    (!(plan.form !== '10-Q' && dice.chance(0.2)) || needsParts(quirk));
  const titles = new Map(plan.items.map((item) => [item, dice.pick(item.titles)]));
  const pieces: Piece[] = [];
  const items: TrueItem[] = [];
  const contents: (readonly [string, string])[] = [];
  let part = '';
  let lastAt = 0;
  for (const [entry, group] of groups.entries()) {
    const [first] = group;
    if (!first) continue;
    if (withParts && first.part !== part && quirk !== 'parts in the headings') {
      const text = partTitle(dice, first.part, plan.parts[first.part] ?? '');
      pieces.push({ kind: 'part', text });
      contents.push([text, '']);
    }
    part = first.part;
    const { title, words } = wordGroup(
      quirk === 'parts in the headings' ? withPart(wording, first.part, dice) : wording,
      group,
      titles,
    );
    contents.push(
      quirk === 'titles alone'
        ? usual(
            group.map((i) => i.number),
            title,
          )
        : [words[0], words[1]],
    );
    if (quirk === 'section lines')
      pieces.push({ kind: 'sub', text: `Section ${first.number[0]} – Matters of Larkspur` });
    const inPlace = unheaded(quirk, group, dice);
    const isPointer = inPlace?.kind === 'text';
    const body = isPointer ? { pieces: [], places: [] } : writer.write(first.extent, mentions);
    const own: Piece[] = [
      inPlace ?? { kind: 'heading', first: words[0], second: words[1], entry },
      ...body.pieces,
    ];
    lastAt = pieces.length;
    pieces.push(...own);
    const titled =
      inPlace === null && words.join(' ').toLowerCase().includes(title.toLowerCase().slice(1, 4));
    // what a paragraph names by reference has no heading, and so is no item
    if (isPointer) continue;
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
  const listed = !plan.free && (quirk === 'titles alone' || dice.chance(0.6));
  if (quirk === 'signed before the last item') pieces.splice(lastAt, 0, ...SIGNATURES);
  const all: Piece[] = [
    ...cover,
    ...(quirk === 'table of the proxy statement in front' ? proxyTable(plan) : []),
    ...(listed ? [{ kind: 'contents', rows: contents } as const] : []),
    ...(quirk === 'list of items in front' ? frontList(plan, dice) : []),
    ...pieces,
    ...(quirk === 'signed before the last item' ? [] : closing(dice)),
    ...(quirk === 'an exhibit within' ? release(dice) : []),
  ];
  const numbers = groups.map((g) => enumerated(g.map((i) => i.number))).join(' ');
  return {
    form: plan.form,
    year,
    items,
    pieces: all,
    numbered: quirk !== 'titles alone' && quirk !== 'bare numbers',
    mayRunIn: quirk !== 'titles alone' && quirk !== 'bare numbers',
    choices: [
      plan.form,
      String(year),
      name,
      quirk === 'none' ? '' : `QUIRK ${quirk}`,
      `mentions ${mentions}`,
      listed ? 'contents' : '',
      withParts ? 'parts' : 'no parts',
      numbers,
    ],
  };
}
