import type { Draft } from './draft.ts';
import type { PageTurn } from './page-turns.ts';
import type { SourceLine } from './source-line.ts';

/** What a page turn prints: footers, the break with its number, headers. A tag before all text prints nothing. */
export function draftTurn(lines: readonly SourceLine[], turn: PageTurn, isFirst: boolean): Draft[] {
  const drafts: Draft[] = [];
  const furniture = (i: number): void => {
    const text = lines[i]?.text.trim() ?? '';
    if (text !== '') drafts.push({ kind: 'furniture', text });
  };
  for (const i of turn.footers) furniture(i);
  const text = turn.labelLine === null ? '' : (lines[turn.labelLine]?.text.trim() ?? '');
  if (!isFirst || text !== '') drafts.push({ kind: 'page', label: turn.label, text, at: null });
  for (const i of turn.headers) furniture(i);
  return drafts;
}
