import type { RecoveryReport } from '../db/recover-notebook.ts';
import type { Notice } from '../ui/toasts.ts';
import { texts } from '../texts.ts';

/** Says in plain words what was wrong with the notes at the start, what has come back and what has not. */
export function describeRecovery({ recovered, wasBehind, kept }: RecoveryReport): Notice {
  const said: string[] = [];
  const says = texts.recovery;
  if (wasBehind) said.push(says.lostChanges(kept.snapshotMade));
  if (kept.torn) said.push(says.torn);
  if (kept.damagedLines > 0) said.push(says.damagedLines(kept.damagedLines));
  if (kept.damagedSnapshots > 0) said.push(says.damagedBackups(kept.damagedSnapshots));
  if (wasBehind && kept.missing > 0) said.push(says.missing(kept.missing));
  else said.push(wasBehind ? says.nothingMissing : says.allThere);
  return {
    title: wasBehind ? says.recovered(recovered) : says.repaired,
    description: said.join(' '),
    tone: 'failure',
  };
}
