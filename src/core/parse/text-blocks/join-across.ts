import { joinWords, type Draft, type PageDraft, type WordsDraft } from './draft.ts';
import { joinTables } from './join-tables.ts';
import { opensItem } from '../opens-item.ts';
import { endsSentence, ENUMERATOR, runsOn } from './describe-line.ts';

/** Joins a paragraph that a page break, or a stray blank line, cuts in two, and a table that a page break cuts. */
export function* joinAcross(drafts: Iterable<Draft>, width: number): Generator<Draft, void> {
  /** A paragraph that may go on, and the page turns and running lines behind it. */
  let held: Draft[] = [];
  let open: WordsDraft | undefined;
  let turns: PageDraft[] = [];
  for (const draft of drafts) {
    if (draft.kind === 'page') turns.push(draft);
    if (draft.kind === 'page' || draft.kind === 'furniture') {
      held.push(draft);
      continue;
    }
    if (
      draft.kind === 'words' &&
      open !== undefined &&
      isContinuation(open, draft, turns.length > 0, width)
    ) {
      const join = joinWords(textAt(open, -1), textAt(draft, 0));
      for (const [k, piece] of draft.pieces.entries())
        open.pieces.push(k === 0 ? { ...piece, join, turns } : piece);
      open = withEdge(open, draft.lastEdge);
    } else {
      const [above] = held;
      const joined =
        draft.kind === 'table' && above?.kind === 'table'
          ? joinTables(above.table, draft.table, turns)
          : null;
      const [table, ...repeated] = joined ?? [];
      if (table) {
        held[0] = table;
        held.push(...repeated);
      } else {
        yield* held;
        held = [draft];
      }
      open = draft.kind !== 'words' || draft.shape.kind === 'heading' ? undefined : draft;
    }
    turns = [];
  }
  yield* held;
}

function isContinuation(
  before: WordsDraft,
  after: WordsDraft,
  isTurned: boolean,
  width: number,
): boolean {
  const last = textAt(before, -1);
  const first = textAt(after, 0);
  if (after.shape.kind !== 'paragraph' || after.shape.centred || endsSentence(last)) return false;
  if (before.shape.kind === 'paragraph' && before.shape.centred) return false;
  if (ENUMERATOR.test(first) || opensItem(first, last)) return false;
  const isFull = before.lastEdge >= width * 0.72;
  if (/^\p{Ll}/u.test(first)) {
    if (isFull || (isTurned && before.pieces.length > 1)) return true;
    const isPhrase = last.split(' ').length > 3 && first.split(' ').length > 2;
    return before.lastEdge > width * (isTurned ? 0.4 : 0.5) && (isTurned || isPhrase);
  }
  return isTurned && isFull && (runsOn(last) || after.indent <= before.indent) && first.length > 20;
}

/** Depth of list items from their indents, within each run of them. */
export function* nestLists(drafts: Iterable<Draft>): Generator<Draft, void> {
  const indents: number[] = [];
  for (const draft of drafts) {
    if (draft.kind === 'words' && draft.shape.kind === 'list-item')
      yield { ...draft, shape: { ...draft.shape, depth: depthOf(draft.indent, indents) } };
    else {
      if (draft.kind === 'words' && draft.shape.kind === 'heading') indents.length = 0;
      yield draft;
    }
  }
}

/** How deep an item of that indent stands under those before it, whose indents are kept up to date. */
function depthOf(indent: number, indents: number[]): number {
  while ((indents.at(-1) ?? -Infinity) > indent + 1) indents.pop();
  if ((indents.at(-1) ?? -Infinity) < indent - 1) indents.push(indent);
  return indents.length - 1;
}

/** The words of the first piece (0) or the last (-1). */
function textAt(draft: WordsDraft, index: 0 | -1): string {
  return draft.pieces.at(index)?.text ?? '';
}

function withEdge(draft: WordsDraft, lastEdge: number): WordsDraft {
  return { ...draft, lastEdge };
}
