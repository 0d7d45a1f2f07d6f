import { type AnnotationChange, changeOf, isEmptyChange, reverseChange } from './change.ts';

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

/** Before the first act: nothing to undo or redo. */
export const EMPTY_HISTORY: History = { past: [], future: [] };

/** Pause between two edits of one note after which they are two steps. */
const TYPING_PAUSE_MS = 2000;

/** The one annotation whose note or whose passage, and nothing else, the change alters; null for any other change. */
function singleEdit(change: AnnotationChange) {
  const { added, updated, removed, tags, dismissed, restored } = change;
  const [pair] = updated;
  if (
    !pair ||
    tags ||
    dismissed ||
    restored ||
    updated.length > 1 ||
    added.length + removed.length > 0
  )
    return null;
  const [from, to] = pair;
  if (from.colour !== to.colour || from.tags.join() !== to.tags.join()) return null;
  const [isNote, isTarget] = [from.note !== to.note, from.target !== to.target];
  return isNote === isTarget ? null : { from, to, field: isNote ? 'note' : 'target' };
}

/**
 * Two edits of one note, or of one mark's ends, in quick succession as one; null when they are two. Notes are saved at
 * every key, and so are the ends of a mark.
 */
function joinEdits(before: AnnotationChange, after: AnnotationChange): AnnotationChange | null {
  const first = singleEdit(before);
  const second = singleEdit(after);
  if (!first || !second || first.to.id !== second.from.id) return null;
  if (first.field !== second.field) return null;
  const pause = Date.parse(second.to.modified) - Date.parse(first.to.modified);
  // Before the first: the clock was set back in between.
  return pause >= 0 && pause < TYPING_PAUSE_MS
    ? changeOf({ updated: [[first.from, second.to]] })
    : null;
}

/** The history after a new act of the reader: what had been undone can no longer be redone. */
export function recordChange(history: History, change: AnnotationChange): History {
  if (isEmptyChange(change)) return history;
  const last = history.past.at(-1);
  const joined = last && joinEdits(last, change);
  if (joined) return { past: [...history.past.slice(0, -1), joined], future: [] };
  return { past: [...history.past, change].slice(-HISTORY_LIMIT), future: [] };
}

/** The history without what it knows of annotations that are gone for good. */
export function forgetInHistory(history: History, ids: ReadonlySet<string>): History {
  const without = (change: AnnotationChange): AnnotationChange => ({
    ...change,
    added: change.added.filter(({ id }) => !ids.has(id)),
    updated: change.updated.filter(([, { id }]) => !ids.has(id)),
    removed: change.removed.filter(({ id }) => !ids.has(id)),
  });
  const clean = (changes: readonly AnnotationChange[]) =>
    changes.map(without).filter((change) => !isEmptyChange(change));
  return { past: clean(history.past), future: clean(history.future) };
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
