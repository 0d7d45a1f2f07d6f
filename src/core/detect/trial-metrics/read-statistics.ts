import { addDraft, hasStem, stemSet, type Draft, type Passage } from './passage.ts';
import { createPhraseTable, matchPhrase } from './phrases.ts';
import type { Comparator, Quantity } from './read-quantities.ts';
import { type Token, stemAt } from './tokens.ts';

const intervalNames = createPhraseTable(
  [
    'CI',
    'C . I .',
    'CrI',
    'confidence interval',
    'credible interval',
    'confidence limit',
    'conf . interval',
  ].map((name) => [name, true] as const),
);
const OPEN_ENDS = stemSet('ne nr na nc inf infinity ∞');
const BREAKS = stemSet('; . | hr or rr');

function quantityFrom(passage: Passage, from: number, to: number): Quantity | null {
  return passage.quantities.find((q) => q.number >= from && q.number <= to) ?? null;
}

function addInterval(passage: Passage, low: Quantity, high: number | null, last: number): void {
  const unit = low.unit?.code ?? null;
  addDraft(passage, 'confidence-interval', low, {
    value: low.value,
    high,
    unit,
    comparator: null,
    last,
  });
}

/** The two bounds behind "95% CI", whether written "27%-39%", "0.2 to 0.6" or "8.2, 12.4". */
function readBounds(passage: Passage, from: number): number {
  const { tokens, quantities } = passage;
  const low = quantityFrom(passage, from, from + 8);
  if (!low || low.people !== null || passage.taken.has(low)) return from;
  for (let k = from; k < low.number; k++) if (BREAKS.has(stemAt(tokens, k))) return from;
  if (low.high !== null) {
    addInterval(passage, low, low.high, low.last);
    return low.last + 1;
  }
  const high = quantities[quantities.indexOf(low) + 1];
  const gap = high ? tokens.slice(low.last + 1, high.first) : [];
  const joined =
    gap.length <= 2 && gap.every((token) => [',', ';', '-', '–', 'to', 'and'].includes(token.stem));
  if (high && joined && gap.length > 0 && high.value >= low.value) {
    passage.taken.add(high);
    const unit = low.unit ?? high.unit;
    addInterval(passage, { ...low, unit }, high.value, high.last);
    passage.taken.add(low);
    return high.last + 1;
  }
  const after = tokens[low.last + 2];
  if (
    OPEN_ENDS.has(after?.stem ?? '') ||
    (after?.stem === 'not' && tokens[low.last + 1]?.stem === ',')
  ) {
    addInterval(passage, low, null, low.last);
    return low.last + 2;
  }
  return from;
}

/** Confidence and credible intervals. Their level ("95%") is taken, so that it is never a rate. */
export function readIntervals(passage: Passage): void {
  const { tokens, quantities } = passage;
  for (let at = 0; at < tokens.length; at++) {
    const name = matchPhrase(intervalNames, tokens, at);
    if (!name) continue;
    for (const level of quantities) {
      if (
        level.unit?.family === 'percent' &&
        level.last < at &&
        level.last >= at - 3 &&
        level.value >= 50
      ) {
        passage.taken.add(level);
      }
    }
    let from = name.last + 1;
    // "95% confidence interval [CI]: 1.2, 3.4"
    const opener = tokens[from]?.stem;
    if ((opener === '[' || opener === '(') && matchPhrase(intervalNames, tokens, from + 1))
      from += 3;
    // "95% CI; 0.5 to 0.9"
    if (stemAt(tokens, from) === ';') from += 1;
    const before = passage.drafts.length;
    from = readBounds(passage, from);
    if (passage.drafts.length === before) readBoundsBefore(passage, at);
    at = Math.max(at, from - 1);
  }
}

/** "(0.55–0.96; 95% CI)". */
function readBoundsBefore(passage: Passage, at: number): void {
  const low = passage.quantities.findLast(
    (q) => q.last < at && q.last >= at - 6 && !passage.taken.has(q),
  );
  if (low && low.high !== null && passage.tokens[low.last + 1]?.stem !== '%') {
    const bracketed = ['(', '['].includes(stemAt(passage.tokens, low.first - 1));
    if (bracketed) addInterval(passage, low, low.high, low.last);
  }
}

const SIGNS: Readonly<Record<string, Comparator>> = {
  '<': '<',
  '>': '>',
  '=': '=',
  '≤': '<=',
  '≥': '>=',
};
const BETWEEN_P = stemSet(
  'value of was is were - – : ( [ , the for nominal adjusted less than to equal interaction trend',
);

