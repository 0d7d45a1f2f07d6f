import { type Token, stemAt } from './tokens.ts';

/** What a unit measures: decides which kinds of metric a figure can be. */
export type UnitFamily =
  | 'percent'
  | 'mass'
  | 'volume'
  | 'amount'
  | 'time'
  | 'area'
  | 'activity'
  | 'radiation'
  | 'cells'
  | 'pressure'
  | 'length'
  | 'speed'
  | 'fold'
  | 'points'
  | 'dose'
  | 'concentration'
  | 'clearance'
  | 'exposure'
  | 'rate';

/** A unit as UCUM writes it (https://ucum.org/ucum), with what it measures. */
export interface Unit {
  readonly code: string;
  readonly family: UnitFamily;
}

/** A unit read from tokens; `next` is the index behind its last token. */
export interface ReadUnit extends Unit {
  readonly next: number;
}

/** Written forms (as stems) of the units that stand alone, by UCUM code. Codes with braces are UCUM annotations. */
const FORMS: readonly (readonly [string, UnitFamily, string])[] = [
  ['%', 'percent', '%|percent|per cent|percentage point|pct'],
  ['mg', 'mass', 'mg|milligram|mgs'],
  ['ug', 'mass', 'ug|µg|μg|mcg|microgram'],
  ['ng', 'mass', 'ng|nanogram'],
  ['pg', 'mass', 'pg|picogram'],
  ['g', 'mass', 'g|gram|gm'],
  ['kg', 'mass', 'kg|kilogram|kilo'],
  ['[lb_av]', 'mass', 'lb|pound'],
  ['mL', 'volume', 'ml|milliliter|millilitre|cc'],
  ['uL', 'volume', 'ul|µl|μl|microliter'],
  ['dL', 'volume', 'dl|deciliter'],
  ['L', 'volume', 'l|liter|litre'],
  ['mmol', 'amount', 'mmol|millimole'],
  ['umol', 'amount', 'umol|µmol|μmol'],
  ['nmol', 'amount', 'nmol'],
  ['mol', 'amount', 'mol'],
  ['nmol/L', 'concentration', 'nm|nanomolar'],
  ['umol/L', 'concentration', 'µm|μm|micromolar'],
  ['m2', 'area', 'm2|m²|sqm|square meter|square metre'],
  ['s', 'time', 'sec|second'],
  ['min', 'time', 'min|minute'],
  ['h', 'time', 'h|hr|hour|hrs'],
  ['d', 'time', 'd|day'],
  ['wk', 'time', 'week|wk'],
  ['mo', 'time', 'month|mo|mos|mth'],
  ['a', 'time', 'year|yr'],
  ['[IU]', 'activity', 'iu|international unit'],
  ['U', 'activity', 'u|unit'],
  ['Gy', 'radiation', 'gy|gray'],
  ['mGy', 'radiation', 'mgy'],
  ['MBq', 'radiation', 'mbq'],
  ['GBq', 'radiation', 'gbq'],
  ['mCi', 'radiation', 'mci'],
  ['{cells}', 'cells', 'cell'],
  ['{vg}', 'cells', 'vg|vector genome|gc|genome copy'],
  ['{pfu}', 'cells', 'pfu|plaque forming unit|tcid50'],
  ['{vp}', 'cells', 'vp|viral particle'],
  ['mm[Hg]', 'pressure', 'mmhg|mm hg'],
  ['m', 'length', 'm|meter|metre'],
  ['cm', 'length', 'cm|centimeter'],
  ['mm', 'length', 'mm|millimeter'],
  ['{letters}', 'points', 'letter|etdrs letter'],
  ['1', 'points', 'point'],
  ['1', 'fold', 'fold'],
];

interface Atom {
  readonly unit: Unit;
  readonly words: readonly string[];
}

