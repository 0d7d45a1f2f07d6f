import type { MetricKind } from '../finding.ts';
import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import type { Quantity } from './read-quantities.ts';
import { readTopic } from './read-topic.ts';
import { stemAt, textAt } from './tokens.ts';

interface Fraction {
  readonly n: number;
  readonly N: number | null;
  readonly percent: Quantity | null;
  readonly first: number;
  readonly last: number;
  readonly parts: readonly Quantity[];
}

const COUNT_OPENERS = stemSet('in for among : (');

function follows(
  passage: Passage,
  q: Quantity | undefined,
  from: number,
  words: readonly string[],
): boolean {
  if (!q || q.number <= from) return false;
  const gap = passage.tokens.slice(from + 1, q.first);
  return gap.length <= words.length && gap.every((token) => words.includes(token.stem));
}

/** Whether it can be a number of people: whole, without a unit, and no range. */
export const isCount = (q: Quantity | undefined): q is Quantity =>
  q !== undefined &&
  q.unit === null &&
  q.high === null &&
  Number.isInteger(q.value) &&
  q.value >= 0;

/** Whether it is a share, given in percent. */
export const isPercent = (q: Quantity | undefined): q is Quantity => q?.unit?.family === 'percent';

/** Whether nothing that the figure could be the grade or the name of stands before it. */
const beginsCount = (passage: Passage, { first }: Quantity): boolean =>
  first === 0 || COUNT_OPENERS.has(stemAt(passage.tokens, first - 1));

/** "12 of 28 patients (43%)", "12/28 (43%)". */
function countFirst(passage: Passage, index: number): Fraction | null {
  const [a, b, c] = passage.quantities.slice(index, index + 3);
  if (!isCount(a)) return null;
  const of = ['of', 'out', 'the', '/', 'a', 'total', 'all', 'these', 'those', 'in', 'our'];
  const slash = passage.tokens[a.last + 1]?.stem;
  const linked =
    slash === '/' ||
    slash === 'of' ||
    slash === 'out' ||
    (slash === 'in' && b?.number === a.last + 2);
  if (
    linked &&
    isCount(b) &&
    b.value >= a.value &&
    b.value > 0 &&
    follows(passage, b, a.last, of)
  ) {
    // "IGA 0/1" is a score, "0/12 patients" a count
    if (slash === '/' && ((a.value === 0 && b.people === null) || b.value <= 2)) return null;
    // "of grade 3 in 12 patients" counts the twelve, "in 3 in 12 patients" the three
    if (slash === 'in' && b.people !== null && !beginsCount(passage, a)) return null;
    const percent =
      isPercent(c) &&
      c.first - b.last <= 4 &&
      follows(passage, c, b.last, ['(', 'or', ',', ';', '=', '[', '–', 'patient'])
        ? c
        : null;
    const used = percent && agrees(a.value, b.value, percent.value) ? percent : null;
    return {
      n: a.value,
      N: b.value,
      percent: used,
      first: a.first,
      last: used?.last ?? b.last,
      parts: used ? [a, b, used] : [a, b],
    };
  }
  return null;
}

/** "12 (43%) of 28", "2,934 or 88.1%": a count with its share behind it. */
function countThenShare(passage: Passage, index: number): Fraction | null {
  const [a, b, c] = passage.quantities.slice(index, index + 3);
  if (!isCount(a)) return null;
  const opener = passage.tokens[a.last + 1]?.stem;
  if (
    isPercent(b) &&
    (opener === '(' || opener === 'or' || opener === '[' || opener === ',') &&
    follows(passage, b, a.last, ['(', 'or', ',', '['])
  ) {
    if (opener === ',' && passage.tokens[a.last + 2]?.stem !== 'or') return null;
    const fewer = hasStem(
      passage.tokens,
      stemSet('fewer less more lower higher'),
      b.last + 1,
      b.last + 1,
    );
    if (fewer) return null;
    const N =
      isCount(c) &&
      follows(passage, c, b.last, [')', 'of', 'the', ']', 'out']) &&
      agrees(a.value, c.value, b.value)
        ? c
        : null;
    return {
      n: a.value,
      N: N?.value ?? null,
      percent: b,
      first: a.first,
      last: N?.last ?? b.last,
      parts: N ? [a, b, N] : [a, b],
    };
  }
  return null;
}

/** "more than 50% of patients (seven of 13)": a bound holds when the figures lie a little beyond it. */
function agreesLoosely(n: number, N: number, percent: Quantity): boolean {
  if (agrees(n, N, percent.value)) return true;
  const share = (100 * n) / N;
  const beyond = percent.comparator === '>' || percent.comparator === '>=';
  return beyond && share >= percent.value && share - percent.value < 8;
}

/** "83.3 percent of all patients (10 of 12)": words may stand between when the figures agree. */
function percentApart(passage: Passage, index: number): Fraction | null {
  const [p, a, b] = passage.quantities.slice(index, index + 3);
  if (!isPercent(p) || !isCount(a) || !isCount(b) || a.first - p.last > 12) return null;
  const link = passage.tokens[a.last + 1]?.stem;
  if (passage.tokens[a.first - 1]?.stem !== '(' && passage.tokens[a.first - 1]?.stem !== '=')
    return null;
  if (
    (link !== 'of' && link !== '/' && link !== 'out') ||
    b.first - a.last > 4 ||
    !agreesLoosely(a.value, b.value, p)
  )
    return null;
  return { n: a.value, N: b.value, percent: p, first: p.first, last: b.last, parts: [p, a, b] };
}

