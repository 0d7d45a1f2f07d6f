import type { FilingDocument } from '../../filing/filing.ts';
import type { TextSpan } from '../../filing/span.ts';
import { splitSentences, type Sentence } from '../sentences/split-sentences.ts';
import { assignSubjects } from './assign-subjects.ts';
import { findMentions, type Mention } from './find-subjects.ts';
import { isTrialText } from './is-trial-document.ts';
import { addName, learnNames, type KnownNames } from './learn-names.ts';
import { mayHoldMetric } from './may-hold-metric.ts';
import type { Topic } from './cue-lexicon.ts';
import type { Draft, Passage } from './passage.ts';
import { readGrid, type GridMetric } from './read-grid.ts';
import { readPassage } from './read-passage.ts';
import { gridOfBars, gridOfTable } from './read-table.ts';
import { tokenize, type Token } from './tokens.ts';

/** A metric with its place in the canonical text. */
export interface FoundMetric {
  readonly draft: Draft;
  readonly start: number;
  readonly end: number;
}

/** The tokens of a sentence without those of web addresses and of what stands in its gaps. */
function tokensOf(text: string, sentence: Sentence): Token[] {
  const tokens: Token[] = [];
  let from = sentence.start;
  for (const gap of sentence.gaps ?? []) {
    for (const token of tokenize(text, from, gap.start)) tokens.push(token);
    from = gap.end;
  }
  for (const token of tokenize(text, from, sentence.end)) tokens.push(token);
  const addresses = findAddresses(text, sentence);
  if (addresses.length === 0) return tokens;
  let next = 0;
  return tokens.filter((token) => {
    while ((addresses[next]?.end ?? Infinity) <= token.start) next++;
    return token.start < (addresses[next]?.start ?? Infinity);
  });
}

const ADDRESS_MARK = /:\/\/|www\.|@/g;

/** The web and mail addresses of a sentence, from blank to blank. */
function findAddresses(text: string, sentence: Sentence): TextSpan[] {
  const addresses: TextSpan[] = [];
  const part = text.slice(sentence.start, sentence.end);
  let done = 0;
  for (const mark of part.matchAll(ADDRESS_MARK)) {
    if (mark.index < done) continue;
    let from = mark.index;
    while (from > done && !/\s/.test(part.charAt(from - 1))) from--;
    let to = mark.index;
    while (to < part.length && !/\s/.test(part.charAt(to))) to++;
    addresses.push({ start: sentence.start + from, end: sentence.start + to });
    done = to;
  }
  return addresses;
}

const OPENING = 60;
/** Tokens of the longest sentence that is read at once, and characters of the longest looked at for names. */
const LONGEST = 320;
const LONGEST_TEXT = 4000;

/**
 * The compound that the opening is about, its title above all. Trials named on the way are added to `known`, so that
 * they are known again however they are spelt.
 */
function findMainCompound(
  text: string,
  sentences: readonly Sentence[],
  known: KnownNames,
): string | null {
  const counts = new Map<string, { name: string; count: number }>();
  for (const [index, sentence] of sentences.slice(0, OPENING).entries()) {
    if (sentence.end - sentence.start > LONGEST_TEXT) continue;
    for (const mention of findMentions(tokensOf(text, sentence), known)) {
      const key = mention.name.toLowerCase();
      if (mention.kind === 'trial') addName(known, mention.name, 'trial');
      if (mention.kind !== 'compound') continue;
      const entry = counts.get(key) ?? { name: mention.name, count: 0 };
      entry.count += index < 3 ? 4 : 1;
      counts.set(key, entry);
    }
  }
  let best: { name: string; count: number } | null = null;
  for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
  return best?.name ?? null;
}

interface Standing {
  readonly text: string;
  readonly known: KnownNames;
  readonly main: string | null;
  heading: string | null;
  /** The compound named last. */
  latest: string | null;
  /** The sentence that announces a list, "responses were seen in:", and how many lines it may still reach. */
  leadIn: { readonly tokens: readonly Token[]; reach: number } | null;
  /** Sentences of the paragraph so far, latest last; a few are enough to find what "it" is. */
  before: Before[];
}

interface Before {
  readonly sentence: Sentence;
  /** The names in it, once they have been looked for. */
  mentions: readonly Mention[] | null;
}

const LED_LINES = 12;
const LONGEST_LED = 40;
const LONGEST_LEAD = 30;
const ANNOUNCED: ReadonlySet<Topic> = new Set<Topic>(['response', 'survival', 'event']);
const TOLD: ReadonlySet<Topic> = new Set<Topic>(['business', 'prevalence', 'baseline', 'neutral']);

/** A line of a list that does not say what its figures are about, under the sentence that announces it. */
function readLed(
  standing: Standing,
  own: readonly Token[],
): { readonly passage: Passage; readonly tokens: readonly Token[] } {
  const alone = readPassage(own);
  const { leadIn } = standing;
  const shares = alone.quantities.filter((q) => q.unit?.family === 'percent');
  const asks = shares.length > 0 && shares.every((q) => q.value >= 0);
  if (
    !leadIn ||
    !asks ||
    own.length > LONGEST_LED ||
    alone.cues.some((cue) => !TOLD.has(cue.topic))
  )
    return { passage: alone, tokens: own };
  const tokens = [...leadIn.tokens, ...own];
  const passage = readPassage(tokens);
  const from = leadIn.tokens.length;
  const announced = passage.cues.some((cue) => cue.last < from && ANNOUNCED.has(cue.topic));
  if (!announced) return { passage: alone, tokens: own };
  const led = passage.drafts.filter((draft) => draft.first >= from);
  passage.drafts.splice(0, passage.drafts.length, ...led);
  return { passage, tokens };
}

