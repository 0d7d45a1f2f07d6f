import {
  joinDrafts,
  type BreakDraft,
  type Draft,
  type TableDraft,
  type TextDraft,
} from './draft.ts';
import { joinTables } from './join-tables.ts';
import { lonePageNumber, pageNumberWithin } from './page-labels.ts';
import { lineOf, PageZones } from './page-zones.ts';
import { continuesSentence, isCutShort } from './sentence-joins.ts';

/** Most lines of headers, footers and rules before one page's end. */
const LONGEST_ZONE = 12;
const CONTINUED = /[\s(—–-]cont(?:inued|['’]?d)\W*$/i;

/** A furniture line as a paragraph, a little table's cells in one line. */
function toFurniture(draft: Draft | undefined): TextDraft | null {
  const line = lineOf(draft);
  if (draft === undefined || line === null) return null;
  if (draft.kind === 'text') {
    draft.furniture = true;
    return draft;
  }
  return furnitureLine(line, draft.kind === 'table' ? draft.anchors : null);
}

function furnitureLine(line: string, anchors: string[] | null): TextDraft {
  return {
    kind: 'text',
    text: line,
    runs: [0, 0, 0],
    breaks: null,
    align: 'none',
    level: 0,
    size: 0,
    list: null,
    anchors,
    furniture: true,
    start: 0,
  };
}

/** Puts page ends and what the paper repeats around them behind the sentence that they cut. */
export class PageFlow {
  readonly #drafts: readonly Draft[];
  readonly #zones: PageZones;
  readonly #out: Draft[] = [];
  /** Furniture and page ends that wait until the paragraph they cut is complete. */
  #waiting: Draft[] = [];
  /** The number printed at the top of the page being read. */
  #topLabel: string | null = null;
  readonly #ends: readonly number[];
  /** Place in `#ends` of the first page's end not yet passed. */
  #nextEnd = 0;

  constructor(drafts: readonly Draft[]) {
    this.#drafts = drafts;
    this.#zones = new PageZones(drafts);
    this.#ends = [...this.#zones.ends].sort((a, b) => a - b);
  }

  run(): Draft[] {
    const drafts = this.#drafts;
    let free = 0;
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i];
      if (i < free || draft === undefined) continue;
      free = this.#zoneEnd(i);
      if (free > i) this.#readZone(i, free);
      else this.#take(draft, i);
    }
    this.#flush();
    return this.#out;
  }

  #take(draft: Draft, index: number): void {
    const last = this.#out.at(-1);
    if (
      this.#waiting.length > 0 &&
      draft.kind === 'text' &&
      last?.kind === 'text' &&
      !draft.furniture
    ) {
      if (continuesSentence(last, draft)) {
        const at = last.text.length;
        joinDrafts(last, draft, false);
        for (const waiting of this.#waiting)
          if (waiting.kind === 'break' && waiting.cuts === null)
            waiting.cuts = { draft: last, at: Math.min(at + 1, last.text.length) };
        return;
      }
    }
    if (draft.kind === 'table' && last?.kind === 'table' && this.#joinTables(last, draft)) return;
    this.#flush();
    if (draft.kind === 'text' && this.#zones.isStrayContentsLink(index)) draft.furniture = true;
    this.#out.push(draft);
  }

  /** Makes one of a table that a page's end cuts; false where they are two. */
  #joinTables(before: TableDraft, after: TableDraft): boolean {
    const isTurned = this.#waiting.some((waiting) => waiting.kind === 'break');
    const at = before.rows.length;
    const repeated = isTurned ? joinTables(before, after) : null;
    if (repeated === null) return false;
    for (const waiting of this.#waiting)
      if (waiting.kind === 'break' && waiting.cuts === null) waiting.cuts = { draft: before, at };
    for (const line of repeated) this.#waiting.push(furnitureLine(line, null));
    return true;
  }

  #flush(): void {
    for (const draft of this.#waiting) this.#out.push(draft);
    this.#waiting = [];
  }

  /** Index behind the run of furniture, rules and page ends that starts at `start`; `start` when there is none. */
  #zoneEnd(start: number): number {
    if (!this.#isEndWithin(start)) return start;
    let at = start;
    while (at - start < LONGEST_ZONE && this.#isBefore(at)) at++;
    if (!this.#zones.ends.has(at)) return start;
    at++;
    while (at < this.#drafts.length && this.#isAfter(at, start)) at++;
    return at;
  }

  /** Whether a page ends within reach, so that looking for furniture is worth while. Must be asked in order. */
  #isEndWithin(start: number): boolean {
    while ((this.#ends[this.#nextEnd] ?? Infinity) < start) this.#nextEnd++;
    return (this.#ends[this.#nextEnd] ?? Infinity) <= start + LONGEST_ZONE;
  }

  #isBefore(index: number): boolean {
    if (this.#zones.ends.has(index)) return false;
    const kind = this.#drafts[index]?.kind;
    return kind === 'rule' || this.#zones.isFurniture(index, 'before');
  }

  #isAfter(index: number, start: number): boolean {
    if (this.#zones.ends.has(index)) return true;
    if (this.#drafts[index]?.kind === 'rule') return true;
    if (this.#isContinued(index, start)) return true;
    if (!this.#zones.isFurniture(index, 'after')) return false;
    if (lonePageNumber(lineOf(this.#drafts[index]) ?? '') !== null) return true;
    // The first of repeated headings is a real one, unless it cuts a sentence.
    if (!this.#zones.isFirst(index, 'after')) return true;
    return this.#isCut(start) && !this.#zones.isNewItem(index);
  }

  /** Whether the text before the page's end at `start` stops within a sentence. */
  #isCut(start: number): boolean {
    const before = this.#drafts[start - 1];
    return before?.kind === 'text' && isCutShort(before.text);
  }

  /** "Item 7. Management’s Discussion (continued)" above the rest of a sentence. */
  #isContinued(index: number, start: number): boolean {
    const line = lineOf(this.#drafts[index]);
    return line !== null && CONTINUED.test(line) && this.#isCut(start);
  }

  #readZone(from: number, to: number): void {
    const page: BreakDraft = { kind: 'break', text: '', label: null, anchors: null, cuts: null };
    let top: string | null = null;
    let hasEnded = false;
    for (let i = from; i < to; i++) {
      const line = toFurniture(this.#drafts[i]);
      const isEnd = this.#zones.ends.has(i);
      const lone = line === null ? null : lonePageNumber(line.text);
      if (line !== null && lone !== null && page.text === '') {
        page.text = line.text;
        page.anchors = line.anchors;
        if (hasEnded) top = lone;
        else page.label = lone;
      }
      if (isEnd && !hasEnded) {
        this.#waiting.push(page);
        hasEnded = true;
      }
      if (line === null || page.text === line.text) continue;
      if (hasEnded) top ??= pageNumberWithin(line.text);
      else page.label ??= pageNumberWithin(line.text);
      this.#waiting.push(line);
    }
    page.label ??= this.#topLabel;
    this.#topLabel = top;
  }
}
