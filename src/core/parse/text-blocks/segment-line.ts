/** A run of text on a line of a table: columns `[start, end)` and the words. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const LEADERS = /(?:\.{3,}|(?:\s\.){3,}|(?:\. ){3,}\.?|_{3,}|-{4,}|={3,})/g;
const FIGURE =
  /^[$(*\s]*[-–—]?\$?\s*\(?\s*(?:[\d,]*\.?\d+|[\d,]+\.?|[-–—]+|nil|n\/[am])\s*[)%x]*(?:\s*\((?:\w|(?:\d{1,3}\.)?\d{1,3}\s?%)\))?\*?$/i;

/** Whether a cell's text is a figure: a number with its currency sign, brackets or percent sign, or a dash for none. */
export function isFigureText(text: string): boolean {
  return text.length < 32 && FIGURE.test(text.trim());
}

const TWO_BLANKS = /\s{2,}/g;
const THREE_BLANKS = /\s{3,}/g;

/** A currency sign that stands at the left edge of its column, one blank behind the figure before. */
const FAR_SIGN = /(?<=\d[)%]?) \$( +)(?=[\d(.])/g;

/**
 * Leader dots and drawn lines become blanks of the same length, so that columns stay where they are; a currency sign moves
 * to its figure.
 */
function blankLeaders(text: string): string {
  const blank = text.replace(LEADERS, (run) => ' '.repeat(run.length));
  return blank.includes('$') ? blank.replace(FAR_SIGN, ' $1$$') : blank;
}

/** A figure that can't be part of another: a year, or one with a comma, a point or a percent sign. */
const WHOLE_FIGURE =
  /^(?:(?:19|20)\d\d|[$(]*\s?\(?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+(?=%))[)%]*)$/;
const SIGNED_FIGURE = /[$(]+ \S+|\S+/g;
const FIGURES = /^(?:--? )*[\d$(.][\d$(),.%]*(?: [\d$(.][\d$(),.%]*)*(?: --?)*$/;

/** The figures of columns that stand only one blank apart, each with its offset in the words; the words alone otherwise. */
function splitFigures(words: string): { at: number; text: string }[] {
  const whole = [{ at: 0, text: words }];
  if (!words.includes(' ') || !FIGURES.test(words)) return whole;
  const figures: { at: number; text: string }[] = [];
  for (const { 0: text, index } of words.matchAll(SIGNED_FIGURE)) {
    if (!WHOLE_FIGURE.test(text) && !/^--?$/.test(text)) return whole;
    figures.push({ at: index, text });
  }
  const hasDash = figures.some(({ text }) => text.startsWith('-'));
  // "21.75 -" is the first half of a range.
  return hasDash && figures.length < 3 ? whole : figures;
}

/**
 * Splits a line of a table where at least `gap` blanks stand. A currency sign set apart from its figure is joined to
 * it, and so are a bracket or percent sign that follow one.
 */
export function segmentLine(line: string, gap: 2 | 3): Segment[] {
  const text = blankLeaders(line);
  const segments: Segment[] = [];
  const breakAt = gap === 2 ? TWO_BLANKS : THREE_BLANKS;
  let from = text.length - text.trimStart().length;
  breakAt.lastIndex = from;
  const push = (to: number): void => {
    const words = text.slice(from, to).trimEnd();
    if (words === '') return;
    for (const { at, text: figure } of splitFigures(words))
      segments.push({ start: from + at, end: from + at + figure.length, text: figure });
  };
  for (let match = breakAt.exec(text); match; match = breakAt.exec(text)) {
    push(match.index);
    from = breakAt.lastIndex;
  }
  push(text.length);
  return joinSigns(segments);
}

function joinSigns(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    const opens = before !== undefined && /^(?:US|C|CDN)?[$£€(]\s*\(?$/.test(before.text);
    const closes = before !== undefined && /^[)%]+$/.test(segment.text) && /\d$/.test(before.text);
    if (before && ((opens && /^[\d(.,-]/.test(segment.text)) || closes)) {
      joined[joined.length - 1] = {
        start: before.start,
        end: segment.end,
        text: before.text + segment.text,
      };
    } else joined.push(segment);
  }
  return joined;
}
