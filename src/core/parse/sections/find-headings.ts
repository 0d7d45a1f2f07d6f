import { CLOSING_WORDS, TOP_TITLES } from './title-lexicon.ts';
import { lettersOf } from './match-title.ts';
import { isCapitals, shareMarked, type Content } from './read-lines.ts';

/** A title line inside the text, with its depth in steps from 1. */
export interface Heading {
  readonly start: number;
  readonly text: string;
  readonly depth: number;
  readonly confidence: number;
}

const LONGEST = 180;
const END_MARK =
  /^\W*(?:#\s*#\s*#|-\s*0\s*-|\u2013\s*0\s*\u2013|-30-|\(?END\)?|\*\s*\*\s*\*\s*(?:\*\s*)*)\W*$/;
const ABOUT = /^(?:About|ABOUT)\s+\S/;
const SENTENCE_END = /[.;,]["”’)]*\s*$/;

/** Whether the text is a mark that ends a press release: "###", "-0-", "-30-". */
export function isEndMark(text: string): boolean {
  return text.length < 40 && END_MARK.test(text);
}

function isLooseTitle(text: string, block: Content['blocks'][number]): boolean {
  if (text.length > 120 || text.length < 3 || !/[A-Za-z]{2}/.test(text)) return false;
  if (CLOSING_WORDS.has(lettersOf(text))) return true;
  if (ABOUT.test(text) && text.length < 90 && !SENTENCE_END.test(text)) return true;
  if (SENTENCE_END.test(text) && !/\b(?:Inc|Corp|Ltd|Co|L\.P|N\.A|U\.S)\.$/.test(text))
    return false;
  if (text.length < 100 && isCapitals(text)) return block.kind === 'paragraph';
  return block.kind === 'paragraph' && shareMarked(block, block, ['bold', 'underline']) >= 0.9;
}

/**
 * The title lines between `from` and `to`, in order: heading blocks with their level, and paragraphs that are set or
 * worded like titles. An end mark yields a heading of empty text, which closes what is open.
 */
export function findHeadings(content: Content, from: number, to: number): readonly Heading[] {
  const found: Heading[] = [];
  for (const block of content.blocks) {
    if (block.start < from || block.furniture === true) continue;
    if (block.start >= to) break;
    const length = block.end - block.start;
    if (length === 0 || length > LONGEST) continue;
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue;
    const text = content.text.slice(block.start, block.end);
    if (isEndMark(text)) found.push({ start: block.start, text: '', depth: 1, confidence: 0.9 });
    else if (block.kind === 'heading')
      found.push({ start: block.start, text, depth: block.level, confidence: 0.9 });
    else if (isLooseTitle(text, block))
      found.push({ start: block.start, text, depth: 5, confidence: 0.65 });
  }
  return found;
}

/** Whether a heading is one that prospectuses and proxy statements use for a chapter. */
export function isTopTitle(text: string): boolean {
  return TOP_TITLES.has(lettersOf(text));
}

const BACK_MATTER =
  /^\W*(?:index to (?:the )?(?:consolidated )?financial|(?:consolidated )?financial statements|reports? of independent|independent auditors|management['’]?s (?:annual )?report|schedule\s+[IVX]+\b|(?:consolidated )?balance sheets?|(?:consolidated )?statements? of|certifications?\b|notes to (?:the )?(?:consolidated )?financial|financial statement schedule|appendix|annex)/i;

/** Whether a heading behind the signatures opens matter that is no longer signed: statements, reports, schedules. */
export function isBackMatter(text: string): boolean {
  return BACK_MATTER.test(text);
}
