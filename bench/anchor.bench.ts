/**
 * Anchoring by alignment with the stored text against the search of the reference tools, which look for the quote
 * anywhere: exact first, then approximately. Run with `npm run bench -- anchor`; the table of places
 * comes first, then the times and their ratio.
 */
import { existsSync, readFileSync } from 'node:fs';
import search from 'approx-string-match';
import { bench, describe } from 'vitest';
import type { AnnotationTarget } from '../src/core/annotate/annotation.ts';
import { describeTarget } from '../src/core/anchor/describe-target.ts';
import type { Resolution } from '../src/core/anchor/resolution.ts';
import { resolveTargets } from '../src/core/anchor/resolve-target.ts';
import { parseFiling } from '../src/core/parse/parse-filing.ts';
import { createRandom } from '../test/core/anchor/random.ts';
import { writeReport } from '../test/core/anchor/report-text.ts';
import { cost } from './reference.ts';
import { addToScore, emptyScore, type Score } from '../test/core/anchor/score-cases.ts';
import { type Case, editText } from '../test/core/anchor/seeded-edits.ts';

const SOURCE = { filing: 'f'.repeat(64), accession: null, textHash: 'old' };
const CORPUS = '../shared/corpus/';
const FILINGS = [
  '10-K405_PerkinElmer_2001.txt',
  '10-K_Verizon_2009.htm',
  '10-K_TGFIN_2010-04-06.txt',
  '10-Q_RhythmPharma_2024-05-07_ixbrl.txt',
];

/** How well the context agrees, 0 to 1: 1 minus the share of its characters to be edited. */
function agreement(context: string, text: string): number {
  if (context === '') return 1;
  const [best] = search(text, context, context.length).toSorted((a, b) => a.errors - b.errors);
  return best ? 1 - best.errors / context.length : 0;
}

/**
 * The search of Hypothesis (`match-quote.ts`): every exact place of the quote, or else every approximate one with up to
 * half of its characters edited, the best by quote, context and position, with no least score.
 */
function searchAnywhere(
  { quote, prefix, suffix, start }: AnnotationTarget,
  text: string,
): Resolution {
  let places: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    places.push({ start: at, end: at + quote.length, errors: 0 });
  if (places.length === 0)
    places = search(text, quote, Math.min(256, Math.floor(quote.length / 2)));
  const scored = places.map((place) => {
    const before = text.slice(Math.max(0, place.start - prefix.length), place.start);
    const after = text.slice(place.end, place.end + suffix.length);
    const near = 1 - Math.abs(place.start - start) / text.length;
    const words = 50 * (1 - place.errors / quote.length) + 2 * near;
    return { place, score: words + 20 * agreement(prefix, before) + 20 * agreement(suffix, after) };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  if (!best) return { state: 'orphaned', candidates: [] };
  return { state: 'moved', span: { start: best.place.start, end: best.place.end } };
}

interface Trial {
  readonly old: string;
  readonly now: string;
  readonly targets: readonly AnnotationTarget[];
  readonly cases: readonly Case[];
}

function trialOf(old: string, count: number, seed: number): Trial {
  const { text, cases } = editText(old, count, createRandom(seed));
  const document = { id: 'd1', type: null, text: old, sections: [] };
  const targets = cases.map((passage) => describeTarget(document, passage.old, SOURCE));
  return { old, now: text, targets, cases };
}

function readTexts(): readonly string[] {
  const present = FILINGS.filter((name) => existsSync(CORPUS + name));
  if (present.length === 0) return [1, 2, 3, 4].map((seed) => writeReport(400, createRandom(seed)));
  return present.flatMap((name) => {
    const filing = parseFiling(readFileSync(CORPUS + name), { name, sha256: SOURCE.filing });
    return filing.ok ? (filing.value.documents[0]?.text ?? []) : [];
  });
}

function tally(
  trials: readonly Trial[],
  find: (trial: Trial) => readonly Resolution[],
): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const trial of trials) {
    const found = find(trial);
    for (const [i, passage] of trial.cases.entries()) {
      const key = `${passage.edit} ${passage.kind}`;
      const score = scores.get(key) ?? emptyScore();
      scores.set(key, score);
      const resolution = found[i];
      if (resolution) addToScore(score, passage, resolution);
    }
  }
  return scores;
}

const byAlignment = ({ old, now, targets }: Trial) =>
  resolveTargets(targets, { text: now, textHash: 'new' }, old);
const anywhere = ({ now, targets }: Trial) => targets.map((target) => searchAnywhere(target, now));

const trials = readTexts().flatMap((text) => [1, 2, 3].map((seed) => trialOf(text, 100, seed)));
const ours = tally(trials, byAlignment);
const theirs = tally(trials, anywhere);
const share = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`.padStart(8);
console.info(
  'what was done to the passage | passages | found: by alignment, anywhere | put in a wrong place: by alignment, anywhere',
);
for (const [key, score] of [...ours].toSorted(([a], [b]) => a.localeCompare(b, 'en'))) {
  const other = theirs.get(key) ?? emptyScore();
  const columns = [
    share(score.found, score.all),
    share(other.found, other.all),
    '|',
    share(score.wrong, score.all),
    share(other.wrong, other.all),
  ];
  console.info(`${key.padEnd(22)} ${String(score.all).padStart(5)} |${columns.join('')}`);
}

const edited = trialOf(writeReport(2400, createRandom(8)).slice(0, 600_000), 1400, 8);
// Some passages carry two notes.
const targets = [...edited.targets, ...edited.targets].slice(0, 1000);
const long = { ...edited, targets };
const few = { ...long, targets: long.targets.slice(0, 100) };

const costs = Array.from({ length: 7 }, () => cost(() => void byAlignment(long)));
const [least, median, most] = [0, 3, 6].map((i) => costs.toSorted((a, b) => a - b)[i]?.toFixed(0));
console.info(
  `${long.targets.length} annotations on ${long.old.length} characters: ${median} ms of processor time (${least} to ${most})`,
);

describe(`${long.targets.length} annotations on ${long.old.length} characters`, () => {
  bench('by alignment', () => void byAlignment(long));
});

describe(`${few.targets.length} annotations on ${few.old.length} characters`, () => {
  bench('by alignment', () => void byAlignment(few));
  bench('anywhere, approximately', () => void anywhere(few), {
    iterations: 1,
    time: 0,
    warmupIterations: 0,
    warmupTime: 0,
  });
});
