import type { ForwardLooking, MetricKind, TrialMetric } from '../detect/finding.ts';
import type { TextSpan } from '../filing/span.ts';

/** A finding that the reader has set aside: what it was, and the words it stood on. */
export interface Dismissal extends TextSpan {
  /** The same finding of the same file gives the same id. */
  readonly id: string;
  /** SHA-256 of the file's bytes in which it was set aside. */
  readonly filing: string;
  /** Accession number of the filing, with dashes; null where unknown. */
  readonly accession: string | null;
  /** Document id within the filing. */
  readonly document: string;
  readonly kind: MetricKind | ForwardLooking['class'];
  readonly quote: string;
  /** ISO 8601 instant, UTC. */
  readonly dismissed: string;
}

/** Anything that a detector found. */
export type Finding = ForwardLooking | TrialMetric;

/** What a finding says it is: a kind of metric, or a class of forward-looking passage. */
export function kindOf(finding: Finding): Dismissal['kind'] {
  return 'kind' in finding ? finding.kind : finding.class;
}

/** Sets a finding aside; `quote` are its words. */
export function dismissalOf(
  finding: Finding,
  quote: string,
  about: Pick<Dismissal, 'filing' | 'accession' | 'dismissed'>,
): Dismissal {
  const { document, start, end } = finding;
  const kind = kindOf(finding);
  const id = [about.filing, document, kind, start, end].join(':');
  return { ...about, id, document, start, end, kind, quote };
}

/**
 * Whether a finding has been set aside. It is known by its kind, its words and its place; where the place has moved, as in
 * another copy of the filing or after a better reading of it, by kind and words alone, if no other finding has them.
 */
export function dismissalTest<F extends Finding>(
  findings: readonly F[],
  dismissals: readonly Dismissal[],
  wordsOf: (finding: F) => string,
): (finding: F) => Dismissal | null {
  if (dismissals.length === 0) return () => null;
  const nameOf = (document: string, kind: string, quote: string) =>
    `${document}\n${kind}\n${quote}`;
  const named = new Map<string, Dismissal[]>();
  for (const dismissal of dismissals) {
    const name = nameOf(dismissal.document, dismissal.kind, dismissal.quote);
    named.set(name, [...(named.get(name) ?? []), dismissal]);
  }
  const counts = new Map<string, number>();
  const nameOfFinding = (finding: F) => nameOf(finding.document, kindOf(finding), wordsOf(finding));
  for (const finding of findings) {
    const name = nameOfFinding(finding);
    if (named.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (finding) => {
    const name = nameOfFinding(finding);
    const candidates = named.get(name) ?? [];
    const here = candidates.find(({ start }) => start === finding.start);
    return here ?? (counts.get(name) === 1 ? candidates[0] : null) ?? null;
  };
}
