import { numberAt } from '../number-at.ts';
import type { MarkKind } from '../../filing/block.ts';
import type { DraftMark, TextDraft } from './draft.ts';
import { localName, type LinkList } from './link-list.ts';
import { STYLE } from './tag-table.ts';

const KINDS: readonly { readonly bit: number; readonly kind: MarkKind }[] = [
  { bit: STYLE.bold, kind: 'bold' },
  { bit: STYLE.italic, kind: 'italic' },
  { bit: STYLE.underline, kind: 'underline' },
  { bit: STYLE.superscript, kind: 'superscript' },
  { bit: STYLE.subscript, kind: 'subscript' },
];

const NONE: readonly DraftMark[] = [];

/** Turns runs into marks, and connects links with the places in the same document that they lead to. */
export class MarkWriter {
  readonly #links: LinkList;
  readonly #wanted: ReadonlySet<string>;
  readonly #places = new Map<string, number>();
  readonly #local: DraftMark[] = [];

  constructor(links: LinkList) {
    this.#links = links;
    this.#wanted = links.localNames();
  }

  /** The draft's marks, ordered by start, its text standing at `base`. */
  marksOf(draft: TextDraft, base: number): readonly DraftMark[] {
    const { runs, text } = draft;
    let styles = 0;
    let links = 0;
    for (let i = 0; i + 2 < runs.length; i += 3) {
      styles |= numberAt(runs, i + 1);
      links |= numberAt(runs, i + 2);
    }
    if ((styles | links) === 0 && draft.breaks === null) return NONE;
    const marks: DraftMark[] = [];
    for (const { bit, kind } of KINDS) {
      if ((styles & bit) === 0) continue;
      let open: DraftMark | null = null;
      for (let i = 0; i + 2 < runs.length; i += 3) {
        const isSet = (numberAt(runs, i + 1) & bit) !== 0;
        const start = numberAt(runs, i);
        const end = runs[i + 3] ?? text.length;
        if (!isSet) open = null;
        else if (open !== null) open.end = base + end;
        else {
          open = { kind, start: base + start, end: base + end };
          marks.push(open);
        }
      }
    }
    if (links !== 0) this.#addLinks(marks, draft, base);
    for (const at of draft.breaks ?? [])
      marks.push({ kind: 'line-break', start: base + at, end: base + at + 1 });
    return trimMarks(marks, text, base);
  }

  /** Remembers that the names among these that links lead to stand at `offset`, and gives them as a block's property. */
  anchorsAt(names: readonly string[] | null, offset: number): { anchors?: readonly string[] } {
    if (names === null) return {};
    const wanted = [...new Set(names)].filter((name) => this.#wanted.has(name));
    if (wanted.length === 0) return {};
    for (const name of wanted) if (!this.#places.has(name)) this.#places.set(name, offset);
    return { anchors: wanted };
  }

  /** Whether all of the draft is one link to a place further down: an entry of a table of contents. */
  leadsDown(draft: TextDraft): boolean {
    const { runs, text } = draft;
    for (let i = 0; i + 2 < runs.length; i += 3) {
      const address = this.#links.address(numberAt(runs, i + 2));
      if (address === '') {
        if (text.slice(runs[i], runs[i + 3]).trim() !== '') return false;
      } else if (!address.startsWith('#') || this.#places.has(localName(address))) return false;
    }
    return runs.length > 0;
  }

  /** Fills in the targets of all links into the same document. */
  connect(): void {
    for (const mark of this.#local) {
      const target = this.#places.get(localName(`${mark.href}`));
      if (target !== undefined) mark.target = target;
    }
  }

  #addLinks(marks: DraftMark[], draft: TextDraft, base: number): void {
    const { runs, text } = draft;
    let open: DraftMark | null = null;
    let openLink = 0;
    for (let i = 0; i + 2 < runs.length; i += 3) {
      const link = numberAt(runs, i + 2);
      const end = base + (runs[i + 3] ?? text.length);
      if (link !== 0 && link === openLink && open !== null) open.end = end;
      else if (link !== 0) {
        const href = this.#links.address(link);
        open = { kind: 'link', start: base + numberAt(runs, i), end, href };
        marks.push(open);
        if (href.startsWith('#')) this.#local.push(open);
      }
      openLink = link;
    }
  }
}

/** Marks without the spaces at their ends, in order. */
function trimMarks(marks: DraftMark[], text: string, base: number): DraftMark[] {
  if (marks.length === 0) return marks;
  let count = 0;
  for (const mark of marks) {
    if (mark.kind !== 'line-break') {
      while (mark.start < mark.end && text.charCodeAt(mark.start - base) === 32) mark.start++;
      while (mark.end > mark.start && text.charCodeAt(mark.end - 1 - base) === 32) mark.end--;
    }
    if (mark.end > mark.start) marks[count++] = mark;
  }
  const kept = marks.slice(0, count);
  return kept.length > 1 ? kept.sort((a, b) => a.start - b.start || b.end - a.end) : kept;
}
