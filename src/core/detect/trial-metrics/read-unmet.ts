import type { TrialMetric } from '../finding.ts';
import type { Topic } from './cue-lexicon.ts';
import { cueText, nearestCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import { matchPhrases } from './phrases.ts';
import { mtdNames } from './read-doses.ts';
import { stemAt } from './tokens.ts';

const NOT = stemSet('not yet never no without neither');

const REACHED = stemSet(
  'reached established determined identified defined achieved reach reaching observed estimable found met nr encountered attained',
);

const unmetTopics: ReadonlySet<Topic> = new Set<Topic>(['survival', 'duration']);

const ESTABLISHED = stemSet('established determined identified defined found');

/** What was not done: a dose that no cohort came to is not reached, one that the trial has yet to find not established. */
const unmetBy = (passage: Passage, from: number, to: number): TrialMetric['unmet'] =>
  hasStem(passage.tokens, ESTABLISHED, from, to) ? 'not-established' : 'not-reached';

/** "The MTD has not been established": a maximum tolerated dose without a value. */
function readUnmetMtd(passage: Passage): void {
  const { tokens } = passage;
  for (const name of matchPhrases(mtdNames, tokens)) {
    let at = name.last + 1;
    if (tokens[at]?.stem === '(' && tokens[at + 2]?.stem === ')') at += 3;
    let negated = false;
    for (; at <= name.last + 9; at++) {
      const stem = stemAt(tokens, at);
      if (stem === '.' || stem === ';' || stem === ',') break;
      if (NOT.has(stem)) negated = true;
      if (negated && REACHED.has(stem)) {
        addDraft(passage, 'mtd', null, {
          value: null,
          unmet: unmetBy(passage, at, at),
          first: name.first,
          last: at,
        });
        return;
      }
    }
    const no =
      hasStem(tokens, stemSet('no not without'), name.first - 5, name.first - 1) &&
      hasStem(tokens, REACHED, name.first - 4, name.last + 4);
    if (no) {
      addDraft(passage, 'mtd', null, {
        value: null,
        unmet: unmetBy(passage, name.first - 4, name.last + 4),
        first: name.first,
        last: name.last,
      });
      return;
    }
  }
}

/** "median overall survival has not been reached", "median PFS: NR". */
function readUnmetMedian(passage: Passage): void {
  const { tokens } = passage;
  for (let at = 0; at < tokens.length; at++) {
    const abbreviated = tokens[at]?.text === 'NR' || tokens[at]?.text === 'NE';
    const spelled =
      tokens[at]?.stem === 'not' &&
      hasStem(tokens, stemSet('reached estimable reach'), at + 1, at + 4);
    if (!abbreviated && !spelled) continue;
    let last = at;
    if (spelled) while (!/^(?:reached|estimable|reach)$/.test(stemAt(tokens, last))) last++;
    if (
      abbreviated &&
      tokens[at - 1]?.stem === '(' &&
      /^(?:reached|estimable)$/.test(stemAt(tokens, at - 2))
    )
      continue;
    // "did not reach statistical significance", "did not meet its endpoint"
    if (
      hasStem(
        tokens,
        stemSet('statistical statistically significance endpoint'),
        last + 1,
        last + 3,
      )
    )
      continue;
    const near = nearestCue(passage, { first: at, last }, unmetTopics, 14);
    if (!near || passage.drafts.some((d) => d.first <= last && d.last >= at)) continue;
    if (
      abbreviated &&
      /^(?:,|-|–|to)$/.test(stemAt(tokens, at - 1)) &&
      passage.drafts.some((d) => d.kind === 'confidence-interval' && at - d.last < 4)
    )
      continue;
    const kind = near.cue.topic === 'survival' ? 'survival' : 'duration';
    addDraft(passage, kind, null, {
      value: null,
      unmet: 'not-reached',
      unit: 'mo',
      first: at,
      last,
      endpoint: cueText(passage, near.cue),
    });
    at = last;
  }
}

/** Results stated as not reached or not established: their value is null. */
export function readUnmet(passage: Passage): void {
  readUnmetMtd(passage);
  readUnmetMedian(passage);
}
