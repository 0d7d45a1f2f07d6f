import type { MetricKind, TrialMetric } from '../finding.ts';
import type { Cue } from './cues.ts';
import { findCues } from './cues.ts';
import { readQuantities, type Comparator, type Quantity } from './read-quantities.ts';
import { type Token, stemAt, toStem } from './tokens.ts';

/** A metric in the making. Token indices are inclusive. */
export interface Draft {
  kind: MetricKind;
  value: number | string | null;
  high: number | null;
  unit: string | null;
  n: number | null;
  N: number | null;
  comparator: Comparator | null;
  approximate: boolean;
  first: number;
  last: number;
  subject: string | null;
  endpoint?: string;
  timepoint?: string;
  line?: string;
  biomarker?: string;
  grade?: string;
  of?: Draft;
  against?: Draft;
  unmet?: TrialMetric['unmet'];
}

/** A sentence, or a table cell under its headings, on its way through the readers. */
export interface Passage {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly quantities: readonly Quantity[];
  /** Quantities that a reader has taken, whether or not they became a metric. */
  readonly taken: Set<Quantity>;
  readonly drafts: Draft[];
  /** Which of the sentence's words each lexical test has found; computed once. */
  readonly stems: ReadonlySet<string>;
  /** For the token of an opening bracket the index of its closing one; -1 for all others. */
  readonly closings: Int32Array;
  /** Last tokens of the quantities that have a unit. */
  readonly unitEnds: ReadonlySet<number>;
}

function findClosings(tokens: readonly Token[]): Int32Array {
  const closings = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (const [k, { stem }] of tokens.entries()) {
    if (stem === '(' || stem === '[') open.push(k);
    else if (stem === ')' || stem === ']') {
      const at = open.pop();
      if (at !== undefined) closings[at] = k;
    }
  }
  return closings;
}

/** A sentence with all that the readers of metrics ask of it, worked out once. */
export function createPassage(tokens: readonly Token[]): Passage {
  const cues = findCues(tokens);
  // the numbers of "IGA 0/1" and "PASI 90" are names
  const quantities = readQuantities(tokens).filter(
    (q) => !cues.some((cue) => cue.first <= q.number && cue.last >= q.number),
  );
  return {
    tokens,
    cues,
    quantities,
    unitEnds: new Set(quantities.filter((q) => q.unit !== null).map((q) => q.last)),
    taken: new Set(),
    drafts: [],
    stems: new Set(tokens.map((token) => token.stem)),
    closings: findClosings(tokens),
  };
}

const EMPTY = {
  high: null,
  unit: null,
  n: null,
  N: null,
  comparator: null,
  approximate: false,
  subject: null,
} as const;

/** Adds a metric with what the quantity says of it; `facts` override. */
export function addDraft(
  passage: Passage,
  kind: MetricKind,
  quantity: Quantity | null,
  facts: Partial<Draft> & { readonly first?: number; readonly last?: number },
): Draft {
  if (quantity) passage.taken.add(quantity);
  const read = quantity && {
    value: quantity.value,
    high: quantity.high,
    unit: quantity.unit?.code ?? '1',
    comparator: quantity.comparator,
    approximate: quantity.approximate,
    first: quantity.first,
    last: quantity.last,
  };
  const draft: Draft = { ...EMPTY, kind, value: null, first: 0, last: 0, ...read, ...facts };
  passage.drafts.push(draft);
  return draft;
}

/** Whether one of the words (as stems) stands within the tokens of [from, to], both inclusive. */
export function hasStem(
  tokens: readonly Token[],
  words: ReadonlySet<string>,
  from: number,
  to: number,
): boolean {
  for (let k = Math.max(0, from); k <= Math.min(tokens.length - 1, to); k++) {
    if (words.has(stemAt(tokens, k))) return true;
  }
  return false;
}

const stemSets = new Map<string, ReadonlySet<string>>();

/** A set of stems from words separated by blanks; made once for each list. */
export function stemSet(words: string): ReadonlySet<string> {
  const known = stemSets.get(words);
  if (known) return known;
  const made = new Set(words.split(' ').map(toStem));
  stemSets.set(words, made);
  return made;
}