/** Remembers a sentence that ends in a colon for the lines below it. */
function noteLeadIn(standing: Standing, text: string, sentence: Sentence): void {
  const isLead = text.charAt(sentence.end - 1) === ':';
  if (isLead) {
    const tokens = tokensOf(text, sentence).slice(-LONGEST_LEAD);
    standing.leadIn = { tokens, reach: LED_LINES };
  } else if (standing.leadIn && --standing.leadIn.reach < 0) standing.leadIn = null;
}

function readSentence(
  standing: Standing,
  sentence: Sentence,
  own: readonly Token[],
  found: FoundMetric[],
): void {
  const { text } = standing;
  const { passage, tokens } = readLed(standing, own);
  if (passage.drafts.length > 0) {
    const mentions = findMentions(tokens, standing.known);
    standing.latest = mentions.findLast((m) => m.kind === 'compound')?.name ?? standing.latest;
    const previous = findPrevious(standing, sentence);
    const sliceOf = (first: number, last: number): string =>
      text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
    assignSubjects(
      passage,
      mentions,
      { previous, standing: standing.heading ?? standing.main ?? standing.latest },
      sliceOf,
    );
    for (const draft of passage.drafts) {
      const start = tokens[draft.first]?.start;
      const end = tokens[draft.last]?.end;
      if (start !== undefined && end !== undefined) found.push({ draft, start, end });
    }
  }
  remember(standing, sentence);
}

function remember(
  standing: Standing,
  sentence: Sentence,
  mentions: Before['mentions'] = null,
): void {
  const last = standing.before.at(-1)?.sentence;
  if (last === sentence) return;
  if (last?.block !== sentence.block) standing.before = [];
  standing.before.push({ sentence, mentions });
  if (standing.before.length > 3) standing.before.shift();
}

/** The names in the latest sentence of the paragraph that has any. */
function findPrevious(standing: Standing, sentence: Sentence): readonly Mention[] {
  for (const before of standing.before.toReversed()) {
    const { start, end, block } = before.sentence;
    if (block !== sentence.block || before.sentence === sentence) continue;
    if (end - start > LONGEST_TEXT) continue;
    before.mentions ??= findMentions(tokensOf(standing.text, before.sentence), standing.known);
    if (before.mentions.length > 0) return before.mentions;
  }
  return [];
}

/** A sentence that holds a run-together table: the table by its cells, the words around it as a sentence. */
function readBars(
  standing: Standing,
  sentence: Sentence,
  tokens: readonly Token[],
  found: FoundMetric[],
): boolean {
  const grid = gridOfBars(standing.text, sentence);
  const metrics: GridMetric[] = grid ? readGrid(grid, standing.main) : [];
  if (!grid || metrics.length === 0) return false;
  found.push(...metrics);
  let first = Infinity;
  let last = -1;
  for (const row of grid.rows) {
    for (const cell of row) {
      for (const token of cell.tokens) {
        first = Math.min(first, token.start);
        last = Math.max(last, token.start);
      }
    }
  }
  const before = tokens.filter((token) => token.start < first);
  const after = tokens.filter((token) => token.start > last);
  if (before.length > 0) readSentence(standing, sentence, before, found);
  if (after.length > 0) readSentence(standing, sentence, after, found);
  return true;
}

function readProse(
  standing: Standing,
  document: FilingDocument,
  sentences: readonly Sentence[],
): FoundMetric[] {
  const { text, blocks } = document;
  const found: FoundMetric[] = [];
  for (const sentence of sentences) {
    const heading = blocks[sentence.block]?.kind === 'heading';
    const words = text.slice(sentence.start, sentence.end);
    const hasFigure = mayHoldMetric(words);
    noteLeadIn(standing, text, sentence);
    if (!hasFigure && !heading) {
      remember(standing, sentence);
      continue;
    }
    const tokens = tokensOf(text, sentence);
    if (heading) {
      standing.leadIn = null;
      const compound = findMentions(tokens, standing.known).find((m) => m.kind === 'compound');
      standing.heading = compound?.name ?? null;
      if (!hasFigure) continue;
    }
    if (words.includes('|') && readBars(standing, sentence, tokens, found)) continue;
    // no sentence is that long; what is, is read in pieces, so that time stays linear
    for (let from = 0; from < tokens.length; from += LONGEST) {
      readSentence(standing, sentence, tokens.slice(from, from + LONGEST), found);
    }
  }
  return found;
}

/** The trial metrics of one document, in document order; none where it is not about trials. */
export function readDocument(document: FilingDocument): FoundMetric[] {
  const { text, blocks } = document;
  if (!isTrialText(text)) return [];
  const known = learnNames(text);
  const sentences = splitSentences(document);
  const main = findMainCompound(text, sentences, known);
  const standing: Standing = {
    text,
    known,
    main,
    heading: null,
    latest: null,
    leadIn: null,
    before: [],
  };
  const found = readProse(standing, document, sentences);
  for (const block of blocks) {
    if (block.kind === 'table' && !block.furniture)
      found.push(...readGrid(gridOfTable(text, block), main));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
