import type { Filing, FilingDocument } from '../../filing/filing.ts';
import type { TrialMetric } from '../finding.ts';
import { splitSentences, type Sentence } from '../sentences/split-sentences.ts';
import { assignSubjects } from './assign-subjects.ts';
import { findMentions, type Mention } from './find-subjects.ts';
import { learnNames, type KnownName } from './learn-names.ts';
import { isTrialText } from './is-trial-document.ts';
import type { Draft, Passage } from './passage.ts';
import { readPassage } from './read-passage.ts';
import { tokenize, type Token } from './tokens.ts';

interface Found {
  readonly draft: Draft;
  readonly start: number;
  readonly end: number;
}

const FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|no|none|every|all|not|daily|weekly|monthly|phase|BID|QD)\b|teen\b|ty-/i;
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

function textOf(text: string, tokens: readonly Token[]): (first: number, last: number) => string {
  return (first, last) => text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
}

/** The compound that most of the opening is about: the one of the title, else the one named most often. */
function mainCompound(
  text: string,
  sentences: readonly Sentence[],
  known: Map<string, KnownName>,
): string | null {
  const counts = new Map<string, { name: string; count: number }>();
  for (const [index, sentence] of sentences.slice(0, 60).entries()) {
    const weight = index < 3 ? 4 : 1;
    for (const mention of findMentions(tokensOf(text, sentence), known)) {
      const key = mention.name.toLowerCase();
      // a trial once named as one is known again however it is spelt
      if (mention.kind === 'trial' && !known.has(key))
        known.set(key, { name: mention.name, kind: 'trial' });
      if (mention.kind !== 'compound') continue;
      const entry = counts.get(key) ?? { name: mention.name, count: 0 };
      entry.count += weight;
      counts.set(key, entry);
    }
  }
  let best: { name: string; count: number } | null = null;
  for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
  return best?.name ?? null;
}

function spanOf(passage: Passage, draft: Draft): Found | null {
  const start = passage.tokens[draft.first]?.start;
  const end = passage.tokens[draft.last]?.end;
  return start === undefined || end === undefined ? null : { draft, start, end };
}

function detectInDocument(document: FilingDocument): Found[] {
  const { text, blocks } = document;
  if (!isTrialText(text)) return [];
  const known = learnNames(text);
  const sentences = splitSentences(document);
  const main = mainCompound(text, sentences, known);
  let heading: string | null = null;
  let previous: { block: number; mentions: readonly Mention[] } = { block: -1, mentions: [] };
  const found: Found[] = [];
  for (const sentence of sentences) {
    const block = blocks[sentence.block];
    const isHeading = block?.kind === 'heading';
    const hasFigure = FIGURE.test(text.slice(sentence.start, sentence.end));
    if (!hasFigure && !isHeading && block?.kind !== 'paragraph') continue;
    const tokens = tokensOf(text, sentence);
    const mentions = findMentions(tokens, known);
    if (isHeading) heading = mentions.find((mention) => mention.kind === 'compound')?.name ?? null;
    if (hasFigure) {
      const passage = readPassage(tokens);
      if (passage.drafts.length > 0) {
        const before = previous.block === sentence.block ? previous.mentions : [];
        assignSubjects(
          passage,
          mentions,
          { previous: before, standing: heading ?? main },
          textOf(text, tokens),
        );
        for (const draft of passage.drafts) {
          const span = spanOf(passage, draft);
          if (span) found.push(span);
        }
      }
    }
    if (mentions.length > 0 || previous.block !== sentence.block)
      previous = { block: sentence.block, mentions };
  }
  return found;
}

function toMetric(
  found: Found,
  id: string,
  document: string,
  ids: ReadonlyMap<Draft, string>,
): TrialMetric {
  const { draft, start, end } = found;
  const of = draft.of && ids.get(draft.of);
  const against = draft.against && ids.get(draft.against);
  return {
    id,
    document,
    start,
    end,
    kind: draft.kind,
    value: draft.value,
    high: draft.high,
    unit: draft.kind === 'phase' || draft.kind === 'trial-id' ? null : draft.unit,
    n: draft.n,
    N: draft.N,
    comparator: draft.comparator,
    approximate: draft.approximate,
    subject: draft.subject,
    ...(draft.endpoint && { endpoint: draft.endpoint }),
    ...(draft.timepoint && { timepoint: draft.timepoint }),
    ...(draft.grade && { grade: draft.grade }),
    ...(of && { of }),
    ...(against && { against }),
  };
}

/**
 * The clinical-trial metrics of a filing, in document order. A document that is not about trials has none.
 * Time grows linearly with the text.
 */
export function detectTrialMetrics(filing: Filing): TrialMetric[] {
  const metrics: TrialMetric[] = [];
  let count = 0;
  for (const document of filing.documents) {
    const found = detectInDocument(document).sort((a, b) => a.start - b.start || a.end - b.end);
    const ids = new Map(found.map((item) => [item.draft, `m${++count}`] as const));
    for (const item of found)
      metrics.push(toMetric(item, ids.get(item.draft) ?? '', document.id, ids));
  }
  return metrics;
}
