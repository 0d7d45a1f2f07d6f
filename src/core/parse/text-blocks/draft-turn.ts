import type { Draft } from './draft.ts';
import type { PageTurn } from './page-turns.ts';
import type { SourceLine } from './source-line.ts';

/** What a page turn prints: footers, the break with its number, headers. A tag before all text prints nothing. */
export function draftTurn(turn: PageTurn, isFirst: boolean): Draft[] {
  const furniture = (line: SourceLine): Draft => ({ kind: 'furniture', text: line.text.trim() });
  const text = turn.labelLine === null ? '' : turn.labelLine.text.trim();
  const page: Draft = { kind: 'page', label: turn.label, text, at: null };
  return [
    ...turn.footers.map(furniture),
    ...(isFirst && text === '' ? [] : [page]),
    ...turn.headers.map(furniture),
  ];
}
