import type { TextSpan } from '../../filing/span.ts';
import { type Candidate, firstIndex } from './candidate.ts';
import { findFlowedContents } from './find-flowed-contents.ts';
import type { FormScheme } from './form-scheme.ts';
import { lettersOf } from './match-title.ts';
import type { Content, Line } from './read-lines.ts';

/** A stretch that lists the items instead of holding them: a table of contents or a cross-reference index. */
export interface ContentsRegion extends TextSpan {
  /** Candidates that stand in it. */
  readonly members: readonly Candidate[];
  /** Whether a line such as "Table of Contents" opens it. */
  readonly titled: boolean;
}

const CONTENTS_TITLES = new Set([
  'tableofcontents',
  'contents',
  'index',
  'tableofcontentsandcrossreferencesheet',
  'crossreferenceindex',
  'crossreferencesheet',
  'form10kcrossreferenceindex',
  'form10kcrossreferencesheet',
  'form10qcrossreferenceindex',
  'form10kindex',
  'form10qindex',
  'indextoform10k',
  'indextoform10q',
  'form10ktableofcontents',
  'form10qtableofcontents',
  'form20fcrossreferenceindex',
]);
/** First letters of the titles above. */
const MAY_BE_TITLE = /[tcif]/i;
const PAGE_AT_END =
  /(?:[\s.·…_]|\t)\(?(?:[A-Z]{1,2}-?)?\d{1,3}(?:\s*[,&–-]\s*\d{1,3})*\)?\s*$|\t[ivx]+\s*$/;
/** "Business (Item 1)" ends in no page. */
const ITEM_AT_END = /\bitems?\s+[\d.]+[A-C]?\W*$/i;
const BODY =
  /^\W*(?:none|not applicable|n\/a|no (?:change|report|matters)|reserved|omitted|incorporated|see |refer)|\bnone\.?\s*$|not applicable\.?\s*$|\b(?:incorporated (?:herein )?by reference|is set forth|is included|are included|is contained)\b/i;
/** "Signatures" as an entry of its own. */
const SIGNED_LAST = /^\W*signatures?\W*$/im;
const RESERVED = /^\W*(?:removed and )?reserved\W*$/i;
const REACH = 3000;
const MOST_UNPAGED = 700;
const FEW_ROWS = 400;

/** Whether the line is the title of a table of contents. */
export function isContentsTitle(content: Content, line: Line): boolean {
  if (line.end - line.head > 90 || !MAY_BE_TITLE.test(content.text.charAt(line.head))) return false;
  const letters = lettersOf(content.text.slice(line.head, line.end));
  return CONTENTS_TITLES.has(letters.replace(/page(no|number)?s?$/, ''));
}

function endsInPage(row: string): boolean {
  return PAGE_AT_END.test(row) && !ITEM_AT_END.test(row);
}

/** Whether the text between two rows could belong to a list of contents: rows with pages, few and short ones without. */
function listsOnly(content: Content, from: number, to: number): boolean {
  if (to - from > REACH) return false;
  let unpaged = 0;
  for (const piece of content.text.slice(from, to).split('\n')) {
    const text = piece.trim();
    if (text === '' || endsInPage(piece)) continue;
    unpaged += text.length;
    if (unpaged > MOST_UNPAGED) return false;
    if (piece.includes('\t')) continue;
    if (text.length > 130 || BODY.test(text) || (text.length > 70 && /[.;]$/.test(text)))
      return false;
  }
  return true;
}

interface Run {
  readonly members: Candidate[];
  lastIndex: number;
  lastPart: number;
}

/** The reading that follows the last one in the form's order; -1 when the order starts over. */
function nextIndex(candidate: Candidate, last: number): number {
  const later = candidate.readings.map((r) => r.index).filter((i) => i > last);
  return later.length > 0 ? Math.min(...later) : -1;
}

/** A row of a table may say "None" where others give a page. */
function isRow(content: Content, candidate: Candidate): boolean {
  return content.text.slice(candidate.start, candidate.end).includes('\t');
}

/** Whether the item is answered in its own line, as "Item 3. None." is; "[Reserved]" is a title in lists as well. */
function isAnswered({ title }: Candidate): boolean {
  return title !== null && BODY.test(title) && !RESERVED.test(title);
}

