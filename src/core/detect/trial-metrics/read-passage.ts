import { describeDrafts, linkDrafts } from './link-drafts.ts';
import { createPassage, type Passage } from './passage.ts';
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
import { readUnmet } from './read-unmet.ts';
import { readPhases, readTrialIds } from './read-phases.ts';
import { readChanges, readPercents } from './read-shares.ts';
import { readIntervals, readPValues, readRatios } from './read-statistics.ts';
import { readSchedules } from './read-schedules.ts';
import { readTimes } from './read-times.ts';
import type { Token } from './tokens.ts';

/**
 * The metrics of one sentence, without subjects. The readers run from the surest to the most dependent on context; each
 * takes the figures that it understands.
 */
export function readPassage(tokens: readonly Token[]): Passage {
  const passage = createPassage(tokens);
  readTrialIds(passage);
  readPhases(passage);
  if (isPreclinical(passage)) return passage;
  readIntervals(passage);
  readPValues(passage);
  readRatios(passage);
  readUnmet(passage);
  readSchedules(passage);
  readFractions(passage);
  readSampleSizes(passage);
  readPriorTherapies(passage);
  readConcentrations(passage);
  readDoseLevels(passage);
  readDoses(passage);
  readTimes(passage);
  readChanges(passage);
  readPercents(passage);
  readDifferences(passage);
  readPeopleCounts(passage);
  readOutcomeCounts(passage);
  readQuantifiers(passage);
  linkDrafts(passage);
  describeDrafts(passage);
  return passage;
}
