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
/** A proposal's title may be the whole resolution. */
const LONGEST_PROPOSAL = 400;
const LETTERED =
  /^(?:proposal\s+(?:(?:no|number)\.?\s*)?(?:\d|one|two|three|four|five|six)|(?:annex|appendix)\s+[A-Z0-9]\b)/i;
const END_MARK =
  /^\W*(?:#\s*#\s*#|-\s*0\s*-|\u2013\s*0\s*\u2013|[-\u2013\u2014]\s*30\s*[-\u2013\u2014]|\(?END\)?|\*\s*\*\s*\*\s*(?:\*\s*)*)\W*$/;
const ABOUT = /^(?:About|ABOUT)\s+\S/;
const CLOSING_DEPTH = 3;
const PERSONS = /^(?:investors?|media|press)(?:relations|contacts?)?$/;
/** "(Unaudited)" under a statement's title, the number of the exhibit itself, "For immediate release" above a headline. */
const NO_TITLE =
  /^\W*(?:\([^)]*\)|exhibit\s+\d{1,2}(?:\.\d+)?|for (?:immediate )?release|(?:press|news) release)\W*$/i;
const SENTENCE_END = /[.;,]["”’)]*\s*$/;
const ABBREVIATION_END = /\b(?:Inc|Corp|Ltd|Co|L\.P|N\.A|S\.A|N\.V|U\.S)\.$/;

/** Whether the text is a mark that ends a press release: "###", "-0-", "-30-". */
function isEndMark(text: string): boolean {
  return text.length < 40 && END_MARK.test(text);
}

function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !ABBREVIATION_END.test(text);
}

function isAbout(text: string): boolean {
  return ABOUT.test(text) && text.length < 90 && !endsSentence(text);
}

function isLooseTitle(text: string, block: Content['blocks'][number]): boolean {
  if (text.length > 120 || text.length < 3 || !/[A-Za-z]{2}/.test(text)) return false;
  if (CLOSING_WORDS.has(lettersOf(text))) return true;
  if (isAbout(text)) return true;
  if (endsSentence(text)) return false;
  if (text.length < 100 && isCapitals(text)) return block.kind === 'paragraph';
  return (
    block.kind === 'paragraph' &&
    shareMarked(block.marks ?? [], block, ['bold', 'underline']) >= 0.9
  );
}

/** Closing matter of a press release stands at one depth, whatever its typography; contacts by kind one below. */
function closingDepth(text: string): number | null {
  const letters = lettersOf(text);
  if (PERSONS.test(letters)) return CLOSING_DEPTH + 1;
  return CLOSING_WORDS.has(letters) || isAbout(text) ? CLOSING_DEPTH : null;
}

function headingAt(content: Content, block: Content['blocks'][number]): Heading | null {
  const length = block.end - block.start;
  if (length === 0 || length > LONGEST_PROPOSAL) return null;
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return null;
  const { start } = block;
  const text = content.text.slice(start, block.end);
  if (length > LONGEST && !(block.kind === 'heading' && LETTERED.test(text))) return null;
  if (isEndMark(text)) return { start, text: '', depth: 1, confidence: 0.9 };
  if (NO_TITLE.test(text)) return null;
  const depth = closingDepth(text);
  if (block.kind === 'heading')
    return { start, text, depth: Math.min(block.level, depth ?? block.level), confidence: 0.9 };
  return isLooseTitle(text, block) ? { start, text, depth: depth ?? 5, confidence: 0.65 } : null;
}

/**
 * The title lines from `from` on, in order: heading blocks with their level, and paragraphs that are set or worded like
 * titles. An end mark yields a heading of empty text, which closes what is open.
 */
export function findHeadings(content: Content, from: number): readonly Heading[] {
  const found: Heading[] = [];
  for (const block of content.blocks) {
    if (block.start < from || block.furniture === true) continue;
    const heading = headingAt(content, block);
    if (heading) found.push(heading);
  }
  return found;
}

/** Whether a heading is one that prospectuses and proxy statements use for a chapter. */
export function isTopTitle(text: string): boolean {
  return TOP_TITLES.has(lettersOf(text)) || LETTERED.test(text);
}

const BACK_MATTER =
  /^\W*(?:financial section\b|management['’]?s discussion and analysis|index to (?:the )?(?:consolidated )?financial|(?:consolidated )?financial statements|reports? of independent|independent auditors|management['’]?s (?:annual )?report|schedule\s+[IVX]+\b|(?:consolidated )?balance sheets?|(?:consolidated )?statements? of|certifications?\b|notes to (?:the )?(?:consolidated )?financial|financial statement schedule|appendix|annex)/i;

/** Whether a heading behind the signatures opens matter that is no longer signed: statements, reports, schedules. */
export function isBackMatter(text: string): boolean {
  return BACK_MATTER.test(text);
}
