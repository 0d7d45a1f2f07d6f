import { SUBSTANTIAL } from './cue-lexicon.ts';
import { nearestCue } from './nearest-topic.ts';
import { stemSet, type Passage } from './passage.ts';
import { nameOf } from './name-chain.ts';
import type { Quantity } from './read-quantities.ts';
import { stemAt } from './tokens.ts';

const EVENTS = stemSet(
  'event reaction toxicity toxicities effect ae aes sae teae trae saes teaes traes',
);
const LISTING = stemSet('were was included include including : are being occurred');

/** "The most common events were decreased lymphocytes (15%)": an event that no lexicon knows, in a list of events. */
export function eventListed(passage: Passage, q: Quantity): string | null {
  const { tokens } = passage;
  if (tokens[q.first - 1]?.stem !== '(') return null;
  const own = nearestCue(passage, { first: q.first - 1, last: q.first - 1 }, SUBSTANTIAL, 3);
  if (own && own.cue.topic !== 'measure') return null;
  for (let k = q.first - 2; k >= 0; k--) {
    const stem = stemAt(tokens, k);
    if (stem === '.' || stem === ';' || stem === '|') return null;
    if (!LISTING.has(stem)) continue;
    let at = k - 1;
    while (at > k - 14 && at >= 0 && !EVENTS.has(stemAt(tokens, at))) {
      if (/^[,;.]$/.test(stemAt(tokens, at))) return null;
      at--;
    }
    if (!EVENTS.has(stemAt(tokens, at))) continue;
    let from = q.first - 2;
    while (from > k && !/^(?:,|and|\)|or)$/.test(stemAt(tokens, from)) && q.first - from < 8)
      from--;
    return nameOf(tokens, from + 1, q.first - 1) || null;
  }
  return null;
}
