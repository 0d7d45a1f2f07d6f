import { annotationsTable } from '../../core/export/annotations-table.ts';
import { toCalendar } from '../../core/export/calendar.ts';
import { toCsv } from '../../core/export/csv.ts';
import type { NotebookPart } from '../../core/export/export-notebook.ts';
import type { TitledTable } from '../../core/export/export-markdown.ts';
import {
  dropIdleColumns,
  readableForwardTable,
  readableMetricsTable,
  withWords,
} from '../../core/export/finding-tables.ts';
import { toJsonLd } from '../../core/export/json-ld.ts';
import { writeNotes } from '../../core/export/write-notes.ts';
import { ok, type Result } from '../../core/result.ts';
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

function forwardOf(open: OpenFiling) {
  return withWords([...open.bodies.values()], open.findings?.forwardLooking ?? []);
}

function tablesOf(part: ExportPart, settings: ExportSettings): readonly TitledTable[] {
  const { open } = part;
  if (!open?.head || !open.findings) return [];
  const source = { file: open.head.file, facts: open.head.facts, documents: open.head.documents };
  const metrics = settings.withMetrics
    ? readableMetricsTable(source, withWords([...open.bodies.values()], open.findings.metrics))
    : null;
  const promises = settings.withPromises ? readableForwardTable(source, forwardOf(open)) : null;
  return [
    ...(metrics ? [{ title: 'Trial metrics', table: dropIdleColumns(metrics) }] : []),
    ...(promises
      ? [{ title: 'Forward-looking statements', table: dropIdleColumns(promises) }]
      : []),
  ];
}

function writeCsv(parts: readonly ExportPart[]): string {
  const tables = parts.map(({ filing, annotations }) => annotationsTable(filing, annotations));
  const [first] = tables;
  if (!first) return '';
  return toCsv({ columns: first.columns, rows: tables.flatMap(({ rows }) => rows) });
}

/** What leaves: the notes in the format chosen, or one sentence that says why there is nothing. */
export function writeExport(
  parts: readonly ExportPart[],
  settings: ExportSettings,
  markers: boolean,
): Result<string, string> {
  const { format, order, template } = settings;
  if (format === 'csv') return ok(writeCsv(parts));
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
      open?.head ? [{ ...open.head, forwardLooking: forwardOf(open) }] : [],
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
