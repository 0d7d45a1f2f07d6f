import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotate/annotation.ts';
import { changeOf } from '../../../src/core/annotate/change.ts';
import {
  EMPTY_HISTORY,
  forgetInHistory,
  HISTORY_LIMIT,
  recordChange,
  redoStep,
  undoStep,
} from '../../../src/core/annotate/history.ts';
import { annotationOf, targetOf } from './samples.ts';

const add = (id: string) => changeOf({ added: [annotationOf(id)] });

describe('history', () => {
  it('undoes the latest first and redoes in order', () => {
    const history = recordChange(recordChange(EMPTY_HISTORY, add('a')), add('b'));
    const first = undoStep(history);
    expect(first?.change.removed.map(({ id }) => id)).toEqual(['b']);
    const second = first && undoStep(first.history);
    expect(second?.change.removed.map(({ id }) => id)).toEqual(['a']);
    const again = second && redoStep(second.history);
    expect(again?.change.added.map(({ id }) => id)).toEqual(['a']);
  });

  it('has nothing to undo or redo at first', () => {
    expect(undoStep(EMPTY_HISTORY)).toBeNull();
    expect(redoStep(EMPTY_HISTORY)).toBeNull();
  });

  it('forgets what was undone once something new is done', () => {
    const undone = undoStep(recordChange(EMPTY_HISTORY, add('a')));
    const after = recordChange(undone?.history ?? EMPTY_HISTORY, add('b'));
    expect(redoStep(after)).toBeNull();
  });

  it('does not count a change of nothing', () => {
    expect(recordChange(EMPTY_HISTORY, changeOf({}))).toBe(EMPTY_HISTORY);
  });

  it('takes the typing of a note as one step, until there is a pause', () => {
    const annotation = annotationOf('a');
    const typed = (note: string, second: number) => ({
      ...annotation,
      note,
      modified: `2024-11-08T10:00:0${second}.000Z`,
    });
    const steps = [typed('', 0), typed('N', 1), typed('No', 2), typed('Not', 6)];
    let history = EMPTY_HISTORY;
    for (let i = 1; i < steps.length; i++) {
      const [from = typed('', 0), to = typed('', 0)] = steps.slice(i - 1, i + 1);
      history = recordChange(history, changeOf({ updated: [[from, to]] }));
    }
    expect(history.past).toHaveLength(2);
    expect(undoStep(history)?.change.updated[0]?.[1].note).toBe('No');
    const first = undoStep(history);
    expect(first && undoStep(first.history)?.change.updated[0]?.[1].note).toBe('');
  });

  it('takes what was typed before and after the clock was set back as two steps', () => {
    const [first, second, third] = ['10:00:00', '10:00:01', '09:00:00'].map((time) => ({
      ...annotationOf('a'),
      note: `typed at ${time}`,
      modified: `2024-11-08T${time}.000Z`,
    }));
    if (!first || !second || !third) throw new Error('three notes');
    const one = recordChange(EMPTY_HISTORY, changeOf({ updated: [[first, second]] }));
    expect(recordChange(one, changeOf({ updated: [[second, third]] })).past).toHaveLength(2);
  });

  it('takes the pulling at the ends of one mark as one step', () => {
    const annotation = annotationOf('a');
    const pulled = (end: number, second: number) => ({
      ...annotation,
      target: { ...annotation.target, end },
      modified: `2024-11-08T10:00:0${second}.000Z`,
    });
    const steps = [pulled(10, 0), pulled(14, 1), pulled(20, 2)];
    let history = EMPTY_HISTORY;
    for (let i = 1; i < steps.length; i++) {
      const [from = annotation, to = annotation] = steps.slice(i - 1, i + 1);
      history = recordChange(history, changeOf({ updated: [[from, to]] }));
    }
    expect(history.past).toHaveLength(1);
    expect(undoStep(history)?.change.updated[0]?.[1].target.end).toBe(10);
  });

  it.each<[string, Partial<Annotation>]>([
    ['another colour', { colour: 'pink', note: 'No' }],
    ['another tag', { tags: ['dose'], note: 'No' }],
    ['a mark pulled longer', { target: targetOf({ end: 70 }) }],
    ['a mark pulled longer and a note', { target: targetOf({ end: 70 }), note: 'No' }],
  ])('takes %s after the typing of a note as a step of its own', (_what, edit) => {
    const before = annotationOf('a');
    const typed = { ...before, note: 'N', modified: '2024-11-08T10:00:00.000Z' };
    const after = { ...typed, ...edit, modified: '2024-11-08T10:00:01.000Z' };
    const one = recordChange(EMPTY_HISTORY, changeOf({ updated: [[before, typed]] }));
    expect(recordChange(one, changeOf({ updated: [[typed, after]] })).past).toHaveLength(2);
  });

  it('brings back nothing that is gone for good', () => {
    const both = changeOf({ removed: [annotationOf('a'), annotationOf('b')] });
    const history = forgetInHistory(
      recordChange(recordChange(EMPTY_HISTORY, add('a')), both),
      new Set(['a']),
    );
    expect(history.past.map(({ removed }) => removed.map(({ id }) => id))).toEqual([['b']]);
  });

  it('keeps the last two hundred steps', () => {
    let history = EMPTY_HISTORY;
    for (let i = 0; i < HISTORY_LIMIT + 5; i++) history = recordChange(history, add(String(i)));
    expect(history.past).toHaveLength(HISTORY_LIMIT);
    expect(history.past[0]?.added[0]?.id).toBe('5');
  });
});
