import { joinWords, type Piece, type WordsDraft, type WordShape } from './draft.ts';
import {
  BULLET,
  endsSentence,
  endsWithStop,
  ENUMERATOR,
  isCapital,
  isParticular,
  isTitleCase,
  runsOn,
  startsItem,
  startsPart,
} from './describe-line.ts';
import { BLANK_LINE, isRuleLine, toSourceLine, wordsOf, type SourceLine } from './source-line.ts';

/** What a chunk is read with: the text's width and what stands around it. */
export interface ChunkContext {
  readonly width: number;
  /** The next line of the text that is not blank, or null at its end. */
  readonly next: SourceLine | null;
  /** Behind a heading that is only the number of an item, whose title then follows. */
  readonly isTitle?: boolean;
  /** Before the first item or part: centred lines are the cover's, not headings. */
  readonly isCover: boolean;
}

/** Whether the line stands in the middle of the text's width, or of the 80 columns that typists counted on. */
function isCentred(line: SourceLine, width: number): boolean {
  if (line.indent < 5 || line.text.length >= Math.max(width, 78) - 3) return false;
  const centre = (line.indent + line.text.length) / 2;
  return Math.abs(centre - width / 2) <= 5 || (line.indent >= 12 && Math.abs(centre - 40) <= 4);
}

/** Whether the lines share one middle, wherever it is, as the lines of a title page do. */
function isColumnOfTitles(lines: readonly SourceLine[]): boolean {
  const first = lines[0];
  if (!first || lines.length < 2 || lines.some((line) => line.indent < 8)) return false;
  const centre = first.indent + first.text.length;
  const isOneMiddle = lines.every((line) => Math.abs(line.indent + line.text.length - centre) <= 4);
  return isOneMiddle && lines.some((line) => Math.abs(line.indent - first.indent) > 2);
}

function firstWordLength(line: SourceLine): number {
  const end = line.text.indexOf(' ', line.indent);
  return (end < 0 ? line.text.length : end) - line.indent;
}

/** Whether the line below could have begun on this one: then its break was meant. */
function isBreakMeant(line: SourceLine, below: SourceLine, width: number): boolean {
  return line.text.length + 1 + firstWordLength(below) <= width - 4;
}

