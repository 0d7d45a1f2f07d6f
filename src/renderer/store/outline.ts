import type { Section } from '../../core/filing/section.ts';
import type { DocumentHead, Findings } from '../../ipc/contract.ts';
import type { PassageSpan } from './passage-span.ts';

/** How many of each kind begin in a place. */
export interface Counts {
  readonly metrics: number;
  readonly forward: number;
  readonly notes: number;
}

/** A line of the outline: a document (`section` null) or one of its sections. */
export interface OutlineLine extends PassageSpan {
  readonly section: Section | null;
  /** Depth, from 0 for a document. */
  readonly depth: number;
  readonly counts: Counts;
}

const NONE: Counts = { metrics: 0, forward: 0, notes: 0 };

/**
 * Tells the deepest section of the list that holds an offset; null when none does. Sections come in the order of the
 * text, parents first. Made once for a list, it answers thousands of times without looking at every section.
 */
export function sectionFinder(sections: readonly Section[]): (offset: number) => Section | null {
  let reached = 0;
  // How far the sections up to each one reach: behind it, none before can hold the offset either.
  const reach = sections.map((section) => (reached = Math.max(reached, section.end)));
  return (offset) => {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && (reach[i] ?? 0) > offset; i -= 1) {
      const section = sections[i];
      if (section && offset < section.end) return section;
    }
    return null;
  };
}

type SectionAt = ReturnType<typeof sectionFinder>;

function tally(
  starts: readonly number[],
  sectionAt: SectionAt,
): { readonly own: number; readonly by: ReadonlyMap<string, number> } {
  const by = new Map<string, number>();
  let own = 0;
  for (const start of starts) {
    const section = sectionAt(start);
    if (section) by.set(section.id, (by.get(section.id) ?? 0) + 1);
    else own += 1;
  }
  return { own, by };
}

/** How many sections each lies in, itself included: levels may leave steps out, an outline does not. */
function depthsOf(sections: readonly Section[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parent } of sections)
    depths.set(id, parent === null ? 1 : (depths.get(parent) ?? 0) + 1);
  return depths;
}

/**
 * The lines of the outline. Each passage is counted once, in the deepest section that holds its start, so that the
 * numbers of all lines add up to the numbers of the panels. Documents without text (graphics) have no line.
 */
export function outlineOf(
  documents: readonly DocumentHead[],
  findings: Findings | null,
  notes: readonly PassageSpan[],
): readonly OutlineLine[] {
  const startsIn = (spans: readonly PassageSpan[], id: string) =>
    spans.filter((span) => span.document === id).map((span) => span.start);
  return documents
    .filter((document) => document.chars > 0)
    .flatMap((document) => {
      const { id, sections, chars } = document;
      const sectionAt = sectionFinder(sections);
      const metrics = tally(startsIn(findings?.metrics ?? [], id), sectionAt);
      const forward = tally(startsIn(findings?.forwardLooking ?? [], id), sectionAt);
      const marks = tally(startsIn(notes, id), sectionAt);
      const top: OutlineLine = {
        document: id,
        section: null,
        depth: 0,
        start: 0,
        end: chars,
        counts: { metrics: metrics.own, forward: forward.own, notes: marks.own },
      };
      const depths = depthsOf(sections);
      const lines = sections.map((section): OutlineLine => ({
        document: id,
        section,
        depth: depths.get(section.id) ?? 1,
        start: section.start,
        end: section.end,
        counts: {
          metrics: metrics.by.get(section.id) ?? NONE.metrics,
          forward: forward.by.get(section.id) ?? NONE.forward,
          notes: marks.by.get(section.id) ?? NONE.notes,
        },
      }));
      return [top, ...lines];
    });
}
