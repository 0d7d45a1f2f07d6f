import { Liquid } from 'liquidjs';
import { failed, ok, type Result } from '../core/result.ts';
import type { MarkdownExport } from '../core/export/export-markdown.ts';
import { templateVariables } from '../core/export/template-variables.ts';

/** Bounds of what a template may take: characters of source, output and milliseconds. */
const LIMITS = { parseLimit: 1_000_000, memoryLimit: 100_000_000, renderLimit: 2000 };

/** No template reaches files or other templates. */
const engine = new Liquid({
  ...LIMITS,
  templates: {},
  ownPropertyOnly: true,
  strictFilters: true,
  strictVariables: true,
  lenientIf: true,
});

/** The engine's message, which names line and column, as one sentence. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = message.split('\n');
  return `The template can't be used: ${first.replace(/\.?$/, '.')}`;
}

/**
 * The notes on a filing in the reader's own form, a Liquid template; its variables are those of `templateVariables`. Fails
 * with a sentence that names the line for a mistake in the template and for one that takes too long.
 */
export function renderTemplate(template: string, notes: MarkdownExport): Result<string, string> {
  try {
    const rendered: unknown = engine.parseAndRenderSync(template, templateVariables(notes));
    return ok(String(rendered));
  } catch (error) {
    return failed(sentenceOf(error));
  }
}
