import { CUES, type Topic } from './cue-lexicon.ts';
import { createPhraseTable, matchPhrases } from './phrases.ts';
import { type Token, stemAt } from './tokens.ts';

/** A phrase that says what figures near it are about. Token indices are inclusive. */
export interface Cue {
  readonly topic: Topic;
  readonly first: number;
  readonly last: number;
}

const topics: readonly Topic[] = [
  'neutral',
  'business',
  'prevalence',
  'baseline',
  'change',
  'measure',
  'duration',
  'pk',
  'half-life',
  'risk',
  'response',
  'survival',
  'event',
];

const table = createPhraseTable(
  topics.flatMap((topic) => CUES[topic].split('|').map((phrase) => [phrase, topic] as const)),
);

/** "Abdominal pain scores": what a symptom is measured by. */
const SCALES: ReadonlySet<string> = new Set([
  'score',
  'severity',
  'intensity',
  'frequency',
  'scale',
  'index',
]);

/** The cues of a sentence, left to right, none inside another. */
export function findCues(tokens: readonly Token[]): Cue[] {
  return matchPhrases(table, tokens).map(({ first, last, value }) => ({
    topic: value === 'event' && SCALES.has(stemAt(tokens, last + 1)) ? 'measure' : value,
    first,
    last,
  }));
}
