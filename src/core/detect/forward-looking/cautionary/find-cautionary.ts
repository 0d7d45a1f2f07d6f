import type { Block } from '../../../filing/block.ts';
import type { FilingDocument } from '../../../filing/filing.ts';
import type { Sentence } from '../../sentences/split-sentences.ts';
import { goesOn, isForeign, markParagraph } from './mark-paragraph.ts';
import {
  CAUTIONARY_CUES,
  CAUTIONARY_TITLE,
  NO_ASSURANCE,
  RESULTS_DIFFER,
} from './cautionary-lexicon.ts';

/** A run of neighbouring sentences that is safe-harbor language, as indices into the document's sentences, half-open. */
export interface CautionaryPassage {
  readonly first: number;
  readonly end: number;
  readonly reasons: readonly string[];
  /** For a lone sentence that only denies any assurance: where in it the denial begins; null for all others. */
  readonly doubtAt: number | null;
}

interface Reading {
  readonly reasons: readonly string[];
  readonly weight: number;
  readonly anchor: boolean;
}

interface Paragraph {
  readonly block: Block;
  readonly index: number;
  /** Indices of its sentences, half-open. */
  readonly first: number;
  readonly end: number;
  readonly isTitle: boolean;
}

const STEMS = [...new Set(CAUTIONARY_CUES.flatMap((cue) => cue.needs))];
/** All stems in one scan, at the beginnings of words, the longest first. */
const NEEDS = new RegExp(
  `\\b(?:${STEMS.filter((stem) => stem !== '"')
    .toSorted((a, b) => b.length - a.length)
    .join('|')})|"`,
  'g',
);
/** The cues, as bits, that a stem calls for; a stem that holds another calls for its cues too. */
const MASKS: ReadonlyMap<string, number> = new Map(
  STEMS.map((stem) => [
    stem,
    CAUTIONARY_CUES.reduce(
      (mask, cue, index) =>
        cue.needs.some((need) => stem.includes(need)) ? mask | (1 << index) : mask,
      0,
    ),
  ]),
);
const NOTHING: Reading = { reasons: [], weight: 0, anchor: false };
const CONTACT =
  /^(?:about\b|contacts?\b|(?:investor|media|press|company|corporate|public)[\w &/]{0,24}(?:contact|relations|inquir)|source:?\s|for (?:more|further|additional) information|tel|phone|e-?mail|#|-0-|\*{3})|@|https?:|\bwww\./i;
/** "This release contains forward-looking statements": opens a passage without a second cue. */
const DEFINES =
  /section (?:27a|21e)\b|forward ?[-‐‑–]? ?looking"?,?"? ?"?(?:statements?|information)\b|statements?\b[^.]{0,40}\b(?:is|are|as)\b[^.]{0,30}forward ?[-‐‑–]? ?looking/;
/** What makes a short line about the statements a sentence and no title. */
const VERB =
  /\b(?:is|are|was|were|be|contains?|includes?|involves?|constitutes?|reflects?|speaks?|could|can|differ|made|makes?|should|will|has|have)\b/;
const MAX_TITLE = 120;
const MAX_SENTENCES = 40;
const MAX_GAP = 4;
const MAX_CHARS = 4000;

/** The safe-harbor language of a document: whole paragraphs with their title and list of risks, and lone sentences. */
export function findCautionary(
  document: FilingDocument,
  sentences: readonly Sentence[],
  lowered: readonly string[],
): CautionaryPassage[] {
  const readings = lowered.map(readCues);
  const paragraphs = gatherParagraphs(document, sentences, lowered).flatMap((paragraph) =>
    isWholeText(paragraph) ? stretchesOf(paragraph, readings) : [paragraph],
  );
  const member = new Int32Array(sentences.length);
  for (const [i, { weight }] of readings.entries()) if (weight >= 2) member[i] = 1;
  for (let p = 0; p < paragraphs.length; p++) {
    const end = markHarbor(document.text, paragraphs, p, lowered, readings, member);
    if (end > p) p = end - 1;
  }
  return gatherPassages(sentences, lowered, readings, member);
}

function readCues(lower: string): Reading {
  const words = lower.length > MAX_CHARS ? lower.slice(0, MAX_CHARS) : lower;
  let mask = 0;
  NEEDS.lastIndex = 0;
  for (let match = NEEDS.exec(words); match; match = NEEDS.exec(words))
    mask |= MASKS.get(match[0]) ?? 0;
  if (mask === 0) return NOTHING;
  const reasons: string[] = [];
  let weight = 0;
  let anchor = false;
  for (const [index, cue] of CAUTIONARY_CUES.entries()) {
    if ((mask & (1 << index)) === 0) continue;
    if (reasons.includes(cue.reason) || !cue.pattern.test(words)) continue;
    reasons.push(cue.reason);
    weight += cue.weight;
    anchor ||= cue.anchor === true;
  }
  return reasons.length === 0 ? NOTHING : { reasons, weight, anchor };
}

function gatherParagraphs(
  document: FilingDocument,
  sentences: readonly Sentence[],
  lowered: readonly string[],
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let first = 0; first < sentences.length;) {
    const index = sentences[first]?.block ?? 0;
    let end = first + 1;
    while (sentences[end]?.block === index) end++;
    const block = document.blocks[index];
    if (block) {
      const isShort = block.end - block.start <= MAX_TITLE;
      const isTitle =
        block.kind === 'heading' ||
        (isShort && end - first === 1 && isTitleLine(lowered[first] ?? ''));
      paragraphs.push({ block, index, first, end, isTitle });
    }
    first = end;
  }
  return paragraphs;
}

