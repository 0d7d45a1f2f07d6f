import { numberAt } from '../number-at.ts';
import type { Draft, TableDraft, TextDraft } from './draft.ts';
import {
  furnitureKey,
  isAnswer,
  isContentsLink,
  lonePageNumber,
  ordinalOf,
} from './page-labels.ts';
import { opensItem } from '../opens-item.ts';
import { cellText } from './table-columns.ts';

const LONGEST_LINE = 160;
/** How far from a page's end running headers and footers are looked for, in drafts. */
const REACH = 4;

/** The text of a draft that could be a running header or footer; null for all others. */
export function lineOf(draft: Draft | undefined): string | null {
  if (draft === undefined) return null;
  if (draft.kind === 'text') {
    const isBulleted = draft.list !== null && draft.list.marker !== null;
    return draft.text.length <= LONGEST_LINE && !isBulleted ? draft.text : null;
  }
  return draft.kind === 'table' ? lineOfTable(draft) : null;
}

function lineOfTable(table: TableDraft): string | null {
  if (table.rows.length > 2) return null;
  let line = '';
  for (const row of table.rows)
    for (const cell of row.cells) {
      const text = cellText(cell);
      if (text !== '') line += (line === '' ? '' : ' ') + text;
      if (line.length > LONGEST_LINE) return null;
    }
  return line === '' ? null : line;
}

/** Whether a link takes up all of the line. */
function isAllLink(draft: TextDraft): boolean {
  for (let i = 0; i + 2 < draft.runs.length; i += 3) {
    if (numberAt(draft.runs, i + 2) !== 0) continue;
    const end = draft.runs[i + 3] ?? draft.text.length;
    if (draft.text.slice(draft.runs[i], end).trim() !== '') return false;
  }
  return draft.runs.length > 0;
}

/** Finds where pages end, and which lines around those places the paper repeats. */
export class PageZones {
  /** Indices of drafts at which a page ends: forced breaks, or the page number that stands for one. */
  readonly ends = new Set<number>();
  readonly #drafts: readonly Draft[];
  readonly #keys = new Map<string, number>();
  readonly #first = new Map<string, number>();
  #items: Map<string, number> | null = null;

  constructor(drafts: readonly Draft[]) {
    this.#drafts = drafts;
    this.#findForcedBreaks();
    this.#findNumberedEnds();
    this.#countKeys();
  }

  /** Whether the draft at `index`, beside a page's end, is a line that the paper repeats. */
  isFurniture(index: number, side: 'before' | 'after'): boolean {
    const draft = this.#drafts[index];
    const line = lineOf(draft);
    if (line === null || draft === undefined) return false;
    if (lonePageNumber(line) !== null) return true;
    if (isContentsLink(line) && draft.kind === 'text' && isAllLink(draft)) return true;
    return !isAnswer(line) && this.#repeats(line, side) >= (this.ends.size >= 6 ? 3 : 2);
  }

  /** Whether the line at `index` is the first of its kind: a heading that later pages repeat. */
  isFirst(index: number, side: 'before' | 'after'): boolean {
    const line = lineOf(this.#drafts[index]);
    return line !== null && this.#first.get(side + furnitureKey(line)) === index;
  }

  /** Whether the draft names an item or a part that no line before it names alike: a heading, though pages repeat it. */
  isNewItem(index: number): boolean {
    const line = lineOf(this.#drafts[index]);
    if (line === null || !opensItem(line, '')) return false;
    this.#items ??= this.#findItems();
    return this.#items.get(furnitureKey(line)) === index;
  }

  /** The first line that names each item, by its words. */
  #findItems(): Map<string, number> {
    const found = new Map<string, number>();
    for (const [index, draft] of this.#drafts.entries()) {
      const line = lineOf(draft);
      if (line === null || !opensItem(line, '')) continue;
      const key = furnitureKey(line);
      if (!found.has(key)) found.set(key, index);
    }
    return found;
  }

  /** Whether the draft is the contents link of a page, wherever it stands. */
  isStrayContentsLink(index: number): boolean {
    const draft = this.#drafts[index];
    return draft?.kind === 'text' && isContentsLink(draft.text) && isAllLink(draft);
  }

  #repeats(line: string, side: 'before' | 'after'): number {
    const key = furnitureKey(line);
    return key.replace(/[#\s]/g, '').length < 3 ? 0 : (this.#keys.get(side + key) ?? 0);
  }

  #findForcedBreaks(): void {
    for (let index = 0; index < this.#drafts.length; index++)
      if (this.#drafts[index]?.kind === 'break') this.ends.add(index);
  }

  /** Page numbers beside a rule, and page numbers that count up, where nothing else tells the page's end. */
  #findNumberedEnds(): void {
    const lone: { index: number; prefix: string; number: number; at: number }[] = [];
    let at = 0;
    for (let index = 0; index < this.#drafts.length; index++) {
      const draft = this.#drafts[index];
      at += draft?.kind === 'text' ? draft.text.length : 200;
      const line = draft?.kind === 'text' ? lineOf(draft) : null;
      const label = line === null ? null : lonePageNumber(line);
      if (label === null) continue;
      if (this.#isBesideRule(index) && /\d/.test(label)) this.#addEnd(index);
      const ordinal = ordinalOf(label);
      if (ordinal !== null) lone.push({ index, ...ordinal, at });
    }
    for (const [i, one] of lone.entries()) {
      const next = lone[i + 1];
      if (next === undefined) break;
      const follows = one.prefix === next.prefix && next.number === one.number + 1;
      const isLast = next.index === this.#drafts.length - 1;
      if (!follows || (next.at - one.at <= 400 && !isLast)) continue;
      this.#addEnd(one.index);
      this.#addEnd(next.index);
    }
  }

  /** Takes a page number for a page's end, unless a forced break beside it is. */
  #addEnd(index: number): void {
    if (!this.#isNearBreak(index)) this.ends.add(index);
  }

  #isNearBreak(index: number): boolean {
    for (let i = index - REACH; i <= index + REACH; i++)
      if (this.#drafts[i]?.kind === 'break') return true;
    return false;
  }

  #isBesideRule(index: number): boolean {
    return this.#drafts[index - 1]?.kind === 'rule' || this.#drafts[index + 1]?.kind === 'rule';
  }

  #countKeys(): void {
    for (const end of this.ends) {
      this.#countSide(end, -1, 'before');
      this.#countSide(end, 1, 'after');
    }
  }

  #countSide(end: number, step: 1 | -1, side: 'before' | 'after'): void {
    const seen = new Set<string>();
    let lines = 0;
    for (let i = end + step; lines < REACH && Math.abs(i - end) <= REACH * 2; i += step) {
      const draft = this.#drafts[i];
      if (draft === undefined || this.ends.has(i)) return;
      if (draft.kind === 'rule' || draft.kind === 'image') continue;
      const line = lineOf(draft);
      if (line === null) return;
      lines++;
      // A contents heading shares its words with the links that lead back to it.
      const isLink = isContentsLink(line) && draft.kind === 'text' && isAllLink(draft);
      const key = side + furnitureKey(line);
      if (isLink || seen.has(key)) continue;
      seen.add(key);
      if (!this.#first.has(key)) this.#first.set(key, i);
      this.#keys.set(key, (this.#keys.get(key) ?? 0) + 1);
    }
  }
}
