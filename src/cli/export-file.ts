import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Annotation } from '../core/annotate/annotation.ts';
import { placeAnnotations } from '../core/anchor/place-annotations.ts';
import { detectForwardLooking } from '../core/detect/forward-looking/detect-forward-looking.ts';
import { detectTrialMetrics } from '../core/detect/trial-metrics/detect-trial-metrics.ts';
import { annotationsTable } from '../core/export/annotations-table.ts';
import { toCsv } from '../core/export/csv.ts';
import { notesOfFindings } from '../core/export/finding-notes.ts';
import { importAnnotations, type ImportedAnnotations } from '../core/export/import-json-ld.ts';
import { toJsonLdItem } from '../core/export/json-ld.ts';
import { BUILT_IN_TEMPLATES } from '../core/export/templates/built-in.ts';
import { type NotesForm, writeNotes } from '../core/export/write-notes.ts';
import type { Filing } from '../core/filing/filing.ts';
import { failed, ok, type Result } from '../core/result.ts';
import type { ExportFormat } from './command-line.ts';
import { explain } from './read-filing.ts';

/** One filing whose notes are wanted. */
export interface ExportJob {
  readonly path: string;
  readonly annotations: string | null;
  readonly template: string | null;
  readonly format: ExportFormat;
  /** Whether the items are to be found again in a file of notes. */
  readonly markers: boolean;
}

/** The notes of one filing in the format asked for, with a sentence for each thing left out. */
export interface ExportedFile {
  readonly file: { readonly path: string; readonly name: string; readonly sha256: string };
  readonly filing: Filing['facts'];
  /** Number of them. */
  readonly notes: number;
  /** Markdown, or CSV with its header. */
  readonly text?: string;
  /** In JSON-LD. */
  readonly items?: readonly object[];
  readonly warnings: readonly string[];
  /** Number of annotations that belong to other filings. */
  readonly foreign: number;
}

interface Gathered {
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly string[];
  readonly foreign: number;
}

async function readText(path: string): Promise<Result<string, string>> {
  try {
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    return failed(explain(path, error));
  }
}

function hashesOf({ documents }: Filing): ReadonlyMap<string, string> {
  return new Map(
    documents.map(({ id, text }) => [id, createHash('sha256').update(text).digest('hex')]),
  );
}

function gatherFindings(filing: Filing, now: string): Gathered {
  const annotations = notesOfFindings({
    filing,
    forwardLooking: detectForwardLooking(filing),
    metrics: detectTrialMetrics(filing),
    textHashes: hashesOf(filing),
    now,
  });
  return { annotations, warnings: [], foreign: 0 };
}

function gatherPlaced(filing: Filing, { annotations, skipped }: ImportedAnnotations): Gathered {
  const { placed, lost, foreign } = placeAnnotations(filing, hashesOf(filing), annotations);
  const warnings = [
    ...skipped,
    ...lost.map(({ target }) => `The passage "${target.quote.slice(0, 60)}" was not found.`),
  ];
  return { annotations: placed, warnings, foreign };
}

async function readForm(template: string | null): Promise<Result<NotesForm, string>> {
  const builtIn = BUILT_IN_TEMPLATES.find(({ key }) => key === template);
  if (builtIn) return ok({ kind: builtIn.key });
  if (template === null) return ok({ kind: 'plain' });
  const source = await readText(template);
  return source.ok ? ok({ kind: 'own', source: source.value }) : source;
}

async function readAnnotations(path: string): Promise<Result<ImportedAnnotations, string>> {
  const json = await readText(path);
  if (!json.ok) return json;
  const imported = importAnnotations(json.value, new Date().toISOString());
  return imported.ok ? imported : failed(`${path}: ${imported.error}`);
}

/** The annotations and the template of a run, each read once and kept as long as the thread lasts. */
function createShelf<T>(read: (path: string) => Promise<Result<T, string>>) {
  const kept = new Map<string, Promise<Result<T, string>>>();
  return (path: string): Promise<Result<T, string>> => {
    const known = kept.get(path) ?? read(path);
    kept.set(path, known);
    return known;
  };
}

/**
 * Writes the notes of filings: those of a file of annotations whose passages are in it or, without one, what is found in
 * the filing.
 */
export function createExporter(): (
  filing: Filing,
  job: ExportJob,
) => Promise<Result<ExportedFile, string>> {
  const annotationsOf = createShelf(readAnnotations);
  const formOf = createShelf(readForm);

  return async (filing, { path, annotations: source, template, format, markers }) => {
    const imported = source === null ? null : await annotationsOf(source);
    if (imported && !imported.ok) return imported;
    const { annotations, warnings, foreign } = imported
      ? gatherPlaced(filing, imported.value)
      : gatherFindings(filing, new Date().toISOString());
    const { name, sha256 } = filing.file;
    const head = {
      file: { path, name, sha256 },
      filing: filing.facts,
      notes: annotations.length,
      warnings,
      foreign,
    };
    if (format === 'csv')
      return ok({ ...head, text: toCsv(annotationsTable(filing, annotations)) });
    if (format !== 'md') return ok({ ...head, items: annotations.map(toJsonLdItem) });
    const form = template === null ? ok({ kind: 'plain' as const }) : await formOf(template);
    if (!form.ok) return form;
    const options = { order: 'place', markers } as const;
    const written = writeNotes(form.value, [{ filing, annotations }], options);
    return written.ok ? ok({ ...head, text: written.value }) : written;
  };
}
