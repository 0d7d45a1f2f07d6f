import type { Annotation, Colour } from '../annotate/annotation.ts';
import { describeTarget } from '../anchor/describe-target.ts';
import type { ForwardLooking, TrialMetric } from '../detect/finding.ts';
import type { Filing, FilingDocument } from '../filing/filing.ts';
import { writeFigure } from './finding-tables.ts';

type Finding = ForwardLooking | TrialMetric;

/** What notes made of findings need. */
export interface FoundInFiling {
  readonly filing: Filing;
  readonly forwardLooking: readonly ForwardLooking[];
  readonly metrics: readonly TrialMetric[];
  /** SHA-256 of the canonical texts, by document id. */
  readonly textHashes: ReadonlyMap<string, string>;
  /** ISO 8601 instant at which the notes are made. */
  readonly now: string;
}

const COLOURS: Readonly<Record<'metric' | ForwardLooking['class'], Colour>> = {
  metric: 'green',
  forward: 'orange',
  cautionary: 'purple',
};

function isMetric(finding: Finding): finding is TrialMetric {
  return 'kind' in finding;
}

function noteOn(finding: Finding): string {
  if (!isMetric(finding)) {
    const { due } = finding;
    return due === null ? '' : `Due by ${due.to} (${due.text})`;
  }
  const subject = finding.subject === null ? '' : `, ${finding.subject}`;
  return `${finding.kind}: ${writeFigure(finding)}${subject}`;
}

function toNote(
  finding: Finding,
  document: FilingDocument,
  { filing, textHashes, now }: FoundInFiling,
): Annotation {
  const { sha256 } = filing.file;
  const kind = isMetric(finding) ? finding.kind : finding.class;
  const source = {
    filing: sha256,
    accession: filing.facts.accession,
    textHash: textHashes.get(document.id) ?? '',
  };
  return {
    id: [sha256.slice(0, 12), document.id, kind, finding.start, finding.end].join('-'),
    target: describeTarget(document, finding, source),
    colour: COLOURS[isMetric(finding) ? 'metric' : finding.class],
    tags: isMetric(finding) ? ['metric', kind] : ['forward-looking', kind],
    note: noteOn(finding),
    created: now,
    modified: now,
    origin: isMetric(finding) ? 'metric' : 'forward-looking',
  };
}

/**
 * What was found in a filing as notes, as if each finding had been accepted: its figure or due date for a note, its kind
 * for a tag. The same finding of the same file has the same id every time. In the order of the text.
 */
export function notesOfFindings(found: FoundInFiling): readonly Annotation[] {
  const all: readonly Finding[] = [...found.metrics, ...found.forwardLooking];
  return found.filing.documents.flatMap((document) =>
    all
      .filter((finding) => finding.document === document.id)
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((finding) => toNote(finding, document, found)),
  );
}
