import type { Section, SectionKind } from '../../filing/section.ts';

/** A section before the outline is built: where it begins and how deep it ranks, not yet where it ends. */
export interface Opening {
  readonly kind: SectionKind;
  readonly start: number;
  readonly label: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly confidence: number;
  /** Depth of nesting: a section ends where the next of the same or a lower rank begins. */
  readonly rank: number;
  /** Set for an end mark: it closes all of its rank and above and opens nothing. */
  readonly closes?: true;
}

type Draft = { -readonly [K in keyof Section]: Section[K] };

/** Nests openings, ordered by start, into sections; the last of each rank ends with the text. One pass. */
export function buildOutline(openings: readonly Opening[], textLength: number): Section[] {
  const sections: Draft[] = [];
  const open: { section: Draft; rank: number }[] = [];
  for (const opening of openings) {
    for (let top = open.at(-1); top && top.rank >= opening.rank; top = open.at(-1)) {
      top.section.end = opening.start;
      open.pop();
    }
    if (opening.closes) continue;
    const parent = open.at(-1)?.section ?? null;
    const section: Draft = {
      id: `s${sections.length + 1}`,
      kind: opening.kind,
      label: opening.label,
      number: opening.number,
      title: opening.title,
      level: open.length + 1,
      parent: parent?.id ?? null,
      confidence: Math.round(opening.confidence * 100) / 100,
      start: opening.start,
      end: textLength,
    };
    sections.push(section);
    open.push({ section, rank: opening.rank });
  }
  return sections;
}
