import type { ForwardLooking, TrialMetric } from '../../core/detect/finding.ts';
import { annotationsTable } from '../../core/export/annotations-table.ts';
import { toCalendar } from '../../core/export/calendar.ts';
import { toCsv } from '../../core/export/csv.ts';
import type { NotebookPart } from '../../core/export/export-notebook.ts';
import type { TitledTable } from '../../core/export/export-markdown.ts';
import { spanNow } from '../../core/export/exported-annotation.ts';
import {
  dropIdleColumns,
  readableForwardTable,
  readableMetricsTable,
  withWords,
  type Worded,
} from '../../core/export/finding-tables.ts';
import { toJsonLd } from '../../core/export/json-ld.ts';
import { writeNotes } from '../../core/export/write-notes.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Findings } from '../../ipc/contract.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { ExportSettings } from './export-settings.ts';

/** A part of the notebook with what of its filing is open in a tab. */
export interface ExportPart extends NotebookPart {
  readonly open: OpenFiling | null;
}

/** The name extension of each format. */
export function extensionOf(format: ExportSettings['format']): string {
  return format === 'csv' || format === 'jsonld' || format === 'ics' ? format : 'md';
}

/** The findings left of those found; with those set aside, marked as such, where they are asked for. */
function worded<F extends ForwardLooking | TrialMetric>(
  open: OpenFiling,
  pick: (findings: Findings) => readonly F[],
  { withDismissed }: ExportSettings,
): readonly Worded<F>[] {
  if (!open.found || !open.findings) return [];
  const left = new Set(pick(open.findings));
  const all = pick(withDismissed ? open.found : open.findings);
  return withWords([...open.bodies.values()], all).map((finding, i) => {
    const original = all[i];
    return { ...finding, dismissed: original !== undefined && !left.has(original) };
  });
}

function forwardOf(open: OpenFiling, settings: ExportSettings) {
  return worded(open, ({ forwardLooking }) => forwardLooking, settings);
}

function tablesOf({ open }: ExportPart, settings: ExportSettings): readonly TitledTable[] {
  if (!open?.head) return [];
  const source = { file: open.head.file, facts: open.head.facts, documents: open.head.documents };
  const metrics = settings.withMetrics
    ? readableMetricsTable(
        source,
        worded(open, (found) => found.metrics, settings),
      )
    : null;
  const promises = settings.withPromises
    ? readableForwardTable(source, forwardOf(open, settings))
    : null;
  return [
    ...(metrics ? [{ title: 'Trial metrics', table: dropIdleColumns(metrics) }] : []),
    ...(promises
      ? [{ title: 'Forward-looking statements', table: dropIdleColumns(promises) }]
      : []),
  ];
}

function writeCsv(parts: readonly ExportPart[], bom: boolean): string {
  const tables = parts.map(({ filing, annotations }) => annotationsTable(filing, annotations));
  const [first] = tables;
  if (!first) return '';
  const table = { columns: first.columns, rows: tables.flatMap(({ rows }) => rows) };
  return toCsv(table, { bom });
}

/** The parts with the notes that are asked for: all, or those that have a place in the text as it is now. */
export function wantedParts<P extends NotebookPart>(
  parts: readonly P[],
  { withOrphaned }: Pick<ExportSettings, 'withOrphaned'>,
): readonly P[] {
  if (withOrphaned) return parts;
  return parts.map((part) => ({
    ...part,
    annotations: part.annotations.filter((annotation) => spanNow(annotation) !== null),
  }));
}

/** How an export is written, besides what the reader set for it. */
interface WriteOptions {
  /** Puts hidden comments around each item, by which the file can be updated later. */
  readonly markers?: boolean;
  /** Puts a byte order mark before CSV. */
  readonly bom?: boolean;
}

/** What leaves: the notes in the format chosen, or one sentence that says why there is nothing. */
export function writeExport(
  parts: readonly ExportPart[],
  settings: ExportSettings,
  { markers = false, bom = false }: WriteOptions = {},
): Result<string, string> {
  const { format, order, template } = settings;
  if (format === 'csv') return ok(writeCsv(parts, bom));
  if (format === 'jsonld') {
    const [only, ...others] = parts;
    const about = only && others.length === 0 ? only.filing : null;
    return ok(
      toJsonLd(
        about,
        parts.flatMap(({ annotations }) => annotations),
      ),
    );
  }
  if (format === 'ics') {
    const sources = parts.flatMap(({ open }) =>
      open?.head ? [{ ...open.head, forwardLooking: forwardOf(open, settings) }] : [],
    );
    return ok(toCalendar(sources, new Date().toISOString()));
  }
  const form = format === 'own' ? { kind: format, source: template } : { kind: format };
  const filled = parts.map((part) => ({
    filing: part.filing,
    annotations: part.annotations,
    tables: tablesOf(part, settings),
  }));
  return writeNotes(form, filled, { order, markers });
}
