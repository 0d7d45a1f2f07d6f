import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../../src/core/anchor/describe-target.ts';
import { resolveTargets } from '../../../src/core/anchor/resolve-target.ts';
import { parseFiling } from '../../../src/core/parse/parse-filing.ts';
import { createRandom } from './random.ts';
import { writeReport } from './report-text.ts';
import { addToScore, emptyScore, type Score } from './score-cases.ts';
import { type Edit, editText } from './seeded-edits.ts';

const SOURCE = { filing: 'f'.repeat(64), accession: null, textHash: 'old' };

function scoreText(text: string, seed: number, scores: Map<string, Score>): void {
  const edited = editText(text, 80, createRandom(seed));
  const document = { id: 'd1', type: null, text, sections: [] };
  const targets = edited.cases.map(({ old }) => describeTarget(document, old, SOURCE));
  const found = resolveTargets(targets, { text: edited.text, textHash: 'new' }, text);
  for (const [i, passage] of edited.cases.entries()) {
    const resolution = found[i];
    for (const key of [passage.edit, `${passage.edit} ${passage.kind}`]) {
      const score = scores.get(key) ?? emptyScore();
      scores.set(key, score);
      if (resolution) addToScore(score, passage, resolution);
    }
  }
}

/** What must hold, as a share of the passages of that kind. */
function expectGates(scores: ReadonlyMap<string, Score>, exact: number): void {
  const of = (key: string) => scores.get(key) ?? emptyScore();
  const untouched = of('none');
  expect(untouched.exact / untouched.all, 'untouched, exact').toBeGreaterThanOrEqual(exact);
  for (const kind of ['number', 'phrase', 'sentence', 'paragraph']) {
    const { wrong, all } = of(`delete ${kind}`);
    const most = kind === 'number' || kind === 'phrase' ? 0.01 : 0.02;
    expect(wrong / all, `deleted ${kind}, placed elsewhere`).toBeLessThanOrEqual(most);
  }
  const reworded = of('reword');
  expect(reworded.found / reworded.all, 'reworded, found').toBeGreaterThanOrEqual(0.98);
  const renumbered = of('renumber');
  expect(renumbered.exact, 'digit changed, accepted silently').toBe(0);
  expect(
    renumbered.numbersFlagged / renumbered.all,
    'digit changed, flagged',
  ).toBeGreaterThanOrEqual(0.99);
  const layout: readonly Edit[] = ['split', 'join', 're-paginate', 're-table', 'normalise'];
  for (const edit of layout) {
    const { found, wrong, all } = of(edit);
    expect(found / all, `${edit}, found`).toBeGreaterThanOrEqual(0.97);
    expect(wrong / all, `${edit}, wrong`).toBeLessThanOrEqual(0.01);
  }
}

describe('passages after seeded edits', () => {
  it('are found again, or orphaned, in reports written for the purpose', () => {
    const scores = new Map<string, Score>();
    for (let seed = 1; seed <= 30; seed++)
      scoreText(writeReport(300, createRandom(seed)), seed + 1000, scores);
    expectGates(scores, 1);
  }, 60_000);

  it('are the same for the same seed', () => {
    const text = writeReport(60, createRandom(5));
    expect(editText(text, 20, createRandom(9))).toEqual(editText(text, 20, createRandom(9)));
  });
});

const CORPUS = '../shared/corpus/';
const FILINGS = [
  '10-K405_PerkinElmer_2001.txt',
  '10-K_Verizon_2009.htm',
  '10-Q_RhythmPharma_2024-05-07_ixbrl.txt',
  '10-K_TGFIN_2010-04-06.txt',
].filter((name) => existsSync(CORPUS + name));
if (FILINGS.length === 0)
  console.info('No filings beside the repository: anchoring is not tried on real ones.');

describe.runIf(FILINGS.length > 0)('passages of real filings after seeded edits', () => {
  it('are found again, or orphaned', () => {
    const scores = new Map<string, Score>();
    for (const name of FILINGS) {
      const filing = parseFiling(readFileSync(CORPUS + name), { name, sha256: SOURCE.filing });
      const text = filing.ok ? (filing.value.documents[0]?.text ?? '') : '';
      for (let seed = 1; seed <= 6; seed++) scoreText(text, seed, scores);
    }
    expectGates(scores, 0.995);
  }, 120_000);
});