/** Where the "p" of a p-value stands: a lone p before a sign or the word value. */
function isProbability(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || (token.text !== 'p' && token.text !== 'P')) return false;
  if (token.glued && tokens[at - 1]?.kind !== 'mark') return false;
  const next = tokens[at + 1];
  if (!next) return false;
  if (SIGNS[next.stem] || next.stem === 'value' || (next.kind === 'number' && next.value < 1))
    return true;
  return next.stem === '-' && tokens[at + 2]?.stem === 'value';
}

/** p-values: "p<0.0001", "P = .03", "p-value of 0.02". Thresholds of a definition are none. */
export function readPValues(passage: Passage): void {
  const { tokens } = passage;
  for (let at = 0; at < tokens.length; at++) {
    if (!isProbability(tokens, at)) continue;
    const found = quantityFrom(passage, at + 1, at + 9);
    if (!found || found.unit || found.people !== null || found.value > 1 || found.value < 0)
      continue;
    let comparator: Comparator | null = null;
    let broken = false;
    for (let k = at + 1; k < found.number; k++) {
      const stem = stemAt(tokens, k);
      if (SIGNS[stem])
        comparator = comparator === '<' ? '<=' : comparator === '>' ? '>=' : SIGNS[stem];
      else if (stem === 'less') comparator = '<';
      else if (!BETWEEN_P.has(stem)) broken = true;
    }
    if (broken) continue;
    if (
      hasStem(tokens, stemSet('defined threshold considered'), at - 6, at - 1) ||
      hasStem(tokens, stemSet('boundary alpha'), at - 14, at - 1)
    ) {
      passage.taken.add(found);
      continue;
    }
    addDraft(passage, 'p-value', found, {
      comparator: comparator ?? '=',
      unit: '1',
      first: at,
      high: null,
    });
    at = found.last;
  }
}

const ratioNames = createPhraseTable<string>([
  ['hazard ratio', 'hazard ratio'],
  ['hazards ratio', 'hazard ratio'],
  ['HR', 'hazard ratio'],
  ['aHR', 'hazard ratio'],
  ['odds ratio', 'odds ratio'],
  ['OR', 'odds ratio'],
  ['relative risk', 'relative risk'],
  ['risk ratio', 'relative risk'],
  ['RR', 'relative risk'],
  ['rate ratio', 'rate ratio'],
  ['IRR', 'rate ratio'],
]);
const BETWEEN_RATIO = stemSet(
  'of was is were = : ( [ ) ] , the for hr or rr ci os pfs dfs efs survival overall progression - free a an at and adjusted stratified ' +
    'unstratified death disease about approximately ~ estimated in favor favour with vs versus hazard ratio s',
);

/** Hazard, odds and risk ratios by name: "HR 0.73", "hazard ratio (HR) of 0.49". */
export function readRatios(passage: Passage): void {
  const { tokens } = passage;
  for (let at = 0; at < tokens.length; at++) {
    const name = matchPhrase(ratioNames, tokens, at);
    if (!name) continue;
    const acronym = name.first === name.last;
    const found = quantityFrom(passage, name.last + 1, name.last + (acronym ? 6 : 12));
    if (!found || passage.taken.has(found) || found.people !== null || found.words) continue;
    if (found.unit || found.value <= 0 || found.value > 100 || found.high !== null) continue;
    const gap = tokens.slice(name.last + 1, found.first);
    // "SECTION 13 OR 15(d)"
    if (
      tokens[at]?.text === 'OR' &&
      (found.number === name.last + 1 || Number.isInteger(found.value))
    )
      continue;
    if (!gap.every((token) => BETWEEN_RATIO.has(token.stem))) continue;
    addDraft(passage, 'hazard-ratio', found, { unit: '1', endpoint: name.value });
    at = found.last;
  }
}

/** The estimate that a CI or p-value at `draft` belongs to: the nearest before it, else the nearest behind. */
export function findEstimate(drafts: readonly Draft[], draft: Draft): Draft | undefined {
  const estimates = drafts.filter((d) =>
    [
      'hazard-ratio',
      'response',
      'survival',
      'change',
      'duration',
      'adverse-event',
      'pk',
      'half-life',
    ].includes(d.kind),
  );
  const before = estimates.filter((d) => d.last < draft.first);
  return before.at(-1) ?? estimates.find((d) => d.first > draft.last);
}
