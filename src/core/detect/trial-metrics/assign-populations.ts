import type { MetricKind } from '../finding.ts';
import { hasStem, stemSet, type Draft, type Passage } from './passage.ts';
import {
  findPopulations,
  type PopulationField,
  type PopulationMention,
} from './read-population.ts';
import { stemAt } from './tokens.ts';

/** Kinds that are told of patients; doses and half-lives are told of the compound. */
const OF_PATIENTS: ReadonlySet<MetricKind> = new Set<MetricKind>([
  'phase',
  'enrollment',
  'response',
  'survival',
  'duration',
  'hazard-ratio',
  'adverse-event',
  'change',
]);

const CLAUSE = stemSet(', ; | and while whereas but versus vs compared');
/** Behind a figure: what comes next is of another one. */
const NEXT_FIGURE = stemSet(', ; | and while whereas but versus vs');
const TURN = stemSet('; | while whereas but');
/** Figures of everybody, whatever group the sentence named before. */
const EVERYBODY = stemSet('entire unselected itt regardless irrespective');
const MEASURED = stemSet('response survival objective remission disease');

/** "41% overall", "in the overall population"; an overall response rate may be any group's. */
function isOfAll({ tokens }: Passage, from: number, figure: number): boolean {
  let to = figure;
  while (to < figure + 6 && !NEXT_FIGURE.has(stemAt(tokens, to + 1))) to++;
  if (hasStem(tokens, EVERYBODY, from, to)) return true;
  return tokens.some(
    ({ stem }, k) =>
      stem === 'overall' && k >= from && k <= to && !hasStem(tokens, MEASURED, k + 1, k + 1),
  );
}

/** Whether the mention stands right behind the figure, as "41% in HER2-positive patients" has it. */
function follows(passage: Passage, draft: Draft, mention: PopulationMention): boolean {
  if (mention.first <= draft.last || mention.first - draft.last > 14) return false;
  if (hasStem(passage.tokens, CLAUSE, draft.last + 1, mention.first - 1)) return false;
  return !passage.drafts.some(
    (other) => other.kind === draft.kind && other.first > draft.last && other.first < mention.first,
  );
}

/** The mention that a figure is of: one right behind it, else the nearest before it that is not another figure's. */
function findOwn(
  passage: Passage,
  draft: Draft,
  mentions: readonly PopulationMention[],
): PopulationMention | null {
  const inside = mentions.find((m) => m.first >= draft.first && m.last <= draft.last);
  if (inside) return inside;
  const behind = mentions.find((mention) => follows(passage, draft, mention));
  if (behind) return behind;
  const before = mentions.findLast((mention) => mention.last < draft.first);
  if (!before || hasStem(passage.tokens, TURN, before.last + 1, draft.first)) return null;
  if (passage.drafts.some((other) => other !== draft && follows(passage, other, before)))
    return null;
  return isOfAll(passage, before.last + 1, draft.last) ? null : before;
}

const FIELDS: readonly PopulationField[] = ['line', 'biomarker'];

/** Adds the line of therapy and the biomarker group to the figures of a sentence that states them. */
export function assignPopulations(passage: Passage): void {
  if (passage.drafts.length === 0) return;
  const mentions = findPopulations(passage);
  if (mentions.length === 0) return;
  for (const field of FIELDS) {
    const named = mentions.filter((mention) => mention.field === field);
    for (const draft of passage.drafts) {
      if (!OF_PATIENTS.has(draft.kind)) continue;
      const own = findOwn(passage, draft, named);
      if (own) draft[field] = own.words;
    }
    for (const draft of passage.drafts) {
      const stated = draft.of?.[field];
      if (stated !== undefined) draft[field] = stated;
    }
  }
}
