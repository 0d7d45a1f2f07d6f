import type { TextSpan } from '../../filing/span.ts';
import { type Candidate, titleLetters } from './candidate.ts';
import { isPaged } from './candidate.ts';
import type { ContentsRegion } from './find-contents.ts';
import { findPlainContents } from './find-plain-contents.ts';
import { lettersOf } from './match-title.ts';
import { standsOut, type Content, type Line } from './read-lines.ts';

/** Finds the headings in the text under which a row of the contents or of an index may have its body. */
export interface TitleFinder {
  /** Where tables of contents and indexes stand. */
  readonly listings: readonly TextSpan[];
  /** Whether a table of contents or an index stands at the offset. */
  isListed(at: number): boolean;
  /**
   * The likeliest heading between two offsets for the row's item, by the form's titles or the row's own words; each
   * heading is given once.
   */
  find(row: Candidate | null, index: number, from: number, to: number): Candidate | null;
}

const LONGEST = 160;
const BODY = 400;

/**
 * Whether a heading can be the one that a row means: a title that several items had in different years, such as
 * "Exhibits", must begin as the row does.
 */
export function agrees(row: Candidate | null, title: Candidate): boolean {
  if (!row?.title || title.readings.length < 2) return true;
  const letters = lettersOf(row.title);
  return letters === '' || titleLetters(title).slice(0, 4) === letters.slice(0, 4);
}

function inside(regions: readonly { start: number; end: number }[], at: number): boolean {
  return regions.some((region) => at >= region.start && at < region.end);
}

/** Lines that stand out as titles, by their letters. */
function linesByLetters(
  content: Content,
  lines: readonly Line[],
  isListed: (at: number) => boolean,
): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.end - line.head > LONGEST || line.shape === 'row' || isListed(line.start)) continue;
    if (content.blocks[line.block]?.furniture === true) continue;
    const text = content.text.slice(line.head, line.end);
    const letters = lettersOf(text);
    if (letters.length < 5 || isPaged(text) || !standsOut(content, line)) continue;
    const same = found.get(letters);
    if (same) same.push(line);
    else found.set(letters, [line]);
  }
  return found;
}

function fromLine(row: Candidate, line: Line): Candidate {
  const { start, end } = line;
  return { ...row, kind: 'title', start, end, style: 'heading', paged: false, extra: [] };
}

/** Prepares a finder over the title candidates of a text; the lines are indexed at the first search. */
export function createTitleFinder(
  content: Content,
  lines: readonly Line[],
  titles: readonly Candidate[],
  contents: readonly ContentsRegion[],
): TitleFinder {
  const listings = [...contents, ...findPlainContents(content, lines, content.text.length)];
  const isListed = (at: number): boolean => inside(listings, at);
  const usable = titles.filter((t) => !t.paged && !t.continued && !isListed(t.start));
  let byLetters: ReadonlyMap<string, readonly Line[]> | null = null;
  const taken = new Set<number>();
  const bodyOf = (candidate: Candidate): number => {
    const next = usable.find((t) => t.start > candidate.start);
    return (next?.start ?? content.text.length) - candidate.end;
  };
  return {
    listings,
    isListed,
    find(row, index, from, to) {
      const fits = (at: number): boolean => at >= from && at < to && !taken.has(at);
      const named = usable.filter(
        (t) =>
          fits(t.start) &&
          agrees(row, t) &&
          t.readings.some((r) => r.index === index && r.likeness >= 0.8),
      );
      const words = row?.title ? lettersOf(row.title.replace(/^[\d,\s]+/, '')) : '';
      if (row && words.length >= 5) {
        byLetters ??= linesByLetters(content, lines, isListed);
        for (const line of byLetters.get(words) ?? [])
          if (fits(line.start) && !named.some((n) => n.start === line.start))
            named.push(fromLine(row, line));
      }
      named.sort((a, b) => a.start - b.start);
      const found = named.find((n) => bodyOf(n) >= BODY) ?? named[0] ?? null;
      if (found) taken.add(found.start);
      return found;
    },
  };
}
