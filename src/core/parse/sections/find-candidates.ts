import type { FormScheme } from './form-scheme.ts';
import { standsOut, type Content, type Line } from './read-lines.ts';
import { matchTitles, mayBeTitle } from './match-title.ts';
import { parseItemNumber, valueOfRoman, type KnowsItem } from './parse-item-number.ts';

/** One way to read a candidate: as the item at this place of the scheme. */
export interface Reading {
  readonly index: number;
  /** Likeness of the words behind the number to a title of the item, 0 to 1. */
  readonly likeness: number;
}

/** A line that may open an item or a part. */
export interface Candidate {
  readonly kind: 'item' | 'part' | 'title';
  /** Offset at which the section would begin. */
  readonly start: number;
  /** Offset behind the heading: of a run-in heading, where the running text begins. */
  readonly end: number;
  /** Index in the lines. */
  readonly line: number;
  readonly label: string;
  readonly title: string | null;
  /** Readings of the first number, likeliest first; of a part, its place among the parts. */
  readonly readings: readonly Reading[];
  /** Numbers under the same heading besides the first. */
  readonly extra: readonly string[];
  readonly letter: string | null;
  /** heading: nothing else on the line; run-in: text follows; plain: neither title nor setting speaks for it. */
  readonly style: 'heading' | 'number' | 'run-in' | 'plain' | 'mention';
  /** Whether the line ends in a page number. */
  readonly paged: boolean;
  /** Offset that a link on the line leads to. */
  readonly target: number | null;
  readonly furniture: boolean;
  readonly continued: boolean;
}

const PAGED =
  /(?:[\s.·…_]|\t)\(?(?:(?:[A-Z]{1,2}-?)?\d{1,3}(?:\s*(?:[,&–—-]|to|and)\s*(?:[A-Z]{1,2}-?)?\d{1,3})*|[ivx]{1,5}|\*{1,2})\)?[\s.*]*$/;
