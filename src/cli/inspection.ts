import { detectForwardLooking } from '../core/detect/forward-looking/detect-forward-looking.ts';
import { detectTrialMetrics } from '../core/detect/trial-metrics/detect-trial-metrics.ts';
import { withWords, type Worded } from '../core/export/finding-tables.ts';
import type { ForwardLooking, TrialMetric } from '../core/detect/finding.ts';
import type { Filing, FilingDocument } from '../core/filing/filing.ts';

/** What the output leaves out unless it is asked for. */
export interface InspectionScope {
  readonly text: boolean;
  readonly blocks: boolean;
}

type Head = Omit<FilingDocument, 'text' | 'blocks'> & { readonly chars: number };
type Body = Partial<Pick<FilingDocument, 'text' | 'blocks'>>;

/** The answer of `inspect --json`, as `docs/inspect.schema.json` describes it. */
export interface Inspection {
  readonly schema: 'exhibit99/inspect@1';
  readonly file: Filing['file'] & { readonly path: string };
  readonly filing: Filing['facts'];
  readonly documents: readonly (Head & Body)[];
  readonly forwardLooking: readonly Worded<ForwardLooking>[];
  readonly metrics: readonly Worded<TrialMetric>[];
  readonly warnings: readonly string[];
}

function headAndBody(document: FilingDocument, scope: InspectionScope): Head & Body {
  const { text, blocks, sections, attachment, ...head } = document;
  return {
    ...head,
    chars: text.length,
    ...(scope.text ? { text } : {}),
    ...(scope.blocks ? { blocks } : {}),
    sections,
    attachment,
  };
}

/** Runs the detectors and lays everything out in the published form; `path` is shown as given. */
export function inspectFiling(filing: Filing, path: string, scope: InspectionScope): Inspection {
  return {
    schema: 'exhibit99/inspect@1',
    file: { path, ...filing.file },
    filing: filing.facts,
    documents: filing.documents.map((document) => headAndBody(document, scope)),
    forwardLooking: withWords(filing.documents, detectForwardLooking(filing)),
    metrics: withWords(filing.documents, detectTrialMetrics(filing)),
    warnings: filing.warnings,
  };
}
