import type { Filing } from '../core/filing/filing.ts';
import type { Findings } from '../ipc/contract.ts';

/** Runs every detector over a filing. */
export function detectFindings(_filing: Filing): Findings {
  return { forwardLooking: [], metrics: [] };
}
