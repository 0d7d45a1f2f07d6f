import { type AnnotationChange, isEmptyChange, reverseChange } from './change.ts';

/** Steps that can be taken back; older ones fall off. */
export const HISTORY_LIMIT = 200;

/** What can be undone and redone, the most recent last in each. Immutable. */
export interface History {
  readonly past: readonly AnnotationChange[];
  readonly future: readonly AnnotationChange[];
}

/** A step through the history: the change to apply to the annotations, and the history after it. */
export interface HistoryStep {
  readonly change: AnnotationChange;
  readonly history: History;
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** The history after a new act of the reader: what had been undone can no longer be redone. */
export function recordChange(history: History, change: AnnotationChange): History {
  if (isEmptyChange(change)) return history;
  return { past: [...history.past, change].slice(-HISTORY_LIMIT), future: [] };
}

/** Null when there is nothing to undo. */
export function undoStep(history: History): HistoryStep | null {
  const last = history.past.at(-1);
  if (!last) return null;
  return {
    change: reverseChange(last),
    history: { past: history.past.slice(0, -1), future: [...history.future, last] },
  };
}

/** Null when there is nothing to redo. */
export function redoStep(history: History): HistoryStep | null {
  const next = history.future.at(-1);
  if (!next) return null;
  return {
    change: next,
    history: { past: [...history.past, next], future: history.future.slice(0, -1) },
  };
}
