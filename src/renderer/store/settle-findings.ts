import { dismissalTest, type Finding } from '../../core/annotate/dismissal.ts';
import type { OpenFiling } from './open-filing.ts';

/** The filing with `findings` as those found, so far or in all, that the reader has not set aside. */
export function settleFindings(filing: OpenFiling): OpenFiling {
  const { dismissals, bodies } = filing;
  const found = filing.found ?? filing.foundSoFar;
  if (found === null || dismissals.length === 0) return { ...filing, findings: found };
  const wordsOf = ({ document, start, end }: Finding) =>
    bodies.get(document)?.text.slice(start, end) ?? '';
  const { metrics, forwardLooking } = found;
  const testMetric = dismissalTest(metrics, dismissals, wordsOf);
  const testPassage = dismissalTest(forwardLooking, dismissals, wordsOf);
  return {
    ...filing,
    findings: {
      metrics: metrics.filter((metric) => testMetric(metric) === null),
      forwardLooking: forwardLooking.filter((passage) => testPassage(passage) === null),
    },
  };
}
