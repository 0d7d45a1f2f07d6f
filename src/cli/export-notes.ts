import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { placeAnnotations } from '../core/anchor/place-annotations.ts';
import { exportMarkdown } from '../core/export/export-markdown.ts';
import { importAnnotations } from '../core/export/import-json-ld.ts';
import type { Filing } from '../core/filing/filing.ts';
import { failed, ok, type Result } from '../core/result.ts';
import { explain } from './read-filing.ts';

/** The notes of one filing as Markdown, with a sentence for each thing left out. */
export interface ExportedNotes {
  readonly markdown: string;
  readonly warnings: readonly string[];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Reads annotations (JSON-LD), finds their passages in the filing and writes them out; the rest is named. */
export async function exportNotes(
  filing: Filing,
  path: string,
): Promise<Result<ExportedNotes, string>> {
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch (error) {
    return failed(explain(path, error));
  }
  const imported = importAnnotations(json, new Date().toISOString());
  if (!imported.ok) return failed(`${path}: ${imported.error}`);
  const hashes = new Map(
    filing.documents.map(({ id, text }) => [id, createHash('sha256').update(text).digest('hex')]),
  );
  const { placed, lost, foreign } = placeAnnotations(filing, hashes, imported.value.annotations);
  const warnings = [
    ...imported.value.skipped,
    ...lost.map(({ target }) => `The passage "${target.quote.slice(0, 60)}" was not found.`),
    ...(foreign > 0 ? [`${plural(foreign, 'annotation')} of other filings left out.`] : []),
  ];
  return ok({ markdown: exportMarkdown({ filing, annotations: placed }), warnings });
}
