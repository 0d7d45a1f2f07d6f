import { numberAt } from '../number-at.ts';
import type { Block, Mark } from '../../filing/block.ts';
import type { DeclaredAlign } from './css-style.ts';

/** Links of one document by number; 0 means no link. */
export type LinkNumber = number;

/** The depth of a list item without a list element around it, until its neighbours are known. */
export const UNSETTLED = -1;

/** A paragraph, heading or list item before it is known which of them it is. */
export interface TextDraft {
  kind: 'text';
  text: string;
  /** Runs as triples: start in `text`, bits of `STYLE`, link number. A run ends where the next starts. */
  runs: number[];
  /** Offsets of the spaces that stood as forced line breaks. */
  breaks: number[] | null;
  align: DeclaredAlign;
  /** Level of the h1–h6 element around it; 0 when there is none. */
  level: number;
  /** Font size in points of its first run; 0 where unknown. */
  size: number;
  list: { marker: string | null; depth: number } | null;
  anchors: string[] | null;
  furniture: boolean;
  /** Offset in the canonical text, once written. */
  start: number;
}

/** Where the source forces a new page, or marks its end. */
export interface BreakDraft {
  kind: 'break';
  /** The printed page number as it stands, and as a label; filled in when the pages are settled. */
  text: string;
  label: string | null;
  anchors: string[] | null;
  /** The paragraph that runs over the page, and where in it the page turns; of a table, before which of its rows. */
  cuts: { draft: TextDraft | TableDraft; at: number } | null;
}

/** A line drawn across the page. */
export interface RuleDraft {
  kind: 'rule';
}

/** A picture, by the name that the page gives for it. */
export interface ImageDraft {
  kind: 'image';
  source: string;
  alt: string;
  anchors: string[] | null;
}

/** A cell of a table that may yet turn out to be layout. */
export interface CellDraft {
  drafts: Draft[];
  colSpan: number;
  rowSpan: number;
  header: boolean;
  align: DeclaredAlign;
  /** Leftmost grid column; known once the table is complete. */
  column: number;
}

/** A row of a table as the page has it. */
export interface RowDraft {
  readonly cells: CellDraft[];
  header: boolean;
}

/** A data table. */
export interface TableDraft {
  kind: 'table';
  rows: RowDraft[];
  caption: TextDraft | null;
  anchors: string[] | null;
  furniture: boolean;
  /** Columns of the source's grid, once asked for. */
  width?: number;
  /** Offsets of the rows in the canonical text, once written. */
  starts?: number[];
}

/** Blocks made elsewhere, over a text of their own. */
export interface ReadyDraft {
  kind: 'ready';
  text: string;
  blocks: readonly Block[];
  anchors: string[] | null;
}

/** A block before it is known where in the text it stands. */
export type Draft = TextDraft | BreakDraft | RuleDraft | ImageDraft | TableDraft | ReadyDraft;

/** A mark whose link target is filled in once the whole document is written. */
export type DraftMark = { -readonly [K in keyof Mark]: Mark[K] };

/** Joins two drafts of text into the first, with a space between. */
export function joinDrafts(first: TextDraft, second: TextDraft, isLineBreak: boolean): void {
  const gap = first.text === '' || second.text === '' ? '' : ' ';
  const shift = first.text.length + gap.length;
  if (gap !== '' && isLineBreak) (first.breaks ??= []).push(first.text.length);
  first.text += gap + second.text;
  const { runs } = second;
  for (let i = 0; i + 2 < runs.length; i += 3)
    first.runs.push(numberAt(runs, i) + shift, numberAt(runs, i + 1), numberAt(runs, i + 2));
  if (second.breaks !== null)
    first.breaks = [...(first.breaks ?? []), ...second.breaks.map((at) => at + shift)];
  if (second.anchors !== null) first.anchors = [...(first.anchors ?? []), ...second.anchors];
}

/** Takes the first `length` characters off a draft, and the white space after them. */
export function dropPrefix(draft: TextDraft, length: number): void {
  let cut = length;
  while (draft.text.charCodeAt(cut) === 32) cut++;
  draft.text = draft.text.slice(cut);
  const runs: number[] = [];
  const old = draft.runs;
  for (let i = 0; i + 2 < old.length; i += 3) {
    const next = old[i + 3] ?? Number.MAX_SAFE_INTEGER;
    if (next > cut)
      runs.push(Math.max(0, numberAt(old, i) - cut), numberAt(old, i + 1), numberAt(old, i + 2));
  }
  draft.runs = runs;
  if (draft.breaks !== null)
    draft.breaks = draft.breaks.filter((at) => at >= cut).map((at) => at - cut);
}

/** The bits of `STYLE` that hold for every letter or figure of the draft. */
export function commonStyle(draft: TextDraft): number {
  let common = -1;
  const { runs, text } = draft;
  for (let i = 0; i + 2 < runs.length; i += 3) {
    const start = numberAt(runs, i);
    const end = runs[i + 3] ?? text.length;
    if (common !== -1 && (numberAt(runs, i + 1) & common) === common) continue;
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) common &= numberAt(runs, i + 1);
    if (common === 0) break;
  }
  return common === -1 ? 0 : common;
}
