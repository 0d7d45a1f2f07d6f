import { joinWords, type Draft, type PageDraft, type WordsDraft } from './draft.ts';
import { opensItem } from '../opens-item.ts';
import { endsSentence, ENUMERATOR, runsOn } from './describe-line.ts';

/** Joins a paragraph that a page break, or a stray blank line, cuts in two. */
export function joinAcross(drafts: readonly Draft[], width: number): Draft[] {
  const joined: Draft[] = [];
  let open: WordsDraft | undefined;
  let turns: PageDraft[] = [];
  for (const draft of drafts) {
    if (draft.kind === 'page') turns.push(draft);
    if (draft.kind === 'page' || draft.kind === 'furniture') {
      joined.push(draft);
      continue;
    }
    if (draft.kind !== 'words') {
      open = undefined;
      joined.push(draft);
      turns = [];
      continue;
    }
    if (open && isContinuation(open, draft, turns.length > 0, width)) {
      const join = joinWords(textAt(open, -1), textAt(draft, 0));
      for (const [k, piece] of draft.pieces.entries())
        open.pieces.push(k === 0 ? { ...piece, join, turns } : piece);
      open = withEdge(open, draft.lastEdge);
    } else {
      joined.push(draft);
      open = draft.shape.kind === 'heading' ? undefined : draft;
    }
    turns = [];
  }
  return joined;
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
export function nestLists(drafts: readonly Draft[]): Draft[] {
  const indents: number[] = [];
  return drafts.map((draft) => {
    if (draft.kind !== 'words') return draft;
    if (draft.shape.kind !== 'list-item') {
      if (draft.shape.kind === 'heading') indents.length = 0;
      return draft;
    }
    while ((indents.at(-1) ?? -Infinity) > draft.indent + 1) indents.pop();
    if ((indents.at(-1) ?? -Infinity) < draft.indent - 1) indents.push(draft.indent);
    return { ...draft, shape: { ...draft.shape, depth: indents.length - 1 } };
  });
}

/** The words of the first piece (0) or the last (-1). */
function textAt(draft: WordsDraft, index: 0 | -1): string {
  return draft.pieces.at(index)?.text ?? '';
}

function withEdge(draft: WordsDraft, lastEdge: number): WordsDraft {
  return { ...draft, lastEdge };
}
