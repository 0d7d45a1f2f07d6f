import type { Section } from '../../filing/section.ts';
import { buildOutline, type Opening } from './build-outline.ts';
import { doubtLengths } from './doubt-lengths.ts';
import { detectForm } from './detect-form.ts';
import { coverEnd, findChapters, isChapter, type Chapters } from './find-chapters.ts';
import { findHeadings, isBackMatter, isTopTitle, type Heading } from './find-headings.ts';
import { findLandmarks, findSignatures, type Landmark } from './find-landmarks.ts';
import { findPlainContents } from './find-plain-contents.ts';
import { schemesOf } from './form-scheme.ts';
import { openItems } from './open-items.ts';
import { pickItems } from './pick-items.ts';
import { readLines, type Content, type Line } from './read-lines.ts';
import type { TextSpan } from '../../filing/span.ts';

const RANK = { top: 1, chapter: 9, heading: 10, cover: 30 } as const;

/** An opening with the offset behind its own title lines, within which no further heading is looked for. */
export interface TitledOpening extends Opening {
  readonly titleEnd: number;
}

function fromLandmark(landmark: Landmark): TitledOpening {
  return { ...landmark, number: null, rank: RANK.top, titleEnd: landmark.start + 60 };
}

/** Signatures between items, as where the exhibits follow them: one more section of the part they stand in. */
function signedEarly(
  content: Content,
  lines: readonly Line[],
  bodies: readonly TitledOpening[],
): TitledOpening[] {
  const [first] = bodies;
  const signed = first ? findSignatures(content, lines, first.start) : null;
  const before = bodies.findLast((body) => signed !== null && body.start < signed.start);
  return signed && before ? [{ ...fromLandmark(signed), rank: Math.floor(before.rank) }] : [];
}

function fromHeading(heading: Heading, chapters: Chapters | null, signedAt: number): Opening {
  const chapter = chapters !== null && isChapter(heading, chapters);
  const closing = heading.start > signedAt && isBackMatter(heading.text);
  return {
    kind: 'heading',
    start: heading.start,
    label: heading.text,
    number: null,
    title: null,
    confidence: heading.confidence,
    rank: closing ? RANK.top : chapter ? RANK.chapter : RANK.heading + heading.depth,
    ...(heading.text === '' ? { closes: true as const, rank: RANK.heading } : {}),
  };
}

function contentsOpenings(spans: readonly TextSpan[]): TitledOpening[] {
  return spans.flatMap(({ start, end }) => [
    {
      kind: 'contents',
      start,
      label: 'Contents',
      number: null,
      title: null,
      confidence: 0.9,
      rank: RANK.top,
      titleEnd: end,
    } as const,
    {
      kind: 'contents',
      start: end,
      label: '',
      number: null,
      title: null,
      confidence: 1,
      rank: RANK.top,
      titleEnd: end,
      closes: true,
    } as const,
  ]);
}

/** Headings between the openings, none within a title, a table of contents or the cover. */
function headingsBetween(
  content: Content,
  openings: readonly TitledOpening[],
  from: number,
): Heading[] {
  const found: Heading[] = [];
  let next = 0;
  let titleEnd = from;
  for (const heading of findHeadings(content, from)) {
    for (let o = openings[next]; o && o.start <= heading.start; o = openings[++next])
      titleEnd = Math.max(titleEnd, o.titleEnd);
    if (heading.start >= titleEnd) found.push(heading);
  }
  return found;
}

/**
 * Where headings begin to count: behind the cover. A prospectus without contents has chapters before its first opening;
 * of a text without any, the cover ends with what covers ask for.
 */
function startOfBody(
  content: Content,
  openings: readonly TitledOpening[],
  chaptered: boolean,
): number {
  const [opening] = openings;
  if (!opening) return coverEnd(content);
  if (!chaptered || opening.kind === 'contents') return opening.start;
  const first = findHeadings(content, 0).find((heading) => isTopTitle(heading.text));
  return Math.min(opening.start, first?.start ?? opening.start);
}

function withCover(openings: readonly Opening[], isForm: boolean): Opening[] {
  const first = openings[0];
  if (!isForm || !first || first.start === 0) return [...openings];
  const cover = {
    kind: 'cover',
    start: 0,
    label: 'Cover',
    number: null,
    title: null,
    confidence: 0.95,
    rank: RANK.cover,
  } as const;
  return [cover, ...openings];
}

/**
 * The outline of one document: cover, contents, parts, items, signatures, exhibit index, exhibits in the same text, and
 * the headings within. `form` is the EDGAR document type; null derives it from the cover. One pass over the blocks for
 * lines, one for headings; time grows linearly with the text.
 */
export function splitSections(content: Content, form: string | null): Section[] {
  const name = form ?? detectForm(content.text);
  const isForm = name !== null && !/^(?:EX|GRAPHIC|CORRESP|UPLOAD|COVER|LETTER)/i.test(name);
  const schemes = schemesOf(name);
  const lines = isForm ? readLines(content) : [];
  const picked = pickItems(content, lines, schemes);
  const items = picked ? openItems(picked) : [];
  const bodies = items.filter((o) => o.kind === 'item');
  const last = bodies.at(-1);
  const behind = picked?.indexed ? content.text.length / 2 : (last?.start ?? 0);
  const closing =
    isForm && last ? findLandmarks(content, lines, behind, picked?.scheme.ordered === false) : [];
  // the heading of an item "Exhibits" is no exhibit index besides
  const landmarks = closing.filter(
    (l) => !bodies.some((b) => b.start === l.start || (b.start < l.start && l.start < b.titleEnd)),
  );
  const firstItem = items[0]?.start ?? content.text.length;
  const regions =
    picked && picked.contents.length > 0
      ? picked.contents.filter((r) => r.start < firstItem || picked.indexed)
      : findPlainContents(content, lines, firstItem);
  const isSigned = landmarks.some((l) => l.kind === 'signatures');
  const early =
    !isSigned && picked?.scheme.ordered && !picked.indexed
      ? signedEarly(content, lines, bodies)
      : [];
  const openings = [
    ...contentsOpenings(regions),
    ...items,
    ...early,
    ...landmarks.map(fromLandmark),
  ].sort((a, b) => a.start - b.start || a.rank - b.rank);
  const chaptered =
    isForm && (items.length === 0 || picked?.scheme.name === 'registration statement');
  const summary = bodies.find((o) => o.number === '16' && /summary/i.test(o.title ?? ''));
  const signed = landmarks.find((l) => l.kind === 'signatures')?.start ?? Infinity;
  const signedAt = Math.min(signed, summary?.start ?? Infinity);
  const bodyStart = isForm ? startOfBody(content, openings, chaptered) : 0;
  const found = headingsBetween(content, openings, bodyStart);
  const chapters = chaptered ? findChapters(content, regions, found) : null;
  const headings = found.map((h) => fromHeading(h, chapters, signedAt));
  const all = [...openings, ...headings].sort((a, b) => a.start - b.start || a.rank - b.rank);
  const covered = bodyStart > 0 || openings.length > 0 || all.some((o) => o.rank === RANK.chapter);
  const sections = buildOutline(withCover(all, isForm && covered), content.text.length);
  return picked ? doubtLengths(content, picked.scheme, sections) : sections;
}
