import { lettersOf } from './match-title.ts';
import { standsOut, type Content, type Line } from './read-lines.ts';

/** A place that opens the closing matter of a form: its signatures, its exhibit index, an exhibit in the same text. */
export interface Landmark {
  readonly kind: 'signatures' | 'exhibit-index' | 'exhibit';
  readonly start: number;
  readonly label: string;
  readonly title: string | null;
  readonly confidence: number;
}

const SIGNATURES = /^signatures?(?:page)?$/;
const INDEX_TITLES =
  /^(?:exhibitindex|exhibitsindex|indextoexhibits?|indexofexhibits?|listofexhibits|exhibitlist|exhibits?index(?:of)?)$/;
const EXHIBIT =
  /^[\s*#_([]*(?:EXHIBIT|Exhibit|EX)\s*[-\u2013]?\s*(?:No\.?|NO\.?|Number)?\s*[-:#]?\s*(\d{1,2}(?:\.\d{1,3})?(?:\s?\(?[a-zA-Z]\)?)?)\s*[)\]*_.:]*\s*$/;
/** Confidence in signatures that both their title and the rule's words tell. */
const SURE = 0.9;
const SIGNED = /pursuant to the requirements? of (?:the|section)|duly caused this/i;

/** Whether a text says in the words of Rule 12b-11 that the registrant has had the report signed. */
function saysSigned(text: string): boolean {
  return SIGNED.test(text);
}

function isTableRow(content: Content, line: Line): boolean {
  const block = content.blocks[line.block];
  return block?.kind === 'table' && block.rows.length > 2;
}

function signatureAt(content: Content, lines: readonly Line[], from: number): Landmark | null {
  let fallback: Landmark | null = null;
  for (const line of lines) {
    if (line.start < from || content.blocks[line.block]?.furniture === true) continue;
    if (line.end - line.head > 60) continue;
    if (!SIGNATURES.test(lettersOf(content.text.slice(line.head, line.end)))) continue;
    const behind = content.text.slice(line.end, line.end + 900);
    const found = {
      kind: 'signatures',
      start: line.start,
      label: 'Signatures',
      title: null,
    } as const;
    if (saysSigned(behind)) return { ...found, confidence: 0.98 };
    if (line.shape !== 'row') fallback ??= { ...found, confidence: 0.75 };
  }
  return fallback;
}

/** Filings that sign without the title "Signatures" still use the rule's sentence, at the head of a paragraph. */
function signedSentence(content: Content, from: number): Landmark | null {
  for (const block of content.blocks) {
    if (block.start < from || block.end - block.start > 700 || block.kind === 'table') continue;
    const text = content.text.slice(block.start, block.end);
    if (
      /^\W*(?:signatures?\W+)?pursuant to the requirements? of/i.test(text) &&
      /(?:caused|signed)/i.test(text)
    )
      return {
        kind: 'signatures',
        start: block.start,
        label: 'Signatures',
        title: null,
        confidence: 0.85,
      };
  }
  return null;
}

function exhibitIndexAt(content: Content, lines: readonly Line[], from: number): Landmark | null {
  for (const line of lines) {
    if (line.start < from || line.end - line.head > 60) continue;
    if (
      content.blocks[line.block]?.furniture === true ||
      (line.shape === 'row' && isTableRow(content, line))
    )
      continue;
    const letters = lettersOf(content.text.slice(line.head, line.end));
    if (INDEX_TITLES.test(letters) || (/^exhibits$/.test(letters) && standsOut(content, line)))
      return {
        kind: 'exhibit-index',
        start: line.start,
        label: 'Exhibit Index',
        title: null,
        confidence: 0.95,
      };
  }
  return null;
}

/** An exhibit is longer than its entry in a list. */
const BODY = 500;

function exhibitsFrom(content: Content, lines: readonly Line[], from: number): Landmark[] {
  const found: Landmark[] = [];
  const seen = new Set<string>();
  for (const [place, line] of lines.entries()) {
    if (line.start < from || isTableRow(content, line)) continue;
    const block = content.blocks[line.block];
    if (block?.kind === 'list-item') continue;
    const match = EXHIBIT.exec(content.text.slice(line.head, Math.min(line.end, line.head + 60)));
    if (!match || line.end - line.head > 50) continue;
    const [, printed = ''] = match;
    const number = printed.replace(/\s/g, '');
    const next = lines
      .slice(place + 1, place + 4)
      .find((l) => EXHIBIT.test(content.text.slice(l.head, l.end)));
    if (seen.has(number) || (next && next.start - line.end < BODY)) continue;
    if (content.text.slice(line.end, line.end + BODY).trim().length < BODY / 2) continue;
    seen.add(number);
    found.push({
      kind: 'exhibit',
      start: line.start,
      label: `Exhibit ${number}`,
      title: null,
      confidence: 0.9,
    });
  }
  return found;
}

const LISTED = /^\W*(?:exhibit\s*)?(?:no\.?\s*)?\(?(\d{1,2}(?:\.\d{1,2})?)\)?[\s.\u2013\u2014*+-]/i;

/** The exhibit that follows its index without a title of its own, as in filings turned into plain text. */
function untitledExhibit(content: Content, from: number): Landmark | null {
  const listed: string[] = [];
  let listing = true;
  for (const block of content.blocks) {
    if (block.start <= from || block.end === block.start) continue;
    const text = content.text.slice(block.start, Math.min(block.end, block.start + 2000));
    if (listing && block.kind === 'table') {
      for (const row of text.split('\n')) {
        const number = LISTED.exec(row)?.[1];
        if (number) listed.push(number);
      }
      continue;
    }
    const number = LISTED.exec(text)?.[1];
    if (number && listing && text.length < 400) {
      if (/\d\.\d|\D{8}/.test(text)) listed.push(number);
      continue;
    }
    if (block.kind === 'page-break' || block.kind === 'rule' || block.furniture) continue;
    if (
      listed.length === 0 &&
      /^[\W\d]*(?:exhibit|description|no\.?|number|page)\b/i.test(text) &&
      text.length < 120
    )
      continue;
    if (/^\W*\d{0,3}\W*$/.test(text) || listed.length === 0) {
      if (listed.length === 0) return null;
      continue;
    }
    listing = false;
    if (
      /^\W*\(?\d?\)?\s*(?:filed|furnished|incorporated|previously|\*)/i.test(text) &&
      text.length < 300
    )
      continue;
    const rest = content.text.length - block.start;
    const label = listed.length === 1 ? `Exhibit ${listed[0]}` : 'Exhibit';
    return rest >= 600
      ? {
          kind: 'exhibit',
          start: block.start,
          label,
          title: null,
          confidence: listed.length === 1 ? 0.7 : 0.5,
        }
      : null;
  }
  return null;
}

/** The signatures that stand before a form's last items, as where an amendment appends one; null when none do. */
export function findSignatures(
  content: Content,
  lines: readonly Line[],
  from: number,
): Landmark | null {
  const found = signatureAt(content, lines, from);
  return found && found.confidence > SURE ? found : null;
}

/**
 * What closes a form, looked for behind `from`, the start of its last item: signatures, exhibit index, and exhibits that
 * stand in the same text; `mayBeUntitled` where what follows the index is an exhibit even without its number above, as in an
 * 8-K turned into plain text. Ordered by start.
 */
export function findLandmarks(
  content: Content,
  lines: readonly Line[],
  from: number,
  mayBeUntitled: boolean,
): readonly Landmark[] {
  const signatures = signatureAt(content, lines, from) ?? signedSentence(content, from);
  const after = signatures?.start ?? from;
  const index = exhibitIndexAt(content, lines, after);
  const exhibits =
    signatures || index ? exhibitsFrom(content, lines, Math.min(after, index?.start ?? after)) : [];
  if (exhibits.length === 0 && index && mayBeUntitled) {
    const untitled = untitledExhibit(content, index.start);
    if (untitled) exhibits.push(untitled);
  }
  const found = [signatures, index, ...exhibits].filter((l) => l !== null);
  return found.sort((a, b) => a.start - b.start);
}