const ATOMS: ReadonlyMap<string, readonly Atom[]> = (() => {
  const byFirst = new Map<string, Atom[]>();
  for (const [code, family, forms] of FORMS) {
    for (const form of forms.split('|')) {
      const words = form.split(' ');
      const first = words[0] ?? '';
      const list = byFirst.get(first) ?? [];
      list.push({ unit: { code, family }, words });
      byFirst.set(first, list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
})();

function readAtom(tokens: readonly Token[], i: number): ReadUnit | null {
  for (const { unit, words } of ATOMS.get(stemAt(tokens, i)) ?? []) {
    if (words.every((word, k) => tokens[i + k]?.stem === word)) {
      return { ...unit, next: i + words.length };
    }
  }
  return null;
}

/** "mg/m2" whose superscript became a token of its own. */
function readSquare(tokens: readonly Token[], i: number): number | null {
  const m = tokens[i];
  const two = tokens[i + 1];
  return m?.text === 'm' && (two?.text === '2' || two?.text === '²') ? i + 2 : null;
}

const TIMES = new Set(['·', '*', '×', '.', '•', '-']);
const isPer = (token: Token | undefined): boolean => token?.stem === '/' || token?.stem === 'per';

/** Divisors that make "a per b" something else than its parts; checked in order. */
function familyOf(head: Unit, product: boolean, divisors: readonly Unit[]): UnitFamily {
  const first = divisors[0];
  if (!first) return product ? 'exposure' : head.family;
  const solute = head.family === 'mass' || head.family === 'amount' || head.family === 'activity';
  if (first.family === 'volume') {
    return product && solute
      ? 'exposure'
      : head.family === 'cells'
        ? 'concentration'
        : 'concentration';
  }
  if (
    head.family === 'volume' &&
    (first.family === 'time' || divisors.some((d) => d.family === 'time'))
  ) {
    return 'clearance';
  }
  if (head.family === 'volume' && (first.family === 'area' || first.code === 'kg'))
    return 'clearance';
  if (head.code === 'kg') return 'rate';
  if (solute || head.family === 'cells' || head.family === 'radiation') return 'dose';
  return 'rate';
}

function readDivisor(tokens: readonly Token[], i: number): ReadUnit | null {
  const square = readSquare(tokens, i);
  if (square) return { code: 'm2', family: 'area', next: square };
  const article = tokens[i]?.stem === 'a' || tokens[i]?.stem === 'each' ? i + 1 : i;
  const atom = readAtom(tokens, article);
  // "patients per cell", "60% per protocol": only measures divide
  return atom && !['percent', 'points', 'fold', 'cells'].includes(atom.family) ? atom : null;
}

/**
 * A unit from the tokens at `i` on, however it is written ("mg/m²", "mg per kg", "ng*hr/mL", "µg/kg/day"), as a UCUM
 * code; null when there is none.
 */
export function readUnit(tokens: readonly Token[], i: number): ReadUnit | null {
  const head = readAtom(tokens, i);
  if (!head) return null;
  let next = head.next;
  let code = head.code;
  let product = false;
  const times = tokens[next];
  const spaced = head.code === 'h' ? readAtom(tokens, next) : null;
  if (spaced?.family === 'mass' && isPer(tokens[spaced.next])) {
    // "25 hr ug/L"
    code = `${spaced.code}.${code}`;
    next = spaced.next;
    product = true;
  } else if (
    times &&
    TIMES.has(times.stem) &&
    head.family !== 'percent' &&
    head.family !== 'time'
  ) {
    const factor = readAtom(tokens, next + 1);
    if (factor?.family === 'time' && isPer(tokens[factor.next])) {
      code = `${code}.${factor.code}`;
      next = factor.next;
      product = true;
    }
  } else if (times && TIMES.has(times.stem) && head.family === 'time' && head.code === 'h') {
    const factor = readAtom(tokens, next + 1);
    if (factor && factor.family === 'mass' && isPer(tokens[factor.next])) {
      code = `${factor.code}.${code}`;
      next = factor.next;
      product = true;
    }
  }
  const divisors: Unit[] = [];
  while (
    isPer(tokens[next]) &&
    divisors.length < 3 &&
    !['percent', 'points', 'fold'].includes(head.family)
  ) {
    if (head.family === 'time' && !product) break;
    const divisor = readDivisor(tokens, next + 1);
    if (!divisor) break;
    code = `${code}/${divisor.code}`;
    divisors.push(divisor);
    next = divisor.next;
  }
  return { code, family: familyOf(head, product, divisors), next };
}

/** Every code that stands alone: what the table itself can emit. */
export const UNIT_CODES: readonly string[] = [...new Set(FORMS.map(([code]) => code))];