function isTitleLine(lowered: string): boolean {
  return CAUTIONARY_TITLE.test(lowered) && !/[.;]$/.test(lowered) && !VERB.test(lowered);
}

/**
 * A text without paragraphs, cut where no safe-harbor language of any weight has stood for a few sentences, so that each
 * stretch is judged by itself.
 */
function stretchesOf(paragraph: Paragraph, readings: readonly Reading[]): Paragraph[] {
  const stretches: Paragraph[] = [];
  for (let first = paragraph.first; first < paragraph.end; first++) {
    if ((readings[first] ?? NOTHING).weight < 2) continue;
    let end = first + 1;
    for (let i = end; i < Math.min(end + MAX_GAP, paragraph.end); i++)
      if ((readings[i] ?? NOTHING).weight >= 2) end = i + 1;
    end = Math.min(end, first + MAX_SENTENCES);
    stretches.push({ ...paragraph, first, end });
    first = end - 1;
  }
  return stretches;
}

/** Whether a block holds a text that has lost its paragraphs, of which a passage is a part and never the whole. */
function isWholeText({ first, end }: Paragraph): boolean {
  return end - first > MAX_SENTENCES;
}

/** Marks the safe-harbor passage that begins at paragraph `p`, if one does; returns the paragraph behind it. */
function markHarbor(
  text: string,
  paragraphs: readonly Paragraph[],
  p: number,
  lowered: readonly string[],
  readings: readonly Reading[],
  member: Int32Array,
): number {
  const head = paragraphs[p];
  if (!head) return p;
  const titled =
    head.isTitle &&
    CAUTIONARY_TITLE.test(text.slice(head.block.start, head.block.end).toLowerCase());
  if (head.isTitle && !titled) return p;
  const at = titled ? p + 1 : p;
  const start = paragraphs[at];
  if (!start || start.isTitle || isWholeText(start)) return p;
  const sum = summarise(start, readings);
  const words = text.slice(start.block.start, start.block.end);
  const isLead = sum.differs && words.endsWith(':');
  const isWhole = sum.kinds >= 2 && (sum.anchor || isLead);
  const isOpened = sum.anchor && DEFINES.test(words.toLowerCase());
  if (!isWhole && !isOpened && !(titled && sum.kinds >= 1)) return p;
  if (titled) mark(member, head.first, head.end);
  const isCued = (i: number): boolean => (readings[i] ?? NOTHING).weight > 0;
  const body = { first: start.first, end: start.end, lowered, isCued };
  for (const i of markParagraph(body, { titled, loose: isWhole || titled })) mark(member, i, i + 1);
  let end = at + 1;
  while (end < paragraphs.length && belongs(text, paragraphs, end, readings, titled)) {
    const next = paragraphs[end];
    if (next) markNext(next, lowered, isCued, member);
    end++;
  }
  return end;
}

