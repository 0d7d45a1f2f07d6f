import type { Annotation } from '../../core/annotate/annotation.ts';
import type { ExportedFiling } from '../../core/export/citation.ts';
import type { NotebookPart } from '../../core/export/export-notebook.ts';
import type { RecentFiling } from '../../ipc/contract.ts';

const NO_FACTS = {
  accession: null,
  form: null,
  filer: null,
  cik: null,
  filed: null,
  period: null,
  items: null,
};

/** What is known of filings that were opened once, from the list of recent ones. */
export function fromRecent(recent: readonly RecentFiling[]): readonly ExportedFiling[] {
  return recent.flatMap(({ name, sha256, accession, filer, form, filed }) =>
    sha256 === null
      ? []
      : [
          {
            file: { name, sha256 },
            facts: { ...NO_FACTS, accession, filer, form, filed },
            documents: [],
          },
        ],
  );
}

function unknownFiling({ target }: Annotation): ExportedFiling {
  const { filing, accession } = target;
  return {
    file: { name: accession ?? filing.slice(0, 12), sha256: filing },
    facts: { ...NO_FACTS, accession },
    documents: [],
  };
}

/**
 * Annotations by the filings they stand in, as far as those are known: by bytes, or by accession number. Filings come in
 * the order in which they are known, those that are not after them.
 */
export function gatherParts(
  annotations: readonly Annotation[],
  known: readonly ExportedFiling[],
): readonly NotebookPart[] {
  const byBytes = new Map(known.map((filing) => [filing.file.sha256, filing]));
  const byAccession = new Map(known.map((filing) => [filing.facts.accession, filing]));
  const parts = new Map<ExportedFiling, Annotation[]>(known.map((filing) => [filing, []]));
  const strangers = new Map<string, ExportedFiling>();
  for (const annotation of annotations) {
    const { filing: sha256, accession } = annotation.target;
    const key = accession ?? sha256;
    const filing =
      byBytes.get(sha256) ??
      (accession === null ? undefined : byAccession.get(accession)) ??
      strangers.get(key) ??
      unknownFiling(annotation);
    if (!parts.has(filing)) {
      parts.set(filing, []);
      strangers.set(key, filing);
    }
    parts.get(filing)?.push(annotation);
  }
  return [...parts]
    .filter(([, its]) => its.length > 0)
    .map(([filing, its]) => ({ filing, annotations: its }));
}
