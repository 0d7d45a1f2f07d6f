import {
  wordsNow,
  describeState,
  type ExportedAnnotation,
  spanNow,
} from '../../core/export/exported-annotation.ts';
import type { PrintedFiling } from '../../ipc/contract.ts';
import type { PrintJob } from '../../ipc/print-schema.ts';
import { type OpenFiling, tabTitle } from '../store/open-filing.ts';
import { texts } from '../texts.ts';

/** Which findings are marked in print. */
export interface PrintedLayers {
  readonly forward: boolean;
  readonly metrics: boolean;
}

type FilingJob = Extract<PrintJob, { kind: 'filing' }>;

/** What has become of a passage, where the words that stand there are those of the text as it is now. */
function stateOf(annotation: ExportedAnnotation): string {
  if (wordsNow(annotation) === null) return describeState(annotation);
  return texts.printing.changed(annotation.target.quote);
}

/** Notes alone, to be printed: without the block ids, which only note programs follow. */
export function notesJob(title: string, markdown: string): PrintJob {
  return { kind: 'notes', title, markdown: markdown.replace(/(?<=\)) \^[A-Za-z0-9-]+$/gm, '') };
}

function findingsOf({ findings }: OpenFiling, layers: PrintedLayers): FilingJob['findings'] {
  const passages = layers.forward ? (findings?.forwardLooking ?? []) : [];
  const metrics = layers.metrics ? (findings?.metrics ?? []) : [];
  return [
    ...passages.map(({ document, start, end, class: layer }) => ({ document, start, end, layer })),
    ...metrics.map(({ document, start, end }) => ({
      document,
      start,
      end,
      layer: 'metric' as const,
    })),
  ];
}

/** The filing as it is read, with the reader's notes below their passages, to be printed. */
export function filingJob(
  filing: OpenFiling,
  annotations: readonly ExportedAnnotation[],
  layers: PrintedLayers,
): FilingJob {
  const content: PrintedFiling = {
    documents: filing.head?.documents ?? [],
    bodies: [...filing.bodies.values()],
  };
  return {
    kind: 'filing',
    title: tabTitle(filing),
    filing: filing.id,
    content: JSON.stringify(content),
    notes: annotations.map((annotation) => {
      const { target, colour, tags, note } = annotation;
      const span = spanNow(annotation);
      const { document, quote } = target;
      return {
        place: span && { document, start: span.start, end: span.end },
        quote,
        colour,
        tags: [...tags],
        note,
        state: stateOf(annotation),
      };
    }),
    findings: findingsOf(filing, layers),
  };
}
