import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { placeAnnotations } from '../core/anchor/place-annotations.ts';
import { exportMarkdown } from '../core/export/export-markdown.ts';
import { renderTemplate } from '../core/export/render-template.ts';
import { importAnnotations } from '../core/export/import-json-ld.ts';
import { BUILT_IN_TEMPLATES } from '../core/export/templates/built-in.ts';
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

async function readText(path: string): Promise<Result<string, string>> {
  try {
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    return failed(explain(path, error));
  }
}

/**
 * Reads annotations (JSON-LD), finds their passages in the filing and writes them out, in the form of a template if one
 * is named; what has no place is named.
 */
export async function exportNotes(
  filing: Filing,
  path: string,
  templatePath: string | null,
): Promise<Result<ExportedNotes, string>> {
  const json = await readText(path);
  if (!json.ok) return json;
  const builtIn = BUILT_IN_TEMPLATES.find(({ key }) => key === templatePath);
  const template = builtIn
    ? ok(builtIn.source)
    : templatePath === null
      ? null
      : await readText(templatePath);
  if (template && !template.ok) return template;
  const imported = importAnnotations(json.value, new Date().toISOString());
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
  const notes = { filing, annotations: placed };
  const markdown = template ? renderTemplate(template.value, [notes]) : ok(exportMarkdown(notes));
  return markdown.ok ? ok({ markdown: markdown.value, warnings }) : markdown;
}
