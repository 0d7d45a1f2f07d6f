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

/** Leader dots and drawn lines become blanks of the same length, so that columns stay where they are. */
function blankLeaders(text: string): string {
  return text.replace(LEADERS, (run) => ' '.repeat(run.length));
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
    if (words !== '') segments.push({ start: from, end: from + words.length, text: words });
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
