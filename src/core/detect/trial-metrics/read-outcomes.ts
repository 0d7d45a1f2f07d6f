import type { Topic } from './cue-lexicon.ts';
import { cueText, nearestCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import { createPhraseTable, matchPhrase } from './phrases.ts';
import { readPeople, type Quantity } from './read-quantities.ts';
import { isTreated, readTopic } from './read-topic.ts';
import { isCount, isPercent } from './read-fractions.ts';
import { NOT_OUTCOME, OUTCOME_VERBS } from './outcome-verb.ts';
import { KIND, OUTCOME } from './read-people.ts';
import { stemAt, textAt } from './tokens.ts';

const RESPONSE_ADJECTIVE = stemSet(
  'partial complete minor confirmed objective unconfirmed stable durable cr pr sd response responder remission pathologic vgpr mixed clinical ongoing',
);

const EVENT_ADJECTIVE = stemSet(
  'serious severe treatment related emergent drug grade dose limiting fatal possible mild moderate new suspected unexpected solicited unsolicited reported unrelated non gastrointestinal gi such additional - of these case the unrelated 3 4 5 or',
);

/** Bare counts of outcomes: "six partial and two complete responses", "38 adverse events", "one DLT". */
export function readOutcomeCounts(passage: Passage): void {
  const before = passage.drafts.length;
  readBareCounts(passage);
  // "two complete responses (3.4%)" is one figure: its share, of so many patients
  for (const count of passage.drafts.splice(before)) {
    const share = passage.drafts.find(
      (d) =>
        d.unit === '%' &&
        d.n === null &&
        d.first > count.last &&
        d.first - count.last <= 6 &&
        passage.tokens[d.first - 1]?.stem === '(' &&
        d.kind === count.kind,
    );
    const closed =
      share && !hasStem(passage.tokens, stemSet(', ; and'), count.last + 1, share.first - 1);
    if (share && closed) {
      share.n = count.n;
      share.N = count.N;
      share.first = count.first;
    } else passage.drafts.push(count);
  }
}

function readBareCounts(passage: Passage): void {
  const { tokens } = passage;
  for (const [index, q] of passage.quantities.entries()) {
    if (
      passage.taken.has(q) ||
      !isCount(q) ||
      q.value > 5000 ||
      q.comparator === '>=' ||
      q.adjective
    )
      continue;
    const next = stemAt(tokens, q.last + 1);
    if (
      RESPONSE_ADJECTIVE.has(next) &&
      hasStem(
        tokens,
        stemSet('response responder remission cr pr sd disease vgpr regression'),
        q.last + 1,
        q.last + 8,
      )
    ) {
      addDraft(passage, 'response', q, {
        unit: '1',
        n: q.value,
        N: lastTotal(passage, q),
        endpoint: textAt(tokens, q.last + 1),
      });
      continue;
    }
    const percent = passage.quantities[index + 1];
    if (
      next === ',' &&
      tokens[q.last + 2]?.stem === 'or' &&
      isPercent(percent) &&
      hasStem(tokens, stemSet('fewer less lower more'), percent.last + 1, percent.last + 1)
    ) {
      const topic = readTopic(passage, percent);
      if (topic?.kind === 'adverse-event')
        addDraft(passage, 'adverse-event', q, { unit: '1', n: q.value, endpoint: topic.endpoint });
      continue;
    }
    const near = nearestCue(passage, q, new Set<Topic>(['event']), 7);
    if (!near || near.cue.first <= q.last || readPeople(tokens, q.last + 1) !== null) continue;
    const gap = tokens.slice(q.last + 1, near.cue.first);
    const told = isTreated(passage) || (q.value <= 50 && SAFETY.test(cueText(passage, near.cue)));
    if (gap.every((token) => EVENT_ADJECTIVE.has(token.stem)) && told) {
      addDraft(passage, 'adverse-event', q, {
        unit: '1',
        n: q.value,
        endpoint: cueText(passage, near.cue),
      });
    }
  }
}

/** Terms that only a trial's safety report has. */
const SAFETY = /adverse|dose.limiting|^(?:DLT|SAE|TEAE|TRAE|AE)s?$/i;

function lastTotal(passage: Passage, q: Quantity): number | null {
  return passage.drafts.findLast((draft) => draft.N !== null && draft.last < q.first)?.N ?? null;
}

const nobody = createPhraseTable(
  [
    'no patient',
    'no subject',
    'no participant',
    'no one',
    'none of the patient',
    'none of the subject',
    'none of the participant',
    'no individual',
  ].map((p) => [p, 0] as const),
);

const everybody = createPhraseTable(
  [
    'every patient',
    'every person',
    'every participant',
    'every subject',
    'all patient',
    'all participant',
    'all subject',
    'each patient',
  ].map((p) => [p, 100] as const),
);

/** "No patient experienced …" is a count of nought; "every patient … experienced" is 100 %. */
export function readQuantifiers(passage: Passage): void {
  const { tokens } = passage;
  for (let at = 0; at < tokens.length; at++) {
    const none = matchPhrase(nobody, tokens, at);
    const all = none ? null : matchPhrase(everybody, tokens, at);
    const hit = none ?? all;
    if (!hit || (all && /^(?:of|in|among|across)$/.test(stemAt(tokens, at - 1)))) continue;
    let verb = hit.last + 1;
    const reach = none ? 3 : 7;
    while (verb <= hit.last + reach && !OUTCOME_VERBS.has(stemAt(tokens, verb))) verb++;
    if (verb > hit.last + reach || hasStem(tokens, NOT_OUTCOME, verb, verb + 2)) continue;
    const near = nearestCue(passage, { first: verb, last: verb }, OUTCOME, 9);
    if (!near || near.cue.last < verb) continue;
    const kind = KIND[near.cue.topic];
    if (!kind || tokens[verb]?.stem === 'with') continue;
    const unit = none ? '1' : '%';
    addDraft(passage, kind, null, {
      value: hit.value,
      unit,
      n: none ? 0 : null,
      first: hit.first,
      last: hit.last,
      endpoint: cueText(passage, near.cue),
    });
  }
}