function joins(run: Run, candidate: Candidate, content: Content, ordered: boolean): boolean {
  const last = run.members.at(-1);
  if (!last) return true;
  if (last.style === 'run-in' || (!isRow(content, last) && isAnswered(last))) return false;
  if (!listsOnly(content, last.end, candidate.start)) return false;
  if (candidate.kind === 'part') return firstIndex(candidate) > run.lastPart;
  if (ordered) return nextIndex(candidate, run.lastIndex) >= 0;
  return !run.members.some((m) => firstIndex(m) === firstIndex(candidate));
}

function runsOf(candidates: readonly Candidate[], content: Content, scheme: FormScheme): Run[] {
  const runs: Run[] = [];
  // an 8-K has few items: its contents end with their page at the latest
  const turns = scheme.ordered
    ? []
    : content.blocks.filter((block) => block.kind === 'page-break').map((block) => block.start);
  let turn = 0;
  let run: Run | null = null;
  let part = -1;
  for (const [place, candidate] of candidates.entries()) {
    // "Part I, Item 1" may name its part in every entry
    if (candidate.kind === 'part' && candidates[place + 1]?.line === candidate.line) {
      part = firstIndex(candidate);
      continue;
    }
    if (candidate.style === 'mention' || (candidate.kind === 'title' && candidate.label === ''))
      continue;
    if (candidate.furniture && !candidate.paged) continue;
    const passed = turn;
    while ((turns[turn] ?? Infinity) < candidate.start) turn++;
    if (!run || turn > passed || !joins(run, candidate, content, scheme.ordered)) {
      run = { members: [], lastIndex: -1, lastPart: -1 };
      runs.push(run);
    }
    run.members.push(candidate);
    if (candidate.kind === 'part') run.lastPart = firstIndex(candidate);
    else {
      run.lastIndex = Math.max(run.lastIndex, nextIndex(candidate, run.lastIndex));
      run.lastPart = Math.max(run.lastPart, part);
    }
    part = -1;
  }
  return runs;
}

function numberOf(candidate: Candidate): string {
  return candidate.label.replace(/\(T\)$/, '');
}

function keyOf(candidate: Candidate): string {
  const reading = candidate.readings[0];
  return reading && reading.likeness >= 0.5 ? String(reading.index) : numberOf(candidate);
}

/** Whether all items are rows of one table, with nothing between them that could be a body. */
function isTabled(items: readonly Candidate[], content: Content, lines: readonly Line[]): boolean {
  const [head] = items;
  const first = head && lines[head.line];
  if (first?.shape !== 'row' || content.blocks[first.block]?.kind !== 'table') return false;
  return items.every((item) => lines[item.line]?.block === first.block);
}

/**
 * Where a list of items without pages ends: at the turn of the page, or where the first of them comes again. 0 where more
 * than entries follows the items, or where neither a contents title nor "Signatures" tells the list from headings.
 */
function bareListEnd(run: Run, titled: boolean, content: Content, again: number): number {
  const from = run.members.at(-1)?.end ?? 0;
  const turn = content.blocks.find((b) => b.kind === 'page-break' && b.start >= from);
  const to = Math.min(again, turn?.start ?? again);
  if (to - from > MOST_UNPAGED || !listsOnly(content, from, to)) return 0;
  return titled || SIGNED_LAST.test(content.text.slice(from, to)) ? to : 0;
}

function isListing(
  run: Run,
  { titled, bare }: { readonly titled: boolean; readonly bare: boolean },
  later: ReadonlySet<string>,
  content: Content,
  lines: readonly Line[],
  titles: ReadonlyMap<number, number>,
): boolean {
  const items = run.members.filter((c) => c.kind !== 'part');
  const count = items.length;
  if (count === 0) return false;
  const paged = items.filter((c) => c.paged).length / count;
  const linked = items.filter((c) => c.target !== null && c.target > c.end).length / count;
  const recurring =
    items.filter((c) => later.has(keyOf(c)) || later.has(numberOf(c))).length / count;
  if (count >= 3 && (paged >= 0.4 || linked >= 0.4)) return true;
  if (count >= 5 && isTabled(items, content, lines)) return true;
  if (count >= 2 && recurring >= 0.8 && items.every((c) => c.bulleted)) return true;
  if (count <= 2 && recurring >= 0.5 && (linked >= 0.5 || (titled && paged >= 0.5))) return true;
  if (recurring === 1 && bare) return true;
  if (count <= 2) return false;
  if (titled && recurring >= 0.5) return true;
  const end = run.members.at(-1)?.end ?? 0;
  const titledLater = items.filter(
    (c) => (titles.get(c.readings[0]?.index ?? -1) ?? 0) > end,
  ).length;
  if (titled && count >= 4 && titledLater >= 0.6 * count) return true;
  if (count >= 8 && titledLater >= 0.8 * count) return true;
  return count >= 4 && recurring >= 0.6;
}