/** "(n=23; 60.5%)" and "60.5% (n=23)": a count and its share. */
function countEqual(passage: Passage, index: number): Fraction | null {
  const [a, b] = passage.quantities.slice(index, index + 2);
  const { tokens } = passage;
  const equals = (q: Quantity): boolean =>
    tokens[q.number - 1]?.stem === '=' && /^n$/i.test(textAt(tokens, q.number - 2));
  if (isCount(a) && equals(a) && isPercent(b) && follows(passage, b, a.last, [';', ',', '('])) {
    return { n: a.value, N: null, percent: b, first: b.first, last: b.last, parts: [a, b] };
  }
  if (
    isPercent(a) &&
    isCount(b) &&
    equals(b) &&
    follows(passage, { ...b, first: b.number - 2 }, a.last, [
      '(',
      ';',
      ',',
      'of',
      'the',
      'all',
      'subject',
      'patient',
      'participant',
    ])
  ) {
    return tokens[b.number - 2]?.text === 'n'
      ? { n: b.value, N: null, percent: a, first: a.first, last: a.last, parts: [a, b] }
      : null;
  }
  return null;
}

/** "43% (12 of 28)", "43% (n=12/28)", "43% of 28 patients". */
function percentFirst(passage: Passage, index: number): Fraction | null {
  const [p, a, b] = passage.quantities.slice(index, index + 3);
  if (!isPercent(p) || !isCount(a)) return null;
  if (follows(passage, a, p.last, ['(', 'n', '=', '[', 'or', ',', ';'])) {
    const link = passage.tokens[a.last + 1]?.stem;
    if (
      isCount(b) &&
      (link === '/' || link === 'of' || link === 'out') &&
      follows(passage, b, a.last, ['of', 'out', '/', 'the']) &&
      agrees(a.value, b.value, p.value)
    ) {
      return { n: a.value, N: b.value, percent: p, first: p.first, last: b.last, parts: [p, a, b] };
    }
    if (passage.tokens[a.first - 1]?.stem === '=' || a.people !== null) return null;
    return null;
  }
  if (a.people !== null && follows(passage, a, p.last, ['of', 'the', 'all', 'these'])) {
    const n = Math.round((p.value * a.value) / 100);
    return agrees(n, a.value, p.value)
      ? { n, N: a.value, percent: p, first: p.first, last: a.last, parts: [p, a] }
      : null;
  }
  return null;
}

/** Whether n of N is the percentage, as rounded in print. */
export function agrees(n: number, N: number, percent: number): boolean {
  return N > 0 && Math.abs((100 * n) / N - percent) <= 1.01;
}

/** n of N, with or without a percentage: one metric. */
export function readFractions(passage: Passage): void {
  for (const [index, q] of passage.quantities.entries()) {
    if (passage.taken.has(q)) continue;
    const fraction =
      countFirst(passage, index) ??
      countThenShare(passage, index) ??
      percentFirst(passage, index) ??
      percentApart(passage, index) ??
      countEqual(passage, index);
    if (!fraction || fraction.parts.some((part) => passage.taken.has(part))) continue;
    const reading = readOutcome(passage, fraction) ?? readShared(passage, fraction, index);
    if (!reading) {
      const counts = fraction.parts.some((part) => part.people !== null);
      if (fraction.percent === null && counts)
        for (const part of fraction.parts) passage.taken.add(part);
      continue;
    }
    for (const part of fraction.parts) passage.taken.add(part);
    const { n, N, percent } = fraction;
    addDraft(passage, reading.kind, percent ?? fraction.parts[0] ?? null, {
      value: percent?.value ?? n,
      unit: percent ? '%' : '1',
      high: null,
      n,
      N: N ?? totalBefore(passage, fraction.first, n, percent),
      first: fraction.first,
      last: fraction.last,
      endpoint: reading.endpoint,
    });
  }
}

/** The N that "2,934 or 88.1% of them" leaves to a count of people earlier in the sentence. */
function totalBefore(
  passage: Passage,
  first: number,
  n: number,
  percent: Quantity | null,
): number | null {
  if (!percent) return null;
  const total = passage.quantities.findLast(
    (q) => q.last < first && q.people !== null && agrees(n, q.value, percent.value),
  );
  if (total) return total.value;
  const bare = passage.quantities.findLast(
    (q) => q.last < first && isCount(q) && q.value > n && agrees(n, q.value, percent.value),
  );
  return bare?.value ?? null;
}

/** "102 (29%) of 347 in one arm and 93 (53%) of 174 in the other had progressed": the verb stands behind the second. */
function readShared(
  passage: Passage,
  fraction: Fraction,
  index: number,
): { kind: MetricKind; endpoint: string } | null {
  if (fraction.percent === null) return null;
  const next = passage.quantities.slice(index + fraction.parts.length).find((q) => isPercent(q));
  if (!next || next.first - fraction.last > 24) return null;
  let joined = false;
  for (let k = fraction.last + 1; k < next.first; k++) {
    const stem = stemAt(passage.tokens, k);
    if (stem === ';') return null;
    if (stem === 'and' || stem === 'versus' || stem === 'vs') joined = true;
  }
  if (!joined) return null;
  const whole = passage.quantities.find(
    (q) => q.people !== null && q.first > next.last && q.first - next.last < 6,
  );
  return readOutcome(passage, { first: next.first, last: whole?.last ?? next.last });
}

function readOutcome(
  passage: Passage,
  span: { first: number; last: number },
): { kind: MetricKind; endpoint: string } | null {
  const topic = readTopic(passage, span);
  if (!topic) return null;
  return topic.kind === 'change' ? { ...topic, kind: 'response' } : topic;
}
