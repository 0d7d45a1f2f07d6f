import { describe, expect, it } from 'vitest';
import { composeCurrentReport } from './compose-current-report.ts';
import { judgeComposed, judgeFiling, type Judgement } from './judge-filing.ts';
import { printFiling } from './print-filing.ts';
import { printGrid } from './print-grid.ts';

function describeFaults({ seed, choices, faults }: Judgement): string {
  const words = faults.map((fault) => `${fault.kind} ${fault.words} (${fault.confidence})`);
  return `${seed} ${choices.join(' · ')}: ${words.slice(0, 4).join('; ')}`;
}

/** The filings of the seeds that differ from what is true of them. */
function wrongOf(from: number, to: number, oddity: number, quirks: number): Judgement[] {
  const wrong: Judgement[] = [];
  for (let seed = from; seed < to; seed++) {
    const judgement = judgeFiling(seed, oddity, quirks);
    if (judgement.faults.length > 0) wrong.push(judgement);
  }
  return wrong;
}

describe('filings composed at random', () => {
  it.each([
    ['headings worded as most are', 0, 120, 0],
    ['headings worded as some are', 1000, 1120, 0.5],
    ['headings worded as few are', 2000, 2080, 1],
  ])('with %s keep items, bodies and titles', (_name, from, to, oddity) => {
    expect(wrongOf(from, to, oddity, 0).map(describeFaults)).toEqual([]);
  });

  it('with a quirk each seldom hold a wrong body that is shown as sure', () => {
    const sure = wrongOf(300, 500, 0, 1).filter(({ faults }) =>
      faults.some((fault) => fault.kind !== 'title' && fault.confidence >= 0.6),
    );
    expect(sure.length, sure.map(describeFaults).join('\n')).toBeLessThanOrEqual(1);
  });

  it.each([
    ['lines of their own', 250, 0.3, printFiling],
    ['the cells of tables', 150, 0.2, printGrid],
  ])('as current reports with items in %s are read whole', (_name, count, habits, print) => {
    const faulty: string[] = [];
    for (let seed = 0; seed < count; seed++) {
      const judgement = judgeComposed(composeCurrentReport(seed, 0, habits), seed, print);
      const faults = judgement.faults.filter((fault) => fault.kind !== 'title');
      if (faults.length > 0) faulty.push(describeFaults({ ...judgement, faults }));
    }
    expect(faulty.length, faulty.join('\n')).toBeLessThanOrEqual(1);
  });
});
