import type { RecoveryReport } from '../db/recover-notebook.ts';
import type { Notice } from '../ui/toasts.ts';

function count(n: number, one: string): string {
  return n === 1 ? `1 ${one}` : `${n.toLocaleString('en')} ${one}s`;
}

function source({ snapshotMade }: RecoveryReport['kept']): string {
  if (snapshotMade === null) return 'the journal of changes';
  const made = new Date(snapshotMade);
  const day = made.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  const time = made.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `the backup of ${day}, ${time}, and the journal of changes`;
}

/** Says in plain words what was wrong with the notes at the start, what has come back and what has not. */
export function describeRecovery({ recovered, wasBehind, kept }: RecoveryReport): Notice {
  const said: string[] = [];
  if (wasBehind) said.push(`The database had lost changes; they came from ${source(kept)}.`);
  if (kept.torn)
    said.push("The journal's last line was cut short; it had not been confirmed as saved.");
  if (kept.damagedLines > 0)
    said.push(`${count(kept.damagedLines, 'damaged line')} of the journal passed over.`);
  if (kept.damagedSnapshots > 0)
    said.push(`${count(kept.damagedSnapshots, 'damaged backup')} passed over.`);
  if (wasBehind && kept.missing > 0)
    said.push(`${count(kept.missing, 'change')} could not be recovered.`);
  else
    said.push(wasBehind ? 'Nothing is missing.' : 'No note is missing: the database has them all.');
  return {
    title: wasBehind ? `${count(recovered, 'note')} recovered` : 'The journal was repaired',
    description: said.join(' '),
    tone: 'failure',
  };
}
