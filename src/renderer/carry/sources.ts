import type { FilingFacts } from '../../core/filing/filing.ts';
import type { AnnotatedFiling } from '../db/known-filings.ts';

/** A filing whose notes can be carried over. */
export interface CarrySource extends AnnotatedFiling {
  /** Whether it is by the filer of the filing shown. */
  readonly isSameFiler: boolean;
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}

/** Filings with notes but for the one shown: those of the same filer first, then the same form, then the latest. */
export function carrySources(
  annotated: readonly AnnotatedFiling[],
  shown: { readonly sha256: string; readonly facts: FilingFacts },
): readonly CarrySource[] {
  const { facts } = shown;
  return annotated
    .filter(
      ({ sha256, accession }) => sha256 !== shown.sha256 && !isSame(accession, facts.accession),
    )
    .map((filing) => {
      const { known } = filing;
      const isSameFiler =
        known !== null && (isSame(known.cik, facts.cik) || isSame(known.filer, facts.filer));
      return { ...filing, isSameFiler };
    })
    .sort(
      (a, b) =>
        Number(b.isSameFiler) - Number(a.isSameFiler) ||
        Number(b.known?.form === facts.form) - Number(a.known?.form === facts.form) ||
        (b.known?.filed ?? '').localeCompare(a.known?.filed ?? ''),
    );
}
