import { numberAt } from '../number-at.ts';

/** One line of a text as it stands in the file, measured in character columns (tabs expanded to eight). */
export interface SourceLine {
  /** Without trailing blanks. */
  readonly text: string;
  /** Column of the first character that is no blank; 0 for a blank line. */
  readonly indent: number;
}

/** A line without words. */
export const BLANK_LINE: SourceLine = { text: '', indent: 0 };

/** Lines of a text by number; an array of them will do. Numbers below 0 are not to be asked for. */
export interface LineSource {
  readonly length: number;
  at(i: number): SourceLine | undefined;
}

const TAB_STOP = 8;

function expandTabs(text: string): string {
  let out = '';
  for (const [i, piece] of text.split('\t').entries()) {
    if (i > 0) out += ' '.repeat(TAB_STOP - (out.length % TAB_STOP));
    out += piece;
  }
  return out;
}

/** Measures one line; exotic spaces count as blanks. */
export function toSourceLine(raw: string): SourceLine {
  let text = raw.includes('\u00a0') ? raw.replaceAll('\u00a0', ' ') : raw;
  if (text.includes('\t')) text = expandTabs(text);
  text = text.trimEnd();
  let indent = 0;
  while (text.charCodeAt(indent) === 0x20) indent++;
  return { text, indent };
}

/** The words of a line, without its indent. */
export function wordsOf(line: SourceLine): string {
  return line.indent === 0 ? line.text : line.text.slice(line.indent);
}

/** Whether blanks part the line into columns at least this far apart. */
export function hasGap(line: SourceLine, blanks: string): boolean {
  return line.text.includes(blanks, line.indent);
}

const RULES = '-=_*~—–';

/** Whether the line draws a rule: dashes, equals signs, underscores, and nothing else; also one a column. */
export function isRuleLine(line: SourceLine): boolean {
  if (!RULES.includes(line.text.charAt(line.indent)) || line.text === '') return false;
  return (
    /^[-=_*~—–\s|+]+$/.test(line.text) && /[-=_*~—–]{3}|^\s*(?:[-=_] ){3,}[-=_]$/.test(line.text)
  );
}

/** Typical right edge of the running text: the column that one in ten of its lines passes, 50 to 132. */
export function textWidth(lines: LineSource): number {
  const counts = new Uint32Array(133);
  let total = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines.at(i) ?? BLANK_LINE;
    const width = line.text.length;
    if (width < 40 || line.indent > 24 || hasGap(line, '   ')) continue;
    const column = Math.min(width, 132);
    counts[column] = numberAt(counts, column) + 1;
    total++;
  }
  if (total < 3) return 72;
  let seen = 0;
  for (let column = 132; column > 50; column--) {
    seen += numberAt(counts, column);
    if (seen >= total / 10) return column;
  }
  return 50;
}
