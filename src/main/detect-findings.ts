import { detectForwardLooking } from '../core/detect/forward-looking/detect-forward-looking.ts';
import { detectTrialMetrics } from '../core/detect/trial-metrics/detect-trial-metrics.ts';
import type { Filing } from '../core/filing/filing.ts';
import type { Findings } from '../ipc/contract.ts';

/** Runs every detector over a filing. */
export function detectFindings(filing: Filing): Findings {
  return { forwardLooking: detectForwardLooking(filing), metrics: detectTrialMetrics(filing) };
}