/** Whether a new paragraph starts at `line`, below the lines of `group`, the last of which is `above`. */
function startsGroup(
  group: readonly SourceLine[],
  above: SourceLine,
  line: SourceLine,
  width: number,
): boolean {
  const [first = above, second = first] = group;
  const words = wordsOf(line);
  const isMeant = isBreakMeant(above, line, width);
  if (isMeant && isCapital(above.text) !== isCapital(line.text) && /\p{L}{3}/u.test(line.text)) {
    const isTitle = isCapital(above.text) && group.every((l) => isCapital(l.text));
    if (isTitle || (isCapital(line.text) && !ENUMERATOR.test(words))) return true;
  }
  const isEnd = endsSentence(above.text);
  if (group.length === 1 && isMeant && isHeadline(first, line, width)) return true;
  if (BULLET.test(words)) return isEnd || isMeant || BULLET.test(wordsOf(first));
  if (ENUMERATOR.test(words) || /^\*{2,5}\s?\S/.test(words)) return isEnd || isMeant;
  const marker =
    BULLET.exec(wordsOf(first)) ??
    /^\S+\s+/.exec(ENUMERATOR.test(wordsOf(first)) ? wordsOf(first) : '');
  if (marker && line.indent === first.indent + marker[0].length) return false;
  if (startsItem(words) || startsPart(words))
    return isMeant && (isEnd || (line.indent === 0 && mayPrecedeItem(wordsOf(above))));
  const base = second.indent;
  if (line.indent >= base + 2 && (isEnd || (group.length > 1 && isMeant))) return true;
  if (line.indent < base - 1 && group.length > 1 && (isEnd || isMeant)) return true;
  return isEnd && isMeant && above.text.length < width * 0.75 && /^[\p{Lu}"“(\d]/u.test(words);
}

/** Whether words without a stop may stand above the title of an item: another title, and no sentence that goes on with it. */
function mayPrecedeItem(words: string): boolean {
  return startsItem(words) || isTitleCase(words) || isCapital(words);
}

/** Whether a line set in the middle is the headline over the text below. */
function isHeadline(line: SourceLine, below: SourceLine, width: number): boolean {
  if (line.text.length - line.indent > width * 0.7) return false;
  return isCentred(line, width) && !isCentred(below, width) && isTitleCase(wordsOf(line));
}

/** Whether a group's lines are set one by one, as an address is, rather than wrapped. */
function isSetByLine(group: readonly SourceLine[], width: number): boolean {
  if (group.length < 2) return false;
  const widest = Math.max(...group.map((line) => line.text.length - line.indent));
  if (widest >= width * 0.68) return false;
  const ends = group.slice(0, -1).map((line) => line.text.length);
  const isColumn = group.length >= 4 && Math.max(...ends) - Math.min(...ends) <= 10;
  return !isColumn;
}

function toPieces(group: readonly SourceLine[], isBroken: boolean, skip: number): Piece[] {
  const pieces: Piece[] = [];
  let above = '';
  for (const [i, line] of group.entries()) {
    const words = i === 0 ? wordsOf(line).slice(skip) : wordsOf(line);
    pieces.push({
      text: words,
      join: i === 0 ? 'none' : isBroken ? 'break' : joinWords(above, words),
    });
    above = words;
  }
  return pieces;
}

function draftOf(
  group: readonly SourceLine[],
  shape: WordShape,
  width: number,
  skip = 0,
): WordsDraft {
  const [first = BLANK_LINE] = group;
  const [last = first] = group.slice(-1);
  const isBroken = shape.kind !== 'heading' && isSetByLine(group, width);
  return {
    kind: 'words',
    shape,
    pieces: toPieces(group, isBroken, skip),
    indent: first.indent,
    lastEdge: last.text.length,
  };
}

/** An item's number in parentheses behind its title. */
const ITEM_BEHIND = /\(items?\s+[\dIVX][^(),]{0,24}\)\.?$/i;

/** Level and setting of a heading that the lines are, or null when they are none. */
function headingOf(
  group: readonly SourceLine[],
  isUnderlined: boolean,
  context: ChunkContext,
): WordShape | null {
  const isItem = startsItem(wordsOf(group[0] ?? BLANK_LINE));
  if (group.length > (isItem ? 6 : 4)) return null;
  if (!isItem && group.reduce((sum, line) => sum + line.text.length, 0) > 320) return null;
  const text = group
    .map(wordsOf)
    .join(' ')
    .replace(/\s{2,}/g, ' ');
  if (text.length > (isItem ? 260 : 180) || !/\p{L}{2}/u.test(text)) return null;
  const centred = group.every((line) => isCentred(line, context.width));
  const centring = centred ? ({ centred: true } as const) : {};
  if (startsPart(text) && text.length < 60) return { kind: 'heading', level: 1, ...centring };
  const isTitle = isCapital(text) || isTitleCase(text, isItem ? 32 : undefined);
  if (isTitle && ITEM_BEHIND.test(text)) return { kind: 'heading', level: 2, ...centring };
  if (startsItem(text) && (isTitle || isUnderlined || text.length < 40))
    return { kind: 'heading', level: 2, ...centring };
  if (isParticular(text) || /[,;]$/.test(text) || /^\(.*\)$/.test(text)) return null;
  if (isUnderlined && !BULLET.test(text) && text.length < 120)
    return { kind: 'heading', level: centred ? 3 : 4, ...centring };
  if (isCapital(text) && !endsWithStop(text) && group.length <= 3 && text.split(' ').length <= 24)
    return { kind: 'heading', level: centred ? 2 : 3, ...centring };
  if (context.isTitle && isTitleCase(text) && !endsWithStop(text))
    return { kind: 'heading', level: 2, ...centring };
  if (
    !isTitleCase(text) ||
    group.length > 2 ||
    /:$/.test(text) ||
    endsWithStop(text) ||
    text.length > 100
  )
    return null;
  if (centred) return context.isCover ? null : { kind: 'heading', level: 3, centred: true };
  if (context.isCover || !leadsText(group, context)) return null;
  return { kind: 'heading', level: ENUMERATOR.test(text) ? 5 : 4 };
}

/** Whether running text follows, so that a short line above it is its heading. */
function leadsText(group: readonly SourceLine[], { next, width }: ChunkContext): boolean {
  if (!next || next.text.length < width * 0.6) return false;
  const widest = Math.max(...group.map((line) => line.text.length));
  return widest < width * 0.85 && !/\S {4,}\S/.test(wordsOf(next));
}

/** Lines of a cover or title page that are set in the middle: one block a line, wrapped lines joined. */
function readCentred(lines: readonly SourceLine[], context: ChunkContext): WordsDraft[] {
  const drafts: WordsDraft[] = [];
  let group: SourceLine[] = [];
  const flush = (): void => {
    const shape = headingOf(group, false, context) ?? { kind: 'paragraph', centred: true };
    drafts.push(draftOf(group, shape, context.width));
    group = [];
  };
  for (const line of lines) {
    const above = group.at(-1);
    if (above && !runsOn(above.text) && !/^\p{Ll}/u.test(wordsOf(line))) flush();
    group.push(line);
  }
  flush();
  return drafts;
}

const UNDERLINING = /^\s*[-=_]{3,}\s{2,}(?=\S)/;

/** A line without the rule that it draws under the number of an item above, before further words of the title. */
function withoutUnderlining(line: SourceLine, i: number): SourceLine {
  if (i === 0 || !'-=_'.includes(line.text.charAt(line.indent))) return line;
  return toSourceLine(line.text.replace(UNDERLINING, (rule) => ' '.repeat(rule.length)));
}

/** Reads a chunk that is neither table nor signature block into headings, paragraphs and list items. */
export function readChunk(lines: readonly SourceLine[], context: ChunkContext): WordsDraft[] {
  const words = lines.filter((line) => !isRuleLine(line)).map(withoutUnderlining);
  const underlined = underlinedLines(lines);
  const isTitles = words.every((line) => isCentred(line, context.width)) || isColumnOfTitles(words);
  if (words.length > 1 && isTitles) return readCentred(words, context);
  const whole = headingOf(
    words,
    words.every((line) => underlined.has(line)),
    context,
  );
  if (whole && isOneTitle(words, context.width)) return [draftOf(words, whole, context.width)];
  const drafts: WordsDraft[] = [];
  let group: SourceLine[] = [];
  const flush = (): void => {
    if (group.length > 0) drafts.push(readGroup(group, underlined, context));
    group = [];
  };
  for (const line of words) {
    const above = group.at(-1);
    if (above && (underlined.has(above) || startsGroup(group, above, line, context.width))) flush();
    group.push(line);
  }
  flush();
  return drafts;
}

/** Whether lines of a title belong together: the first is full, or runs on, or names an item. */
function isOneTitle(lines: readonly SourceLine[], width: number): boolean {
  const [first = BLANK_LINE, second = first] = lines;
  const hangs =
    second.indent > first.indent && lines.slice(1).every((l) => l.indent === second.indent);
  if (hangs && startsItem(wordsOf(first))) return true;
  return lines.every((line, i) => {
    const below = lines[i + 1];
    if (!below) return true;
    if (startsItem(wordsOf(below)) && !runsOn(line.text)) return false;
    const isHanging = below.indent > line.indent && startsItem(wordsOf(line));
    return (
      isHanging || runsOn(line.text) || !isBreakMeant(line, below, width) || isCapital(line.text)
    );
  });
}

function readGroup(
  group: readonly SourceLine[],
  underlined: ReadonlySet<SourceLine>,
  context: ChunkContext,
): WordsDraft {
  const [first = BLANK_LINE, second = first] = group;
  const words = wordsOf(first);
  const bullet = /[\p{L}\p{N}]/u.test(words) ? BULLET.exec(words) : null;
  if (bullet) {
    const marker = bullet[0].trim();
    return draftOf(group, { kind: 'list-item', marker, depth: 0 }, context.width, bullet[0].length);
  }
  const isUnderlined = group.length === 1 && underlined.has(first);
  const heading = headingOf(group, isUnderlined, context);
  if (heading) return draftOf(group, heading, context.width);
  const isHanging = second.indent > first.indent + 1;
  if (ENUMERATOR.test(words) && (isHanging || group.length === 1))
    return draftOf(group, { kind: 'list-item', marker: null, depth: 0 }, context.width);
  const centred = group.length === 1 && isCentred(first, context.width);
  return draftOf(group, { kind: 'paragraph', ...(centred ? { centred } : {}) }, context.width);
}

/** Lines under which the source draws a rule about as long as their words. */
function underlinedLines(lines: readonly SourceLine[]): Set<SourceLine> {
  const found = new Set<SourceLine>();
  for (const [i, line] of lines.entries()) {
    const below = lines[i + 1];
    if (!below || isRuleLine(line) || !isRuleLine(below)) continue;
    const slack = Math.max(6, (line.text.length - line.indent) * 0.4);
    const isUnder = Math.abs(below.indent - line.indent) <= slack;
    if (isUnder && Math.abs(below.text.length - line.text.length) <= slack) found.add(line);
  }
  return found;
}
