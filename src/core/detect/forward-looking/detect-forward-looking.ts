import type { Filing, FilingDocument } from '../../filing/filing.ts';
import type { ForwardLooking } from '../finding.ts';
import { type Sentence, readSentence, splitSentences } from '../sentences/split-sentences.ts';
import { findCautionary } from './cautionary/find-cautionary.ts';
import { toIso } from './due/calendar.ts';
import { findReferenceDay } from './due/find-reference-day.ts';
import type { TimeMention } from './due/find-time-mentions.ts';
import { findDocumentExclusion, findTopicExclusion } from './find-exclusion.ts';
import { judgeSentence } from './judge-sentence.ts';
import { readGenre } from './read-genre.ts';
import { createTopicLookup } from './section-lookup.ts';

/**
 * Every forward-looking sentence and every safe-harbor passage of a filing, in document order, disjoint. A cautionary
 * passage is one finding, with its title and list of risks; a forward-looking finding is one sentence.
 */
export function detectForwardLooking(filing: Filing): ForwardLooking[] {
  return filing.documents.flatMap((document) => detectInDocument(filing, document));
}

function detectInDocument(filing: Filing, document: FilingDocument): ForwardLooking[] {
  if (document.text === '') return [];
  const genre = readGenre(filing, document);
  if (genre === 'legal') return [];
  const sentences = splitSentences(document).filter(
    (s) => document.blocks[s.block]?.kind !== 'preformatted',
  );
  const words = sentences.map((sentence) => readSentence(document.text, sentence));
  const lowered = words.map(lowerPlainly);
  const exclusion = findDocumentExclusion(filing, document);
  const topicAt = createTopicLookup(document);
  const reference = findReferenceDay(filing, document, genre);
  const findings: ForwardLooking[] = [];
  let next = 0;
  for (const passage of [...findCautionary(document, sentences, lowered), null]) {
    for (; next < (passage?.first ?? sentences.length); next++) {
      const sentence = sentences[next];
      const text = words[next];
      if (!sentence || text === undefined) continue;
      const topic = topicAt(sentence.start);
      const isTitle = document.blocks[sentence.block]?.kind === 'heading';
      const judgement = judgeSentence(text, lowered[next] ?? '', {
        genre,
        topic,
        reference,
        isTitle,
      });
      if (!judgement) continue;
      const { reasons, specific, due } = judgement;
      const excluded = exclusion ?? findTopicExclusion(topic);
      findings.push({
        ...rangeOf(document, sentence, sentence),
        class: 'forward',
        reasons,
        specific,
        due: due === null ? null : dueWindow(due, text),
        ...(excluded === null ? {} : { exclusion: excluded }),
      });
    }
    if (!passage) break;
    const first = sentences[passage.first];
    const last = sentences[passage.end - 1];
    if (first && last) {
      findings.push({
        ...rangeOf(document, first, last),
        class: 'cautionary',
        reasons: passage.reasons.length > 0 ? passage.reasons : ['part of the safe-harbor passage'],
        specific: false,
        due: null,
        ...(exclusion === null ? {} : { exclusion }),
      });
    }
    next = passage.end;
  }
  return findings;
}

const CURLY = /[“”‘’]/;

/** In lower case and with straight quotes, so that patterns need no variants; of the same length in nearly all texts. */
function lowerPlainly(text: string): string {
  const lower = text.toLowerCase();
  return CURLY.test(lower) ? lower.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : lower;
}

function rangeOf(
  document: FilingDocument,
  first: Sentence,
  last: Sentence,
): Pick<ForwardLooking, 'document' | 'start' | 'end'> {
  return { document: document.id, start: first.start, end: last.end };
}

function dueWindow(due: TimeMention, text: string): ForwardLooking['due'] {
  return {
    text: text.slice(due.start, due.end),
    from: toIso(due.window.from),
    to: toIso(due.window.to),
  };
}
