import { describe, expect, it } from 'vitest';
import { dismissalOf } from '../../../src/core/annotate/dismissal.ts';
import type { FilingId } from '../../../src/ipc/contract.ts';
import type { OpenFiling } from '../../../src/renderer/store/open-filing.ts';
import { settleFindings } from '../../../src/renderer/store/settle-findings.ts';
import { bodyOf, forwardOf, metricOf } from '../samples.ts';

const found = {
  metrics: [metricOf({ id: 'm1', start: 0, end: 2 }), metricOf({ id: 'm2', start: 3, end: 5 })],
  forwardLooking: [forwardOf({ start: 0, end: 10 })],
};
const FILING: OpenFiling = {
  id: '00000000-0000-0000-0000-000000000000' as FilingId,
  name: 'a.txt',
  head: null,
  bodies: new Map([['d1', bodyOf('d1', ['28 41 more to come'])]]),
  complete: true,
  rereads: 0,
  found,
  foundSoFar: null,
  dismissals: [],
  findings: null,
};
const ABOUT = { filing: 'f'.repeat(64), accession: null, dismissed: '2026-01-05T09:00:00.000Z' };

describe('settleFindings', () => {
  it('shows all that was found while nothing is set aside', () => {
    expect(settleFindings(FILING).findings).toBe(found);
  });

  it('shows nothing before the detectors have answered', () => {
    expect(settleFindings({ ...FILING, found: null }).findings).toBeNull();
  });

  it('leaves out what is set aside, of either kind', () => {
    const dismissals = [
      dismissalOf(metricOf({ start: 3, end: 5 }), '41', ABOUT),
      dismissalOf(forwardOf({ start: 0, end: 10 }), '28 41 more', ABOUT),
    ];
    const { findings } = settleFindings({ ...FILING, dismissals });
    expect(findings?.metrics.map(({ id }) => id)).toEqual(['m1']);
    expect(findings?.forwardLooking).toEqual([]);
  });
});
