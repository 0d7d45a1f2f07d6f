import type { Topic } from './cue-lexicon.ts';
import { areCompared, cueText, nearestCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import { isDeviation, isThreshold } from './thresholds.ts';

/** Differences and changes without a unit of their own: "LS mean difference: -0.53", "a change of -0.8 in Z score". */
export function readDifferences(passage: Passage): void {
  const { tokens } = passage;
  for (const q of passage.quantities) {
    if (passage.taken.has(q) || q.unit || q.people !== null || q.words || q.high !== null) continue;
    const written = tokens[q.last]?.text ?? '';
    const signed = q.value < 0 || !Number.isInteger(q.value) || /^\d+\.\d+$/.test(written);
    // "a mean fall of 8.4 versus 7.9": the second is of the first's measure
    const rival = passage.drafts.findLast((d) => d.last < q.first && d.first > q.first - 8);
    if (
      rival?.kind === 'change' &&
      rival.unit === '1' &&
      COMPARED.has(tokens[q.first - 1]?.stem ?? '') &&
      areCompared(passage, { ...q, last: rival.last }, q)
    ) {
      addDraft(passage, 'change', q, {
        unit: '1',
        against: rival,
        ...(rival.endpoint && { endpoint: rival.endpoint }),
      });
      continue;
    }
    if (hasStem(tokens, DIFFERENCE, q.first - 4, q.first - 1)) {
      const like = passage.drafts.findLast((d) => d.last < q.first && d.kind === 'change');
      if (!like && !signed) continue;
      addDraft(passage, 'change', q, {
        unit: like?.unit ?? '1',
        ...(like && { of: like.against && like.against.first < like.first ? like.against : like }),
        ...(like?.endpoint && { endpoint: like.endpoint }),
      });
    } else if (signed && !isDeviation(passage, q)) {
      const change = nearestCue(passage, q, new Set<Topic>(['change']), 12);
      const measure = nearestCue(
        passage,
        q,
        new Set<Topic>(['measure', 'baseline', 'business', 'pk']),
        14,
      );
      if (!change || measure?.cue.topic !== 'measure' || isThreshold(passage, q)) continue;
      addDraft(passage, 'change', q, { unit: '1', endpoint: cueText(passage, measure.cue) });
    }
  }
}

/** Words right before the figure that another one is set against. */
const COMPARED = stemSet('versus vs v to with than');

const DIFFERENCE = stemSet('diff difference');
