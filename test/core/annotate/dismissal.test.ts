import { describe, expect, it } from 'vitest';
import { dismissalOf, dismissalTest, type Finding } from '../../../src/core/annotate/dismissal.ts';
import type { ForwardLooking, TrialMetric } from '../../../src/core/detect/finding.ts';

const TEXT = 'Dose 28 mg. Later 28 mg again. Phase 2.';
const ABOUT = { filing: 'f'.repeat(64), accession: null, dismissed: '2026-01-05T09:00:00.000Z' };

function doseAt(start: number, parts: Partial<TrialMetric> = {}): TrialMetric {
  return {
    id: `m${start}`,
    document: 'd1',
    start,
    end: start + 5,
    kind: 'dose',
    value: 28,
    high: null,
    unit: 'mg',
    n: null,
    N: null,
    comparator: null,
    approximate: false,
    subject: null,
    ...parts,
  };
}

const wordsIn = (text: string) => (finding: Finding) => text.slice(finding.start, finding.end);
const first = doseAt(5);
const second = doseAt(18);
const outlook = {
  document: 'd1',
  start: 31,
  end: 36,
  reasons: ['Phase'],
  specific: true,
  due: null,
} satisfies Partial<ForwardLooking>;

describe('dismissalTest', () => {
  it('knows a finding by its kind, words and place', () => {
    const test = dismissalTest(
      [first, second],
      [dismissalOf(second, '28 mg', ABOUT)],
      wordsIn(TEXT),
    );
    expect([first, second].map((metric) => test(metric) !== null)).toEqual([false, true]);
  });

  it('follows the only finding with these words to another place', () => {
    const moved = doseAt(12);
    const test = dismissalTest(
      [moved],
      [dismissalOf(first, '28 mg', ABOUT)],
      wordsIn('Longer now: 28 mg.'),
    );
    expect(test(moved)).not.toBeNull();
  });

  it('leaves several findings with these words alone when none is in its place', () => {
    const moved = [doseAt(0), doseAt(7)];
    const test = dismissalTest(
      moved,
      [dismissalOf(first, '28 mg', ABOUT)],
      wordsIn('28 mg, 28 mg'),
    );
    expect(moved.map(test)).toEqual([null, null]);
  });

  it.each([
    ['another kind', doseAt(5, { kind: 'mtd' }), TEXT],
    ['other words', first, 'Dose 29 mg.'],
    ['another document', doseAt(5, { document: 'd2' }), TEXT],
  ])('does not take %s for it', (_what, metric, text) => {
    const test = dismissalTest([metric], [dismissalOf(first, '28 mg', ABOUT)], wordsIn(text));
    expect(test(metric)).toBeNull();
  });

  it('knows a forward-looking passage by its class', () => {
    const passage: ForwardLooking = { ...outlook, class: 'forward' };
    const aside = [dismissalOf(passage, 'Phase', ABOUT)];
    expect(dismissalTest([passage], aside, wordsIn(TEXT))(passage)).toEqual(aside[0]);
    const notice: ForwardLooking = { ...outlook, class: 'cautionary' };
    expect(dismissalTest([notice], aside, wordsIn(TEXT))(notice)).toBeNull();
  });

  it('reads no words where nothing was set aside', () => {
    const test = dismissalTest([first], [], () => {
      throw new Error('read');
    });
    expect(test(first)).toBeNull();
  });

  it('gives the same finding of the same file the same id', () => {
    const again = { ...ABOUT, dismissed: '2026-02-01T12:00:00.000Z' };
    expect(dismissalOf(first, '28 mg', again).id).toBe(dismissalOf(first, '28 mg', ABOUT).id);
    expect(dismissalOf(second, '28 mg', ABOUT).id).not.toBe(dismissalOf(first, '28 mg', ABOUT).id);
  });
});