const CONTINUED = /\(?\s*\bcont(?:inued|['’]?d|\.)\s*\)?/i;
const MENTION =
  /^(?:[,;]|["”’')\]]*\s*(?:of|in|and|or|to|above|below|hereof|herein|is|are|was|were|has|have|shall|will|may|for|as|under|on|with|which|that|by|from|includes?|contains?|requires?|regarding|through|entitled|titled|hereby|set|incorporated|below)\b)/;
const PART =
  /P\s?A\s?R\s?T\s*(?:No\.?\s*)?(I{1,3}V?|IV|V|[1-5]|one|two|three|four)\b[\s.:,;\u2010-\u2014|)_*-]*/iy;
const PARTS_SPELLED = ['one', 'two', 'three', 'four'];
const UNDERLINING = /[-_=]{3,}/g;
const TITLE_CHARS = 320;

interface Scope {
  readonly content: Content;
  readonly scheme: FormScheme;
  readonly lines: readonly Line[];
  readonly knows: KnowsItem;
  readonly order: readonly string[];
}

function textOf(scope: Scope, line: Line): string {
  const text = scope.content.text.slice(line.start, Math.min(line.end, line.start + 1200));
  return text.includes('---') || text.includes('___') || text.includes('===')
    ? text.replace(UNDERLINING, (run) => ' '.repeat(run.length))
    : text;
}

function linkTarget(scope: Scope, line: Line): number | null {
  const block = scope.content.blocks[line.block];
  if (!block) return null;
  const marks =
    block.kind === 'table'
      ? block.rows
          .flatMap((row) => row.cells)
          .filter((c) => c.start >= line.start && c.end <= line.end)
          .flatMap((c) => c.marks ?? [])
      : [];
  for (const mark of [...(block.marks ?? []), ...marks])
    if (
      mark.kind === 'link' &&
      mark.target !== undefined &&
      mark.start >= line.start &&
      mark.end <= line.end
    )
      return mark.target;
  return null;
}

/** A line that goes on in the middle of a sentence is no heading, whatever it begins with. */
function continuesSentence(scope: Scope, line: Line): boolean {
  const before = scope.content.text.slice(Math.max(0, line.start - 60), line.start);
  if (/["“(]\s*$/.test(scope.content.text.slice(line.start, line.head))) return true;
  if (line.first || line.shape === 'row') return false;
  return (
    /(?:[a-z,]|\b(?:in|see|of|and|under|to)\s*["“]?)\s*$/.test(before) &&
    before.trimEnd().length > 40
  );
}

function nextLine(scope: Scope, place: number): Line | null {
  for (let i = place + 1; i < Math.min(place + 3, scope.lines.length); i++) {
    const next = scope.lines[i];
    if (next && next.start >= (scope.lines[place]?.end ?? 0)) return next;
  }
  return null;
}

function cleanTitle(raw: string): string | null {
  const title = raw
    .replace(PAGED, '')
    .replace(/[\s.·…_*#\t]+$/, '')
    .replace(/^[\s.,;:\u2010-\u2014|*#-]+/, '')
    .replace(/[\t\n ]+/g, ' ');
  return title === '' ? null : title.slice(0, 200);
}

function itemReadings(scope: Scope, number: string, rest: string): Reading[] {
  const { scheme } = scope;
  const places = scheme.items.flatMap(([n], index) => (n === number ? [index] : []));
  const matches = matchTitles(rest, scheme, (index) => places.includes(index));
  const readings = places.map((index) => ({
    index,
    likeness: matches.find((m) => m.index === index)?.likeness ?? 0,
  }));
  return readings.sort((a, b) => b.likeness - a.likeness);
}

/** Offset in `rest` where a run-in title ends and the sentence begins. */
function runInEnd(scope: Scope, line: Line, at: number, rest: string, matched: number): number {
  const block = scope.content.blocks[line.block];
  const bold = block?.marks?.find(
    (m) => (m.kind === 'bold' || m.kind === 'underline') && m.start <= at && m.end > at,
  );
  if (bold && bold.end < line.end && bold.end - at < TITLE_CHARS) return bold.end - at;
  const stop = /^[^\n]*?(?:[.:](?=\s)|\s[\u2013\u2014-]\s)/.exec(rest.slice(matched));
  return stop && stop[0].length < 120 ? matched + stop[0].length : matched;
}

function readItem(scope: Scope, place: number, at: number, from: number): Candidate | null {
  const line = scope.lines[place];
  if (!line) return null;
  const text = textOf(scope, line);
  const head = parseItemNumber(text, at, scope.knows, scope.order);
  if (!head) return null;
  let rest = text.slice(head.rest).trimEnd();
  let end = line.end;
  let readings = itemReadings(scope, head.numbers[0] ?? '', rest);
  let likeness = readings[0]?.likeness ?? 0;
  const match = matchTitles(rest, scope.scheme, (i) => i === readings[0]?.index)[0];
  const matched = likeness >= 0.6 ? (match?.length ?? 0) : 0;
  const left = rest.length - matched;
  let style: Candidate['style'] = 'heading';
  if (rest.trim() === '' || rest.replace(PAGED, '').trim() === '') {
    style = 'number';
    const next = nextLine(scope, place);
    const words = next
      ? scope.content.text.slice(next.head, Math.min(next.end, next.head + TITLE_CHARS))
      : '';
    const behind = itemReadings(scope, head.numbers[0] ?? '', words);
    if (next && (behind[0]?.likeness ?? 0) >= 0.6 && next.end - next.head < TITLE_CHARS) {
      readings = behind;
      likeness = behind[0]?.likeness ?? 0;
      style = 'heading';
      rest = words;
      end = next.end;
    }
  } else if (MENTION.test(rest) && likeness < 0.9) {
    style = 'mention';
  } else if (likeness >= 0.6 && left > Math.max(60, matched * 0.8)) {
    style = 'run-in';
    end = line.start + head.rest + runInEnd(scope, line, line.start + head.rest, rest, matched);
  } else if (likeness < 0.6) {
    const short = rest.length <= 160 && !/[a-z]{3,}\.\s+[A-Z]/.test(rest);
    style =
      short && standsOut(scope.content, line)
        ? 'heading'
        : head.setOff && /^["“]?[A-Z0-9(\[]/.test(rest)
          ? 'plain'
          : 'mention';
    if (style === 'plain' || rest.length > 200) {
      end = line.start + head.rest + runInEnd(scope, line, line.start + head.rest, rest, 0);
      if (rest.length > 200) style = style === 'mention' ? 'mention' : 'plain';
    }
  }
  if (continuesSentence(scope, line) && !(style === 'heading' && standsOut(scope.content, line)))
    style = 'mention';
  const title =
    style === 'plain' && rest.length > 200
      ? rest.slice(0, end - line.start - head.rest)
      : rest.slice(0, end === line.end ? undefined : Math.max(0, end - line.start - head.rest));
  return {
    kind: 'item',
    start: from,
    end,
    line: place,
    label: head.label,
    title: cleanTitle(style === 'mention' ? '' : title.slice(0, TITLE_CHARS)),
    readings,
    extra: head.numbers.slice(1),
    letter: head.letter,
    style,
    paged: style !== 'run-in' && PAGED.test(text) && text.length < 400,
    target: linkTarget(scope, line),
    furniture: scope.content.blocks[line.block]?.furniture === true,
    continued: CONTINUED.test(rest.slice(0, TITLE_CHARS)),
  };
}

/** Further items named in the same heading: "Item 2.02 Results of Operations; Item 7.01 Regulation FD". */
function furtherItems(scope: Scope, candidate: Candidate): string[] {
  const line = scope.lines[candidate.line];
  if (!line || candidate.style !== 'heading') return [];
  const text = scope.content.text.slice(line.head + 6, Math.min(candidate.end, line.head + 600));
  const found: string[] = [];
  for (const match of text.matchAll(/[;,.\s]\s*(?:and\s+)?(?=items?\s+\d)/gi)) {
    const at = match.index + match[0].length;
    if (/(?:see|in|under|to|of|\()\s*$/i.test(text.slice(0, match.index))) continue;
    const head = parseItemNumber(text, at, scope.knows, scope.order);
    if (!head) continue;
    const reading = itemReadings(scope, head.numbers[0] ?? '', text.slice(head.rest))[0];
    const own = scope.scheme.items[candidate.readings[0]?.index ?? -1]?.[0];
    if ((reading?.likeness ?? 0) >= 0.6 || text.slice(head.rest).trim() === '')
      found.push(...head.numbers.filter((n) => n !== own));
  }
  return found;
}

function partPlace(scope: Scope, printed: string): number {
  const spelled = PARTS_SPELLED.indexOf(printed.toLowerCase());
  const value = spelled >= 0 ? spelled + 1 : Number(printed) || valueOfRoman(printed.toUpperCase());
  return value >= 1 && value <= scope.scheme.parts.length ? value - 1 : -1;
}

function readPart(scope: Scope, place: number): Candidate[] {
  const line = scope.lines[place];
  if (!line) return [];
  const text = textOf(scope, line);
  PART.lastIndex = line.head - line.start;
  const match = PART.exec(text);
  if (!match) return [];
  const part = partPlace(scope, match[1] ?? '');
  const rest = text.slice(PART.lastIndex);
  if (part < 0 || continuesSentence(scope, line)) return [];
  const found: Candidate[] = [];
  const within = /\bI\s?T\s?E\s?M\s?S?\s*[\dIVX]/i.exec(rest.slice(0, 120));
  const item =
    within && !/[a-z]{3,}\.\s+[A-Z]|\b(?:see|of|in|under)\s*$/.test(rest.slice(0, within.index))
      ? readItem(
          scope,
          place,
          PART.lastIndex + within.index,
          line.start + PART.lastIndex + within.index,
        )
      : null;
  const title = item && within ? rest.slice(0, within.index) : rest;
  const named = scope.scheme.parts[part]
    ?.slice(1)
    .some((t) => title.toLowerCase().includes(t.toLowerCase()));
  const mention = MENTION.test(title) || (title.length > 120 && !named);
  if (mention && !(item && item.style === 'heading')) return [];
  const bare = title.trim() === '' || named === true || standsOut(scope.content, line);
  found.push({
    kind: 'part',
    start: line.start,
    end: item ? item.start : line.end,
    line: place,
    label: `Part ${scope.scheme.parts[part]?.[0] ?? ''}`,
    title: cleanTitle(title.replace(/^\W*pages?\W*$/i, '')),
    readings: [{ index: part, likeness: named ? 1 : bare ? 0.6 : 0.2 }],
    extra: [],
    letter: null,
    style: bare ? 'heading' : 'plain',
    paged: PAGED.test(text) && text.length < 300,
    target: linkTarget(scope, line),
    furniture: scope.content.blocks[line.block]?.furniture === true,
    continued: CONTINUED.test(title),
  });
  // "Part II, Item 1. Legal Proceedings": the item's section begins where its own words do, the part's before
  if (item)
    found.push({
      ...item,
      readings: item.readings.filter((r) =>
        scope.scheme.items[r.index]?.[1].split(' ').includes(scope.scheme.parts[part]?.[0] ?? ''),
      ),
    });
  return found.filter((c) => c.readings.length > 0);
}

const NUMBERED = /^(?:\(?(\d{1,2}[A-C]?|[IVX]{1,4}|[A-Z])[.):\s\u2013\u2014-]+)?/;

/** A row of a cross-reference index that gives the number alone: "1A." | "Risk Factors" | "49–62". */
function readListedNumber(scope: Scope, place: number): Candidate | null {
  const line = scope.lines[place];
  if (line?.shape !== 'row') return null;
  const text = textOf(scope, line);
  const number = /^(\d{1,2}[A-C]?)\.?\t/.exec(text);
  if (!number?.[1] || !scope.knows(number[1])) return null;
  const rest = text.slice(number[0].length);
  const readings = itemReadings(scope, number[1], rest);
  if ((readings[0]?.likeness ?? 0) < 0.8 || !PAGED.test(text)) return null;
  return {
    ...bareCandidate(scope, line, place),
    kind: 'item',
    label: `Item ${number[1]}`,
    title: cleanTitle(rest),
    readings,
    paged: true,
  };
}

function bareCandidate(
  scope: Scope,
  line: Line,
  place: number,
): Omit<Candidate, 'kind' | 'title' | 'readings' | 'paged'> {
  return {
    start: line.start,
    end: line.end,
    line: place,
    label: '',
    extra: [],
    letter: null,
    style: 'heading',
    target: linkTarget(scope, line),
    furniture: false,
    continued: false,
  };
}

function readTitle(scope: Scope, place: number): Candidate | null {
  const line = scope.lines[place];
  const block = line ? scope.content.blocks[line.block] : undefined;
  if (!line || !block || line.end - line.head > TITLE_CHARS || block.furniture) return null;
  const text = scope.content.text.slice(line.head, line.end);
  const number = NUMBERED.exec(text);
  const words = text.slice(number?.[0].length ?? 0);
  if (!mayBeTitle(words, scope.scheme)) return null;
  const bare = words.replace(CONTINUED, '');
  if (bare.length < 4 || (bare.length > 60 && /[.,;]$/.test(bare.trimEnd()))) return null;
  const stands = standsOut(scope.content, line);
  const matches = matchTitles(bare, scope.scheme, () => true).filter(
    (m) => m.likeness >= 0.9 && m.share >= 0.75,
  );
  if (matches.length === 0 || (!stands && matches[0]?.share !== 1)) return null;
  const numbered = matches.filter((m) => scope.scheme.items[m.index]?.[0] === number?.[1]);
  const kept = numbered.length > 0 ? numbered : matches;
  return {
    ...bareCandidate(scope, line, place),
    kind: 'title',
    title: cleanTitle(bare),
    readings: kept.map((m) => ({
      index: m.index,
      likeness: stands ? m.likeness : m.likeness * 0.91,
    })),
    paged: PAGED.test(text),
    continued: CONTINUED.test(text),
  };
}

/** Every line that may open an item or a part of the scheme, in text order; most are not in the end. */
export function findCandidates(
  content: Content,
  lines: readonly Line[],
  scheme: FormScheme,
): readonly Candidate[] {
  const order = scheme.items.map(([number]) => number);
  const known = new Set(order);
  const scope: Scope = { content, scheme, lines, order, knows: (number) => known.has(number) };
  const found: Candidate[] = [];
  for (const [place, line] of lines.entries()) {
    const item = readItem(scope, place, line.head - line.start, line.start);
    if (item) {
      const extra = [...item.extra, ...furtherItems(scope, item)].filter(
        (n, i, all) => all.indexOf(n) === i,
      );
      found.push({ ...item, extra });
      continue;
    }
    const parts = scheme.parts.length > 0 ? readPart(scope, place) : [];
    if (parts.length > 0) found.push(...parts);
    else {
      const title = readListedNumber(scope, place) ?? readTitle(scope, place);
      if (title) found.push(title);
    }
  }
  return found;
}
