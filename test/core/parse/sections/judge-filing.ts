import { itemsOf } from '../../../../src/core/parse/sections/items-of.ts';
import { detectForm } from '../../../../src/core/parse/sections/detect-form.ts';
import type { Section } from '../../../../src/core/filing/section.ts';
import { parseFiling } from '../../../../src/core/parse/parse-filing.ts';
import { composeFiling, type ComposedFiling, type TrueItem } from './compose-filing.ts';
import type { Printed } from './press.ts';
import { printFiling } from './print-filing.ts';

/** A way in which the outline of a composed filing differs from what is true of it. */
export interface Fault {
  readonly kind: 'items' | 'torn' | 'spilt' | 'length' | 'title';
  readonly words: string;
  /** Confidence of the section at fault; 0 for a missing one. */
  readonly confidence: number;
}

/** What came out for a seed. */
export interface Judgement {
  readonly seed: number;
  readonly source: string;
  readonly choices: readonly string[];
  readonly faults: readonly Fault[];
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

const PLACE = /\bWex[a-z]{3}\b/g;

function judgeBody(section: Section, item: TrueItem, text: string): Fault[] {
  const { confidence, number } = section;
  const found = new Set(text.slice(section.start, section.end).match(PLACE));
  const missing = item.places.filter((place) => !found.has(place));
  const own = new Set(item.places);
  const foreign = [...found].filter((place) => !own.has(place));
  const faults: Fault[] = [];
  if (missing.length > 0)
    faults.push({
      kind: 'torn',
      words: `${number} lacks ${missing.length} of ${own.size}`,
      confidence,
    });
  if (foreign.length > 0)
    faults.push({ kind: 'spilt', words: `${number} holds ${foreign.length} more`, confidence });
  const length = letters(text.slice(section.start, section.end)).length;
  if (
    length < item.letters - 4 ||
    length > item.letters * 1.06 + 90 + (item.mayHold ?? 0) + letters(item.title ?? '').length
  )
    faults.push({
      kind: 'length',
      words: `${number} has ${length} letters, not ${item.letters}`,
      confidence,
    });
  const title = section.title ?? '';
  if (
    PLACE.test(title) ||
    (item.title !== null && item.numbers.length === 1 && letters(title) !== letters(item.title))
  )
    faults.push({ kind: 'title', words: `${number} is titled “${title}”`, confidence });
  return faults;
}

/** Composes, prints, parses and compares the filing of a seed. */
export function judgeFiling(seed: number, oddity?: number, quirks?: number): Judgement {
  return judgeComposed(composeFiling(seed, oddity, quirks), seed);
}

/** Prints, parses and compares a composed filing. */
export function judgeComposed(
  filing: ComposedFiling,
  seed: number,
  print: (filing: ComposedFiling, seed: number) => Printed = printFiling,
): Judgement {
  const printed = print(filing, seed);
  const choices = [...filing.choices, ...printed.choices].filter((c) => c !== '');
  const read = parseFiling(new TextEncoder().encode(printed.source), { name: 'a.txt', sha256: '' });
  const base = { seed, source: printed.source, choices };
  const document = read.ok ? read.value.documents[0] : undefined;
  if (!document) return { ...base, faults: [{ kind: 'items', words: 'refused', confidence: 0 }] };
  const form = document.type ?? detectForm(document.text);
  const found = itemsOf(document.sections, form) ?? [];
  const withParts = filing.form === '10-Q';
  const wanted = filing.items.flatMap((i) =>
    i.numbers.map((n) => (withParts ? `${i.part}/${n}` : n)),
  );
  if (found.join() !== wanted.join()) {
    const more = found.filter((n) => !wanted.includes(n));
    const less = wanted.filter((n) => !found.includes(n));
    const wrong = document.sections.filter(
      (s) => s.kind === 'item' && more.some((n) => n.endsWith(s.number ?? '')),
    );
    const words = `as ${form}: lacks [${less.join()}], has [${more.join()}]${more.length + less.length === 0 ? ` in order ${found.join()}` : ''}`;
    return {
      ...base,
      faults: [
        { kind: 'items', words, confidence: Math.max(0, ...wrong.map((s) => s.confidence)) },
      ],
    };
  }
  const sections = document.sections.filter((s) => s.kind === 'item');
  const faults = filing.items.flatMap((item) => {
    const own = sections.splice(0, item.numbers.length);
    return own.flatMap((section) => judgeBody(section, item, document.text));
  });
  return { ...base, faults };
}