/** The last offset at which each item's title stands without its number. */
function lastTitles(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (const { kind, paged, furniture, readings, start } of candidates)
    if (kind === 'title' && !paged && !furniture)
      for (const { index } of readings) last.set(index, start);
  return last;
}

/** "Table of Contents" at the head of a page that links back to the real one. */
function leadsBack(content: Content, line: Line): boolean {
  const block = content.blocks[line.block];
  return (
    block?.furniture === true ||
    (block?.marks?.some((m) => m.kind === 'link' && (m.target ?? Infinity) <= line.start) ?? false)
  );
}

function titleBefore(content: Content, lines: readonly Line[], candidate: Candidate): Line | null {
  for (let i = candidate.line - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line || candidate.start - line.end > 700) return null;
    if (isContentsTitle(content, line)) return leadsBack(content, line) ? null : line;
  }
  return null;
}

/** Where the list ends: behind the unnumbered lines with page numbers that follow its last item ("Signatures … 60"). */
function tailEnd(content: Content, from: number, before: number): number {
  const turn = content.blocks.find((b) => b.kind === 'page-break' && b.start >= from);
  const limit = Math.min(before, turn?.end ?? before);
  let end = from;
  let at = content.text.indexOf('\n', from - 1);
  while (at >= 0 && at + 1 < limit) {
    const next = content.text.indexOf('\n', at + 1);
    const stop = next < 0 ? content.text.length : next;
    const piece = content.text.slice(at + 1, stop);
    if (piece.length > 160 || stop > limit) break;
    if (endsInPage(piece) || /^\s*(?:[ivx]+|\d{1,3})\s*$/.test(piece)) end = stop;
    else if (stop - end > 200) break;
    at = next;
  }
  return end;
}

/** The end of the table whose row comes last, when few rows follow it; 0 where it is no row. */
function tableEnd(content: Content, lines: readonly Line[], last: Candidate): number {
  const line = lines[last.line];
  const block = line?.shape === 'row' ? content.blocks[line.block] : undefined;
  return block && block.end - last.end < FEW_ROWS ? block.end : 0;
}

/** The tables of contents and cross-reference indexes that list the form's items, in text order. */
export function findContents(
  content: Content,
  lines: readonly Line[],
  candidates: readonly Candidate[],
  scheme: FormScheme,
): readonly ContentsRegion[] {
  const flowed = findFlowedContents(content, lines, candidates);
  const standing = candidates.filter((candidate) => !flowed.has(candidate));
  const runs = runsOf(standing, content, scheme);
  const regions: ContentsRegion[] = [];
  const titles = lastTitles(candidates);
  const later = new Set<string>();
  const starts: number[] = [];
  for (const run of runs.toReversed()) {
    const first = run.members[0];
    const last = run.members.at(-1);
    if (!first || !last) continue;
    const title = titleBefore(content, lines, first);
    const titled = title !== null;
    const limit = starts.at(-1) ?? content.text.length;
    const bareEnd = scheme.ordered ? 0 : bareListEnd(run, titled, content, limit);
    if (isListing(run, { titled, bare: bareEnd > 0 }, later, content, lines, titles)) {
      const tails = [tailEnd(content, last.end, limit), tableEnd(content, lines, last), bareEnd];
      regions.push({
        start: title?.start ?? first.start,
        end: Math.max(last.end, ...tails),
        members: run.members,
        titled,
      });
    } else
      for (const c of run.members)
        if (c.kind !== 'part') {
          later.add(keyOf(c));
          if (!scheme.ordered) later.add(numberOf(c));
        }
    starts.push(first.start);
  }
  for (const [candidate, span] of flowed) {
    const title = titleBefore(content, lines, candidate);
    const start = title?.start ?? span.start;
    regions.push({ start, end: span.end, members: [], titled: title !== null });
  }
  return joinAdjacent(regions.sort((a, b) => a.start - b.start));
}

/** A table of contents that a page turn or a heading cuts in two is one. */
function joinAdjacent(regions: readonly ContentsRegion[]): readonly ContentsRegion[] {
  const joined: (ContentsRegion & { members: Candidate[]; end: number })[] = [];
  for (const region of regions) {
    const last = joined.at(-1);
    if (last && region.start - last.end < 400) {
      last.members.push(...region.members);
      last.end = Math.max(last.end, region.end);
    } else joined.push({ ...region, members: [...region.members] });
  }
  return joined;
}
