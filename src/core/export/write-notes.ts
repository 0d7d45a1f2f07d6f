import { ok, type Result } from '../result.ts';
import type { Order } from './annotation-order.ts';
import { exportNotebook, type NotebookPart } from './export-notebook.ts';
import { renderTemplate } from './render-template.ts';
import { BUILT_IN_TEMPLATES, type BuiltInTemplate } from './templates/built-in.ts';

/** What notes are written as: our plain layout, a form that comes with the app, or the reader's own template. */
export type NotesForm =
  | { readonly kind: 'plain' | BuiltInTemplate['key'] }
  | { readonly kind: 'own'; readonly source: string };

/** The notes in the form and order asked for; fails with a sentence when the template can't be used. */
export function writeNotes(
  form: NotesForm,
  parts: readonly NotebookPart[],
  options: { readonly order: Order; readonly markers: boolean },
): Result<string, string> {
  if (form.kind === 'plain') return ok(exportNotebook(parts, options));
  if (form.kind === 'own') return renderTemplate(form.source, parts, options);
  const source = BUILT_IN_TEMPLATES.find(({ key }) => key === form.kind)?.source ?? '';
  const written = renderTemplate(source, parts, options);
  return written.ok ? ok(`${written.value.trimEnd()}\n`) : written;
}
