import type { Topic } from './cue-lexicon.ts';
import type { MetricKind } from '../finding.ts';
import { areCompared, cueText, nearestCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import { nameOf } from './name-chain.ts';
import { createPhraseTable, matchPhrases, type PhraseHit } from './phrases.ts';
import type { Quantity } from './read-quantities.ts';
import { isDeviation, isThreshold } from './thresholds.ts';
import { type Token, stemAt, textAt } from './tokens.ts';

/** Differences and changes without a unit of their own: "LS mean difference: -0.53", "a change of -0.8 in Z score". */
export function readDifferences(passage: Passage): void {
  const { tokens } = passage;
  for (const q of passage.quantities) {
    if (passage.taken.has(q) || q.unit || q.people !== null || q.words) continue;
    if (q.high !== null && !rateNamed(passage, q)) continue;
    const written = textAt(tokens, q.last);
    const signed = q.value < 0 || !Number.isInteger(q.value) || /^\d+\.\d+$/.test(written);
    // "a mean fall of 8.4 versus 7.9": the second is of the first's measure
    const rival = passage.drafts.findLast((d) => d.last < q.first && d.first > q.first - 8);
    if (
      rival?.kind === 'change' &&
      rival.unit === '1' &&
      COMPARED.has(stemAt(tokens, q.first - 1)) &&
      areCompared(passage, { ...q, last: rival.last }, q)
    ) {
      addDraft(passage, 'change', q, {
        unit: '1',
        against: rival,
        ...(rival.endpoint && { endpoint: rival.endpoint }),
      });
      continue;
    }
    const rate = signed ? rateNamed(passage, q) : null;
    if (rate) {
      addDraft(passage, rate.kind, q, { unit: '1', endpoint: rate.endpoint });
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
      if (!change || isThreshold(passage, q)) continue;
      if (measure?.cue.topic !== 'measure') {
        const counted = nearestCue(passage, q, new Set<Topic>(['event', 'measure']), 3);
        const direct = change.cue.last < q.first && change.cost < 3;
        if (!direct || !counted || counted.cue.first < q.last) continue;
        addDraft(passage, 'change', q, { unit: '1', endpoint: cueText(passage, counted.cue) });
        continue;
      }
      addDraft(passage, 'change', q, { unit: '1', endpoint: cueText(passage, measure.cue) });
    }
  }
}

/** Words right before the figure that another one is set against. */
const COMPARED = stemSet('versus vs v to with than');

const DIFFERENCE = stemSet('diff difference');

const rates = createPhraseTable<MetricKind>([
  ['annualized relapse rate', 'change'],
  ['annualised relapse rate', 'change'],
  ['annualized bleeding rate', 'change'],
  ['annualized bleed rate', 'change'],
  ['annualized exacerbation rate', 'change'],
  ['ARR', 'change'],
  ['ABR', 'change'],
  ['titer ratio', 'change'],
  ['titre ratio', 'change'],
  ['GMT ratio', 'change'],
  ['GMR', 'change'],
  ['geometric mean ratio', 'change'],
  ['accumulation ratio', 'pk'],
]);
const STATED = stemSet(
  'was were of is = : ( ) [ ] , for the in with at and versus vs compared to group arm drug placebo reported as',
);

/** Looked for once in each sentence, however many figures it has. */
const ratesFound = new WeakMap<readonly Token[], readonly PhraseHit<MetricKind>[]>();

function ratesIn(tokens: readonly Token[]): readonly PhraseHit<MetricKind>[] {
  const found = ratesFound.get(tokens) ?? matchPhrases(rates, tokens);
  ratesFound.set(tokens, found);
  return found;
}

/** Measures without a unit that are told as they stand: rates by the year, ratios of titers or of exposure. */
function rateNamed(
  passage: Passage,
  q: Quantity,
): { readonly kind: MetricKind; readonly endpoint: string } | null {
  const { tokens } = passage;
  const hit = ratesIn(tokens).findLast((each) => each.last < q.first);
  if (!hit) return null;
  const prior = passage.drafts.findLast((draft) => draft.last < q.first);
  const listed = prior && prior.first > hit.last && prior.kind === hit.value && prior.unit === '1';
  const from = listed ? prior.last + 1 : hit.last + 1;
  const gap = tokens.slice(from, q.first);
  if (gap.length > 12 || gap.some((token) => token.kind === 'number')) return null;
  const close =
    gap.length <= 3 || gap.some((token) => /^(?:was|were|of|=|:|and|versus|vs)$/.test(token.stem));
  if (!close || hasStem(tokens, stemSet('reduction'), from, q.first - 1)) return null;
  const direct = gap.every((token) => STATED.has(token.stem));
  const verb = /^(?:was|were|of|=|:|and|versus|vs|to)$/.test(gap.at(-1)?.stem ?? '');
  if (!direct && !verb) return null;
  return { kind: hit.value, endpoint: nameOf(tokens, hit.first, hit.last + 1) };
}
