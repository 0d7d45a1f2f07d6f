import { describe, expect, it } from 'vitest';
import type { ForwardLooking } from '../../../src/core/detect/finding.ts';
import { detectTrialMetrics } from '../../../src/core/detect/trial-metrics/detect-trial-metrics.ts';
import { notesOfFindings } from '../../../src/core/export/finding-notes.ts';
import { filingOf } from '../detect/trial-metrics/metrics-of.ts';

const NOW = '2026-01-05T09:00:00.000Z';
const filing = filingOf(
  '# Results of a Phase 2 clinical trial of LM-712 in patients given placebo or drug',
  'Patients were treated for 12 weeks. We expect to report more in 2027.',
);
const text = filing.documents[0]?.text ?? '';
const start = text.indexOf('We expect');

const promise: ForwardLooking = {
  document: 'd1',
  start,
  end: text.length,
  class: 'forward',
  reasons: ['expect to'],
  specific: true,
  due: { text: '2027', from: '2027-01-01', to: '2027-12-31' },
};

const notesWith = (
  forwardLooking: readonly ForwardLooking[],
  textHashes = new Map([['d1', 'h']]),
) =>
  notesOfFindings({
    filing,
    forwardLooking,
    metrics: detectTrialMetrics(filing),
    textHashes,
    now: NOW,
  });

describe('notesOfFindings', () => {
  it('makes a note of each finding, in the order of the text', () => {
    const notes = notesWith([promise]);
    expect(notes.map(({ note, tags, colour, origin }) => [note, tags, colour, origin])).toEqual([
      ['phase: 2, LM-712', ['metric', 'phase'], 'green', 'metric'],
      ['duration: 12 wk, LM-712', ['metric', 'duration'], 'green', 'metric'],
      ['Due by 2027-12-31 (2027)', ['forward-looking', 'forward'], 'orange', 'forward-looking'],
    ]);
    expect(notes.at(-1)?.target).toMatchObject({
      textHash: 'h',
      quote: 'We expect to report more in 2027.',
    });
  });

  it('gives the same finding the same id, and others others', () => {
    const ids = notesWith([promise]).map(({ id }) => id);
    expect(notesWith([promise]).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sets the shorter of two that begin together before the longer', () => {
    const within = { ...promise, end: start + 9, due: null };
    const ends = notesWith([promise, within]).map(({ target }) => target.end);
    expect(ends.slice(-2)).toEqual([start + 9, text.length]);
  });

  it('leaves the note empty where no day is told and no hash where none is known', () => {
    const notes = notesWith([{ ...promise, class: 'cautionary', due: null }], new Map());
    expect(notes.at(-1)).toMatchObject({ note: '', colour: 'purple', target: { textHash: '' } });
  });

  it('names no compound where none is known', () => {
    const metrics = detectTrialMetrics(filing).map((metric) => ({ ...metric, subject: null }));
    const [first] = notesOfFindings({
      filing,
      forwardLooking: [],
      metrics,
      textHashes: new Map(),
      now: NOW,
    });
    expect(first?.note).toBe('phase: 2');
  });
});
