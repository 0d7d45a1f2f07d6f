import { EIGHT_K } from './eight-k-lexicon.ts';
import { OTHER_FORMS } from './other-forms-lexicon.ts';
import { TEN_K, TEN_KSB } from './ten-k-lexicon.ts';
import { TEN_Q } from './ten-q-lexicon.ts';

/** One item of a form: number, the parts it may stand in ("" where the form has none), its titles of all eras. */
export type ItemEntry = readonly [number: string, parts: string, ...titles: string[]];

/** The items a form may have, in the order of the form; a form's eras share one list where numbers agree. */
export interface FormScheme {
  readonly name: string;
  /** Items in the order the form asks for; a number may stand twice, in two parts. */
  readonly items: readonly ItemEntry[];
  /** Parts in order, each with the titles printed behind "Part I". */
  readonly parts: readonly (readonly [number: string, ...titles: string[]])[];
  /** Whether each item is expected once and in order; an 8-K repeats and reorders freely. */
  readonly ordered: boolean;
  /** Whether sub-items such as "Item 3.D" or "Item 2(a)" are headings inside an item of the form. */
  readonly lettered?: true;
}

/** The number of the item at that place of the scheme; empty outside of it. */
export function numberOf(scheme: FormScheme, index: number): string {
  return scheme.items[index]?.[0] ?? '';
}

/** The parts that the item at that place may stand in; none where the form has none. */
export function partsOf(scheme: FormScheme, index: number): readonly string[] {
  const parts = scheme.items[index]?.[1] ?? '';
  return parts === '' ? [] : parts.split(' ');
}

/** The number of the part at that place; empty outside of the scheme. */
export function partNumber(scheme: FormScheme, index: number): string {
  return scheme.parts[index]?.[0] ?? '';
}

const FAMILIES: readonly (readonly [RegExp, readonly FormScheme[]])[] = [
  [/^8-?K/, [EIGHT_K]],
  [/^10-?(K|KT)SB|^10-?KSB/, [TEN_KSB, TEN_K]],
  [/^10-?K/, [TEN_K, TEN_KSB]],
  [/^10-?Q/, [TEN_Q]],
];

/** EDGAR's form type without spaces and amendment mark: "10-K405/A" → "10-K405", "SCHEDULE 13D" → "SC13D". */
function baseForm(form: string): string {
  return form
    .toUpperCase()
    .replace(/\/A$/, '')
    .replace(/^SCHEDULE/, 'SC')
    .replace(/^FORM/, '')
    .replace(/\s+/g, '');
}

/** The item schemes that a form's filings use, likeliest first; none for exhibits and forms without items. */
export function schemesOf(form: string | null): readonly FormScheme[] {
  if (form === null) return [];
  const base = baseForm(form);
  for (const [pattern, schemes] of FAMILIES) if (pattern.test(base)) return schemes;
  for (const [pattern, scheme] of OTHER_FORMS) if (pattern.test(base)) return [scheme];
  return [];
}
