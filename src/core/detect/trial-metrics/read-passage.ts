import { assignPopulations } from './assign-populations.ts';
import { describeDrafts, linkDrafts } from './link-drafts.ts';
import { createPassage, stemSet, type Passage } from './passage.ts';
import { readFractions } from './read-fractions.ts';
import { readOutcomeCounts, readQuantifiers } from './read-outcomes.ts';
import { readPeopleCounts, readSampleSizes } from './read-people.ts';
import {
  isPreclinical,
  readConcentrations,
  readDoseLevels,
  readDoses,
  readPriorTherapies,
} from './read-doses.ts';
import { readDifferences } from './read-differences.ts';
import { readNone } from './read-none.ts';
import { readOrdinalTimes } from './read-ordinal-times.ts';
import { readUnmet } from './read-unmet.ts';
import { readPhases, readTrialIds } from './read-phases.ts';
import { readChanges, readPercents } from './read-shares.ts';
import { readIntervals, readPValues, readRatios } from './read-statistics.ts';
import { readSchedules } from './read-schedules.ts';
import { readTimes } from './read-times.ts';
import type { Token } from './tokens.ts';

/** Whether any of the words is in the sentence: spares the readers that look for them. */
function speaksOf(passage: Passage, words: string): boolean {
  for (const word of stemSet(words)) if (passage.stems.has(word)) return true;
  return false;
}

/**
 * The metrics of one sentence, without subjects. The readers run from the surest to the most dependent on context; each
 * takes the figures that it understands.
 */
export function readPassage(tokens: readonly Token[]): Passage {
  const passage = createPassage(tokens);
  readTrialIds(passage);
  if (speaksOf(passage, 'phase')) readPhases(passage);
  if (isPreclinical(passage)) return passage;
  if (speaksOf(passage, 'ci cri confidence credible c conf')) readIntervals(passage);
  if (speaksOf(passage, 'p')) readPValues(passage);
  if (speaksOf(passage, 'hazard hr ahr odds or relative rr risk rate irr')) readRatios(passage);
  if (speaksOf(passage, 'mtd maximum maximal maximally not nr ne')) readUnmet(passage);
  readSchedules(passage);
  readFractions(passage);
  readSampleSizes(passage);
  readPriorTherapies(passage);
  readConcentrations(passage);
  readDoseLevels(passage);
  readDoses(passage);
  readTimes(passage);
  readOrdinalTimes(passage);
  readChanges(passage);
  readPercents(passage);
  readDifferences(passage);
  if (speaksOf(passage, 'none')) readNone(passage);
  readPeopleCounts(passage);
  readOutcomeCounts(passage);
  if (speaksOf(passage, 'no none every all each')) readQuantifiers(passage);
  linkDrafts(passage);
  describeDrafts(passage);
  assignPopulations(passage);
  return passage;
}
