import type { Filing, FilingDocument } from '../../filing/filing.ts';
import type { ForwardLooking } from '../finding.ts';
import { type Sentence, readSentence, splitSentences } from '../sentences/split-sentences.ts';
import { type CautionaryPassage, findCautionary } from './cautionary/find-cautionary.ts';
import { createOutlookTracker } from './create-outlook-tracker.ts';
import { toIso } from './due/calendar.ts';
import { findFiscalYear } from './due/fiscal-year.ts';
import { findReferenceDay } from './due/find-reference-day.ts';
import { findDocumentExclusion, findTopicExclusion } from './find-exclusion.ts';
import { type Judgement, type Setting, judgeSentence } from './judge-sentence.ts';
import { readGenre } from './read-genre.ts';
import { createTopicLookup } from './section-lookup.ts';

/**
 * Every forward-looking sentence and every safe-harbor passage of a filing, in document order, disjoint. A cautionary
 * passage is one finding, with its title and list of risks; a forward-looking finding is one sentence.
 */
export function detectForwardLooking(filing: Filing): ForwardLooking[] {
  return filing.documents.flatMap((document) => detectInDocument(filing, document));
}

/** A sentence with what its judge needs. */
interface Item {
  readonly sentence: Sentence;
  readonly words: string;
  /** Of the words' length in nearly all texts. */
  readonly lowered: string;
  readonly setting: Setting;
}

function detectInDocument(filing: Filing, document: FilingDocument): ForwardLooking[] {
  const items = readItems(filing, document);
  if (items.length === 0) return [];
  const exclusion = findDocumentExclusion(filing, document);
  const passages = findCautionary(
    document,
    items.map((item) => item.sentence),
    items.map((item) => item.lowered),
  ).filter((passage) => !isPromiseFirst(items, passage));
  const findings: ForwardLooking[] = [];
  let next = 0;
  const judgeUntil = (end: number): void => {
    for (const item of items.slice(next, end)) {
      const judgement = judgeSentence(item.words, item.lowered, item.setting);
      if (judgement) findings.push(toForward(document, item, judgement, exclusion));
    }
  };
  for (const passage of passages) {
    judgeUntil(passage.first);
    findings.push(toCautionary(document, items, passage, exclusion));
    next = passage.end;
  }
  judgeUntil(items.length);
  return findings;
}

function readItems(filing: Filing, document: FilingDocument): Item[] {
  const genre = readGenre(filing, document);
  if (genre === 'legal' || document.text === '') return [];
  const topicAt = createTopicLookup(document);
  const reference = findReferenceDay(filing, document, genre);
  const fiscal = findFiscalYear(document.text, filing.facts.fiscalYearEnd);
  const items: Item[] = [];
  const isListed = createOutlookTracker(document.blocks, (index) => {
    const item = items[index];
    return item !== undefined && judgeSentence(item.words, item.lowered, item.setting) !== null;
  });
  for (const sentence of splitSentences(document)) {
    const kind = document.blocks[sentence.block]?.kind;
    if (kind === 'preformatted') continue;
    const words = readSentence(document.text, sentence);
    const topic = topicAt(sentence.start);
    const lowered = lowerPlainly(words);
    const isTitle = kind === 'heading';
    const setting = { genre, topic, reference, fiscal, isTitle, isListed: false };
    items.push({ sentence, words, lowered, setting });
    if (genre !== 'release') continue;
    setting.isListed = isListed(items.length - 1, sentence.block, lowered);
  }
  return items;
}

const CURLY = /[“”‘’]/;

/** In lower case and with straight quotes, so that patterns need no variants. */
function lowerPlainly(text: string): string {
  // the only letter that grows in lower case: offsets must stay
  const lower = text.replaceAll('İ', 'I').toLowerCase();
  return CURLY.test(lower) ? lower.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : lower;
}

/** "We plan to file in 2025, although there can be no assurance": what comes first decides. */
function isPromiseFirst(items: readonly Item[], passage: CautionaryPassage): boolean {
  const item = items[passage.first];
  if (!item || passage.doubtAt === null) return false;
  const { words, lowered, setting } = item;
  const before = passage.doubtAt;
  return judgeSentence(words.slice(0, before), lowered.slice(0, before), setting) !== null;
}

function toForward(
  document: FilingDocument,
  item: Item,
  { reasons, specific, due }: Judgement,
  excluded: string | null,
): ForwardLooking {
  const { start, end } = item.sentence;
  const exclusion = excluded ?? findTopicExclusion(item.setting.topic);
  return {
    document: document.id,
    start,
    end,
    class: 'forward',
    reasons,
    specific,
    due: due && {
      text: item.words.slice(due.start, due.end),
      from: toIso(due.window.from),
      to: toIso(due.window.to),
    },
    ...(exclusion === null ? {} : { exclusion }),
  };
}

function toCautionary(
  document: FilingDocument,
  items: readonly Item[],
  passage: CautionaryPassage,
  exclusion: string | null,
): ForwardLooking {
  const first = items[passage.first]?.sentence;
  const last = items[passage.end - 1]?.sentence;
  return {
    document: document.id,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    class: 'cautionary',
    reasons: passage.reasons.length > 0 ? passage.reasons : ['part of the safe-harbor passage'],
    specific: false,
    due: null,
    ...(exclusion === null ? {} : { exclusion }),
  };
}
