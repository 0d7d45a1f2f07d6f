/** How a list numbers its items: as CSS and the `type` attribute name it. */
export type Counter = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

const BY_TYPE: ReadonlyMap<string, Counter> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);
const ROMANS: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const STYLES = /\b(?:(lower|upper)-(alpha|latin|roman)|(decimal)|(none)|(disc|circle|square))\b/;

/** The counter that the `type` attribute of a list asks for; null where it names none. */
export function counterOfType(type: string | undefined): Counter | null {
  return BY_TYPE.get(type?.trim() ?? '') ?? null;
}

/** The counter that `list-style` or `list-style-type` asks for, "none" or "bullet"; null where it says neither. */
export function counterOfStyle(value: string): Counter | 'none' | 'bullet' | null {
  const [, letters, kind, decimal, none, bullet] = STYLES.exec(value) ?? [];
  if (letters !== undefined) {
    const isUpper = letters === 'upper';
    if (kind === 'roman') return isUpper ? 'upper-roman' : 'lower-roman';
    return isUpper ? 'upper-alpha' : 'lower-alpha';
  }
  if (decimal !== undefined) return 'decimal';
  if (none !== undefined) return 'none';
  return bullet === undefined ? null : 'bullet';
}

function alphabetic(count: number): string {
  let letters = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

function roman(count: number): string {
  let letters = '';
  let rest = count;
  for (const [value, sign] of ROMANS)
    while (rest >= value) {
      letters += sign;
      rest -= value;
    }
  return letters;
}

/** The number of an item as a browser prints it, without the stop. */
export function countedAs(counter: Counter, count: number): string {
  if (counter === 'decimal' || count < 1 || count > 3999) return String(count);
  const letters = counter.endsWith('alpha') ? alphabetic(count) : roman(count);
  return counter.startsWith('upper') ? letters.toUpperCase() : letters;
}
