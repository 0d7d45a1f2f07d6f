import type { Dice } from './dice.ts';

/** Number and title of a heading as printed; either may be empty. */
export type Wording = (numbers: readonly string[], title: string) => readonly [string, string];

const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI'.split(' ');

function roman(number: string): string {
  return number.replace(/^(\d+)(?![.\d])/, (digits) => ROMANS[Number(digits) - 1] ?? digits);
}

/** "1", "1 and 2", "1, 2 and 3". */
export function enumerated(numbers: readonly string[]): string {
  return numbers.length < 2
    ? numbers.join('')
    : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

function named(word: string, numbers: readonly string[]): string {
  const plural = numbers.length > 1 ? (word === 'ITEM' ? 'S' : 's') : '';
  return `${word}${plural} ${enumerated(numbers)}`;
}

const USUAL: readonly (readonly [name: string, wording: Wording])[] = [
  ['Item 1. T', (n, t) => [`${named('Item', n)}.`, t]],
  ['Item 1. T.', (n, t) => [`${named('Item', n)}.`, `${t}.`]],
  ['ITEM 1. T', (n, t) => [`${named('ITEM', n)}.`, t.toUpperCase()]],
  ['ITEM 1 T', (n, t) => [named('ITEM', n), t.toUpperCase()]],
  ['Item 1 T', (n, t) => [named('Item', n), t]],
  ['Item 1: T', (n, t) => [`${named('Item', n)}:`, t]],
  ['Item 1 - T', (n, t) => [`${named('Item', n)} -`, t]],
  ['ITEM 1 – T', (n, t) => [`${named('ITEM', n)} –`, t.toUpperCase()]],
  ['Item 1.—T', (n, t) => [`${named('Item', n)}.—`, t]],
  ['Item\u00a01.\u00a0\u00a0T', (n, t) => [named('Item', n).replaceAll(' ', '\u00a0'), t]],
  [
    'ITEM\u00a0\u00a01A.\u00a0T',
    (n, t) => [`${named('ITEM', n).replace(' ', '\u00a0\u00a0')}.\u00a0`, t],
  ],
];

const ODD: readonly (readonly [name: string, wording: Wording])[] = [
  ['Item No. 1', (n, t) => [named('Item', n).replace(' ', ' No. '), t]],
  ['(Item 1)', (n, t) => [`(${named('Item', n)})`, t]],
  ['[Item 1]', (n, t) => [`[${named('Item', n)}]`, t]],
  ['T (Item 1)', (n, t) => [`${t} (${named('Item', n)})`, '']],
  ['T (Item 1).', (n, t) => [`${t.toUpperCase()} (${named('ITEM', n)}).`, '']],
  ['lTEM', (n, t) => [`l${named('TEM', n)}.`, t.toUpperCase()]],
  ['Item l.', (n, t) => [`${named('Item', n).replaceAll('1', 'l')}.`, t]],
  ['Item 1O.', (n, t) => [`${named('ITEM', n).replaceAll('0', 'O')}.`, t.toUpperCase()]],
  ['I T E M', (n, t) => [`I T E M  ${enumerated(n)}.`, t]],
  ['ITEM IV.', (n, t) => [`ITEM ${n.map(roman).join(' AND ')}.`, t.toUpperCase()]],
  ['zero width', (n, t) => [`\u200b${named('Item', n).replace(' ', ' \u200b')}.`, `\u200b${t}`]],
  ['soft hyphen', (n, t) => [`${named('Item', n)}.`, t.replace('a', 'a\u00ad')]],
  ['Item 1)', (n, t) => [`${named('Item', n)})`, t]],
  ['Item 1.', (n) => [`${named('Item', n)}.`, '']],
  ['Item 1 A', (n, t) => [`${named('Item', n).replace(/(\d)([A-C])\b/, '$1 $2')}.`, t]],
  ['Item 1(A)', (n, t) => [`${named('Item', n).replace(/(\d)([A-C])\b/, '$1($2)')}.`, t]],
  ['Item 1; T', (n, t) => [`${named('Item', n)};`, t]],
  ['Item 1, T', (n, t) => [`${named('Item', n)},`, t]],
  ['*Item 1.', (n, t) => [`*${named('Item', n)}.`, t]],
  ['Item 1.T', (n, t) => [`${named('Item', n)}.${t}`, '']],
  ['Item1.', (n, t) => [`${named('Item', n).replace(' ', '')}.`, t]],
  ['Item 1./', (n, t) => [`${named('Item', n)}./`, t]],
];

const EIGHT_K: readonly (readonly [name: string, wording: Wording])[] = [
  ['Item 8. 01', (n, t) => [`${named('Item', n).replaceAll('.', '. ')}.`, t]],
  ['Item 8.1', (n, t) => [named('Item', n).replaceAll('.0', '.'), t]],
  ['Item 801', (n, t) => [`${named('Item', n).replaceAll('.', '')}.`, t]],
  ['Item 8:01', (n, t) => [named('Item', n).replaceAll('.', ':'), t]],
  ['Item 8-01', (n, t) => [named('Item', n).replaceAll('.', '-'), t]],
  ['Item 8.O1', (n, t) => [named('Item', n).replaceAll('.0', '.O'), t]],
  ['Item 7.01/8.01', (n, t) => [`Item ${n.join('/')}`, t]],
  ['Item 7.01 & 8.01', (n, t) => [`Item ${n.join(' & ')}`, t]],
  ['Section 8', (n, t) => [`Section ${n[0]?.[0]} – Larkspur Matters, ${named('Item', n)}`, t]],
];

/** One of the ways in which filers word the headings of items, with its name. */
export function chooseWording(
  dice: Dice,
  isNewEightK: boolean,
  oddity: number,
): readonly [name: string, wording: Wording] {
  if (!dice.chance(oddity)) return dice.pick(USUAL);
  return dice.pick(isNewEightK ? [...ODD, ...EIGHT_K] : ODD);
}
