import type { Piece } from './compose-body.ts';
import type { FormItem, FormPlan } from './composed-forms.ts';
import { enumerated, type Wording } from './composed-headings.ts';
import type { Dice } from './dice.ts';

/** What is out of the ordinary about a filing, one thing at most. */
export type Quirk =
  | 'none'
  | 'list of items in front'
  | 'table of the proxy statement in front'
  | 'one heading for Part III'
  | 'one paragraph for Part III'
  | 'statements without a heading'
  | 'signed before the last item'
  | 'numbers said twice'
  | 'parts in the headings'
  | 'no part headings'
  | 'headings named as items'
  | 'Part II first'
  | 'titles alone'
  | 'bare numbers'
  | 'few items'
  | 'section lines'
  | 'all items, most not applicable'
  | 'letters of sub-items'
  | 'an exhibit within';

const ORDERED_QUIRKS: readonly Quirk[] = [
  'list of items in front',
  'signed before the last item',
  'numbers said twice',
  'headings named as items',
  'titles alone',
  'bare numbers',
];

/** The quirks that filings of a form have. */
export const QUIRKS: Readonly<Record<string, readonly Quirk[]>> = {
  '10-K': [
    ...ORDERED_QUIRKS,
    'one heading for Part III',
    'one paragraph for Part III',
    'table of the proxy statement in front',
    'Part II first',
    'few items',
    'parts in the headings',
  ],
  '10-KSB': [...ORDERED_QUIRKS, 'one paragraph for Part III'],
  '10-Q': [
    ...ORDERED_QUIRKS,
    'no part headings',
    'parts in the headings',
    'statements without a heading',
  ],
  '20-F': ORDERED_QUIRKS,
  '8-K': [
    'section lines',
    'letters of sub-items',
    'an exhibit within',
    'all items, most not applicable',
  ],
  'SC 13D': ['headings named as items'],
};

/** Quirks that only show below the headings of parts. */
const NEEDS_PARTS: readonly Quirk[] = [
  'one paragraph for Part III',
  'statements without a heading',
];

/** Whether the quirk needs headings of parts. */
export function needsParts(quirk: Quirk): boolean {
  return NEEDS_PARTS.includes(quirk);
}

/** The paragraph that stands for the headings of Part III. */
function pointerParagraph(dice: Dice, numbers: readonly string[]): string {
  const [low = '', high = ''] = [numbers[0], numbers.at(-1)];
  const isRange = Number(high) - Number(low) === numbers.length - 1;
  const range = isRange ? `${low} through ${high}` : enumerated(numbers);
  return dice.pick([
    `The information that Items ${enumerated(numbers)} call for is incorporated by reference to the proxy statement of Larkspur.`,
    `Items ${range} of this Part are left out since Larkspur will file a proxy statement within 120 days of the end of the year.`,
    `What this Part asks for (Items ${enumerated(numbers)}) is incorporated by reference from the proxy statement.`,
  ]);
}

/** What stands in place of an item's heading under a quirk; null where the heading stands. */
export function unheaded(quirk: Quirk, group: readonly FormItem[], dice: Dice): Piece | null {
  const [first] = group;
  if (quirk === 'statements without a heading' && first?.part === 'I' && first.number === '1')
    return { kind: 'title', text: 'CONDENSED CONSOLIDATED BALANCE SHEETS' };
  if (quirk !== 'one paragraph for Part III' || group.length < 3) return null;
  return {
    kind: 'text',
    text: pointerParagraph(
      dice,
      group.map((item) => item.number),
    ),
  };
}

/** Part III as one group of items, for the quirks that gather it. */
export function gatherThird(groups: readonly (readonly FormItem[])[]): (readonly FormItem[])[] {
  const isThird = (group: readonly FormItem[]): boolean =>
    group[0]?.part === 'III' && !/exhibit/i.test(group[0].titles[0] ?? '');
  const first = groups.findIndex(isThird);
  return groups.flatMap((group, place): (readonly FormItem[])[] => {
    if (!isThird(group)) return [group];
    return place === first ? [groups.filter(isThird).flat()] : [];
  });
}

/** Headings that say their number twice: "Item 4. Item 4. Properties". */
export function saidTwice(wording: Wording): Wording {
  return (numbers, title) => {
    const [first, second] = wording(numbers, title);
    return /^item \S+[.:]?$/i.test(first) && numbers.length === 1
      ? [`${first} ${first}`, second]
      : [first, second];
  };
}

/** A table on the cover that says which items come from the proxy statement. */
export function proxyTable(plan: FormPlan): Piece[] {
  const rows = plan.items
    .filter((item) => item.part === 'III')
    .map((item, i) => [`Item ${item.number}. ${item.titles[0]}`, `Proxy Statement, page ${i + 3}`]);
  return [
    { kind: 'sub', text: 'DOCUMENTS INCORPORATED BY REFERENCE' },
    { kind: 'rows', rows: [['Item', 'Document of Reference'], ...rows] },
  ];
}
