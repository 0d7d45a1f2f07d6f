import { wordsOf, type LineSource, type SourceLine } from './source-line.ts';

const PAGE_TAG = /^\s*<PAGE>\s*([A-Z]?-?\d+)?\s*$/i;
/** A number that stands alone on its line, in the ways pages are numbered. */
const NUMBER_LINE =
  /^[-–—([\s]*(?:page\s+)?((?:[A-Z]{1,3}\s?-\s?)?\d{1,4}(?:-\d{1,3})?|[ivxl]{1,7})(?:\s+of\s+\d{1,4}(?:\s+pages?)?)?[-–—)\]\s]*$/i;

/** The page number that a line prints and nothing else, or null. */
export function pageNumberOf(line: SourceLine): string | null {
  const words = wordsOf(line);
  if (words.length > 40) return null;
  const label = NUMBER_LINE.exec(words)?.[1];
  return label ? label.replace(/\s/g, '') : null;
}

/** Whether the line is a `<PAGE>` tag; form feeds have been turned into such. */
export function isPageTag(line: SourceLine): boolean {
  return line.text.charAt(line.indent) === '<' && PAGE_TAG.test(line.text);
}

/** How far from the turn running headers and footers stand, in lines that are not blank. */
export const REACH = 10;
const isTag = (line: SourceLine): boolean => /^\s*<\/?[A-Z]/i.test(line.text);

/** A line with its index. */
export interface Place {
  readonly at: number;
  readonly line: SourceLine;
}

/**
 * Lines that are not blank, from `from` on in the direction of `step`, up to a tag; a `spare` one, right beside another, is as
 * good as blank.
 */
export function neighbours(
  lines: LineSource,
  from: number,
  step: 1 | -1,
  spare?: ReadonlySet<number>,
): Place[] {
  const found: Place[] = [];
  for (let at = from; found.length < REACH; at += step) {
    const line = at < 0 ? undefined : lines.at(at);
    if (spare?.has(at) === true) continue;
    if (!line || isTag(line)) break;
    if (line.text !== '') found.push({ at, line });
  }
  return found;
}

/** A place where a page turns: a tag, a lone number, or the end of the text. */
export interface Anchor {
  readonly at: number;
  /** The number that stands there and its line; null at a tag and at the end. */
  readonly number: { readonly label: string; readonly line: SourceLine } | null;
}

/** An anchor and the lines around it, the nearest first. */
export interface Edge {
  readonly anchor: Anchor;
  readonly above: readonly Place[];
  readonly below: readonly Place[];
}

/** The number that a page tag holds, or null. */
export function numberInTag(line: SourceLine | undefined): string | null {
  return PAGE_TAG.exec(line?.text ?? '')?.[1] ?? null;
}