/** A further paragraph of a passage is part of it whole, unless it also speaks of something else. */
function markNext(
  { first, end }: Paragraph,
  lowered: readonly string[],
  isCued: (index: number) => boolean,
  member: Int32Array,
): void {
  const speaksElse = lowered.slice(first, end).some(isForeign);
  if (!speaksElse) mark(member, first, end);
  else
    for (const i of markParagraph({ first, end, lowered, isCued }, { titled: false, loose: true }))
      mark(member, i, i + 1);
}

function summarise(
  paragraph: Paragraph,
  readings: readonly Reading[],
): { kinds: number; anchor: boolean; differs: boolean } {
  const kinds = new Set<string>();
  let anchor = false;
  for (const reading of readings.slice(paragraph.first, paragraph.end)) {
    for (const reason of reading.reasons) kinds.add(reason);
    anchor ||= reading.anchor;
  }
  return { kinds: kinds.size, anchor, differs: kinds.has(RESULTS_DIFFER) };
}

/** Whether a paragraph goes on with the safe-harbor passage before it. */
function belongs(
  text: string,
  paragraphs: readonly Paragraph[],
  at: number,
  readings: readonly Reading[],
  titled: boolean,
): boolean {
  const paragraph = paragraphs[at];
  const before = paragraphs[at - 1];
  if (!paragraph || !before || paragraph.isTitle || isWholeText(paragraph)) return false;
  const words = text.slice(paragraph.block.start, paragraph.block.end);
  const previous = text.slice(before.block.start, before.block.end);
  if (CONTACT.test(words.slice(0, 200)) && words.length < 200) return false;
  const sum = summarise(paragraph, readings);
  if (paragraph.block.kind === 'list-item')
    return (
      before.block.kind === 'list-item' || /[:;,]$|following\.?$/.test(previous) || sum.kinds > 0
    );
  if (sum.kinds >= 2 || sum.anchor) return true;
  if (/[:;,]$|; (?:and|or)$/.test(previous) && /^[\p{Ll}•·\-(]/u.test(words)) return true;
  if (titled && sum.kinds >= 1) return true;
  const follows = paragraphs[at + 1];
  const isBetween =
    follows !== undefined && !follows.isTitle && summarise(follows, readings).kinds > 0;
  const surety = goesOn(words.toLowerCase());
  const isNear = isBetween || (titled && summarise(before, readings).kinds > 0);
  return surety === 'surely' || (surety === 'perhaps' && isNear);
}

function mark(member: Int32Array, from: number, to: number): void {
  member.fill(2, from, to);
}

function gatherPassages(
  sentences: readonly Sentence[],
  lowered: readonly string[],
  readings: readonly Reading[],
  member: Int32Array,
): CautionaryPassage[] {
  const isDoubt = (i: number): boolean =>
    member[i] === 1 &&
    readings[i]?.reasons.length === 1 &&
    readings[i]?.reasons[0] === NO_ASSURANCE.reason;
  /** Whether sentence `i` goes on with the passage of the one before. */
  const joins = (i: number): boolean => {
    const a = sentences[i - 1];
    const b = sentences[i];
    if (!member[i] || !a || !b || isDoubt(i - 1) || isDoubt(i)) return false;
    return a.block === b.block || (member[i - 1] === 2 && member[i] === 2 && b.start - a.end === 1);
  };
  const passages: CautionaryPassage[] = [];
  for (let first = 0; first < sentences.length; first++) {
    if (!member[first]) continue;
    let end = first + 1;
    while (joins(end)) end++;
    const reasons = new Set<string>();
    for (const reading of readings.slice(first, end))
      for (const reason of reading.reasons) reasons.add(reason);
    const doubtAt = isDoubt(first) ? (lowered[first] ?? '').search(NO_ASSURANCE.pattern) : null;
    passages.push({ first, end, reasons: [...reasons], doubtAt });
    first = end - 1;
  }
  return passages;
}
