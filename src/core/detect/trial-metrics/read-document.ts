import type { FilingDocument } from '../../filing/filing.ts';
import { splitSentences, type Sentence } from '../sentences/split-sentences.ts';
import { assignSubjects } from './assign-subjects.ts';
import { findMentions, type Mention } from './find-subjects.ts';
import { isTrialText } from './is-trial-document.ts';
import { learnNames, type KnownName } from './learn-names.ts';
import type { Draft } from './passage.ts';
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

/** What sentences without any of these can't hold a figure; a cheap sieve before tokenizing. */
const FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|no|none|every|all|not|daily|weekly|monthly|phase|BID|QD)\b/i;
const ADDRESS = /\S*(?:https?:|www\.|@)\S*/g;

/** The tokens of a sentence without those of web addresses and of what stands in its gaps. */
function tokensOf(text: string, sentence: Sentence): Token[] {
  const tokens: Token[] = [];
  let from = sentence.start;
  for (const gap of sentence.gaps ?? []) {
    for (const token of tokenize(text, from, gap.start)) tokens.push(token);
    from = gap.end;
  }
  for (const token of tokenize(text, from, sentence.end)) tokens.push(token);
  const part = text.slice(sentence.start, sentence.end);
  if (!part.includes('://') && !part.includes('www.') && !part.includes('@')) return tokens;
  const addresses = [...part.matchAll(ADDRESS)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
  return tokens.filter(
    (token) =>
      !addresses.some((address) => token.start >= address.start && token.end <= address.end),
  );
}

const OPENING = 60;

/**
 * The compound that the opening is about, its title above all. Trials named on the way are added to `known`, so that
 * they are known again however they are spelt.
 */
function findMainCompound(
  text: string,
  sentences: readonly Sentence[],
  known: Map<string, KnownName>,
): string | null {
  const counts = new Map<string, { name: string; count: number }>();
  for (const [index, sentence] of sentences.slice(0, OPENING).entries()) {
    for (const mention of findMentions(tokensOf(text, sentence), known)) {
      const key = mention.name.toLowerCase();
      if (mention.kind === 'trial' && !known.has(key)) {
        known.set(key, { name: mention.name, kind: 'trial' });
      }
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
  readonly known: ReadonlyMap<string, KnownName>;
  readonly main: string | null;
  heading: string | null;
  block: number;
  previous: readonly Mention[];
}

function readSentence(
  standing: Standing,
  sentence: Sentence,
  tokens: readonly Token[],
  found: FoundMetric[],
): void {
  const { text } = standing;
  const mentions = findMentions(tokens, standing.known);
  const passage = readPassage(tokens);
  if (passage.drafts.length > 0) {
    const previous = standing.block === sentence.block ? standing.previous : [];
    const sliceOf = (first: number, last: number): string =>
      text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
    assignSubjects(
      passage,
      mentions,
      { previous, standing: standing.heading ?? standing.main },
      sliceOf,
    );
    for (const draft of passage.drafts) {
      const start = tokens[draft.first]?.start;
      const end = tokens[draft.last]?.end;
      if (start !== undefined && end !== undefined) found.push({ draft, start, end });
    }
  }
  remember(standing, sentence, mentions);
}

function remember(standing: Standing, sentence: Sentence, mentions: readonly Mention[]): void {
  if (mentions.length > 0 || standing.block !== sentence.block) standing.previous = mentions;
  standing.block = sentence.block;
}

/** A sentence that holds a run-together table: the table by its cells, the words around it as a sentence. */
function readBars(
  standing: Standing,
  sentence: Sentence,
  tokens: readonly Token[],
  found: FoundMetric[],
): boolean {
  const grid = gridOfBars(standing.text, sentence);
  const metrics: GridMetric[] = grid ? readGrid(grid) : [];
  if (!grid || metrics.length === 0) return false;
  found.push(...metrics);
  const inside = grid.rows.flatMap((row) =>
    row.flatMap((cell) => cell.tokens.map((token) => token.start)),
  );
  const first = Math.min(...inside);
  const last = Math.max(...inside);
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
    const hasFigure = FIGURE.test(words);
    const tokens = tokensOf(text, sentence);
    if (heading) {
      const compound = findMentions(tokens, standing.known).find((m) => m.kind === 'compound');
      standing.heading = compound?.name ?? null;
    }
    if (!hasFigure) {
      remember(standing, sentence, findMentions(tokens, standing.known));
      continue;
    }
    if (words.includes('|') && readBars(standing, sentence, tokens, found)) continue;
    readSentence(standing, sentence, tokens, found);
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
  const standing: Standing = { text, known, main, heading: null, block: -1, previous: [] };
  const found = readProse(standing, document, sentences);
  for (const block of blocks) {
    if (block.kind === 'table' && !block.furniture)
      found.push(...readGrid(gridOfTable(text, block)));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
